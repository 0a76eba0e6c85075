"""Earlier deaths named as the occasion of others: funerals, revenge, protests."""

from __future__ import annotations

import pytest

from extract import vocabulary
from extract.occasions import occasions


def told(text: str) -> list[str]:
    return [text[start:end] for start, end in occasions(text)]


@pytest.mark.parametrize("kind", vocabulary.load("occasions"))
def test_examples_are_found(kind: str) -> None:
    entry = vocabulary.load("occasions")[kind]
    (found,) = told(entry["example"])
    assert found.startswith(entry["found"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "At the funeral for a boy killed on Monday, police shot two men.",
            ["funeral for a boy killed on Monday"],
        ),
        ("Shells hit the funeral of an elder on Monday.", []),
        ("Two died in a house and were buried on Friday.", []),
        ("Nine were buried under a house in which two died.", []),
    ],
)
def test_they_end_with_their_clause(text: str, expected: list[str]) -> None:
    assert told(text) == expected
