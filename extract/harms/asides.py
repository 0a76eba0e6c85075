"""Drop from a sentence what only interrupts it."""

from __future__ import annotations

from collections.abc import Sequence

from extract.tokens import Token

_QUOTES = frozenset(('"', "``", "''"))


def without_asides(tokens: Sequence[Token]) -> Sequence[Token]:
    """Drop quotes, "(SDF)" and "(46)"; keep parentheses that count somebody."""
    kept: list[Token] = []
    index = 0
    while index < len(tokens):
        if tokens[index].lower == "(":
            closing = _closing(tokens, index)
            if closing is not None:
                index = closing + 1
                continue
        if tokens[index].lower not in _QUOTES:
            kept.append(tokens[index])
        index += 1
    return kept


def _closing(tokens: Sequence[Token], opening: int) -> int | None:
    """Return where an idle parenthesis ends, None if it is none or counts somebody."""
    for index in range(opening + 1, min(opening + 9, len(tokens))):
        if tokens[index].lower == ")":
            inner = tokens[opening + 1 : index]
            age = len(inner) == 1 and len(inner[0].text) <= 2
            return index if age or not any(t.tag == "CD" for t in inner) else None
        if tokens[index].lower in ("including", "mostly", "among", "a", "an"):
            return None
    return None
