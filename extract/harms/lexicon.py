"""The words that the count grammar works with, read once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from extract.calendar_words import clipped, months, weekdays
from extract.terms import Outcome
from extract.vocabulary import load


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The lists of the vocabulary by their names there, and those of the calendar."""

    achieving: frozenset[str]
    alive: frozenset[str]
    amounts: frozenset[str]
    armed: frozenset[str]
    attacking: frozenset[str]
    bands: frozenset[str]
    bearing: frozenset[str]
    beginning: frozenset[str]
    causing: frozenset[str]
    charging: frozenset[str]
    committing: frozenset[str]
    companies: frozenset[str]
    companions: frozenset[str]
    counted: dict[str, Outcome]
    crowds: frozenset[str]
    days: frozenset[str]  # by their names and as seen from today, none of them clipped
    distant: frozenset[str]
    doubtful: frozenset[str]
    estimating: frozenset[str]
    fearing: frozenset[str]
    fighting: frozenset[str]
    firing: frozenset[str]
    foreseen: frozenset[str]
    homes: frozenset[str]
    including: frozenset[str]
    large_numbers: frozenset[str]
    lasting: frozenset[str]
    learning: frozenset[str]
    limbs: frozenset[str]
    linking: frozenset[str]
    lying: frozenset[str]
    main_verbs: frozenset[str]
    measures: frozenset[str]  # the sized ones too
    money: frozenset[str]
    months: frozenset[str]
    onlookers: frozenset[str]
    pictures: frozenset[str]
    projectiles: frozenset[str]
    raising: frozenset[str]
    ranging: frozenset[str]
    recent: frozenset[str]
    recorded: frozenset[str]
    refusing: frozenset[str]
    remains: frozenset[str]
    reported: frozenset[str]
    reporters: frozenset[str]
    reporting: frozenset[str]
    rising: frozenset[str]
    saying: frozenset[str]  # the reporting ones too
    seeing: frozenset[str]
    seeming: frozenset[str]
    serving: frozenset[str]
    sites: frozenset[str]
    sized: frozenset[str]
    spans: frozenset[str]
    staff: frozenset[str]
    striking: frozenset[str]  # what it hits or harms stands behind
    striking_alone: frozenset[str]
    surpassing: frozenset[str]
    taking: frozenset[str]
    tolled: frozenset[str]
    totals: frozenset[str]
    wounding: frozenset[str]  # the limbs too
    wounds: frozenset[str]
    wrongdoers: frozenset[str]
    yielded: frozenset[str]


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """Load the vocabulary of counts."""
    raw = load("counting")
    words: dict[str, Any] = {
        name: frozenset(entry.get("words", ())) for name, entry in raw.items()
    }
    words |= {
        "counted": {
            word: outcome
            for outcome in Outcome
            for word in raw["counted"].get(outcome.value, ())
        },
        "days": frozenset(weekdays().keys() - clipped() | {"yesterday", "today"}),
        "measures": words["measures"] | words["sized"],
        "months": frozenset(months()),
        "striking": words["striking"] | set(raw["striking"]["harming"]),
        "striking_alone": frozenset(raw["striking"]["alone"]),
        "saying": words["saying"] | words["reporting"],
        "wounds": frozenset(raw["bearing"]["wounds"]),
        "wounding": words["wounding"] | words["limbs"],
    }
    return Lexicon(**words)
