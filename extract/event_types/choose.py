"""Choose the one event type of a record from the cues of its sentences."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from extract.mentions import EventCue
from extract.models import EventType, Outcome

_BY_OUTCOME = {
    Outcome.DETAINED: EventType.DETENTION,
    Outcome.ABDUCTED: EventType.ABDUCTION,
    Outcome.MISSING: EventType.ABDUCTION,
    Outcome.DISPLACED: EventType.DISPLACEMENT,
}
_BODILY = frozenset((Outcome.KILLED, Outcome.INJURED, Outcome.KILLED_OR_INJURED))
_SEIZURES = frozenset(
    (EventType.DETENTION, EventType.ABDUCTION, EventType.DISPLACEMENT)
)
# A weapon of its own kind decides whatever carried it.
_OVERRIDING = (EventType.CHEMICAL_ATTACK, EventType.MASS_GRAVE)


def choose_event_type(
    cues: Sequence[EventCue], outcomes: Collection[Outcome]
) -> EventType:
    """Return the type that the cues, in the order of the text, make of the outcomes.

    The strongest cue decides, the first of equals; without any the type is `other`.
    """
    seized = [_BY_OUTCOME[each] for each in outcomes if each in _BY_OUTCOME]
    if seized and _BODILY.isdisjoint(outcomes):
        return seized[0]
    for kind in _OVERRIDING:
        if any(cue.event_type is kind for cue in cues):
            return kind
    harming = [cue for cue in cues if cue.event_type not in _SEIZURES]
    if not harming:
        return seized[0] if seized else EventType.OTHER
    return max(harming, key=lambda cue: (cue.strength, -cue.start)).event_type
