"""Proper names around a reporting verb, and the sentence that they stand in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extract.lexical import PhraseMatch, Word
from extract.sources.lexicon import Lexicon, SourceEntry

MAX_APPOSITIVE = 24  # words between the commas of an appositive
_LEADING = frozenset(("of", "on"))  # "head of the Bakers Union", "later on Khalil"

Known = PhraseMatch[SourceEntry]


@dataclass(frozen=True, slots=True)
class Speaker:
    """The words `first` to `last` (exclusive) of a sentence that name who reports.

    `anaphor` marks a pronoun or description of somebody named before; `surname` is the
    folded last word of a person; a `hearer` was told what it passes on.
    """

    first: int
    last: int
    entry: SourceEntry | None = None
    anaphor: bool = False
    surname: str | None = None
    hearer: bool = False


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence with its vocabulary matches."""

    text: str
    words: Sequence[Word]
    lex: Lexicon
    known: tuple[PhraseMatch[SourceEntry], ...]

    def gap(self, before: int, after: int) -> str:
        """Return the characters between two neighbouring words."""
        return self.text[self.words[before].end : self.words[after].start]


def name_before(scene: Scene, index: int) -> Speaker | None:
    """Return the proper name that ends at the word `index`, past an appositive."""
    words = scene.words
    if "," in scene.gap(index, index + 1):
        opening = _opening_comma(scene, index)
        if opening is not None:
            index = opening
    first = index + 1
    while first > 0 and _in_name(scene, words[first - 1]):
        if first <= index and breaks(scene, first - 1, first):
            break
        first -= 1
    while first <= index and not words[first].capital:
        first += 1
    if first > index or not words[index].capital:
        return None
    if index == first and words[first].key in scene.lex.no_names:
        return None
    before = words[first - 1].key if first else ""
    if before in scene.lex.prepositions and before not in _LEADING:
        return None
    if first == index and before == "of":
        return None
    return Speaker(first, index + 1, surname=words[index].key)


def _opening_comma(scene: Scene, index: int) -> int | None:
    for position in range(index, max(index - MAX_APPOSITIVE, 0), -1):
        gap = scene.gap(position - 1, position)
        if "," in gap:
            return position - 1
        if any(mark in gap for mark in '.;"'):
            return None
    return None


def _in_name(scene: Scene, word: Word) -> bool:
    if word.capital:
        return word.key not in scene.lex.no_names
    return word.key in scene.lex.name_links


def past_determiners(scene: Scene, index: int) -> int:
    """Return the first word at or behind `index` that is no determiner."""
    determiners = scene.lex.determiners
    while index < len(scene.words) and scene.words[index].key in determiners:
        index += 1
    return index


def name_after(scene: Scene, index: int) -> Speaker | None:
    words, index = scene.words, past_determiners(scene, index)
    last = index
    while last < len(words) and _in_name(scene, words[last]):
        if last > index and breaks(scene, last - 1, last):
            break
        last += 1
    while last > index and not words[last - 1].capital:
        last -= 1
    if last - index < 1 or words[index].key in scene.lex.no_names:
        return None
    if last - index == 1 and _modifies(scene, index):
        return None
    return Speaker(index, last)


def _modifies(scene: Scene, index: int) -> bool:
    """Tell whether a lone capitalised word only modifies: "Syrian reports"."""
    if index + 1 >= len(scene.words) or breaks(scene, index, index + 1):
        return False
    following = scene.words[index + 1]
    skipped = scene.lex.skip.at(scene.text, scene.words, index + 1) is not None
    return not following.capital and not skipped


def breaks(scene: Scene, before: int, after: int) -> bool:
    """Tell whether punctuation parts two words."""
    if after <= before:
        return False
    between = scene.text[scene.words[before].end : scene.words[after].start]
    return any(mark in between for mark in ',.;:"()\n')


def is_day(word: Word) -> bool:
    return word.key.endswith("day")
