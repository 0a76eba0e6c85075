"""The vocabulary of weapons and kinds of attack, compiled once."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from extract import vocabulary
from extract.lexical import Phrases, expand
from extract.terms import EventType
from extract.vocabulary import either


@dataclass(frozen=True, slots=True)
class Weapon:
    """What a phrase tells of the event; `by` names the actors it needs, if any;
    `unarmed` is the type against victims without arms.
    """

    event_type: EventType
    strength: int
    by: frozenset[str]
    unarmed: EventType | None


@lru_cache(maxsize=1)
def weapons() -> Phrases[tuple[Weapon, ...]]:
    """Load the cue phrases, each with its readings in the order of preference."""
    readings: dict[tuple[str, ...], list[Weapon]] = defaultdict(list)
    for entry in vocabulary.load("event_types")["cues"]:
        weapon = Weapon(
            EventType(entry["event_type"]),
            entry["strength"],
            frozenset(entry.get("by", ())),
            EventType(entry["unarmed"]) if "unarmed" in entry else None,
        )
        for pattern in entry["words"]:
            for phrase in expand(pattern):
                readings[phrase].append(weapon)
    return Phrases((" ".join(words), tuple(found)) for words, found in readings.items())


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What before, behind or beside a cue tells what it has to do with a harm."""

    leading_up: re.Pattern[str]
    amid: re.Pattern[str]
    fleeing: re.Pattern[str]
    lost: re.Pattern[str]  # "destroying two"
    destroyed: re.Pattern[str]  # "were defused", behind the cue
    together: re.Pattern[str]
    banned: re.Pattern[str]  # "outlawed in", before a state


_BUT_BY = r"(?!(?:by|in|with|after|when|because|as)\b)"


@lru_cache(maxsize=1)
def surroundings() -> Surroundings:
    """Load and compile the words beside cues."""
    raw = vocabulary.load("event_types")
    harms, gone = either(raw["harms"]["words"]), either(raw["lost"]["gone"])
    bans = either(vocabulary.load("places")["bans"]["words"])
    word, link = r"(?:[\w'-]{1,20}\s)", "(?:in|by|due to|from|during|after|when)"
    destroyed = rf"(?:\s[\w'-]{{1,20}}){{0,2}}?\s(?:was|were)\s{gone}\b(?!\sby\b)"
    return Surroundings(
        re.compile(rf"\b{harms}\b[^.;,]{{0,40}}\b{link}\s{word}{{0,4}}$"),
        re.compile(rf"\b{either(raw['amid']['words'])}\s{word}{{0,4}}$"),
        re.compile(rf"\b{either(raw['fleeing']['words'])}\s{word}{{0,2}}$"),
        re.compile(_lost()),
        re.compile(rf"(?:'?s)?{destroyed}"),
        re.compile(_together()),
        re.compile(rf"\b{bans} (?:in|by) (?:the )?$"),
    )


def _lost() -> str:
    words = vocabulary.load("event_types")["lost"]
    lost = either([*words["gone"], *words["losing"]])
    arms = rf"{_BUT_BY}(?!kill\w*\b)[\w'-]{{1,20}}[\s,]\s?"
    return rf"\b{lost}\s{_BUT_BY}(?:{arms}){{0,8}}$"


def _together() -> str:
    words = vocabulary.load("event_types")["partners"]
    support = rf"with (?:the )?[\w ]{{0,20}}{either(words['support'])} (?:of|from)"
    beside = either([rf"{either(words['aided'])} by", *words["beside"], support])
    return (
        rf"(?:'s)?\s?(?:\([A-Z]{{2,6}}\)\s)?(?:and|or|,|-|/|,?\s?{beside})\s?(?:the\s)?"
    )
