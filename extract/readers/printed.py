"""Find the publication date that is printed at the head of a text.

A printed date stands at the start of a line, after a label, in a dateline or after
an agency's name; a date within a sentence is an event's and does not count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from extract import vocabulary
from extract.calendar_words import months
from extract.readers.published import (
    DateError,
    clock,
    date_patterns,
    from_match,
    longest_first,
    weekday,
)
from extract.vocabulary import either

HEAD = 300  # characters of a text in which a printed date counts
_LAG = 31  # days by which metadata may miss the page's own day; more is another date
_EARLY = 2  # days by which a dateline may lie before the page that prints it

_YEAR = re.compile(r"\d{4}")
# What follows the date of a dateline, besides a line's end and a dash.
_AGENCY = r"\(?(?:[A-Z]{2,10}|Reuters)\)?"
_CAPITAL = r" ?(?:$|[A-Z0-9\"“‘'(])"
_NEW_SENTENCE = r" [A-Z0-9\"“‘']"

_Setting = tuple[re.Pattern[str], re.Pattern[str], bool]


@lru_cache(maxsize=1)
def _settings() -> tuple[_Setting, ...]:
    """Return what stands before a date, what follows it, whether only on the first line.

    They come in order of trust; the date begins where a match of the first ends.
    """
    labels = vocabulary.load("pages")["labels"]
    label, revised = either(labels["words"]), either(labels["revised"])
    opening = rf"(?:{clock()},? ?(?:[-|] ?)?)?"
    after_label = rf"(?: on| at)?(?: ?[:|-])? ?{opening}"
    ends, other = _ends(), rf"(?!(?i:{_prepositions()}|and|the|last)\b)"
    # What follows a date that opens a line: anything but the rest of its sentence.
    no_sentence = rf"(?!,? ?[a-z])|,? ?(?:at|by|from|in)\b|,? ?{clock()}"
    settings = (
        (rf"^{opening}", no_sentence, True),
        (r"^", ends, False),
        (rf"^{_places()}", ends, False),
        (rf"\b(?i:{label}){after_label}", no_sentence, False),
        (r"[|(–—•·] ?", ends, False),
        (rf"\b{other}\w{{2,30}} (?=(?i:{weekday()}))", _NEW_SENTENCE, False),
        (r"\b\d{4} (?=\d\d\.\d\d\.\d{4})", _CAPITAL, False),
        (rf"\b(?i:{revised}){after_label}", no_sentence, False),
    )
    return tuple((re.compile(a), re.compile(b), first) for a, b, first in settings)


def _prepositions() -> str:
    raw = vocabulary.load("dates")
    return either([*raw["date_prepositions"]["words"], *raw["prepositions"]["words"]])


def _name() -> str:
    return rf"(?!(?i:{longest_first(months())}|{weekday()})\b)[A-Z][\w'’.-]{{1,30}}"


def _places() -> str:
    """Return the places of a dateline: "Homs, Syria (AFP) - "."""
    name, no_place = _name(), rf"(?!(?=[A-Z][a-z])(?i:{_prepositions()})\b)"
    return (
        rf"{no_place}{name}(?: {name}){{0,4}}(?:, {name}(?: {name}){{0,2}}){{0,2}}"
        r"(?: ?\([\w .,/&'’-]{2,40}\))?(?: ?[,:.–—-])? ?"
    )


def _ends() -> str:
    """Return what follows the date of a dateline: the line's end, a dash, an agency."""
    return (
        rf" ?(?:$|[|(\[–—•·:/-]|[.;,]$)|,? ?{_AGENCY} ?(?:$|[–—:-])"
        rf"|,? ?{clock()}|,? {_name()},? {_AGENCY} ?[–—:-]"
    )


def date_at_head(text: str) -> date | None:
    """Return the full date printed at the head of a text, if there is one.

    >>> date_at_head("Homs, 3 May 2016 - A shell fell on the old town.")
    datetime.date(2016, 5, 3)
    >>> date_at_head("On 3 May 2016 a shell fell on the old town.")
    """
    if not _YEAR.search(text, 0, HEAD):
        return None
    lines = _head_lines(text)
    for before, after, first_only in _settings():
        for line in lines[:1] if first_only else lines:
            for found in _dates_in(line, before, after):
                return found
    return None


def day_of_telling(text: str, published: date | None) -> date | None:
    """Return the day from which a normalised text tells: as published, or as printed.

    Metadata of collections of reports often hold the day of an event or of another copy;
    where the page itself prints a day, its weekdays and "today" start from that.
    """
    printed = date_at_head(text)
    if printed is None or published is None:
        return published or printed
    lag = (printed - published).days
    return published if -_EARLY <= lag <= 0 or abs(lag) > _LAG else printed


def _head_lines(text: str) -> list[str]:
    """Return the head's lines that hold something, their white space made single.

    Each keeps a character more than counts, so that a cut is not taken for an end.
    """
    lines = (" ".join(line.split()) for line in text[: HEAD + 20].split("\n"))
    return [line for line in lines if line]


def _dates_in(
    line: str, before: re.Pattern[str], after: re.Pattern[str]
) -> Iterator[date]:
    for setting in before.finditer(line):
        for pattern in date_patterns():
            match = pattern.match(line, setting.end())
            if match and match.end() <= HEAD and after.match(line, match.end()):
                try:
                    yield from_match(match)
                except DateError:
                    break
