"""Add the names, ids and populations of the smaller sources to the entries they mean."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Any

from gazetteer.compiler.entry import Draft, Entry, kilometres, read_rows
from gazetteer.compiler.whosonfirst import usable
from gazetteer.fold import (
    ARTICLES,
    arabic_key,
    exact_key,
    fold_word,
    is_generic,
    skeleton_of,
    sound_key,
)

_SHORTEST_ARABIC = 3  # letters
_CODE_LENGTH = 3  # letters; many alternate names so short are codes
_LONGEST_UNIT = 3  # words
_JOINS = ARTICLES | {"", "near"}
_GLUED_ARTICLE = re.compile(r"\b[EeAa]l(?=[a-z]{3})")
_CONSTRUCT = re.compile(r"(?<=[a-z]{2})[ea]t$")  # "Samuqet Aazaz" is Samuqeh
_UNIT_WORDS = (
    "Governorate",
    "District",
    "Subdistrict",
    "Sub-district",
    "Nahiyat",
    "Nahia",
)


def add_geonames_cities(draft: Draft, sources: Path) -> None:
    """Lend the spellings and populations of GeoNames' cities to the places they are."""
    settled = draft.of("village", "camp", "hamlet")
    by_id = {entry.geonames_id: entry for entry in settled if entry.geonames_id}
    for row in read_rows(sources / "geonames-cities500-sy" / "cities500_sy.csv"):
        names = [row["name"], *filter(_latin, row["alternatenames"].split("|"))]
        here = (float(row["latitude"]), float(row["longitude"]))
        entry = by_id.get(row["geonameid"]) or _nearest(settled, here, names)
        if entry is None:
            continue
        entry.geonames_id = entry.geonames_id or row["geonameid"]
        entry.population = max(entry.population, int(row["population"] or 0))
        for name in filter(usable, names):
            if len(exact_key(name)) > _CODE_LENGTH:
                entry.add_name(name)


def _latin(name: str) -> bool:
    return exact_key(name) != "" and not arabic_key(name)


def _nearest(
    entries: list[Entry], here: tuple[float, float], names: Iterable[str]
) -> Entry | None:
    """Return the nearest entry within 6 km that shares a name's sound."""
    sounds = {sound_key(name) for name in names}
    near = (
        (distance, entry)
        for entry in entries
        if (distance := kilometres(here, (entry.latitude, entry.longitude))) <= 6
        and any(sound_key(name) in sounds for name in entry.names)
    )
    return min(near, key=lambda pair: pair[0], default=(0.0, None))[1]


def add_open_syria_aliases(draft: Draft, sources: Path) -> None:
    """Lend the units their aliases, ids and populations from OpenSyria's lists."""
    for level in ("governorates", "districts", "subdistricts"):
        path = sources / "open-syria-data-geography" / f"{level}.json"
        for unit in json.loads(path.read_text(encoding="utf-8")):
            _lend_unit(draft.entries[unit["externalIds"]["ochaPcode"]], unit)


def _lend_unit(entry: Entry, unit: dict[str, Any]) -> None:
    entry.geonames_id = unit["externalIds"].get("geonames", "")
    entry.population = int((unit.get("population") or {}).get("value") or 0)
    entry.add_name(unit["name"]["en"])
    for alias in unit["aliases"]:
        if alias["language"] == "ar":
            entry.arabic.add(alias["value"])
        elif usable(alias["value"]):
            entry.add_name(_without_unit_word(alias["value"]))


def _without_unit_word(name: str) -> str:
    return " ".join(word for word in name.split() if word not in _UNIT_WORDS)


def lend_seats_to_units(draft: Draft) -> None:
    """Give each unit the spellings of its seat, and raise each seat to a town or city.

    A unit that is called like its seat takes the seat's display name too.
    """
    by_unit: dict[str, list[Entry]] = {}
    for entry in draft.of("village", "camp"):
        for pcode in entry.units:
            by_unit.setdefault(pcode, []).append(entry)
    for unit in draft.of("governorate", "district", "subdistrict"):
        seat = _seat(unit, by_unit.get(unit.pcode, []))
        if seat is None:
            continue
        if unit.feature != "governorate" and unit.name in seat.names:
            unit.name = seat.name
        unit.names |= seat.names
        _promote(seat, unit.feature)


