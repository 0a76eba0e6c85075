"""Tell whether two drafts tell of one event."""

from __future__ import annotations

import re

from extract.assemble.draft import Draft, Entry
from extract.assemble.passage import PERPETRATING
from extract.assemble.placing import BROAD, compatible
from extract.assemble.scope import is_war_toll
from extract.body import Standing
from extract.models import DateBasis, EventType, Group, Qualifier

_WINDOW = 5  # sentences over which an uncounted retelling is taken for the same event
_TELLING = 20  # a number so large that it is told twice of one event only
_DRIFT = 7  # days by which an inherited or assumed date may be off
_ANOTHER = re.compile(
    r"\b(?:separately|elsewhere|(?:in|to) another|another (?:attack|strike|raid|airstrike|"
    r"blast|bomb|explosion|incident|clash|ambush|shell)|in a separate|separate|second "
    r"(?:attack|strike|blast|bomb|raid|incident)|a day earlier|other (?:attacks|strikes|"
    r"incidents))\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"\b(?:earlier|previous|meanwhile|in the meantime)\b", re.IGNORECASE
)
_FURTHER = re.compile(
    r"\b(?:another|more|other|others|further|additional)\b", re.IGNORECASE
)
_ALSO = re.compile(r"\balso (?:\w+ ){0,2}$", re.IGNORECASE)


def same_event(event: Draft, draft: Draft) -> bool:
    """Tell whether `draft`, told later, is the event again."""
    if is_war_toll(event) or is_war_toll(draft):
        return (
            is_war_toll(event) and is_war_toll(draft) and _share_outcome(event, draft)
        )
    if event.frames[-1].facts is draft.frames[0].facts:
        return False  # the grammar cut them apart
    elsewhere, another_day = (
        _places_conflict(event, draft),
        _days_conflict(event, draft),
    )
    if _equal_count(event, draft, least=_TELLING) and not (elsewhere and another_day):
        return True
    if elsewhere or another_day:
        return False
    if _equal_count(event, draft, least=1):
        return True
    if is_headline(event):
        return _share_outcome(event, draft) and _similar(event, draft)
    if _different_scale(event, draft) or _other_hands(event, draft):
        return False
    near = draft.first - event.latest <= _WINDOW
    if not near or _another(event, draft):
        return False
    if all(is_uncounted(e) for e in draft.entries):
        return _share_outcome(event, draft) or not draft.own_place
    next_to = draft.first - event.latest <= 2
    if not _share_outcome(event, draft):
        return next_to and not draft.own_place
    if next_to and not (draft.own_place or draft.own_date):
        return True
    return _same_setting(event, draft)


def _another(event: Draft, draft: Draft) -> bool:
    """Tell whether the text marks `draft` as another event, at another place at least."""
    text = draft.frames[0].text
    if _ANOTHER.search(text):
        return True
    here = {p.place.place_id for p in event.places}
    there = {p.place.place_id for p in draft.places}
    return bool(_ASIDE.search(text)) and not (draft.own_place and here & there)


def _different_scale(event: Draft, draft: Draft) -> bool:
    """Tell a total from its part: over a longer time, or over a wider place."""
    if all(is_uncounted(e) for e in draft.entries):
        return False
    if _period(event) != _period(draft) and (event.own_date or draft.own_date):
        return True
    return event.own_place and draft.own_place and _broad(event) != _broad(draft)


def _period(event: Draft) -> bool:
    """Tell whether an event is dated to more than two days."""
    when = event.when
    return when is not None and (when.last - when.first).days > 1


def _broad(event: Draft) -> bool:
    return all(p.precision in BROAD for p in event.places)


def _other_hands(event: Draft, draft: Draft) -> bool:
    """Tell whether the two name different perpetrators, each for itself."""
    if not (event.own_agents and draft.own_agents):
        return False
    first, second = _perpetrators(event), _perpetrators(draft)
    return bool(first and second) and not first & second


def _perpetrators(event: Draft) -> set[str]:
    return {a.actor.actor_id for a in event.agents if a.relation in PERPETRATING}


def is_headline(event: Draft) -> bool:
    """Tell whether only headlines tell of an event."""
    return all(f.facts.standing is Standing.HEADLINE for f in event.frames)


def is_uncounted(entry: Entry) -> bool:
    """Tell whether an entry gives no number of its own."""
    people = entry.harm.people
    return people.weak or people.definite or people.qualifier is Qualifier.VAGUE


def _share_outcome(event: Draft, draft: Draft) -> bool:
    return bool(
        {e.harm.outcome for e in event.entries}
        & {e.harm.outcome for e in draft.entries}
    )


def _equal_count(event: Draft, draft: Draft, *, least: int) -> bool:
    """Tell whether both count the same number, `least` or more, of one outcome."""
    for a in event.entries:
        for b in draft.entries:
            if (
                a.harm.outcome is not b.harm.outcome
                or is_uncounted(b)
                or is_uncounted(a)
            ):
                continue
            if a.size == b.size >= least and (
                a.size > 2
                or draft.first - event.latest <= _WINDOW
                or is_headline(event)
            ):
                return _groups_agree(a.harm.people.group, b.harm.people.group)
    return False


def _groups_agree(a: Group, b: Group) -> bool:
    loose = (Group.UNSPECIFIED, Group.CIVILIAN)
    return (
        a is b
        or a is Group.UNSPECIFIED
        or b is Group.UNSPECIFIED
        or (Group.COMBATANT not in (a, b) and (a in loose or b in loose))
    )


def _similar(event: Draft, draft: Draft) -> bool:
    """Tell whether a headline's count may stand for the body's: "dozens" for 27."""
    for a in event.entries:
        for b in draft.entries:
            if a.harm.outcome is b.harm.outcome and (
                is_uncounted(a)
                or is_uncounted(b)
                or 0.5 <= a.size / max(b.size, 1) <= 2
            ):
                return True
    return False


def _same_setting(event: Draft, draft: Draft) -> bool:
    """Tell whether both are told of one place, day and kind of attack."""
    if event.event_type is not draft.event_type and EventType.OTHER not in (
        event.event_type,
        draft.event_type,
    ):
        return False
    here = {p.place.place_id for p in event.places}
    elsewhere = draft.own_place and not here & {p.place.place_id for p in draft.places}
    return not (elsewhere and any(is_further(e) for e in draft.entries))


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
    moved_on = draft.own_place or draft.placed_at > event.latest
    if not (event.own_place and moved_on):
        return False
    return not any(compatible(a, b) for a in event.places for b in draft.places)


def is_further(entry: Entry) -> bool:
    """Tell "two others were killed", "a guard was also killed"."""
    if entry.harm.toll:
        return False
    offset, text = entry.frame.facts.sentence.start, entry.frame.facts.text
    harm = entry.harm
    victims = text[harm.start - offset : harm.end - offset]
    before = text[max(0, harm.cue_start - offset - 20) : harm.cue_start - offset]
    return bool(_FURTHER.search(victims) or _ALSO.search(before))
