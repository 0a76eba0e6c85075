"""Weigh what the places around a name say about which place it means."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from math import exp
from typing import NamedTuple

from extract.places.links import linked, listed
from extract.places.measure import UNITS, distance_km, is_within, same_governorate
from extract.places.passage import Passage
from extract.places.spot import Spot
from gazetteer import MatchLevel, Place

NEARBY = 0.2  # least weight of a neighbour that can confirm a reading
_SETTLED = 0.45  # rank of a town
_LEAD = 0.15  # by which a settled place outranks its namesakes
_SCALE = 30.0  # km over which a neighbour's evidence falls to a third
_REACH = {0: 0.8, 1: 0.4, 2: 0.25, 3: NEARBY}  # by distance in sentences
_FAR = 0.05
_MOST_FAR = 0.2
_ENOUGH = 3.0
_MORE = 0.1  # share that evidence beyond enough has: it still tells namesakes apart
_LINKED = 2.0
_LISTED = 1.6
_IN_PROVINCE = 0.6  # closeness to the city that a governorate is named after
_LINK_SPAN = 3  # spots
_WINDOW = 40  # anchors on either side that are heard
_MINOR = 0.5  # share of the evidence that a lone village or site gives


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place that needs no neighbours to be decided."""

    spot: int
    sentence: int
    place: Place


class Neighbour(NamedTuple):
    """A decided place near a spot, with the weight of its evidence."""

    place: Place
    weight: float


def anchors_of(
    spots: Sequence[Spot], meant: Sequence[tuple[Place, ...]]
) -> list[Anchor]:
    """Return the spots whose place is beyond doubt, given the places each may mean."""
    return [
        Anchor(index, spot.sentence, places[0])
        for index, (spot, places) in enumerate(zip(spots, meant, strict=True))
        if _is_settled(spot, places)
    ]


def _is_settled(spot: Spot, places: Sequence[Place]) -> bool:
    if not places or spot.ambiguous or spot.level is MatchLevel.SOUND:
        return False
    if places[0].feature == "country":
        return False
    if spot.fixed:
        return len(places) == 1  # "the Golan", not the two governorates of the coast
    if len(places) == 1:
        return spot.level is MatchLevel.EXACT
    return places[0].rank >= _SETTLED and places[0].rank - places[1].rank >= _LEAD


def neighbours(
    passage: Passage, index: int, anchors: Sequence[Anchor]
) -> list[Neighbour]:
    """Return the anchors of other names with their weight for one spot."""
    spots, spot = passage.spots, passage.spots[index]
    found = []
    middle = bisect_left(anchors, index, key=lambda anchor: anchor.spot)
    for anchor in anchors[max(0, middle - _WINDOW) : middle + _WINDOW]:
        if _mean_the_same(spots[anchor.spot].places, spot.places):
            continue
        weight = _REACH.get(abs(anchor.sentence - spot.sentence), _FAR)
        if abs(anchor.spot - index) <= _LINK_SPAN:
            weight = max(weight, _tie(passage, index, anchor))
        minor = anchor.place.rank < _SETTLED and anchor.place.feature not in UNITS
        found.append(Neighbour(anchor.place, weight * (_MINOR if minor else 1.0)))
    return found


def _mean_the_same(one: Sequence[Place], other: Sequence[Place]) -> bool:
    if not one or not other or one[0].place_id != other[0].place_id:
        return False  # places are dear to compare whole
    return one == other


def _tie(passage: Passage, index: int, anchor: Anchor) -> float:
    """Return the weight of an anchor that is written together with a spot, else 0."""
    first, second = sorted((index, anchor.spot))
    pair = passage.spots[first], passage.spots[second]
    if linked(passage.text, *pair):
        return _LINKED
    return _LISTED if listed(passage.text, *pair) else 0.0


def support(place: Place, near: Sequence[Neighbour]) -> float:
    """Return how much the neighbours speak for a place, rarely more than 3.

    All those far off in the text together say little: Madaya is told with towns of Idlib.
    """
    told = far = 0.0
    for n in near:
        weight = n.weight * _closeness(place, n.place)
        if n.weight > _FAR:
            told += weight
        else:
            far += weight
    total = told + min(far, _MOST_FAR)
    return min(_ENOUGH, total) + _MORE * max(0.0, total - _ENOUGH)


def _closeness(place: Place, other: Place) -> float:
    if other.feature in UNITS:
        return 1.0 if is_within(place, other) else 0.0
    inside = 0.25 if place.city == other.place_id else 0.0
    near = exp(-distance_km(place, other) / _SCALE)
    if other.feature == "city" and same_governorate(place, other):
        near = max(near, _IN_PROVINCE)
    return inside + near
