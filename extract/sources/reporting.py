"""Surface grammar of reporting: whose words a sentence passes on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.lexical import PhraseMatch, Word
from extract.sources.lexicon import Lexicon, SourceEntry

_MAX_GAP = 12  # words between a source and its verb
_MAX_APPOSITIVE = 24
_DETERMINERS = frozenset(("the", "a", "an", "some", "several", "its", "their", "local"))
_NAME_LINKS = frozenset(("of", "for", "al", "el", "the", "bin", "ibn", "abu", "de"))
_NO_NAMES = frozenset(
    [
        "he",
        "she",
        "it",
        "they",
        "we",
        "i",
        "you",
        "who",
        "which",
        "that",
        "this",
        "these",
        "those",
        "there",
        "what",
        "the",
        "a",
        "an",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "but",
        "and",
        "in",
        "on",
        "at",
        "as",
        "if",
        "when",
        "while",
        "after",
        "before",
        "meanwhile",
        "earlier",
        "later",
        "also",
        "since",
        "however",
        "some",
        "many",
        "one",
        "two",
        "three",
        "syria",
        "syrian",
        "syrians",
        "his",
        "her",
        "their",
        "its",
        "all",
        "no",
        "for",
        "from",
        "with",
        "to",
        "by",
        "so",
        "officials",
        "according",
        "still",
        "another",
        "others",
        "not",
    ]
)


@dataclass(frozen=True, slots=True)
class Speaker:
    """The words `first` to `last` (exclusive) of a sentence that name who reports.

    `anaphor` marks a pronoun or description of somebody named before, `organisation`
    one that takes up an organisation.
    """

    first: int
    last: int
    entry: SourceEntry | None = None
    anaphor: bool = False
    organisation: bool = False


@dataclass(frozen=True, slots=True)
class _Scene:
    """One sentence with its vocabulary matches."""

    text: str
    words: Sequence[Word]
    lex: Lexicon
    known: tuple[PhraseMatch[SourceEntry], ...]

    def gap(self, before: int, after: int) -> str:
        """Return the characters between two neighbouring words."""
        return self.text[self.words[before].end : self.words[after].start]


def speakers(text: str, words: Sequence[Word], lex: Lexicon) -> tuple[Speaker, ...]:
    """Return who reports in one sentence, in order, never overlapping."""
    verbs = tuple(lex.verbs.find(text, words))
    before = tuple(lex.before.find(text, words))
    colon = _colon_position(text, words)
    if not verbs and not before and colon is None:
        return ()
    scene = _Scene(text, words, lex, tuple(lex.sources.find(text, words)))
    found: list[Speaker] = []
    for cue in before:
        found.extend(_objects(scene, cue.last))
    for verb in verbs:
        found.extend(_reported(scene, verb.first, verb.last))
    if colon is not None:
        found.extend(_heads_colon(scene, colon))
    return _distinct(found)


def _distinct(found: Sequence[Speaker]) -> tuple[Speaker, ...]:
    kept: list[Speaker] = []
    for speaker in sorted(found, key=lambda item: (item.first, -item.last)):
        if not kept or speaker.first >= kept[-1].last:
            kept.append(speaker)
    return tuple(kept)


def _reported(scene: _Scene, first: int, last: int) -> Iterator[Speaker]:
    subject = _subject(scene, first)
    if subject is None:
        subject = _inverted(scene, last)
    if subject is not None:
        yield subject
    if scene.words[last - 1].key in ("told", "tells", "telling"):
        yield from _objects(scene, last, open_class=False)


def _objects(
    scene: _Scene, index: int, *, open_class: bool = True
) -> Iterator[Speaker]:
    """Yield the sources that follow a cue, with those coordinated to them."""
    match = next((m for m in scene.known if index <= m.first <= index + 4), None)
    if match is not None and not _breaks(scene, index, match.first):
        match = _most_telling(scene, match)
        yield Speaker(match.first, match.last, match.payload)
        yield from _coordinated(scene, match.last)
    elif open_class:
        name = _name_after(scene, index)
        if name is not None:
            yield name


def _most_telling(
    scene: _Scene, match: PhraseMatch[SourceEntry]
) -> PhraseMatch[SourceEntry]:
    """Prefer the organisation behind a kind: "activists from the LCC"."""
    if not match.payload.is_kind:
        return match
    links = ("of", "from", "for", "with", "at", "in", "the", "a", "network", "group")
    for other in scene.known:
        between = [word.key for word in scene.words[match.last : other.first]]
        if other.first >= match.last and not other.payload.is_kind and len(between) < 4:
            linked = between and all(key in links for key in between)
            return other if linked and between[0] != "in" else match
    return match


def _coordinated(scene: _Scene, index: int) -> Iterator[Speaker]:
    while index + 1 < len(scene.words) and scene.words[index].key in ("and", "or"):
        index += 1
        while index < len(scene.words) and scene.words[index].key in _DETERMINERS:
            index += 1
        match = next((m for m in scene.known if m.first == index), None)
        if match is None:
            return
        yield Speaker(match.first, match.last, match.payload)
        index = match.last


def _subject(scene: _Scene, verb: int) -> Speaker | None:
    """Return the subject of the reporting verb at the word `verb`."""
    index = _back_over_skipped(scene, verb)
    if index < 0:
        return None
    words = scene.words
    if words[index].key in scene.lex.pronouns:
        return Speaker(index, index + 1, anaphor=True)
    for match in reversed(scene.known):
        if match.last <= verb and _reaches(scene, match.last, verb):
            match = _most_telling(scene, match)
            return Speaker(match.first, match.last, match.payload)
        if match.last <= verb - _MAX_APPOSITIVE:
            break
    described = scene.lex.anaphors.at(scene.text, words, index)
    if described is not None and index and words[index - 1].key in ("the", "its"):
        return Speaker(index, index + 1, anaphor=True, organisation=True)
    return _name_before(scene, index)


def _back_over_skipped(scene: _Scene, verb: int) -> int:
    """Return the word before the verb and its adverbs, or -1."""
    index = verb - 1
    while index >= 0 and "." not in scene.gap(index, index + 1):
        word = scene.words[index]
        if word.key in scene.lex.pronouns:
            return index
        if scene.lex.skip.at(scene.text, scene.words, index) is None:
            return index
        if word.capital and not _is_day(word):
            return index
        index -= 1
    return -1


def _is_day(word: Word) -> bool:
    return word.key.endswith("day")


def _reaches(scene: _Scene, last: int, verb: int) -> bool:
    """Tell whether only names, adverbs or a bracketed clause part source and verb."""
    if verb - last > _MAX_APPOSITIVE:
        return False
    index = last
    while index < verb:
        gap = scene.gap(index - 1, index) if index else ""
        if any(mark in gap for mark in '.;:"'):
            return False
        if "," in gap or "(" in gap:
            closing = _closing_comma(scene, index, verb)
            if closing is None:
                return False
            index = closing
            continue
        if not _passable(scene, index) or index - last > _MAX_GAP:
            return False
        index += 1
    return True


def _closing_comma(scene: _Scene, index: int, verb: int) -> int | None:
    """Return the word after the comma that closes the clause opened before `index`."""
    for position in range(verb, index, -1):
        gap = scene.gap(position - 1, position)
        if "," in gap or ")" in gap:
            return position
    return None


def _passable(scene: _Scene, index: int) -> bool:
    word = scene.words[index]
    if word.capital or word.key in _NAME_LINKS or word.key == "and":
        return True
    lex, text, words = scene.lex, scene.text, scene.words
    return (
        lex.skip.at(text, words, index) is not None
        or lex.roles.at(text, words, index) is not None
        or lex.sources.at(text, words, index) is not None
    )


def _inverted(scene: _Scene, index: int) -> Speaker | None:
    """Return the source after its verb: '…", said the Observatory.'"""
    words = scene.words
    while index < len(words) and words[index].key in _DETERMINERS:
        index += 1
    match = next((m for m in scene.known if m.first == index), None)
    if match is None:
        return None
    after = match.last
    ends = after >= len(words) or not scene.gap(after - 1, after).isspace()
    if ends or _is_day(words[after]) or words[after].key in ("in", "on", "and", "as"):
        return Speaker(match.first, match.last, match.payload)
    return None


def _name_before(scene: _Scene, index: int) -> Speaker | None:
    """Return the proper name that ends at the word `index`, past an appositive."""
    words = scene.words
    if "," in scene.gap(index, index + 1):
        opening = _opening_comma(scene, index)
        if opening is not None:
            index = opening
    first = index + 1
    while first > 0 and _in_name(words[first - 1]):
        if first <= index and _breaks(scene, first - 1, first):
            break
        first -= 1
    while first <= index and not words[first].capital:
        first += 1
    if first > index or not words[index].capital:
        return None
    if index == first and words[first].key in _NO_NAMES:
        return None
    return Speaker(first, index + 1)


def _opening_comma(scene: _Scene, index: int) -> int | None:
    for position in range(index, max(index - _MAX_APPOSITIVE, 0), -1):
        gap = scene.gap(position - 1, position)
        if "," in gap:
            return position - 1
        if any(mark in gap for mark in '.;"'):
            return None
    return None


def _in_name(word: Word) -> bool:
    if word.capital:
        return word.key not in _NO_NAMES
    return word.key in _NAME_LINKS


def _name_after(scene: _Scene, index: int) -> Speaker | None:
    words = scene.words
    while index < len(words) and words[index].key in _DETERMINERS:
        index += 1
    last = index
    while last < len(words) and _in_name(words[last]):
        if last > index and _breaks(scene, last - 1, last):
            break
        last += 1
    while last > index and not words[last - 1].capital:
        last -= 1
    if last - index < 1 or words[index].key in _NO_NAMES:
        return None
    return Speaker(index, last)


def _breaks(scene: _Scene, before: int, after: int) -> bool:
    """Tell whether punctuation parts two words."""
    if after <= before:
        return False
    between = scene.text[scene.words[before].end : scene.words[after].start]
    return any(mark in between for mark in ',.;:"()\n')


def _colon_position(text: str, words: Sequence[Word]) -> int | None:
    """Return the word after an early colon: "SOHR: five killed"."""
    for index in range(1, min(len(words), 8)):
        if ":" in text[words[index - 1].end : words[index].start]:
            return index
    return None


def _heads_colon(scene: _Scene, colon: int) -> Iterator[Speaker]:
    for match in scene.known:
        if match.last == colon and match.first <= 1:
            yield Speaker(match.first, match.last, match.payload)
