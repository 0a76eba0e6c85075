"""Describe what speaks for a draft telling a known event again."""

from __future__ import annotations

from dataclasses import dataclass

from extract.assemble.counts import (
    is_further,
    is_headline,
    is_uncounted,
    share_outcome,
    similar,
)
from extract.assemble.draft import LEAD, Draft, Entry
from extract.assemble.lexicon import telling_lexicon
from extract.assemble.passage import PERPETRATING
from extract.assemble.placing import among
from extract.terms import EventType, Group

_FAR = 5  # sentences; beyond them a distance says no more
CERTAIN = 3  # the strength of a cue that says outright what did the harm
_FEW = 4  # victims; so small a number is often told of two events
_MANY_TIMES = 3  # as many victims, or more, are seldom another count of the same


def retelling_features(event: Draft, draft: Draft) -> dict[str, float]:
    """Compare `draft` with an event told before it; every feature is between 0 and 1."""
    told = {
        **_by_words(event, draft),
        **_by_counts(event, draft),
        **_by_place(event, draft),
        **_by_kind(event, draft),
    }
    gap = draft.first - event.latest
    told["next sentence"] = gap == 1
    return {
        "distance": min(gap, _FAR) / _FAR,
        **{name: float(held) for name, held in told.items()},
    }


def _by_words(event: Draft, draft: Draft) -> dict[str, bool]:
    words, text = telling_lexicon(), draft.frames[0].text
    return {
        "lead": event.first <= LEAD,
        "several attacks": any(words.several.search(f.text) for f in event.frames),
        "link": words.links.search(text) is not None,
        "source": any(f.facts.sources for f in draft.frames),
        "toll": any(e.harm.toll for e in draft.entries),
    }


@dataclass(frozen=True, slots=True)
class _Sizes:
    """How the counts of one outcome stand to each other."""

    smaller: bool
    larger: bool
    far: bool


def _sizes(event: Draft, draft: Draft) -> _Sizes:
    pairs = [
        (known.size, entry.size)
        for known in event.entries
        for entry in draft.entries
        if known.harm.outcome is entry.harm.outcome
        and not (is_uncounted(known) or is_uncounted(entry))
    ]
    return _Sizes(
        bool(pairs) and all(new < old for old, new in pairs),
        bool(pairs) and all(new > old for old, new in pairs),
        bool(pairs) and all(max(p) > _MANY_TIMES * min(p) for p in pairs),
    )


def _by_counts(event: Draft, draft: Draft) -> dict[str, bool]:
    sizes = _sizes(event, draft)
    return {
        "outcome": share_outcome(event, draft),
        "similar count": similar(event, draft),
        "larger": sizes.larger,
        "larger, no place": sizes.larger and not draft.own_place,
        "many times": sizes.far,
        "further": any(is_further(e) for e in draft.entries),
        "known victims": all(e.harm.people.definite for e in draft.entries),
        "uncounted": all(is_uncounted(e) for e in draft.entries),
        "one victim": all(e.size == 1 for e in draft.entries),
        "smaller, within": sizes.smaller and _within(event, draft),
    }


def _by_place(event: Draft, draft: Draft) -> dict[str, bool]:
    several = len(event.places) > 1
    return {
        "place": draft.own_place,
        "place elsewhere": is_elsewhere(event, draft) and not _within(event, draft),
        "place, of several": several and draft.own_place,
        "day": _same_day(event, draft),
        "other day": draft.own_date and not _same_day(event, draft),
    }


def _by_kind(event: Draft, draft: Draft) -> dict[str, bool]:
    return {
        "actors": draft.own_agents
        and any(a.relation in PERPETRATING for a in draft.agents),
        "same hands": draft.own_agents and bool(_actors(event) & _actors(draft)),
        "other hands": other_hands(event, draft),
        "other means": other_means(event, draft),
        "other group": other_groups(event, draft),
        "type": event.event_type is draft.event_type
        and event.event_type not in (None, EventType.OTHER),
    }


def other_groups(event: Draft, draft: Draft) -> bool:
    """Tell whether both say who the victims were, and none of the same."""
    first, second = _groups(event.entries), _groups(draft.entries)
    return Group.UNSPECIFIED not in first | second and not first & second


def _groups(entries: list[Entry]) -> set[Group]:
    return {e.harm.people.group for e in entries}


def is_elsewhere(event: Draft, draft: Draft) -> bool:
    """Tell whether the draft names places, none of which the event has."""
    here = {p.place.place_id for p in event.places}
    there = {p.place.place_id for p in draft.places}
    return draft.own_place and bool(here and there) and not here & there


def side_by_side(event: Draft, draft: Draft) -> bool:
    """Tell two quarters, each named, from a city and its quarter."""
    if not (event.own_place and draft.own_place) or among(event.places, draft.places):
        return False
    return is_elsewhere(event, draft) and not among(draft.places, event.places)


def is_next_door(event: Draft, draft: Draft) -> bool:
    """Tell "a man died in X" from "a man died in Y" of two places close by."""
    few = max(e.size for e in draft.entries) <= _FEW
    known = any(e.harm.people.definite for e in draft.entries)
    return few and not (known or is_headline(event)) and side_by_side(event, draft)


def _within(event: Draft, draft: Draft) -> bool:
    """Tell a quarter of the city, a town of the province where the event was told."""
    return is_elsewhere(event, draft) and among(draft.places, event.places)


def _same_day(event: Draft, draft: Draft) -> bool:
    a, b = event.when, draft.when
    return a is not None and b is not None and (a.first, a.last) == (b.first, b.last)


def other_hands(event: Draft, draft: Draft) -> bool:
    """Tell whether the two name different perpetrators, each for itself."""
    first, second = perpetrators(event), perpetrators(draft)
    return bool(first and second) and not first & second


def perpetrators(event: Draft) -> set[str]:
    """Return the ids of those whom its own words tell to have done it."""
    if not event.own_agents:
        return set()
    return {a.actor.actor_id for a in event.agents if a.relation in PERPETRATING}


def _actors(event: Draft) -> set[str]:
    return {a.actor.actor_id for a in event.agents}


def other_means(event: Draft, draft: Draft) -> bool:
    """Tell whether the two name different weapons, each for itself."""
    first, second = _means(event), _means(draft)
    return bool(first and second) and not first & second


def _means(event: Draft) -> set[EventType]:
    return {
        cue.event_type
        for frame in event.frames
        for cue in frame.facts.cues
        if cue.strength == CERTAIN and frame.inside(cue.start)
    }
