"""Find the names of places abroad, save where they are those of a Syrian quarter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from extract.places.words import foreign, name_words
from gazetteer import load_gazetteer

_QUARTER_AFTER = re.compile(r" (?:neighbou?rhood|quarter|district)\b")
_QUARTER_BEFORE = re.compile(
    r"\b(?:neighbou?rhood|quarter|district) of (?:[Aa]l[- ])?$"
)
_STREET = re.compile(r" (?:street|avenue|boulevard|square|roundabout)\b", re.IGNORECASE)
REFUGEES = re.compile(r" refugees?\b")
_REACH = 20  # characters
_ADDRESS = 60  # characters from a place to the country that it is told by


@lru_cache(maxsize=8)  # asked of a text for the places in Syria and for those abroad
def names_abroad(text: str) -> tuple[re.Match[str], ...]:
    """Return the names of places abroad in order: not "the Sulaymaniyah neighbourhood"."""
    return tuple(_names_abroad(text))


def _names_abroad(text: str) -> Iterator[re.Match[str]]:
    for match in foreign()[0].finditer(text):
        if REFUGEES.match(text, match.end()):
            continue  # "Palestine refugees" are so called wherever they are
        if _STREET.match(text, match.end()):
            continue  # "Baghdad Street" is one of Damascus
        if not (_calls_quarter(text, match) and _lists_quarter(match.group())):
            yield match


def is_addressed_abroad(text: str, end: int) -> bool:
    """Tell whether a country abroad holds the place whose name ends at `end`: "X, Iraq"."""
    abroad = foreign()[0].search(text, end, end + _ADDRESS)
    if abroad is None or REFUGEES.match(text, abroad.end()):
        return False
    return name_words().address_gap.issuperset(
        re.findall(r"\w+|[^\w\s]", text[end : abroad.start()])
    )


def _calls_quarter(text: str, name: re.Match[str]) -> bool:
    if _QUARTER_AFTER.match(text, name.end()):
        return True
    low = max(0, name.start() - _REACH)
    return _QUARTER_BEFORE.search(text[low : name.start()]) is not None


def _lists_quarter(name: str) -> bool:
    found = load_gazetteer().find_names(name)
    return any(p.feature in ("neighbourhood", "area") for m in found for p in m.places)
