"""Tell what a date does in its sentence: event, statement, total or background."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from extract.dates.expression import Expression, Form
from extract.dates.since import WORD, is_since, opens_long_event, role_of_since
from extract.dates.statements import is_statement
from extract.dates.words import any_of, load_words
from extract.mentions import Sentence
from extract.vocabulary import either, load

_REACH = 120  # characters of left context that the rules look at
_HEAD = 300  # characters at the top of a text that may hold its printed date
_CLOCK = re.compile(r"[\s,|-]{1,3}(?:at\s)?\d{1,2}[:.]\d\d", re.IGNORECASE)
_AGENCY_DASH = re.compile(
    r"\.?,?\s?(?:\([^()]{1,30}\)\s?)?(?:(?:--?|:|\|)\s|--?(?=[A-Z\"]))"
)
_PLACE_HEAD = re.compile(r"[A-Z][\w'.-]*(?:[\s,/]{1,2}[A-Z(][\w'.)-]*){0,5}[\s,]{1,2}")
_DESCRIBING = re.compile(
    r"\b(?:an?|the|its|this)\s(?:(?!on\b|of\b|in\b)[a-z-]+\s){0,2}$", re.IGNORECASE
)
_INTRODUCED = re.compile(r"(?:from|between|since|the)\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def _caption() -> re.Pattern[str]:
    """Return the pattern of a label that is all that stands before a printed day."""
    labels = load("pages")["labels"]
    label = either([*labels["words"], *labels["revised"], *labels["captions"]])
    return re.compile(rf"\W{{0,3}}{label}\b[\s:,-]{{0,6}}(?:on\s)?", re.IGNORECASE)


@lru_cache(maxsize=1)
def _label() -> re.Pattern[str]:
    """Return the pattern of a label behind other words of a page."""
    label = either(load("pages")["labels"]["amid"])
    return re.compile(rf"\b{label}:?\s$", re.IGNORECASE)


@lru_cache(maxsize=1)
def _occasion() -> re.Pattern[str]:
    return re.compile(rf"\s(?:[a-z-]+\s)?{any_of('occasions')}\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def _governed() -> re.Pattern[str]:
    """Return the pattern of what ties a day to its sentence: "on", "in Homs,"."""
    return re.compile(
        rf"(?:[,(]|\b(?:{any_of('date_prepositions', 'prepositions')}|and|the))\s?$",
        re.IGNORECASE,
    )


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
    words = [word.lower() for word in WORD.findall(before)]
    if not expression.background and (
        (_is_limit(words, expression) and not _is_doer(text, expression, words))
        or _is_ranked(words, expression)
        or _is_of_occasion(text, expression, before)
    ):
        return replace(expression, background=True)
    if is_since(words, expression):
        return role_of_since(text, expression, sentence)
    if opens_long_event(text, sentence, expression):
        return replace(expression, since=True)
    return replace(expression, statement=is_statement(text, expression, before, words))


def _is_dateline(text: str, expression: Expression, sentence: Sentence) -> bool:
    """Tell a printed date at the head, or after "Published", from an event's date."""
    if expression.form not in (Form.CALENDAR, Form.WEEKDAY):
        return False
    before = text[sentence.start : expression.start]
    if _caption().fullmatch(before[-40:]) or _label().search(before):
        return True
    if expression.form is Form.CALENDAR and expression.day and expression.year:
        if not before.strip() and sentence.index < 3 and expression.start < _HEAD:
            introduced = _INTRODUCED.match(text, expression.start, expression.end)
            return not introduced and not text.startswith(",", expression.end)
        if _CLOCK.match(text, expression.end) and sentence.index < 6:
            return True
        if expression.start < _HEAD and not _governed().search(before):
            return not _INTRODUCED.match(text, expression.start, expression.end)
    if expression.start > _HEAD or sentence.index > 3:
        return False
    if not before.strip():
        placed = sentence.index == 0  # a later "10 March: …" opens an item of a list
    else:
        placed = _PLACE_HEAD.fullmatch(before) is not None
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
        " ".join(recent[at : at + length]) in lists["plans"]
        for at in range(len(recent))
        for length in (1, 2, 3)
    )


def _is_doer(text: str, expression: Expression, words: list[str]) -> bool:
    """Tell "was killed by Friday's raid" from "is to leave by Friday"."""
    owns = text[expression.start : expression.end].endswith("'s")
    return owns and words[-1:] == ["by"]


def _is_of_occasion(text: str, expression: Expression, before: str) -> bool:
    """Tell "a planned April 9 referendum" and "Sunday's vote", which are no attacks."""
    owns = text[expression.start : expression.end].endswith("'s")
    if not owns and not _DESCRIBING.search(before):
        return False
    return _occasion().match(text, expression.end) is not None


def _is_ranked(words: list[str], expression: Expression) -> bool:
    """Tell "the third raid this week", which dates no raid."""
    if expression.form is Form.CALENDAR and expression.day:
        return False
    if expression.form not in (Form.CALENDAR, Form.CURRENT):
        return False
    near = words[-8:]
    if "since" in near:
        near = near[near.index("since") :]  # "the worst since May, when ten died"
    lists = load_words().lists
    return not (lists["ranking"] | lists["superlatives"]).isdisjoint(near)
