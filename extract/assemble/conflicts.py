"""Tell drafts whose places or days keep them from being one event."""

from __future__ import annotations

import re

from extract.assemble.counts import is_headline
from extract.assemble.draft import Draft
from extract.assemble.lexicon import day_lexicon
from extract.assemble.placing import compatible
from extract.calendar_words import in_full, weekdays
from extract.terms import DateBasis

_WORD = re.compile(r"[a-z]+|\d+")
_LED_INTO = re.compile(r"(?i)\b(?:over)?night\b|\bbod(?:y|ies)\b|\bfound\b")
_DAY_AND_MONTH = 2  # words
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
    if a is None and b is None and _words_conflict(event, draft):
        return True
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


def _words_conflict(event: Draft, draft: Draft) -> bool:
    """Tell "on Friday" from "on Sunday" where no date of publication resolves them."""
    if any(_LED_INTO.search(f.text) for f in (*event.frames, *draft.frames)):
        return False  # "abducted on Saturday night", "found dead on Sunday"
    one, other = _worded(event), _worded(draft)
    return any(a and b and a.isdisjoint(b) for a, b in zip(one, other, strict=True))


def _worded(draft: Draft) -> tuple[set[str], set[str]]:
    """Return the weekdays and the days of months that a draft names without their year."""
    told = [
        _WORD.findall(f.text[d.start - f.start : d.end - f.start].lower())
        for f in draft.frames
        for d in f.dates
        if d.first is None and not (d.background or d.statement or d.dateline)
    ]
    days = {w for words in told for w in words if w in weekdays()}
    named = in_full() - weekdays().keys()
    dated = (sorted(w for w in words if w in named or w.isdigit()) for words in told)
    return days, {" ".join(words) for words in dated if len(words) == _DAY_AND_MONTH}


def dates_known(draft: Draft) -> bool:
    """Tell "he died there on 4 May" of somebody known, which may date his death."""
    people = [entry.harm.people for entry in draft.entries]
    return draft.own_date and all(p.weak and p.definite for p in people)
