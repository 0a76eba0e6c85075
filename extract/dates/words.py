"""The words of time from the vocabulary, typed and ready for patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from extract.calendar_words import months, weekdays
from extract.dates.expression import Unit
from extract.vocabulary import load

_GAP = r"\s{1,2}"
COMMON_UNITS = ("hour", "day", "night", "week", "month", "year")
UNITS = frozenset(unit + ending for unit in COMMON_UNITS for ending in ("", "s"))


@dataclass(frozen=True, slots=True)
class Phrase:
    """A fixed expression: `amount` units on from publication or from the passage."""

    unit: Unit
    amount: int
    future: bool
    fallback: bool


@dataclass(frozen=True, slots=True)
class Words:
    """Lower-case words and phrases with what each stands for."""

    months: dict[str, int]
    weekdays: dict[str, int]
    seasons: dict[str, tuple[int, int]]
    holidays: dict[str, tuple[int, int]]
    thirds: dict[str, int]
    numbers: dict[str, int]
    ordinals: dict[str, int]
    published: dict[str, Phrase]
    context: dict[str, Phrase]
    vague: frozenset[str]
    lists: dict[str, frozenset[str]]


@lru_cache(maxsize=1)
def load_words() -> Words:
    """Read `vocabulary/dates.yaml`."""
    raw = load("dates")
    lists = {
        name: frozenset(entry["words"])
        for name, entry in raw.items()
        if isinstance(entry, dict)
    }
    return Words(
        months=months(),
        weekdays=weekdays(),
        seasons=_pairs(raw["seasons"], "first", "last"),
        holidays=_pairs(raw["holidays"], "month", "day"),
        thirds=_table(raw["thirds"], "third"),
        numbers=_table(raw["numbers"], "value"),
        ordinals=_table(raw["ordinals"], "day"),
        published=_phrases(raw["published"]),
        context=_phrases(raw["context"]),
        vague=frozenset(word for entry in raw["vague"] for word in entry["words"]),
        lists=lists,
    )


def any_of(*lists: str) -> str:
    """Return a pattern for any word of the vocabulary's lists, as a group."""
    listed = load_words().lists
    return f"(?:{alternation(word for name in lists for word in listed[name])})"


def alternation(words: Iterable[str]) -> str:
    """Return a pattern for any of `words`, over single or wrapped spaces.

    Longer ones come first; phrases share their first word, which makes it 3 times faster.
    """
    heads: dict[str, list[str]] = {}
    for word in sorted(set(words), key=lambda word: (-len(word), word)):
        head, _, rest = word.partition(" ")
        heads.setdefault(head, []).append(rest)
    ordered = sorted(heads, key=lambda head: (-len(head), head))
    return "|".join(_head_pattern(head, heads[head]) for head in ordered)


def _head_pattern(head: str, rests: list[str]) -> str:
    tails = [re.escape(rest).replace(r"\ ", _GAP) for rest in rests if rest]
    if not tails:
        return re.escape(head)
    optional = "?" if "" in rests else ""
    return rf"{re.escape(head)}(?:{_GAP}(?:{'|'.join(tails)})){optional}"


def rarest(phrase: str) -> str:
    """Return the word to look for: the last noun of time, else the longest word."""
    words = phrase.replace("'s", "").split()
    units = [word for word in words if word in UNITS]
    return units[-1] if units else max(words, key=len)


def plain(text: str) -> str:
    """Return `text` in lower case with single spaces, as the vocabulary has it."""
    return " ".join(text.lower().split())


def _table(entries: list[dict[str, Any]], key: str) -> dict[str, int]:
    return {word: int(entry[key]) for entry in entries for word in entry["words"]}


def _pairs(
    entries: list[dict[str, Any]], first: str, second: str
) -> dict[str, tuple[int, int]]:
    return {
        word: (int(entry[first]), int(entry[second]))
        for entry in entries
        for word in entry["words"]
    }


def _phrases(entries: list[dict[str, Any]]) -> dict[str, Phrase]:
    return {
        word: Phrase(
            unit=Unit(entry.get("unit", "day")),
            amount=int(entry["offset"]),
            future=bool(entry.get("future", False)),
            fallback=bool(entry.get("fallback", False)),
        )
        for entry in entries
        for word in entry["words"]
    }
