"""Choose among place mentions: the finest, the place itself, the closer one."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import replace

from extract.asides import only_scenes, without_asides
from extract.facts import SentenceFacts
from extract.frames import Frame
from extract.mentions import PlaceMention
from extract.places.measure import distance_km, is_seat, lies_in
from extract.scenes import behind_front, joined, scenes
from extract.terms import LocationPrecision
from gazetteer import load_gazetteer

NEAR_KM = 8.0
_ABOUT_KM = 25.0  # from a town to what a text tells to be near it
_NEAR_BY = 50.0  # from a place to the one that it is told to be near
BROAD = (LocationPrecision.GOVERNORATE, LocationPrecision.COUNTRY)


def event_places(sentence: SentenceFacts) -> tuple[PlaceMention, ...]:
    """Return the places where a sentence lets something happen, each told most finely."""
    text, offset = sentence.text, sentence.sentence.start
    told = behind_front(text, offset, scenes(text, offset, sentence.places))
    told = without_asides(text, offset, told)
    return finest(told, joined(text, offset, told))


def sure_places(
    sentence: SentenceFacts, places: Sequence[PlaceMention]
) -> tuple[PlaceMention, ...]:
    """Return those of the `places` of a sentence that are not beside what it tells."""
    return only_scenes(sentence.text, sentence.sentence.start, places)


def frame_places(frame: Frame) -> tuple[PlaceMention, ...]:
    """Return the places where a frame says it happened, each told most finely."""
    sentence = frame.facts
    told = joined(sentence.text, sentence.sentence.start, frame.places)
    return finest(frame.places, told)


def finest(
    mentions: Iterable[PlaceMention], joined: Sequence[PlaceMention] = ()
) -> tuple[PlaceMention, ...]:
    """Drop repeats, places that only contain another, and what is only near by.

    Those `joined` to others by "and" are told for themselves.
    """
    named = list(mentions)
    kept: list[PlaceMention] = []
    for mention in named:
        known = any(k.place.place_id == mention.place.place_id for k in kept)
        outer = mention not in joined and any(_contains(mention, o) for o in named)
        if not known and not outer:
            kept.append(mention)
    return tuple(k for k in kept if k in joined or not _only_near(k, kept))


def _only_near(mention: PlaceMention, others: Sequence[PlaceMention]) -> bool:
    """Tell "near Y" beside a place about there, as against a scene of its own."""
    near = LocationPrecision.NEAR
    return mention.precision is near and any(
        o.precision is not near
        and (o.precision in BROAD or distance_km(o.place, mention.place) <= _NEAR_BY)
        for o in others
    )


def _contains(outer: PlaceMention, inner: PlaceMention) -> bool:
    return inner.place.place_id != outer.place.place_id and lies_in(
        inner.place, outer.place
    )


def closer(told: Sequence[PlaceMention], own: Sequence[PlaceMention]) -> bool:
    """Tell whether what was told before lies within the governorate told now."""
    return all(p.precision is LocationPrecision.GOVERNORATE for p in own) and all(
        t.precision not in BROAD and any(lies_in(t.place, p.place) for p in own)
        for t in told
    )


def compatible(a: PlaceMention, b: PlaceMention) -> bool:
    """Tell whether two mentions may mean the place of one event."""
    gazetteer = load_gazetteer()
    near = LocationPrecision.NEAR in (a.precision, b.precision)
    return (
        gazetteer.within(a.place, b.place)
        or gazetteer.within(b.place, a.place)
        or distance_km(a.place, b.place) <= (_ABOUT_KM if near else NEAR_KM)
        or is_seat(a.place, b.place)
        or is_seat(b.place, a.place)
    )


def refines(new: Sequence[PlaceMention], old: Sequence[PlaceMention]) -> bool:
    """Tell whether `new` places lie within the `old` ones, or are less broad."""
    country = LocationPrecision.COUNTRY
    if old and all(o.precision is country for o in old):
        return all(n.precision is not country for n in new)
    return all(n.precision not in BROAD for n in new) and all(
        o.precision in BROAD
        or any(lies_in(n.place, o.place) or is_seat(o.place, n.place) for n in new)
        for o in old
    )


def among(new: Sequence[PlaceMention], old: Sequence[PlaceMention]) -> bool:
    """Tell whether each of the `new` places lies in one of the `old` ones."""
    return all(
        any(_contains(o, n) or is_seat(o.place, n.place) for o in old) for n in new
    )


def seats_of(cities: Sequence[PlaceMention], units: Sequence[PlaceMention]) -> bool:
    """Tell cities named for their governorates: "Daraa", then "Daraa province"."""
    return all(u.precision is LocationPrecision.GOVERNORATE for u in units) and all(
        c.precision is LocationPrecision.EXACT
        and any(is_seat(c.place, u.place) for u in units)
        for c in cities
    )


def lie_in(new: Sequence[PlaceMention], old: Sequence[PlaceMention]) -> bool:
    """Tell whether each of the `new` places is one of the `old` ones, or lies in it."""
    gazetteer = load_gazetteer()
    return all(
        any(
            gazetteer.within(n.place, o.place) or is_seat(o.place, n.place) for o in old
        )
        for n in new
    )


def covers_regions(mentions: Sequence[PlaceMention]) -> bool:
    """Tell places of more than one governorate."""
    return len({m.place.admin1 for m in mentions if m.place.admin1 is not None}) > 1


def governorates(mentions: Iterable[PlaceMention]) -> list[PlaceMention]:
    """Return the governorates of places, for "the province" told behind them."""
    gazetteer, level = load_gazetteer(), LocationPrecision.GOVERNORATE
    found: dict[str, PlaceMention] = {}
    for mention in mentions:
        unit = mention.place.admin1
        if unit is not None and unit.pcode is not None:
            place = gazetteer.place(unit.pcode)
            found[unit.pcode] = replace(mention, place=place, precision=level)
    return list(found.values())


def seats(mentions: Iterable[PlaceMention]) -> list[PlaceMention]:
    """Return the city of the governorate of some places, for "the provincial capital"."""
    units = governorates(mentions)
    if len(units) != 1:
        return []
    unit = units[0].place
    named = load_gazetteer().find_names(unit.name)
    cities = [p for n in named for p in n.places if p.feature == "city"]
    exact = LocationPrecision.EXACT
    return [
        replace(units[0], place=city, precision=exact)
        for city in cities[:1]
        if is_seat(city, unit)
    ]


def cities(mentions: Iterable[PlaceMention]) -> list[PlaceMention]:
    """Return the city in place of each of its quarters: "another district" is none of them."""
    gazetteer, exact = load_gazetteer(), LocationPrecision.EXACT
    wholes = [
        replace(m, place=gazetteer.place(m.place.city), precision=exact)
        if m.place.city
        else m
        for m in mentions
    ]
    return list({m.place.place_id: m for m in wholes}.values())


def spread(mentions: Sequence[PlaceMention]) -> float:
    """Return the kilometres between the two farthest of the points among `mentions`."""
    points = [m.place for m in mentions if m.precision not in BROAD]
    pairs = itertools.combinations(points, 2)
    return max((distance_km(a, b) for a, b in pairs), default=0.0)
