"""Typed values that travel from the finders to the assembler.

All offsets are code points into the plain text of the article, end-exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from extract.terms import (
    Attribution,
    DateBasis,
    DatePrecision,
    EventType,
    LocationPrecision,
)
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
    PART = "part"  # of a wider toll, uncounted: "most of them in Ariha"
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
    `context_offset` then holds what to add to the passage's date: days, or weeks, months or
    years where `precision` is a range, month or year (`extract.dates.lean` does it). Where
    both are set ("at dawn"), `first`/`last` stand if the passage has no date. Both are None
    when the day cannot be known: no publication date, or background time.
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
    since: bool = False  # opens a longer time up to publication: totals take it
    vague: bool = False  # "in recent weeks": an event in its clause has no known date
    dateline: bool = False  # printed at the head or in a caption: no event's date


class ActorKind(str, Enum):
    """Say what kind of words name an actor."""

    GROUP = "group"  # the force itself: "regime forces", "ISIS"
    ATTACK = "attack"  # the adjective of an attack: "a Russian airstrike"
    STATE = "state"  # a bare country or capital: "Israel", "Moscow"


@dataclass(frozen=True, slots=True)
class ActorMention:
    """A named or described armed actor; its party is decided by the date of the event.

    `member` is set when a person noun heads the mention ("rebel fighters", "a member of
    the Asayish"), so that it may as well be a victim.
    """

    start: int
    end: int
    sentence: int
    actor_id: str
    name: str
    kind: ActorKind = ActorKind.GROUP
    member: bool = False


@dataclass(frozen=True, slots=True)
class SourceMention:
    """Somebody from whom a sentence says what it says.

    `told_by` is the id of the source whose words he passes on: "a medic told Reuters".
    """

    start: int
    end: int
    sentence: int
    source_id: str
    name: str
    told_by: str | None = None


@dataclass(frozen=True, slots=True)
class Hedge:
    """A word that weakens or shifts responsibility: "allegedly", "claimed responsibility".

    `event` is set when the doubt falls on the event itself ("unconfirmed reports").
    """

    start: int
    end: int
    sentence: int
    attribution: Attribution
    event: bool = False


class Modality(str, Enum):
    """Say why what a clause tells did not happen."""

    NEGATED = "negated"  # "no casualties were reported"
    HYPOTHETICAL = "hypothetical"  # plans, threats, fears, purposes: "could kill"
    DENIED = "denied"  # told, but only to deny it: "denied reports that nine had died"


@dataclass(frozen=True, slots=True)
class Irrealis:
    """A cue at `start`-`end` and the stretch that it makes unreal."""

    start: int
    end: int
    sentence: int
    modality: Modality
    scope_start: int
    scope_end: int

    def covers(self, offset: int) -> bool:
        """Tell whether what stands at `offset` is within the stretch."""
        return self.scope_start <= offset < self.scope_end


@dataclass(frozen=True, slots=True)
class EventCue:
    """A word that tells what did the harm; `strength` is 3 (certain) to 1 (a hint).

    `unarmed` is the type that it stands for where all victims are unarmed, if another;
    `direct` is set where the clause of a harm leads up to it: "killed in a raid".
    """

    start: int
    end: int
    sentence: int
    event_type: EventType
    strength: int
    unarmed: EventType | None = None
    direct: bool = False
