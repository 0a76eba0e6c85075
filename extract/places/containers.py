"""Find the places of a sentence that only say where another one lies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from extract.mentions import PlaceRole
from extract.places.context import Extent
from extract.places.links import linked, listed
from extract.places.measure import UNITS, distance_km, is_within, same_governorate
from extract.places.passage import Passage
from extract.places.resolve import Choice
from gazetteer import Place

_SCENE = re.compile(r"(?:Meanwhile|Elsewhere|Also|Separately)?,? ?[Ii]n (?:the )?")
_HELD = 40.0  # km from a place to the town or city that it is told by
# "215 km north-east of the city of", however far: it tells only where another place lies.
_MEASURED = re.compile(
    r"\b(?:north|south|east|west)[a-z-]* (?:side )?of (?:the )?(?:[a-z]+ ){0,3}(?:of )?$"
)
_PHRASE = 60  # characters
_AREA = 15.0  # km from a place to the area that it is told by
_AREA_NOUNS = ("area", "district", "region")
_REGION = 4  # the level of regions
_WINDOW = 24  # spots on either side that may hold one another
_BESIDE_THE_STORY = (PlaceRole.ORGANISATION, PlaceRole.DATELINE)
_LEVELS = {
    feature: level
    for level, feature in enumerate(("country", *UNITS, "region", "city", "town"))
}


@dataclass(frozen=True, slots=True)
class _Chain:
    """How many neighbouring spots before each spot are not listed, and not joined."""

    unlisted: Sequence[int]
    unjoined: Sequence[int]

    def is_list(self, left: int, right: int) -> bool:
        """Tell whether all spots from one to another form a list."""
        return self.unlisted[left] == self.unlisted[right]

    def is_joined(self, left: int, right: int) -> bool:
        """Tell whether only lists and words of place stand from one to another."""
        return self.unjoined[left] == self.unjoined[right]


@dataclass(frozen=True, slots=True)
class _Pair:
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


def _chain(passage: Passage) -> _Chain:
    pairs = list(pairwise(passage.spots))
    unlisted = [not listed(passage.text, *pair) for pair in pairs]
    unjoined = [
        apart and not linked(passage.text, *pair)
        for apart, pair in zip(unlisted, pairs, strict=True)
    ]
    return _Chain(
        list(accumulate(unlisted, initial=0)), list(accumulate(unjoined, initial=0))
    )


def containers(
    passage: Passage, choices: Sequence[Choice | None], roles: Sequence[PlaceRole]
) -> list[int]:
    """Return the spots in the role of an event that hold another of their sentence."""
    chain = _chain(passage)
    held = [
        index
        for index, choice in enumerate(choices)
        if choice is not None
        and roles[index] is PlaceRole.EVENT
        and any(
            roles[other] not in _BESIDE_THE_STORY
            and _holds(passage, chain, choices, (index, other))
            for other in around(passage, index)
        )
    ]
    return sorted({*held, *_told_again(passage, choices, roles, held)})


def _told_again(
    passage: Passage,
    choices: Sequence[Choice | None],
    roles: Sequence[PlaceRole],
    held: Sequence[int],
) -> Iterator[int]:
    """Yield the spots of a sentence that repeat a province which holds another place."""
    for index in held:
        if not _is_seat(passage, index):
            continue
        for other in around(passage, index):
            choice = choices[other]
            if choice is None or roles[other] is not PlaceRole.EVENT or other > index:
                continue
            context = passage.contexts[other]
            bare = context.extent is Extent.POINT and not (context.noun or context.near)
            if bare and passage.spots[other].places == passage.spots[index].places:
                yield other


def around(passage: Passage, index: int) -> Iterator[int]:
    """Yield the other spots of a spot's sentence, not too far off."""
    sentence = passage.spots[index].sentence
    low, high = max(0, index - _WINDOW), min(len(passage.spots), index + _WINDOW + 1)
    for other in range(low, high):
        if other != index and passage.spots[other].sentence == sentence:
            yield other


def _holds(
    passage: Passage,
    chain: _Chain,
    choices: Sequence[Choice | None],
    pair: tuple[int, int],
) -> bool:
    """Tell whether the first place of a pair only says where the second lies."""
    outer, inner = pair
    outer_choice, inner_choice = choices[outer], choices[inner]
    if outer_choice is None or inner_choice is None:
        return False
    wide, fine = outer_choice.places[0], inner_choice.places[0]
    if wide.feature in ("country", *UNITS):
        whole = is_within(fine, wide) or _is_around(fine, wide)
        return _level(fine) > _level(wide) and whole
    return _is_told_by(passage, chain, _Pair(inner, outer, fine, wide))


