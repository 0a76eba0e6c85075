"""Tell earlier deaths that a sentence names as the occasion of others: "at a funeral for"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from extract import vocabulary
from extract.harms.harm import Harm
from extract.screen import can_hold_harm
from extract.vocabulary import either

_STOP = re.compile(r"[,;]| [–—-]+ |$")


@lru_cache(maxsize=1)
def _occasion() -> re.Pattern[str]:
    """Return the pattern of what leads up to earlier deaths in its clause."""
    raw = vocabulary.load("occasions")
    return re.compile(
        rf"\b(?:{either(raw['gatherings']['words'])} (?:of|for)|"
        rf"{either(raw['mourning']['words'])}|"
        rf"{either(raw['answers']['words'])} (?:for|to)|"
        rf"{either(raw['protests']['words'])} (?:against|over|at))\b",
        re.IGNORECASE,
    )


def occasions(text: str) -> list[tuple[int, int]]:
    """Return the stretches of a sentence that tell of deaths which it came of."""
    found: list[tuple[int, int]] = []
    for match in _occasion().finditer(text):
        stop = _STOP.search(text, match.end())
        end = stop.start() if stop is not None else len(text)
        if can_hold_harm(text[match.end() : end]):
            found.append((match.start(), end))
    return found


def between(text: str, offset: int, left: Harm, right: Harm) -> int | None:
    """Return where a sentence goes over between a harm and those whose occasion it was.

    `text` begins at `offset`. None where neither is the other's occasion.
    """
    for start, end in occasions(text):
        inside = [_is_in(h, start + offset, end + offset) for h in (left, right)]
        if inside == [False, True]:
            return start + offset
        if inside == [True, False]:
            return end + offset
    return None


def occasion_of(text: str, offset: int, harms: Sequence[Harm]) -> int | None:
    """Return where in `text` an occasion begins that all `harms` are, if they are one."""
    for start, end in occasions(text):
        if all(_is_in(h, start + offset, end + offset) for h in harms):
            return start
    return None


def dates_occasion(text: str, at: int, harms: Sequence[int]) -> bool:
    """Tell the day at `at` of earlier deaths, none of which is one of `harms`."""
    return any(
        start < at < end
        and can_hold_harm(text[start:at])
        and not any(start <= harm < end for harm in harms)
        for start, end in occasions(text)
    )


def _is_in(harm: Harm, start: int, end: int) -> bool:
    return start <= harm.start < end and start <= harm.cue_start < end
