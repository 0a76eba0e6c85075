"""Recognise weeks, months and years by their place: "last week", "early this month"."""

from __future__ import annotations

import re

from extract.dates.expression import Expression, Form, Rule, Rules, Unit
from extract.dates.words import UNITS

_WHICH = r"(?P<which>this|last|next|the\scurrent)"
_PARTS = ("early", "late", "earlier", "later", "mid")
_PART = rf"(?P<part>{'|'.join(_PARTS)})"
_OPENINGS = ("start", "beginning", "turn")
_UNIT = r"(?P<unit>week|month|year)\b"


def current_rules() -> Rules:
    """Return the patterns of such times, each with what builds its expression."""
    return (
        Rule.of(
            rf"\b(?:{_PART}[\s-](?:in\s)?)?{_WHICH}\s{_UNIT}(?:'s)?",
            _build_current,
            ("this", "last", "next", "current"),
            UNITS,
        ),
        Rule.of(rf"\b{_PART}\sin\sthe\s{_UNIT}", _build_current, _PARTS, UNITS),
        Rule.of(
            rf"\b(?:the\s)?(?:{'|'.join(_OPENINGS)})\sof\s(?:(?:the|this)\s)?{_UNIT}",
            _build_current,
            _OPENINGS,
            UNITS,
        ),
        Rule.of(
            r"\bthe\s(?P<part>end|middle)\sof\s(?P<which>last|this)\s(?P<unit>month|year)\b",
            _build_current,
            ("end", "middle"),
            UNITS,
        ),
        Rule.of(
            r"\b(?:the|last|this|this\spast|the\spast|the\swhole)\sweekend\b(?:'s)?",
            _build_weekend,
            ("weekend",),
        ),
    )


def _build_current(match: re.Match[str]) -> Expression:
    groups = match.groupdict()
    which, part = (groups.get(key) or "" for key in ("which", "part"))
    return Expression(
        match.start(),
        match.end(),
        Form.CURRENT,
        unit=Unit(match["unit"].lower()),
        amount={"last": -1, "next": 1}.get(which.lower(), 0),
        third={"early": 0, "mid": 1, "middle": 1, "late": 2, "end": 2}.get(
            part.lower()
        ),
        background=which.lower() == "next" or part.lower() == "later",
    )


def _build_weekend(match: re.Match[str]) -> Expression:
    return Expression(*match.span(), Form.WEEKEND, unit=Unit.WEEK)