def _is_around(fine: Place, wide: Place) -> bool:
    """Tell what lies in the ring of a governorate, or of "the Damascus region"."""
    unit = wide.admin1 is not None and wide.name == wide.admin1.name
    return unit and same_governorate(fine, wide)


def _is_told_by(passage: Passage, chain: _Chain, pair: _Pair) -> bool:
    """Tell whether a place is told by a town or an area, from what is surest on."""
    inner, outer = pair.inner, pair.outer
    seat = _is_seat(passage, outer) and not _is_seat(passage, inner)
    if seat and _is_address(passage, inner, outer):
        return pair.is_provincial
    if chain.is_list(*pair.ordered) or _level(pair.fine) <= 3:
        return False
    if seat and pair.is_provincial and _sets_the_scene(passage, outer):
        return outer < inner
    joined = chain.is_joined(*pair.ordered)
    if _is_rural(passage, pair, joined=joined):
        return True
    if _is_told_from(passage, chain, (inner, outer)):
        return False
    if pair.fine.city == pair.wide.place_id:
        return True
    return joined and _is_near_by(passage, pair, seat=seat)


def _is_rural(passage: Passage, pair: _Pair, *, joined: bool) -> bool:
    """Tell "X village in the countryside of Y", where Y may be a village too."""
    if passage.contexts[pair.outer].extent is not Extent.COUNTRYSIDE:
        return False
    next_to = joined and pair.outer == pair.inner + 1
    level = _level(pair.fine)
    finer = level > _level(pair.wide) or (next_to and level >= _REGION)
    return finer and (pair.km <= _HELD or pair.fine.admin2 == pair.wide.admin2)


def _is_near_by(passage: Passage, pair: _Pair, *, seat: bool) -> bool:
    """Tell of a joined pair whether the wide place lies about the fine one, or near."""
    inner, outer = pair.inner, pair.outer
    level, wide_level = _level(pair.fine), _level(pair.wide)
    inside = outer == inner + 1 and level >= wide_level
    if inside and _is_area_of(passage, inner, outer):
        return pair.km <= _AREA
    after = passage.spots[outer].start > passage.spots[inner].start
    located = passage.contexts[outer].near and after
    if seat and pair.is_provincial:
        return True
    if located and _MEASURED.search(passage.before(passage.spots[outer])[-_PHRASE:]):
        return True
    return (seat or located or level > wide_level) and pair.km <= _HELD


def _is_told_from(passage: Passage, chain: _Chain, pair: tuple[int, int]) -> bool:
    """Tell "the X plain, south of Idlib": the town behind is in no need of the plain."""
    inner, outer = pair
    if outer > inner or not chain.is_joined(outer, inner):
        return False
    context = passage.contexts[inner]
    if _is_seat(passage, inner) is not _is_seat(passage, outer):
        return _is_seat(passage, inner)
    return context.near or context.extent is Extent.COUNTRYSIDE


def _is_area_of(passage: Passage, inner: int, outer: int) -> bool:
    """Tell "the Arbaeen neighbourhood in Daraa al-Balad area" from a list."""
    area = passage.read[outer].noun in _AREA_NOUNS
    return area and passage.read[inner].noun not in _AREA_NOUNS


def _sets_the_scene(passage: Passage, index: int) -> bool:
    """Tell whether a sentence begins with the place: "In Idlib, shells hit Ariha"."""
    return _SCENE.fullmatch(passage.sentence_before(passage.spots[index])) is not None


def _is_seat(passage: Passage, index: int) -> bool:
    """Tell whether a spot's name is also that of a governorate."""
    return any(p.feature == "governorate" for p in passage.spots[index].places)


def _is_address(passage: Passage, inner: int, outer: int) -> bool:
    """Tell "Saraqib, Idlib" from a longer list of towns."""
    if outer != inner + 1:
        return False
    spots, text = passage.spots, passage.text
    if text[spots[inner].end : spots[outer].start] != ", ":
        return False
    return outer + 1 >= len(spots) or not listed(text, spots[outer], spots[outer + 1])


def _level(place: Place) -> int:
    """Return how fine a place is: 0 for the country, 7 for villages, quarters and sites."""
    return _LEVELS.get(place.feature, len(_LEVELS))
