"""Date a draft: by its own words, by its passage, else by the publication."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from extract.assemble.draft import Draft, When
from extract.assemble.passage import Passage
from extract.assemble.totals import counts_attacks, is_nationwide, is_war_toll
from extract.dates import lean
from extract.facts import Facts
from extract.frames import Frame
from extract.mentions import DateMention
from extract.models import DateBasis, DatePrecision

_WINDOW = 3  # sentences over which a passage carries its date
_ROUND_UP = 20  # the same where a link word goes on with it
_WAR_REACH = 1  # sentences from a toll of the war to when the war began
_AHEAD = 2  # days by which a paper may be printed before its date
_FRESH = 8  # sentences from the head within which news is told as of today
_LEAD = 3  # sentences of the head whose statement is that of the whole report
_RECENT = 14  # days before publication within which a statement is the news
_OWNING = ("day's", "days")  # "Monday's", which may have lost its apostrophe
_ATTACK = re.compile(
    r"\s(?:\w+\s){0,3}(?:attacks?|strikes?|airstrikes?|raids?|bombings?|blasts?|explosions?|"
    r"shelling|bombardment|assault|massacre|killings?|clashes|violence|dead|deaths|victims)\b"
)
_FOUGHT = re.compile(
    r"\b(?:fighting|battles?|offensive|clashes|campaign|siege)\b[^.;]{0,60}"
    r"\b(?:has|have)\s(?:\w+\s){0,2}(?:left|killed|claimed|cost|wounded|injured)\b",
    re.IGNORECASE,
)
_BACKGROUND = re.compile(
    r"\b(?:last (?:year|month)|previously|in the past|years? ago|months? ago|"
    r"since the (?:start|beginning|outbreak)|had (?:been )?(?:killed|died))\b",
    re.IGNORECASE,
)

# What a monitor has on its lists by now is a running total, whatever the day.
_REGISTER = re.compile(
    r"\b(?:documented|verified|recorded|registered|confirmed|compiled|published)\s"
    r"(?:\w+\s){0,2}(?:names|identities|list|lists|deaths of (?:more|over|at least))\b",
    re.IGNORECASE,
)

# A link word carries the day of a round-up on to its later items.
_LINKED = re.compile(
    r"\b(?:also|meanwhile|in the same context|moreover|furthermore)\b", re.IGNORECASE
)
_PART = re.compile(r"\b(?:including|among them)\b[^,;]*$")
_PERFECT = re.compile(
    r"\b(?:has|have)\s(?:\w+\s)?(?:been|come|killed|injured|wounded|died|left)\b"
)


def set_date(draft: Draft, facts: Facts, passage: Passage) -> None:
    """Set the days of `draft`, or mark that the text does not tell them."""
    frame = draft.frames[0]
    own = _own_date(frame, passage)
    if own is not None:
        draft.when, draft.own_date, draft.dated_at = own, True, draft.first
    elif any(d.vague for d in frame.dates):
        draft.undated = True
    elif is_war_toll(draft):
        draft.when = _time_of_war(facts, draft.first)
    elif (period := passage.period_of(draft)) is not None:
        draft.when, draft.own_date, draft.dated_at = period, True, draft.first
    else:
        inherited = _from_passage(draft, passage)
        draft.dated_at = passage.when_at if inherited else draft.dated_at
        draft.when = inherited or _assumed(draft, facts)


def tells(mention: DateMention) -> bool:
    """Tell whether a date expression may date an event."""
    return not (
        mention.background or mention.statement or mention.dateline or mention.vague
    )


def resolve(mention: DateMention, passage: Passage) -> When | None:
    """Return the days of a date expression in its passage; None for the future."""
    first, last = mention.first, mention.last
    base = passage.when.last if passage.when else None
    if base is None and first is None:
        base = passage.published
    if mention.context_offset is not None and base is not None:
        first, last = lean(mention, base, base) or (first, last)
    if first is None or last is None:
        return None
    if passage.published is not None and (first - passage.published).days > _AHEAD:
        return None  # news does not tell the future
    return When(
        first, last, mention.precision, mention.basis, mention.start, mention.end
    )


def latest(mentions: Sequence[DateMention], passage: Passage) -> When | None:
    """Resolve the last date that a sentence without harm tells."""
    plain = [d for d in mentions if tells(d) and not d.since]
    return resolve(plain[-1], passage) if plain else None


def _own_date(frame: Frame, passage: Passage) -> When | None:
    """Resolve the date that the frame's own stretch, or its sentence, tells."""
    dates = [d for d in frame.dates if tells(d)]
    if not dates and not frame.alone:
        shared = [d for d in frame.facts.dates if tells(d)]
        dates = [d for d in shared if d.start < frame.start] or shared
    dates = [d for d in dates if not _of_a_part(frame, d)] or dates
    known = [d for d in dates if d.first is not None]
    victims = frame.harms[0].start
    for group in (
        [d for d in known if d.context_offset is None and not d.since],
        [d for d in known if d.since],
        [d for d in dates if d.context_offset is not None],
    ):
        if group:
            return resolve(min(group, key=lambda d: abs(d.start - victims)), passage)
    return None


