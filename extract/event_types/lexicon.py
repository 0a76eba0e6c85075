"""The vocabulary of weapons and kinds of attack, compiled once."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from extract import vocabulary
from extract.lexical import Phrases, expand
from extract.terms import EventType


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
