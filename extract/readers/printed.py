"""Find the publication date that is printed at the head of a text.

A printed date stands at the start of a line, after a label, in a dateline or after
an agency's name; a date within a sentence is an event's and does not count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from extract.readers.published import (
    CLOCK,
    MONTH,
    WEEKDAY,
    DateError,
    date_patterns,
    from_match,
)

HEAD = 300  # characters of a text in which a printed date counts
_LAG = 31  # days by which metadata may miss the page's own day; more is another date
_EARLY = 2  # days by which a dateline may lie before the page that prints it

_YEAR = re.compile(r"\d{4}")
_LABEL = (
    r"(?:date of publication|publication date|release date|publish date"
    r"|(?:first )?(?:published|posted|issued|released)|date)"
)
_REVISED = r"(?:last )?(?:updated|modified|revised)"
_AFTER_LABEL = rf"(?: on| at)?(?: ?[:|-])? ?(?:{CLOCK},? ?(?:[-|] ?)?)?"
_NO_PLACE = (
    r"(?!(?:On|In|By|Since|From|Until|Till|After|Before|Between|During|At|As)\b)"
)
_NAME = rf"(?!(?i:{MONTH}|{WEEKDAY})\b)[A-Z][\w'’.-]{{1,30}}"
_PLACES = (
    rf"{_NO_PLACE}{_NAME}(?: {_NAME}){{0,4}}(?:, {_NAME}(?: {_NAME}){{0,2}}){{0,2}}"
    r"(?: ?\([\w .,/&'’-]{2,40}\))?(?: ?[,:.–—-])? ?"
)
_NO_PREPOSITION = (
    r"(?!(?i:on|of|by|in|to|at|as|and|until|till|since|from|before|after|the|last)\b)"
)
# What follows a date that opens a line: anything but the rest of its sentence.
_NO_SENTENCE = rf"(?!,? ?[a-z])|,? ?(?:at|by|from|in)\b|,? ?{CLOCK}"
# What follows the date of a dateline: the line's end, a dash, an agency.
_AGENCY = r"\(?(?:[A-Z]{2,10}|Reuters)\)?"
_DATELINE_END = (
    rf" ?(?:$|[|(\[–—•·:/-]|[.;,]$)|,? ?{_AGENCY} ?(?:$|[–—:-])"
    rf"|,? ?{CLOCK}|,? {_NAME},? {_AGENCY} ?[–—:-]"
)
_CAPITAL = r" ?(?:$|[A-Z0-9\"“‘'(])"
_NEW_SENTENCE = r" [A-Z0-9\"“‘']"

# (what stands before the date, what follows it, whether only on the first line); in
# order of trust. The date begins where a match of the first ends.
_SETTINGS = (
    (rf"^(?:{CLOCK},? ?(?:[-|] ?)?)?", _NO_SENTENCE, True),
    (r"^", _DATELINE_END, False),
    (rf"^{_PLACES}", _DATELINE_END, False),
    (rf"\b(?i:{_LABEL}){_AFTER_LABEL}", _NO_SENTENCE, False),
    (r"[|(–—•·] ?", _DATELINE_END, False),
    (rf"\b{_NO_PREPOSITION}\w{{2,30}} (?=(?i:{WEEKDAY}))", _NEW_SENTENCE, False),
    (r"\b\d{4} (?=\d\d\.\d\d\.\d{4})", _CAPITAL, False),
    (rf"\b(?i:{_REVISED}){_AFTER_LABEL}", _NO_SENTENCE, False),
)


@lru_cache(maxsize=1)
def _settings() -> tuple[tuple[re.Pattern[str], re.Pattern[str], bool], ...]:
    return tuple(
        (re.compile(before), re.compile(after), first_only)
        for before, after, first_only in _SETTINGS
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
