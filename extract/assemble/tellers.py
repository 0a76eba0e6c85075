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


def tellers(event: Draft, named: Sequence[Suspect]) -> list[Suspect]:
    """Return whose word it is that its foes fell: "four ISIS men were held, the SDF said".

    Nobody says so of a clash, which has two sides, nor of those of its own.
    """
    armed = all(e.harm.people.group in _ARMED for e in event.entries)
    lost = list(_lost(event, named))
    if event.event_type is EventType.CLASH or not (armed and lost):
        return []
    return [s for s in named if _only_speaks(s) and _is_foe(s, lost)]


def _only_speaks(suspect: Suspect) -> bool:
    inside = {m.candidate.relation for m in suspect.mentions if m.inside}
    return inside == {Relation.SPEAKER}


def _is_foe(suspect: Suspect, lost: Sequence[ActorMention]) -> bool:
    own = [camp_of(m.candidate.actor) for m in suspect.mentions if m.inside]
    return all(own) and not any(camp & camp_of(actor) for camp in own for actor in lost)


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
