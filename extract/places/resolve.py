"""Decide which place of a name is meant, by the words beside it and the places around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp

from extract.models import LocationPrecision
from extract.places.accept import KNOWN_RANK, is_name
from extract.places.context import Context, Extent
from extract.places.links import linked
from extract.places.measure import UNITS, distance_km, is_within, same_governorate
from extract.places.passage import Passage
from extract.places.senses import established, precision_of, senses
from extract.places.spot import Spot
from gazetteer import Gazetteer, MatchLevel, Place

_SETTLED = 0.45  # rank of a town
_LEAD = 0.15  # by which a settled place outranks its namesakes
_NEARBY = 30.0  # km over which a neighbour's evidence falls to a third
_REACH = {0: 0.8, 1: 0.4, 2: 0.25, 3: 0.2}  # by distance in sentences
_FAR = 0.05
_LINKED = 2.0
_BASE = {MatchLevel.EXACT: 0.97, MatchLevel.FOLDED: 0.93, MatchLevel.SOUND: 0.8}
_UNLISTED = 0.5  # least likeness of an unlisted name, its governorate being known
_ABROAD = 40.0  # km across the border of a governorate that is named
_CITY_PARTS = ("neighbourhood", "area")


@dataclass(frozen=True, slots=True)
class Choice:
    """The places chosen for a spot, with how sure the choice is, 0 to 1."""

    places: tuple[Place, ...]
    precision: LocationPrecision
    score: float


@dataclass(frozen=True, slots=True)
class _Anchor:
    """A place that needs no neighbours to be decided."""

    spot: int
    sentence: int
    place: Place


def choices_of(passage: Passage, gazetteer: Gazetteer) -> list[Choice | None]:
    """Return the choice for each spot, None for what is no place or stays unknown."""
    meant = [
        senses(spot, context, gazetteer) if is_name(passage, index) else ()
        for index, (spot, context) in enumerate(
            zip(passage.spots, passage.contexts, strict=True)
        )
    ]
    anchors = [
        _Anchor(index, spot.sentence, places[0])
        for index, (spot, places) in enumerate(zip(passage.spots, meant, strict=True))
        if _is_settled(spot, places)
    ]
    chosen: list[Choice | None] = []
    for index, places in enumerate(meant):
        chosen.append(_choose(passage, index, places, anchors, chosen, gazetteer))
    return chosen


def _is_settled(spot: Spot, places: Sequence[Place]) -> bool:
    if not places or spot.fixed or spot.ambiguous or spot.level is MatchLevel.SOUND:
        return False
    rival = places[1].rank if len(places) > 1 else 0.0
    return places[0].rank >= _SETTLED and places[0].rank - rival >= _LEAD


def _choose(
    passage: Passage,
    index: int,
    places: tuple[Place, ...],
    anchors: Sequence[_Anchor],
    earlier: Sequence[Choice | None],
    gazetteer: Gazetteer,
) -> Choice | None:
    spot, context = passage.spots[index], passage.contexts[index]
    if spot.fixed:
        return Choice(spot.places, precision_of(spot.places[0], context), 0.95)
    near = _near_anchors(passage, index, anchors)
    if not spot.places:
        places = _unlisted(passage, index, near, gazetteer)
    if not places:
        return None
    if context.extent is Extent.POINT:
        wide = established(
            index, passage.spots, [c.places[0] if c else None for c in earlier]
        )
        places = (wide,) if wide is not None else places
    return _best(spot, context, places, near)


def _near_anchors(
    passage: Passage, index: int, anchors: Sequence[_Anchor]
) -> list[tuple[Place, float]]:
    """Return the other anchors with the weight of their evidence for one spot."""
    spot = passage.spots[index]
    weighed = []
    for anchor in anchors:
        if anchor.spot == index or anchor.place.feature == "country":
            continue
        other = passage.spots[anchor.spot]
        weight = _REACH.get(abs(anchor.sentence - spot.sentence), _FAR)
        if abs(anchor.spot - index) <= 3:
            first, second = (spot, other) if spot.start < other.start else (other, spot)
            weight = _LINKED if linked(passage.text, first, second) else weight
        weighed.append((anchor.place, weight))
    return weighed


def _best(
    spot: Spot,
    context: Context,
    places: Sequence[Place],
    near: Sequence[tuple[Place, float]],
) -> Choice | None:
    weighed = [(_weigh(place, context, near), place) for place in places]
    weighed.sort(key=lambda pair: -pair[0])
    best, place = weighed[0]
    if not _is_confirmed(spot, context, place, near):
        return None
    lead = best - weighed[1][0] if len(weighed) > 1 else 1.0
    score = _BASE[spot.level] * min(1.0, 0.6 + lead)
    return Choice((place,), precision_of(place, context), round(score, 3))


def _weigh(
    place: Place, context: Context, near: Sequence[tuple[Place, float]]
) -> float:
    weight = place.rank
    if place.feature in context.features:
        weight += 0.5 if place.feature == context.features[0] else 0.3
    return weight + min(3.0, sum(w * _closeness(place, other) for other, w in near))


def _closeness(place: Place, other: Place) -> float:
    if other.feature in UNITS:
        return 1.0 if is_within(place, other) else 0.0
    inside = 0.5 if place.city == other.place_id else 0.0
    return inside + exp(-distance_km(place, other) / _NEARBY)


def _is_confirmed(
    spot: Spot, context: Context, place: Place, near: Sequence[tuple[Place, float]]
) -> bool:
    """Tell whether a doubtful reading has the evidence that it needs."""
    about = [other for other, weight in near if weight >= _REACH[3]]
    known = any(same_governorate(place, other) for other in about)
    if spot.ambiguous or spot.level is MatchLevel.SOUND:
        return known or (bool(context.features) and not about)
    if place.rank < KNOWN_RANK and about and not known:
        return any(distance_km(place, other) <= _ABROAD for other in about)
    if place.feature in _CITY_PARTS:
        return bool(context.features) or any(
            same_governorate(place, other) for other, _ in near
        )
    return True


def _unlisted(
    passage: Passage,
    index: int,
    near: Sequence[tuple[Place, float]],
    gazetteer: Gazetteer,
) -> tuple[Place, ...]:
    """Return the places of a governorate named nearby that an unlisted name may mean."""
    spot = passage.spots[index]
    name = passage.text[spot.start : spot.end]
    codes: dict[str, float] = {}
    for place, weight in near:
        if place.admin1 is not None and weight >= _REACH[3]:
            codes[place.admin1.pcode] = codes.get(place.admin1.pcode, 0.0) + weight
    if not codes:
        return ()
    code = max(codes, key=lambda c: codes[c])
    found = gazetteer.candidates(name, limit=40)
    return tuple(
        c.place
        for c in found
        if c.score >= _UNLISTED
        and c.place.admin1 is not None
        and c.place.admin1.pcode == code
        and c.place.feature not in UNITS
    )[:1]
