"""Calendar arithmetic that never leaves the calendar: None instead of an overflow."""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta

Span = tuple[date, date]  # first and last day, both inclusive

SLIP = 2  # days by which a printed day may lie after the publication date
_THIRDS = ((1, 10), (11, 20), (21, 31))


def make_day(year: int, month: int, day: int) -> date | None:
    """Return the day, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def add_days(day: date, days: int) -> date | None:
    """Return the day `days` on, or None outside the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def add_months(day: date, months: int) -> date | None:
    """Return the same day `months` on, or the month's last day where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not MINYEAR <= year <= MAXYEAR:
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def month_span(year: int, month: int, third: int | None = None) -> Span | None:
    """Return a month's days, or those of its first, middle or last third (0, 1, 2)."""
    if not (MINYEAR <= year <= MAXYEAR and 1 <= month <= 12):
        return None
    length = monthrange(year, month)[1]
    first, last = _THIRDS[third] if third is not None else (1, length)
    return date(year, month, first), date(year, month, min(last, length))


def months_span(year: int, first: int, last: int) -> Span | None:
    """Return the days from month `first` to month `last`, of the next year if before it."""
    opening, closing = month_span(year, first), month_span(year + (last < first), last)
    return (opening[0], closing[1]) if opening and closing else None


def year_span(year: int, third: int | None = None) -> Span | None:
    """Return a year's days, or those of its first, middle or last four months."""
    if third is None:
        return months_span(year, 1, 12)
    return months_span(year, 4 * third + 1, 4 * third + 4)


def week_span(day: date) -> Span | None:
    """Return Monday to Sunday of the week that holds `day`."""
    monday = add_days(day, -day.weekday())
    sunday = add_days(day, 6 - day.weekday())
    return (monday, sunday) if monday and sunday else None


def latest_weekday(weekday: int, on: date) -> date | None:
    """Return the latest such weekday (Monday 0) on or before `on`."""
    return add_days(on, -((on.weekday() - weekday) % 7))


def latest_day(month: int, day: int, on: date) -> date | None:
    """Return the latest such day on or before `on`; leap days look back further.

    A day just after `on` stands too: pages are dated a day or two early.
    """
    for year in range(min(on.year + 1, MAXYEAR), max(on.year - 9, MINYEAR - 1), -1):
        found = make_day(year, month, day)
        if found and (found - on).days <= SLIP:
            return found
    return None
