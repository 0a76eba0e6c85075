"""Tell a force that announces its enemy's losses, of which nobody else is the doer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.actors.relations import Relation
from extract.assemble.camps import camp_of
from extract.assemble.draft import Draft
from extract.assemble.named import Mention, Suspect
from extract.mentions import ActorMention
from extract.terms import EventType, Group

_ARMED = (Group.COMBATANT, Group.DETAINEE, Group.UNSPECIFIED)  # "ISIS members"
# Of a clash or an ambush both sides tell, and mines and bombs go off by themselves.
_RAIDS = frozenset(
    (
        EventType.AIRSTRIKE,
        EventType.SHELLING,
        EventType.SHOOTING,
        EventType.EXECUTION,
        EventType.DETENTION,
        EventType.OTHER,
    )
)


def tellers(event: Draft, named: Sequence[Suspect]) -> list[Suspect]:
    """Return whose word it is that its foes fell: "four ISIS men were held, the SDF said"."""
    armed = all(e.harm.people.group in _ARMED for e in event.entries)
    if event.event_type not in _RAIDS or not armed:
        return []
    lost = list(_lost(event, named))
    return [s for s in named if _only_speaks(s) and _is_foe(s, lost)]


def _only_speaks(suspect: Suspect) -> bool:
    inside = {m.candidate.relation for m in suspect.mentions if m.inside}
    return inside == {Relation.SPEAKER} and not suspect.features["does not fly"]


def _is_foe(suspect: Suspect, lost: Sequence[ActorMention]) -> bool:
    own = [camp_of(m.candidate.actor) for m in suspect.mentions if m.inside]
    theirs = [camp_of(actor) for actor in lost]
    foes = not any(camp & other for camp in own for other in theirs)
    return bool(lost) and all(own) and foes


def _lost(event: Draft, named: Sequence[Suspect]) -> Iterator[ActorMention]:
    """Yield who is told by name to have come to harm."""
    for suspect in named:
        for mention in suspect.mentions:
            if mention.inside and _is_hit(event, mention):
                yield mention.candidate.actor


def _is_hit(event: Draft, mention: Mention) -> bool:
    start = mention.candidate.actor.start
    counted = any(e.harm.start <= start < e.harm.end for e in event.entries)
    return counted or mention.candidate.relation is Relation.VICTIM
