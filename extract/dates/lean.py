"""Resolve a mention that leans on the date its passage has established."""

from __future__ import annotations

from datetime import date

from extract.dates import spans
from extract.dates.spans import Span
from extract.mentions import DateMention
from extract.terms import DatePrecision


def lean(mention: DateMention, first: date, last: date) -> Span | None:
    """Return the days of `mention` told from the passage's `first` to `last` day.

    The offset counts days ("a day later", from the day that is nearer), weeks where the
    mention's precision is a range, months or years ("the previous month"). None where the
    mention does not lean on its passage, or outside the calendar.
    """
    offset = mention.context_offset
    if offset is None:
        return None
    if mention.precision is DatePrecision.DAY:
        if offset == 0:
            return first, last
        day = spans.add_days(last if offset > 0 else first, offset)
        return (day, day) if day else None
    if mention.precision is DatePrecision.RANGE:
        day = spans.add_days(first, 7 * offset)
        return spans.week_span(day) if day else None
    years = mention.precision is DatePrecision.YEAR
    day = spans.add_months(first, offset * (12 if years else 1))
    if day is None:
        return None
    return spans.year_span(day.year) if years else spans.month_span(day.year, day.month)
