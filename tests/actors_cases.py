"""The tables of cases of the tests of actors."""

from __future__ import annotations

from pathlib import Path


def table(name: str) -> list[tuple[str, str]]:
    """Return the lines of a table beside this file as text and what it must give."""
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    parted = [line.rpartition(" |") for line in lines if not line.startswith("#")]
    return [(text, expected.strip()) for text, _, expected in parted]
