"""Decide which events are records: in Syria, with victims, told of a place or time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extract.assemble.draft import Draft, Support
from extract.facts import Facts
from extract.frames import Frame
from extract.mentions import PlaceRole
from extract.models import LocationPrecision, Outcome

_SYRIA = re.compile(r"\bSyria(?:n|ns|s|'s)?\b")
_ABROAD_NEAR = 90  # characters between a harm and the place abroad that it belongs to


def is_about_syria(facts: Facts) -> bool:
    """Tell whether anything in the article places it in Syria."""
    return bool(_SYRIA.search(facts.text)) or any(s.places for s in facts.sentences)


def is_record(draft: Draft, *, any_country: bool) -> bool:
    """Tell whether a draft keeps the guidelines' conditions for a record."""
    if not any_country and (draft.abroad or _abroad(draft.frames[0])):
        return bool(_SYRIA.search(draft.frames[0].text)) and not draft.frames[0].facts.foreign
    entries = draft.entries
    if all(e.harm.outcome is Outcome.DISPLACED for e in entries):
        return _local(draft) and any(not e.harm.people.weak for e in entries)
    if all(e.harm.people.weak for e in entries):
        return draft.own_place or draft.own_date
    return True


def _local(draft: Draft) -> bool:
    return draft.own_place and all(
        p.precision is not LocationPrecision.COUNTRY for p in draft.places
    )


def _abroad(frame: Frame) -> bool:
    """Tell whether the frame's own places lie outside Syria only."""
    if any(p.role is PlaceRole.EVENT for p in frame.places):
        return False
    return any(frame.inside(f.start) for f in frame.facts.foreign)


def keep_records(
    items: Iterable[Draft | Support], *, any_country: bool
) -> Iterator[Draft | Support]:
    """Yield the drafts that are records, and all that supports them."""
    for item in items:
        if isinstance(item, Support) or is_record(item, any_country=any_country):
            yield item
