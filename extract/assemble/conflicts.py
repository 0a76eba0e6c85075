"""Tell drafts whose places or days keep them from being one event."""

from __future__ import annotations

from extract.assemble.counts import is_headline
from extract.assemble.draft import Draft
from extract.assemble.lexicon import day_lexicon
from extract.assemble.placing import compatible
from extract.terms import DateBasis

_DRIFT = 7  # days by which an inherited or assumed date may be off


def places_conflict(event: Draft, draft: Draft) -> bool:
    """Tell places of two events; what is told of no place may be at any."""
    placed = event.own_place or event.first - event.placed_at <= 1
    if not (placed and draft.places and _moved_on(event, draft)):
        return False
    there = [*draft.places]
    if is_headline(event):
        # "Four hurt in A": the text may go on with "in B, west of A".
        there += (p for f in draft.frames for p in f.facts.places)
    return not any(compatible(a, b) for a in event.places for b in there)


def _moved_on(event: Draft, draft: Draft) -> bool:
    """Tell whether the text has told a place since `event`, in `draft` or before it."""
    return draft.own_place or draft.placed_at > event.latest


def days_conflict(event: Draft, draft: Draft) -> bool:
    """Tell days of two events; an inherited or assumed one may be off."""
    a, b = event.when, draft.when
    if a is None or b is None or (a.basis is DateBasis.ASSUMED and dates_known(draft)):
        return False
    between = max((a.first - b.last).days, (b.first - a.last).days)
    if draft.own_date and any(d.context_offset for d in draft.frames[0].dates):
        return between > 0  # "two days earlier" is another day than that just told
    moved_on = draft.own_date or draft.dated_at > event.latest
    if not (event.own_date and moved_on):
        return between > _DRIFT
    return between > 1 or between == 1 and not _tell_a_night(event, draft)


def _tell_a_night(event: Draft, draft: Draft) -> bool:
    """Tell "overnight", which may be the day before or the day that it led into."""
    frames = (*event.frames, *draft.frames)
    return any(day_lexicon().night.search(f.text) for f in frames)


def dates_known(draft: Draft) -> bool:
    """Tell "he died there on 4 May" of somebody known, which may date his death."""
    people = [entry.harm.people for entry in draft.entries]
    return draft.own_date and all(p.weak and p.definite for p in people)
