"""The typed values that the count grammar yields."""

from __future__ import annotations

from dataclasses import dataclass, replace

from extract.harms.cues import CueForm
from extract.harms.people import People
from extract.terms import EventType, Group, Outcome, Qualifier


@dataclass(frozen=True, slots=True)
class Part:
    """A breakdown within a victim count: "including three children"."""

    group: Group
    low: int | None
    high: int | None
    qualifier: Qualifier


@dataclass(frozen=True, slots=True)
class Harm:
    """Victims of one outcome and group, as one phrase of a sentence counts them.

    Offsets are those of the article body: `start`-`end` the victims' phrase, `cue_start`-
    `cue_end` the harm word. `toll` marks a running total;
    `own_subject` an active verb with a subject of its own right before it; `subtotal`
    a part of the count before that came to harm in its own way ("including 31 executed
    in Homs"); `rival` another estimate of the count before; `among` some of those whom a
    count told elsewhere holds ("among the dead were two nurses").
    """

    outcome: Outcome
    people: People
    start: int
    end: int
    cue_start: int
    cue_end: int
    form: CueForm
    hint: EventType | None
    passive: bool = False
    toll: bool = False
    own_subject: bool = False
    subtotal: bool = False
    rival: bool = False
    among: bool = False
    parts: tuple[Part, ...] = ()

    def holds(self, other: Harm) -> bool:
        """Tell the count of all the dead from some who are said to be among them."""
        same = other.among and self.outcome is other.outcome and not self.among
        return same and self.people.size > other.people.size

    def including(self, other: Harm) -> Harm:
        """Return the same harm with the people of another as a part of its own."""
        people = other.people
        part = Part(people.group, people.low, people.high, people.qualifier)
        further = [p for p in (part, *other.parts) if p not in self.parts]
        return replace(self, parts=(*self.parts, *further))
