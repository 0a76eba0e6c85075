"""Decide what did the harm of each event: weigh the kinds of attack told around it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extract.actors import party_of
from extract.actors.relations import Relation
from extract.assemble.cue_reader import Counts
from extract.assemble.draft import Draft
from extract.assemble.kind_cues import Told
from extract.assemble.passage import PERPETRATING
from extract.assemble.scorer import likeliest
from extract.assemble.totalling import is_part
from extract.assemble.totals import WEEK, is_war_toll
from extract.event_types import BODILY, SEIZURES, type_of_seizure
from extract.facts import Facts
from extract.harms.cues import CueForm
from extract.terms import EventType, Group, Outcome, Party, Scope

_AIR_POWERS = frozenset(
    (Party.ISRAEL, Party.COALITION, Party.RUSSIA, Party.TURKEY, Party.JORDAN)
)
_VERBAL = frozenset((CueForm.PAST, CueForm.FINITE, CueForm.ING))


def choose_types(facts: Facts, events: Sequence[Draft]) -> None:
    """Set the type of every event."""
    counts: Counts = {}
    for event in events:
        event.event_type = _type_of(facts, event, counts)
    for event in events:
        kind = _of_parts(event, events)
        if kind is not None and not Told.around(facts, event, counts).named:
            event.event_type = kind


def _of_parts(event: Draft, events: Sequence[Draft]) -> EventType | None:
    """Return what did all that a total sums up: "attacks" on three towns, each by shells.

    What is counted over weeks holds more than the article tells.
    """
    short = event.scope is Scope.AGGREGATE and event.days < WEEK
    if not short or event.event_type is not EventType.OTHER or is_war_toll(event):
        return None
    others = [other for other in events if other is not event]
    parts = [o for o in others if o.part_of is event or is_part(o, event)]
    kinds = {o.event_type for o in parts} - {EventType.OTHER}
    return kinds.pop() if len(kinds) == 1 and len(parts) > 1 else None


def _type_of(facts: Facts, event: Draft, counts: Counts) -> EventType:
    outcomes = [entry.harm.outcome for entry in event.entries]
    seized = type_of_seizure(outcomes)
    if seized is not None and BODILY.isdisjoint(outcomes):
        return seized
    told = Told.around(facts, event, counts)
    if _of_captives(event) and told.named <= {EventType.SHOOTING}:
        return EventType.EXECUTION
    if told.named == told.sure == {EventType.DEATH_IN_CUSTODY}:
        return EventType.DEATH_IN_CUSTODY  # however many the war's prisons killed
    if is_war_toll(event):
        return EventType.OTHER
    if told.decisive is not None and event.scope is Scope.INCIDENT:
        return told.decisive
    return likeliest("event type", type_features(facts, event, told))


def _were_killed(event: Draft) -> bool:
    """Tell those whom somebody killed from those who "died", as others did in prison."""
    return all(entry.harm.form in _VERBAL for entry in event.entries)


def _of_captives(event: Draft) -> bool:
    """Tell captives put to death."""
    harms = [entry.harm for entry in event.entries]
    captives = all(h.people.group is Group.DETAINEE for h in harms)
    return captives and any(h.outcome is Outcome.KILLED for h in harms)


def type_features(
    facts: Facts, event: Draft, told: Told
) -> Mapping[EventType, Mapping[str, float]]:
    """Describe what speaks for each type that an event may be of."""
    parties = _perpetrators(facts, event)
    return {
        kind: {
            f"is {kind.value}": 1.0,
            **told.of(kind),
            **_by_harm(event, kind),
            **_by_people(event, kind),
            **_by_hands(event, kind, parties),
            **(_nothing(event, told) if kind is EventType.OTHER else {}),
        }
        for kind in _candidates(event, told)
    }


def _candidates(event: Draft, told: Told) -> list[EventType]:
    """Return the types told anywhere, and those that need no word, in a fixed order."""
    harms = [entry.harm for entry in event.entries]
    seized = type_of_seizure([h.outcome for h in harms])
    meant = {EventType.OTHER, EventType.CLASH, seized, *told.kinds}
    meant |= {h.hint for h in harms}
    if told.named - SEIZURES:
        meant -= SEIZURES  # what killed some decides, whatever befell others
    if _were_killed(event) and not (told.in_custody or _of_captives(event)):
        meant.discard(EventType.DEATH_IN_CUSTODY)
    led_away = seized is EventType.DETENTION and EventType.AIRSTRIKE not in told.sure
    if led_away or told.on_foot or told.by_guns:
        meant.discard(EventType.AIRSTRIKE)  # nobody is led away from the air
    return [kind for kind in EventType if kind in meant]


def _perpetrators(facts: Facts, event: Draft) -> frozenset[Party]:
    on = event.when.first if event.when else None
    return frozenset(
        party_of(agent.actor.actor_id, on, facts.published)
        for agent in event.agents
        if agent.relation in PERPETRATING
    )


def _by_harm(event: Draft, kind: EventType) -> dict[str, float]:
    """Describe what the harm word itself says: "assassinated", "arrested"."""
    hints = [e.harm.hint for e in event.entries if e.harm.hint is not None]
    return {
        "hint": float(hints[:1] == [kind]),
        "seized as well": float(kind in SEIZURES),
        "seized, killed": float(kind in SEIZURES and bool(event.of(Outcome.KILLED))),
    }


def _by_people(event: Draft, kind: EventType) -> dict[str, float]:
    groups = {entry.harm.people.group for entry in event.entries}
    armed = Group.COMBATANT in groups
    if kind is EventType.CLASH:
        between = any(agent.relation is Relation.BETWEEN for agent in event.agents)
        return {
            "clash, armed": float(armed),
            "clash, unarmed": float(not armed),
            "clash, sides": float(between),
        }
    return {}


def _by_hands(
    event: Draft, kind: EventType, parties: frozenset[Party]
) -> dict[str, float]:
    """Describe whether the perpetrators have, or often use, such means."""
    if kind is EventType.AIRSTRIKE:
        flying, state = parties & _AIR_POWERS, Party.ASSAD_GOVERNMENT in parties
        return {
            "air, air power": float(bool(flying)),
            "air, government": float(state),
            "air, others": float(bool(parties) and not flying and not state),
        }
    return {}


def _nothing(event: Draft, told: Told) -> dict[str, float]:
    """Describe what speaks for no one means: none told, or several in a total."""
    total, means = event.scope is Scope.AGGREGATE, len(told.named)
    return {
        "nothing told": float(not told.named),
        "total, nothing told": float(total and not told.named),
        "total, one means": float(total and means == 1),
        "total, several means": float(total and means > 1),
        "several means": float(means > 1),
        "means joined": float(told.joined),
        "total, means joined": float(total and told.joined),
    }
