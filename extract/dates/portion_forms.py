"""Recognise parts of a month or year: "the first week of May", "the first half of 2016"."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.dates.expression import Expression, Form, Rule, Rules, Unit
from extract.dates.numeric_forms import YEAR
from extract.dates.words import UNITS, alternation, load_words, plain

_SIDES = ("first", "opening", "last", "final", "second")
_PARTS = UNITS | {"half", "halfs", "quarter", "quarters"}


@lru_cache(maxsize=1)
def portion_rules() -> Rules:
    """Return the pattern of parts of a month or year, with what builds its expression."""
    words = load_words()
    number = alternation(words.numbers)
    pattern = (
        rf"\b(?:the\s)?(?P<side>{'|'.join(_SIDES)})\s"
        rf"(?:(?P<n>{number}|\d{{1,2}})\s)?(?P<unit>day|week|month|quarter|half)s?\sof\s"
        rf"(?:(?P<month>{alternation(words.months)})\b(?:,?\s(?P<year>{YEAR})\b)?"
        rf"|(?P<whole>{YEAR}|(?:the|this)\s(?:year|month))\b)"
    )
    return (Rule.of(pattern, _build_portion, _SIDES, _PARTS),)


def _build_portion(match: re.Match[str]) -> Expression | None:
    side, unit = match["side"].lower(), match["unit"].lower()
    count = plain(match["n"] or "one")
    amount = int(count) if count.isdigit() else load_words().numbers[count]
    month, year = match["month"], match["year"] or match["whole"] or ""
    if side == "second" and unit != "half":
        return None
    if unit == "quarter":
        amount, unit = 3 * amount, "month"
    if unit == "half":
        amount, unit = (15, "day") if month else (6, "month")
    return Expression(
        match.start(),
        match.end(),
        Form.PORTION,
        year=int(year) if year.isdigit() else None,
        month=load_words().months[month.lower()] if month else None,
        years_back=0 if year.lower().endswith("year") else None,
        unit=Unit(unit),
        amount=amount if side in ("first", "opening") else -amount,
    )
