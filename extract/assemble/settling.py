"""Move events that were put on publication to the days that their tellings name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from extract.assemble.assumed import day_of_news, on_day
from extract.assemble.draft import Draft, When
from extract.assemble.sequel import days_of_sequel, span_of_sequel
from extract.body import Standing
from extract.facts import Facts
from extract.mentions import DateMention
from extract.terms import DateBasis

_SAID = 5  # days since a statement; a weekday named six days on is tomorrow's


def settle_days(facts: Facts, events: Sequence[Draft]) -> None:
    """Put events without a day of their own on the days that their tellings name."""
    for event in events:
        if event.when is None or event.when.basis is DateBasis.ASSUMED:
            event.when = _settled(facts, event)
        elif _may_be_night_before(facts, event):
            night = event.when.first - timedelta(days=1)
            if night in _days_of_tellings(facts, event):
                event.when = on_day(night)


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
