"""Give each frame its place, date, actors and event type, from itself or its passage."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from extract.actors import party_of
from extract.actors.agents import AgentCandidate
from extract.actors.relations import Relation
from extract.assemble.draft import Draft, Entry, Support, When
from extract.assemble.scope import is_war_toll
from extract.body import Standing
from extract.dates import lean
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
    Outcome,
    Party,
)
from gazetteer import load_gazetteer

_BROAD = (LocationPrecision.GOVERNORATE, LocationPrecision.COUNTRY)
_WINDOW = 4  # sentences over which a passage carries its place and date
_DATE_WINDOW = 3
_AHEAD = 2  # days by which a paper may be printed before its date
_FRESH = 8  # sentences from the head within which news is told as of today
_ACTOR_WINDOW = 3
_ABROAD_WINDOW = 2
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
_BACKGROUND = re.compile(
    r"\b(?:last (?:year|month)|previously|in the past|years? ago|months? ago|"
    r"since the (?:start|beginning|outbreak)|had (?:been )?(?:killed|died))\b",
    re.I,
)


_Kind = tuple[EventType | None, frozenset[Party]]


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
    abroad_at: int = -99
    published: date | None = None
    day_of: dict[_Kind, When] = field(default_factory=dict)


def contextualise(
    facts: Facts, frames: Sequence[Frame]
) -> Iterator[Draft | Support]:
    """Yield one draft a frame, and between them what else the sentences tell."""
    passage = _Passage(published=facts.published)
    waiting: dict[int, list[Frame]] = {}
    for frame in frames:
        waiting.setdefault(frame.facts.sentence.index, []).append(frame)
    for sentence in facts.sentences:
        if sentence.standing is Standing.FURNITURE:
            continue
        here = waiting.get(sentence.sentence.index, [])
        for frame in here:
            yield _draft(facts, frame, passage)
        _note_country(passage, sentence)
        if not here:
            yield _support(passage, facts, sentence)
            _remember(passage, facts, sentence)


def _draft(facts: Facts, frame: Frame, passage: _Passage) -> Draft:
    index = frame.facts.sentence.index
    draft = Draft(
        frames=[frame],
        entries=list(_entries(frame)),
        places=list(finest(frame.places)),
        when=None,
        agents=_agents(frame),
        event_type=_event_type(frame, passage),
    )
    total = is_war_toll(draft)
    draft.own_place = bool(draft.places)
    draft.placed_at = index if draft.places else passage.places_at
    draft.abroad = not draft.places and index - passage.abroad_at <= _ABROAD_WINDOW
    since = any(d.since for d in frame.dates)
    if not (total or since) and index - passage.places_at <= _WINDOW:
        if not draft.places:
            draft.places = list(passage.places)
        elif index - passage.places_at <= 2 and _closer(passage.places, draft.places):
            draft.places = list(passage.places)
    if not draft.agents and not total and index - passage.agents_at <= _ACTOR_WINDOW:
        draft.agents, draft.own_agents = list(passage.agents), False
    _set_date(draft, facts, passage, total=total)
    if total:
        _as_war_toll(draft)
    _carry(passage, draft, index)
    return draft


def _as_war_toll(draft: Draft) -> None:
    """Keep of a running total what it says itself: no displaced, no weapon."""
    draft.entries = [
        e for e in draft.entries if e.harm.outcome is not Outcome.DISPLACED
    ] or draft.entries
    draft.event_type = EventType.OTHER


def _closer(told: Sequence[PlaceMention], own: Sequence[PlaceMention]) -> bool:
    """Tell whether what was told before lies within the broad place told now."""
    gazetteer = load_gazetteer()
    return all(p.precision is LocationPrecision.GOVERNORATE for p in own) and all(
        t.precision not in _BROAD
        and any(gazetteer.within(t.place, p.place) for p in own)
        for t in told
    )


def _entries(frame: Frame) -> Iterator[Entry]:
    """Yield the victim entries of a frame; a count told twice in it is one."""
    counted = {h.outcome for h in frame.harms if not h.people.weak}
    for position, harm in enumerate(frame.harms):
        later = frame.harms[position + 1 :]
        mere = harm.people.weak and harm.outcome in counted
        if not mere and not any(_retold(harm, other) for other in later):
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
    when = draft.when
    if when is not None and not is_war_toll(draft):
        passage.when, passage.when_at = when, index
        if draft.own_date and when.first == when.last:
            passage.day_of[_kind(draft, passage.published)] = when
    if draft.agents:
        passage.agents, passage.agents_at = list(draft.agents), index
    passage.event_type = draft.event_type or passage.event_type


def _support(passage: _Passage, facts: Facts, sentence: SentenceFacts) -> Support:
    dates = [d for d in sentence.dates if _tells(d) and not d.since]
    return Support(
        sentence,
        finest(p for p in sentence.places if p.role is PlaceRole.EVENT),
        _resolve(dates[0], passage, facts.published) if len(dates) == 1 else None,
        tuple(a for a in sentence.agents if a.relation in PERPETRATING),
    )


def _note_country(passage: _Passage, sentence: SentenceFacts) -> None:
    """Note whether the passage has gone abroad or come back to Syria."""
    if any(p.role is PlaceRole.EVENT for p in sentence.places):
        passage.abroad_at = -99
    elif sentence.foreign:
        passage.abroad_at = sentence.sentence.index


def _remember(passage: _Passage, facts: Facts, sentence: SentenceFacts) -> None:
    """Take over what a sentence without harm establishes."""
    index = sentence.sentence.index
    if not sentence.cues:
        return  # it tells no violence: its place and time are something else's
    places = finest(p for p in sentence.places if p.role is PlaceRole.EVENT)
    if places and places[0].precision is not LocationPrecision.COUNTRY:
        passage.places, passage.places_at = places, index
    dates = [d for d in sentence.dates if _tells(d) and not d.since]
    if dates:
        when = _resolve(dates[-1], passage, facts.published)
        if when is not None:
            passage.when, passage.when_at = when, index
    agents = [a for a in sentence.agents if a.relation in PERPETRATING]
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
    exact = [k for k in kept if k.precision is not LocationPrecision.NEAR]
    return tuple(exact or kept)


def _agents(frame: Frame) -> list[AgentCandidate]:
    return [
        a
        for a in frame.facts.agents
        if (a.relation in PERPETRATING or a.relation is Relation.BETWEEN)
        and (frame.alone or frame.inside(a.actor.start))
    ]


def _event_type(frame: Frame, passage: _Passage) -> EventType | None:
    """Choose from the frame's own cues, its sentence's, else the passage's type."""
    outcomes = {h.outcome for h in frame.harms}
    unarmed = all(h.people.group is not Group.COMBATANT for h in frame.harms)
    own = tuple(c for c in frame.facts.cues if frame.inside(c.start))
    for cues in (own, frame.facts.cues):
        chosen = choose_event_type(cues, outcomes, unarmed=unarmed)
        if chosen is not EventType.OTHER:
            return chosen
    hint = next((h.hint for h in frame.harms if h.hint is not None), None)
    return hint or passage.event_type


