"""Look up nouns for people and the victim groups they stand for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from extract.harms.words import word_set
from extract.terms import Group
from extract.vocabulary import load

KIN = word_set(
    "mother father woman man wife husband couple son daughter boy girl child children "
    "sons daughters boys girls women men parents infant infants"
)
FAMILY = word_set("family families household")
BANDS = word_set("group cell gang squad band patrol crew team unit")
REMAINS = word_set("body corpse remains life bodies corpses lives carcass")


@dataclass(frozen=True, slots=True)
class PersonNouns:
    """Nouns by number, the modifiers that tell a group, and what is no victim."""

    singular: dict[str, Group]
    plural: dict[str, Group]
    modifiers: dict[str, Group]
    sides: dict[str, str]
    pairs: frozenset[str]
    armed_units: frozenset[str]
    collectives: frozenset[str]
    not_names: frozenset[str]
    not_victims: frozenset[str]


@lru_cache(maxsize=1)
def person_nouns() -> PersonNouns:
    """Load the nouns once."""
    data = load("groups")
    singular: dict[str, Group] = {}
    plural: dict[str, Group] = {}
    for row in data["groups"]:
        singular.update(dict.fromkeys(row["singular"], Group(row["group"])))
        plural.update(dict.fromkeys(row["plural"], Group(row["group"])))
    modifiers = {
        word: Group(row["group"]) for row in data["modifiers"] for word in row["words"]
    }
    return PersonNouns(
        singular,
        plural,
        modifiers,
        sides={w: side for side, words in data["sides"].items() for w in words},
        pairs=frozenset(data["pairs"]),
        armed_units=frozenset(data["armed_units"]),
        collectives=frozenset(data["collectives"]),
        not_names=frozenset(data["not_names"]),
        not_victims=frozenset(load("harms")["not_victims"]),
    )


def is_person_noun(word: str) -> bool:
    """Tell whether a lower-case noun is one for people."""
    nouns = person_nouns()
    return word in nouns.singular or word in nouns.plural
