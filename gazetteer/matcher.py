"""Find the gazetteer's names in a text by folding its capitalised words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from gazetteer.fold import ARTICLES, fold_word, is_generic, key_variants
from gazetteer.place import Place
from gazetteer.table import Table

MAX_WORDS = 5
_MIN_SOUND = 4  # letters; shorter sound keys meet too many ordinary words
_MIN_LIKENESS = 0.6
_SHORT = 3  # letters
_WELL_KNOWN = 0.7  # rank of a city

_Meaning = tuple[tuple[Place, ...], "MatchLevel"]

_QUOTE = "'‘’`´ʻʼʾʿˈ"
_CAPITAL = "A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u024f\u1e00-\u1eff"
_SPACE = r"(?:[ \u00a0]{1,2}|[ ]?\n[ ]?|-)"
_ARTICLE = r"(?:[AaEe](?:sh|th|dh|ch|[lsrntdz])|[UuIi]l)"
# "As Idlib fell" begins with no article: before a space the letters must agree.
_SPACED = (
    r"(?:[AaEe]l|[AE](?:s(?= S)|r(?= R)|t(?= T)|n(?= N)|d(?= D)|z(?= Z)|sh(?= Sh)))"
)
_WORD = (
    rf"(?:Ra[{_QUOTE}]s(?=[ -][AaEe][ls])"
    rf"|[{_CAPITAL}](?:\w|[{_QUOTE}](?=\w)(?!s\b))*)"
)
_RUN = re.compile(
    rf"(?<!\w)(?:{_ARTICLE}-|{_SPACED} )?{_WORD}"
    rf"(?:{_SPACE}(?:{_ARTICLE}{_SPACE})?(?:{_WORD}|\d+(?!\w)))*"
)
_PART = re.compile(rf"(?:\w|[{_QUOTE}](?=\w))+")


class MatchLevel(IntEnum):
    """Say how closely a text's spelling is one that the table lists."""

    SOUND = 1  # only by transliteration folding: needs a cue or a governorate nearby
    FOLDED = 2  # listed, but with an article added, dropped or glued
    EXACT = 3  # listed but for case, accents, apostrophes, hyphens and inner articles


@dataclass(frozen=True, slots=True)
class NameMatch:
    """One name found in a text: offsets, and the places it may mean, likeliest first.

    `ambiguous` says that the name is also a word, a person or an organisation.
    """

    start: int
    end: int
    places: tuple[Place, ...]
    level: MatchLevel
    ambiguous: bool


@dataclass(frozen=True, slots=True)
class _Part:
    """One word of a run with its offsets in the run; `start` is that of its article."""

    start: int
    end: int
    folded: str
    article: bool


def _parts(run: str) -> list[_Part]:
    """Split a run into words, each with the article before it."""
    parts: list[_Part] = []
    article: re.Match[str] | None = None
    for word in _PART.finditer(run):
        folded = fold_word(word.group())
        if folded in ARTICLES and word.end() < len(run):
            article = word
            continue
        start = word.start() if article is None else _article_start(run, article, word)
        parts.append(_Part(start, word.end(), folded, article is not None))
        article = None
    return parts


def _article_start(run: str, article: re.Match[str], word: re.Match[str]) -> int:
    """Return where the name starts: "at Tabqa" holds an English word, no article."""
    joined = run[article.end()] == "-" or article.group().lower() in {"al", "el"}
    return article.start() if joined or article.start() == 0 else word.start()


