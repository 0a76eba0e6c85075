"""Tell the places that people come from, speak from, are brought to or flee to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from extract import vocabulary
from extract.places.lead import Lead
from extract.places.role_words import role_words
from extract.places.words import one_of
from extract.vocabulary import either

_TOWARDS = frozenset(("to", "towards", "toward", "into"))
_LEFT_REACH = 60
_HOME_REACH = 120


@dataclass(frozen=True, slots=True)
class _Patterns:
    """What stands before a name; the first two are read in its governor."""

    lives: re.Pattern[str]
    telling: re.Pattern[str]
    displaced: re.Pattern[str]
    taking: re.Pattern[str]
    driven: re.Pattern[str]
    left: re.Pattern[str]
    home_in: re.Pattern[str]


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    raw = vocabulary.load("place_roles")
    kinds, fillers = one_of("kinds"), one_of("fillers")
    return _Patterns(
        # "claimed nine lives in", where nobody lives
        re.compile(
            r"(?:(?:\d|\b(?:of|the|more|many|hundred|thousand))|"
            rf"\b{either(raw['lives_lost']['words'])}(?: (?!who\b)[\w-]+){{1,4}}) lives \w+$"
        ),
        re.compile(
            rf"\b{either(raw['addressing']['words'])} (?!(?:that|of|about|how)\b)\w+"
            r"(?: (?!(?:that|of|about)\b)\w+){0,2} (?:in|from)$"
        ),
        _displaced(raw),
        # "kidnapped two civilians from X"
        re.compile(
            rf"\b{either(raw['taking_verbs']['words'])}(?: (?!who\b)[\w'-]+){{1,6}}? "
            rf"(?:from|of) (?:the )?(?:{kinds} of )?(?:the )?\"?$"
        ),
        _driven(raw, fillers),
        # "They fled X for Y", "left for the border town of Y"
        re.compile(
            rf"\b{either(raw['leaving']['words'])}(?: [\w'-]+){{0,5}}?"
            rf"(?<! battle)(?<! fight) for (?:{fillers} )*$"
        ),
        _home_in(raw, kinds),
    )


def _displaced(raw: dict[str, Any]) -> re.Pattern[str]:
    """Return the pattern of "a man displaced from": fighting may displace "900 from" there."""
    one, people = either(raw["displaced"]["one"]), either(raw["people_nouns"]["words"])
    return re.compile(rf"\b(?:{one} displaced from|displaced {people} (?:from|of))$")


def _home_in(raw: dict[str, Any], kinds: str) -> re.Pattern[str]:
    """Return the pattern of "displaced from X city in"."""
    return re.compile(
        rf"\b{either(raw['natives']['words'])} (?:from|of) (?:the )?(?:[a-z]+ of )?"
        rf"(?:al-|el-)?[A-Z][\w'-]+(?: (?:al-)?[A-Z][\w'-]+){{0,2}}(?: {kinds})?,? "
        r"(?:in|of) (?:the )?(?:[a-z]+ ){0,2}$",
    )


def _driven(raw: dict[str, Any], fillers: str) -> re.Pattern[str]:
    """Return the pattern of "chased many families from home toward", "most of them to"."""
    driving, shares = raw["driving"], raw["shares"]
    people, them = either(raw["people_nouns"]["words"]), either(driving["many"])
    driven = (
        rf"{either(driving['words'])}(?= (?:[\w,.-]+ ){{0,5}}(?:{people}|{them})\b)"
    )
    fled = either(raw["flight_words"]["words"])
    name = r"(?:[Aa]l-)?[A-Z][\w'-]+,?(?: city| province)?(?= )(?: and|(?<=,))"
    return re.compile(
        rf"\b(?:(?:{fled}|{driven})\b"
        rf"(?: (?!{either(raw['clauses']['words'])}\b)[\w',-]+){{0,12}}?"
        rf"|{either([*shares['parts'], 'some', 'all'])} of (?:them|whom)(?: [a-z]+){{0,2}}) "
        rf"(?:to|towards?|into)(?: (?:{fillers}|{name}))* $"
    )


def comes_from(before: str, lead: Lead) -> bool:
    """Tell whether the text before a name makes it a home, or a refuge from elsewhere."""
    patterns = _patterns()
    if is_home(lead) and not patterns.taking.search(before):
        return True
    if lead.preposition in _TOWARDS and patterns.driven.search(before):
        return True
    return " for " in before[-_LEFT_REACH:] and patterns.left.search(before) is not None


def is_home_of(before: str) -> bool:
    """Tell the governorate of a home of any name: "displaced from X city in Deir Ezzor"."""
    return _patterns().home_in.search(before[-_HOME_REACH:]) is not None


def is_home(lead: Lead) -> bool:
    """Tell whether people come from, speak from or fire from the place."""
    w = role_words()
    governor, patterns = " ".join(lead.governor), _patterns()
    if patterns.lives.search(governor):
        return False
    if lead.ends_with(w.origins):
        return True
    if patterns.telling.search(governor) or patterns.displaced.search(governor):
        return True
    if lead.preposition in _TOWARDS:
        return not (w.flight | w.destinations).isdisjoint(lead.governor)
    if lead.preposition != "from" or not w.flight.isdisjoint(lead.governor):
        return False
    return bool(lead.governor[:-1]) and (
        lead.governor[-2] in w.people or lead.governor[-2].endswith("-old")
    )
