"""Tell a draft that counts over another time, another reach or by other hands."""

from __future__ import annotations

import re

from extract.assemble.counts import (
    equal_count,
    is_headline,
    is_uncounted,
    share_outcome,
)
from extract.assemble.draft import COARSE, Draft
from extract.assemble.lexicon import (
    retelling_lexicon,
    telling_lexicon,
    total_lexicon,
)
from extract.assemble.placing import BROAD, covers_regions
from extract.assemble.retelling import perpetrators
from extract.assemble.totals import LONG, is_of_war, tells_period
from extract.terms import EventType, LocationPrecision, Qualifier

_ALSO = re.compile(r"\balso (?:said|reported|added|documented|recorded|confirmed)\b")
_AREA = re.compile(
    r"\W{0,4}(?:[\w'\"-]+ ){0,5}(?:areas?|provinces?|governorates?|deserts?|countryside)\b"
    r"[\w '\"-]{0,40}: "
)
_OUTGROWN = 8  # times as many as one attack killed are the dead of many
_TENS = 20  # victims; "tens", "dozens", "hundreds" say roughly how many there were
_MORE = 5  # times as many as were counted are others; less, and it is an estimate
_PART = 0.75  # of a toll of the war; whom one side killed are fewer
_CUSTODY = (EventType.DEATH_IN_CUSTODY, EventType.DETENTION, EventType.EXECUTION)


def spans_otherwise(event: Draft, draft: Draft) -> bool:
    """Tell what was counted over a longer time from a day's event, or the reverse."""
    if is_headline(event) or equal_count(event, draft, least=1):
        return False
    if _starts_otherwise(event, draft):
        return True
    if _counts_longer(draft) or outgrows(event, draft):
        return event.when is not None and (event.days <= 1 or _is_coarse(event))
    summed = tells_period(event) or event.own_date and event.days >= LONG
    return summed and draft.own_date and draft.days <= 1


def _counts_longer(draft: Draft) -> bool:
    """Tell the toll of a war, a season, some days or weeks, dated or not."""
    words, text = telling_lexicon(), _text(draft)
    lasted = words.lasting.search(text)
    if draft.own_date:
        several = draft.days > 0 and lasted is not None
        return several or draft.days >= LONG or is_of_war(draft)
    lasted = lasted or words.periods.search(text)
    return lasted is not None or is_of_war(draft)


def outgrows(event: Draft, draft: Draft) -> bool:
    """Tell what the raids of a longer time "have killed" from the toll of the one just told."""
    pairs = [(a, b) for b in draft.entries for a in event.of(b.harm.outcome)]
    larger = bool(pairs) and all(b.size >= _OUTGROWN * a.size for a, b in pairs)
    counted = not any(is_uncounted(a) for a, _ in pairs)
    if draft.own_date or draft.own_place or not (larger and counted):
        return False
    return total_lexicon().lately.search(_text(draft)) is not None


def outnumbers(event: Draft, draft: Draft) -> bool:
    """Tell "hundreds have died there" from the 20 of an event, who are no hundreds."""
    pairs = [(a, b) for b in draft.entries for a in event.of(b.harm.outcome)]
    return bool(pairs) and all(
        new.harm.people.qualifier is Qualifier.VAGUE
        and new.size >= max(_TENS, _MORE * known.size)
        and not is_uncounted(known)
        for known, new in pairs
    )


def _is_coarse(event: Draft) -> bool:
    """Tell an attack on several people of which no more than the month or year is told."""
    if _size(event) == 1:
        return False  # who came to harm but once, though in a longer time
    told = event.when is not None and event.when.precision in COARSE
    return told and total_lexicon().one.search(_text(event)) is not None


def _starts_otherwise(event: Draft, draft: Draft) -> bool:
    """Tell the toll of one month from that of another one, or of a year."""
    a, b = event.when, draft.when
    if a is None or b is None or not (event.own_date and draft.own_date):
        return False
    long = min(event.days, draft.days) >= LONG
    return long and abs((a.first - b.first).days) > LONG


def is_by_others(event: Draft, draft: Draft) -> bool:
    """Tell whom one party killed in the time of a total: "of these, X killed nine"."""
    summed = event.days >= LONG and not all(is_uncounted(e) for e in event.entries)
    other_day = draft.own_date and draft.when != event.when
    if not summed or other_day or is_headline(event):
        return False
    doers, others = perpetrators(draft), perpetrators(event)
    again = equal_count(event, draft, least=1)
    return bool(doers) and doers != others and not again


def reaches_across(event: Draft, draft: Draft) -> bool:
    """Tell a part of what was told "across the country" from the same told again."""
    wide = telling_lexicon().across.search(_text(event)) is not None
    fine = any(p.precision not in BROAD for p in draft.places)
    wide = wide and not covers_regions(draft.places)
    wide = wide or _tells_also(event, draft)
    apart = draft.own_place or draft.placed_at > event.latest
    return wide and fine and apart and not equal_count(event, draft, least=2)


def _tells_also(event: Draft, draft: Draft) -> bool:
    """Tell "it also said that two were hurt in Suluk" beside those killed in all the north."""
    broad = event.own_place and all(p.precision in BROAD for p in event.places)
    if not broad or is_headline(event) or share_outcome(event, draft):
        return False
    text = _text(draft)
    return not retelling_lexicon().known.search(text) and _ALSO.search(text) is not None


def is_area_item(event: Draft, draft: Draft) -> bool:
    """Tell "Rebel-held areas: nine dead", an item of the breakdown of a total, from it."""
    if is_headline(event) or _AREA.match(_text(draft)) is None:
        return False
    return all(
        any(e.size < whole.size for whole in event.of(e.harm.outcome))
        for e in draft.entries
    )


def same_toll(event: Draft, draft: Draft) -> bool:
    """Tell another estimate of a toll of the war from whom one side or its jails killed."""
    if not share_outcome(event, draft):
        return False
    if equal_count(event, draft, least=1):
        return True
    if _own_scene(event) != _own_scene(draft):
        return False  # whom it killed at one place, beside all
    doers, others = perpetrators(draft), perpetrators(event)
    fewer = _size(draft) < _PART * _size(event)
    return _in_custody(event) == _in_custody(draft) and not (
        fewer and doers and doers != others
    )


def _own_scene(draft: Draft) -> frozenset[str]:
    """Return the places, finer than the country, that a draft itself names."""
    fine = (p for p in draft.places if p.precision is not LocationPrecision.COUNTRY)
    return frozenset(p.place.place_id for p in fine if draft.own_place)


def _in_custody(draft: Draft) -> bool:
    frame = draft.frames[0]
    return any(
        c.event_type in _CUSTODY and frame.inside(c.start) for c in frame.facts.cues
    )


def _size(draft: Draft) -> int:
    return max(e.size for e in draft.entries)


def _text(draft: Draft) -> str:
    return draft.frames[0].text
