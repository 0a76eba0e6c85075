"""Read OCHA's units, communities and neighbourhoods (CC BY 3.0 IGO)."""

from __future__ import annotations

import re
from pathlib import Path

from gazetteer.compiler.entry import Draft, Entry, clean, read_rows
from gazetteer.compiler.variants import translated_variants

SOURCE = "ocha"
_FOLDER = "ocha-cod-ab-syr"
_LEVELS = (("1", "governorate"), ("2", "district"), ("3", "subdistrict"))
_CENTRE = re.compile(r"^مركز\s+")
COUNTRY_NAMES = ("Syria", "Syrian Arab Republic", "Syrian Republic")
_CAMP = re.compile(r"\bcamp\b", re.IGNORECASE)


def add_units(draft: Draft, sources: Path) -> None:
    """Add the country and its 14 governorates, 62 districts and 272 sub-districts."""
    draft.add(
        Entry("SY", "Syria", "سوريا", "country", 35.0, 38.5, (), SOURCE, pcode="SY")
    )
    for name in COUNTRY_NAMES:
        draft.entries["SY"].add_name(name)
    for level, feature in _LEVELS:
        for row in read_rows(sources / _FOLDER / f"adm{level}.csv"):
            draft.add(_unit(row, level, feature))


def _unit(row: dict[str, str], level: str, feature: str) -> Entry:
    pcode = row[f"adm{level}_pcode"]
    entry = Entry(
        place_id=pcode,
        name=clean(row[f"adm{level}_en"]),
        name_ar=_CENTRE.sub("", row[f"adm{level}_ar"].strip()),
        feature=feature,
        latitude=float(row["rep_latitude"]),
        longitude=float(row["rep_longitude"]),
        units=chain(pcode),
        source=SOURCE,
        pcode=pcode,
    )
    entry.add_name(row[f"adm{level}_ref"] or entry.name)
    return entry


def chain(pcode: str) -> tuple[str, ...]:
    """Return the P-codes of the units that a unit's P-code names, itself last.

    >>> chain("SY020003")
    ('SY02', 'SY0200', 'SY020003')
    """
    return tuple(pcode[:size] for size in (4, 6, 8) if size <= len(pcode))


def add_communities(draft: Draft, sources: Path) -> None:
    """Add the 7,693 populated places."""
    for row in read_rows(sources / _FOLDER / "communities.csv"):
        pcode, name = row["admin4Pcode"], row["admin4Name_en"]
        entry = Entry(
            place_id=pcode,
            name=clean(name),
            name_ar=row["admin4Name_ar"].replace("_", " ").strip(),
            feature="camp" if _CAMP.search(name) else "village",
            latitude=float(row["latitude"]),
            longitude=float(row["longitude"]),
            units=chain(row["admin3Pcode"]),
            source=SOURCE,
            pcode=pcode,
        )
        draft.add(entry)
        for spelling in translated_variants(entry.name):
            entry.add_name(spelling)


def add_neighbourhoods(draft: Draft, sources: Path) -> None:
    """Add the 414 city neighbourhoods and the 15 areas of Damascus that group them."""
    units: dict[str, tuple[str, ...]] = {}
    for row in read_rows(sources / _FOLDER / "neighbourhoods.csv"):
        units[row["adm4_pcode"]] = chain(row["adm3_pcode"])
        draft.add(_neighbourhood(row))
        entry = draft.entries[row["pcode"]]
        for column in ("name_ref", "name_alt1_en", "name_alt2_en", "name_en_2018"):
            entry.add_name(row[column])
        for spelling in translated_variants(entry.name):
            entry.add_name(spelling)
    for row in read_rows(sources / _FOLDER / "neighbourhood_areas.csv"):
        draft.add(_area(row, units[row["adm4_pcode"]]))


def _neighbourhood(row: dict[str, str]) -> Entry:
    return Entry(
        place_id=row["pcode"],
        name=clean(row["name_en"]),
        name_ar=row["name_ar"].replace("_", " ").strip(),
        feature="neighbourhood",
        latitude=float(row["latitude"]),
        longitude=float(row["longitude"]),
        units=chain(row["adm3_pcode"]),
        source=SOURCE,
        pcode=row["pcode"],
        city=row["adm4_pcode"],
    )


def _area(row: dict[str, str], units: tuple[str, ...]) -> Entry:
    return Entry(
        place_id=row["area_pcode"],
        name=clean(row["area_en"]),
        name_ar=row["area_ar"].strip(),
        feature="area",
        latitude=float(row["mean_latitude"]),
        longitude=float(row["mean_longitude"]),
        units=units,
        source=SOURCE,
        pcode=row["area_pcode"],
        city=row["adm4_pcode"],
    )
