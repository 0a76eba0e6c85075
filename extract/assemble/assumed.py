"""Assume a day for fresh news that tells none: of publication, or of a statement."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from extract.assemble.draft import RECENT, Draft, When
from extract.assemble.lexicon import day_lexicon
from extract.assemble.sequel import days_of_sequel
from extract.body import Standing
from extract.facts import Facts
from extract.mentions import DateMention
from extract.terms import DateBasis, DatePrecision

_FRESH = 8  # sentences from the head within which a statement is that of the news
_HEAD = 4  # the same for news told without one, which is of the day of publication
_LEAD = 3  # sentences of the head whose statement is that of the whole report
_SAID = 5  # days since a statement; a weekday named six days on is tomorrow's
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
    days = (_day_of_news(d, published) for d in dates if d.statement)
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
                return _day_of_news(d, facts.published)
    return None


def _day_of_news(mention: DateMention, published: date | None) -> date | None:
    """Return the single day that a mention names, if it is recent."""
    day = mention.first if mention.first == mention.last else None
    if day is None or published is None or (published - day).days > RECENT:
        return None
    return day


def assumed(draft: Draft, facts: Facts) -> When | None:
    """Put fresh news without any date word on the day it was said or printed."""
    frame, published = draft.frames[0], facts.published
    if published is None or day_lexicon().background.search(frame.text):
        return None
    # What a monitor has on its lists by now is a running total, whatever the day.
    if day_lexicon().register.search(frame.facts.text):
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
    return _on(day)


def _on(day: date) -> When:
    return When(day, day, DatePrecision.DAY, DateBasis.ASSUMED, None, None)


def settle_days(facts: Facts, events: Sequence[Draft]) -> None:
    """Move events that were put on publication to the day that their tellings name."""
    for event in events:
        when, published = event.when, facts.published
        if when is not None and when.basis is not DateBasis.ASSUMED:
            continue
        sequel = () if event.undated else days_of_sequel(facts, event)
        day = next(_days_of_news(sequel, published), None)
        if day is None and when and when.first == when.last == published:
            day = next(_days_of_tellings(facts, event), None)
        if day is not None:
            event.when = _on(day)


def _days_of_tellings(facts: Facts, event: Draft) -> Iterator[date]:
    """Yield the days between the tellings of an event, then those of its statements."""
    told = facts.sentences[event.first : event.latest + 1]
    body = [s for s in told if s.standing is not Standing.FURNITURE]
    for sentence in body:
        if sentence.cues and not sentence.harms:
            plain = (d for d in sentence.dates if not (d.statement or d.since))
            yield from _days_of_news(plain, facts.published)
    own = {f.facts.sentence.index for f in event.frames}
    for sentence in body:
        if sentence.sentence.index in own or (sentence.cues and not sentence.harms):
            said = (d for d in sentence.dates if d.statement)
            days = _days_of_news(said, facts.published)
            yield from (d for d in days if _days_back(d, facts.published) <= _SAID)


def _days_back(day: date, published: date | None) -> int:
    return (published - day).days if published is not None else 0


def _days_of_news(
    mentions: Iterable[DateMention], published: date | None
) -> Iterator[date]:
    """Yield the recent days among mentions."""
    for mention in mentions:
        told = not (mention.background or mention.dateline or mention.vague)
        day = _day_of_news(mention, published) if told else None
        if day is not None:
            yield day
