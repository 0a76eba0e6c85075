"""The typed row of the gazetteer table."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unit:
    """An administrative unit: its English name and P-code."""

    name: str
    pcode: str


@dataclass(frozen=True, slots=True)
class Place:
    """One place of Syria.

    `feature` is one of country, governorate, district, subdistrict, city, town, village, hamlet,
    neighbourhood, area, camp, region, or a site kind (airbase, crossing, dam, prison, oilfield,
    hospital …). Coordinates are WGS84 degrees; population 0 means unknown. `rank` (0 to 1) says
    how likely a bare name means this place rather than a namesake. `source` names the data set.
    """

    place_id: str
    name: str
    name_ar: str | None
    pcode: str | None
    geonames_id: int | None
    feature: str
    latitude: float
    longitude: float
    population: int
    city: str | None  # place_id of the city that a neighbourhood belongs to
    admin1: Unit | None
    admin2: Unit | None
    admin3: Unit | None
    rank: float = 0.0
    source: str = ""
