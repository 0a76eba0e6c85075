"""Tell what a date does in its sentence: event, statement, total or background."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from extract.dates.expression import Expression, Form
from extract.dates.since import is_since, opens_long_event, role_of_since
from extract.dates.words import alternation, load_words
from extract.mentions import Sentence

_REACH = 120  # characters of left context that the rules look at
_HEAD = 300  # characters at the top of a text that may hold its printed date
_WORD = re.compile(r"[A-Za-z']+|[,;:.]")
_CAPTION = re.compile(
    r"\W{0,3}(?:(?:last|first|date)\s)?(?:of\s)?"
    r"(?:published|publication|updated?|posted|modified|date|issued)\b[\s:,-]{0,6}(?:on\s)?",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"\b(?:last update[d]?|date of publication|published|updated):?\s$", re.IGNORECASE
)
# What ties a printed day to the sentence: "on 7 March 2025", "in Homs, 7 March 2025".
_GOVERNED = re.compile(
    r"(?:[,(]|\b(?:on|in|of|from|until|since|between|the|by|to|and|after|before))\s?$",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"[\s,|-]{1,3}(?:at\s)?\d{1,2}[:.]\d\d", re.IGNORECASE)
_AGENCY_DASH = re.compile(r"\.?,?\s?(?:\([^()]{1,30}\)\s?)?(?:--?|:|\|)\s")
_PLACE_HEAD = re.compile(r"[A-Z][\w'.-]*(?:[\s,/]{1,2}[A-Z(][\w'.)-]*){0,5}[\s,]{1,2}")
_INTRODUCED = re.compile(r"(?:from|between|since|the)\b", re.IGNORECASE)
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
    r",?\s(?:of|from|after)\s(?:\w+\s){0,3}(?:wounds|injuries)\b", re.IGNORECASE
)


@lru_cache(maxsize=1)
def _followed_by_verb() -> re.Pattern[str]:
    verbs = alternation(load_words().lists["reporting_verbs"])
    return re.compile(rf"\s(?:also\s)?(?:{verbs})\b")


@lru_cache(maxsize=1)
def _names_report() -> re.Pattern[str]:
    """Return the pattern of a report that a date describes: "a February report"."""
    nouns = alternation(load_words().lists["reporting_nouns"])
    return re.compile(rf"\s(?:\w+\s)?(?:{nouns})\b(?!\s(?:was|were|on the)\b)")


def give_roles(
    text: str, sentence: Sentence, found: list[Expression]
) -> list[Expression]:
    """Return the expressions of one sentence with their roles set."""
    floor = sentence.start
    roles: list[Expression] = []
    for expression in found:
        roles.append(_give_role(text, expression, floor, sentence))
        floor = expression.end
    return roles


def _give_role(
    text: str, expression: Expression, floor: int, sentence: Sentence
) -> Expression:
    if _is_dateline(text, expression, sentence):
        return replace(expression, dateline=True)
    before = text[max(floor, expression.start - _REACH) : expression.start]
    words = [word.lower() for word in _WORD.findall(before)]
    if not expression.background and (
        _is_limit(words, expression) or _is_ranked(words, expression)
    ):
        return replace(expression, background=True)
    if is_since(words, expression):
        return role_of_since(text, expression, sentence)
    if opens_long_event(text, sentence, expression):
        return replace(expression, since=True)
    return replace(expression, statement=_is_statement(text, expression, before, words))


def _is_dateline(text: str, expression: Expression, sentence: Sentence) -> bool:
    """Tell a printed date at the head, or after "Published", from an event's date."""
    if expression.form not in (Form.CALENDAR, Form.WEEKDAY):
        return False
    before = text[sentence.start : expression.start]
    if _CAPTION.fullmatch(before[-40:]) or _LABEL.search(before):
        return True
    if expression.form is Form.CALENDAR and expression.day and expression.year:
        if not before.strip() and sentence.index < 3 and expression.start < _HEAD:
            introduced = _INTRODUCED.match(text, expression.start, expression.end)
            return not introduced and not text.startswith(",", expression.end)
        if _CLOCK.match(text, expression.end) and sentence.index < 6:
            return True
        if expression.start < _HEAD and not _GOVERNED.search(before):
            return not _INTRODUCED.match(text, expression.start, expression.end)
    if expression.start > _HEAD or sentence.index > 3:
        return False
    placed = not before.strip() or _PLACE_HEAD.fullmatch(before) is not None
    return placed and _AGENCY_DASH.match(text, expression.end) is not None


def _is_limit(words: list[str], expression: Expression) -> bool:
    """Tell "until Friday" and "due on Friday": no day on which something happened."""
    lists = load_words().lists
    near = [word for word in words[-3:] if word not in ("on", "the", "early", "late")]
    if expression.since or expression.form is Form.NONE:
        return False
    if near and (near[-1] in lists["limits"] or " ".join(near[-2:]) in lists["limits"]):
        return True
    recent = [] if words and words[-1] == "the" else words[-6:]
    for mark in (",", ";", ":", "."):
        if mark in recent:
            recent = recent[len(recent) - recent[::-1].index(mark) :]
    if "told" in recent or "said" in recent:
        return False
    return any(
        word in lists["plans"] or " ".join(recent[at : at + 2]) in lists["plans"]
        for at, word in enumerate(recent)
    )


def _is_ranked(words: list[str], expression: Expression) -> bool:
    """Tell "the third raid this week", which dates no raid."""
    if expression.form is Form.CALENDAR and expression.day:
        return False
    if expression.form not in (Form.CALENDAR, Form.CURRENT):
        return False
    return any(word in load_words().lists["ranking"] for word in words[-8:])


def _is_statement(
    text: str, expression: Expression, before: str, words: list[str]
) -> bool:
    """Tell the day somebody spoke: "the ministry said on Tuesday"."""
    if expression.form is Form.NONE:
        return False
    if _reported_by(before) or _names_report().match(text, expression.end):
        return True
    if _is_attribute(text, expression):
        return False
    if expression.form is Form.CALENDAR and expression.day is None:
        return False
    if _followed_by_verb().match(text, expression.end):
        return True
    if _names_toll(text, expression, words) or _died_of_wounds(text, expression):
        return True
    if words[-2:] == ["as", "of"]:
        return True
    if words and words[-1] in ("a", "an", "the", "its", "his", "their"):
        return False
    return _ends_in_report(before, words)


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


def _died_of_wounds(text: str, expression: Expression) -> bool:
    """Tell the day of a later death: it belongs to the attack and its date."""
    return _OF_WOUNDS.match(text, expression.end) is not None


def _ends_in_report(before: str, words: list[str]) -> bool:
    """Tell whether only filler stands between a reporting word and what follows."""
    lists = load_words().lists
    for back, word in enumerate(reversed(words[-7:]), 1):
        if word in lists["publishing"]:
            return True
        if word in lists["reporting_verbs"]:
            return not _is_passive(words[:-back])
        if word in lists["reporting_nouns"] and word not in lists["reporting_gap"]:
            return True
        if word not in lists["reporting_gap"]:
            break
    told = re.search(r"\btold\s((?:[\w'-]+\s){1,6})(?:on\s)?$", before)
    return told is not None and not re.search(r"\b(?:that|were|was|had)\b", told[1])


def _is_passive(words: list[str]) -> bool:
    """Tell "clashes were reported on Friday", where the day is the clashes'."""
    return bool(words) and words[-1] in ("was", "were", "been", "being", "is", "are")
