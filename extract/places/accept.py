"""Tell names of places from words, persons and buildings that are spelled like them."""

from __future__ import annotations

import re

from extract.places.passage import Passage
from gazetteer import MatchLevel

_CAPITAL_BEFORE = re.compile(r"([A-Z]\w*[a-z])[ -](?:al-|el-)?$")
_CAPITAL_AFTER = re.compile(r" (?:(?:al|el|bin|ibn|abu)[ -])?([A-Z][\w']+)")
_KNOWN_RANK = 0.44  # a town: its name stands without a preposition
_HARMLESS = frozenset(
    ["The", "In", "At", "On", "From", "Near", "Rural", "Northern", "Southern", "Eastern",
     "Western", "North", "South", "East", "West", "Central", "Greater", "Old", "Inside",
     "Around", "Outside", "And", "But", "Between", "Across", "Meanwhile", "When", "While",
     "After", "Since", "City", "Town", "Village", "Province", "Governorate", "Camp",
     "District", "Countryside", "As", "For", "With", "Where", "Of", "To", "Syria", "Both",
     "Airport", "Military", "Airbase", "Air", "Base", "Dam", "Prison", "Central", "Highway",
     "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "SANA"]
)


def is_name(passage: Passage, index: int) -> bool:
    """Tell whether a spot is used as the name of a place."""
    spot, context = passage.spots[index], passage.contexts[index]
    if spot.fixed or not spot.places:
        return True
    if spot.ambiguous:
        return bool(context.features) and not context.holds
    known = spot.places[0].rank >= _KNOWN_RANK and spot.level is not MatchLevel.SOUND
    if _inside_name(passage, index):
        return bool(context.features) or (known and context.cue)
    if context.facility and not known:
        return False
    if known or context.cue:
        return True
    several = len(passage.text[spot.start : spot.end].split()) > 1
    return several and spot.level is MatchLevel.EXACT


def _inside_name(passage: Passage, index: int) -> bool:
    """Tell whether a further capitalised word makes the spot a part of another name."""
    spot = passage.spots[index]
    before = _CAPITAL_BEFORE.search(passage.before(spot))
    after = _CAPITAL_AFTER.match(passage.after(spot))
    if before is not None and _adjoins(passage, index - 1, index):
        before = None
    if after is not None and _adjoins(passage, index, index + 1):
        after = None
    return any(
        match is not None and match[1] not in _HARMLESS for match in (before, after)
    )


def _adjoins(passage: Passage, left: int, right: int) -> bool:
    """Tell whether two neighbouring spots are parted by nothing but a space."""
    if left < 0 or right >= len(passage.spots):
        return False
    return passage.spots[right].start - passage.spots[left].end <= 1
