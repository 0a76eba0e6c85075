"""Join the lines that a narrow column broke; the length of a text never changes."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from extract.page_lexicon import seam_lexicon

HIDDEN = "\u00ad"  # stands for whatever nobody sees
_NARROW = 40  # characters; a line that a column broke is no shorter
_WIDEST = 140  # characters; a longer line is a paragraph of its own
_LINE = re.compile(r"[^\s](?:[^\n]*[^\s])?")
_FIRST_WORD = re.compile(r"\S+")
_HYPHEN = re.compile(r"[^\W_]-")
_FEW = 4  # breaks; a column has more of them
_FULL = 0.6  # of the breaks in a column, these come where no further word had gone in
_GOING_ON = 0.3  # and behind these stands a small letter
_RAGGED = 0.8  # of the width; type that is not of one width fills a line so far

_Line = tuple[int, int]
_Break = tuple[_Line, _Line]


def unwrapped(text: str) -> str:
    """Return `text` with a space where a column broke a sentence into lines."""
    breaks = _breaks(text) if "\n" in text else []
    if not breaks:
        return text
    filled = _filled(text, breaks)
    letters: list[str] | None = None
    for line, following in breaks:
        full = filled is not None and _overflows(text, line, following, filled)
        if full or _goes_on(text, line, following):
            letters = list(text) if letters is None else letters
            _join(text, letters, line[1], following[0])
    return text if letters is None else "".join(letters)


def _breaks(text: str) -> list[_Break]:
    """Return each pair of lines with no empty one between."""
    lines = [match.span() for match in _LINE.finditer(text)]
    pairs = itertools.pairwise(lines)
    return [(a, b) for a, b in pairs if text.count("\n", a[1], b[0]) == 1]


def _filled(text: str, breaks: Sequence[_Break]) -> float | None:
    """Return how many characters fill a line of a column; None if there is none."""
    width = max(end - start for line in breaks for start, end in line)
    if len(breaks) < _FEW or width > _WIDEST:
        return None
    going_on = sum(text[following[0]].islower() for _, following in breaks)
    if going_on < _GOING_ON * len(breaks):
        return None
    for filled in (width, _RAGGED * width):
        full = sum(_overflows(text, *each, filled) for each in breaks)
        if full >= _FULL * len(breaks):
            return filled
    return None


def _overflows(text: str, line: _Line, following: _Line, filled: float) -> bool:
    """Tell a line into which the next word had not gone."""
    word = _FIRST_WORD.match(text, following[0])
    return line[1] - line[0] + 1 + (len(word.group()) if word else 0) > filled


def _goes_on(text: str, line: _Line, following: _Line) -> bool:
    """Tell whether the following line goes on with a sentence that broke off."""
    if text[line[1] - 1] in ".!?:;\"'" or line[1] - line[0] < _NARROW:
        return False
    return text[following[0]].islower() or _breaks_off(text, line)


def _breaks_off(text: str, line: _Line) -> bool:
    """Tell a line that nothing but its sentence can go on: "in the town of"."""
    return bool(seam_lexicon().open.search(text, max(line[0], line[1] - 12), line[1]))


def _join(text: str, letters: list[str], end: int, start: int) -> None:
    """Put spaces for the break; a word parted by a hyphen becomes one again."""
    hyphen = _HYPHEN.match(text, end - 2) is not None  # a dash stands by itself
    letters[end:start] = (HIDDEN if hyphen else " ") * (start - end)
    compound = seam_lexicon().compounds.match(text, start) is not None
    if hyphen and text[start].islower() and not compound:
        letters[end - 1] = HIDDEN
