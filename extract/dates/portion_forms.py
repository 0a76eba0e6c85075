"""Recognise parts of a month or year: "the first week of May", "the fifth of this month"."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.dates.expression import Expression, Form, Rule, Rules, Unit
from extract.dates.numeric_forms import YEAR
from extract.dates.words import UNITS, alternation, load_words, plain

_SIDES = ("first", "opening", "last", "final", "second")
_ENDINGS = ("st", "nd", "rd", "th")
_PARTS = UNITS | {"half", "halfs", "quarter", "quarters"}


@lru_cache(maxsize=1)
def portion_rules() -> Rules:
    """Return the patterns of parts of a month or year, each with what builds its expression."""
    words = load_words()
    number, seasons = alternation(words.numbers), alternation(words.seasons)
    month = rf"(?P<month>{alternation(words.months)})\b(?:,?\s(?P<year>{YEAR})\b)?"
    portion = (
        rf"\b(?:the\s)?(?P<side>{'|'.join(_SIDES)})\s"
        rf"(?:(?P<n>{number}|\d{{1,2}})\s)?(?P<unit>day|week|month|quarter|half)s?\sof\s"
        rf"(?:{month}|(?P<whole>{YEAR}|(?:the|this)\s(?:year|month)|last\syear)\b)"
    )
    season = (
        rf"\b(?:(?P<which>last|this)\s(?P<named>{seasons})\b(?!\sof)"
        rf"|(?P<season>{seasons})\s(?:of\s)?(?P<year>{YEAR})(?:[-/]\d\d(?:\d\d)?)?\b)"
    )
    nth = (
        rf"\b(?:the\s)?(?:(?P<nth>{alternation(words.ordinals)})"
        rf"|(?P<day>[0-3]?\d)(?:{'|'.join(_ENDINGS)}))"
        rf"\s(?:day\s)?of\s(?:{month}|(?P<which>this|last|the\scurrent)\smonth\b)"
    )
    return (
        Rule.of(portion, _build_portion, _SIDES, _PARTS),
        Rule.of(season, _build_season, words.seasons),
        Rule.of(
            nth, _build_nth, {*_ENDINGS, *map(_last_part, words.ordinals)}, ("of",)
        ),
    )


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
        years_back=_years_back(year.lower()),
        unit=Unit(unit),
        amount=amount if side in ("first", "opening") else -amount,
    )


def _years_back(words: str) -> int | None:
    """Return how many years before publication "this year" or "last year" lies."""
    if not words.endswith("year"):
        return None
    return 1 if words.startswith("last") else 0


def _build_season(match: re.Match[str]) -> Expression:
    first, last = load_words().seasons[(match["season"] or match["named"]).lower()]
    return Expression(
        match.start(),
        match.end(),
        Form.SEASON,
        year=int(match["year"]) if match["year"] else None,
        month=first,
        last_month=last,
        last=(match["which"] or "").lower() == "last",
    )


def _build_nth(match: re.Match[str]) -> Expression | None:
    """Read "the fifth of March" and "the 5th of last month"."""
    day = int(match["day"] or load_words().ordinals[plain(match["nth"])])
    month, span = match["month"], match.span()
    if not 1 <= day <= 31:
        return None
    if month is None:
        amount = -1 if match["which"].lower() == "last" else 0
        return Expression(*span, Form.CURRENT, unit=Unit.MONTH, amount=amount, day=day)
    if not month[0].isupper():
        return None
    year, number = match["year"], load_words().months[month.lower()]
    return Expression(
        *span, Form.CALENDAR, year=int(year) if year else None, month=number, day=day
    )


def _last_part(word: str) -> str:
    return word.rpartition("-")[2]