def _of_a_part(frame: Frame, mention: DateMention) -> bool:
    """Tell the day of some of the victims: "ten since Monday, including two on Friday"."""
    before = frame.text[: max(0, mention.start - frame.start)]
    return _PART.search(before) is not None


def _time_of_war(facts: Facts, index: int) -> When | None:
    """Return the time of the war as the sentences around `index` tell it, for its toll."""
    near = facts.sentences[max(0, index - _WAR_REACH) : index + _WAR_REACH + 1]
    for sentence in reversed(near):
        for d in sentence.dates:
            if d.since and d.first is not None and d.last is not None:
                return When(d.first, d.last, d.precision, d.basis, d.start, d.end)
    return None


def _from_passage(draft: Draft, passage: Passage) -> When | None:
    """Return the date that the passage has established for this kind of event."""
    if is_nationwide(draft):
        return None
    linked = _LINKED.search(draft.frames[0].facts.text)
    near = draft.first - passage.when_at <= (_ROUND_UP if linked else _WINDOW)
    when = passage.when if near else None
    if when is None or (when.first != when.last and not counts_attacks(draft)):
        when = passage.day_of_kind(draft) or when
    if when is None or when.basis is DateBasis.ASSUMED:
        return when
    last = _up_to_now(draft, when, passage.published)
    if last is not None and last > when.last:
        when = replace(when, last=last, precision=DatePrecision.RANGE)
    return replace(when, basis=DateBasis.CONTEXT)


def _up_to_now(draft: Draft, when: When, published: date | None) -> date | None:
    """Return the last day of fighting that began then and "has left" its dead by now."""
    if published is None or when.first != when.last:
        return None
    went_on = _FOUGHT.search(draft.frames[0].text) is not None
    return published if went_on and (published - when.first).days <= _RECENT else None


def _is_fresh(draft: Draft) -> bool:
    """Tell news of the head, or told in the present perfect behind a link word."""
    text = draft.frames[0].facts.text
    return draft.first <= _FRESH or bool(_LINKED.match(text) and _PERFECT.search(text))


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
            if words.endswith(_OWNING) and _ATTACK.match(facts.text, d.end):
                return _day_of_news(d, facts.published)
    return None


def _day_of_news(mention: DateMention, published: date | None) -> date | None:
    """Return the single day that a mention names, if it is recent."""
    day = mention.first if mention.first == mention.last else None
    if day is None or published is None or (published - day).days > _RECENT:
        return None
    return day


def _assumed(draft: Draft, facts: Facts) -> When | None:
    """Put fresh news without any date word on the day it was said or printed."""
    frame, published = draft.frames[0], facts.published
    if published is None or _BACKGROUND.search(frame.text):
        return None
    if _REGISTER.search(frame.facts.text):
        return None
    day = _day_of_telling(frame.facts.dates, published)
    if _is_fresh(draft):
        day = _day_named(facts) or day
    if day is None and _is_fresh(draft):
        day = _day_of_lead(facts, draft.first) or published
    if day is None:
        return None
    return When(day, day, DatePrecision.DAY, DateBasis.ASSUMED, None, None)
