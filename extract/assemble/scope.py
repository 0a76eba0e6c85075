"""Tell totals from incidents, and what a total contains."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.assemble.doings import is_otherwise_done
from extract.assemble.draft import MEMORY, Draft
from extract.assemble.lexicon import day_lexicon, total_lexicon
from extract.assemble.reach import outgrows
from extract.assemble.scorer import doubt, probability
from extract.assemble.sums import is_counted_in
from extract.assemble.totalling import is_part, scope_features, within_time
from extract.assemble.totals import (
    WEEK,
    is_large,
    is_plain_total,
    is_war_toll,
    tells_period,
)
from extract.terms import DateBasis, EventType, LocationPrecision, Qualifier, Scope


def set_scopes(events: Sequence[Draft]) -> None:
    """Mark the totals among `events` and link their parts."""
    totals = [
        (event, near)
        for event, near in zip(events, _around(events), strict=True)
        if _is_total(event, near)
    ]
    for event, near in totals:
        event.scope = Scope.AGGREGATE
        _undate(event, near)
    for event, near in zip(events, _around(events), strict=True):
        took = event.scope is Scope.INCIDENT and _took_period(event)
        if took and any(_is_share(event, total) for total in near):
            several = max(e.size for e in event.entries) > 1
            event.scope = Scope.AGGREGATE if several else Scope.INCIDENT
        elif took:
            event.when = None
    for event, near in zip(events, _around(events), strict=True):
        _widen(event, near)
        event.part_of = _broken_down(event, near) or _containing(event, near)


def _around(events: Sequence[Draft]) -> Iterator[Sequence[Draft]]:
    """Yield for each event those not too far from it, itself among them."""
    for position in range(len(events)):
        yield events[max(0, position - MEMORY) : position + MEMORY + 1]


def _broken_down(event: Draft, events: Sequence[Draft]) -> Draft | None:
    """Return the count of which the event's own sentence makes it a subtotal."""
    if not all(entry.harm.subtotal for entry in event.entries):
        return None
    here = event.frames[0].facts
    totals = (
        e for e in events if e.scope is Scope.AGGREGATE and _counts_more(e, event)
    )
    return next((e for e in totals if any(f.facts is here for f in e.frames)), None)


def _is_total(event: Draft, events: Sequence[Draft]) -> bool:
    """Tell a total: by its time, its reach or its counted attacks, else by the scorer."""
    if event.scope is Scope.AGGREGATE or is_plain_total(event):
        return True
    chance = probability("scope", scope_features(event, events))
    event.scope_doubt = doubt(chance)
    return chance >= 0.5


def _widen(event: Draft, events: Sequence[Draft]) -> None:
    """Give a total that names no place the governorates of the widest told beside it.

    Only where the governorates that it took over from its passage are among them.
    """
    if event.scope is not Scope.AGGREGATE or event.own_place:
        return
    for other in events:
        if frozenset() < _governorates(event) < _governorates(other):
            event.places = list(other.places)


def _governorates(event: Draft) -> frozenset[str]:
    """Return the governorates of an event that names nothing finer, else none."""
    broad = all(p.precision is LocationPrecision.GOVERNORATE for p in event.places)
    return frozenset(p.place.place_id for p in event.places) if broad else frozenset()


def _undate(event: Draft, events: Sequence[Draft]) -> None:
    """Take the day that it assumed or took over from a total that runs up to now."""
    if tells_period(event):
        event.when = None
    assumed = event.when is not None and event.when.basis is DateBasis.ASSUMED
    counts = [e.harm.people for e in event.entries if not e.alternative]
    vague = any(p.qualifier is Qualifier.VAGUE for p in counts)
    running = any(total_lexicon().running.search(f.text) for f in event.frames)
    went_on = event.days and any(
        day_lexicon().fought.search(f.text) for f in event.frames
    )
    taken_over = not (event.own_date or event.since or went_on)
    before = (other for other in events if other.first < event.first)
    vague = vague or any(outgrows(other, event) for other in before)
    if running and (taken_over and vague or assumed and is_large(event)):
        event.when = None


def _took_period(event: Draft) -> bool:
    """Tell an incident that took over the months or years of a total told before it."""
    when = event.when
    taken = when is not None and when.basis is DateBasis.CONTEXT
    return taken and not event.own_date and event.days >= WEEK


def _is_share(event: Draft, total: Draft) -> bool:
    """Tell what befell one of the places of a total: "50 men in A, B and C; in A, nine"."""
    here = {p.place.place_id for p in event.places}
    there = {p.place.place_id for p in total.places}
    named = event.own_place and total.own_date and here < there
    alike = total.event_type in (event.event_type, EventType.OTHER)
    summed = total.scope is Scope.AGGREGATE and alike
    return named and summed and is_part(event, total)


def _containing(event: Draft, events: Sequence[Draft]) -> Draft | None:
    """Return the total that already counts `event`."""
    for total in events:
        if is_counted_in(event, total):
            return total
        if total is event or total.scope is not Scope.AGGREGATE:
            continue
        apart = event.scope is Scope.AGGREGATE and not _is_share(event, total)
        if apart or (is_war_toll(total) and event.when is None):
            continue
        told_of = within_time(event, total) and not is_otherwise_done(event, total)
        if told_of and _counts_more(total, event):
            return total
    return None


def _counts_more(total: Draft, event: Draft) -> bool:
    for entry in event.entries:
        sizes = [t.size for t in total.of(entry.harm.outcome)]
        if sizes and max(sizes) <= entry.size:
            return False
    return any(total.of(e.harm.outcome) for e in event.entries)
