"""Give each frame its place, date, actors and event type, from itself or its passage."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.actors.agents import AgentCandidate
from extract.actors.relations import Relation
from extract.asides import are_answered
from extract.assemble.abroad import plays_abroad, puts_abroad
from extract.assemble.counts import names_others
from extract.assemble.dating import days_told, latest, resolve, set_date
from extract.assemble.draft import Draft, Entry, Support, When
from extract.assemble.passage import PERPETRATING, Passage
from extract.assemble.placing import event_places, frame_places, sure_places
from extract.assemble.setting import places_taken_up, set_place
from extract.assemble.support import FAR
from extract.assemble.totals import counts_war, is_war_toll
from extract.body import Standing
from extract.event_types import choose_event_type
from extract.facts import Facts, SentenceFacts
from extract.frames import Frame
from extract.harms.harm import Harm
from extract.mentions import PlaceMention
from extract.terms import EventType, Group, Outcome

_ACTOR_WINDOW = 3
_SPAN = 2  # days; no one attack goes on for longer
_FEW = 3  # victims; larger numbers that are equal are one count told twice
_HEARD = 2  # sentences from "fired at a guard in Suluk" to "he died on the spot"


def contextualise(facts: Facts, frames: Sequence[Frame]) -> Iterator[Draft | Support]:
    """Yield one draft a frame, and between them what else the sentences tell."""
    if not frames:
        return
    passage, told = Passage(facts.published, plays_abroad(facts)), -FAR - 1
    waiting: dict[int, list[Frame]] = {}
    for frame in frames:
        waiting.setdefault(frame.facts.sentence.index, []).append(frame)
    for sentence in facts.sentences[: frames[-1].facts.sentence.index + FAR + 1]:
        if sentence.standing is Standing.FURNITURE:
            continue
        index, places = sentence.sentence.index, event_places(sentence)
        passage.note_head(sentence)
        taken_up = () if places else places_taken_up(sentence, passage)
        here = waiting.get(index, [])
        unheard = told < passage.places_at and index - passage.places_at <= _HEARD
        for frame in here:
            draft = _draft(facts, frame, passage)
            draft.unheard = unheard
            yield draft
        told = index if here else told
        if not here and index - told <= FAR:
            sure = sure_places(sentence, places) or taken_up
            yield _support(passage, sentence, sure)
        _note(passage, sentence, places or taken_up, harmed=bool(here))


def _note(
    passage: Passage,
    sentence: SentenceFacts,
    places: tuple[PlaceMention, ...],
    *,
    harmed: bool,
) -> None:
    """Let a passage take over what a sentence tells besides its harm: at `places`."""
    passage.note_country(sentence)
    passage.note_places(sentence, places)
    if harmed or sentence.cues or "since" in sentence.text:
        passage.note_period(sentence, places, harmed=harmed)
    if sentence.cues and not harmed:  # else its place and time are something else's
        if are_answered(sentence.text, sentence.sentence.start, places):
            passage.remember(sentence, (), None)
        else:
            passage.remember(sentence, places, latest(sentence, passage))


def _draft(facts: Facts, frame: Frame, passage: Passage) -> Draft:
    draft = Draft(
        frames=[frame],
        entries=list(_entries(frame)),
        places=list(frame_places(frame)),
        when=None,
        agents=_agents(frame),
        event_type=_event_type(frame, passage),
    )
    following = facts.sentences[draft.first + 1 : draft.first + 2]
    set_place(draft, passage, goes_on_abroad=any(map(puts_abroad, following)))
    total = is_war_toll(draft)
    if counts_war(draft):
        draft.event_type = _own_type(frame)
    apart = frame.apart or counts_war(draft)
    near = draft.first - passage.agents_at <= _ACTOR_WINDOW and not apart
    if not draft.agents and not total and near:
        draft.agents, draft.own_agents = list(passage.agents), False
    set_date(draft, facts, passage)
    if total:
        _as_war_toll(draft)
    if not frame.apart:  # the news goes on with what came later
        passage.carry(draft)
    return draft


def _as_war_toll(draft: Draft) -> None:
    """Keep of a running total what it says itself: one estimate, no displaced, no weapon."""
    draft.entries = [
        e for e in draft.entries if e.harm.outcome is not Outcome.DISPLACED
    ] or draft.entries
    first = {e.harm.outcome: e for e in reversed(draft.entries)}
    draft.entries = [
        e if e is first[e.harm.outcome] else replace(e, alternative=True)
        for e in draft.entries
    ]
    draft.event_type = EventType.OTHER


def _entries(frame: Frame) -> Iterator[Entry]:
    """Yield the victim entries of a frame; a count told twice in it is one."""
    counted = {h.outcome for h in frame.harms if not h.people.weak}
    told = [h for h in frame.harms if not (h.people.weak and h.outcome in counted)]
    for position, harm in enumerate(told):
        later = told[position + 1 :]
        if (harm.people.low or 0) <= _FEW:
            later = [other for other in later if not names_others(frame, other)]
        if not any(_retold(harm, other) for other in later):
            people = harm.people
            yield Entry(harm, frame, people.low, people.high, harm.rival)


def _retold(harm: Harm, later: Harm) -> bool:
    a, b = harm.people, later.people
    sizes = (a.low or a.high or 0, b.low or b.high or 0)
    alike = a.group is b.group or (
        sizes[0] > 1 and Group.UNSPECIFIED in (a.group, b.group)
    )
    named = a.named or b.named or Group.UNSPECIFIED is a.group
    return (
        harm.outcome is later.outcome
        and harm.cue_start != later.cue_start
        and sizes[0] == sizes[1]
        and alike
        and (sizes[0] > 1 or not named)
    )


def _support(
    passage: Passage, sentence: SentenceFacts, places: tuple[PlaceMention, ...]
) -> Support:
    dates = [d for d in days_told(sentence) if not d.since]
    when = resolve(dates[0], passage) if len(dates) == 1 else None
    return Support(
        sentence,
        places,
        None if when and _is_up_to_now(when, passage) else when,
        tuple(a for a in sentence.agents if a.relation in PERPETRATING),
    )


def _is_up_to_now(when: When, passage: Passage) -> bool:
    """Tell "the third such attack this month" from when the attack was."""
    return when.last == passage.published and (when.last - when.first).days >= _SPAN


def _agents(frame: Frame) -> list[AgentCandidate]:
    return [
        a
        for a in frame.facts.agents
        if (a.relation in PERPETRATING or a.relation is Relation.BETWEEN)
        and (frame.alone or frame.inside(a.actor.start))
    ]


def _event_type(frame: Frame, passage: Passage) -> EventType | None:
    """Choose from the frame, else take the passage's type."""
    return _own_type(frame) or passage.event_type


def _own_type(frame: Frame) -> EventType | None:
    """Choose from the frame's own cues, else its sentence's."""
    outcomes = dict.fromkeys(h.outcome for h in frame.harms)
    unarmed = all(h.people.group is not Group.COMBATANT for h in frame.harms)
    own = tuple(c for c in frame.facts.cues if frame.inside(c.start))
    for cues in (own, frame.facts.cues):
        chosen = choose_event_type(cues, outcomes, unarmed=unarmed)
        if chosen is not EventType.OTHER:
            return chosen
    if all(h.people.group is Group.DETAINEE for h in frame.harms) and (
        Outcome.KILLED in outcomes
    ):
        return EventType.EXECUTION  # captives put to death
    hint = next((h.hint for h in frame.harms if h.hint is not None), None)
    return hint
