"""Finding places costs as much as there is to read: growth is checked, not seconds."""

from __future__ import annotations

import time

import pytest

from extract.places import find_foreign, find_places
from extract.plain import normalise
from extract.text import split_sentences

SIZE = 1000  # characters
STEP = 8  # times as much text …
BOUND = 4 * STEP  # … may take this many times as long: far below the square, 64

REPEATED = [
    "Homs ",
    "Homs, ",
    "Homs and ",
    "villages of Aa, ",
    "in the of ",
    "Aa Bb Cc Dd ",
    "al-Aa-",
    "village of Homs in ",
    "(Homs) ",
    "near Homs, Idlib. ",
    "DAMASCUS, SYRIA, ",
    "Mosul, Iraq, ",
    "highway from Homs to ",
    "- Homs: ",
    "Kafr Zzz village ",
    "told Aa in ",
    "Idlib province. ",
    "in Homs, Aa, ",
    "areas are: Aa, ",
    "al- Aa ",
    "villages in areas ",
]


def _seconds(text: str) -> float:
    """Return the shortest of three readings."""
    body = normalise(text)
    sentences = split_sentences(body)
    times = []
    for _ in range(3):
        start = time.process_time()
        find_places(body, sentences)
        find_foreign(body, sentences)
        times.append(time.process_time() - start)
    return min(times)


@pytest.mark.parametrize("piece", REPEATED)
def test_time_grows_with_the_text(piece: str) -> None:
    copies = SIZE // len(piece)
    unit = max(_seconds(piece * copies), 0.002)
    assert _seconds(piece * copies * STEP) < unit * BOUND
