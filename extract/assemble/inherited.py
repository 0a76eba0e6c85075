"""Take over the date that a passage has established, or go back to that of its news."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from extract.assemble.draft import COARSE, RECENT, Draft, When
from extract.assemble.lexicon import day_lexicon
from extract.assemble.passage import Passage
from extract.assemble.support import speaks_of_known
from extract.assemble.totals import counts_attacks, counts_land
from extract.terms import DateBasis, DatePrecision

_WINDOW = 3  # sentences over which a passage carries a date
_NEWS = 8  # the same for the single day of fresh news
_ROUND_UP = 20  # the same where a link word goes on with it
_ASIDE = 5  # days before the news; what was done so long before is looked back to


def from_passage(draft: Draft, passage: Passage) -> tuple[When | None, int]:
    """Return the date that the passage has established for a draft, and its sentence."""
    if counts_land(draft):
        return None, passage.when_at
    reach = _reach(draft, passage)
    when = passage.when if draft.first - passage.when_at <= reach else None
    if when is None and _is_within(passage) and draft.first - passage.news_at <= _NEWS:
        return _carried(draft, passage.news, passage), passage.news_at
    if when and reach == _ROUND_UP and _long_before_news(when, passage):
        when = passage.news
    elif when and _goes_back_to_news(draft, when, passage):
        return _carried(draft, passage.news, passage), passage.news_at
    return _carried(draft, when, passage), passage.when_at


def _is_within(passage: Passage) -> bool:
    """Tell the day of the news that a total of the days around it does not end."""
    news, when = passage.news, passage.when
    within = news and when and when.first <= news.first and news.last <= when.last
    return bool(within) and news != when


def _carried(draft: Draft, when: When | None, passage: Passage) -> When | None:
    """Return the day of its kind rather than several days, and what went on up to now."""
    if when is None or (when.first != when.last and not counts_attacks(draft)):
        when = passage.day_of_kind(draft) or when
    if when is None or when.basis is DateBasis.ASSUMED:
        return when
    last = _up_to_now(draft, when, passage.published)
    if last is not None and last > when.last:
        when = replace(when, last=last, precision=DatePrecision.RANGE)
    return replace(when, basis=DateBasis.CONTEXT)


def _long_before_news(when: When, passage: Passage) -> bool:
    """Tell a day looked back to, behind which the news goes on: "Shells also fell …"."""
    news = passage.news
    return news is not None and (news.first - when.last).days > RECENT


def _goes_back_to_news(draft: Draft, when: When, passage: Passage) -> bool:
    """Tell a new place of the news from what goes on with the past that was looked back to."""
    news = passage.news
    if news is None or draft.first - passage.news_at > _NEWS or not draft.own_place:
        return False
    frame = draft.frames[0]
    attack = any(frame.inside(cue.start) for cue in frame.facts.cues)
    here = {p.place.place_id for p in draft.places}
    there = {p.place.place_id for p in passage.places}
    if not attack or here & there or speaks_of_known(frame.text):
        return False  # "hundreds died in X" goes on with the attack looked back to
    past = (news.first - when.last).days > _ASIDE and not passage.when_harmed
    return past or when.precision in COARSE


def _reach(draft: Draft, passage: Passage) -> int:
    """Return over how many sentences the date of the passage is carried."""
    if day_lexicon().linked.search(draft.frames[0].facts.text):
        return _ROUND_UP
    when, published = passage.when, passage.published
    if when is None or published is None or when.first != when.last:
        return _WINDOW
    if when.basis is DateBasis.ASSUMED:
        return _WINDOW
    return _NEWS if (published - when.first).days <= RECENT else _WINDOW


def _up_to_now(draft: Draft, when: When, published: date | None) -> date | None:
    """Return the last day of fighting that began then and "has left" its dead by now."""
    if published is None or when.first != when.last:
        return None
    went_on = day_lexicon().fought.search(draft.frames[0].text) is not None
    return published if went_on and (published - when.first).days <= RECENT else None
