"""Find the places of a sentence that only say where another one lies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.mentions import PlaceRole
from extract.places.context import Extent
from extract.places.links import Chain, chain_of, linked
from extract.places.measure import UNITS, is_within, same_governorate
from extract.places.passage import Passage
from extract.places.resolve import Choice
from extract.places.told import Pair, is_seat_name, is_told_by, level_of
from gazetteer import Place

_WIDE = (Extent.PROVINCE, Extent.COUNTRYSIDE)
_INSIDE = re.compile(r"(?: [a-z]+)? (?:in|of) (?!the vicinity\b)")
_WINDOW = 24  # spots on either side that may hold one another
_BESIDE_THE_STORY = (PlaceRole.ORGANISATION, PlaceRole.DATELINE, PlaceRole.PART)


def containers(
    passage: Passage, choices: Sequence[Choice | None], roles: Sequence[PlaceRole]
) -> list[int]:
    """Return the spots in the role of an event that hold another of their sentence."""
    chain = chain_of(passage)
    held = [
        index
        for index, choice in enumerate(choices)
        if choice is not None
        and roles[index] is PlaceRole.EVENT
        and any(
            roles[other] not in _BESIDE_THE_STORY
            and _holds(passage, chain, choices, (index, other))
            and not (
                other == index - 1
                and is_seat_name(passage, other)
                and not is_seat_name(passage, index)
                and _holds(passage, chain, choices, (other, index))
            )  # the mountains in "Latakia's Jabal al-Akrad"
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
        if not is_seat_name(passage, index):
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
    chain: Chain,
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
        whole = whole or _is_called_inside(passage, inner, outer)
        return level_of(fine) > level_of(wide) and whole
    return is_told_by(passage, chain, Pair(inner, outer, fine, wide))


def _is_called_inside(passage: Passage, inner: int, outer: int) -> bool:
    """Tell "X in Y province", which holds for the text though X lies just beyond."""
    if outer != inner + 1 or passage.contexts[outer].extent not in _WIDE:
        return False
    pair = passage.spots[inner], passage.spots[outer]
    return (
        linked(passage.text, *pair)
        and _INSIDE.match(passage.after(pair[0])) is not None
    )


def _is_around(fine: Place, wide: Place) -> bool:
    """Tell what lies in the ring of a governorate, or of "the Damascus region"."""
    unit = wide.admin1 is not None and wide.name == wide.admin1.name
    return unit and same_governorate(fine, wide)
