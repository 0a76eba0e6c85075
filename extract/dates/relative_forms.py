"""Recognise what hangs on another date: "two days ago", "last week", "that day"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from extract.dates.clause_behind import tells_harm_behind
from extract.dates.current_forms import current_rules
from extract.dates.expression import (
    Expression,
    Form,
    Rule,
    Rules,
    Stretch,
    Unit,
    apply_rules,
)
from extract.dates.looking_back import looking_back_rules
from extract.dates.withheld_forms import singles_out, withheld_rules
from extract.dates.words import (
    COMMON_UNITS,
    UNITS,
    alternation,
    any_of,
    load_words,
    plain,
    rarest,
)

_UNIT = rf"(?P<unit>{'|'.join(COMMON_UNITS)})s?\b"
_GONE = ("past", "last", "previous", "preceding")
_PAST = rf"\b(?P<the>(?:the|this|these)\s)?(?P<past>{'|'.join(_GONE)})\s"
_FEW = ("few", "several", "many")
_WITHIN = ("in", "within", "inside", "over", "during")
_NOT_OF = r"(?!\s(?:ago|later|of\s(?:the|his)))"
_PAUSE = r"(?=\s*(?:[.,;:)\"]|$)|\s(?:when|in|near|at|by)\b)"


@lru_cache(maxsize=1)
def _comes() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of('happening')}\s(?:\w+ly\s)?$")


@lru_cache(maxsize=1)
def relative_rules() -> Rules:
    """Return the patterns of relative times, each with what builds its expression."""
    withheld = (*withheld_rules(), *looking_back_rules())
    return (*_phrase_rules(), *_counted_rules(), *current_rules(), *withheld)


def _phrase_rules() -> Rules:
    words = load_words()
    phrases = [*words.published, *words.context, *words.vague]
    introduced = [w for w in words.vague if w.endswith(" after")]
    paused = [w for w in phrases if w.endswith((" before", " after"))]
    paused = [w for w in paused if w not in introduced]
    free = [word for word in phrases if word not in paused]
    told = any_of("reporting_verbs")
    return (
        Rule.of(
            rf"\b(?P<phrase>{alternation(free)})\b(?:'s)?",
            _build_phrase,
            map(rarest, free),
        ),
        Rule.of(
            rf"\b(?P<phrase>{alternation(paused)})\b{_PAUSE}",
            _build_phrase,
            map(rarest, paused),
            ("before", "after"),
        ),
        Rule.of(r"\bthe\sday\s(?:before|after|of)\b", _build_beside, ("day",)),
        Rule.of(
            rf"\b{any_of('unplaced')}\b,?(?!\s(?:today|on|in|this|that))"
            rf"(?!\s(?:[\w'-]+\s){{1,6}}{told}\b)",  # only the telling was earlier
            _build_unplaced,
            words.lists["unplaced"],
        ),
    )


def _counted_rules() -> Rules:
    words, rough = load_words(), rf"(?:{any_of('rough')}\s)?"
    numbers, ways = words.numbers, words.lists["back"] | words.lists["onward"]
    number = rf"(?P<n>{alternation(numbers)}|\d{{1,3}})"
    few = alternation([*numbers, *_FEW])
    return (
        Rule.of(
            rf"\b{rough}{number}[\s-]{_UNIT}\s(?P<way>{alternation(ways)})\b",
            _build_counted,
            UNITS,
            ways,
        ),
        Rule.of(
            rf"{_PAST}(?:(?P<n>{few}|\d{{1,3}})\s)?{_UNIT}", _build_past, _GONE, UNITS
        ),
        Rule.of(
            rf"\b(?:{'|'.join(_WITHIN)})\s(?:the\s(?:course|span|space)\sof\s)?{rough}"
            rf"(?:a\ssingle|{number})[\s-]{_UNIT}{_NOT_OF}",
            _build_duration,
            _WITHIN,
            UNITS,
        ),
    )


def find_relative(stretch: Stretch) -> Iterator[Expression]:
    """Yield the relative times of a sentence, overlapping ones too."""
    return apply_rules(relative_rules(), stretch)


def _build_phrase(match: re.Match[str]) -> Expression:
    words, phrase = load_words(), plain(match["phrase"])
    start, end = match.span()
    if phrase in words.vague:
        return Expression(start, end, Form.NONE, background=True, vague=True)
    if phrase in words.published:
        entry = words.published[phrase]
        return Expression(
            start, end, Form.AGO, amount=-entry.amount, background=entry.future
        )
    entry = words.context[phrase]
    return Expression(
        start,
        end,
        Form.CONTEXT,
        unit=entry.unit,
        amount=entry.amount,
        fallback=entry.fallback,
    )


def _build_counted(match: re.Match[str]) -> Expression | None:
    start, end = match.span()
    unit, amount, way = _unit(match), _count(match), match["way"].lower()
    follows = False
    if way in ("before", "after", "prior") and not re.match(
        r"\s*(?:[.,;:)\"]|$)", match.string[end : end + 2]
    ):
        if way != "after" or not (_comes_after(match) or tells_harm_behind(match)):
            return Expression(start, end, Form.NONE, background=True)
        way, follows = "earlier", True
    if unit is Unit.HOUR:
        unit, amount = Unit.DAY, amount // 24
    elif unit is Unit.WEEK:
        unit, amount = Unit.DAY, 7 * amount
    if way == "ago":
        return Expression(start, end, Form.AGO, unit=unit, amount=amount)
    sign = 1 if way in load_words().lists["onward"] else -1
    return Expression(
        start, end, Form.CONTEXT, unit=unit, amount=sign * amount, follows=follows
    )


def _comes_after(match: re.Match[str]) -> bool:
    """Tell "the raid came a day after shells killed two", which dates the shells."""
    before = match.string[max(match.start() - 30, 0) : match.start()]
    return _comes().search(before) is not None or before.endswith(", ")


def _build_beside(match: re.Match[str]) -> Expression:
    return Expression(match.start(), match.end(), Form.NONE, background=True)


def _build_unplaced(match: re.Match[str]) -> Expression | None:
    """Read "Earlier" at the head of a sentence."""
    before = match.string[max(match.start() - 3, 0) : match.start()].rstrip()
    if not match.group()[0].isupper() or (before and before[-1] not in '.!?:"\n'):
        return None
    end = match.end() - match.group().endswith(",")
    return Expression(match.start(), end, Form.NONE, background=True, vague=True)


def _build_past(match: re.Match[str]) -> Expression | None:
    number, unit = match["n"], _unit(match)
    few = number is not None and number.lower() in _FEW
    if unit is Unit.HOUR and (few or (match["the"] and not number)):
        return Expression(*match.span(), Form.PAST, amount=0)
    if few:
        return Expression(*match.span(), Form.NONE, background=True, vague=True)
    if not number and (not match["the"] or match["past"].lower() == "previous"):
        return None
    amount = _count(match) if number else 1
    if unit is Unit.HOUR:
        unit, amount = Unit.DAY, -(-amount // 24)
    return Expression(*match.span(), Form.PAST, unit=unit, amount=amount)


def _build_duration(match: re.Match[str]) -> Expression:
    """Read "84 killed in three days" as the days up to publication."""
    unit = _unit(match)
    amount = _count(match) if match["n"] else 0
    short = unit in (Unit.HOUR, Unit.DAY)
    if amount < 2 or not short or _is_ranked(match):
        lasting = not (short or _is_ranked(match))
        return Expression(*match.span(), Form.NONE, background=True, vague=lasting)
    if unit is Unit.HOUR:
        amount = -(-amount // 24)
    return Expression(*match.span(), Form.PAST, unit=Unit.DAY, amount=amount)


def _is_ranked(match: re.Match[str]) -> bool:
    """Tell "the third raid this week", which dates no raid."""
    return singles_out(match.string[max(match.start() - 60, 0) : match.start()])


def _unit(match: re.Match[str]) -> Unit:
    unit = match["unit"].lower()
    return Unit.DAY if unit == "night" else Unit(unit)


def _count(match: re.Match[str]) -> int:
    word = plain(match["n"])
    return int(word) if word.isdigit() else load_words().numbers[word]
