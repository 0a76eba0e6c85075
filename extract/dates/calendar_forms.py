"""Recognise days, months and years: "7 March 2025", "March 6-7", "in 2012"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from extract.dates.expression import (
    FIGURE,
    Expression,
    Form,
    Rule,
    Rules,
    Stretch,
    apply_rules,
)
from extract.dates.numeric_forms import YEAR, numeric_rules
from extract.dates.portion_forms import portion_rules
from extract.dates.words import alternation, any_of, load_words, plain, rarest

_DAY = r"[0-3]?\d"
_ORDINAL = r"(?:\s?(?:st|nd|rd|th)\b)?"
_SPAN = r"\s?(?:-|/|&|to|and|until|till|through)\s?(?:the\s)?"
_ARTICLE = re.compile(r"\b(?:the|a|an)\s$", re.IGNORECASE)
_DESCRIBED = re.compile(
    r"\b(?:a|an|this|that|the|'s)\s(?:[a-z-]{3,16}\s)?$", re.IGNORECASE
)
_PREPOSITION = re.compile(r"\b(?:in|since|last|this|of)\s$", re.IGNORECASE)
_AMBIGUOUS = frozenset(("may", "march", "mar"))


@lru_cache(maxsize=1)
def _month_before() -> re.Pattern[str]:
    """Return the pattern of a month that is listed before another: "April and "."""
    months = alternation(load_words().months)
    return re.compile(
        rf"\b(?:{months})(?:,?\sand\s|,\s|\s?-\s?|\sto\s)$", re.IGNORECASE
    )


@lru_cache(maxsize=1)
def _leads() -> re.Pattern[str]:
    """Return the pattern of what makes a following lone month or year a time."""
    return re.compile(rf"(?:\b{any_of('year_leads')}|-)\s{{0,2}}$", re.IGNORECASE)


@lru_cache(maxsize=1)
def _down_to() -> re.Pattern[str]:
    """Return the pattern of what a number falls to: no year ends with a small count."""
    few = rf"{any_of('fallen')}\b|\d{{1,3}}(?![\d,])"
    return re.compile(rf"\sto\s(?:{any_of('rough')}\s)?(?:{few})", re.IGNORECASE)


@lru_cache(maxsize=1)
def _counted() -> re.Pattern[str]:
    return re.compile(rf"\s{any_of('counted')}\b", re.IGNORECASE)


def _after_days() -> str:
    """Return what may follow "March 6 and 7", so that "7 soldiers" stay soldiers."""
    goes_on = any_of("date_prepositions", "prepositions", "clauses")
    return rf"(?=\s*(?:[.,;:)\-\"']|$)|\s(?:{goes_on}|19|20))"


@lru_cache(maxsize=1)
def calendar_rules() -> Rules:
    """Return the patterns of explicit dates, each with what builds its expression."""
    words = load_words()
    month = rf"(?P<month>{alternation(words.months)})\b(?:\.(?=,?\s?\d))?"
    year = rf"(?P<year>{YEAR})(?![\d%]|s\b|,\d)"
    third = rf"(?:the\s)?(?P<third>{alternation(words.thirds)})[\s-]{{0,2}}"
    return (
        Rule.of(_day_first(month, year), _build_day, words.months),
        Rule.of(_month_first(month, year), _build_day, words.months),
        Rule.of(_month_alone(month, year, third), _build_month, words.months),
        Rule.of(rf"(?:\b{third}|(?<![\d$.,#])(?<!\D-)){year}", _build_year, [FIGURE]),
        Rule.of(
            rf"\b(?P<holiday>{alternation(words.holidays)})\b(?:,?\s{year})?",
            _holiday,
            map(rarest, words.holidays),
        ),
        *numeric_rules(),
        *portion_rules(),
    )


def _day_first(month: str, year: str) -> str:
    listed = rf"(?:,\s{_DAY}{_ORDINAL}){{0,3}},?\s(?:and|&)\s"
    return (
        rf"(?<![\d.,/:$%-])(?:the\s)?\b(?P<day>{_DAY}){_ORDINAL}"
        rf"(?:(?:{listed}|{_SPAN})(?P<last>{_DAY}){_ORDINAL})?"
        rf"[\s/.-]{{0,2}}(?:of\s)?{month}(?:[\s,/-]{{1,2}}{year})?"
    )


def _month_first(month: str, year: str) -> str:
    no_figure = r"(?![\d%]|[.,:]\d|\s?[ap]\.?m\b)"
    return (
        rf"\b{month}(?:\s|[-/]|(?<=\.)|,\s(?=the\s))(?:the\s)?(?P<day>{_DAY})(?P<ordinal>st|nd|rd|th)?{no_figure}"
        rf"(?:(?:\s?[-/]\s?|{_SPAN}(?={_DAY}{_ORDINAL}{_after_days()}))"
        rf"(?P<last>{_DAY}){_ORDINAL}{no_figure})?"
        rf"(?:,?\s{year})?"
    )


def _month_alone(month: str, year: str, third: str) -> str:
    return (
        rf"(?:\b(?P<which>last|this|next)\s)?(?:\b{third}(?:of\s|in\s)?)?"
        rf"\b{month}(?:,?\s(?:of\s)?{year})?"
    )


def find_calendar(stretch: Stretch) -> Iterator[Expression]:
    """Yield the explicit dates of a sentence, overlapping ones too."""
    return apply_rules(calendar_rules(), stretch)


def _month_of(match: re.Match[str]) -> int | None:
    """Return the month; None for the verbs "may" and "march"."""
    word = match["month"]
    if word.lower() in _AMBIGUOUS and not word[0].isupper():
        return None
    return load_words().months[word.lower()]


def _build_day(match: re.Match[str]) -> Expression | None:
    month, day = _month_of(match), int(match["day"])
    groups = match.groupdict()
    if month is None or not 1 <= day <= 31:
        return None
    before = match.string[max(match.start() - 8, 0) : match.start()]
    if "ordinal" in groups and not groups["ordinal"] and not groups["year"]:
        # "In March 12 people died" lost its comma; a day never follows "in March".
        tail = match.string[match.end() : match.end() + 14]
        if _PREPOSITION.search(before) and _counted().match(tail):
            return None
    last = int(match["last"]) if match["last"] else None
    return Expression(
        match.start(),
        match.end(),
        Form.CALENDAR,
        year=_number(match["year"]),
        month=month,
        day=day,
        last_day=last if last and last > day else None,
    )


def _build_month(match: re.Match[str]) -> Expression | None:
    month, word = _month_of(match), match["month"]
    if month is None:
        return None
    lone = not match["year"] and not match["third"] and not match["which"]
    if lone and not _names_month(match, word):
        return None
    if not match["year"] and not word[0].isupper():
        return None
    return Expression(
        match.start(),
        match.end(),
        Form.CALENDAR,
        year=_number(match["year"]),
        month=month,
        third=_third(match["third"]),
        amount={"last": -1, "this": 0, "next": 1}.get((match["which"] or "").lower()),
        background=(match["which"] or "").lower() == "next",
    )


def _names_month(match: re.Match[str], word: str) -> bool:
    """Tell a month from a name or a verb by its length and the word before."""
    if len(word) < 5 and word.lower() not in ("may", "june", "july"):
        return False
    before = match.string[max(match.start() - 12, 0) : match.start()]
    if word.lower() in _AMBIGUOUS:
        return _is_spring_month(match, before)
    return word[0].isupper()


def _is_spring_month(match: re.Match[str], before: str) -> bool:
    """Tell the months March and May from the name and the verbs."""
    text, end = match.string, match.end()
    if not match["month"][0].isupper() or match["month"].isupper():
        return False
    listed = _month_before().search(text, max(match.start() - 15, 0), match.start())
    if listed or text.startswith(":", end):
        return True
    leads = _leads().search(before) and not re.search(r"\b(?:and|or|to|-)\s?$", before)
    return bool(leads) and not _ARTICLE.search(before)


def _build_year(match: re.Match[str]) -> Expression | None:
    text = match.string
    if not match["third"]:
        before = text[max(match.start() - 12, 0) : match.start()]
        named = _leads().search(before) or _describes(match)
        if not named or _counts_people(text, match, before):
            return None
    return Expression(
        match.start(),
        match.end(),
        Form.CALENDAR,
        year=int(match["year"]),
        third=_third(match["third"]),
    )


def _describes(match: re.Match[str]) -> bool:
    """Tell "a deadly 2013 raid", where the year stands before its noun."""
    text = match.string
    before = text[max(match.start() - 24, 0) : match.start()]
    noun = text[match.end() : match.end() + 2]
    return bool(_DESCRIBED.search(before)) and noun[:1] == " " and noun[1:].islower()


def _counts_people(text: str, match: re.Match[str], before: str) -> bool:
    """Tell "of 2012 people" from "in 2012 people fled", which lost its comma.

    "From 2000 to a few dozen" counts people too.
    """
    if before.lower().endswith("from ") and _down_to().match(text, match.end()):
        return True
    if re.search(r"\b(?:in|since)\s$", before, re.IGNORECASE):
        return False
    return bool(_counted().match(text[match.end() : match.end() + 14]))


def _holiday(match: re.Match[str]) -> Expression:
    month, day = load_words().holidays[plain(match["holiday"])]
    return Expression(
        match.start(),
        match.end(),
        Form.CALENDAR,
        year=_number(match["year"]),
        month=month,
        day=day,
    )


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _third(word: str | None) -> int | None:
    return load_words().thirds[plain(word)] if word else None
