"""No pattern's work grows faster than its input, whatever the input almost is."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from regex_cases import Held, near_misses, patterns

PATTERNS = patterns()
SIZES = [16 * 2**step for step in range(8)]
NOTICEABLE = 4e-3  # seconds; less says nothing about growth
MOST = 3.2  # times the work for twice the input: a square would make it four


def work(held: Held, text: str) -> float:
    """Return the processor time of a use of the pattern as the code uses it."""
    begun = time.process_time()
    if held.searches:
        for _ in held.pattern.finditer(text):
            pass
    else:
        held.pattern.match(text)
    return time.process_time() - begun


def grows(held: Held, smaller: str, larger: str) -> bool:
    """Tell whether the work grows too fast, each time that it is looked at."""
    for _ in range(4):
        more = work(held, larger)
        if more < NOTICEABLE or more < MOST * work(held, smaller):
            return False
    return True


def test_patterns_are_found() -> None:
    assert len(PATTERNS) > 100


@pytest.mark.parametrize("name", PATTERNS)
def test_work_does_not_outgrow_the_input(name: str) -> None:
    held = PATTERNS[name]
    texts = [list(near_misses(held.pattern, size)) for size in SIZES]
    for kind in range(len(texts[0])):
        for smaller, larger in pairwise(texts):
            shown = smaller[kind][:60]
            assert not grows(held, smaller[kind], larger[kind]), shown
