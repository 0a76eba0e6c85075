"""Forms and words that the patterns of several vocabularies share."""

from __future__ import annotations

from extract import vocabulary
from extract.vocabulary import AnyCase


def words(pattern: str) -> AnyCase:
    """Return a pattern for whole words in any case."""
    return AnyCase(rf"\b{pattern}\b")


def attacks(*kinds: str) -> list[str]:
    """Return what an attack may be called, of some `kinds`; without these, of any."""
    raw = vocabulary.load("tellings")["attacks"]
    kinds = kinds or ("one", "several", "series", "weapons")
    return [word for kind in kinds for word in raw[kind]]


def tolls() -> list[str]:
    """Return what attacks or a war "have" done to people, or led to."""
    running: list[str] = vocabulary.load("totals")["told"]["running"]
    return running


def kinds_of_places() -> list[str]:
    """Return the nouns for places where people live."""
    kinds = vocabulary.load("settings")["kinds"]
    return [word for kind in kinds for word in kind["words"]]


def crimes() -> list[str]:
    """Return what an event may be called by what was done to people, one or several."""
    return [rf"{word}s?" for word in vocabulary.load("retellings")["crimes"]["words"]]
