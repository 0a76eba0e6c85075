"""Recognise weekdays: "late on Friday", "Monday's", "Sunday night", "Friday last week"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from extract.dates.expression import (
    Expression,
    Form,
    Rule,
    Rules,
    Stretch,
    Unit,
    apply_rules,
)
from extract.dates.words import alternation, any_of, load_words, plain

_WORDS_TOO = frozenset(("sun", "sat"))


@lru_cache(maxsize=1)
def weekday_rules() -> Rules:
    """Return the patterns of weekdays, each with what builds its expression."""
    words = load_words()
    days = [word for word in words.weekdays if word.endswith("day")]
    full = alternation(days)
    clipped = [word for word in words.weekdays if not word.endswith("day")]
    short = alternation(clipped)
    months = alternation(words.months)
    part = rf"(?:\s{any_of('day_parts')}(?:'s)?\b)?"
    leads = rf"{any_of('weekday_leads')}\s(?:on\s)?"
    lead = rf"(?:{leads})?"
    return (
        Rule.of(
            rf"\b(?P<lead>{lead})(?P<weekday>{full})(?P<plural>s)?\b(?:'s)?{part}"
            r"(?P<week>\s(?:of\s)?last\sweek\b)?",
            _build_weekday,
            [*days, *(f"{day}s" for day in days)],
        ),
        Rule.of(
            rf"\b(?P<weekday>{short})\b\.?,?(?=\s(?:\d|(?:{months})\b))",
            _build_short_weekday,
            clipped,
        ),
        Rule.of(
            rf"\b(?P<lead>(?:{leads}|on\s)?)(?P<weekday>{short})\b(?P<stop>\.?)"
            rf"(?:'s)?(?P<part>{part})(?P<week>\s(?:of\s)?last\sweek\b)?",
            _build_clipped,
            clipped,
        ),
    )


def find_weekdays(stretch: Stretch) -> Iterator[Expression]:
    """Yield the weekdays of a sentence."""
    return apply_rules(weekday_rules(), stretch)


def _build_weekday(match: re.Match[str]) -> Expression | None:
    lists, text = load_words().lists, match.string
    before = plain(text[max(match.start() - 20, 0) : match.start()]).split()
    after = plain(text[match.end() : match.end() + 14]).split()
    if not match["weekday"][0].isupper():
        return None
    if before and before[-1] in lists["names_before"]:
        return None
    if after and after[0].strip(".,;") in lists["names_after"]:
        return None
    if after and after[0].strip(".,;") in ("prayer", "prayers", "sermon"):
        times = lists["prayer_times"]
        if not any(word in times for word in before[-2:]):
            return None
    habit = _is_habit(match, before, after)
    lead = plain(match["lead"]).split()
    return Expression(
        match.start(),
        match.end(),
        Form.WEEKDAY,
        weekday=load_words().weekdays[match["weekday"].lower()],
        unit=Unit.WEEK,
        amount=-1 if match["week"] else None,
        background=habit or "next" in lead,
        last="last" in lead or "previous" in lead,
    )


def _is_habit(match: re.Match[str], before: list[str], after: list[str]) -> bool:
    """Tell "on Fridays" from "Fridays attack", which lost its apostrophe."""
    if before and before[-1] in load_words().lists["habits"]:
        return True
    if not match.groupdict().get("plural"):
        return False
    ends = not after or not after[0][0].isalpha() or after[0] in ("and", "or", "when")
    return ends or bool(before) and before[-1] == "on"


def _build_clipped(match: re.Match[str]) -> Expression | None:
    """Read "late Mon." and "Wed night"; a lone "Sun" may be anything."""
    stopped = match["stop"] and match["weekday"].lower() not in _WORDS_TOO
    marked = match["lead"] or match["part"] or stopped
    return _build_weekday(match) if marked else None


def _build_short_weekday(match: re.Match[str]) -> Expression | None:
    if not match["weekday"][0].isupper():
        return None
    return Expression(
        match.start(),
        match.end(),
        Form.WEEKDAY,
        weekday=load_words().weekdays[match["weekday"].lower()],
    )
