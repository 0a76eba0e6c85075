"""Find the places that only say whence a report or a picture comes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from extract.places.words import alternation, calendar, words

_LINE = re.compile(r"[^\n]+")
_DATELINE = re.compile(
    r"[A-Z][\w.'/&-]*(?:(?:, ?| )[A-Z][\w.'/&-]*){0,6},? ?(?:\([^()\n]{2,40}\))?,? ?"
    r"(?:\d{1,2}(?: [A-Z][a-z]+)?(?:,? ?\d{4})?)?[,.]? ?(?:\([^()\n]{2,40}\) ?)?"
    r"(?:-{1,2}(?= ?[A-Z\"])|_(?= [A-Z\"])|"
    r"(?:(?<=[A-Z]{3} )|(?<=\) ))-{1,2}(?= ?\d)|(?:(?<=[A-Z]{3})|(?<=\)))-{1,2}(?= \d)|"
    r"(?<=\)):|(?<=\) ):|(?<=[A-Z]{4}):(?= [A-Z][a-z ]))"
)
_REACH = 90
# "… retakes a town HOMS (Agency) On Monday": a headline run on with the text.
_RUN_ON_AGENCY = r"\([A-Z]\w+(?: [A-Z]\w+)?\),?(?= [A-Z])"
_RUN_ON_END = re.compile(_RUN_ON_AGENCY)
_RUN_ON = re.compile(rf"(?<![A-Z] )\b[A-Z]{{3,}}(?:, [A-Z][a-z]+)? {_RUN_ON_AGENCY}")
# "ALEPPO Syria Two people were killed": a dateline that has lost its dash.
_SHOUTED = re.compile(
    r"(?:\A|(?<=\n)|(?<=[.!?\d] ))[A-Z]{4,}(?:[ -][A-Z]{2,}){0,2}(?:,? Syria)? (?=[A-Z][a-z]+ [a-z0-9])"
)
_HEAD = 300  # characters of a text in which its dateline stands
_CAPTION_REACH = 300
_SENTENCE_END = re.compile(r"(?:[.!?][\"')]?\s|\n)")


@lru_cache(maxsize=1)
def _caption_end() -> re.Pattern[str]:
    """Return the pattern of "X, Syria, August 6, 2016 (Agency)": a picture of any story."""
    month = alternation(name[:3] for name in calendar("months"))
    return re.compile(
        rf"Syria(?<=\bSyria),? (?:on )?{month}[a-z]*\.? \d{{1,2}},? \d{{4}}\.? "
        r"(?=\(|\[|REUTERS|AFP)"
    )


@lru_cache(maxsize=1)
def _tags() -> re.Pattern[str]:
    """Return the pattern of a page's keywords, run on: "Tags Syria Hama airstrike"."""
    told = alternation(words().stops | words().abroad)
    return re.compile(
        rf"\bTags:? (?:(?!(?:an?|the|on|of|to|from|near|{told})\b)[\w'(),/-]+(?: |$)){{1,30}}"
    )


def datelines(text: str) -> list[tuple[int, int]]:
    """Return the spans that only say whence a report or a picture comes, in order."""
    found = []
    for line in _LINE.finditer(text):
        match = _DATELINE.match(text, line.start(), line.start() + _REACH)
        if match is not None:
            found.append((match.start(), match.end()))
    if not found:
        found += (match.span() for match in _SHOUTED.finditer(text, 0, _HEAD))
    if "Tags" in text:
        found += (match.span() for match in _tags().finditer(text))
    if _RUN_ON_END.search(text):  # without which the whole would be sought in vain
        found += (match.span() for match in _RUN_ON.finditer(text))
    return sorted([*found, *_captions(text)])


def _captions(text: str) -> Iterator[tuple[int, int]]:
    """Yield the captions of pictures that run on in the text."""
    for end in _caption_end().finditer(text):
        low = max(0, end.start() - _CAPTION_REACH)
        breaks = [m.end() for m in _SENTENCE_END.finditer(text, low, end.start())]
        yield max(breaks, default=low), end.end()
