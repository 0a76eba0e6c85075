"""What the tests of date mentions share: reading a text and showing its mentions."""

from __future__ import annotations

from datetime import date

from extract.dates import find_dates
from extract.mentions import DateMention
from extract.plain import normalise
from extract.text import split_sentences

FRIDAY = date(2025, 3, 14)


def read(text: str, published: date | None = FRIDAY) -> tuple[DateMention, ...]:
    text = normalise(text)
    return find_dates(text, split_sentences(text), published)


def days(mention: DateMention) -> str | None:
    if mention.first is None:
        offset = mention.context_offset
        return None if offset is None else f"{mention.precision.value}{offset:+d}"
    return f"{mention.first}/{mention.last}"


def told(text: str, published: date | None = FRIDAY) -> list[tuple[str, str | None]]:
    text = normalise(text)
    return [(text[m.start : m.end], days(m)) for m in read(text, published)]


def flags(text: str) -> list[set[str]]:
    names = ("background", "statement", "since", "vague", "dateline")
    return [{name for name in names if getattr(m, name)} for m in read(text)]


def one(day: str) -> str:
    return f"{day}/{day}"
