"""The word lists that tell what a place name does in its sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from extract import vocabulary
from extract.places.words import Phrases, alternation


def role_list(*keys: str) -> frozenset[str]:
    """Return the words of the lists in the vocabulary of roles."""
    raw = vocabulary.load("place_roles")
    return frozenset(word for key in keys for word in raw[key]["words"])


def _phrased(*keys: str) -> Phrases:
    return frozenset(tuple(phrase.split()) for phrase in role_list(*keys))


@dataclass(frozen=True, slots=True)
class RoleWords:
    """The word lists that roles are read with; phrases are tuples of words."""

    people: frozenset[str]
    origins: Phrases
    local_voices: Phrases
    flight: frozenset[str]
    metonymy: frozenset[str]
    organisation_heads: frozenset[str]
    locals: frozenset[str]
    powers: frozenset[str]
    addressed: re.Pattern[str]
    destinations: frozenset[str]


@lru_cache(maxsize=1)
def role_words() -> RoleWords:
    """Load the word lists of roles."""
    return RoleWords(
        people=role_list("people_nouns"),
        origins=_phrased("home_words", "launch_words", "speaking_words"),
        local_voices=_phrased("local_voices"),
        flight=role_list("flight_words"),
        metonymy=role_list("metonymy"),
        organisation_heads=role_list("organisation_heads"),
        locals=role_list("locals"),
        powers=role_list("powers")
        | frozenset(vocabulary.load("place_roles")["powers"]["seated"]),
        addressed=re.compile(rf"\b(?:{alternation(role_list('power_leads'))} |pro-)$"),
        destinations=role_list("destination_words"),
    )
