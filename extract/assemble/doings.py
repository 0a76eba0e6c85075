"""Tell what one force or one means did from what another one did."""

from __future__ import annotations

from extract.assemble.camps import camp_of
from extract.assemble.draft import Draft
from extract.assemble.passage import PERPETRATING
from extract.assemble.retelling import CERTAIN
from extract.assemble.totals import is_war_toll
from extract.terms import EventType, Party

_FAMILIES = (
    {EventType.AIRSTRIKE, EventType.SHELLING, EventType.CHEMICAL_ATTACK},
    {EventType.EXPLOSION, EventType.LANDMINE},
    {
        EventType.EXECUTION,
        EventType.SHOOTING,
        EventType.DETENTION,
        EventType.DEATH_IN_CUSTODY,
        EventType.ABDUCTION,
    },
)


def is_otherwise_done(part: Draft, total: Draft) -> bool:
    """Tell what the text lays at another door, or to other weapons, than a total."""
    if is_war_toll(total):
        return False
    return _are_apart(_camps(part), _camps(total)) or _are_apart(
        _families(part), _families(total)
    )


def _are_apart(first: set[int] | set[Party], second: set[int] | set[Party]) -> bool:
    """Tell whether both are told, and nothing of them is the same."""
    return bool(first and second) and first.isdisjoint(second)


def _camps(event: Draft) -> set[Party]:
    """Return the forces, with their allies, that its first words tell to have done it."""
    frame, on = event.frames[0], event.when.last if event.when else None
    doers = [a for a in frame.facts.agents if a.relation in PERPETRATING]
    inside = [a.actor for a in doers if frame.inside(a.actor.start)]
    return {party for actor in inside for party in camp_of(actor, on)}


def _families(event: Draft) -> set[int]:
    """Return which kinds of means its first words tell; nothing where one is of no kind."""
    frame = event.frames[0]
    cues = [c for c in frame.facts.cues if frame.inside(c.start)]
    told = {c.event_type for c in cues if c.strength == CERTAIN}
    known = {i for i, family in enumerate(_FAMILIES) if told & family}
    return known if told <= set().union(*_FAMILIES) else set()
