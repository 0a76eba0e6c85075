"""Give a month the year that the text has told: "In July of that year", "That April"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.dates.expression import Expression, Form, Unit
from extract.dates.numeric_forms import YEAR

_REACH = 500  # characters over which "that year" looks back
_OF = re.compile(r",?\s(?:(?:of|in)\s)?")
# But "said that April saw".
_THAT = re.compile(
    r"(?:\A|[.,;]\s|\b(?:in|of|during|by|since)\s)that\s$", re.IGNORECASE
)
_TOLD = re.compile(rf"(?<![\d.,-])(?:{YEAR})(?![\d%-]|,\d)")


def in_told_year(text: str, found: Sequence[Expression]) -> list[Expression]:
    """Return the expressions of a sentence with the year told last, where they mean it."""
    kept: list[Expression] = []
    for expression in found:
        before = kept[-1] if kept else None
        if before and _lacks_year(before) and _is_that_year(text, before, expression):
            year = _year_before(text, before.start)
            kept[-1] = replace(before, year=year, end=expression.end)
            continue
        that = _THAT.search(text, max(expression.start - 16, 0), expression.start)
        if that and expression.day is None and _lacks_year(expression):
            expression = replace(expression, year=_year_before(text, that.start()))
        kept.append(expression)
    return kept


def _year_before(text: str, start: int) -> int | None:
    """Return the year that the text tells last before `start`."""
    told = _TOLD.findall(text, max(start - _REACH, 0), start)
    return int(told[-1]) if told else None


def _lacks_year(expression: Expression) -> bool:
    told = expression.year is not None or expression.years_back is not None
    calendar = expression.form is Form.CALENDAR and expression.month is not None
    return calendar and not told and expression.amount is None


def _is_that_year(text: str, before: Expression, expression: Expression) -> bool:
    """Tell the "that year" or "the same year" that follows a month at once."""
    same = expression.form is Form.CONTEXT and expression.amount == 0
    joined = _OF.fullmatch(text, before.end, expression.start) is not None
    return same and expression.unit is Unit.YEAR and joined
