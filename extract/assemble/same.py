"""Tell whether two drafts tell of one event."""

from __future__ import annotations

import re

from extract.assemble.counts import (
    NEAR,
    close_count,
    equal_count,
    is_further,
    is_headline,
    is_known,
    is_uncounted,
    share_outcome,
    similar,
)
from extract.assemble.draft import Draft
from extract.assemble.passage import PERPETRATING
from extract.assemble.placing import BROAD, among, compatible
from extract.assemble.totals import is_war_toll
from extract.models import DateBasis, EventType

_TELLING = 20  # a number so large that it is told twice of one event only
_FEW = 4  # victims; so small a number is often told of two events
_NEXT = 3  # sentences over which "the attack" means the one just told
_DRIFT = 7  # days by which an inherited or assumed date may be off
_CERTAIN = 3  # the strength of a cue that says outright what did the harm
_ANOTHER = re.compile(
    r"\b(?:separately|elsewhere|(?:in|to) another|another (?:attack|strike|raid|airstrike|"
    r"blast|bomb|explosion|incident|clash|ambush|shell)|in a separate|separate|second "
    r"(?:attack|strike|blast|bomb|raid|incident)|a day earlier|other (?:attacks|strikes|"
    r"incidents)|(?:a )?similar (?:attacks?|strikes?|raids?|shelling|bombing|incidents?))\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"\b(?:earlier|previous|meanwhile|in the meantime)\b", re.IGNORECASE
)
_AGAIN = re.compile(
    r"\W{0,4}(?:the|this) (?:\w{1,20} ){0,2}?(?:attack|airstrike|strike|blast|bombing|raid|"
    r"massacre|explosion|shelling|ambush|bombardment)\b(?! (?:of|on|in) (?:another|a)\b)",
    re.IGNORECASE,
)
_RETOLD = re.compile(
    r"\b(?:the|this|that) (?:\w+ )?(?:attack|airstrike|strike|blast|bombing|raid|massacre|"
    r"explosion|shelling|ambush|bombardment) (?:had |has |have )?(?:also )?(?:killed|left|"
    r"claimed|wounded|injured|caused|resulted)\b",
    re.IGNORECASE,
)


def same_event(event: Draft, draft: Draft) -> bool:
    """Tell whether `draft`, told later, is the event again."""
    if is_war_toll(event) or is_war_toll(draft):
        return is_war_toll(event) and is_war_toll(draft) and share_outcome(event, draft)
    if event.frames[-1].facts is draft.frames[0].facts:
        return False  # the grammar cut them apart
    elsewhere, another_day = (
        _places_conflict(event, draft),
        _days_conflict(event, draft),
    )
    if equal_count(event, draft, least=_TELLING) and not (elsewhere and another_day):
        return True
    beside = draft.first - event.latest <= _NEXT and not elsewhere
    if beside and close_count(event, draft, least=_TELLING):
        return True
    if _speaks_of(event, draft):
        return not another_day and share_outcome(event, draft)
    if elsewhere or another_day:
        return False
    if equal_count(event, draft, least=1):
        return is_headline(event) or not _told_apart(event, draft)
    if is_headline(event):
        return share_outcome(event, draft) and similar(event, draft)
    if _different_scale(event, draft) or _other_hands(event, draft):
        return False
    if _part_of_list(event, draft):
        return False
    near = draft.first - event.latest <= NEAR
    if not near or _another(event, draft):
        return False
    next_to = draft.first - event.latest <= 2
    if next_to and _AGAIN.match(draft.frames[0].text):
        return True
    if all(is_uncounted(e) for e in draft.entries):
        return share_outcome(event, draft) or not draft.own_place
    if not share_outcome(event, draft):
        return next_to and not draft.own_place and not _other_means(event, draft)
    if next_to and not (draft.own_place or draft.own_date):
        return True
    return _same_setting(event, draft)


def _told_apart(event: Draft, draft: Draft) -> bool:
    """Tell two events of as many victims, if few, by other hands."""
    few = max(e.size for e in draft.entries) <= _FEW
    return few and _other_hands(event, draft)


def _speaks_of(event: Draft, draft: Draft) -> bool:
    """Tell "the fighters were killed", "the attack killed 16" right behind an event."""
    if draft.first - event.latest > _NEXT or draft.own_date and event.own_date:
        return False
    if all(is_known(e) for e in draft.entries):
        return True
    again = _RETOLD.search(draft.frames[0].text)
    return again is not None and equal_count(event, draft, least=3)


