"""The row that the build collects facts on before it is written."""

from __future__ import annotations

import csv
import math
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from gazetteer.fold import exact_key

_BRACKETED = re.compile(r"\([^()]*\)|_+")


@dataclass(slots=True)
class Entry:
    """One place while its names and ids are being gathered.

    `units` are the P-codes of governorate, district and sub-district, as far as known.
    """

    place_id: str
    name: str
    name_ar: str
    feature: str
    latitude: float
    longitude: float
    units: tuple[str, ...]
    source: str
    pcode: str = ""
    geonames_id: str = ""
    population: int = 0
    city: str = ""
    rank: float = 0.0  # set by hand; 0 leaves it to the feature and the population
    names: set[str] = field(default_factory=set)
    arabic: set[str] = field(default_factory=set)
    bare: tuple[str, str] = ("", "")  # both names without a town added to them

    def add_name(self, name: str) -> None:
        """Add a Latin spelling, unless it folds to nothing."""
        cleaned = clean(name)
        for spelling in (cleaned, without_marks(cleaned)):
            if exact_key(spelling):
                self.names.add(spelling)


@dataclass(slots=True)
class Draft:
    """The entries of the table by place id, in the order in which they were added."""

    entries: dict[str, Entry] = field(default_factory=dict)

    def add(self, entry: Entry) -> None:
        """Add an entry; raise ValueError when its id is taken."""
        if entry.place_id in self.entries:
            raise ValueError(f"{entry.place_id}: id used twice")
        entry.add_name(entry.name)
        if entry.name_ar:
            entry.arabic.add(entry.name_ar)
        self.entries[entry.place_id] = entry

    def of(self, *features: str) -> list[Entry]:
        """Return the entries of these features."""
        return [e for e in self.entries.values() if e.feature in features]


def without_marks(name: str) -> str:
    """Return a name as it is written where such letters are wanting: "Çiya" as "Ciya"."""
    parted = unicodedata.normalize("NFKD", name)
    return "".join(c for c in parted if not unicodedata.combining(c))


def clean(name: str) -> str:
    """Return a name without bracketed disambiguators, underscores and doubled spaces."""
    return " ".join(_BRACKETED.sub(" ", name).split())


def read_rows(path: Path) -> Iterator[dict[str, str]]:
    """Yield the rows of a CSV file with a header."""
    with path.open(encoding="utf-8-sig", newline="") as lines:
        yield from csv.DictReader(lines)


def kilometres(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Return the distance of two (latitude, longitude) points a few hundred km apart at most."""
    middle = math.radians((a[0] + b[0]) / 2)
    return 111.2 * math.hypot(a[0] - b[0], (a[1] - b[1]) * math.cos(middle))
