"""Tell totals from incidents, and what a total contains."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from extract.assemble.draft import Draft
from extract.assemble.placing import BROAD, spread
from extract.assemble.scorer import probability
from extract.assemble.totals import FAR_KM, is_large, is_plain_total, is_war_toll
from extract.models import (
    DateBasis,
    DatePrecision,
    EventType,
    LocationPrecision,
    Qualifier,
    Scope,
)

_TOTAL = re.compile(
    r"\b(?:total|overall|altogether|nationwide|country-?wide|across (?:the (?:country|"
    r"province|governorate|region|coast)|syria)|throughout|in (?:separate|different|"
    r"various|several|a series of|multiple)|separate|series of|wave of|so far|daily "
    r"death toll|day's|since|past|over the (?:past|last)|this (?:year|month|week))\b",
    re.IGNORECASE,
)

_ATTACKS = re.compile(
    r"\b(?:attacks|strikes|airstrikes|raids|bombings|explosions|massacres|killings|"
    r"executions|operations|battles|incidents|abuses|violations|blasts|clashes|cities|"
    r"towns|villages|provinces|areas|parts of|bombs|shells|rockets)\b",
    re.IGNORECASE,
)
_AN_ATTACK = re.compile(
    r"\b(?:an?|the|this|one|another) (?:\w+[ -]){0,3}?(?:attack|strike|airstrike|raid|bomb|"
    r"bombing|explosion|massacre|blast|ambush|mine|shell|drone|missile|house|car|village|"
    r"town|checkpoint|mosque|market|school|hospital)\b",
    re.IGNORECASE,
)
_TELLING_SUM = 5  # victims; smaller sums come about by chance
_PERFECT = re.compile(
    r"\b(?:has|have) (?:been |so far )?(?:killed|injured|died|left|claimed)",
    re.IGNORECASE,
)

_RUNNING = re.compile(
    r"\b(?:has|have) (?:\w+ )?(?:led|left|killed|claimed|caused|resulted|died|been killed)\b",
    re.IGNORECASE,
)


def set_scopes(events: Sequence[Draft]) -> None:
    """Mark the totals among `events` and link their parts."""
    for event in events:
        if _is_total(event) or _sums_up(event, events):
            event.scope = Scope.AGGREGATE
            _undate(event)
    for event in events:
        _widen(event, events)
        event.part_of = _broken_down(event, events) or _containing(event, events)


def _broken_down(event: Draft, events: Sequence[Draft]) -> Draft | None:
    """Return the count of which the event's own sentence makes it a subtotal."""
    if not all(entry.harm.subtotal for entry in event.entries):
        return None
    here = event.frames[0].facts
    totals = (
        e for e in events if e.scope is Scope.AGGREGATE and _counts_more(e, event)
    )
    return next((e for e in totals if any(f.facts is here for f in e.frames)), None)


def _is_total(event: Draft) -> bool:
    """Tell a total: by its time, its reach or its counted attacks, else by the scorer."""
    if is_plain_total(event):
        return True
    return probability("scope", scope_features(event)) >= 0.5


def _sums_up(event: Draft, events: Sequence[Draft]) -> bool:
    """Tell the sum of what other events of its time count: 125 over 100 and 25."""
    for entry in event.entries:
        parts = [
            part.size
            for other in events
            if other is not event and _within_time(other, event)
            for part in other.of(entry.harm.outcome)
            if not part.alternative
        ]
        if len(parts) > 1 and entry.size == sum(parts) >= _TELLING_SUM:
            return True
    return False


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


def _undate(event: Draft) -> None:
    """Take the assumed day from a total that runs up to now."""
    assumed = event.when is not None and event.when.basis is DateBasis.ASSUMED
    counts = [e.harm.people for e in event.entries if not e.alternative]
    vague = any(p.qualifier is Qualifier.VAGUE for p in counts)
    running = any(_RUNNING.search(f.text) for f in event.frames)
    if assumed and running and (vague or is_large(event)):
        event.when = None


def scope_features(event: Draft) -> dict[str, float]:
    """Describe what speaks for a total and what for one incident."""
    texts = [f.text for f in event.frames]
    when, days = event.when, event.days
    ranged = when is not None and when.precision is DatePrecision.RANGE
    levels = [p.precision for p in event.places]
    fine = [p for p in levels if p not in BROAD]
    return {
        "war toll": float(is_war_toll(event)),
        "since": float(event.since),
        "period": float(ranged and days > 2),
        "long period": float(ranged and days > 10),
        "month": float(when is not None and when.precision is DatePrecision.MONTH),
        "year": float(when is not None and when.precision is DatePrecision.YEAR),
        "no date": float(when is None),
        "no place": float(not levels),
        "country": float(LocationPrecision.COUNTRY in levels),
        "governorate": float(LocationPrecision.GOVERNORATE in levels and not fine),
        "several governorates": float(levels.count(LocationPrecision.GOVERNORATE) > 1),
        "several places": float(len(fine) > 1),
        "many places": float(len(fine) > 3),
        "far places": float(spread(event.places) > FAR_KM),
        "place inherited": float(not event.own_place),
        "size": math.log10(1 + max(e.size for e in event.entries)),
        "toll": float(any(e.harm.toll for e in event.entries)),
        "total words": float(any(_TOTAL.search(t) for t in texts)),
        "attacks": float(any(_ATTACKS.search(t) for t in texts)),
        "an attack": float(any(_AN_ATTACK.search(t) for t in texts)),
        "other type": float(event.event_type in (None, EventType.OTHER)),
        "clash": float(event.event_type is EventType.CLASH),
        "perfect": float(any(_PERFECT.search(t) for t in texts)),
    }


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