def _set_date(
    draft: Draft, facts: Facts, passage: _Passage, *, total: bool
) -> None:
    """Date a draft: by its own words, by its passage, else by the publication."""
    frame = draft.frames[0]
    own = _own_date(frame, passage, facts.published)
    if own is not None:
        draft.when, draft.own_date = own, True
        draft.dated_at = draft.first
        return
    if any(d.vague for d in frame.dates):
        draft.undated = True
        return
    if total:
        draft.when = _since(facts)
        return
    inherited = _from_passage(draft, passage)
    if inherited is not None:
        draft.when, draft.dated_at = inherited, passage.when_at
    elif (
        facts.published is not None
        and draft.first <= _FRESH
        and not _BACKGROUND.search(frame.text)
    ):
        day = _statement_day(frame) or facts.published
        draft.when = When(day, day, DatePrecision.DAY, DateBasis.ASSUMED, None, None)


def _own_date(
    frame: Frame, passage: _Passage, published: date | None
) -> When | None:
    """Resolve the date that the frame's own stretch, or its sentence, tells."""
    dates = [d for d in frame.dates if _tells(d)]
    if not dates and not frame.alone:
        dates = [d for d in frame.facts.dates if _tells(d) and d.start < frame.start]
    plain = [d for d in dates if d.first is not None and not d.since]
    victims = frame.harms[0].start
    for group in (
        [d for d in plain if d.context_offset is None],
        [d for d in dates if d.since and d.first is not None],
        [d for d in dates if d.context_offset is not None],
    ):
        if group:
            nearest = min(group, key=lambda d: abs(d.start - victims))
            return _resolve(nearest, passage, published)
    return None


def _tells(d: DateMention) -> bool:
    return not (d.background or d.statement or d.dateline or d.vague)


def _since(facts: Facts) -> When | None:
    """Return the time of the war as the article tells it, for its running total."""
    for sentence in reversed(facts.sentences):
        for d in sentence.dates:
            if d.since and d.first is not None and d.last is not None:
                return When(d.first, d.last, d.precision, d.basis, d.start, d.end)
    return None


def _from_passage(draft: Draft, passage: _Passage) -> When | None:
    """Return the date that the passage has established for this kind of event."""
    index = draft.first
    near = index - passage.when_at <= _DATE_WINDOW
    when = passage.when if near else None
    if when is None or when.first != when.last:
        alike = passage.day_of.get(_kind(draft, passage.published))
        if alike is not None:
            return _inherited(alike)
    return _inherited(when) if when is not None else None


def _kind(draft: Draft, published: date | None) -> _Kind:
    """Return what marks events of one kind: their type and who did them."""
    parties = frozenset(
        party_of(a.actor.actor_id, None, published)
        for a in draft.agents
        if a.relation in PERPETRATING
    )
    return draft.event_type, parties


def _statement_day(frame: Frame) -> date | None:
    return next(
        (d.first for d in frame.facts.dates if d.statement and d.first is not None), None
    )


def _resolve(
    mention: DateMention, passage: _Passage, published: date | None
) -> When | None:
    first, last = mention.first, mention.last
    if mention.context_offset is not None and passage.when is not None:
        leant = lean(mention, passage.when.last, passage.when.last)
        first, last = leant if leant is not None else (first, last)
    elif mention.context_offset is not None and first is None and published is not None:
        leant = lean(mention, published, published)
        first, last = leant if leant is not None else (first, last)
    if first is None or last is None:
        return None
    if published is not None and (first - published).days > _AHEAD:
        return None  # news does not tell the future
    return When(
        first, last, mention.precision, mention.basis, mention.start, mention.end
    )


def _inherited(when: When) -> When:
    if when.basis is DateBasis.ASSUMED:
        return when
    return When(
        when.first, when.last, when.precision, DateBasis.CONTEXT, when.start, when.end
    )
