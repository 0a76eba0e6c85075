"""Hold the words around and instead of numbers, by the word that leads to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from extract.harms.numbers import opens_number
from extract.terms import Qualifier
from extract.tokens import Token
from extract.vocabulary import load

Qualifiers = dict[str, tuple[tuple[tuple[str, ...], Qualifier], ...]]
Bounds = tuple[tuple[str, ...], int, "int | None"]


@dataclass(frozen=True, slots=True)
class QuantityWords:
    """Word sequences and what each means, longest first.

    `before` is keyed by the last word of a sequence, `after` and `vague` by the first.
    """

    before: Qualifiers
    after: Qualifiers
    vague: dict[str, tuple[Bounds, ...]]
    units: frozenset[str]
    hyphen_units: frozenset[str]


@lru_cache(maxsize=1)
def quantity_words() -> QuantityWords:
    """Load the vocabulary of quantities once."""
    data = load("quantities")
    vague: dict[str, list[Bounds]] = {}
    for entry in data["vague"]:
        for phrase in entry["words"]:
            words = tuple(phrase.split())
            vague.setdefault(words[0], []).append((words, entry["low"], entry["high"]))
    return QuantityWords(
        _qualifiers(data["before"], key=-1),
        _qualifiers(data["after"], key=0),
        {k: tuple(sorted(v, key=lambda row: -len(row[0]))) for k, v in vague.items()},
        frozenset(unit.lower() for unit in data["units"]),
        frozenset(data["hyphen_units"]),
    )


def _qualifiers(entries: list[dict[str, Any]], *, key: int) -> Qualifiers:
    rows: dict[str, list[tuple[tuple[str, ...], Qualifier]]] = {}
    for entry in entries:
        for phrase in entry["words"]:
            words = tuple(phrase.split())
            row = (words, Qualifier(entry["qualifier"]))
            rows.setdefault(words[key], []).append(row)
    return {k: tuple(sorted(v, key=lambda r: -len(r[0]))) for k, v in rows.items()}


@lru_cache(maxsize=1 << 14)
def opens_quantity(word: str) -> bool:
    """Tell whether a lower-case word may begin a number or a vague quantity."""
    return opens_number(word) or word in quantity_words().vague


def matches(tokens: Sequence[Token], start: int, words: tuple[str, ...]) -> bool:
    """Tell whether `words` stand at `start`."""
    return start >= 0 and all(
        start + k < len(tokens) and tokens[start + k].lower == word
        for k, word in enumerate(words)
    )


def lower_at(tokens: Sequence[Token], index: int) -> str:
    """Return the lower-case token at `index`, "" outside the sentence."""
    return tokens[index].lower if 0 <= index < len(tokens) else ""
