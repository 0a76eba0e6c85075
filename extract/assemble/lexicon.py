"""The words that join the tellings of events, compiled once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from extract import vocabulary


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Patterns over the words of a frame."""

    known: re.Pattern[str]  # "the attack", "these latest raids"
    retold: re.Pattern[str]  # "the attack also killed"
    several: re.Pattern[str]  # "raids"
    links: re.Pattern[str]
    others: re.Pattern[str]  # "another raid"


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """Load and compile the vocabulary of tellings."""
    raw = vocabulary.load("tellings")
    one, several = raw["attacks"]["one"], raw["attacks"]["several"]
    again = _either(raw["again"]["words"])
    known = rf"{again} (?:\w{{1,20}} ){{0,2}}?{_either([*one, *several])}"
    auxiliary = r"(?:had |has |have )?(?:also )?"
    return Lexicon(
        _words(known),
        _words(rf"{known} {auxiliary}{_either(raw['harmed']['words'])}"),
        _words(_either(several)),
        _words(_either(raw["links"]["words"])),
        _words(_either(raw["others"]["words"])),
    )


def _either(words: Sequence[str]) -> str:
    return f"(?:{'|'.join(words)})"


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b{pattern}\b", re.IGNORECASE)
