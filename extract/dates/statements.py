"""Tell the day on which somebody spoke, or a toll rose, from that of what they tell."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.dates.expression import Expression, Form
from extract.dates.words import alternation, any_of, load_words

_TOLL_AFTER = re.compile(
    r",?\s(?:(?:had\s)?(?:given|gave|put)\s)?(?:the\s|that\sthe\s)?(?:\w+\s){0,2}toll\b",
    re.IGNORECASE,
)
_TELLS_ON = re.compile(r",?\s(?:that|found|showed)\b")


@lru_cache(maxsize=1)
def _released() -> re.Pattern[str]:
    """Return the pattern of "figures released on", "reported by the agency on"."""
    things, done = any_of("documents", "reporting_nouns"), any_of("releasing")
    by = rf"\b{done}\b(?:\s\w+){{0,3}}\sby(?:\s[\w'-]+){{1,6}}"
    return re.compile(rf"(?:{by}|\b{things}\b[^.,;]{{0,100}}\s{done})\s(?:on\s|at\s)?$")


@lru_cache(maxsize=1)
def _of_wounds() -> re.Pattern[str]:
    """Return the pattern of "of their wounds" behind a day."""
    return re.compile(
        rf",?\s(?:of|from|after|to)\s(?:\w+\s){{0,3}}{any_of('wounds')}\b",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def _died_on() -> re.Pattern[str]:
    """Return the pattern of "succumbed to his wounds in hospital on"."""
    of_wounds = rf"{any_of('later_deaths')}\b[^.;,]{{0,40}}\b{any_of('wounds')}"
    in_hospital = r"(?:\s(?:\w+\s){0,4}in\s(?:a\s)?hospital)?"
    return re.compile(rf"\b{of_wounds}{in_hospital}\s(?:on\s)?(?:the\s)?$")


@lru_cache(maxsize=1)
def _later_death() -> re.Pattern[str]:
    """Return the pattern of "a man succumbed to the wounds" of an earlier attack."""
    of_wounds = rf"(?:to|of|from)\s(?:[\w'-]+\s){{0,3}}{any_of('wounds')}"
    died = rf"{any_of('later_deaths')}(?:\s[\w,'-]+){{0,6}}?"
    return re.compile(rf",?\s[^.;]{{0,80}}?\b{died}\s{of_wounds}\b")


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
    if _released().search(before) or _names_report().match(text, expression.end):
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


def _is_attribute(text: str, expression: Expression) -> bool:
    """Tell "Friday's attack" and "the 7 March attack"; "Fridays" lost its apostrophe."""
    worded = text[expression.start : expression.end].lower()
    return worded.endswith(("'s", "days")) or worded.startswith("the ")


def _names_toll(text: str, expression: Expression, words: list[str]) -> bool:
    """Tell the day a toll rose: the attack was earlier."""
    if _TOLL_AFTER.match(text, expression.end):
        return True
    recent = words[-7:]
    return "toll" in recent and not load_words().lists["rises"].isdisjoint(recent)


def _died_of_wounds(text: str, expression: Expression, before: str) -> bool:
    """Tell the day of a later death: it belongs to the attack and its date."""
    end = expression.end
    return bool(
        _died_on().search(before)
        or _of_wounds().match(text, end)
        or _later_death().match(text, end)
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
