"""Tell whether two clauses of one sentence, which grammar cut apart, tell one event."""

from __future__ import annotations

import re

from extract.assemble.camps import fell_on_both_sides
from extract.assemble.counts import equal_count, is_further
from extract.assemble.draft import LEAD, Draft
from extract.assemble.recalls import brings_toll
from extract.assemble.retelling import is_elsewhere, other_means

_MANY = 5  # victims; so many are seldom those of two attacks
_JOINED = re.compile(r"\W{0,2}(?:and|but|while|as|when|then|before|after)\b")


def is_told_on(event: Draft, draft: Draft) -> bool:
    """Tell a clause that goes on with the event of the one before."""
    return (
        brings_toll(event, draft)
        or _lost_beside(event, draft)
        or _runs_on(event, draft)
    )


def _runs_on(event: Draft, draft: Draft) -> bool:
    """Tell a lead that runs on behind its headline without a stop, with the same count."""
    joined = _JOINED.match(draft.frames[0].text)
    if joined or draft.first > LEAD or not equal_count(event, draft, least=_MANY):
        return False
    further = any(is_further(e) for e in draft.entries)
    return not (further or other_means(event, draft) or is_elsewhere(event, draft))


def _lost_beside(event: Draft, draft: Draft) -> bool:
    """Tell the losses of the other side of one fight: "and the rebels lost nine"."""
    frame = draft.frames[0]
    apart = draft.own_place and draft.places != event.places
    return not (apart or frame.dates) and fell_on_both_sides(event, draft)
