"""A date expression as worded, before anything is resolved."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple


class Form(str, Enum):
    """Name what a date expression hangs on."""

    CALENDAR = "calendar"  # names a day, month or year, perhaps without its year
    SEASON = "season"  # "the summer of 2013": `month` to `last_month`
    PORTION = (
        "portion"  # "the first three months of 2016": `amount` units, <0 from the end
    )
    WEEKDAY = "weekday"  # "Friday"; `amount` weeks before the publication's week if set
    AGO = "ago"  # "two days ago": `amount` units before publication
    PAST = "past"  # "the past three weeks": the `amount` units up to publication
    CURRENT = "current"  # "this month" (0), "last month" (-1), "next month" (1)
    WEEKEND = "weekend"
    CONTEXT = "context"  # `amount` units after the date of the passage
    NONE = "none"  # names no day: "in recent weeks", "a day after the truce"


class Unit(str, Enum):
    """Name a unit of time."""

    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Expression:
    """One date expression; offsets into the plain text, unset parts None.

    `years_back` counts from the year of publication ("18 August last year"). `closing` is
    the other end of a range ("between March 6 and March 10"). `fallback` marks context
    expressions that mean the publication day where the passage has no date, `ambiguous`
    days that may be meant month first ("3/7/2025"), `vague` words that withhold the day,
    `follows` those that date what they introduce ("the raid came a day after shells …"),
    `looks_back` those by which somebody takes up a harm of another day.
    """

    start: int
    end: int
    form: Form
    year: int | None = None
    month: int | None = None
    day: int | None = None
    years_back: int | None = None
    last_month: int | None = None
    last_day: int | None = None
    third: int | None = None
    weekday: int | None = None
    last: bool = False
    unit: Unit = Unit.DAY
    amount: int | None = None
    closing: Expression | None = None
    fallback: bool = False
    follows: bool = False
    looks_back: bool = False
    ambiguous: bool = False
    vague: bool = False
    since: bool = False
    background: bool = False
    dateline: bool = False
    statement: bool = False


Builder = Callable[["re.Match[str]"], "Expression | None"]
FIGURE = "0"  # stands for any number among the words of a sentence


class Rule(NamedTuple):
    """A pattern of time with what builds its expression.

    Where it matches, the sentence holds a word of each set of `needs`, in lower case.
    """

    pattern: re.Pattern[str]
    build: Builder
    needs: tuple[frozenset[str], ...]

    @classmethod
    def of(cls, pattern: str, build: Builder, *needs: Iterable[str]) -> Rule:
        """Compile a pattern, to be read in any case."""
        compiled = re.compile(pattern, re.IGNORECASE)
        return cls(compiled, build, tuple(map(frozenset, needs)))


Rules = tuple[Rule, ...]


class Stretch(NamedTuple):
    """The sentence between two offsets of a text, with its words in lower case."""

    text: str
    start: int
    end: int
    words: set[str]


def apply_rules(rules: Rules, stretch: Stretch) -> Iterator[Expression]:
    """Yield the expressions that rules find in a sentence, overlapping ones too."""
    text, start, end, words = stretch
    for pattern, build, needs in rules:
        if any(words.isdisjoint(need) for need in needs):
            continue
        for match in pattern.finditer(text, start, end):
            expression = build(match)
            if expression is not None:
                yield expression
