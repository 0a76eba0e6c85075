"""The vocabulary around place names, compiled once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from extract import vocabulary

DIRECTION = (
    r"(?:(?:north|south|east|west)(?:-?(?:east|west))?(?:ern|ernmost)?|central|"
    r"North(?:ern)?|South(?:ern)?|East(?:ern)?|West(?:ern)?)"
)
DIRECTIONS = rf"{DIRECTION}(?:(?:,| and|, and|-) ?{DIRECTION})*"


def alternation(words: Iterable[str]) -> str:
    """Return a group that matches any of the words, longest first."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(re.escape, ordered))})"


@dataclass(frozen=True, slots=True)
class Words:
    """The word lists that contexts are read with."""

    province: str
    countryside: str
    suburb: str
    region: str
    near: str
    direction: str
    settlement: str
    features: dict[str, tuple[str, ...]]  # settlement noun: features it may mean
    facility: str
    people: str
    home: str
    launch: str
    speaking: str
    flight: str
    metonymy: str
    organisation_heads: frozenset[str]
    link_words: frozenset[str]


@lru_cache(maxsize=1)
def words() -> Words:
    """Load the word lists."""
    raw = vocabulary.load("places")

    def listed(key: str) -> str:
        return alternation(raw[key]["words"])

    features = {
        word: tuple(entry["features"])
        for entry in raw["settlement_nouns"]
        for word in entry["words"]
    }
    return Words(
        province=listed("province_nouns"),
        countryside=listed("countryside_nouns"),
        suburb=listed("suburb_nouns"),
        region=listed("region_nouns"),
        near=listed("near_words"),
        direction=listed("directions"),
        settlement=alternation(features),
        features=features,
        facility=listed("facility_nouns"),
        people=listed("people_nouns"),
        home=listed("home_words"),
        launch=listed("launch_words"),
        speaking=listed("speaking_words"),
        flight=listed("flight_words"),
        metonymy=listed("metonymy"),
        organisation_heads=frozenset(raw["organisation_heads"]["words"]),
        link_words=_link_words(raw, features),
    )


def _link_words(
    raw: dict[str, dict[str, list[str]]], nouns: Iterable[str]
) -> frozenset[str]:
    """Return the words that may stand between a place and the place that holds it."""
    keys = (
        "province_nouns",
        "countryside_nouns",
        "suburb_nouns",
        "region_nouns",
        "near_words",
        "directions",
        "link_words",
    )
    phrases = [*nouns, *(word for key in keys for word in raw[key]["words"])]
    return frozenset(part for phrase in phrases for part in phrase.lower().split())


@lru_cache(maxsize=1)
def phrases() -> tuple[re.Pattern[str], dict[str, tuple[str, ...]]]:
    """Return the phrases that stand for units, and the place ids of each."""
    ids = {
        word: tuple(entry["places"])
        for entry in vocabulary.load("places")["phrases"]
        for word in entry["words"]
    }
    return re.compile(rf"(?<![\w-]){alternation(ids)}(?![\w-])"), ids


@lru_cache(maxsize=1)
def foreign_adjective() -> re.Pattern[str]:
    """Return what puts a following name abroad: "the Iraqi city of"."""
    adjectives = alternation(vocabulary.load("places")["foreign_adjectives"]["words"])
    nouns = "(?:city|town|village|province|region|district|border town|port|camp)"
    return re.compile(rf"\b{adjectives} (?:\w+ )?{nouns} (?:of )?$")


@lru_cache(maxsize=1)
def foreign() -> tuple[re.Pattern[str], dict[str, str]]:
    """Return the names of places abroad, and the country of each."""
    countries: dict[str, str] = {}
    for entry in vocabulary.load("places")["foreign"]:
        for name in (entry["name"], *entry.get("also", ()), *entry["cities"]):
            countries.setdefault(
                name, entry["name"] if entry["name"] != "other" else name
            )
    return re.compile(rf"(?<![\w-]){alternation(countries)}(?!\w)"), countries
