"""Tell the totals that their time, their reach or their wording give away."""

from __future__ import annotations

from extract.assemble.draft import Draft
from extract.assemble.lexicon import (
    day_lexicon,
    telling_lexicon,
    total_lexicon,
)
from extract.assemble.placing import BROAD, spread
from extract.terms import EventType, Group, LocationPrecision, Outcome

LONG = 5  # days; what is counted over so long is more than a day's event
WEEK = 7  # days; fighting at one place that is shorter is one incident
_WAR_TOLL = 1000  # victims; so many may be those of the war since it began
_CERTAIN_TOLL = 5000  # no event of this war has so many
_NATIONWIDE = 1000  # victims; no such count is told of one place without naming it
_DAYS_TOLL = 3  # victims; fewer may be those of one event without a place
_SETTLEMENTS = ("city", "town", "village", "hamlet")
_SEVERAL_TOWNS = 3  # quarters of one city may be hit by one attack, not so many towns
FAR_KM = 25.0  # one attack does not reach from one of its places to another so far
_BODILY = (Outcome.KILLED, Outcome.INJURED, Outcome.KILLED_OR_INJURED)


def is_war_toll(draft: Draft) -> bool:
    """Tell a running total of the war from the count of an event."""
    largest = max(
        (e.size for e in draft.entries if e.harm.outcome in _BODILY), default=0
    )
    if not _WAR_TOLL <= largest < _CERTAIN_TOLL:
        return largest >= _CERTAIN_TOLL and not _is_of_town(draft)
    words, text = total_lexicon(), draft.frames[0].facts.text
    return bool(words.wars.search(text) and words.since.search(text))


def _is_of_town(draft: Draft) -> bool:
    """Tell "in 1982 a crackdown on Hama killed thousands" from what the war has cost."""
    fine = all(p.precision not in BROAD for p in draft.places)
    dated = any(not (d.since or d.statement) for d in draft.frames[0].dates)
    return bool(draft.places) and draft.own_place and fine and dated


def is_of_war(draft: Draft) -> bool:
    """Tell what was counted since the war began, as what befell a profession."""
    if counts_war(draft):
        return True
    text = draft.frames[0].text
    war = total_lexicon().wars.search(text) is not None
    return war and day_lexicon().background.search(text) is not None


def counts_war(draft: Draft) -> bool:
    """Tell what has been counted up to now since the war began, as its own words say."""
    return total_lexicon().of_war.search(draft.frames[0].text) is not None


def is_nationwide(draft: Draft) -> bool:
    """Tell a count too large for the place and day that a passage happens to be at."""
    return not draft.places and is_large(draft)


def counts_land(draft: Draft) -> bool:
    """Tell such counts of all the country, which befell it on no one day."""
    wide = all(p.precision is LocationPrecision.COUNTRY for p in draft.places)
    return wide and all(e.size >= _NATIONWIDE for e in draft.entries)


def is_large(draft: Draft) -> bool:
    """Tell a count that no text gives of one place without naming it."""
    return max(e.size for e in draft.entries) >= _NATIONWIDE


def counts_attacks(event: Draft) -> bool:
    """Tell whether the text counts the attacks that did the harm: "18 attacks left"."""
    counted = total_lexicon().counted
    return any(counted.search(f.text) for f in event.frames)


def tells_period(event: Draft) -> bool:
    """Tell what was counted over a time that no date tells: "this season"."""
    text = event.frames[0].text
    period = telling_lexicon().periods.search(text)
    one = total_lexicon().one.search(text)
    return period is not None and one is None and not event.own_date


def _lasts(event: Draft) -> bool:
    """Tell what was counted over a longer time, as since a day more than a week ago."""
    return (event.since and event.days > WEEK) or tells_period(event) or _weeks(event)


def _weeks(event: Draft) -> bool:
    """Tell what was counted over weeks, a whole week or weekend, of which no day is told."""
    lasted = telling_lexicon().lasting.search(event.frames[0].text)
    a_day = event.own_date and not event.days
    return lasted is not None and not (a_day or " days " in lasted[0])


def _reaches_wide(event: Draft) -> bool:
    """Tell places too far from each other, or too wide, for one attack."""
    levels = [p.precision for p in event.places]
    broad = levels.count(LocationPrecision.GOVERNORATE)
    towns = [p for p in event.places if p.place.feature in _SETTLEMENTS]
    if broad > 1 or 0 < broad < len(levels) or len(towns) >= _SEVERAL_TOWNS:
        return True
    several = any(total_lexicon().raids.search(f.text) for f in event.frames)
    return several and event.own_place and spread(event.places) > FAR_KM


def _sums_attacks(event: Draft) -> bool:
    """Tell what several attacks at no one place did: "18 attacks left nine dead"."""
    fine = any(p.precision not in BROAD for p in event.places)
    return not fine and counts_attacks(event)


def _is_days_toll(event: Draft) -> bool:
    """Tell those whom a day cost all the land: "20 people died on Monday"."""
    words, texts = total_lexicon(), [f.text for f in event.frames]
    attacked = any(words.one.search(t) or words.several.search(t) for t in texts)
    wide = all(p.precision is LocationPrecision.COUNTRY for p in event.places)
    armed = any(e.harm.people.group is Group.COMBATANT for e in event.entries)
    if not (wide and event.own_date) or attacked or armed:
        return False
    told = event.event_type not in (None, EventType.OTHER)
    return not told and _largest(event) >= _DAYS_TOLL


def _largest(event: Draft) -> int:
    return max(e.size for e in event.entries)


def is_plain_total(event: Draft) -> bool:
    """Tell a total by its time, its reach or its counted attacks."""
    if len(event.entries) == _largest(event) == 1:
        return False  # one person came to harm but once
    if (
        is_war_toll(event)
        or counts_war(event)
        or _sums_attacks(event)
        or _is_days_toll(event)
    ):
        return True
    if any(telling_lexicon().across.search(f.text) for f in event.frames):
        return True
    return _lasts(event) or _reaches_wide(event)