def _seat(unit: Entry, communities: list[Entry]) -> Entry | None:
    """Return the community that a unit is named after: spelt the same, else the largest."""
    sounds = {sound_key(name) for name in unit.names}
    arabic = {arabic_key(name) for name in unit.arabic}
    same = [
        entry
        for entry in communities
        if any(sound_key(name) in sounds for name in entry.names)
        or any(arabic_key(name) in arabic for name in entry.arabic)
    ]
    central = f"{unit.pcode}000000"[:8]
    return max(
        same,
        key=lambda e: (
            e.units[-1] == central,
            exact_key(e.name) == exact_key(unit.name),
            e.population,
        ),
        default=None,
    )


def _promote(seat: Entry, level: str) -> None:
    if level == "governorate":
        seat.feature = "city"
    elif seat.feature == "village":
        seat.feature = "city" if seat.population >= 50_000 else "town"


def add_bare_possessives(draft: Draft, words: Collection[str]) -> None:
    """List "Syrias" and "Aleppos": scraped pages often lose the apostrophe.

    Only for the names that stand most often, and never where it makes another word.
    """
    taken = {exact_key(name) for e in draft.entries.values() for name in e.names}
    taken.update(words)
    for entry in draft.of("country", "governorate", "city"):
        if exact_key(f"{entry.name}s") not in taken:
            entry.add_name(f"{entry.name}s")


def add_bare_names(draft: Draft) -> None:
    """List places also without the town that a source adds to tell namesakes apart.

    "Tal Sheer Aazaz", whose Arabic name ends with that of its district, is called Tal Sheer.
    """
    for entry in draft.of("village"):
        for pcode in reversed(entry.units):
            arabic = _without_end(entry.name_ar, draft.entries[pcode].name_ar)
            if arabic:
                entry.bare = (_bare_latin(entry, draft.entries[pcode]), arabic)
                entry.add_name(entry.bare[0])
                entry.arabic.add(arabic)
                break


def _without_end(name: str, end: str) -> str:
    """Return an Arabic name without the name that it ends with, or nothing."""
    words, size = re.split(r"[\s/\\()-]+", name.strip(" ()")), len(end.split())
    if len(words) <= size or arabic_key(" ".join(words[-size:])) != arabic_key(end):
        return ""
    bare = " ".join(words[:-size])
    return "" if len(arabic_key(bare)) <= _SHORTEST_ARABIC else bare


def _bare_latin(entry: Entry, unit: Entry) -> str:
    """Return the Latin name without that of a unit, however it is spelt there."""
    words = entry.name.split()
    alike = {_consonants(name) for name in (unit.name, *unit.names)}
    for size in range(1, min(_LONGEST_UNIT, len(words) - 1) + 1):
        end = _GLUED_ARTICLE.sub("", " ".join(words[-size:]))
        if _consonants(end) in alike:
            words = words[:-size]
            break
    while len(words) > 1 and fold_word(words[-1]) in _JOINS:
        words.pop()
    bare = _CONSTRUCT.sub("eh", " ".join(words))
    return entry.name if is_generic(fold_word(bare)) else bare


def share_spellings_of_namesakes(draft: Draft) -> None:
    """Give places of one Arabic name each other's transliterations of it.

    Only spellings with the consonants of the place's own name are taken, so that a second name
    of one village does not spread to its namesakes.
    """
    namesakes: dict[tuple[str, str], list[Entry]] = {}
    for entry in draft.of("village", "town", "city", "hamlet", "camp", "neighbourhood"):
        for latin, arabic in {(entry.name, entry.name_ar), entry.bare}:
            key = arabic_key(arabic)
            if len(key) >= _SHORTEST_ARABIC:
                namesakes.setdefault((key, _consonants(latin)), []).append(entry)
    for (_, consonants), entries in namesakes.items():
        every = {name for entry in entries for name in entry.names}
        alike = {name for name in every if _consonants(name) == consonants}
        for entry in entries:
            entry.names |= alike


def _consonants(name: str) -> str:
    return skeleton_of(sound_key(name))
