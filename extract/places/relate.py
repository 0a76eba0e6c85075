"""Give each resolved name its role, and find the places that only hold another one."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from extract.mentions import PlaceRole
from extract.places.links import linked, listed
from extract.places.measure import UNITS, distance_km, is_within, same_governorate
from extract.places.passage import Passage
from extract.places.resolve import Choice
from extract.places.roles import datelines, read_role
from extract.places.words import words
from gazetteer import Place

_KNOWN_AS = re.compile(
    r"(?: (?:village|town|camp|city))?,? (?:\()?(?:also |locally |formerly )?"
    r"(?:known as|called|known in Kurdish as|aka) (?:the )?"
)
_HELD = 40.0  # km from a place to the town or city that it is told by
_LEVELS = {
    feature: level
    for level, feature in enumerate(("country", *UNITS, "region", "city", "town"))
}


def mention_roles(
    passage: Passage, choices: Sequence[Choice | None]
) -> list[PlaceRole]:
    """Return the role of each spot; those without a choice are events too."""
    heads = datelines(passage.text)
    starts = [start for start, _ in heads]
    roles = []
    for spot, context, choice in zip(
        passage.spots, passage.contexts, choices, strict=True
    ):
        head = bisect_right(starts, spot.start) - 1
        if head >= 0 and spot.end <= heads[head][1]:
            roles.append(PlaceRole.DATELINE)
        else:
            place = choice.places[0].place_id if choice else ""
            before, after = passage.before(spot), passage.after(spot)
            roles.append(read_role(before, context.lead, after, place))
    for index in _renamed(passage):
        roles[index] = PlaceRole.CONTAINER
    for index in _local_voices(passage, choices, roles):
        roles[index] = PlaceRole.ORIGIN
    for index in _containers(passage, choices, roles):
        roles[index] = PlaceRole.CONTAINER
    return roles


def _renamed(passage: Passage) -> list[int]:
    """Return the spots whose place is at once told by another name."""
    pairs = enumerate(pairwise(passage.spots))
    return [
        index
        for index, (left, right) in pairs
        if left.sentence == right.sentence
        and _KNOWN_AS.fullmatch(passage.text, left.end, right.start)
    ]


def _local_voices(
    passage: Passage, choices: Sequence[Choice | None], roles: Sequence[PlaceRole]
) -> set[int]:
    """Return the spots of local voices in sentences that tell of another place."""
    events = {
        index
        for index, (choice, role) in enumerate(zip(choices, roles, strict=True))
        if choice is not None
        and role is PlaceRole.EVENT
        and choice.places[0].feature != "country"
    }
    voices = words().local_voices
    speaking = {i for i in events if passage.contexts[i].lead.ends_with(voices, 3)}
    return {
        index
        for index in speaking
        if any(o in events - speaking for o in _same_sentence(passage, index))
    }


def _containers(
    passage: Passage, choices: Sequence[Choice | None], roles: Sequence[PlaceRole]
) -> set[int]:
    found: set[int] = set()
    for index, choice in enumerate(choices):
        if choice is None or roles[index] is not PlaceRole.EVENT:
            continue
        for other in _same_sentence(passage, index):
            named = roles[other] is PlaceRole.ORGANISATION
            if (
                choices[other] is not None
                and not named
                and _holds(passage, choices, index, other)
            ):
                found.add(index)
    return found


def _same_sentence(passage: Passage, index: int) -> list[int]:
    """Return the other spots of a spot's sentence."""
    sentence = passage.spots[index].sentence
    low = high = index
    while low > 0 and passage.spots[low - 1].sentence == sentence:
        low -= 1
    while (
        high + 1 < len(passage.spots) and passage.spots[high + 1].sentence == sentence
    ):
        high += 1
    return [other for other in range(low, high + 1) if other != index]


def _holds(
    passage: Passage, choices: Sequence[Choice | None], outer: int, inner: int
) -> bool:
    """Tell whether one place of a sentence only says where the other lies."""
    outer_choice, inner_choice = choices[outer], choices[inner]
    if outer_choice is None or inner_choice is None:
        return False
    wide, fine = outer_choice.places[0], inner_choice.places[0]
    if wide.feature in ("country", *UNITS):
        return _level(fine) > _level(wide) and is_within(fine, wide)
    joined, in_list = _written_together(passage, outer, inner)
    seat = _is_seat(passage, outer) and not _is_seat(passage, inner)
    if seat and _is_address(passage, inner, outer):
        return same_governorate(wide, fine)
    if in_list or _level(fine) <= 3:
        return False
    if fine.city == wide.place_id:
        return True
    after = passage.spots[outer].start > passage.spots[inner].start
    located = passage.contexts[outer].near and after
    if not joined or not (seat or located or _level(fine) > _level(wide)):
        return False
    if seat and same_governorate(wide, fine):
        return True
    return distance_km(wide, fine) <= _HELD


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


def _written_together(passage: Passage, one: int, other: int) -> tuple[bool, bool]:
    """Tell whether two spots are linked, through a list at most, and whether listed."""
    left, right = sorted((one, other))
    spots = passage.spots
    steps = range(left, right)
    in_list = all(listed(passage.text, spots[i], spots[i + 1]) for i in steps)
    joined = all(
        linked(passage.text, spots[i], spots[i + 1])
        or listed(passage.text, spots[i], spots[i + 1])
        for i in steps
    )
    return joined, in_list
