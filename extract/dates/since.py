"""Tell what "since" a day says: a total's time, a state's, or the mark of a comparison."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from extract.dates.expression import Expression, Form
from extract.dates.words import any_of, load_words
from extract.mentions import Sentence
from extract.screen import can_hold_harm

_ANTECEDENT = 4  # words to "which" from "clashes in the town,"
_REACH = 120  # characters of left context that the rules look at
# "U.S." is one word, and a quotation ends what "since" is said of.
WORD = re.compile(r"(?:[A-Za-z]\.){2,4}|[A-Za-z']+|[,;:.\"]")
_TOLD_OF = re.compile(
    r"\b(?:when|which|that|where|who)\b"
)  # "since May, when ten died"
_STATE = re.compile(
    r"\b(?:which|that|who|where)\s(?:\w+\s){0,3}(?:has|have|had)\s[^.;]*$"
)
_DATED = (Form.CALENDAR, Form.WEEKDAY, Form.AGO, Form.CURRENT, Form.WEEKEND)
_SINCE_BREAK = frozenset([",", ";", ":", ".", '"', "then", "that", "said"])


@lru_cache(maxsize=1)
def _compared() -> re.Pattern[str]:
    """Return the pattern of "the worst raid", to which "since" adds a comparison."""
    most = rf"(?:most (?!of\b|recent\b)\w+|first|{any_of('superlatives')})"
    return re.compile(rf"\b{most}\b[^.,;]*$", re.IGNORECASE)


def is_since(words: list[str], expression: Expression) -> bool:
    """Tell "since March 6" and "since the truce collapsed on Friday"."""
    if expression.since:
        return True
    if "since" not in words or expression.form in (Form.PAST, Form.NONE):
        return False
    gap = words[len(words) - words[::-1].index("since") :]
    if any(word in _SINCE_BREAK for word in gap):
        return False
    opened = any(word in load_words().lists["beginning_words"] for word in gap)
    dated = expression.form is not Form.CALENDAR or expression.day is not None
    if opened and dated:
        return len(gap) <= 24  # "since rebels launched a campaign … on July 31"
    return len(gap) <= (8 if dated else 14)


def role_of_since(text: str, expression: Expression, sentence: Sentence) -> Expression:
    """Tell a total's time from that of a state, and from the mark of a comparison."""
    before = text[sentence.start : expression.start]
    since = before.lower().rfind("since")
    if _compared().search(before, max(0, since - _REACH), since):
        harmed = _harms_then(text, expression, sentence, sentence.start + since)
        return expression if harmed else replace(expression, background=True)
    state = _STATE.search(before, max(0, since - _REACH), since)
    if state is None or can_hold_harm(before[state.start() :]):
        return replace(expression, since=True)
    if _is_violence(before[: state.start()]):
        return replace(expression, since=True)
    harmed = can_hold_harm(before[: state.start()])
    return replace(expression, since=not harmed, background=harmed)


def _is_violence(before: str) -> bool:
    """Tell "killed in clashes that have gone on since Friday", whose time is the harm's."""
    words = [word.lower() for word in WORD.findall(before)][-_ANTECEDENT:]
    lists = load_words().lists
    return not (lists["campaigns"] | lists["ongoing"]).isdisjoint(words)


def _harms_then(
    text: str, expression: Expression, sentence: Sentence, since: int
) -> bool:
    """Tell "since a raid killed ten in May" and "since May, when ten died"."""
    if can_hold_harm(text[since : expression.start]):
        return True
    told = _TOLD_OF.search(text, expression.end, sentence.end)
    return told is not None and can_hold_harm(text[told.end() : sentence.end])


def opens_long_event(text: str, sentence: Sentence, expression: Expression) -> bool:
    """Tell the first day of a war: "the conflict, which began in March 2011"."""
    if expression.form not in _DATED or expression.closing or expression.background:
        return False
    lists = load_words().lists
    before = text[max(sentence.start, expression.start - 160) : expression.start]
    words = [word.lower() for word in WORD.findall(before)][-16:]
    at = max(
        (at for at, word in enumerate(words) if word in lists["beginning_words"]),
        default=None,
    )
    if at is None or len(words) - at > 11:
        return False
    if _is_begun(words, at) and can_hold_harm(text[sentence.start : sentence.end]):
        return True
    if expression.form is not Form.CALENDAR:
        return False
    named = lists["long_events"]
    if expression.day is None or _in_relative_clause(words, at):
        named = named | lists["campaigns"]
    return any(word in named for word in words[max(at - 8, 0) :])


def _is_begun(words: list[str], at: int) -> bool:
    """Tell "in an offensive launched on Monday" and "in a siege that began last week"."""
    lists = load_words().lists
    lasting, reduced = lists["lasting"], words[at] in lists["launched"]
    if reduced and not lasting.isdisjoint(words[at - 1 : at]):
        return True
    told = _in_relative_clause(words, at)
    return told and not lasting.isdisjoint(words[max(at - 4, 0) : at])


def _in_relative_clause(words: list[str], at: int) -> bool:
    """Tell "an offensive that began on 3 June", where the day is only its beginning."""
    return any(word in ("that", "which") for word in words[max(at - 2, 0) : at])
