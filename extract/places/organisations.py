"""Tell names of places that are parts of an organisation's name, or mean a government."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from extract import vocabulary
from extract.places.lead import Lead
from extract.places.role_words import role_words
from extract.places.words import one_of, words
from extract.vocabulary import either

_CAPITAL_RUN = re.compile(r"(?:'s)?((?: [A-Z][\w'&-]*| of| and| for)+)")
_WORD_AFTER = re.compile(r"(?:'s?)? (\w+)")
_VERB_AFTER = re.compile(r"(?: (?:has|had|also|would|will|itself|\w+ly))* (\w+)")
_LOCAL = frozenset(("in", "near", "at", "around", "outside", "inside", "of"))
_NAME_REACH = 60


@dataclass(frozen=True, slots=True)
class _Patterns:
    """What stands before a name, and two patterns of what follows one."""

    namers: tuple[re.Pattern[str], ...]
    beside_power: re.Pattern[str]  # "Moscow and"
    slogan: re.Pattern[str]
    and_power: re.Pattern[str]  # "and its ally Russia"


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    raw = vocabulary.load("place_roles")
    ally = either(raw["allies"]["words"])
    ruling = either([*raw["powers"]["words"], *raw["powers"]["ruling"]])
    return _Patterns(
        (
            _body(raw["bodies"]),
            _office(raw["offices"]),
            re.compile(rf"\b{either(raw['media']['words'])} $", re.IGNORECASE),
            re.compile(rf"\b{ruling} of $"),
            # "a resident told Mari", an outlet
            re.compile(rf"\b{either(raw['addressing']['words'])} $"),
        ),
        re.compile(rf"\b{ally}(?:'s)?(?:,| and|, and|/) $"),
        re.compile(rf" {either(raw['slogans']['words'])}\b", re.IGNORECASE),
        re.compile(
            rf"(?:,| and|, and|/) (?:{ally}|its (?:[A-Z]\w+ )?(?:ally|allies|backers?))\b"
        ),
    )


def _body(raw: dict[str, list[str]]) -> re.Pattern[str]:
    """Return the pattern of "Committee of", "Islamic State in"."""
    return re.compile(
        rf"\b(?:{either(raw['acting'])} (?:in|for|on|to)|{either(raw['centres'])} (?:for|on|to)|"
        rf"{either(raw['words'])} of) (?:[A-Z]\w+ and )?(?:the )?$"
    )


def _office(raw: dict[str, list[str]]) -> re.Pattern[str]:
    """Return the pattern of "the military council of", "the department in"."""
    council = rf"{either(raw['kind'])} {either(raw['councils'])}"
    return re.compile(
        rf"\b(?:{council}|{either(raw['words'])}) (?:of|in|for) (?:the )?"
        rf"(?:{one_of('kinds')} of )?$",
        re.IGNORECASE,
    )


@lru_cache(maxsize=512)  # asked of a name when it is accepted and when it gets its role
def names_organisation(before: str, after: str) -> bool:
    """Tell whether a name is a part of an organisation's."""
    near, patterns = before[-_NAME_REACH:], _patterns()
    if patterns.slogan.match(after) or any(p.search(near) for p in patterns.namers):
        return True
    run = _CAPITAL_RUN.match(after)
    if run is None:
        return False
    following = run[1].split()
    if following[-1].lower() in words().facilities:
        return False  # "Aleppo Military Hospital" stands in Aleppo
    return not role_words().organisation_heads.isdisjoint(following)


def is_power(before: str, lead: Lead, after: str) -> bool:
    """Tell "Damascus" that means the government."""
    w, patterns = role_words(), _patterns()
    words_after = (_VERB_AFTER.match(after), _WORD_AFTER.match(after))
    if any(m is not None and m[1] in w.metonymy for m in words_after):
        return True
    if patterns.beside_power.search(before) or w.addressed.search(before):
        return True
    if lead.preposition not in _LOCAL and patterns.and_power.match(after):
        return True
    return len(lead.governor) > 1 and lead.governor[-2] in w.powers
