"""Test that other reporters' words for the same harm are read: one line a phrasing."""

from __future__ import annotations

from pathlib import Path

from harms_reader import harms_in, told

_CASES = Path(__file__).parent / "harms_phrasings.txt"


def test_every_phrasing_is_read() -> None:
    lines = _CASES.read_text(encoding="utf-8").splitlines()
    cases = [line.split(" |") for line in lines if not line.startswith("#")]
    read = harms_in([text for text, _ in cases])
    wrong = [
        (text, found)
        for (text, expected), harms in zip(cases, read, strict=True)
        if (found := told(h for h in harms if not h.people.weak)) != expected.strip()
    ]
    assert wrong == []
