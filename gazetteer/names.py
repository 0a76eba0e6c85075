"""The index of spellings: by exact key, by sound and by skeleton.

The file is sorted by sound, so that the names of one sound are neighbours and no list has to
be built for each of 30,000 sounds while loading.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator
from functools import cached_property
from importlib import resources
from typing import TYPE_CHECKING, NamedTuple

from gazetteer.fold import lookup_forms, skeleton_of, sound_before

if TYPE_CHECKING:
    from gazetteer.letters import LetterCounts


class KeyRow(NamedTuple):
    """The places that share an exact key: row numbers, best ranked first."""

    forms: str  # "a" listed with an article, "b" without, "ab" both
    rows: str  # numbers joined by spaces; split only when the key is matched


class Heard(NamedTuple):
    """One listed name by its exact and its close key."""

    exact: str
    close: str


class NameIndex:
    """All listed spellings of all places."""

    def __init__(self, text: str) -> None:
        cells = text.replace("\n", "\t").split("\t")[:-1]
        self._exact, self._close, self._sound = cells[0::5], cells[1::5], cells[2::5]
        self._forms, self._rows = cells[3::5], cells[4::5]
        numbers = range(len(self._exact))
        self._by_exact = dict(zip(self._exact, numbers, strict=True))
        # Read backwards, so that the first row of each sound is the one that stays.
        backwards = zip(reversed(self._sound), reversed(numbers), strict=True)
        self._first_of_sound = dict(backwards)

    @property
    def exact_keys(self) -> Collection[str]:
        """Return every exact key once."""
        return self._by_exact.keys()

    @cached_property
    def letters(self) -> LetterCounts:
        """Return the letters of every exact key."""
        from gazetteer.letters import (
            LetterCounts,
        )  # numpy, that a plain match never pays

        return LetterCounts(tuple(self._by_exact))

    def row(self, exact: str) -> KeyRow | None:
        """Return what an exact key is listed for."""
        number = self._by_exact.get(exact)
        if number is None:
            return None
        return KeyRow(self._forms[number], self._rows[number])

    def heard(self, sound: str) -> Iterator[Heard]:
        """Yield the names of a sound key."""
        number = self._first_of_sound.get(sound, len(self._sound))
        while number < len(self._sound) and self._sound[number] == sound:
            yield Heard(self._exact[number], self._close[number])
            number += 1

    def reach(self, words: tuple[str, ...]) -> int:
        """Return how many of the folded words some listed name may begin with."""
        return max(map(self._reach, lookup_forms(words)))

    def _reach(self, words: tuple[str, ...]) -> int:
        beginning = ""
        for number, word in enumerate(words):
            beginning += sound_before(word)
            at = bisect_left(self._sound, beginning)
            if at == len(self._sound) or not self._sound[at].startswith(beginning):
                return number
        return len(words)

    def with_skeleton(self, skeleton: str) -> Iterator[Heard]:
        """Yield the names of a consonant skeleton."""
        for sound in self._skeletons.get(skeleton, ()):
            yield from self.heard(sound)

    @cached_property
    def _skeletons(self) -> dict[str, list[str]]:
        skeletons: dict[str, list[str]] = {}
        for sound in self._first_of_sound:
            skeletons.setdefault(skeleton_of(sound), []).append(sound)
        return skeletons


def read_data(file: str) -> str:
    """Return the text of a compiled data file."""
    return (resources.files("gazetteer") / "data" / file).read_text(encoding="utf-8")