class Matcher:
    """Look runs of capitalised words up in a table; equal runs are looked up once."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._matches_in = lru_cache(maxsize=32768)(self._match_run)

    def find_names(self, text: str) -> list[NameMatch]:
        """Find the names in a text, longest first from the left, none overlapping."""
        found: list[NameMatch] = []
        for run in _RUN.finditer(text):
            start = run.start()
            for match in self._matches_in(run.group()):
                found.append(
                    NameMatch(
                        start + match.start,
                        start + match.end,
                        match.places,
                        match.level,
                        match.ambiguous,
                    )
                )
        return found

    def _match_run(self, run: str) -> tuple[NameMatch, ...]:
        parts = _parts(run)
        found: list[NameMatch] = []
        gap = first = 0
        while first < len(parts):
            matched = self._best(parts, first)
            if matched is None:
                first += 1
                continue
            found.extend(self._sounds_between(parts, gap, first))
            found.append(matched[0])
            gap = first = matched[1]
        found.extend(self._sounds_between(parts, gap, len(parts)))
        return tuple(found)

    def _best(self, parts: list[_Part], first: int) -> tuple[NameMatch, int] | None:
        """Return the listed name that starts at a word.

        A generic word alone ("Tal") is no name where another word goes on with it: then the
        longer name counts if it is heard, and nothing otherwise.
        """
        matched = self._longest(parts, first, len(parts), heard=False)
        if matched is None or matched[1] > first + 1 or matched[1] == len(parts):
            return matched
        if not is_generic(parts[first].folded):
            return matched
        longer = self._longest(parts, first, len(parts), heard=True)
        return longer if longer is not None and longer[1] > matched[1] else None

    def _longest(
        self, parts: list[_Part], first: int, stop: int, *, heard: bool
    ) -> tuple[NameMatch, int] | None:
        """Return the longest name that starts at a word, with the word after it."""
        for last in range(min(stop, first + MAX_WORDS), first, -1):
            words = tuple(part.folded for part in parts[first:last])
            match = self._heard(words) if heard else self._listed(words, parts[first])
            if match is not None:
                places, level = match
                start, end = parts[first].start, parts[last - 1].end
                doubtful = self._is_ambiguous("".join(words), places)
                return NameMatch(start, end, places, level, doubtful), last
        return None

    def _listed(self, words: tuple[str, ...], first: _Part) -> _Meaning | None:
        """Look words up by their letters."""
        for number, (key, _) in enumerate(key_variants(words)):
            row = self._table.keys.get(key)
            if row is not None:
                same = number == 0 and ("a" if first.article else "b") in row.forms
                level = MatchLevel.EXACT if same else MatchLevel.FOLDED
                return self._table.places(row.rows), level
        return None

    def _heard(self, words: tuple[str, ...]) -> _Meaning | None:
        """Look words up by their sound; words that mean something else are not heard."""
        if any(word in self._table.words for word in words):
            return None
        for key, sound in key_variants(words):
            if len(sound) >= _MIN_SOUND and sound in self._table.sounds:
                places = self._alike(key, sound)
                if places:
                    return places, MatchLevel.SOUND
        return None

    def _alike(self, key: str, sound: str) -> tuple[Place, ...]:
        """Return the places that sound alike, the closest spelling and rank first."""
        from rapidfuzz import fuzz  # 40 ms, and only unlisted spellings need it

        scored: dict[Place, float] = {}
        for other in self._table.sounds[sound]:
            likeness = fuzz.ratio(key, other) / 100
            if likeness >= _MIN_LIKENESS:
                for place in self._table.places(self._table.keys[other].rows):
                    score = likeness + place.rank
                    scored[place] = max(score, scored.get(place, 0.0))
        return tuple(sorted(scored, key=lambda place: -scored[place]))

    def _is_ambiguous(self, key: str, places: tuple[Place, ...]) -> bool:
        return (
            key in self._table.words
            or is_generic(key)
            or (len(key) <= _SHORT and places[0].rank < _WELL_KNOWN)
        )

    def _sounds_between(
        self, parts: list[_Part], first: int, stop: int
    ) -> Iterator[NameMatch]:
        while first < stop:
            matched = self._longest(parts, first, stop, heard=True)
            if matched is None:
                first += 1
                continue
            yield matched[0]
            first = matched[1]
