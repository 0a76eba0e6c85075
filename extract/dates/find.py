"""Find the date mentions of a text, each resolved as far as its own words allow."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import lru_cache

from extract.dates.anchor import anchor
from extract.dates.calendar_forms import find_calendar
from extract.dates.expression import FIGURE, Expression, Form, Stretch
from extract.dates.join import choose_longest, join_expressions
from extract.dates.looking_back import set_apart
from extract.dates.relative_forms import find_relative
from extract.dates.resolve import basis_of, precision_of, resolve
from extract.dates.roles import give_roles
from extract.dates.spans import SLIP
from extract.dates.told_year import in_told_year
from extract.dates.weekday_forms import find_weekdays
from extract.dates.words import UNITS, any_of, load_words, rarest
from extract.mentions import DateMention, Sentence

Finder = Callable[[Stretch], Iterator[Expression]]

_WORD = re.compile(
    r"[A-Za-z]+|(?<!\d)(?:19|20)\d\d(?!\d)|(?<!\d)\d\d?[-/.]\d\d?[-/.]\d\d"
)


def find_dates(
    text: str, sentences: tuple[Sentence, ...], published: date | None
) -> tuple[DateMention, ...]:
    """Return the date mentions of normalised `text`, in order, without overlaps.

    Relative expressions and days without a year are resolved against `published`; without
    it their `first` and `last` are None. A mention lies within one sentence.
    """
    found: list[DateMention] = []
    for sentence in sentences:
        stretch = _stretch(text, sentence)
        finders = _needed(stretch)
        if not finders:
            continue
        expressions = in_told_year(text, _find_in_sentence(stretch, finders))
        roles = give_roles(text, sentence, expressions)
        roles = set_apart(text, sentence.start, roles)
        for expression, day in anchor(text, sentence, roles, published):
            found.append(_to_mention(text, sentence, expression, day))
    return tuple(found)


@lru_cache(maxsize=1)
def _preposition() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of('date_prepositions')}\s$", re.IGNORECASE)


@lru_cache(maxsize=1)
def _triggers() -> dict[str, tuple[Finder, ...]]:
    """Return the words without which a sentence holds no date, with what they start."""
    words = load_words()
    units = (*UNITS, "weekend", "weekends")
    phrases = [*words.published, *words.context, *words.vague]
    families: list[tuple[Finder, Iterable[str]]] = [
        (find_calendar, [*words.months, *words.seasons, *map(rarest, words.holidays)]),
        (find_calendar, ["first", "second", "final", "half", "month", FIGURE]),
        (find_weekdays, words.weekdays),
        (find_weekdays, [f"{word}s" for word in words.weekdays]),
        (find_relative, map(rarest, phrases)),
        (find_relative, words.lists["unplaced"]),
        (find_relative, units),
        (find_relative, [*words.lists["long_events"], "recently"]),
        (find_relative, map(rarest, words.lists["retrospects"])),
        (find_relative, map(rarest, words.lists["given_back"])),
    ]
    table: dict[str, tuple[Finder, ...]] = {}
    for finder, triggers in families:
        for word in set(triggers):
            table[word] = (*table.get(word, ()), finder)
    return table


def _stretch(text: str, sentence: Sentence) -> Stretch:
    words = set(map(str.lower, _WORD.findall(text, sentence.start, sentence.end)))
    if min(words, default="a") < "a":  # figures sort before letters
        words.add(FIGURE)
    return Stretch(text, sentence.start, sentence.end, words)


def _needed(stretch: Stretch) -> list[Finder]:
    """Return the finders to run on a sentence: none where it holds no word of time."""
    triggers = _triggers()
    told = stretch.words.intersection(triggers)
    if not told:
        return []
    needed = {finder for word in told for finder in triggers[word]}
    return [f for f in (find_calendar, find_weekdays, find_relative) if f in needed]


def _find_in_sentence(stretch: Stretch, finders: list[Finder]) -> list[Expression]:
    found = [expression for find in finders for expression in find(stretch)]
    return join_expressions(stretch.text, choose_longest(found))


def _to_mention(
    text: str, sentence: Sentence, expression: Expression, published: date | None
) -> DateMention:
    span = _span_of(expression, published)
    context = expression.form is Form.CONTEXT
    return DateMention(
        start=_with_preposition(text, sentence, expression),
        end=expression.end,
        sentence=sentence.index,
        first=span[0] if span else None,
        last=span[1] if span else None,
        precision=precision_of(expression, span),
        basis=basis_of(expression),
        context_offset=expression.amount if context else None,
        background=expression.background or _is_future(span, published),
        statement=expression.statement,
        since=expression.since,
        vague=expression.vague,
        dateline=expression.dateline,
    )


def _span_of(
    expression: Expression, published: date | None
) -> tuple[date, date] | None:
    if expression.form is Form.NONE:
        return None
    if expression.form is Form.CONTEXT:
        today = (published, published) if published and expression.fallback else None
        return today
    return resolve(expression, published)


def _is_future(span: tuple[date, date] | None, published: date | None) -> bool:
    """Tell a time after publication: announced, or of a page around the article."""
    if span is None or published is None:
        return False
    return (span[0] - published).days > SLIP


def _with_preposition(text: str, sentence: Sentence, expression: Expression) -> int:
    """Return the start of the mention with its preposition: "on Friday"."""
    floor = max(sentence.start, expression.start - 8)
    match = _preposition().search(text, floor, expression.start)
    return match.start() if match else expression.start
