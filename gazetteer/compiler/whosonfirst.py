"""Link Who's On First to OCHA's communities, and add the hamlets that only it has."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from gazetteer.compiler.entry import Draft, Entry, kilometres, read_rows
from gazetteer.compiler.ocha import chain
from gazetteer.fold import arabic_key, skeleton_of, sound_key

SOURCE = "whosonfirst"
_FOLDER = "whosonfirst-sy"
_CELL = 0.05  # degrees; a link is looked for in the nine cells around a point
_CODE = re.compile(r"[A-Z]{3,4}")
_UNLIKELY = re.compile(r"^(?!(?:al|el|a[sdtrnz]h?|e[sdtrnz]h?)[ -])[a-z]")


@dataclass(slots=True)
class Locality:
    """One locality of the second source with its names in both scripts."""

    wof_id: str
    name: str
    geonames_id: str
    latitude: float
    longitude: float
    population: int
    subdistrict: str
    current: bool
    latin: list[str] = field(default_factory=list)
    arabic: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Keys:
    arabic: frozenset[str]
    skeletons: frozenset[str]
    sounds: frozenset[str]


def read_localities(sources: Path) -> list[Locality]:
    """Read the localities that lie in a sub-district, with their usable names."""
    rows: dict[str, Locality] = {}
    for row in read_rows(sources / _FOLDER / "places.csv"):
        if row["placetype"] == "locality" and row["ocha_adm3_pcode"]:
            rows[row["wof_id"]] = _locality(row)
    for name in read_rows(sources / _FOLDER / "names.csv"):
        locality = rows.get(name["wof_id"])
        if locality is None:
            continue
        if name["script"] == "Arab":
            locality.arabic.append(name["name"])
        elif usable(name["name"]):
            locality.latin.append(name["name"])
    return [locality for locality in rows.values() if locality.latin]


def usable(name: str) -> bool:
    """Tell a spelling from airport codes and machine transliterations."""
    return not (_CODE.fullmatch(name) or _UNLIKELY.match(name)) and len(name) > 2


def _locality(row: dict[str, str]) -> Locality:
    geonames_id = row["geonames_id"]
    return Locality(
        wof_id=row["wof_id"],
        name=row["wof_name"] if row["wof_name"].isascii() else "",
        geonames_id=geonames_id if geonames_id not in ("", "0", "-1") else "",
        latitude=float(row["latitude"]),
        longitude=float(row["longitude"]),
        population=int(float(row["population"] or 0)),
        subdistrict=row["ocha_adm3_pcode"],
        current=row["is_current"] != "0" and not row["superseded_by"],
    )


def link(draft: Draft, localities: list[Locality]) -> set[str]:
    """Give linked communities names and ids; return the ids of the localities used up.

    One to one and nearest first: within 5 km when the names agree in both scripts, within 3 km
    when in one, within 500 m when in none. A further record of a linked name within 5 km is a
    doublet: it lends its names and is used up too.
    """
    communities = draft.of("village", "camp")
    pairs = sorted(_pairs(communities, localities), key=lambda pair: pair[0])
    taken: set[str] = set()
    linked: set[str] = set()
    for _, entry, locality, _agree in pairs:
        if entry.place_id not in linked and locality.wof_id not in taken:
            _lend(entry, locality)
            entry.geonames_id = locality.geonames_id
            linked.add(entry.place_id)
            taken.add(locality.wof_id)
    for _, entry, locality, agree in pairs:
        if locality.wof_id not in taken and agree:
            _lend(entry, locality)
            taken.add(locality.wof_id)
    return taken


def _lend(entry: Entry, locality: Locality) -> None:
    for name in locality.latin:
        entry.add_name(name)
    entry.arabic.update(locality.arabic)
    entry.population = max(entry.population, locality.population)


def _pairs(
    communities: list[Entry], localities: list[Locality]
) -> Iterator[tuple[float, Entry, Locality, bool]]:
    """Yield the acceptable links with a cost: kilometres, less for agreeing names."""
    cells: dict[tuple[int, int], list[tuple[Locality, _Keys]]] = defaultdict(list)
    for locality in localities:
        keys = _keys(locality.latin, locality.arabic)
        cells[_cell(locality.latitude, locality.longitude)].append((locality, keys))
    for entry in communities:
        keys = _keys(entry.names, entry.arabic)
        here = (entry.latitude, entry.longitude)
        for locality, other in _around(cells, here):
            distance = kilometres(here, (locality.latitude, locality.longitude))
            agree = _agreement(keys, other)
            if distance <= (0.5, 3.0, 5.0)[agree]:
                cost = distance + 2.0 * (2 - agree) + (0 if locality.current else 3.0)
                yield cost, entry, locality, agree > 0


def _keys(latin: Iterable[str], arabic: Iterable[str]) -> _Keys:
    sounds = frozenset(sound_key(name) for name in latin)
    return _Keys(
        frozenset(arabic_key(name) for name in arabic),
        frozenset(skeleton_of(sound) for sound in sounds),
        sounds,
    )


def _agreement(one: _Keys, other: _Keys) -> int:
    """Count the scripts in which two places share a name: 0, 1 or 2."""
    latin = one.sounds & other.sounds or any(
        len(skeleton) > 2 for skeleton in one.skeletons & other.skeletons
    )
    return bool(one.arabic & other.arabic) + bool(latin)


def _cell(latitude: float, longitude: float) -> tuple[int, int]:
    return int(latitude / _CELL), int(longitude / _CELL)


def _around(
    cells: dict[tuple[int, int], list[tuple[Locality, _Keys]]],
    here: tuple[float, float],
) -> Iterator[tuple[Locality, _Keys]]:
    row, column = _cell(*here)
    for i in (row - 1, row, row + 1):
        for j in (column - 1, column, column + 1):
            yield from cells.get((i, j), ())


def add_hamlets(draft: Draft, localities: list[Locality], used: set[str]) -> None:
    """Add the current localities that are no community: id G<geonames id> or W<id>."""
    for locality in localities:
        if locality.wof_id in used or not locality.current:
            continue
        place_id = (
            f"G{locality.geonames_id}"
            if locality.geonames_id
            else f"W{locality.wof_id}"
        )
        if place_id in draft.entries:
            continue
        draft.add(_hamlet(place_id, locality))
        entry = draft.entries[place_id]
        for name in locality.latin:
            entry.add_name(name)
        entry.arabic.update(locality.arabic)


def _hamlet(place_id: str, locality: Locality) -> Entry:
    name = locality.name or min(locality.latin, key=lambda n: (not n.isascii(), len(n)))
    return Entry(
        place_id=place_id,
        name=name,
        name_ar=locality.arabic[0] if locality.arabic else "",
        feature="hamlet",
        latitude=locality.latitude,
        longitude=locality.longitude,
        units=chain(locality.subdistrict),
        source=SOURCE,
        geonames_id=locality.geonames_id,
        population=locality.population,
    )
