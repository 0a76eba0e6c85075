"""Walk back from a name over the words that lead up to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from extract.places.words import words

_TOKEN = re.compile(r"[\w'-]+|[^\w\s\"]")
_REACH = 120  # characters
_FILLERS = 4  # adjectives between a preposition and its noun
_GOVERNOR = 7  # words kept of what governs the name
_ARTICLES = frozenset(("the", "a", "an"))
_CAPITAL = "capital"  # "the suburbs of the capital Damascus"
_NAMERS = frozenset(("of", "called", "named"))
_TO = frozenset(("to", "from"))  # "to the east of X" is outside it


@dataclass(frozen=True, slots=True)
class Lead:
    """The words before a name, in lower case.

    "fled from the besieged northern town of" has the noun "town", the adjectives "besieged"
    and "northern", and the governor that ends in "fled", "from"; `unit` is a noun such as
    "province" or "rural" that widens the name; `direct` says that nothing stands between
    the governor and the name.
    """

    noun: str
    unit: str
    direction: str
    adjectives: tuple[str, ...]
    governor: tuple[str, ...]
    direct: bool

    @property
    def preposition(self) -> str:
        """Return the word that governs the name, or an empty string."""
        return self.governor[-1] if self.governor else ""

    def ends_with(self, phrases: frozenset[tuple[str, ...]], longest: int = 5) -> bool:
        """Tell whether the governor ends with one of the phrases."""
        size = min(longest, len(self.governor))
        return any(self.governor[-k:] in phrases for k in range(1, size + 1))


def read_lead(before: str) -> Lead:
    """Read the text of a sentence before a name."""
    lead = before[-_REACH:].lower()
    if lead.endswith(f"{_CAPITAL}, "):
        lead = lead[:-2]  # "near the capital, Damascus"
    return _walk(tuple(_TOKEN.findall(lead)))


@lru_cache(maxsize=4096)
def _walk(tokens: tuple[str, ...]) -> Lead:
    w = words()
    end, noun, unit, direction = len(tokens), "", "", ""
    while end:
        word, head = tokens[end - 1], tokens[end - 2] if end > 1 else ""
        if word in _NAMERS and head in w.units and not unit:
            unit, end = head, end - 2
        elif word in _NAMERS and head in w.features and not noun:
            noun, end = head, end - 2
        elif word in w.features and not noun and end == len(tokens):
            noun, end = word, end - 1
        elif word in w.rural and not unit:
            unit, end = word, end - 1
        elif word in w.directions and not (noun or unit):
            direction, end = direction or word, end - 1
        elif word == "of" and not (noun or unit or direction) and _side(tokens, end):
            side, direction, end = _side(tokens, end), head, end - 3
            unit = side if side in w.countryside else ""
        elif (
            word in _ARTICLES
            or (word == "and" and head in w.directions and direction)
            or (word == _CAPITAL and end == len(tokens))
        ):
            end -= 1
        else:
            break
    start = _governed(tokens, end)
    return Lead(
        noun=noun,
        unit=unit,
        direction=direction,
        adjectives=tokens[start:end],
        governor=tokens[max(0, start - _GOVERNOR) : start] if start >= 0 else (),
        direct=start == len(tokens),
    )


def _side(tokens: Sequence[str], end: int) -> str:
    """Return what stands before "east of" where that is a part, as in "in the east of X"."""
    w = words()
    if end < 4 or tokens[end - 2] not in w.directions:
        return ""
    before = tokens[end - 3]
    part = before == "the" and tokens[end - 4] in w.governors - _TO
    return before if part or before in w.countryside else ""


def _governed(tokens: Sequence[str], end: int) -> int:
    """Return where the adjectives begin behind a governing word; -1 without one."""
    w = words()
    for start in range(end, max(0, end - _FILLERS - 1), -1):
        word = tokens[start - 1]
        if word in w.governors and tokens[max(0, start - 2)] not in _ARTICLES:
            return start  # not "the besieged town of X"
        if word in w.stops or not word[0].isalnum():
            return -1
    return -1
