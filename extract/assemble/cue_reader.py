"""Read the words of weapons and attacks as those who came to harm by them demand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extract.actors.relations import Relation
from extract.assemble.cited import Cited, names_means
from extract.assemble.draft import Draft
from extract.assemble.lexicon import deed_lexicon
from extract.body import Standing
from extract.event_types import SEIZURES, type_of_seizure
from extract.facts import Facts
from extract.frames import Frame
from extract.mentions import EventCue
from extract.terms import EventType, Group

HINT = 1  # the strength of a cue that is used where nothing better is told


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads cues for the victims of one event."""

    unarmed: bool
    seizures: frozenset[EventType | None]

    @classmethod
    def of(cls, event: Draft) -> Reader:
        harms = [entry.harm for entry in event.entries]
        return cls(
            all(h.people.group is not Group.COMBATANT for h in harms)
            and not _hits_force(event),
            frozenset(type_of_seizure([h.outcome]) for h in harms),
        )

    def read(self, cues: Iterable[EventCue], frame: Frame | None) -> Iterator[Cited]:
        """Yield the cues that may tell of such victims: no arrests where all died."""
        last: Cited | None = None
        for cue in cues:
            kind = (self.unarmed and cue.unarmed) or cue.event_type
            if kind not in SEIZURES or kind in self.seizures:
                cited = Cited.of(cue, kind, frame, last)
                last = cited if names_means(cue) else last
                yield cited

    def count(self, facts: Facts) -> Counter[EventType]:
        """Count the types that the body of an article tells."""
        body = (s for s in facts.sentences if s.standing is Standing.BODY)
        everything = (c for s in body for c in s.cues if c.strength > HINT)
        return Counter(cited.kind for cited in self.read(everything, None))


def _hits_force(event: Draft) -> bool:
    """Tell those of no kind who died when an armed force was hit: "ambushed a patrol"."""
    if any(e.harm.people.group is not Group.UNSPECIFIED for e in event.entries):
        return False
    on_armed = deed_lexicon().on_armed
    if any(on_armed.search(frame.text) for frame in event.frames):
        return True
    return any(
        agent.relation is Relation.VICTIM and frame.inside(agent.actor.start)
        for frame in event.frames
        for agent in frame.facts.agents
    )


Counts = dict[Reader, Counter[EventType]]
