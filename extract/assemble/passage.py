"""What the sentences so far have established: place, time, actors, kind of attack."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from extract.actors import party_of
from extract.actors.agents import AgentCandidate
from extract.actors.relations import Relation
from extract.assemble.draft import RECENT, Draft, When
from extract.assemble.heard import Heard
from extract.assemble.lexicon import setting_lexicon, total_lexicon
from extract.assemble.placing import BROAD, spread
from extract.assemble.totals import is_war_toll
from extract.event_types import choose_event_type
from extract.facts import SentenceFacts
from extract.mentions import PlaceMention, PlaceRole
from extract.terms import DatePrecision, EventType, LocationPrecision, Party

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
_PERIOD_WINDOW = 1  # sentences from "since early 2022" to "these attacks have left"
_DEEDS = (Relation.BY, Relation.SUBJECT, Relation.ATTACK_NOUN, Relation.POSSESSIVE)
_LONG_AGO = -99  # an index that no window reaches
_HOME_WINDOW = 4  # sentences from a scene in Syria to what is said of it abroad
_NAMED_WINDOW = 2  # sentences from a place to what is told of it without any attack
_ROVING = 10.0  # kilometres between the scenes of a text that is set at no one place
_OVERNIGHT = 1  # days from the first to the last of what is told as one day's news
_Kind = tuple[EventType | None, frozenset[Party]]


@dataclass(slots=True)
class Passage:
    """The state that a text carries from sentence to sentence.

    Each `…_at` is the index of the sentence that told it.
    """

    published: date | None
    outside: bool = False  # the article is set abroad
    places: tuple[PlaceMention, ...] = ()
    places_at: int = _LONG_AGO
    named: tuple[PlaceMention, ...] = ()  # told last, of violence or not
    named_at: int = _LONG_AGO
    homes: tuple[PlaceMention, ...] = ()  # of a dateline, or of people spoken of
    homes_at: int = _LONG_AGO
    hit: Heard = field(default_factory=Heard)  # what `places` was, by its features
    spoken_of: Heard = field(default_factory=Heard)  # what `named` was
    scenes: dict[str, PlaceMention] = field(default_factory=dict)  # of harm, so far
    when: When | None = None
    when_at: int = _LONG_AGO
    when_harmed: bool = False  # told of a harm, not only of an attack or a move
    news: When | None = None  # the latest day told that is recent
    news_at: int = _LONG_AGO
    agents: list[AgentCandidate] = field(default_factory=list)
    agents_at: int = _LONG_AGO
    event_type: EventType | None = None
    abroad_at: int = _LONG_AGO
    period: When | None = None  # "since May", of which a total may follow
    period_at: int = _LONG_AGO
    period_places: tuple[PlaceMention, ...] = ()
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

    def _set_places(self, places: tuple[PlaceMention, ...], index: int) -> None:
        self.places, self.places_at = places, index
        self.hit.note(places, index)

    def roves(self) -> bool:
        """Tell a text that has gone from town to town, and is not where it began."""
        fine = [p for p in self.scenes.values() if p.precision not in BROAD]
        return spread([*self.places, *fine[:1]]) > _ROVING

    def carry(self, draft: Draft) -> None:
        """Take over what a draft tells."""
        index = draft.first
        if draft.own_place:
            self._set_places(tuple(draft.places), index)
            self.scenes |= {p.place.place_id: p for p in draft.places}
        when = draft.when
        if when is not None and not is_war_toll(draft):
            self.when, self.when_at, self.when_harmed = when, index, True
            if self._is_news(when):
                self.news, self.news_at = when, index
            if draft.own_date and when.first == when.last:
                self._day_of[self._kind(draft)] = when
        if draft.agents:
            self.agents, self.agents_at = list(draft.agents), index
        self.event_type = draft.event_type or self.event_type

    def _is_news(self, when: When) -> bool:
        if self.published is None or (when.last - when.first).days > _OVERNIGHT:
            return False
        newest = self.news is None or when.first >= self.news.first
        return newest and (self.published - when.first).days <= RECENT

    def period_of(self, draft: Draft) -> When | None:
        """Return the time since when what "these attacks have left" is told."""
        near = draft.first - self.period_at <= _PERIOD_WINDOW
        told = draft.frames[0].text
        summed = total_lexicon().summed.match(told)
        if summed is None and not is_war_toll(draft):
            summed = total_lexicon().so_far.search(told)
        return self.period if near and summed else None

    def tells_period(self) -> bool:
        """Tell whether the text is still breaking down what a longer time has left."""
        a, b = self.period, self.when
        return (
            a is not None and b is not None and (a.first, a.last) == (b.first, b.last)
        )

    def note_period(
        self,
        sentence: SentenceFacts,
        places: tuple[PlaceMention, ...],
        *,
        harmed: bool,
    ) -> None:
        """Take over the time of which a sentence counts attacks: "since early 2022"."""
        index, words = sentence.sentence.index, total_lexicon()
        near = index - self.period_at <= _PERIOD_WINDOW
        if near and words.summed.match(sentence.text):
            self.period_at = index  # "these raids hit 30 targets": more may follow
        counts = not harmed and words.counted.search(sentence.text) is not None
        for d in sentence.dates:
            if d.first is None or d.last is None:
                continue
            if d.since or (counts and (d.last - d.first).days > _OVERNIGHT):
                self.period = When(
                    d.first, d.last, d.precision, d.basis, d.start, d.end
                )
                self.period_at = index
                self.period_places = places

    def remember(
        self,
        sentence: SentenceFacts,
        places: tuple[PlaceMention, ...],
        when: When | None,
    ) -> None:
        """Take over what a sentence without harm tells of violence."""
        index = sentence.sentence.index
        if places and places[0].precision is not LocationPrecision.COUNTRY:
            self._set_places(places, index)
        elif when is not None and self._is_next_item(when):
            self.places, self.places_at = (), _LONG_AGO
        agents = [a for a in sentence.agents if a.relation in PERPETRATING]
        told = choose_event_type(sentence.cues, ())
        # "he condemned the attack on Wednesday" dates no attack
        tells = bool(places) or told is not EventType.OTHER or _deeds(agents)
        if when is not None and tells and not self._within_year(when):
            self.when, self.when_at, self.when_harmed = when, index, False
        if agents:
            self.agents, self.agents_at = agents, index
        if told is not EventType.OTHER:
            self.event_type = told

    def _is_next_item(self, when: When) -> bool:
        """Tell the attack of another day, in a text that goes from town to town."""
        known = self.when
        single = when.precision is DatePrecision.DAY
        return (
            single and known is not None and known.first != when.first and self.roves()
        )

    def _within_year(self, when: When) -> bool:
        """Tell the "in 2023" that repeats a time since early 2023."""
        known = self.when
        return (
            when.precision is DatePrecision.YEAR
            and known is not None
            and known.first == when.first
            and known.last <= when.last
        )

    def note_places(
        self, sentence: SentenceFacts, places: tuple[PlaceMention, ...]
    ) -> None:
        """Take over the places that a sentence tells of anything."""
        if sentence.cues and not places:
            self._note_homes(sentence, PlaceRole.ORIGIN)
        index = sentence.sentence.index
        if places and places[0].precision is not LocationPrecision.COUNTRY:
            self.named, self.named_at = places, index
            self.spoken_of.note(places, index)
        elif self.named_near(index) and setting_lexicon().here.search(sentence.text):
            self.named_at = index  # "the town fell": it is spoken of on

    def note_head(self, sentence: SentenceFacts) -> None:
        """Take over the place of a dateline: "this northern town" is that one."""
        self._note_homes(sentence, PlaceRole.DATELINE)

    def _note_homes(self, sentence: SentenceFacts, role: PlaceRole) -> None:
        homes = tuple(p for p in sentence.places if p.role is role)
        fine = tuple(p for p in homes if p.precision not in BROAD)
        if len(fine) == 1:
            self.homes, self.homes_at = fine, sentence.sentence.index

    def homes_near(self, index: int) -> tuple[PlaceMention, ...]:
        """Return the place of people spoken of lately, or of the text's own dateline."""
        return self.homes if index - self.homes_at <= _NAMED_WINDOW else ()

    def named_near(self, index: int) -> tuple[PlaceMention, ...]:
        """Return the places that the few sentences before one tell of anything."""
        return self.named if index - self.named_at <= _NAMED_WINDOW else ()

    def note_country(self, sentence: SentenceFacts) -> None:
        """Note whether the text has gone abroad or come back to Syria."""
        index = sentence.sentence.index
        if any(p.role is PlaceRole.EVENT for p in sentence.places):
            self.abroad_at = _LONG_AGO
        elif any(not (f.seat and self.at_home(index)) for f in sentence.foreign):
            self.abroad_at = index

    def at_home(self, index: int) -> bool:
        """Tell whether the text has lately told of an attack in Syria."""
        return index - self.places_at <= _HOME_WINDOW


def _deeds(agents: Sequence[AgentCandidate]) -> bool:
    return any(a.relation in _DEEDS for a in agents)
