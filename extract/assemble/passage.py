"""What the sentences so far have established: place, time, actors, kind of attack."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from extract.actors import party_of
from extract.actors.agents import AgentCandidate
from extract.actors.relations import Relation
from extract.assemble.draft import Draft, When
from extract.assemble.placing import event_places
from extract.assemble.scope import is_war_toll
from extract.event_types import choose_event_type
from extract.facts import SentenceFacts
from extract.mentions import PlaceMention, PlaceRole
from extract.models import EventType, LocationPrecision, Party

PERPETRATING = frozenset(
    (
        Relation.BY,
        Relation.SUBJECT,
        Relation.ATTACK_NOUN,
        Relation.POSSESSIVE,
        Relation.ACCUSED,
        Relation.RESPONSIBILITY,
        Relation.DENIER,
        Relation.ORIGIN,
    )
)
_LONG_AGO = -99  # an index that no window reaches
_Kind = tuple[EventType | None, frozenset[Party]]


@dataclass(slots=True)
class Passage:
    """The state that a text carries from sentence to sentence.

    Each `…_at` is the index of the sentence that told it.
    """

    published: date | None
    places: tuple[PlaceMention, ...] = ()
    places_at: int = _LONG_AGO
    when: When | None = None
    when_at: int = _LONG_AGO
    agents: list[AgentCandidate] = field(default_factory=list)
    agents_at: int = _LONG_AGO
    event_type: EventType | None = None
    abroad_at: int = _LONG_AGO
    _day_of: dict[_Kind, When] = field(default_factory=dict)

    def day_of_kind(self, draft: Draft) -> When | None:
        """Return the single day told of events of the same type and perpetrators."""
        return self._day_of.get(self._kind(draft))

    def _kind(self, draft: Draft) -> _Kind:
        parties = frozenset(
            party_of(a.actor.actor_id, None, self.published)
            for a in draft.agents
            if a.relation in PERPETRATING
        )
        return draft.event_type, parties

    def carry(self, draft: Draft) -> None:
        """Take over what a draft tells."""
        index = draft.first
        if draft.own_place:
            self.places, self.places_at = tuple(draft.places), index
        when = draft.when
        if when is not None and not is_war_toll(draft):
            self.when, self.when_at = when, index
            if draft.own_date and when.first == when.last:
                self._day_of[self._kind(draft)] = when
        if draft.agents:
            self.agents, self.agents_at = list(draft.agents), index
        self.event_type = draft.event_type or self.event_type

    def remember(self, sentence: SentenceFacts, when: When | None) -> None:
        """Take over what a sentence without harm tells of violence."""
        index = sentence.sentence.index
        places = event_places(sentence.places)
        if places and places[0].precision is not LocationPrecision.COUNTRY:
            self.places, self.places_at = places, index
        if when is not None:
            self.when, self.when_at = when, index
        agents = [a for a in sentence.agents if a.relation in PERPETRATING]
        if agents:
            self.agents, self.agents_at = agents, index
        told = choose_event_type(sentence.cues, ())
        if told is not EventType.OTHER:
            self.event_type = told

    def note_country(self, sentence: SentenceFacts) -> None:
        """Note whether the text has gone abroad or come back to Syria."""
        if any(p.role is PlaceRole.EVENT for p in sentence.places):
            self.abroad_at = _LONG_AGO
        elif sentence.foreign:
            self.abroad_at = sentence.sentence.index
