"""The names of months and weekdays, of which the vocabulary of dates has the only list."""

from __future__ import annotations

from functools import lru_cache

from extract import vocabulary


@lru_cache(maxsize=1)
def months() -> dict[str, int]:
    """Return the number of each month by its names in small letters, clipped ones too."""
    entries = vocabulary.load("dates")["months"]
    return {word: entry["month"] for entry in entries for word in entry["words"]}


@lru_cache(maxsize=1)
def weekdays() -> dict[str, int]:
    """Return the number of each weekday by its names, Monday being 0."""
    entries = vocabulary.load("dates")["weekdays"]
    return {word: entry["weekday"] for entry in entries for word in entry["words"]}


@lru_cache(maxsize=1)
def clipped() -> frozenset[str]:
    """Return the names that stand for a longer one: "sept", "thurs"."""
    raw = vocabulary.load("dates")
    entries = [*raw["months"], *raw["weekdays"]]
    return frozenset(word for entry in entries for word in entry["words"][1:])


@lru_cache(maxsize=1)
def in_full() -> frozenset[str]:
    """Return the names of all months and weekdays, none clipped."""
    raw = vocabulary.load("dates")
    return frozenset(entry["words"][0] for entry in (*raw["months"], *raw["weekdays"]))
