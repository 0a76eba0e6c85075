"""Tell the day on which somebody spoke, or a toll rose, from that of what they tell."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.dates.expression import Expression, Form
from extract.dates.words import alternation, load_words

_TOLL_AFTER = re.compile(
    r",?\s(?:(?:had\s)?(?:given|gave|put)\s)?(?:the\s|that\sthe\s)?(?:\w+\s){0,2}toll\b",
    re.IGNORECASE,
)
_REPORTED_BY = re.compile(
    r"\b(?:reported|published|released|revealed|documented)\b(?:\s\w+){0,3}"
    r"\sby(?:\s[\w'-]+){1,6}\s(?:on\s)?$"
)
_RISES = frozenset(
    ["rose", "rises", "risen", "climbed", "increased", "jumped", "reached"]
)
_OF_WOUNDS = re.compile(
    r",?\s(?:of|from|after|to)\s(?:\w+\s){0,3}(?:wounds|injuries)\b", re.IGNORECASE
)
_DIED_ON = re.compile(
    r"\b(?:succumb(?:ed|s|ing)|died|dies|passed away)\b[^.;,]{0,40}\b(?:wounds|injuries)"
    r"(?:\s(?:\w+\s){0,4}in\s(?:a\s)?hospital)?\s(?:on\s)?(?:the\s)?$"
)
# "On Monday a man succumbed to the wounds …", which he had from an earlier attack.
_LATER_DEATH = re.compile(
    r",?\s[^.;]{0,80}?\b(?:succumbed|died|dies|passed away)\b(?:\s[\w,'-]+){0,6}?\s"
    r"(?:to|of|from)\s(?:[\w'-]+\s){0,3}(?:wounds|injuries)\b"
)
_RELEASED = re.compile(
    r"\b(?:figures|report|data|statistics|toll|tally|findings|list|video|footage|photos|"
    r"images|statement)\b[^.,;]{0,100}\s(?:released|published|issued|compiled|shared)\s(?:on\s)?$"
)
_TELLS_ON = re.compile(r",?\s(?:that|found|showed)\b")


@lru_cache(maxsize=1)
def _followed_by_verb() -> re.Pattern[str]:
    verbs = alternation(load_words().lists["reporting_verbs"])
    return re.compile(rf"\s(?:also\s)?(?:{verbs})\b")


@lru_cache(maxsize=1)
def _names_report() -> re.Pattern[str]:
    """Return the pattern of a report that a date describes: "a February report"."""
    nouns = alternation(load_words().lists["reporting_nouns"])
    return re.compile(rf"\s(?:\w+\s)?(?:{nouns})\b(?!\s(?:was|were|on the)\b)")


def is_statement(
    text: str, expression: Expression, before: str, words: list[str]
) -> bool:
    """Tell the day somebody spoke: "the ministry said on Tuesday"."""
    if expression.form is Form.NONE:
        return False
    if (
        _reported_by(before)
        or _RELEASED.search(before)
        or _names_report().match(text, expression.end)
    ):
        return True
    if _is_attribute(text, expression):
        return False
    if _followed_by_verb().match(text, expression.end):
        return True
    tells_on = _TELLS_ON.match(text, expression.end) is not None
    if expression.form is Form.CALENDAR and expression.day is None:
        return tells_on and _ends_in_report(before, words, passive=True)
    if _names_toll(text, expression, words) or _died_of_wounds(
        text, expression, before
    ):
        return True
    if words[-2:] == ["as", "of"]:
        return True
    if words and words[-1] in ("a", "an", "the", "its", "his", "their"):
        return False
    return _ends_in_report(before, words, passive=tells_on and "it" in words[-5:])


def _reported_by(before: str) -> bool:
    """Tell "first reported by the agency last month"."""
    return _REPORTED_BY.search(before) is not None


def _is_attribute(text: str, expression: Expression) -> bool:
    """Tell "Friday's attack" and "the 7 March attack"; "Fridays" lost its apostrophe."""
    worded = text[expression.start : expression.end].lower()
    return worded.endswith(("'s", "days")) or worded.startswith("the ")


def _names_toll(text: str, expression: Expression, words: list[str]) -> bool:
    """Tell the day a toll rose: the attack was earlier."""
    if _TOLL_AFTER.match(text, expression.end):
        return True
    recent = words[-7:]
    return "toll" in recent and any(word in _RISES for word in recent)


def _died_of_wounds(text: str, expression: Expression, before: str) -> bool:
    """Tell the day of a later death: it belongs to the attack and its date."""
    end = expression.end
    return bool(
        _DIED_ON.search(before)
        or _OF_WOUNDS.match(text, end)
        or _LATER_DEATH.match(text, end)
    )


def _ends_in_report(before: str, words: list[str], *, passive: bool) -> bool:
    """Tell whether only filler stands between a reporting word and what follows."""
    lists = load_words().lists
    for back, word in enumerate(reversed(words[-7:]), 1):
        if word in lists["publishing"]:
            return True
        if word in lists["reporting_verbs"]:
            return passive or not _is_passive(words[:-back])
        if word in lists["reporting_nouns"] and word not in lists["reporting_gap"]:
            return True
        if word not in lists["reporting_gap"]:
            break
    told = re.search(r"\btold\s((?:[\w'-]+\s){1,6})(?:on\s)?$", before)
    return told is not None and not re.search(r"\b(?:that|were|was|had)\b", told[1])


def _is_passive(words: list[str]) -> bool:
    """Tell "clashes were reported on Friday", where the day is the clashes'."""
    return bool(words) and words[-1] in ("was", "were", "been", "being", "is", "are")
