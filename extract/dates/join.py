"""Join the expressions of one sentence: "Friday, March 7", "from Friday to Sunday"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from extract.dates.expression import Expression, Form, Unit
from extract.dates.words import any_of

_Join = Callable[[str, Expression, Expression], "Expression | None"]

_BESIDE = re.compile(r"[\s,(]{0,3}(?:the\s|on\s|of\s|in\s)?")
_AND = re.compile(r"\s(?:and|&)\s(?:on\s|the\s)?", re.IGNORECASE)
_COMMA = re.compile(r",\s(?:on\s)?")
_OPENING = re.compile(r"\b(?:between|from)\s(?:the\s)?$", re.IGNORECASE)
_FROM = re.compile(
    r"\b(?:from|(?:starting|beginning)(?:\s(?:on|in|from))?)\s(?:the\s)?$",
    re.IGNORECASE,
)
# "From May 2013 mines have killed …", "have from May killed …".
_PERFECT = re.compile(r"[^.;]{0,120}?\b(?:has|have)\b")
_PERFECT_BEFORE = re.compile(r"\b(?:has|have)\b[^.;]*$")
_SET_APART = re.compile(r"(?:^|[.,:;(\n\"] ?|\b(?:has|have) )$")


@lru_cache(maxsize=1)
def _part_gap() -> re.Pattern[str]:
    """Return the pattern of what stands between a part of day and its day."""
    gap = rf"(?:(?:{any_of('date_prepositions')}|of|to|into|the|late|early)\s)"
    return re.compile(rf"[\s,]{{1,2}}{gap}{{0,3}}", re.IGNORECASE)


@lru_cache(maxsize=1)
def _to() -> re.Pattern[str]:
    """Return the pattern of what stands between the ends of a range."""
    to = rf",?\s(?:and\s)?(?:{any_of('up_to')}|into)\s"
    return re.compile(rf"\s?(?:-|{to})\s?(?:(?:the|on|early|late)\s)?", re.IGNORECASE)


@lru_cache(maxsize=1)
def _until_now() -> re.Pattern[str]:
    until = rf"(?:,?\sand)?\s{any_of('up_to')}\s{any_of('now')}\b"
    on = r"on\b(?=\s*$|\s?[.,;:)]|\s(?:by|in|at|has|have)\b)"
    return re.compile(rf"{until}|\s(?:onwards?\b|{on})", re.IGNORECASE)


def choose_longest(found: list[Expression]) -> list[Expression]:
    """Keep the leftmost longest of overlapping expressions, in order."""
    kept: list[Expression] = []
    for expression in sorted(found, key=lambda each: (each.start, -each.end)):
        if not kept or expression.start >= kept[-1].end:
            kept.append(expression)
    return kept


def join_expressions(text: str, found: list[Expression]) -> list[Expression]:
    """Join neighbours that name one time together; `found` is ordered, of one sentence."""
    named = _fold(text, found, _join_names)
    ranged = _fold(text, _fold(text, named, _join_range), _join_listed)
    return [_open_ended(text, each) for each in _drop_parts(text, ranged)]


def _fold(text: str, found: list[Expression], join: _Join) -> list[Expression]:
    joined: list[Expression] = []
    for expression in found:
        both = join(text, joined[-1], expression) if joined else None
        if both is not None:
            joined[-1] = both
        else:
            joined.append(expression)
    return joined


def _join_names(text: str, left: Expression, right: Expression) -> Expression | None:
    """Join "Friday" with "March 7": the printed date outranks the weekday."""
    if not _BESIDE.fullmatch(text, left.end, right.start):
        return None
    for day, printed in ((left, right), (right, left)):
        if printed.form is Form.CALENDAR and printed.day and _is_day_word(day):
            return replace(printed, start=left.start, end=right.end)
    for named, year in ((left, right), (right, left)):
        if named.form is Form.CALENDAR and year.form is Form.CURRENT:
            return _in_year(named, year)
    for weekday, other in ((left, right), (right, left)):
        if weekday.form is not Form.WEEKDAY or weekday.closing:
            continue
        if other.form is Form.CURRENT and other.unit is Unit.WEEK:
            return replace(
                weekday,
                start=left.start,
                end=right.end,
                unit=Unit.WEEK,
                amount=other.amount,
                background=other.background,
            )
    return None


def _is_day_word(expression: Expression) -> bool:
    """Tell "Friday", "today" and "the next day", which a date beside them outranks."""
    if expression.closing:
        return False
    hanging = expression.form in (Form.CONTEXT, Form.AGO)
    return expression.form is Form.WEEKDAY or (hanging and expression.unit is Unit.DAY)


def _in_year(named: Expression, year: Expression) -> Expression | None:
    """Join "18 August" with "last year", and a day with the "this month" it lies in."""
    start, end = min(named.start, year.start), max(named.end, year.end)
    if year.unit is not Unit.YEAR:
        return replace(named, start=start, end=end) if named.day else None
    if named.year or named.month is None:
        return None
    return replace(named, start=start, end=end, years_back=-(year.amount or 0))


def _join_range(text: str, left: Expression, right: Expression) -> Expression | None:
    """Join the two ends of a range."""
    opening = _OPENING.search(text, max(left.start - 12, 0), left.start)
    if left.closing or not _same_kind(left, right, opened=opening is not None):
        return None
    if _to().fullmatch(text, left.end, right.start):
        joins = True
    elif _AND.fullmatch(text, left.end, right.start):
        joins = opening is not None or _adjoin(left, right)
    else:
        return None
    if not joins:
        return None
    start = opening.start() if opening else left.start
    return replace(left, start=start, end=right.end, closing=right)


def _join_listed(text: str, left: Expression, right: Expression) -> Expression | None:
    """Join "Friday" with the "Saturday and Sunday" behind it."""
    listed = left.form is right.form is Form.WEEKDAY and not left.closing
    if not (listed and right.closing and _adjoin(left, right)):
        return None
    if not _COMMA.fullmatch(text, left.end, right.start):
        return None
    return replace(left, end=right.end, closing=right.closing)


def _same_kind(left: Expression, right: Expression, *, opened: bool) -> bool:
    if left.form is Form.CALENDAR and right.form is Form.CALENDAR:
        return opened or (left.day is None) == (right.day is None)
    if opened and right.form is Form.AGO and right.amount == 0:
        # "from Monday until today"
        return left.form in (Form.CALENDAR, Form.WEEKDAY, Form.AGO)
    weekdays = left.form is Form.WEEKDAY and right.form is Form.WEEKDAY
    return weekdays or (left.form is Form.AGO and right.form is Form.AGO)


def _adjoin(left: Expression, right: Expression) -> bool:
    """Tell neighbouring days or months, so that one count covers "A and B"."""
    if left.form is Form.WEEKDAY and left.weekday is not None:
        return (left.weekday + 1) % 7 == right.weekday
    if left.form is Form.AGO:
        return left.unit is right.unit is Unit.DAY and left.amount == 1
    if left.day and right.day:
        same_month = left.month == right.month
        return same_month and right.day == (left.last_day or left.day) + 1
    if left.month and right.month and left.day is None:
        return right.month == left.month + 1
    return False


def _drop_parts(text: str, found: list[Expression]) -> list[Expression]:
    """Drop a part of day that only refines its neighbour: "overnight Friday"."""
    kept: list[Expression] = []
    for expression in found:
        if kept and _part_gap().fullmatch(text, kept[-1].end, expression.start):
            if _is_part(kept[-1]) and _is_day(expression):
                kept[-1] = replace(expression, start=kept[-1].start)
                continue
            if _is_part(expression) and _is_day(kept[-1]):
                kept[-1] = replace(kept[-1], end=expression.end)
                continue
        kept.append(expression)
    return kept


def _is_part(expression: Expression) -> bool:
    return expression.form is Form.CONTEXT and expression.fallback


def _is_day(expression: Expression) -> bool:
    if expression.form is Form.CALENDAR:
        return expression.day is not None
    days = expression.unit is Unit.DAY and not _is_part(expression)
    return expression.form is Form.WEEKDAY or (
        days and expression.form in (Form.AGO, Form.CONTEXT)
    )


def _open_ended(text: str, expression: Expression) -> Expression:
    """Read "from March 2011 until now" as a time up to publication."""
    if expression.closing or expression.form is not Form.CALENDAR:
        return expression
    opening = _FROM.search(text, max(expression.start - 20, 0), expression.start)
    if opening is None:
        return expression
    until = _until_now().match(text, expression.end)
    if until is None and not _goes_on(text, opening.start(), expression.end):
        return expression
    end = until.end() if until else expression.end
    return replace(expression, start=opening.start(), end=end, since=True)


def _goes_on(text: str, start: int, end: int) -> bool:
    """Tell "From May 2013 mines have killed …" from "a report from May 2013 has …"."""
    before = text[max(start - 80, 0) : start]
    if _SET_APART.search(before) is None:
        return False
    return bool(_PERFECT_BEFORE.search(before) or _PERFECT.match(text, end))
