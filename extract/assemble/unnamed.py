"""Name the place that a text first tells only by its kind: "a town near Damascus"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.assemble.draft import Draft
from extract.assemble.lexicon import setting_lexicon
from extract.assemble.placing import BROAD
from extract.facts import Facts
from extract.mentions import PlaceMention, PlaceRole
from extract.places.measure import distance_km, lies_in
from extract.terms import LocationPrecision

_REACH = 5  # sentences from the kind to the name
_AROUND = 30.0  # kilometres from a city to what lies "near" it
_PHRASE = 140  # characters


def name_places(facts: Facts, events: Sequence[Draft]) -> None:
    """Give each event at a place that only its kind tells the name that follows."""
    for event in events:
        if len(event.places) == 1:
            event.places = [_named(facts, event.places[0]) or event.places[0]]


def _named(facts: Facts, whole: PlaceMention) -> PlaceMention | None:
    """Return the first place of the kind told behind "a town in" another place."""
    sentence = facts.sentences[whole.sentence]
    before = sentence.text[: whole.start - sentence.sentence.start]
    unnamed = setting_lexicon().unnamed.search(before[-_PHRASE:])
    if unnamed is None:
        return None
    regions = setting_lexicon().regions
    kinds = setting_lexicon().features.get(unnamed["kind"], regions)
    for place in _told_behind(facts, whole):
        if place.place.feature in kinds:
            return place
        if kinds is not regions:
            return None  # a region may first be told by a town in it
    return None


def _told_behind(facts: Facts, whole: PlaceMention) -> Iterator[PlaceMention]:
    first = whole.sentence
    for sentence in facts.sentences[first : first + _REACH + 1]:
        for place in sentence.places:
            if place.start > whole.start and _lies_there(place, whole):
                yield place


def _lies_there(place: PlaceMention, whole: PlaceMention) -> bool:
    """Tell a place of the story that lies in another one, or not far from a town."""
    if place.role not in (PlaceRole.EVENT, PlaceRole.CONTAINER):
        return False
    governorate = LocationPrecision.GOVERNORATE
    if place.precision is governorate or lies_in(whole.place, place.place):
        return False
    near = whole.precision not in BROAD
    return lies_in(place.place, whole.place) or (
        near and distance_km(place.place, whole.place) <= _AROUND
    )
