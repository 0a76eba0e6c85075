"""Recognise days in figures: "2013-08-21", "21/8/2013", "8/21/2013", "21.08.2013"."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.dates.expression import FIGURE, Expression, Form, Rule, Rules

YEAR = r"(?:19[3-9]\d|20\d\d)"

_ISO = (
    rf"(?<![\d-])(?P<year>{YEAR})(?P<sep>[-/.])(?P<m>\d\d?)(?P=sep)(?P<d>\d\d?)(?!\d)"
)
_DAY_MONTH = (
    r"(?<![\d/.,-])(?P<a>\d\d?)(?P<sep>[-/.])(?P<b>\d\d?)(?P=sep)"
    rf"(?P<year>{YEAR}|(?<=/)\d\d)(?![\d/-])"
)


@lru_cache(maxsize=1)
def numeric_rules() -> Rules:
    """Return the patterns of days in figures, each with what builds its expression."""
    return (
        Rule.of(_ISO, _build_iso, [FIGURE]),
        Rule.of(_DAY_MONTH, _build_day_month, [FIGURE]),
    )


def _build_iso(match: re.Match[str]) -> Expression | None:
    return _numeric(match, int(match["year"]), int(match["m"]), int(match["d"]))


def _build_day_month(match: re.Match[str]) -> Expression | None:
    year, first, second = int(match["year"]), int(match["a"]), int(match["b"])
    year += 2000 if year < 100 else 0
    if second > 12:  # the American order shows itself
        first, second = second, first
    return _numeric(match, year, second, first, ambiguous=first <= 12)


def _numeric(
    match: re.Match[str], year: int, month: int, day: int, *, ambiguous: bool = False
) -> Expression | None:
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Expression(
        match.start(),
        match.end(),
        Form.CALENDAR,
        year=year,
        month=month,
        day=day,
        ambiguous=ambiguous,
    )
