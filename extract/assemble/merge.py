"""Join the drafts that tell one event: headline, lead, retellings, later tolls."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from extract.assemble.draft import Draft, Entry, Support
from extract.assemble.placing import refines
from extract.assemble.same import is_further, is_headline, is_uncounted, same_event
from extract.assemble.support import support
from extract.models import DateBasis, EventType, Group

_RISING = re.compile(
    r"\b(?:rose|risen|rises|rising|climb(?:s|ed|ing)?|jump(?:s|ed)?|increas(?:es|ed|ing)|"
    r"reach(?:es|ed)?|grew|grown|now|up from|later)\b",
    re.IGNORECASE,
)


def merge(items: Iterable[Draft | Support]) -> list[Draft]:
    """Return the events that `items`, in order of the text, tell."""
    events: list[Draft] = []
    current: Draft | None = None
    for item in items:
        if isinstance(item, Support):
            if current is not None:
                support(current, item)
            continue
        current = next((e for e in reversed(events) if same_event(e, item)), None)
        if current is None:
            current = item
            events.append(item)
        else:
            _absorb(current, item)
    return _without_headlines(events)


def _without_headlines(events: list[Draft]) -> list[Draft]:
    """Drop what only headlines tell, unless it sums up what the body tells apart."""
    body = [e for e in events if not is_headline(e)]
    if not body:
        return events
    return [e for e in events if not is_headline(e) or _sums_up(e, body)]


def _sums_up(headline: Draft, body: list[Draft]) -> bool:
    for entry in headline.entries:
        parts = [e.size for d in body for e in d.of(entry.harm.outcome)]
        if len(parts) > 1 and entry.size == sum(parts):
            return True
    return False


def _absorb(event: Draft, draft: Draft) -> None:
    """Add what a retelling tells: the most specific facts win."""
    headline = is_headline(event)
    for entry in draft.entries:
        _add_entry(event, entry, headline=headline)
    event.frames.extend(draft.frames)
    if draft.own_place and (not event.own_place or refines(draft.places, event.places)):
        event.places, event.own_place = draft.places, True
    _add_date(event, draft, headline=headline)
    event.agents = event.agents or draft.agents
    if event.event_type in (None, EventType.OTHER):
        event.event_type = draft.event_type or event.event_type


def _add_date(event: Draft, draft: Draft, *, headline: bool) -> None:
    weak = event.when is None or event.when.basis is DateBasis.ASSUMED
    if draft.when is not None and (weak or headline) and draft.own_date:
        event.when, event.own_date = draft.when, True
    elif event.when is None and not event.undated:
        event.when = draft.when


def _add_entry(event: Draft, entry: Entry, *, headline: bool) -> None:
    """Add an entry that is no retelling; set rival estimates of it apart."""
    told = [e for e in event.of(entry.harm.outcome) if e.frame is not entry.frame]
    rivals = [e for e in told if not e.alternative]
    if _retells(entry, rivals):
        event.entries = [_specified(e, entry) for e in event.entries]
        return
    replaced = headline or all(is_uncounted(r) for r in rivals)
    if not replaced and sum(r.size for r in rivals) == entry.size:
        return  # its parts were counted
    rising = entry.harm.toll and _RISING.search(entry.frame.text)
    if not replaced and _adds(rivals, entry):
        event.entries.append(entry)
    elif not replaced and not rising:
        event.entries.append(replace(entry, alternative=True))
    else:
        older = [] if replaced else [replace(r, alternative=True) for r in rivals]
        kept = [e for e in event.entries if e not in rivals]
        event.entries = [*kept, entry, *older]


def _specified(known: Entry, retold: Entry) -> Entry:
    """Return the retelling of a count where only it says who the victims were."""
    same = known.harm.outcome is retold.harm.outcome and (
        (known.low, known.high) == (retold.low, retold.high)
    )
    vague = known.harm.people.group is Group.UNSPECIFIED
    return replace(retold, alternative=known.alternative) if same and vague else known


def _retells(entry: Entry, rivals: list[Entry]) -> bool:
    """Tell whether an entry says nothing new: the same count, or a vaguer one."""
    if not rivals:
        return False
    if is_uncounted(entry) and not all(is_uncounted(r) for r in rivals):
        return True
    return any(r.low == entry.low and r.high == entry.high for r in rivals)


def _adds(rivals: list[Entry], entry: Entry) -> bool:
    """Tell further victims ("two guards were also killed") from another estimate."""
    groups = {r.harm.people.group for r in rivals}
    group = entry.harm.people.group
    distinct = group not in groups and Group.UNSPECIFIED not in (groups | {group})
    return distinct or is_further(entry)
