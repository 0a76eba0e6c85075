"""Tell whether the clause behind "a day after" tells a harm: that other day's."""

from __future__ import annotations

import re

from extract.screen import can_hold_harm

_CLAUSE = 20  # words behind "a day after" in which a clause tells its harm
_BREAK = re.compile(r"[,;:](?=\s)")


def near_behind(text: str, start: int, end: int) -> str:
    """Return the words of the clause that begins at `start`, up to its first comma."""
    clause = _BREAK.split(text[start:end], maxsplit=1)[0]
    return " ".join(clause.split()[:_CLAUSE])


def tells_harm_behind(match: re.Match[str]) -> bool:
    """Tell "troops came a day after shells killed two" from "a day after the truce"."""
    return can_hold_harm(near_behind(match.string, match.end(), match.endpos))
