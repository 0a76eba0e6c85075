"""Resolve a date expression to its first and last day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from extract.dates import spans
from extract.dates.expression import Expression, Form, Unit
from extract.dates.spans import Span
from extract.terms import DateBasis, DatePrecision


def resolve(expression: Expression, published: date | None) -> Span | None:
    """Return the first and last day, or None where they cannot be known.

    Whatever lacks its year, and every relative expression, needs `published`.
    """
    if expression.closing is not None:
        return _resolve_range(expression, expression.closing, published)
    span = _resolve_single(expression, published)
    if span is None or not expression.since:
        return span
    if published is None:
        return None
    return (span[0], published) if span[0] <= published else None


def _resolve_range(
    opening: Expression, closing: Expression, published: date | None
) -> Span | None:
    """Resolve the closing end first; the opening is the latest fitting day before it."""
    last = _resolve_single(closing, published)
    if last is None:
        return None
    first = _resolve_single(opening, last[1])
    if first is None or first[0] > last[1]:
        return None
    return first[0], last[1]


def _resolve_single(expression: Expression, published: date | None) -> Span | None:
    if expression.form is Form.CALENDAR:
        return _resolve_calendar(expression, published)
    if expression.form is Form.PORTION:
        return _resolve_portion(expression, published)
    if expression.form is Form.SEASON:
        return _resolve_season(expression, published)
    if published is None:
        return None
    if expression.form is Form.WEEKDAY:
        return _resolve_weekday(expression, published)
    if expression.form is Form.WEEKEND:
        saturday = spans.latest_weekday(5, published)
        sunday = spans.add_days(saturday, 1) if saturday else None
        return (saturday, min(sunday, published)) if saturday and sunday else None
    if expression.form is Form.CURRENT:
        return _resolve_current(expression, published)
    return _resolve_back(expression, published)


def _resolve_calendar(expression: Expression, published: date | None) -> Span | None:
    if expression.years_back is not None and published is not None:
        then = published.year - expression.years_back
        expression = replace(expression, year=then, years_back=None)
    if expression.day is not None:
        return _resolve_day(expression, published)
    year, month = expression.year, expression.month
    if month is None:
        whole = spans.year_span(year or 0, expression.third)
        return whole if expression.third is not None else _so_far(whole, published)
    if year is None:
        if published is None:
            return None
        passed = expression.amount == -1 and month == published.month
        later = month > published.month or passed
        year = published.year - later
        if expression.amount == 0 and month == published.month:  # "this March"
            return published.replace(day=1), published
    return spans.month_span(year, month, expression.third)


def _so_far(whole: Span | None, published: date | None) -> Span | None:
    """Cut the running year at publication: nothing later is told of it."""
    if whole is None or published is None or not whole[0] <= published <= whole[1]:
        return whole
    return whole[0], published


def _resolve_day(expression: Expression, published: date | None) -> Span | None:
    month, day = expression.month or 0, expression.day or 0
    if expression.year is not None:
        first = spans.make_day(expression.year, month, day)
        if published and expression.ambiguous and (not first or first > published):
            first = spans.make_day(expression.year, day, month) or first
    elif published is not None:
        first = spans.latest_day(month, day, published)
    else:
        return None
    if first is None or expression.last_day is None:
        return (first, first) if first else None
    last = spans.make_day(first.year, month, expression.last_day)
    return (first, last) if last else None


def _resolve_portion(expression: Expression, published: date | None) -> Span | None:
    """Resolve "the last week of May" within its month, year or that of publication."""
    if expression.month or expression.year or expression.years_back is not None:
        whole = _resolve_calendar(expression, published)
    else:
        whole = _unit_around(published, Unit.MONTH, 0) if published else None
    if whole is None:
        return None
    amount = expression.amount or 0
    if amount > 0:
        after = shift(whole[0], expression.unit, amount)
        last = spans.add_days(after, -1) if after else None
        return (whole[0], min(last, whole[1])) if last else whole
    before = spans.add_days(whole[1], 1)
    first = shift(before, expression.unit, amount) if before else None
    return (max(first, whole[0]), whole[1]) if first else whole


def _resolve_season(expression: Expression, published: date | None) -> Span | None:
    """Resolve "the summer of 2013", "last summer" and "this summer", up to publication."""
    first, last = expression.month or 0, expression.last_month or 0
    if expression.year is not None:
        return spans.months_span(expression.year, first, last)
    if published is None:
        return None
    for year in (published.year, published.year - 1):
        span = spans.months_span(year, first, last)
        if span and span[expression.last] < published:
            return span[0], min(span[1], published)
    return None


def _resolve_weekday(expression: Expression, published: date) -> Span | None:
    weekday = expression.weekday or 0
    if expression.amount:  # "Friday last week"
        then = spans.add_days(published, 7 * expression.amount)
        week = spans.week_span(then) if then else None
        day = spans.add_days(week[0], weekday) if week else None
    else:
        day = spans.latest_weekday(weekday, published)
        if expression.last and day == published:
            day = spans.add_days(published, -7)
    return (day, day) if day else None


def _resolve_current(expression: Expression, published: date) -> Span | None:
    """Resolve "this month" up to publication, "last month" and "next month" whole."""
    amount = expression.amount or 0
    whole = _unit_around(published, expression.unit, amount)
    if whole is None:
        return None
    if expression.day is not None:  # "the fifth of last month"
        day = spans.make_day(whole[0].year, whole[0].month, expression.day)
        return (day, day) if day else None
    if expression.third is not None and expression.unit is Unit.MONTH:
        whole = spans.month_span(whole[0].year, whole[0].month, expression.third)
    elif expression.third is not None and expression.unit is Unit.YEAR:
        whole = spans.year_span(whole[0].year, expression.third)
    if whole is None or amount or whole[0] > published:
        return whole
    return whole[0], min(whole[1], published) if expression.third else published


def _resolve_back(expression: Expression, published: date) -> Span | None:
    """Resolve "two days ago", "three months ago" and "the past two weeks"."""
    amount, unit = expression.amount or 0, expression.unit
    whole = unit in (Unit.MONTH, Unit.YEAR) and not expression.since
    if expression.form is Form.AGO and whole:
        return _unit_around(published, unit, -amount)
    first = shift(published, unit, -amount)
    if first is None:
        return None
    return (first, published) if expression.form is Form.PAST else (first, first)


def shift(day: date, unit: Unit, amount: int) -> date | None:
    """Return the day `amount` units on, or None outside the calendar."""
    if unit is Unit.MONTH:
        return spans.add_months(day, amount)
    if unit is Unit.YEAR:
        return spans.add_months(day, 12 * amount)
    return spans.add_days(day, amount * (7 if unit is Unit.WEEK else 1))


def _unit_around(day: date, unit: Unit, amount: int) -> Span | None:
    """Return the whole week, month or year `amount` units after that of `day`."""
    then = shift(day, unit, amount)
    if then is None:
        return None
    if unit is Unit.MONTH:
        return spans.month_span(then.year, then.month)
    if unit is Unit.YEAR:
        return spans.year_span(then.year)
    return spans.week_span(then) if unit is Unit.WEEK else (then, then)


def precision_of(expression: Expression, span: Span | None) -> DatePrecision:
    """Return how long a time the expression stands for."""
    if span is not None and span[0] == span[1]:
        return DatePrecision.DAY
    if expression.closing or expression.since or expression.third is not None:
        return DatePrecision.RANGE
    if expression.form is Form.CALENDAR and expression.day is None:
        return DatePrecision.MONTH if expression.month else DatePrecision.YEAR
    whole = (Form.CONTEXT, Form.AGO)
    last = expression.form is Form.CURRENT and bool(expression.amount)
    if expression.form in whole or last:
        return _UNIT_PRECISION[expression.unit]
    return DatePrecision.DAY if span is None else DatePrecision.RANGE


_UNIT_PRECISION = {
    Unit.HOUR: DatePrecision.DAY,
    Unit.DAY: DatePrecision.DAY,
    Unit.WEEK: DatePrecision.RANGE,
    Unit.MONTH: DatePrecision.MONTH,
    Unit.YEAR: DatePrecision.YEAR,
}


def basis_of(expression: Expression) -> DateBasis:
    """Return where the date comes from."""
    if expression.form is Form.CONTEXT:
        return DateBasis.CONTEXT
    if expression.form in (Form.CALENDAR, Form.SEASON, Form.PORTION):
        return DateBasis.EXPLICIT
    return DateBasis.PUBLISHED
