"""Recognise what looks back on a harm: "discussed the raid that killed ten"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from extract.dates.expression import Expression, Form, Rule, Rules
from extract.dates.words import any_of, load_words, rarest
from extract.screen import can_hold_harm

_NEAR = 140  # characters behind which a harm is no longer what such a word is of
_WORDS = 4  # words with which a harm is told; "investigated the killings" tells none
_END = re.compile(r"[;:\"]|,(?!\s(?:that|which|who|where|in\swhich)\b)")
_BESIDE = re.compile(r"\s?(?:(?:was|were|is|took)\s\w+\s)?(?:late\s|early\s)?(?:on\s)?")
_TOLD = re.compile(r"\b(?:said|says|told|added|reported)\b")


@lru_cache(maxsize=1)
def looking_back_rules() -> Rules:
    """Return the patterns of words that look back, each with what builds its expression."""
    lists = load_words().lists
    held = rf"(?:(?:who|it|they)\s(?:had\s)?(?:been\s|was\s|were\s)?)?{any_of('held')}"
    return (
        Rule.of(
            rf"\b{any_of('retrospects')}\b",
            _build,
            map(rarest, lists["retrospects"]),
        ),
        Rule.of(
            rf"\b{any_of('given_back')}\s(?=(?:[\w'-]+\s){{1,6}}{held}\b)",
            _build,
            map(rarest, lists["given_back"]),
            lists["held"],
        ),
    )


def _build(match: re.Match[str]) -> Expression | None:
    """Read a word that looks back on a harm told behind it in its clause."""
    behind = match.string[match.end() : min(match.end() + _NEAR, match.endpos)]
    behind = _END.split(behind, maxsplit=1)[0]
    told = len(behind.split()) >= _WORDS and not _TOLD.search(behind)
    if not told or not can_hold_harm(behind):
        return None
    return Expression(
        *match.span(), Form.NONE, background=True, vague=True, looks_back=True
    )


def set_apart(text: str, start: int, found: Sequence[Expression]) -> list[Expression]:
    """Make background of the days on which somebody looks back, told from `start` on."""
    at = next((e for e in found if e.looks_back), None)
    if at is None or can_hold_harm(text[start : at.start]):
        return list(found)
    return [replace(e, background=True) if _is_of(text, e, at) else e for e in found]


def _is_of(text: str, expression: Expression, back: Expression) -> bool:
    """Tell "met on Monday to recall" and "a vigil on Monday for" from what they recall."""
    if expression.start < back.start:
        return True
    return _BESIDE.fullmatch(text, back.end, expression.start) is not None
