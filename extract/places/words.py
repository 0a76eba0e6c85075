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
    link_words: frozenset[str]
    attacked: frozenset[str]
    distances: frozenset[str]
    spreading: frozenset[str]
    rural_nouns: frozenset[str]
    abroad: frozenset[str]
    foreign_adjectives: frozenset[str]  # in lower case


_UNITS = ("province_nouns", "countryside_nouns", "suburb_nouns", "region_nouns")


@lru_cache(maxsize=1)
def words() -> Words:
    """Load the word lists of contexts."""
    near = phrased("near_words") | {(d, "of") for d in _sides()}
    linked = word_list(*_UNITS, "near_words", "link_words", "distances")
    return Words(
        province=word_list("province_nouns"),
        countryside=word_list("countryside_nouns"),
        suburb=word_list("suburb_nouns"),
        region=word_list("region_nouns"),
        units=word_list(*_UNITS),
        rural=frozenset(("rural", "rif", "reef")),
        directions=_sides() | {"central"},
        features=_features(),
        loose_sites=word_list("loose_sites"),
        translated=_translated(),
        facilities=word_list("facility_nouns"),
        near=near,
        governors=word_list("governors") | {phrase[-1] for phrase in near},
        stops=word_list("stops"),
        link_words=_parts(linked | _features().keys() | _sides() | {"central"}),
        attacked=word_list("attacked_verbs"),
        distances=word_list("distances"),
        spreading=word_list("spreading_nouns"),
        rural_nouns=word_list("rural_nouns"),
        abroad=word_list("abroad_prepositions"),
        foreign_adjectives=_parts(word_list("foreign_adjectives")),
    )


def _sides() -> frozenset[str]:
    return word_list("directions") | {f"{d}ern" for d in word_list("directions")}


def _features() -> dict[str, tuple[str, ...]]:
    return {
        word: tuple(entry["features"])
        for entry in vocabulary.load("places")["settlement_nouns"]
        for word in entry["words"]
    }


def _translated() -> dict[str, str]:
    return {
        word: entry["name"]
        for entry in vocabulary.load("places")["translated_nouns"]
        for word in entry["words"]
    }


def _parts(phrases: Iterable[str]) -> frozenset[str]:
    return frozenset(part for phrase in phrases for part in phrase.lower().split())


@dataclass(frozen=True, slots=True)
class NameWords:
    """The word lists that tell names of places from words that are spelled like them."""

    naming_nouns: frozenset[str]
    listing_nouns: frozenset[str]
    neighbouring_capitals: frozenset[str]
    not_names: frozenset[str]
    not_alone: frozenset[str]
    name_parts: frozenset[str]
    attack_verbs: frozenset[str]
    address_gap: frozenset[str]


@lru_cache(maxsize=1)
def name_words() -> NameWords:
    """Load the word lists of names."""
    days = calendar("months") | calendar("weekdays")
    nouns = _features().keys() | word_list(*_UNITS, "roads", "highways")
    titles = {part.title() for part in _parts(nouns | _sides() | {"central"})}
    return NameWords(
        naming_nouns=word_list("naming_nouns"),
        listing_nouns=word_list("listing_nouns"),
        neighbouring_capitals=word_list("neighbouring_capitals") | days | titles,
        not_names=word_list("not_names", "foreign_adjectives") | days,
        not_alone=word_list("not_alone", "foreign_adjectives"),
        name_parts=word_list("name_parts"),
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


def excepted() -> str:
    """Return the pattern of "countries other than" with the names that may follow."""
    return rf"\bcountries {one_of('excepting')} (?:(?:the )?[A-Z][\w'-]+(?:,? and|,) )*"


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
