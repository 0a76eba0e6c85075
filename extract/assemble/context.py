"""Give each frame its place, date, actors and event type, from itself or its passage."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from extract.actors.relations import AgentCandidate, Relation
from extract.assemble.draft import Draft, Entry, When
from extract.body import Standing
from extract.event_types import choose_event_type
from extract.facts import Facts, SentenceFacts
from extract.frames import Frame
from extract.mentions import DateMention, PlaceMention, PlaceRole
from extract.harms.harm import Harm
from extract.models import (
    DateBasis,
    DatePrecision,
    EventType,
    Group,
    LocationPrecision,
)
from gazetteer import load_gazetteer

_WINDOW = 4  # sentences over which a passage carries its place and date
_ACTOR_WINDOW = 3
_PERPETRATING = frozenset(
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
_WAR_TOLL = re.compile(
    r"\b(?:the|syria's|syrias|syrian|civil|six|five|four|seven|eight|nine|ten|year|"
    r"long) (?:civil |syrian |bloody |brutal )*(?:war|conflict|uprising|revolt|"
    r"revolution|crisis)\b",
    re.I,
)
_BACKGROUND = re.compile(
    r"\b(?:last (?:year|month)|previously|in the past|years? ago|months? ago|"
    r"since the (?:start|beginning|outbreak)|had (?:been )?(?:killed|died))\b",
    re.I,
)


@dataclass(slots=True)
class _Passage:
    """What the sentences so far have established."""

    places: tuple[PlaceMention, ...] = ()
    places_at: int = -99
    when: When | None = None
    when_at: int = -99
    agents: list[AgentCandidate] = field(default_factory=list)
    agents_at: int = -99
    event_type: EventType | None = None


def contextualise(facts: Facts, frames: Sequence[Frame]) -> Iterator[Draft]:
    """Yield one draft a frame, in order."""
    passage = _Passage()
    waiting: dict[int, list[Frame]] = {}
    for frame in frames:
        waiting.setdefault(frame.facts.sentence.index, []).append(frame)
    first = frames[0].facts.sentence.index if frames else 0
    for sentence in facts.sentences:
        if sentence.standing is Standing.FURNITURE:
            continue
        here = waiting.get(sentence.sentence.index, [])
        for frame in here:
            lead = frame.facts.sentence.index <= first + 1
            yield _draft(facts, frame, passage, lead=lead)
        if not here:
            _remember(passage, facts, sentence)


def _draft(facts: Facts, frame: Frame, passage: _Passage, *, lead: bool) -> Draft:
    index = frame.facts.sentence.index
    draft = Draft(
        frames=[frame],
        entries=list(_entries(frame)),
        places=list(finest(frame.places)),
        when=None,
        agents=_agents(frame),
        event_type=_event_type(frame, passage),
    )
    total = bool(_WAR_TOLL.search(frame.facts.text)) and (
        max(e.size for e in draft.entries) >= 1000
    )
    draft.own_place = bool(draft.places)
    if not draft.places and not total and index - passage.places_at <= _WINDOW:
        draft.places = list(passage.places)
    _set_date(draft, facts, passage, lead=lead, total=total)
    if not draft.agents and not total and index - passage.agents_at <= _ACTOR_WINDOW:
        draft.agents = list(passage.agents)
    _carry(passage, draft, index)
    return draft


def _entries(frame: Frame) -> Iterator[Entry]:
    """Yield the victim entries of a frame; a count told twice in it is one."""
    for position, harm in enumerate(frame.harms):
        later = frame.harms[position + 1 :]
        if not any(_retold(harm, other) for other in later):
            yield Entry(harm, frame, harm.people.low, harm.people.high)


def _retold(harm: Harm, later: Harm) -> bool:
    a, b = harm.people, later.people
    sizes = (a.low or a.high or 0, b.low or b.high or 0)
    return (
        harm.outcome is later.outcome
        and harm.cue_start != later.cue_start
        and sizes[0] == sizes[1]
        and sizes[0] > 1
        and (a.group is b.group or Group.UNSPECIFIED in (a.group, b.group))
    )


def _carry(passage: _Passage, draft: Draft, index: int) -> None:
    if draft.own_place:
        passage.places, passage.places_at = tuple(draft.places), index
    if draft.when is not None:
        passage.when, passage.when_at = draft.when, index
    if draft.agents:
        passage.agents, passage.agents_at = list(draft.agents), index
    passage.event_type = draft.event_type or passage.event_type


def _remember(passage: _Passage, facts: Facts, sentence: SentenceFacts) -> None:
    """Take over what a sentence without harm establishes."""
    index = sentence.sentence.index
    if not sentence.cues:
        return  # it tells no violence: its place and time are something else's
    places = finest(p for p in sentence.places if p.role is PlaceRole.EVENT)
    if places and places[0].precision is not LocationPrecision.COUNTRY:
        passage.places, passage.places_at = places, index
    dates = [d for d in sentence.dates if _eligible(d) and not d.since]
    if dates:
        when = _resolve(dates[-1], passage, facts.published)
        if when is not None:
            passage.when, passage.when_at = when, index
    agents = [a for a in sentence.agents if a.relation in _PERPETRATING]
    if agents:
        passage.agents, passage.agents_at = agents, index
    told = choose_event_type(sentence.cues, ())
    if told is not EventType.OTHER:
        passage.event_type = told


def finest(places: Iterable[PlaceMention]) -> tuple[PlaceMention, ...]:
    """Drop places that only contain another of them, and repeats."""
    gazetteer = load_gazetteer()
    kept: list[PlaceMention] = []
    mentions = list(places)
    for mention in mentions:
        if any(k.place.place_id == mention.place.place_id for k in kept):
            continue
        if any(
            other.place.place_id != mention.place.place_id
            and gazetteer.within(other.place, mention.place)
            for other in mentions
        ):
            continue
        kept.append(mention)
    return tuple(kept)


def _agents(frame: Frame) -> list[AgentCandidate]:
    return [
        a
        for a in frame.facts.agents
        if (a.relation in _PERPETRATING or a.relation is Relation.BETWEEN)
        and (frame.alone or frame.inside(a.actor.start))
    ]


def _event_type(frame: Frame, passage: _Passage) -> EventType | None:
    """Choose from the frame's own cues, its sentence's, else the passage's type."""
    outcomes = {h.outcome for h in frame.harms}
    own = tuple(c for c in frame.facts.cues if frame.inside(c.start))
    for cues in (own, frame.facts.cues):
        chosen = choose_event_type(cues, outcomes)
        if chosen is not EventType.OTHER:
            return chosen
    hint = next((h.hint for h in frame.harms if h.hint is not None), None)
    return hint or passage.event_type


