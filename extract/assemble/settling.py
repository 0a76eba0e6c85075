"""Move events that were put on publication to the days that their tellings name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from extract.assemble.assumed import day_of_news, on_day
from extract.assemble.draft import Draft, When
from extract.assemble.lexicon import day_lexicon
from extract.assemble.sequel import days_of_sequel, span_of_sequel
from extract.assemble.sums import is_counted_in
from extract.body import Standing
from extract.facts import Facts
from extract.mentions import DateMention
from extract.terms import DateBasis

_REACH = 1  # sentences behind an event in which its day is said to be unknown
_SAID = 5  # days since a statement; a weekday named six days on is tomorrow's


def settle_days(facts: Facts, events: Sequence[Draft]) -> None:
    """Put events without a day of their own on the days that their tellings name."""
    for event in events:
        if _is_unknown(facts, event):
            event.when = None
            continue
        parts = _days_of_parts(event, events)
        if parts is not None:
            event.when = parts
        elif event.when is None or event.when.basis is DateBasis.ASSUMED:
            event.when = _settled(facts, event)
        elif _may_be_night_before(facts, event):
            night = event.when.first - timedelta(days=1)
            if night in _days_of_tellings(facts, event):
                event.when = on_day(night)


def _is_unknown(facts: Facts, event: Draft) -> bool:
    """Tell whether "it was unclear when" stands behind an event without its own day."""
    behind = facts.sentences[event.latest + 1 : event.latest + 1 + _REACH]
    unknown = day_lexicon().unknown
    return not event.own_date and any(unknown.search(s.text) for s in behind)


def _days_of_parts(event: Draft, events: Sequence[Draft]) -> When | None:
    """Return the day of all that a sum put on publication adds up, as they tell it."""
    if event.when is None or event.when.basis is not DateBasis.ASSUMED:
        return None
    parts = [e.when for e in events if e is not event and is_counted_in(e, event)]
    told = {(w.first, w.last): w for w in parts if w is not None}
    same = len(parts) > 1 and None not in parts and len(told) == 1
    return next(iter(told.values())) if same else None


def _settled(facts: Facts, event: Draft) -> When | None:
    """Return the days told behind an event or between its tellings, else its own."""
    when, published = event.when, facts.published
    if not event.undated:
        span = span_of_sequel(facts, event)
        if span is not None:
            return span
        day = next(_days_of_news(days_of_sequel(facts, event), published), None)
        if day is not None:
            return on_day(day)
    if when is not None and when.first == when.last == published:
        day = next(_days_of_tellings(facts, event), None)
        return when if day is None else on_day(day)
    return when


def _may_be_night_before(facts: Facts, event: Draft) -> bool:
    """Tell "overnight", put on publication, which others may call "late on Monday"."""
    when = event.when
    if when is None or not event.own_date or when.basis is not DateBasis.CONTEXT:
        return False
    return when.first == when.last == facts.published


def _days_of_tellings(facts: Facts, event: Draft) -> Iterator[date]:
    """Yield the days between the tellings of an event, then those of its statements."""
    told = facts.sentences[event.first : event.latest + 1]
    body = [s for s in told if s.standing is not Standing.FURNITURE]
    for sentence in body:
        if sentence.cues and not sentence.harms:
            plain = (d for d in sentence.dates if not (d.statement or d.since))
            yield from _days_of_news(plain, facts.published)
    own = {f.facts.sentence.index for f in event.frames}
    for sentence in body:
        if sentence.sentence.index in own or (sentence.cues and not sentence.harms):
            said = (d for d in sentence.dates if d.statement)
            days = _days_of_news(said, facts.published)
            yield from (d for d in days if _days_back(d, facts.published) <= _SAID)


def _days_back(day: date, published: date | None) -> int:
    return (published - day).days if published is not None else 0


def _days_of_news(
    mentions: Iterable[DateMention], published: date | None
) -> Iterator[date]:
    """Yield the recent days among mentions."""
    for mention in mentions:
        told = not (mention.background or mention.dateline or mention.vague)
        day = day_of_news(mention, published) if told else None
        if day is not None:
            yield day
