"""Test that other reporters' words for the same harm are read: one line a phrasing."""

from __future__ import annotations

from pathlib import Path

from harms_reader import harms_in

from extract.harms.harm import Harm

_CASES = Path(__file__).parent / "harms_phrasings.txt"


def _told(harm: Harm) -> str:
    """Write a harm as the table does: "killed 12- civilian" for at least 12."""
    low, high = harm.people.low, harm.people.high
    bounds = f"{low}" if low == high else f"{'' if low is None else low}-{high or ''}"
    return f"{harm.outcome.value} {bounds} {harm.people.group.value}"


def test_every_phrasing_is_read() -> None:
    lines = _CASES.read_text(encoding="utf-8").splitlines()
    cases = [line.split(" |") for line in lines if not line.startswith("#")]
    read = harms_in([text for text, _ in cases])
    wrong = [
        (text, told)
        for (text, expected), harms in zip(cases, read, strict=True)
        if (told := ", ".join(_told(h) for h in harms if not h.people.weak))
        != expected.strip()
    ]
    assert wrong == []
