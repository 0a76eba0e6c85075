"""Match phrases written in a small pattern language against the words of a sentence.

A pattern is words with alternatives in parentheses and optional parts in brackets:
`[the] Syrian (army|air force)`. A word written in capitals ("IS", "US") matches only
capitals; every other word matches in any case. Hyphens, apostrophes and accents are
folded away, so "Hay'at" and "Hayat" are one word and "al-Nusra" is two.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from extract.mentions import Sentence

_WORD = re.compile(r"[A-Z](?:\.[A-Z]){1,3}(?![^\W_])\.?|[^\W_]+(?:'[^\W_]+)*'?")
_PATTERN_PART = re.compile(r"[()\[\]|]|[^\s()\[\]|]+")
_GAP_MARKS = frozenset(" \n-'\"/")

Payload = TypeVar("Payload")


class Word(NamedTuple):
    """One word of a sentence.

    `key` is its folded form, `forms` the forms that a phrase may have it in, best
    first; `possessive` says that "'s" followed, which `end` leaves out.
    """

    start: int
    end: int
    key: str
    forms: tuple[str, ...]
    capital: bool
    possessive: bool


@dataclass(slots=True)
class _Node(Generic[Payload]):
    children: dict[str, _Node[Payload]] = field(default_factory=dict)
    payload: Payload | None = None


@dataclass(slots=True)  # frozen, it would take three times as long to make
class PhraseMatch(Generic[Payload]):
    """A phrase found at the words `first` to `last` (exclusive) of a sentence."""

    first: int
    last: int
    payload: Payload


class Phrases(Generic[Payload]):
    """A trie of phrases; cost grows with the words of the text, not with the phrases."""

    def __init__(self, entries: Iterable[tuple[str, Payload]]) -> None:
        # The phrases that begin with a word join the trie when a text has that word.
        self._waiting: dict[str, list[tuple[tuple[str, ...], Payload]]] = {}
        self._beginning: dict[str, _Node[Payload]] = {}
        for pattern, payload in entries:
            for phrase in expand(pattern):
                key = _pattern_key(phrase[0])
                self._waiting.setdefault(key, []).append((phrase, payload))
        self.first = frozenset(self._waiting)

    def _begin(self, forms: tuple[str, ...]) -> _Node[Payload]:
        """Return the node of a first word, grown on first use."""
        form = forms[0]
        if form not in self.first:
            form = next(other for other in forms if other in self.first)
        node = self._beginning.get(form)
        if node is None:
            node = self._beginning[form] = _grown(self._waiting.pop(form))
        return node

    def at(
        self, text: str, words: Sequence[Word], first: int
    ) -> PhraseMatch[Payload] | None:
        """Return the longest phrase that starts at the word `first`, or None."""
        if first >= len(words) or self.first.isdisjoint(words[first].forms):
            return None
        node = self._begin(words[first].forms)
        last, payload = first + 1, node.payload
        for index in range(first + 1, len(words)):
            word = words[index]
            child = _child(node.children, word.forms) if node.children else None
            if child is None and word.key != "the":
                break
            if not _joined(text, words[index - 1], word):
                break
            if child is not None:  # an article never decides: "loyal to the government"
                node = child
                if node.payload is not None:
                    last, payload = index + 1, node.payload
        return None if payload is None else PhraseMatch(first, last, payload)

    def find(self, text: str, words: Sequence[Word]) -> Iterator[PhraseMatch[Payload]]:
        """Yield the longest phrases from left to right, never overlapping."""
        first, free = self.first, 0
        for index, word in enumerate(words):
            if first.isdisjoint(word.forms) or index < free:
                continue
            match = self.at(text, words, index)
            if match is not None:
                yield match
                free = match.last


def expand(pattern: str) -> list[tuple[str, ...]]:
    """Return every word sequence that `pattern` stands for.

    >>> expand("(rebel|opposition) [armed] group")[:2]
    [('rebel', 'armed', 'group'), ('rebel', 'group')]
    """
    parts = _PATTERN_PART.findall(pattern)
    phrases, rest = _alternatives(parts, 0)
    if rest != len(parts):
        raise ValueError(f"unbalanced pattern: {pattern}")
    return [phrase for phrase in phrases if phrase]


def _alternatives(
    parts: Sequence[str], index: int
) -> tuple[list[tuple[str, ...]], int]:
    found: list[tuple[str, ...]] = []
    current: list[tuple[str, ...]] = [()]
    while index < len(parts) and parts[index] not in ")]":
        if parts[index] == "|":
            found, current, index = found + current, [()], index + 1
            continue
        options: list[tuple[str, ...]] = [tuple(_pattern_words(parts[index]))]
        if parts[index] in "([":
            opening = parts[index]
            options, index = _alternatives(parts, index + 1)
            options = [*options, ()] if opening == "[" else options
        current = [head + tail for head in current for tail in options]
        index += 1
    return found + current, index


def _pattern_words(part: str) -> list[str]:
    return _WORD.findall(part)


@lru_cache(maxsize=8192)
def _pattern_key(word: str) -> str:
    folded = fold_word(word.removesuffix("'s"))
    return folded.upper() if len(word) > 1 and word.isupper() else folded


@lru_cache(maxsize=8192)
def fold_word(word: str) -> str:
    """Fold case, accents and apostrophes of one word away.

    >>> fold_word("Hay'at")
    'hayat'
    """
    plain = word.replace("'", "").replace(".", "").lower()
    if plain.isascii():
        return plain
    decomposed = unicodedata.normalize("NFD", plain)
    return "".join(mark for mark in decomposed if not unicodedata.combining(mark))


def _grown(
    phrases: Iterable[tuple[Sequence[str], Payload]],
) -> _Node[Payload]:
    """Return the node of the first word that all `phrases` share."""
    first: _Node[Payload] = _Node()
    for phrase, payload in phrases:
        node = first
        for word in phrase[1:]:
            key = _pattern_key(word)
            following = node.children.get(key)
            if following is None:
                following = node.children[key] = _Node()
            node = following
        node.payload = payload if node.payload is None else node.payload
    return first


def _child(
    children: dict[str, _Node[Payload]], forms: tuple[str, ...]
) -> _Node[Payload] | None:
    for form in forms:
        if form in children:
            return children[form]
    return None


def _joined(text: str, before: Word, after: Word) -> bool:
    end = before.end
    if after.start - end == 1:
        return text[end] in _GAP_MARKS
    gap = text[end : min(after.start, end + 8)]
    if before.possessive and gap[:1] == "'":
        gap = gap[2:] if gap[1:2] in "sS" else gap[1:]
    return len(gap) <= 4 and _GAP_MARKS.issuperset(gap)


def sentence_words(text: str, sentence: Sentence) -> tuple[Word, ...]:
    """Split one sentence of plain `text` into folded words with true offsets."""
    return _words(text, sentence.start, sentence.end)


@lru_cache(maxsize=1024)
def _words(text: str, start: int, end: int) -> tuple[Word, ...]:
    found = []
    for match in _WORD.finditer(text, start, end):
        first = match.start()
        length, key, forms, capital, possessive = _shape(match.group())
        # As `Word(…)`, which is a function of Python's, called for each word of a text.
        fields = (first, first + length, key, forms, capital, possessive)
        found.append(tuple.__new__(Word, fields))
    return tuple(found)


@lru_cache(maxsize=16384)
def _shape(raw: str) -> tuple[int, str, tuple[str, ...], bool, bool]:
    """Return the length of a word without "'s", and the rest of its `Word`."""
    possessive = False
    if raw.endswith(("'s", "'S")):
        raw, possessive = raw[:-2], True
    elif raw.endswith("'"):
        raw, possessive = raw[:-1], raw[-2:-1] in "sS"
    key = fold_word(raw)
    return len(raw), key, _forms(raw, key), raw[:1].isupper(), possessive


def _forms(raw: str, key: str) -> tuple[str, ...]:
    """Return the forms that a phrase may have a word in, best first."""
    # A scraper that drops apostrophes leaves "Syrias army", "ISILs positions".
    plain = (key, key[:-1]) if len(key) > 3 and key.endswith("s") else (key,)
    if len(raw) > 1 and raw.isupper():
        return tuple(form.upper() for form in plain) + plain
    if len(raw) > 3 and raw.endswith("s") and raw[:-1].isupper():
        return (*plain, key[:-1].upper())
    return plain


def words_of(text: str) -> tuple[Word, ...]:
    """Split a short normalised text, such as a name, into folded words."""
    return _words(text, 0, len(text))
