"""Look up nouns for people and the victim groups they stand for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from extract.harms.words import word_set
from extract.terms import Group
from extract.vocabulary import load

_KIN = (Group.CHILD, Group.WOMAN, Group.MAN)
FAMILY = word_set("family families household")


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


def is_kin(word: str) -> bool:
    """Tell whether a lower-case noun is one for a child, a woman or a man."""
    nouns = person_nouns()
    return nouns.singular.get(word, nouns.plural.get(word)) in _KIN


def is_person_noun(word: str) -> bool:
    """Tell whether a lower-case noun is one for people."""
    nouns = person_nouns()
    return word in nouns.singular or word in nouns.plural
