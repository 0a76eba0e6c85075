"""An incident in the making: what the frames of one event have told so far."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

from extract.actors.agents import AgentCandidate
from extract.facts import SentenceFacts
from extract.frames import Frame
from extract.harms.harm import Harm
from extract.mentions import PlaceMention
from extract.terms import (
    DateBasis,
    DatePrecision,
    EventType,
    Group,
    Outcome,
    Party,
    Role,
    Scope,
)

MEMORY = 200  # events; what lies further off is neither told again nor summed up
LEAD = 2  # the index of the last sentence that opens an article
RECENT = 14  # days before publication within which a day is that of the news
COARSE = (DatePrecision.MONTH, DatePrecision.YEAR)


@dataclass(frozen=True, slots=True)
class When:
    """The days of an event; `start` and `end` are offsets, None where assumed."""

    first: date
    last: date
    precision: DatePrecision
    basis: DateBasis
    start: int | None
    end: int | None


@dataclass(frozen=True, slots=True)
class Entry:
    """One victim entry with the frame that tells it."""

    harm: Harm
    frame: Frame
    low: int | None
    high: int | None
    alternative: bool = False

    @property
    def size(self) -> int:
        """Return the bound that the text gives."""
        return self.low if self.low is not None else self.high or 0

    def of_group(self, group: Group) -> Entry:
        """Return the entry with another group of victims."""
        people = replace(self.harm.people, group=group)
        return replace(self, harm=replace(self.harm, people=people))


@dataclass(frozen=True, slots=True)
class Involved:
    """A party that did the harm or fought, with the mention that says so best."""

    candidate: AgentCandidate
    party: Party
    role: Role
    denied: bool = False  # by itself, wherever that stands


@dataclass(slots=True)
class Draft:
    """One event; the assembler is the only one to change it."""

    frames: list[Frame]
    entries: list[Entry]
    places: list[PlaceMention]
    when: When | None
    agents: list[AgentCandidate]
    event_type: EventType | None
    own_place: bool = False  # named by a frame of its own, not carried over
    own_date: bool = False
    own_agents: bool = True
    placed_at: int = -1  # the sentence that told the place
    dated_at: int = -1  # the sentence that told the date
    abroad: bool = False  # told in a passage about places outside Syria
    unheard: bool = False  # an attack without victims was told just before
    undated: bool = False  # the text says that the time is not told
    scope: Scope = Scope.INCIDENT
    part_of: Draft | None = None
    counted_in: list[Frame] = field(default_factory=list)  # the sums it is a part of
    involved: list[Involved] = field(default_factory=list)
    scope_doubt: float = 0.0  # 0 where the scorer is sure, 1 at even odds
    party_doubt: float = 0.0  # the same, of the least certain party named around it

    @property
    def first(self) -> int:
        """Return the index of the first sentence that tells it."""
        return self.frames[0].facts.sentence.index

    @property
    def latest(self) -> int:
        """Return the index of the last sentence that tells it."""
        return self.frames[-1].facts.sentence.index

    @property
    def since(self) -> bool:
        """Tell whether a day is told since which it counts: "since Friday"."""
        return any(d.since for frame in self.frames for d in frame.dates)

    @property
    def days(self) -> int:
        """Return the days from its first to its last; 0 without a date."""
        return (self.when.last - self.when.first).days if self.when else 0

    def told_in(self) -> list[SentenceFacts]:
        """Return the sentences that tell it, each once."""
        return list({f.facts.sentence.index: f.facts for f in self.frames}.values())

    def of(self, *outcomes: Outcome) -> list[Entry]:
        """Return the entries of some outcomes."""
        return [e for e in self.entries if e.harm.outcome in outcomes]


@dataclass(frozen=True, slots=True)
class Support:
    """A sentence without victims that may say more of the event just told."""

    facts: SentenceFacts
    places: tuple[PlaceMention, ...]
    when: When | None
    agents: tuple[AgentCandidate, ...]
