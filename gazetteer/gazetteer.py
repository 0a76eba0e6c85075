"""Answer questions about Syria's places: by id, by name, by what contains what."""

from __future__ import annotations

from functools import lru_cache

from gazetteer.fold import name_words
from gazetteer.lookup import Candidate, rank_candidates
from gazetteer.matcher import Matcher, NameMatch
from gazetteer.place import Place
from gazetteer.table import Table, load_table

_UNIT_FEATURES = ("governorate", "district", "subdistrict")


class UnknownUnitError(LookupError):
    """A name that is no governorate, district or sub-district."""


class Gazetteer:
    """The compiled places of Syria with their names and administrative chain."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._matcher = Matcher(table)

    def __len__(self) -> int:
        return len(self._table)

    def place(self, place_id: str) -> Place:
        """Return the place of an id; raise KeyError when there is none."""
        return self._table.place(self._table.row_of[place_id])

    def find_names(self, text: str) -> list[NameMatch]:
        """Find the names in a text, in order, longest first, none overlapping."""
        return self._matcher.find_names(text)

    def candidates(
        self, name: str, *, admin1: str | None = None, limit: int = 10
    ) -> list[Candidate]:
        """Return the places that a name in any spelling or script may mean, best first.

        `admin1` names a governorate (or district) in any spelling that must hold the place;
        raises UnknownUnitError when it is none.
        """
        unit = None
        if admin1 is not None:
            unit = self.find_unit(admin1)
            if unit is None:
                raise UnknownUnitError(f"no governorate or district called {admin1!r}")
        found = rank_candidates(self._table, name)
        kept = (c for c in found if unit is None or self.within(c.place, unit))
        return [candidate for candidate, _ in zip(kept, range(limit), strict=False)]

    def means_else(self, name: str) -> bool:
        """Tell whether all words of a name are also words, persons or organisations."""
        words = name_words(name)
        return all(word in self._table.words for word in words)

    def find_unit(self, name: str) -> Place | None:
        """Return the governorate, else district, else sub-district of a name or P-code."""
        if name.startswith("SY") and name in self._table.row_of:
            return self.place(name)
        found = [
            candidate
            for candidate in rank_candidates(self._table, name)
            if candidate.place.feature in _UNIT_FEATURES and candidate.score >= 0.6
        ]
        if not found:
            return None
        return max(found, key=_unit_preference).place

    def units(self, level: str) -> tuple[Place, ...]:
        """Return the units of a level: governorate, district or subdistrict."""
        return self._table.of_feature(level)

    def within(self, place: Place, unit: Place) -> bool:
        """Tell whether a place lies in a unit or city, or is that unit itself."""
        if unit.feature == "country" or place.place_id == unit.place_id:
            return True
        if unit.feature in _UNIT_FEATURES:
            chain = (place.admin1, place.admin2, place.admin3)
            return any(u is not None and u.pcode == unit.pcode for u in chain)
        return place.city == unit.place_id


def _unit_preference(candidate: Candidate) -> tuple[float, int, float]:
    """Prefer the likelier spelling by clear margins, then the higher unit."""
    level = _UNIT_FEATURES.index(candidate.place.feature)
    return round(candidate.score, 1), -level, candidate.score


@lru_cache(maxsize=1)
def load_gazetteer() -> Gazetteer:
    """Return the gazetteer, loaded once a process."""
    return Gazetteer(load_table())
