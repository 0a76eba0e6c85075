"""Assume a day for fresh news that tells none: of publication, or of a statement."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from extract.assemble.draft import RECENT, Draft, When
from extract.assemble.lexicon import day_lexicon
from extract.assemble.totals import counts_land
from extract.facts import Facts
from extract.frames import Frame
from extract.mentions import DateMention
from extract.terms import DateBasis, DatePrecision

_FRESH = 8  # sentences from the head within which a statement is that of the news
_HEAD = 4  # the same for news told without one, which is of the day of publication
_LEAD = 3  # sentences of the head whose statement is that of the whole report
_OWNING = ("day's", "days")  # "Monday's", which may have lost its apostrophe
# What had happened before, unless somebody says now that it had.
_BEFORE = re.compile(r"\bhad (?:been )?(?:killed|died)\b", re.IGNORECASE)


def _is_fresh(draft: Draft) -> bool:
    """Tell news of the head, or told in the present perfect behind a link word."""
    words, text = day_lexicon(), draft.frames[0].facts.text
    return draft.first <= _FRESH or bool(
        words.linked.match(text) and words.perfect.search(text)
    )


def _day_of_telling(
    dates: Sequence[DateMention], published: date | None
) -> date | None:
    """Return the day of a fresh statement: "rescuers said on Monday"."""
    days = (day_of_news(d, published) for d in dates if d.statement)
    return next((day for day in days if day), None)


def _day_of_lead(facts: Facts, before: int) -> date | None:
    """Return the day on which the lead says that its news was told."""
    for sentence in facts.sentences[: min(before, _LEAD)]:
        day = _day_of_telling(sentence.dates, facts.published)
        if day is not None:
            return day
    return None


def _day_named(facts: Facts) -> date | None:
    """Return the day by which the text comes back to its lead: "Monday's attack"."""
    for sentence in facts.sentences[:_FRESH]:
        for d in sentence.dates if not sentence.harms else ():
            words = facts.text[d.start : d.end]
            if words.endswith(_OWNING) and day_lexicon().named.match(facts.text, d.end):
                return day_of_news(d, facts.published)
    return None


def day_of_news(mention: DateMention, published: date | None) -> date | None:
    """Return the single day that a mention names, if it is recent."""
    day = mention.first if mention.first == mention.last else None
    if day is None or published is None or (published - day).days > RECENT:
        return None
    return day


def assumed(draft: Draft, facts: Facts) -> When | None:
    """Put fresh news without any date word on the day it was said or printed."""
    frame, published = draft.frames[0], facts.published
    if published is None or _is_no_news(draft):
        return None
    day = _day_of_telling(frame.facts.dates, published)
    if day is None and _BEFORE.search(frame.text):
        return None
    if _is_fresh(draft):
        day = _day_named(facts) or day
    if day is None and _is_fresh(draft):
        day = _day_of_lead(facts, draft.first)
        day = day or (published if draft.first <= _HEAD else None)
    if day is None:
        return None
    return on_day(day)


def _is_no_news(draft: Draft) -> bool:
    """Tell what is looked back to, shown by a video or counted up to now."""
    words, frame = day_lexicon(), draft.frames[0]
    if words.background.search(_own_words(frame.text)) or counts_land(draft):
        return True
    # What a monitor has on its lists by now is a running total, whatever the day.
    return words.register.search(frame.facts.text) is not None or _is_shown(frame)


def _is_shown(frame: Frame) -> bool:
    """Tell "a video shows rebels killing four" from "rebels killed four, a video shows"."""
    shown = day_lexicon().shown.search(frame.text)
    first = min(harm.start for harm in frame.harms) - frame.start
    return shown is not None and shown.start() < first


def _own_words(text: str) -> str:
    """Leave out "after he had been arrested years ago"."""
    held = day_lexicon().held.search(text)
    return text[: held.start()] if held else text


def on_day(day: date) -> When:
    return When(day, day, DatePrecision.DAY, DateBasis.ASSUMED, None, None)
