"""Decide whether a bare name shared by a city and its governorate means the governorate."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.places.context import Context, Extent
from extract.places.passage import Passage
from extract.places.senses import WIDE, means_governorate
from gazetteer import Place

_MEMORY = 8  # sentences over which a passage keeps its province
_GREAT_CITIES = ("C1001", "C1007")  # Damascus and Aleppo stay cities when bare
_HEADLINE = 1  # sentences at the head whose names the body explains
_WINDOW = 60  # spots
_BULLET = re.compile(r"[\W\d]*")


def bare_province(
    passage: Passage, index: int, chosen: Sequence[Place | None]
) -> Place | None:
    """Return the governorate that a bare name means, None for the city.

    `chosen` holds the places of the spots before this one.
    """
    spot, context = passage.spots[index], passage.contexts[index]
    if context.extent is not Extent.POINT or spot.fixed:
        return None
    wide = next((p for p in spot.places if p.feature == "governorate"), None)
    if wide is None:
        return None
    before = passage.sentence_before(spot)
    if _heads_a_list(passage, index, before):
        return wide
    if spot.places[0].place_id in _GREAT_CITIES:
        return None
    if _explained(passage, index):
        return wide
    return wide if _established(passage, index, chosen) else None


def _heads_a_list(passage: Passage, index: int, before: str) -> bool:
    """Tell "- Aleppo: nine dead" from other uses, by what stands around the name."""
    spot = passage.spots[index]
    colon = passage.after(spot)[:1] == ":"
    bullet = _BULLET.fullmatch(before) is not None
    return colon and bullet and (spot.sentence > 0 or bool(before.strip()))


def _explained(passage: Passage, index: int) -> bool:
    """Tell whether a headline's name is next called a province."""
    spot = passage.spots[index]
    if spot.sentence > _HEADLINE:
        return False
    for later in range(index + 1, min(index + _WINDOW, len(passage.spots))):
        other, context = passage.spots[later], passage.contexts[later]
        if other.sentence - spot.sentence > _MEMORY:
            return False
        if other.places == spot.places and other.sentence > spot.sentence:
            return _is_wide(context, other.places[0])
    return False


def _is_wide(context: Context, first: Place) -> bool:
    return context.extent in WIDE and means_governorate(context, first)


def _established(passage: Passage, index: int, chosen: Sequence[Place | None]) -> bool:
    """Tell whether the passage has just used the name for the governorate."""
    spot = passage.spots[index]
    for earlier in range(index - 1, max(-1, index - _WINDOW), -1):
        if spot.sentence - passage.spots[earlier].sentence > _MEMORY:
            return False
        place = chosen[earlier]
        if place is not None and passage.spots[earlier].places == spot.places:
            return place.feature == "governorate"
    return False
