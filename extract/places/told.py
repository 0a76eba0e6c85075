"""Tell whether a place is told by a town or an area: "X, a village near Y"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from extract import vocabulary
from extract.places.context import Extent
from extract.places.links import (
    Chain,
    coordinated,
    is_at_boundary,
    is_seat,
    leads_on,
    listed,
)
from extract.places.measure import UNITS, distance_km, same_governorate
from extract.places.passage import Passage
from extract.places.words import alternation, one_of, words
from extract.vocabulary import either
from gazetteer import Place

_SCENE = re.compile(r"(?:Meanwhile|Elsewhere|Also|Separately)?,? ?[Ii]n (?:the )?")
_HELD = 40.0  # km from a place to the town or city that it is told by
_PHRASE = 60  # characters
_AREA = 15.0  # km from a place to the area that it is told by
_AREA_NOUNS = ("area", "district", "region")
_REGION = 4  # the level of regions
_LEVELS = {
    feature: level
    for level, feature in enumerate(("country", *UNITS, "region", "city", "town"))
}


@lru_cache(maxsize=1)
def _measured() -> re.Pattern[str]:
    """Return the pattern of "215 km north-east of": where another place lies, however far."""
    return re.compile(
        rf"\b{alternation(words().directions)} (?:side )?of (?:the )?(?:[a-z]+ ){{0,3}}(?:of )?$"
    )


@lru_cache(maxsize=1)
def _besides() -> re.Pattern[str]:
    """Return the pattern of "Y, coinciding with shells on X": both were hit."""
    beside = either(vocabulary.load("scenes")["beside"]["words"])
    return re.compile(rf"\b(?:{beside}|while|as well as|in addition)\b")


@lru_cache(maxsize=1)
def _of() -> re.Pattern[str]:
    """Return the pattern of "the X district of Y", "X town western Y"."""
    kinds = one_of("kinds")
    sides = alternation(words().directions)
    return re.compile(
        rf"(?:'s)?(?: {kinds})?(?:,(?= in the ))? (?:of|in) (?!the (?:west|east|north|south))|"
        rf" {kinds},? {sides}(?:ern)? (?!of\b)"
    )


@dataclass(frozen=True, slots=True)
class Pair:
    """A fine place and a wide one, with the indexes of their spots."""

    inner: int
    outer: int
    fine: Place
    wide: Place

    @property
    def ordered(self) -> tuple[int, int]:
        """Return the indexes as they stand in the text."""
        return min(self.inner, self.outer), max(self.inner, self.outer)

    @property
    def km(self) -> float:
        """Return how far apart the places are."""
        return distance_km(self.wide, self.fine)

    @property
    def is_provincial(self) -> bool:
        """Tell whether both lie in one governorate."""
        return same_governorate(self.wide, self.fine)


def is_told_by(passage: Passage, chain: Chain, pair: Pair) -> bool:
    """Tell whether a place is told by a town or an area, from what is surest on."""
    inner, outer = pair.inner, pair.outer
    seat = is_seat_name(passage, outer) and not is_seat_name(passage, inner)
    if seat and _is_address(passage, inner, outer):
        return pair.is_provincial
    if chain.is_list(*pair.ordered) or level_of(pair.fine) <= 3:
        return False
    if seat and pair.is_provincial and _sets_the_scene(passage, outer):
        return outer < inner
    if outer == inner + 1 and leads_on(passage.text, *passage.spots[inner : outer + 1]):
        return True
    joined = _is_joined(passage, chain, pair)
    if _is_rural(passage, pair, joined=joined):
        return True
    if _is_told_from(passage, chain, (inner, outer)):
        return False
    if pair.fine.city == pair.wide.place_id:
        return True
    return joined and _is_near_by(passage, pair, seat=seat)


def _is_joined(passage: Passage, chain: Chain, pair: Pair) -> bool:
    """Tell whether only lists and words of place part a pair: not "X of Y and in Z"."""
    if not chain.is_joined(*pair.ordered):
        return False
    last = pair.outer - 1
    if last <= pair.inner or passage.contexts[pair.outer].between:
        return True
    return not coordinated(passage.text, *passage.spots[last : pair.outer + 1])


def _is_rural(passage: Passage, pair: Pair, *, joined: bool) -> bool:
    """Tell "X village in the countryside of Y", where Y may be a village too."""
    if passage.contexts[pair.outer].extent is not Extent.COUNTRYSIDE:
        return False
    first, last = (passage.spots[index] for index in pair.ordered)
    if not joined and _besides().search(passage.text, first.end, last.start):
        return False
    next_to = joined and pair.outer == pair.inner + 1
    level = level_of(pair.fine)
    finer = level > level_of(pair.wide) or (next_to and level >= _REGION)
    return finer and (pair.km <= _HELD or pair.fine.admin2 == pair.wide.admin2)


def _is_near_by(passage: Passage, pair: Pair, *, seat: bool) -> bool:
    """Tell of a joined pair whether the wide place lies about the fine one, or near."""
    inner, outer = pair.inner, pair.outer
    level, wide_level = level_of(pair.fine), level_of(pair.wide)
    inside = outer == inner + 1 and level >= wide_level
    named = level > _REGION and _of().match(passage.after(passage.spots[inner]))
    if inside and named and pair.km <= _HELD:
        return True
    if inside and _is_area_of(passage, inner, outer):
        return pair.km <= _AREA
    after = passage.spots[outer].start > passage.spots[inner].start
    located = passage.contexts[outer].near and after
    if seat and pair.is_provincial:
        return True
    teller = passage.spots[outer]
    if located and passage.contexts[outer].between:
        return True
    if located and (
        _measured().search(passage.before(teller)[-_PHRASE:])
        or is_at_boundary(passage.after(teller))
    ):
        return True
    return (seat or located or level > wide_level) and pair.km <= _HELD


def _is_told_from(passage: Passage, chain: Chain, pair: tuple[int, int]) -> bool:
    """Tell "the X plain, south of Idlib": the town behind is in no need of the plain."""
    inner, outer = pair
    if outer > inner or not chain.is_joined(outer, inner):
        return False
    context = passage.contexts[inner]
    if is_seat_name(passage, inner) is not is_seat_name(passage, outer):
        return is_seat_name(passage, inner)
    return context.near or context.extent is Extent.COUNTRYSIDE


def _is_area_of(passage: Passage, inner: int, outer: int) -> bool:
    """Tell "the Arbaeen neighbourhood in Daraa al-Balad area" from a list."""
    area = passage.read[outer].noun in _AREA_NOUNS
    return area and passage.read[inner].noun not in _AREA_NOUNS


def _sets_the_scene(passage: Passage, index: int) -> bool:
    """Tell whether a sentence begins with the place: "In Idlib, shells hit Ariha"."""
    return _SCENE.fullmatch(passage.sentence_before(passage.spots[index])) is not None


def is_seat_name(passage: Passage, index: int) -> bool:
    """Tell whether a spot's name is also that of a governorate."""
    return is_seat(passage.spots[index])


def _is_address(passage: Passage, inner: int, outer: int) -> bool:
    """Tell "Saraqib, Idlib" from a longer list of towns."""
    if outer != inner + 1:
        return False
    spots, text = passage.spots, passage.text
    if text[spots[inner].end : spots[outer].start] != ", ":
        return False
    return outer + 1 >= len(spots) or not listed(text, spots[outer], spots[outer + 1])


def level_of(place: Place) -> int:
    """Return how fine a place is: 0 for the country, 7 for villages, quarters and sites."""
    return _LEVELS.get(place.feature, len(_LEVELS))
