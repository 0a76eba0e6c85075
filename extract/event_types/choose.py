"""Choose the one event type of a record from the cues of its sentences."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from extract.mentions import EventCue
from extract.terms import EventType, Outcome

_BY_OUTCOME = {
    Outcome.DETAINED: EventType.DETENTION,
    Outcome.ABDUCTED: EventType.ABDUCTION,
    Outcome.MISSING: EventType.ABDUCTION,
    Outcome.DISPLACED: EventType.DISPLACEMENT,
}
BODILY = frozenset((Outcome.KILLED, Outcome.INJURED, Outcome.KILLED_OR_INJURED))
SEIZURES = frozenset((EventType.DETENTION, EventType.ABDUCTION, EventType.DISPLACEMENT))
_DIRECT = 2  # by how much a cue that the harm leads up to outranks others
# What decides whatever else is told: gas in a bomb, an aircraft shot down.
_OVERRIDING = (EventType.CHEMICAL_ATTACK, EventType.MASS_GRAVE, EventType.OTHER)


def choose_event_type(
    cues: Sequence[EventCue], outcomes: Collection[Outcome], *, unarmed: bool = False
) -> EventType:
    """Return the type that the cues, in the order of the text, make of the outcomes.

    The strongest cue decides, the first of equals; without any the type is `other`.
    `unarmed` says that no victim bore arms.
    """
    seized = type_of_seizure(outcomes)
    if seized is not None and BODILY.isdisjoint(outcomes):
        return seized
    for kind in _OVERRIDING:
        if any(cue.event_type is kind and cue.strength == 3 for cue in cues):
            return kind
    harming = [cue for cue in cues if cue.event_type not in SEIZURES]
    if not harming:
        return EventType.OTHER
    best = max(harming, key=_telling)
    if Outcome.DETAINED in outcomes and best.event_type is EventType.AIRSTRIKE:
        # Nobody is led away from the air: a "raid" with arrests came on the ground.
        return best.event_type if best.strength == 3 else EventType.OTHER
    return best.unarmed if unarmed and best.unarmed else best.event_type


def type_of_seizure(outcomes: Collection[Outcome]) -> EventType | None:
    """Return the type of having people seized or driven out; None if none were."""
    # In an order of its own: that of a set of outcomes changes from run to run.
    seized = (kind for outcome, kind in _BY_OUTCOME.items() if outcome in outcomes)
    return next(seized, None)


def _telling(cue: EventCue) -> tuple[int, bool, int]:
    """Rank a cue: by strength, one that names a means first, then the first told.

    What is named as doing the harm outranks what is only told beside it; an "assault"
    or "offensive" names no means.
    """
    vague = cue.event_type is EventType.CLASH and cue.strength < 3
    named = cue.direct and cue.strength > 1 and not vague
    return (
        cue.strength + _DIRECT * named,
        cue.event_type is not EventType.OTHER,
        -cue.start,
    )
