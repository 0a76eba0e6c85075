"""Describe what speaks for a total and what for one incident."""

from __future__ import annotations

import math
from collections.abc import Sequence

from extract.assemble.draft import COARSE, Draft
from extract.assemble.lexicon import total_lexicon
from extract.assemble.placing import BROAD, among, spread
from extract.assemble.totals import FAR_KM, WEEK, is_war_toll
from extract.terms import DatePrecision, EventType, LocationPrecision


def scope_features(event: Draft, events: Sequence[Draft]) -> dict[str, float]:
    """Describe an event among all `events` of its article."""
    told = {**_by_words(event), **_by_time(event), **_by_place(event)}
    parts = sum(is_part(other, event) for other in events if other is not event)
    told |= {
        "a part": parts > 0,
        "parts": parts > 1,
        "war toll": is_war_toll(event),
        "toll": any(e.harm.toll for e in event.entries),
        "one victim": all(e.size == 1 for e in event.entries),
        "other type": event.event_type in (None, EventType.OTHER),
        "clash": event.event_type is EventType.CLASH,
    }
    size = math.log10(1 + max(e.size for e in event.entries))
    return {"size": size, **{name: float(held) for name, held in told.items()}}


def _by_words(event: Draft) -> dict[str, bool]:
    words, texts = total_lexicon(), [f.text for f in event.frames]
    attacks = any(words.several.search(t) for t in texts)
    attack = any(words.one.search(t) for t in texts)
    return {
        "total words": any(words.totals.search(t) for t in texts),
        "attacks": attacks,
        "an attack": attack,
        "no attack": not (attacks or attack),
        "campaign": any(words.campaigns.search(t) for t in texts),
        "perfect": any(words.perfect.search(t) for t in texts),
        "month, no attack": _is_long(event) and not attack,
    }


def _is_long(event: Draft) -> bool:
    return event.when is not None and (
        event.when.precision in COARSE or event.days >= WEEK
    )


def _by_time(event: Draft) -> dict[str, bool]:
    precision = event.when.precision if event.when else None
    ranged, days = precision is DatePrecision.RANGE, event.days
    return {
        "since": event.since,
        "period": ranged and days > 2,
        "long period": ranged and days > 10,
        "month": precision is DatePrecision.MONTH,
        "year": precision is DatePrecision.YEAR,
        "no date": event.when is None,
    }


def _by_place(event: Draft) -> dict[str, bool]:
    levels = [p.precision for p in event.places]
    fine = [p for p in levels if p not in BROAD]
    return {
        "no place": not levels,
        "country": LocationPrecision.COUNTRY in levels,
        "governorate": LocationPrecision.GOVERNORATE in levels and not fine,
        "several governorates": levels.count(LocationPrecision.GOVERNORATE) > 1,
        "several places": len(fine) > 1,
        "many places": len(fine) > 3,
        "far places": spread(event.places) > FAR_KM,
        "place inherited": not event.own_place,
    }


def is_part(other: Draft, event: Draft) -> bool:
    """Tell whether another event counts fewer, within the event's days and places."""
    here = {p.place.place_id for p in event.places}
    there = {p.place.place_id for p in other.places}
    within = not here or there <= here or among(other.places, event.places)
    return (
        within
        and within_time(other, event)
        and any(
            part.size < entry.size
            for entry in event.entries
            for part in other.of(entry.harm.outcome)
        )
    )


def within_time(event: Draft, total: Draft) -> bool:
    """Tell whether the days of an event lie within those of a total."""
    if event.when is None or total.when is None:
        return False
    return total.when.first <= event.when.first and event.when.last <= total.when.last
