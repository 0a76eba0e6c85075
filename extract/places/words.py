"""The vocabulary around place names, compiled once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from extract import vocabulary

Phrases = frozenset[tuple[str, ...]]


def alternation(words: Iterable[str]) -> str:
    """Return a group that matches any of the words, longest first."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(re.escape, ordered))})"


def names_alternation(names: Iterable[str], apart: str = r"[\w-]") -> str:
    """Return a group that matches any of the names where none of `apart` precedes.

    Names share their first letter: `re` then passes over all text without one of these
    letters three times as fast as by trying every name everywhere.
    """
    heads: dict[str, list[str]] = {}
    for name in sorted(set(names), key=lambda name: (-len(name), name)):
        heads.setdefault(name[0], []).append(re.escape(name[1:]))
    groups = (
        rf"{re.escape(head)}(?<!{apart}{re.escape(head)})(?:{'|'.join(rests)})"
        for head, rests in heads.items()
    )
    return f"(?:{'|'.join(groups)})"


def word_list(*keys: str) -> frozenset[str]:
    """Return the words of the vocabulary's lists."""
    raw = vocabulary.load("places")
    return frozenset(word for key in keys for word in raw[key]["words"])


def one_of(*keys: str) -> str:
    """Return a group that matches any word of the vocabulary's lists."""
    return alternation(word_list(*keys))


def calendar(key: str) -> frozenset[str]:
    """Return the names of the "months" or the "weekdays"."""
    return frozenset(
        entry["words"][0].title() for entry in vocabulary.load("dates")[key]
    )


def phrased(*keys: str) -> Phrases:
    """Return the phrases of the vocabulary's lists, each split into its words."""
    return frozenset(tuple(phrase.split()) for phrase in word_list(*keys))


@dataclass(frozen=True, slots=True)
class Words:
    """The word lists that contexts are read with; phrases are tuples of words."""

    province: frozenset[str]
    countryside: frozenset[str]
    suburb: frozenset[str]
    region: frozenset[str]
    units: frozenset[str]  # all of the four
    rural: frozenset[str]  # those that stand before a name without "of"
    directions: frozenset[str]
    features: dict[str, tuple[str, ...]]  # noun: features that it may mean
    loose_sites: frozenset[str]
    translated: dict[str, str]  # noun: the Arabic word that it stands for in names
    facilities: frozenset[str]
    near: Phrases
    governors: frozenset[str]
    stops: frozenset[str]
    foreign_adjectives: frozenset[str]
    link_words: frozenset[str]
    neighbouring_capitals: frozenset[str]
    not_names: frozenset[str]
    not_alone: frozenset[str]
    name_parts: frozenset[str]
    naming_nouns: frozenset[str]
    listing_nouns: frozenset[str]
    attacked: frozenset[str]
    distances: frozenset[str]
    spreading: frozenset[str]
    abroad: frozenset[str]
    attack_verbs: frozenset[str]
    address_gap: frozenset[str]


@lru_cache(maxsize=1)
def words() -> Words:
    """Load the word lists of contexts."""
    directions = word_list("directions") | {f"{d}ern" for d in word_list("directions")}
    near = phrased("near_words") | {(d, "of") for d in directions}
    units = ("province_nouns", "countryside_nouns", "suburb_nouns", "region_nouns")
    features = {
        word: tuple(entry["features"])
        for entry in vocabulary.load("places")["settlement_nouns"]
        for word in entry["words"]
    }
    days = calendar("months") | calendar("weekdays")
    linking = [
        *features,
        *word_list(*units, "near_words", "link_words", "distances"),
        *directions,
    ]
    return Words(
        province=word_list("province_nouns"),
        countryside=word_list("countryside_nouns"),
        suburb=word_list("suburb_nouns"),
        region=word_list("region_nouns"),
        units=word_list(*units),
        rural=frozenset(("rural", "rif", "reef")),
        directions=directions | {"central"},
        features=features,
        loose_sites=word_list("loose_sites"),
        translated={
            word: entry["name"]
            for entry in vocabulary.load("places")["translated_nouns"]
            for word in entry["words"]
        },
        facilities=word_list("facility_nouns"),
        near=near,
        governors=word_list("governors") | {phrase[-1] for phrase in near},
        stops=word_list("stops"),
        foreign_adjectives=frozenset(
            word.lower() for word in word_list("foreign_adjectives")
        ),
        link_words=frozenset(p for phrase in linking for p in phrase.lower().split()),
        neighbouring_capitals=word_list("neighbouring_capitals") | days,
        not_names=word_list("not_names") | days,
        not_alone=word_list("not_alone"),
        name_parts=word_list("name_parts"),
        naming_nouns=word_list("naming_nouns"),
        listing_nouns=word_list("listing_nouns"),
        attacked=word_list("attacked_verbs"),
        distances=word_list("distances"),
        spreading=word_list("spreading_nouns"),
        abroad=word_list("abroad_prepositions"),
        attack_verbs=word_list("attack_verbs"),
        address_gap=word_list("address_gap"),
    )


@lru_cache(maxsize=1)
def phrases() -> tuple[re.Pattern[str], dict[str, tuple[str, ...]]]:
    """Return the phrases that stand for units, and the place ids of each."""
    ids = {
        word: tuple(entry["places"])
        for entry in vocabulary.load("places")["phrases"]
        for word in entry["words"]
    }
    ids |= dict.fromkeys(word_list("country_phrases"), ("SY",))
    return re.compile(rf"{names_alternation(ids)}(?![\w-]| of\b)"), ids


@lru_cache(maxsize=1)
def foreign() -> tuple[re.Pattern[str], dict[str, str]]:
    """Return the names of places abroad, and the country of each."""
    countries: dict[str, str] = {}
    for entry in vocabulary.load("places")["foreign"]:
        country = entry.get("name")  # else each of the names is a country of its own
        named = [country] if country else []
        for name in (*named, *entry.get("also", ()), *entry["cities"]):
            countries.setdefault(name, country or name)
    return re.compile(rf"{names_alternation(countries)}(?![\w-])"), countries
