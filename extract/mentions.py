"""Typed values that travel from the finders to the assembler.

All offsets are code points into the article body, end-exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from extract.models import Attribution, DateBasis, DatePrecision, LocationPrecision
from gazetteer.place import Place


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the body; `paragraph` counts blank-line or newline separated blocks."""

    index: int
    paragraph: int
    start: int
    end: int


class PlaceRole(str, Enum):
    """Say what a place name does in its sentence."""

    EVENT = "event"  # may be where something happened
    DATELINE = "dateline"  # "DAMASCUS, Syria (AP) —"
    ORIGIN = (
        "origin"  # "refugees from Homs", "a resident of Aleppo", where a speaker sits
    )
    ORGANISATION = "organisation"  # inside the name of an organisation or person
    CONTAINER = "container"  # only says where another mention lies: "in Binnish, Idlib province"


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place name resolved to one gazetteer place by what its article says."""

    start: int
    end: int
    sentence: int
    place: Place
    precision: LocationPrecision
    role: PlaceRole
    score: float


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date expression resolved to days, or to an offset from what the passage has established.

    `first`/`last` are None when the expression leans on the passage ("the same day") and
    `context_offset` then holds the days to add to the passage's date; both are None when it
    says only that time is background ("since the war began").
    """

    start: int
    end: int
    sentence: int
    first: date | None
    last: date | None
    precision: DatePrecision
    basis: DateBasis
    context_offset: int | None = None
    background: bool = (
        False  # an age, a duration, a generic or habitual time: never an event's date
    )
    statement: bool = False  # the day somebody said something: "X said on Monday that"


@dataclass(frozen=True, slots=True)
class ActorMention:
    """A named or described armed actor; its party is decided by the date of the event."""

    start: int
    end: int
    sentence: int
    actor_id: str
    name: str


@dataclass(frozen=True, slots=True)
class SourceMention:
    """Somebody from whom a sentence says what it says."""

    start: int
    end: int
    sentence: int
    source_id: str
    name: str


@dataclass(frozen=True, slots=True)
class Hedge:
    """A word that weakens or shifts responsibility: "allegedly", "claimed responsibility"."""

    start: int
    end: int
    sentence: int
    attribution: Attribution
