"""Decide which place of a name is meant, by the words beside it and the places around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from extract.places.confirm import (
    LINKED,
    QUARTERS,
    is_confirmed,
    is_minor,
    is_misplaced,
)
from extract.places.context import Context, Extent
from extract.places.evidence import (
    NEARBY,
    Anchor,
    Neighbour,
    anchors_of,
    neighbours,
    support,
)
from extract.places.links import is_at_boundary, linked, listed
from extract.places.measure import UNITS, is_at, same_governorate
from extract.places.passage import Passage
from extract.places.province import bare_province
from extract.places.senses import precision_of, senses
from extract.places.sites import site_of, translated
from extract.places.spot import KNOWN_RANK, Spot
from extract.places.unlisted import LIKE, places_like
from extract.terms import LocationPrecision
from gazetteer import Gazetteer, MatchLevel, Place
from gazetteer.lexicon import lexicon

_BASE = {MatchLevel.EXACT: 0.97, MatchLevel.FOLDED: 0.93, MatchLevel.SOUND: 0.8}
_AROUND = (Extent.COUNTRYSIDE, Extent.REGION)
_UNIT_NOUNS = ("district", "subdistrict", "sub-district", "nahiyah", "area")
_RANK = 1.3  # weight of a rank beside what the places around say
_OF_PART = 0.05  # "Gharibeh" is sooner that village than Eastern Gharibeh
_FROM_FAR = 0.4  # weight of the only city of a text
_FIXED = 0.95
_GUESSED = 0.65
_BARE = 0.66  # least likeness of a name that only a preposition marks
_SAME_NAME = 0.9  # least likeness of a name that is also listed far away


@dataclass(frozen=True, slots=True)
class Choice:
    """The places chosen for a spot, with how sure the choice is, 0 to 1."""

    places: tuple[Place, ...]
    precision: LocationPrecision
    score: float


@dataclass(frozen=True, slots=True)
class _Teller:
    """A place that tells where another lies; `far_off`: "65 km east of Homs"."""

    place: Place
    far_off: bool


def choices_of(passage: Passage, gazetteer: Gazetteer) -> list[Choice | None]:
    """Return the choice for each spot, None for what stays unknown."""
    meant = [_meant(passage, i, gazetteer) for i in range(len(passage.spots))]
    anchors = _told_apart(passage, meant, anchors_of(passage.spots, meant))
    tellers = _tellers(passage, meant, anchors)
    anchors = [a for a in anchors if not _strays(a.place, tellers[a.spot])]
    chosen: list[Choice | None] = []
    decided: list[Place | None] = []
    for index, places in enumerate(meant):
        wide = bare_province(passage, index, decided)
        near = neighbours(passage, index, anchors)
        if passage.contexts[index].features[:1] == QUARTERS:
            near = _with_city(near)
        teller = tellers[index]
        places = (wide,) if wide else _outside(places, teller)
        choice = _choose(passage, index, places, near)
        if choice is not None and _strays(choice.places[0], teller):
            choice = None  # the place that it is told by stands, if no other is like it
        if choice is None or is_misplaced(
            passage.contexts[index], choice.places[0], near
        ):
            sure = choice is not None and _is_sole(passage.spots[index])
            guess = _guess(passage, index, near, gazetteer, teller)
            choice = guess or (choice if sure else None)
        chosen.append(choice)
        decided.append(chosen[-1].places[0] if chosen[-1] else None)
    return chosen


def _is_sole(spot: Spot) -> bool:
    """Tell whether a name is listed for one place alone."""
    points = [place for place in spot.places if place.feature not in UNITS]
    return len(points) == 1 and spot.level is MatchLevel.EXACT


def _with_city(near: list[Neighbour]) -> list[Neighbour]:
    """Let the only city of a text be heard by a quarter that nothing nearer tells."""
    if any(n.weight >= NEARBY for n in near):
        return near
    cities = list(
        {n.place.place_id: n for n in near if n.place.feature == "city"}.values()
    )
    return [*near, cities[0]._replace(weight=_FROM_FAR)] if len(cities) == 1 else near


def _told_apart(
    passage: Passage, meant: Sequence[tuple[Place, ...]], anchors: Sequence[Anchor]
) -> list[Anchor]:
    """Let the other anchors decide those that have namesakes: two towns are called Suran."""
    settled = []
    for anchor in anchors:
        places = meant[anchor.spot]
        if len(places) > 1:
            near = neighbours(passage, anchor.spot, anchors)
            choice = _choose(passage, anchor.spot, places, near)
            anchor = replace(anchor, place=choice.places[0]) if choice else anchor
        settled.append(anchor)
    return settled


def _tellers(
    passage: Passage, meant: Sequence[tuple[Place, ...]], anchors: Sequence[Anchor]
) -> list[_Teller | None]:
    """Return what tells where each village lies: "A and B in the Y countryside"."""
    tellers: list[_Teller | None] = [None] * len(meant)
    for index in reversed(range(len(meant) - 1)):
        pair = passage.spots[index], passage.spots[index + 1]
        if listed(passage.text, *pair):
            tellers[index] = tellers[index + 1]
        if not _tells(passage, index):
            continue
        near = neighbours(passage, index + 1, anchors)
        choice = _choose(passage, index + 1, meant[index + 1], near)
        if choice is None or choice.places[0].feature in ("country", "governorate"):
            continue
        far_off = passage.read[index + 1].near
        tellers[index] = _Teller(choice.places[0], far_off)
    return tellers


def _tells(passage: Passage, index: int) -> bool:
    """Tell whether the next name says where a spot lies."""
    spots, text = passage.spots, passage.text
    pair, context = (spots[index], spots[index + 1]), passage.read[index + 1]
    if is_at_boundary(passage.after(pair[1])):
        return False
    told = context.extent in _AROUND or context.near or context.noun in _UNIT_NOUNS
    return told and linked(text, *pair) and not listed(text, *pair)


def _strays(place: Place, teller: _Teller | None) -> bool:
    """Tell a village that lies far from the place that it is told by."""
    if teller is None or not is_minor(place) or is_at(place, teller.place):
        return False
    return not (teller.far_off and same_governorate(place, teller.place))


def _outside(places: tuple[Place, ...], teller: _Teller | None) -> tuple[Place, ...]:
    """Leave out the quarters of a city that a name is told to lie outside of."""
    if teller is None or not teller.far_off:
        return places
    kept = tuple(p for p in places if p.city != teller.place.place_id)
    return kept or places


def _meant(passage: Passage, index: int, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """Return the places that a name may mean beside its words."""
    spot, context = passage.spots[index], passage.contexts[index]
    name = passage.text[spot.start : spot.end]
    if spot.places and not spot.fixed:
        city = spot.places[0].feature == "city"
        site = site_of(name, context, gazetteer, city=city)
        if site is not None:
            return (site,)
        if spot.places[0].rank < KNOWN_RANK:
            arabic = translated(name, context, gazetteer)
            if arabic:
                return arabic
    return senses(spot, context, gazetteer)


def _choose(
    passage: Passage, index: int, places: Sequence[Place], near: Sequence[Neighbour]
) -> Choice | None:
    spot, context = passage.spots[index], passage.contexts[index]
    if not places:
        return None
    if spot.fixed:
        return Choice(spot.places, precision_of(places[0], context), _FIXED)
    place, lead = _likeliest(places, context, near)
    if not is_confirmed(spot, context, place, near):
        return None
    score = _BASE[spot.level] * min(1.0, 0.6 + lead)
    chosen: tuple[Place, ...] = (place,)
    if context.besides and place.feature == "governorate":
        chosen = (spot.places[0], place)  # "Homs and its countryside"
    return Choice(chosen, precision_of(chosen[0], context), round(score, 3))


def _likeliest(
    places: Sequence[Place], context: Context, near: Sequence[Neighbour]
) -> tuple[Place, float]:
    """Return the place that most speaks for, and by how much more than for the next."""
    if len(places) == 1:
        return places[0], 1.0
    weighed = [(_weigh(place, context, near), place) for place in places]
    weighed.sort(key=lambda pair: -pair[0])
    (best, place), (second, _) = weighed[:2]
    return place, best - second


def _weigh(place: Place, context: Context, near: Sequence[Neighbour]) -> float:
    weight = _RANK * place.rank + support(place, near)
    first = place.name.partition(" ")[0]
    if first in lexicon().before and first != "Big":
        weight -= _OF_PART  # not Big: the big one is as often called by the bare name
    if place.feature in context.features:
        weight += 0.5 if place.feature == context.features[0] else 0.3
    return weight


def _guess(
    passage: Passage,
    index: int,
    near: Sequence[Neighbour],
    gazetteer: Gazetteer,
    teller: _Teller | None,
) -> Choice | None:
    """Guess a place for a name that the text puts beside a noun or a preposition."""
    spot, context = passage.spots[index], passage.contexts[index]
    told = teller is not None or any(n.weight >= LINKED for n in near)
    if spot.ambiguous or (spot.places and not (context.features or told)):
        return None
    name = passage.text[spot.start : spot.end]
    if spot.bare and (context.facility or gazetteer.means_else(name)):
        return None
    if teller is not None:
        near = [Neighbour(teller.place, LINKED)]
    elsewhere = spot.places and not (context.features or teller)
    least = _SAME_NAME if elsewhere else _BARE if spot.bare else LIKE
    place = places_like(name, context, near, gazetteer, least=least, bare=spot.bare)
    if place is None or _strays(place, teller):
        return None
    return Choice((place,), precision_of(place, context), _GUESSED)
