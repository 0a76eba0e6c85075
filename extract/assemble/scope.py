"""Tell totals from incidents, and what a total contains."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.assemble.draft import Draft
from extract.models import LocationPrecision, Scope

_WAR = re.compile(
    r"\b(?:war|conflict|uprising|revolt|revolution|crisis|unrest|protests|fighting|"
    r"violence|crackdown)\b",
    re.I,
)
_SINCE_START = re.compile(
    r"\b(?:since|began|start(?:ed)?|erupted|broke out|so far|has (?:killed|claimed|left)|"
    r"have been killed|years?)\b",
    re.I,
)
_TOTAL = re.compile(
    r"\b(?:total|overall|altogether|nationwide|country-?wide|across (?:the (?:country|"
    r"province|governorate|region|coast)|syria)|throughout|in (?:separate|different|"
    r"various|several|a series of|multiple)|separate|series of|wave of|so far|daily "
    r"death toll|day's|since|past|over the (?:past|last)|this (?:year|month|week))\b",
    re.I,
)


def is_war_toll(draft: Draft) -> bool:
    """Tell a running total of the war from the count of an event."""
    largest = max(e.size for e in draft.entries)
    text = draft.frames[0].facts.text
    return largest >= 5000 or (
        largest >= 1000 and bool(_WAR.search(text)) and bool(_SINCE_START.search(text))
    )


def set_scopes(events: Sequence[Draft]) -> None:
    """Mark the totals among `events` and link their parts."""
    for event in events:
        if _is_total(event):
            event.scope = Scope.AGGREGATE
    for event in events:
        event.part_of = _containing(event, events)


def _is_total(event: Draft) -> bool:
    if is_war_toll(event):
        return True
    if any(d.since for f in event.frames for d in f.dates):
        return True
    when = event.when
    days = (when.last - when.first).days if when else 0
    if days > 3:
        return True
    coarse = [p for p in event.places if p.precision is LocationPrecision.GOVERNORATE]
    if len(coarse) > 1 or len(event.places) > 3:
        return True
    broad = not event.places or all(
        p.precision in (LocationPrecision.COUNTRY, LocationPrecision.GOVERNORATE)
        for p in event.places
    )
    return broad and any(_TOTAL.search(f.text) for f in event.frames)


def _containing(event: Draft, events: Sequence[Draft]) -> Draft | None:
    """Return the total that already counts `event`."""
    for total in events:
        if total is event or total.scope is not Scope.AGGREGATE:
            continue
        if event.scope is Scope.AGGREGATE or is_war_toll(total) and event.when is None:
            continue
        if _within_time(event, total) and _counts_more(total, event):
            return total
    return None


def _within_time(event: Draft, total: Draft) -> bool:
    if event.when is None or total.when is None:
        return False
    return total.when.first <= event.when.first and event.when.last <= total.when.last


def _counts_more(total: Draft, event: Draft) -> bool:
    for entry in event.entries:
        sizes = [t.size for t in total.of(entry.harm.outcome)]
        if sizes and max(sizes) <= entry.size:
            return False
    return any(total.of(e.harm.outcome) for e in event.entries)
