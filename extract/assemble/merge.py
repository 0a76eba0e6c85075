"""Join the frames that tell one event: headline, lead, retellings, later tolls."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from extract.assemble.passage import PERPETRATING
from extract.assemble.draft import Draft, Entry, Support
from extract.assemble.scope import is_war_toll
from extract.assemble.support import support
from extract.body import Standing
from extract.frames import lethal
from extract.mentions import PlaceMention
from extract.models import DateBasis, EventType, Group, LocationPrecision, Qualifier
from gazetteer import load_gazetteer
from gazetteer.place import Place

_NEAR_KM = 8.0
_WINDOW = 5  # sentences over which an uncounted retelling is taken for the same event
_TELLING = 20  # a number so large that it is told twice of one event only
_DRIFT = 7  # days by which an inherited or assumed date may be off
_ANOTHER = re.compile(
    r"\b(?:separately|elsewhere|(?:in|to) another|another (?:attack|strike|raid|airstrike|"
    r"blast|bomb|explosion|incident|clash|ambush|shell)|in a separate|separate|second "
    r"(?:attack|strike|blast|bomb|raid|incident)|a day earlier|earlier|previous|"
    r"meanwhile|in the meantime|other (?:attacks|strikes|incidents))\b",
    re.I,
)
_FURTHER = re.compile(r"\b(?:another|more|other|others|further|additional)\b", re.I)
_ALSO = re.compile(r"\balso (?:\w+ ){0,2}$", re.I)


def merge(items: Iterable[Draft | Support]) -> list[Draft]:
    """Return the events that `items`, in order of the text, tell."""
    events: list[Draft] = []
    current: Draft | None = None
    for item in items:
        if isinstance(item, Support):
            if current is not None:
                support(current, item)
            continue
        current = next((e for e in reversed(events) if _same_event(e, item)), None)
        if current is None:
            current = item
            events.append(item)
        else:
            _absorb(current, item)
    return _without_headlines(events)


def _without_headlines(events: list[Draft]) -> list[Draft]:
    """Drop what only headlines tell, unless it sums up what the body tells apart."""
    body = [e for e in events if not _headline(e)]
    if not body:
        return events
    return [e for e in events if not _headline(e) or _sums_up(e, body)]


def _sums_up(headline: Draft, body: list[Draft]) -> bool:
    for entry in headline.entries:
        parts = [e.size for d in body for e in d.of(entry.harm.outcome)]
        if len(parts) > 1 and entry.size == sum(parts):
            return True
    return False


def _same_event(event: Draft, draft: Draft) -> bool:
    if is_war_toll(event) or is_war_toll(draft):
        return is_war_toll(event) and is_war_toll(draft) and _share_outcome(event, draft)
    if event.frames[-1].facts is draft.frames[0].facts:
        return False  # the grammar cut them apart
    if _places_conflict(event, draft):
        return False
    if _equal_count(event, draft, least=_TELLING):
        return True
    if _days_conflict(event, draft):
        return False
    if _equal_count(event, draft, least=1):
        return True
    if _headline(event):
        return _share_outcome(event, draft) and _similar(event, draft)
    if _different_scale(event, draft) or _other_hands(event, draft):
        return False
    near = draft.first - event.latest <= _WINDOW
    if not near or _ANOTHER.search(draft.frames[0].text):
        return False
    if all(_uncounted(e) for e in draft.entries):
        return _share_outcome(event, draft) or not draft.own_place
    next_to = draft.first - event.latest <= 2
    if not _share_outcome(event, draft):
        return next_to and not draft.own_place
    if next_to and not (draft.own_place or draft.own_date):
        return True
    return _same_setting(event, draft)


def _different_scale(event: Draft, draft: Draft) -> bool:
    """Tell a total from its part: over a longer time, or over a wider place."""
    if all(_uncounted(e) for e in draft.entries):
        return False
    if _period(event) != _period(draft) and (event.own_date or draft.own_date):
        return True
    return event.own_place and draft.own_place and _broad(event) != _broad(draft)


def _period(event: Draft) -> bool:
    """Tell whether an event is dated to more than two days."""
    when = event.when
    return when is not None and (when.last - when.first).days > 1


def _broad(event: Draft) -> bool:
    coarse = (LocationPrecision.GOVERNORATE, LocationPrecision.COUNTRY)
    return all(p.precision in coarse for p in event.places)


def _other_hands(event: Draft, draft: Draft) -> bool:
    """Tell whether the two name different perpetrators, each for itself."""
    if not (event.own_agents and draft.own_agents):
        return False
    first, second = _perpetrators(event), _perpetrators(draft)
    return bool(first and second) and not first & second


def _perpetrators(event: Draft) -> set[str]:
    return {a.actor.actor_id for a in event.agents if a.relation in PERPETRATING}


def _headline(event: Draft) -> bool:
    return all(f.facts.standing is Standing.HEADLINE for f in event.frames)


def _uncounted(entry: Entry) -> bool:
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
            if a.harm.outcome is not b.harm.outcome or _uncounted(b) or _uncounted(a):
                continue
            if a.size == b.size >= least and (
                a.size > 2 or draft.first - event.latest <= _WINDOW or _headline(event)
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
                _uncounted(a) or _uncounted(b) or 0.5 <= a.size / max(b.size, 1) <= 2
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
    return not (draft.own_place and any(_further(e) for e in draft.entries))


def _days_conflict(event: Draft, draft: Draft) -> bool:
    a, b = event.when, draft.when
    if a is None or b is None:
        return False
    moved_on = draft.own_date or draft.dated_at > event.latest
    if not (event.own_date and moved_on):
        return abs((a.first - b.first).days) > _DRIFT
    return a.last < b.first or b.last < a.first


def _places_conflict(event: Draft, draft: Draft) -> bool:
    moved_on = draft.own_place or draft.placed_at > event.latest
    if not (event.own_place and moved_on):
        return False
    return not any(_compatible(a, b) for a in event.places for b in draft.places)


def _compatible(a: PlaceMention, b: PlaceMention) -> bool:
    gazetteer = load_gazetteer()
    return (
        gazetteer.within(a.place, b.place)
        or gazetteer.within(b.place, a.place)
        or _distance(a.place, b.place) <= _NEAR_KM
        or _seat_of(a.place, b.place)
        or _seat_of(b.place, a.place)
    )


def _seat_of(seat: Place, other: Place) -> bool:
    """Tell a city that may stand for its governorate: "a town in Daraa"."""
    unit = seat.admin1
    return unit is not None and other.admin1 == unit and seat.name == unit.name


def _distance(a: Place, b: Place) -> float:
    """Return kilometres, good enough at this latitude."""
    north = (a.latitude - b.latitude) * 111.2
    east = (a.longitude - b.longitude) * 91.0
    return float((north * north + east * east) ** 0.5)


def _absorb(event: Draft, draft: Draft) -> None:
    """Add what a retelling tells: the most specific facts win."""
    headline = _headline(event)
    for entry in draft.entries:
        _add_entry(event, entry, headline=headline)
    event.frames.extend(draft.frames)
    if draft.own_place and (not event.own_place or _finer(draft, event)):
        event.places, event.own_place = draft.places, True
    weak = event.when is None or event.when.basis is DateBasis.ASSUMED
    if draft.when is not None and (weak or headline) and draft.own_date:
        event.when, event.own_date = draft.when, True
    elif event.when is None and not event.undated:
        event.when = draft.when
    if not event.agents:
        event.agents = draft.agents
    if event.event_type in (None, EventType.OTHER):
        event.event_type = draft.event_type or event.event_type


def _finer(draft: Draft, event: Draft) -> bool:
    gazetteer = load_gazetteer()
    coarse = (LocationPrecision.GOVERNORATE, LocationPrecision.COUNTRY)
    return all(
        any(
            gazetteer.within(b.place, a.place) or _seat_of(a.place, b.place)
            for b in draft.places
        )
        or a.precision in coarse
        for a in event.places
    ) and all(b.precision not in coarse for b in draft.places)


def _add_entry(event: Draft, entry: Entry, *, headline: bool) -> None:
    rivals = [e for e in event.of(entry.harm.outcome) if not e.alternative]
    if not rivals:
        event.entries.append(entry)
        return
    if _uncounted(entry) and not all(_uncounted(r) for r in rivals):
        return
    if any(r.low == entry.low and r.high == entry.high for r in rivals):
        return
    if headline or all(_uncounted(r) for r in rivals):
        for rival in rivals:
            event.entries.remove(rival)
        event.entries.append(entry)
        return
    if sum(r.size for r in rivals) == entry.size:
        return  # the parts were counted
    if _adds(rivals, entry):
        event.entries.append(entry)
    elif entry.harm.toll and lethal(entry.harm):
        for rival in rivals:
            event.entries.remove(rival)
        event.entries.append(entry)
    else:
        event.entries.append(replace(entry, alternative=True))


def _adds(rivals: list[Entry], entry: Entry) -> bool:
    """Tell further victims ("two guards were also killed") from another estimate."""
    groups = {r.harm.people.group for r in rivals}
    group = entry.harm.people.group
    distinct = group not in groups and Group.UNSPECIFIED not in (groups | {group})
    return distinct or _further(entry)


def _further(entry: Entry) -> bool:
    """Tell "two others were killed", "a guard was also killed"."""
    if entry.harm.toll:
        return False
    offset, text = entry.frame.facts.sentence.start, entry.frame.facts.text
    harm = entry.harm
    victims = text[harm.start - offset : harm.end - offset]
    before = text[max(0, harm.cue_start - offset - 20) : harm.cue_start - offset]
    return bool(_FURTHER.search(victims) or _ALSO.search(before))