def _set_date(
    draft: Draft, facts: Facts, passage: _Passage, *, lead: bool, total: bool
) -> None:
    frame = draft.frames[0]
    chosen = _nearest(frame)
    if chosen is not None:
        draft.own_date = True
        if chosen.vague:
            draft.undated = True
            return
        draft.when = _resolve(chosen, passage, facts.published)
        return
    if total or any(d.vague for d in frame.dates) or _BACKGROUND.search(frame.text):
        return
    index = frame.facts.sentence.index
    if passage.when is not None and index - passage.when_at <= _WINDOW:
        draft.when = _inherited(passage.when)
    elif lead and facts.published is not None:
        day = _statement_day(frame) or facts.published
        draft.when = When(day, day, DatePrecision.DAY, DateBasis.ASSUMED, None, None)


def _nearest(frame: Frame) -> DateMention | None:
    """Return the date expression of the frame that stands nearest to its first harm."""
    dates = [d for d in frame.dates if _eligible(d) or d.vague]
    if not dates and not frame.alone:
        dates = [d for d in frame.facts.dates if _eligible(d) and d.start < frame.start]
    cue = frame.harms[0].cue_start
    return min(dates, key=lambda d: abs(d.start - cue), default=None)


def _eligible(d: DateMention) -> bool:
    return not (d.background or d.statement or d.dateline or d.vague)


def _statement_day(frame: Frame) -> date | None:
    return next(
        (d.first for d in frame.facts.dates if d.statement and d.first is not None),
        None,
    )


def _resolve(
    mention: DateMention, passage: _Passage, published: date | None
) -> When | None:
    first, last = mention.first, mention.last
    if mention.context_offset is not None and first is None:
        base = passage.when.last if passage.when else published
        if base is None:
            return None
        try:
            first = last = base + timedelta(days=mention.context_offset)
        except OverflowError:
            return None
    if first is None or last is None:
        return None
    return When(
        first, last, mention.precision, mention.basis, mention.start, mention.end
    )


def _inherited(when: When) -> When:
    if when.basis is DateBasis.ASSUMED:
        return when
    return When(
        when.first, when.last, when.precision, DateBasis.CONTEXT, when.start, when.end
    )
