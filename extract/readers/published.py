"""The grammar of publication dates, in metadata, file names and print.

Nothing is ever taken from the clock. Years outside 1900-2100 are no dates.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, timezone
from functools import lru_cache

from extract import vocabulary
from extract.calendar_words import months, weekdays
from extract.vocabulary import either

_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})(?!\d)"
_NUMERIC = r"(?P<first>\d{1,2})(?P<mark>[-/.])(?P<second>\d{1,2})(?P=mark)(?P<year>\d{4})(?!\d)"
_COMPACT = re.compile(r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)")
_LAST_COMPACT = 9999_12_31  # larger numbers count seconds
# A day, a year and at least one word, in any script.
_OTHER_WORDS = re.compile(
    r"(?=.{6,60}$)(?=.*[^\W\d_]{3})(?=.*\b\d{4}\b)(?=.*\b\d{1,2}\b).*"
)
_IN_URL = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)([-_/])(?P<month>\d\d)\2(?P<day>\d\d)(?!\d)"
)
_IN_NAME = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)([-_.]?)(?P<month>\d\d)\2(?P<day>\d\d)(?!\d)"
)


@lru_cache(maxsize=1)
def clock() -> str:
    """Return the pattern of a time of day beside a date: "at 11:40 GMT"."""
    zones = either(vocabulary.load("pages")["zones"]["words"])
    return (
        r"(?:at |- |@ )?(?:\d{1,2}[:.]\d\d(?:[:.]\d\d)?|\d{4})(?![.\d])"
        rf"(?: ?[ap]\.?m\b\.?)?(?: {zones}\b)?"
    )


@lru_cache(maxsize=1)
def weekday() -> str:
    """Return the pattern of a weekday before a date: "Tues., "."""
    return rf"{longest_first(weekdays())}\b\.?,? ?"


def longest_first(words: Iterable[str]) -> str:
    """Return the pattern of words of which some begin like others."""
    return either(sorted(words, key=len, reverse=True))


@lru_cache(maxsize=1)
def date_patterns() -> tuple[re.Pattern[str], ...]:
    """Return the patterns of full dates; `from_match` reads their matches."""
    month = rf"(?P<month>{longest_first(months())})\b\.?"
    worded = (
        rf"{month} {_DAY}(?:,? |, ?){_YEAR}",
        rf"{_DAY}[ -](?:of )?{month}(?:,? |, ?|-){_YEAR}",
        rf"{month} {_DAY},? {clock()},? {_YEAR}",
        rf"{month} (?P<day>\d{{1,2}})(?P<year>(?:19|20)\d\d)(?!\d)",  # lost its comma
        r"(?P<year>\d{4})([-/.])(?P<month>\d{1,2})\2(?P<day>\d{1,2})(?!\d)",
    )
    return tuple(
        re.compile(f"(?:{weekday()})?{pattern}", re.IGNORECASE | re.ASCII)
        for pattern in (*worded, _NUMERIC)
    )


class DateError(ValueError):
    """Say why something given as a date is none."""


def parse_published(value: object) -> date:
    """Read an explicit publication date as printed; raise DateError.

    Takes ISO dates and times, `YYYYMMDD`, worded English dates, day and month in
    figures where only one order is possible, and Unix times in seconds or ms (UTC).
    """
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise DateError("is no date")
    if isinstance(value, float) or (isinstance(value, int) and value > _LAST_COMPACT):
        return _from_unix(value)
    text = str(value).strip()
    compact = _COMPACT.match(text)
    if compact and not text[8:9].isdigit():
        return from_match(compact)
    for pattern in date_patterns():
        if match := pattern.match(text):
            return from_match(match)
    return _in_other_words(text)


def _in_other_words(text: str) -> date:
    """Read a full date in another language or order: "12 avril 2015".

    Only absolute dates with day, month and year count, so nothing leans on the clock.
    """
    if not _OTHER_WORDS.fullmatch(text):
        raise DateError("is no full date")
    import dateparser

    absolute = {"PARSERS": ["absolute-time"], "REQUIRE_PARTS": ["day", "month", "year"]}
    moment = dateparser.parse(text, settings=absolute)
    if moment is None:
        raise DateError("is no full date")
    return _valid(moment.year, moment.month, moment.day)


def is_date(value: object) -> bool:
    """Tell whether `parse_published` takes a value."""
    try:
        parse_published(value)
    except DateError:
        return False
    return True


def date_in_name(name: str) -> date | None:
    """Find the first valid date written with its year first in a file name."""
    return _first_valid(_IN_NAME, name)


def date_in_url(url: str) -> date | None:
    """Find the first valid date in an address, as in /2016/05/03/ or 2016-05-03."""
    return _first_valid(_IN_URL, url)


def _first_valid(pattern: re.Pattern[str], text: str) -> date | None:
    for match in pattern.finditer(text):
        try:
            return from_match(match)
        except DateError:
            continue
    return None


def from_match(match: re.Match[str]) -> date:
    """Return the day that a match of `date_patterns` names; raise DateError."""
    parts = match.groupdict()
    if "first" in parts:
        month, day = _month_and_day(int(parts["first"]), int(parts["second"]), parts)
    else:
        name = parts["month"]
        month = int(name) if name.isdecimal() else months()[name.lower()]
        day = int(parts["day"])
    return _valid(int(parts["year"]), month, day)


def _month_and_day(first: int, second: int, parts: dict[str, str]) -> tuple[int, int]:
    if parts["mark"] == "." or first > 12 or first == second:
        return second, first
    if second > 12:
        return first, second
    raise DateError("does not tell its day from its month")


def _valid(year: int, month: int, day: int) -> date:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise DateError(f"lies outside the years {_FIRST_YEAR}-{_LAST_YEAR}")
    try:
        return date(year, month, day)
    except ValueError as error:
        raise DateError("is no day of the calendar") from error


def _from_unix(value: float) -> date:
    if not 1e8 <= value < 1e13:  # 1973 on; smaller numbers are something else
        raise DateError("is no date")
    seconds = value / 1000 if value >= 1e11 else value
    moment = datetime.fromtimestamp(seconds, tz=timezone.utc)
    return _valid(moment.year, moment.month, moment.day)
