"""Decide what becomes of what a headline counts: told again, a sum, or nothing else."""

from __future__ import annotations

from extract.assemble.counts import is_headline, is_uncounted
from extract.assemble.draft import Draft, Entry
from extract.assemble.placing import covers_regions, lie_in
from extract.assemble.totalling import within_time
from extract.body import Standing
from extract.terms import DateBasis, Scope


def without_headlines(events: list[Draft]) -> list[Draft]:
    """Drop what only headlines tell, unless it sums up what the body tells apart."""
    body = [e for e in events if not is_headline(e)]
    for event in events:
        if is_headline(event):
            _date(event, body)
    sums = [e for e in events if is_headline(e) and _sums_up(e, body)]
    _without_others([e for e in events if e not in sums])
    for event in sums:
        event.scope = Scope.AGGREGATE
    return [e for e in events if e in body or e in sums] if body else events


def _date(headline: Draft, body: list[Draft]) -> None:
    """Give a headline that tells no day that of the event with which the text begins."""
    assumed = headline.when is not None and headline.when.basis is DateBasis.ASSUMED
    if assumed and body and body[0].when is not None:
        headline.when = body[0].when


def _sums_up(headline: Draft, body: list[Draft]) -> bool:
    """Tell a sum: of the counts told of its time, or over places that are told apart."""
    near = [e for e in body if within_time(e, headline) or e.when is None]
    counted = [e for e in headline.entries if not is_uncounted(e)]
    wide = bool(counted) and covers_regions(headline.places)
    if wide and len(_told_places(headline, near)) > 1:
        return True
    for entry in counted:
        for parts in (body, near):
            sizes = [e.size for d in parts for e in d.of(entry.harm.outcome)]
            if len(sizes) > 1 and entry.size == sum(sizes):
                return True
    return False


def _told_places(headline: Draft, body: list[Draft]) -> set[str]:
    """Return the ids of a headline's places of which the text tells events."""
    return {
        place.place.place_id
        for place in headline.places
        for event in body
        if event.places and lie_in(event.places, [place])
    }


def _without_others(events: list[Draft]) -> None:
    """Drop from an event what only its headline counts and another event tells."""
    told = [
        (e, event) for event in events for e in event.entries if not is_in_headline(e)
    ]
    for event in events:
        kept = [
            entry
            for entry in event.entries
            if not (
                is_in_headline(entry)
                and any(o is not event and _counts(e, entry) for e, o in told)
            )
        ]
        event.entries = kept or event.entries


def is_in_headline(entry: Entry) -> bool:
    """Tell whether a headline counts it."""
    return entry.frame.facts.standing is Standing.HEADLINE


def _counts(told: Entry, headed: Entry) -> bool:
    """Tell whether an event of the text has what a headline counts, or tells of vaguely."""
    if told.harm.outcome is not headed.harm.outcome:
        return False
    same_group = told.harm.people.group is headed.harm.people.group
    return is_uncounted(headed) or (told.size == headed.size and same_group)
