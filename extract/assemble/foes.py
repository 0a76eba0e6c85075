"""Tell apart what foes did at one place, and what befell others long before."""

from __future__ import annotations

from extract.assemble.camps import Camp, camp_of
from extract.assemble.counts import equal_count, share_outcome
from extract.assemble.draft import Draft
from extract.assemble.passage import PERPETRATING
from extract.assemble.retelling import other_means
from extract.terms import Outcome

_TAKEN = (Outcome.DISPLACED, Outcome.DETAINED, Outcome.ABDUCTED, Outcome.MISSING)
_HURT = (Outcome.KILLED, Outcome.INJURED, Outcome.KILLED_OR_INJURED)


def by_foes(event: Draft, draft: Draft) -> bool:
    """Tell raids of the army from executions by its foe at the same place and day."""
    if not share_outcome(event, draft) or not other_means(event, draft):
        return False
    ours, theirs = _camps(event), _camps(draft)
    known = bool(ours and theirs) and all((*ours, *theirs))
    foes = known and not any(a & b for a in ours for b in theirs)
    return foes and not equal_count(event, draft, least=1)


def _camps(event: Draft) -> list[Camp]:
    """Return the camps of those whom its own words tell to have done it."""
    agents = event.agents if event.own_agents else ()
    return [camp_of(a.actor) for a in agents if a.relation in PERPETRATING]


def is_background(event: Draft, other: Draft) -> bool:
    """Tell those driven out or held "since 2018" from those hurt on a day."""
    taken = all(e.harm.outcome in _TAKEN for e in event.entries)
    hurt = all(e.harm.outcome in _HURT for e in other.entries)
    return event.since and not other.since and taken and hurt
