"""Find the gazetteer's names in a text by folding its capitalised words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from gazetteer.fold import close_of, is_generic, key_variants, query_variants
from gazetteer.place import Place
from gazetteer.runs import Part, find_runs, split_run
from gazetteer.table import Table

MAX_WORDS = 5
_MIN_SOUND = 4  # letters; shorter sound keys meet too many ordinary words
_MIN_LIKENESS = 0.6
_TRUSTED = 7  # letters of a single word whose close spelling is as good as a listed one
_SHORT = 3  # letters
_WELL_KNOWN = 0.45  # rank of a town
_DIRECTED = frozenset(("region", "area", "neighbourhood"))


class MatchLevel(IntEnum):
    """Say how closely a text's spelling is one that the table lists."""

    SOUND = 1  # only by transliteration folding: needs a cue or a governorate nearby
    FOLDED = (
        2  # listed but for an article, vowel classes or the spelling of "Tal", "Ain"
    )
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


_Found = tuple[NameMatch, int]  # and the number of the word after it


class Matcher:
    """Look runs of capitalised words up in a table; equal runs are looked up once."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._matches_in = lru_cache(maxsize=32768)(self._match_run)
        self._reach_of = lru_cache(maxsize=32768)(table.names.reach)

    def find_names(self, text: str) -> list[NameMatch]:
        """Find the names in a text, longest first from the left, none overlapping."""
        return [
            NameMatch(start + m.start, start + m.end, m.places, m.level, m.ambiguous)
            for start, run in find_runs(text)
            for m in self._matches_in(run)
        ]

    def _match_run(self, run: str) -> tuple[NameMatch, ...]:
        parts = split_run(run)
        found: list[NameMatch] = []
        gap = first = 0
        while first < len(parts):
            matched = self._written(parts, first)
            if matched is None:
                first += 1
                continue
            found.extend(self._heard_between(parts, gap, first))
            found.append(matched[0])
            gap = first = matched[1]
        found.extend(self._heard_between(parts, gap, len(parts)))
        return tuple(found)

    def _written(self, parts: list[Part], first: int) -> _Found | None:
        """Return the listed or closely spelt name that starts at a word."""
        matched = self._longest(parts, first)
        if matched is None:
            return None
        if parts[first].direction and first + 1 < len(parts):
            after = self._longest(parts, first + 1)
            if after is not None and after[1] > matched[1]:
                return None  # "eastern Deir Ezzor" is no village of Eastern Deir
        goes_on = matched[1] == first + 1 < len(parts)
        begins = is_generic(parts[first].folded) or self._is_gate(parts[first])
        if goes_on and begins and not parts[first + 1].lower:
            return None  # "Tal X" with an unknown X is not the town of al-Tall
        return matched

    @staticmethod
    def _is_gate(part: Part) -> bool:
        """Tell a "Bab" that begins the name of a quarter; the city is called al-Bab."""
        return part.folded == "bab" and not part.article

    def _longest(self, parts: list[Part], first: int) -> _Found | None:
        for last in range(first + self._reach(parts, first, len(parts)), first, -1):
            chosen = parts[first:last]
            match = self._listed(chosen) or self._close(chosen)
            if match is not None:
                return match, last
        return None

    def _reach(self, parts: list[Part], first: int, stop: int) -> int:
        chosen = parts[first : min(stop, first + MAX_WORDS)]
        return self._reach_of(tuple(part.folded for part in chosen))

    def _listed(self, parts: list[Part]) -> NameMatch | None:
        """Look words up by their letters."""
        first = parts[0]
        if first.lower and (len(parts) == 1 or not first.direction):
            return None
        for number, keys in enumerate(query_variants(tuple(p.folded for p in parts))):
            row = self._table.names.row(keys.exact)
            if row is None:
                continue
            places = self._table.places(row.rows)
            if first.lower and places[0].feature not in _DIRECTED:
                return None
            same = number == 0 and ("a" if first.article else "b") in row.forms
            level = MatchLevel.EXACT if same else MatchLevel.FOLDED
            return self._match(parts, places, level)
        return None

    def _close(self, parts: list[Part]) -> NameMatch | None:
        """Look words up by their close key, where that is long enough to be trusted."""
        letters = sum(len(part.folded) for part in parts)
        if len(parts) == 1 and not parts[0].article and letters < _TRUSTED:
            return None
        return self._alike(parts, MatchLevel.FOLDED)

    def _heard_between(
        self, parts: list[Part], first: int, stop: int
    ) -> Iterator[NameMatch]:
        """Yield the names among words that no written name holds, by their sound."""
        while first < stop:
            matched = None
            for last in range(first + self._reach(parts, first, stop), first, -1):
                matched = self._alike(parts[first:last], MatchLevel.SOUND)
                if matched is not None:
                    yield matched
                    first = last
                    break
            if matched is None:
                first += 1

    def _alike(self, parts: list[Part], level: MatchLevel) -> NameMatch | None:
        """Look words up by sound; words that mean something else are not heard.

        At level FOLDED the close keys must be equal too.
        """
        words = tuple(part.folded for part in parts)
        table = self._table
        if any(part.lower for part in parts) or self._says_something_else(words):
            return None
        for keys in key_variants(words):
            if len(keys.sound) < _MIN_SOUND - parts[0].article:
                continue
            others = {
                other.exact
                for other in table.names.heard(keys.sound)
                if level is MatchLevel.SOUND or other.close == keys.close
            }
            places = self._by_likeness(keys.exact, others)
            if places:
                return self._match(parts, places, level)
        return None

    def _says_something_else(self, words: tuple[str, ...]) -> bool:
        if len(words) > 1 and is_generic(words[0]):
            return False
        kinds = [self._table.words.get(word) for word in words]
        return all(kinds) or kinds[0] == "word"

    def _by_likeness(self, key: str, others: Iterable[str]) -> tuple[Place, ...]:
        """Return the places of like spellings, the closest and best ranked first."""
        from rapidfuzz import fuzz  # 40 ms, and only unlisted spellings need it

        scored: dict[Place, float] = {}
        for other in others:
            likeness = fuzz.ratio(key, other) / 100
            row = self._table.names.row(other)
            if row is not None and likeness >= _MIN_LIKENESS:
                for place in self._table.places(row.rows):
                    score = likeness + place.rank
                    scored[place] = max(score, scored.get(place, 0.0))
        return tuple(sorted(scored, key=lambda place: -scored[place]))

    def _match(
        self, parts: list[Part], places: tuple[Place, ...], level: MatchLevel
    ) -> NameMatch:
        key = "".join(part.folded for part in parts)
        ambiguous = (
            key in self._table.words
            or is_generic(key)
            or (len(key) <= _SHORT and places[0].rank < _WELL_KNOWN)
            or (
                level is not MatchLevel.EXACT
                and len(parts) == 1
                and close_of(key) in self._table.persons
            )
        )
        return NameMatch(parts[0].start, parts[-1].end, places, level, ambiguous)
