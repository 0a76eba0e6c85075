"""Read roads named after towns: a highway is in the governorate that it crosses there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from extract import vocabulary
from extract.places.measure import distance_km
from extract.places.passage import Passage
from extract.places.resolve import Choice
from extract.places.words import one_of
from extract.terms import LocationPrecision
from extract.vocabulary import either
from gazetteer import Gazetteer, Place

_JOIN = re.compile(r" ?(?:-|/)(?:to-)? ?| to | and ")
_LONG = 40.0  # km; on a shorter road, both its ends are near
_CAPITAL = "SY01"
_SCORE = 0.8


@dataclass(frozen=True, slots=True)
class _Patterns:
    """What stands before and after the name of a road."""

    before: re.Pattern[str]
    after: re.Pattern[str]


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    raw = vocabulary.load("places")["roads"]
    road, highway = one_of("roads"), one_of("highways")
    return _Patterns(
        re.compile(
            rf"\b(?:{highway}|(?P<road>{road})) (?:(?:that )?{either(raw['joining'])}|"
            r"between|from|of)(?: [a-z]+){0,3} $"
        ),
        re.compile(rf" (?:{either(raw['kinds'])} )*(?:{highway}|{road})\b"),
    )


def along_highways(
    passage: Passage, choices: Sequence[Choice | None], gazetteer: Gazetteer
) -> list[Choice | None]:
    """Let the first town of a highway's name stand for its governorate, the second for none."""
    settled = list(choices)
    for left in range(len(choices) - 1):
        ends = [c for c in choices[left : left + 2] if c is not None]
        if _is_highway(passage, left, ends):
            settled[left] = _crossed(ends, gazetteer)
            settled[left + 1] = None
    return settled


def _is_highway(passage: Passage, left: int, ends: Sequence[Choice]) -> bool:
    first, second = passage.spots[left], passage.spots[left + 1]
    if first.sentence != second.sentence:
        return False
    if _JOIN.fullmatch(passage.text, first.end, second.start) is None:
        return False
    after, before = passage.after(second), passage.before(first)[-70:]
    if _patterns().after.match(after):
        return True
    named = _patterns().before.search(before)
    far = len(ends) > 1 and distance_km(ends[0].places[0], ends[1].places[0]) > _LONG
    return named is not None and (far or named["road"] is None)


def _crossed(ends: Sequence[Choice], gazetteer: Gazetteer) -> Choice | None:
    """Return the governorate of the first end that is not the capital."""
    found: list[Place] = []
    for choice in ends:
        admin1 = choice.places[0].admin1
        if admin1 is not None and admin1.pcode != _CAPITAL:
            found.append(gazetteer.place(admin1.pcode))
    if not found:
        return None
    precision = LocationPrecision.GOVERNORATE
    return replace(ends[0], places=(found[0],), precision=precision, score=_SCORE)
