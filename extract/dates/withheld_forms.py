"""Recognise words that withhold the day of a harm: "in the war", "recently killed"."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from extract.dates.expression import Expression, Form, Rule, Rules
from extract.dates.words import UNITS, alternation, any_of, load_words
from extract.screen import can_hold_harm

_NEAR = 60  # characters within which a harm and such a word are of one clause
_BREAK = re.compile(r"[,;:](?=\s)")
_Test = Callable[["re.Match[str]"], bool]


@lru_cache(maxsize=1)
def _pause() -> re.Pattern[str]:
    """Return the pattern of what a "recently" at the end of its clause stands before."""
    goes_on = any_of("date_prepositions", "prepositions")
    return re.compile(rf"\s*(?:[.,;:\"]|$|(?:{goes_on}|when|while)\b)")


@lru_cache(maxsize=1)
def _beside() -> re.Pattern[str]:
    """Return the pattern of "after six years of war", which is no time of a bomb."""
    return re.compile(rf"\b{any_of('backdrops')}\s(?:[\w'-]+\s){{0,3}}$", re.IGNORECASE)


@lru_cache(maxsize=1)
def withheld_rules() -> Rules:
    """Return the patterns of times that tell no day, each with what builds its expression."""
    lists, units = load_words().lists, r"(?:year|month|week)s?"
    wars, long = lists["long_events"], lists["long_events"] | lists["campaigns"]
    number = rf"(?:{alternation(load_words().numbers)}|several|many|\d{{1,3}})"
    lasting = rf"(?:{number}[\s-]{units}(?:[\s-](?:old|long))?|{units}[\s-]long)"
    return (
        Rule.of(
            rf"\b(?:in|during|throughout|over)\s(?:the|this|that|its|\w+'?s)\s"
            rf"(?:[\w'-]+\s){{0,2}}?(?:{alternation(wars)})\b"
            r"(?!\s(?:between|with|against|over|crime|zone)|-)",
            _where(_follows_harm),
            wars,
        ),
        Rule.of(
            rf"\b(?:{alternation(wars)}),?\s(?:(?:which|that)\s)?(?:has|have)\b",
            _where(_leads_to_harm),
            wars,
            ("has", "have"),
        ),
        Rule.of(
            rf"\b{lasting}\s(?:of\s)?(?:[\w-]+\s){{0,2}}?(?:{alternation(long)})\b",
            _where(_lasts),
            UNITS,
            long,
        ),
        Rule.of(r"\brecently\b", _where(_is_recent), ("recently",)),
    )


def _where(test: _Test) -> Callable[[re.Match[str]], Expression | None]:
    return lambda match: _withheld(match) if test(match) else None


def _withheld(match: re.Match[str]) -> Expression:
    return Expression(*match.span(), Form.NONE, background=True, vague=True)


def _before(match: re.Match[str]) -> str:
    """Return what stands before in the clause."""
    return _BREAK.split(match.string[max(match.start() - _NEAR, 0) : match.start()])[-1]


def _behind(match: re.Match[str]) -> str:
    """Return what follows in the clause."""
    return _BREAK.split(match.string[match.end() : match.end() + _NEAR])[0]


def singles_out(before: str) -> bool:
    """Tell "the latest deaths", "the worst raid": the war or the years tell no time of it."""
    lists = load_words().lists
    words = re.findall(r"[a-z]+", before.lower())[-8:]
    told = lists["ranking"] | lists["superlatives"] | lists["singling"]
    return not told.isdisjoint(words)


def _follows_harm(match: re.Match[str]) -> bool:
    before = _before(match)
    return can_hold_harm(before) and not singles_out(before)


def _leads_to_harm(match: re.Match[str]) -> bool:
    return can_hold_harm(_behind(match))


def _lasts(match: re.Match[str]) -> bool:
    """Tell "three weeks of fighting have left …" from "after three weeks of fighting, …"."""
    before = _before(match)
    if _beside().search(before) or singles_out(before):
        return False
    return can_hold_harm(before) or can_hold_harm(_behind(match))


def _is_recent(match: re.Match[str]) -> bool:
    """Tell "was recently killed" from "the recently retaken village"."""
    behind = _behind(match)
    if _pause().match(behind):
        return can_hold_harm(_before(match))
    return can_hold_harm(" ".join(behind.split()[:2]))