def _another(event: Draft, draft: Draft) -> bool:
    """Tell whether the text marks `draft` as another event, at another place at least."""
    text = draft.frames[0].text
    if _RETOLD.search(text) and not draft.own_place:
        return False
    if _ANOTHER.search(text):
        return True
    here = {p.place.place_id for p in event.places}
    there = {p.place.place_id for p in draft.places}
    return bool(_ASIDE.search(text)) and not (draft.own_place and here & there)


def _different_scale(event: Draft, draft: Draft) -> bool:
    """Tell a total from its part: over another time, or over a wider place."""
    if all(is_uncounted(e) for e in draft.entries):
        return False
    dated = event.own_date or draft.own_date
    if dated and (_period(event) != _period(draft) or _other_period(event, draft)):
        return True
    if _period(event) and draft.own_place and not event.own_place:
        return True  # a total over the country, then what happened at one place
    placed = event.own_place and _moved_on(event, draft)
    return placed and _broad(event) != _broad(draft)


def _part_of_list(event: Draft, draft: Draft) -> bool:
    """Tell a part of a sum over several places: five in two towns, then three in one."""
    if len(event.places) < 2 or any(e.harm.toll for e in draft.entries):
        return False
    return all(
        not is_uncounted(e)
        and any(e.size < known.size for known in event.of(e.harm.outcome))
        for e in draft.entries
    )


def _moved_on(event: Draft, draft: Draft) -> bool:
    """Tell whether the text has told a place since `event`, in `draft` or before it."""
    return draft.own_place or draft.placed_at > event.latest


def _other_period(event: Draft, draft: Draft) -> bool:
    """Tell a longer time from another that it overlaps."""
    a, b = event.when, draft.when
    if a is None or b is None or not (_period(event) and _period(draft)):
        return False
    return (a.first, a.last) != (b.first, b.last)


def _period(event: Draft) -> bool:
    """Tell whether an event is dated to more than two days."""
    return event.days > 1


def _broad(event: Draft) -> bool:
    return all(p.precision in BROAD for p in event.places)


def _other_hands(event: Draft, draft: Draft) -> bool:
    """Tell whether the two name different perpetrators, each for itself."""
    if not (event.own_agents and draft.own_agents):
        return False
    first, second = _perpetrators(event), _perpetrators(draft)
    return bool(first and second) and not first & second


def _other_means(event: Draft, draft: Draft) -> bool:
    """Tell whether the two name different weapons, each for itself."""
    first, second = _means(event), _means(draft)
    return bool(first and second) and not first & second


def _means(event: Draft) -> set[EventType]:
    return {
        cue.event_type
        for frame in event.frames
        for cue in frame.facts.cues
        if cue.strength == _CERTAIN and frame.inside(cue.start)
    }


def _perpetrators(event: Draft) -> set[str]:
    return {a.actor.actor_id for a in event.agents if a.relation in PERPETRATING}


def _same_setting(event: Draft, draft: Draft) -> bool:
    """Tell whether both are told of one place, day and kind of attack."""
    if event.event_type is not draft.event_type and EventType.OTHER not in (
        event.event_type,
        draft.event_type,
    ):
        return False
    here = {p.place.place_id for p in event.places}
    elsewhere = draft.own_place and not here & {p.place.place_id for p in draft.places}
    if elsewhere and event.own_place and _side_by_side(event, draft):
        return False
    return not (elsewhere and any(is_further(e) for e in draft.entries))


def _side_by_side(event: Draft, draft: Draft) -> bool:
    """Tell two towns near each other from a town and its quarter."""
    return not (among(draft.places, event.places) or among(event.places, draft.places))


def _days_conflict(event: Draft, draft: Draft) -> bool:
    a, b = event.when, draft.when
    if a is None or b is None or (a.basis is DateBasis.ASSUMED and _recalls(draft)):
        return False
    moved_on = draft.own_date or draft.dated_at > event.latest
    if not (event.own_date and moved_on):
        return abs((a.first - b.first).days) > _DRIFT
    return a.last < b.first or b.last < a.first


def _recalls(draft: Draft) -> bool:
    """Tell "he died there on 4 May" of somebody known, which may date his death."""
    people = [entry.harm.people for entry in draft.entries]
    return draft.own_date and all(p.weak and p.definite for p in people)


def _places_conflict(event: Draft, draft: Draft) -> bool:
    placed = event.own_place or event.first - event.placed_at <= 1
    if not (placed and _moved_on(event, draft)):
        return False
    return not any(compatible(a, b) for a in event.places for b in draft.places)
