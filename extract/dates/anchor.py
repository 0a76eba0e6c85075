"""Tell from which day the relative times of a sentence count: publication, or one told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from extract.dates.clause_behind import near_behind
from extract.dates.expression import Expression, Form, Unit
from extract.dates.resolve import resolve
from extract.dates.words import alternation, any_of, load_words
from extract.mentions import Sentence
from extract.screen import can_hold_harm

_SAME = re.compile(r"\s(?:it|they|he|she|the\s(?:army|government|regime))\s")
_LOOSE = re.compile(r"(?:less|more|over|nearly|almost)\b", re.IGNORECASE)
_FRESH = 7  # days back over which a toll is counted from the day it is told


@lru_cache(maxsize=1)
def _reports() -> re.Pattern[str]:
    verbs = alternation(load_words().lists["reporting_verbs"])
    return re.compile(rf"\b(?:{verbs})\b")


@lru_cache(maxsize=1)
def _bare_subject() -> re.Pattern[str]:
    """Return the pattern of "The killings came": what is known, and dates nothing new."""
    known = r"(?:the|these|this|those|that|its|\w+day'?s)"
    happened = rf"{any_of('happening')}\s(?:\w+ly\s)?"
    return re.compile(rf"\W*{known}\s(?:[\w'-]+\s){{1,3}}{happened}$", re.IGNORECASE)


def anchor(
    text: str,
    sentence: Sentence,
    expressions: Sequence[Expression],
    published: date | None,
) -> Iterator[tuple[Expression, date | None]]:
    """Yield each expression of a sentence with the day from which it counts."""
    day: date | None = None
    said = _day_of_statement(expressions, published)
    for at, expression in enumerate(expressions):
        spoken = _is_spoken(text, sentence, expression)
        if spoken and not said and not expression.amount:
            expression = replace(expression, form=Form.CONTEXT, fallback=True)
        if expression.form is Form.CONTEXT and expression.follows:
            yield _dated_behind(text, sentence, expression, day), day or published
            continue
        if day and _leans(expression):
            yield (
                replace(expression, form=Form.AGO, amount=-(expression.amount or 0)),
                day,
            )
            continue
        if said and (spoken or expression.fallback or _is_past_hours(expression)):
            yield expression, said  # "overnight, rescuers said on Wednesday"
            continue
        later = expressions[at + 1 : at + 2]
        if day and _counts_from_report(text, expressions[at - 1], expression):
            yield expression, day
            continue
        told = _day_of(expression, published)
        if told and any(_counts_from_report(text, expression, e) for e in later):
            yield replace(expression, statement=True), published
        else:
            yield expression, published
        day = told or day


def _day_of_statement(
    expressions: Sequence[Expression], published: date | None
) -> date | None:
    said = (_day_of(each, published) for each in expressions if each.statement)
    return next((day for day in said if day), None)


def _is_past_hours(expression: Expression) -> bool:
    """Tell "the past 48 hours" and "the last three days", told of what is fresh."""
    days = expression.form is Form.PAST and expression.unit is Unit.DAY
    return days and (expression.amount or 0) <= _FRESH


def _is_spoken(text: str, sentence: Sentence, expression: Expression) -> bool:
    """Tell the "today" of somebody quoted, who spoke on the day told beside or before."""
    if expression.form is not Form.AGO:
        return False
    return text.count('"', sentence.start, expression.start) % 2 == 1


def _leans(expression: Expression) -> bool:
    """Tell "the previous day" and "two days later", which count from the day beside them."""
    return (
        expression.form is Form.CONTEXT
        and expression.unit is Unit.DAY
        and bool(expression.amount)
    )


def _dated_behind(
    text: str, sentence: Sentence, expression: Expression, day: date | None
) -> Expression:
    """Read "Friday's raid came a day after …": it dates the harm told behind it, if any."""
    before = text[sentence.start : expression.start]
    behind = text[expression.end : sentence.end]
    near = near_behind(text, expression.end, sentence.end)
    loose = _LOOSE.match(text, expression.start) is not None
    known = not loose and _bare_subject().match(before) is not None
    apart = known or before.endswith(", ") or day is not None
    told = apart and can_hold_harm(near) and not _SAME.match(behind)
    if (can_hold_harm(before) and not told) or not can_hold_harm(behind):
        return replace(expression, form=Form.NONE, background=True)
    if day is None:
        return expression
    return replace(expression, form=Form.AGO, amount=-(expression.amount or 0))


def _day_of(expression: Expression, published: date | None) -> date | None:
    """Return the one day that an expression tells as such."""
    days = expression.form is Form.WEEKDAY or expression.day is not None
    if not days or expression.dateline or expression.since or expression.background:
        return None
    span = resolve(expression, published)
    return span[0] if span and span[0] == span[1] else None


def _counts_from_report(text: str, told: Expression, later: Expression) -> bool:
    """Tell "on 3 May a doctor said that two died yesterday", which counts from 3 May."""
    if told.form is not Form.CALENDAR or later.form is not Form.AGO:
        return False
    yesterday = text.startswith(("yesterday", "last night"), later.start)
    return yesterday and _reports().search(text, told.end, later.start) is not None
