"""Tell names of places from words, persons and buildings that are spelled like them."""

from __future__ import annotations

import re

from extract.places.links import linked
from extract.places.passage import Passage
from gazetteer import MatchLevel

_CAPITAL_BEFORE = re.compile(r"([A-Z]\w*[a-z])[ -](?:al-|el-)?$")
_CAPITAL_AFTER = re.compile(r" (?:(?:al|el|bin|ibn|abu)[ -])?([A-Z][\w']+)")
_CALENDAR = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|"
    r"Ramadan|Eid|Tishr)"
)
KNOWN_RANK = 0.44  # a town: its name stands without a preposition
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
        return not context.holds and (bool(context.features) or _is_told(passage, index))
    known = spot.places[0].rank >= KNOWN_RANK and spot.level is not MatchLevel.SOUND
    if _inside_name(passage, index):
        return bool(context.features) or (known and context.cue)
    if context.facility and not known:
        return False
    if known or context.cue:
        return True
    several = len(passage.text[spot.start : spot.end].split()) > 1
    return several and spot.level is MatchLevel.EXACT


def _is_told(passage: Passage, index: int) -> bool:
    """Tell whether a doubtful name has a preposition and is told by the next name."""
    spots, text = passage.spots, passage.text
    if not passage.contexts[index].cue or index + 1 >= len(spots):
        return False
    if _CALENDAR.match(text, spots[index].start):
        return False
    return not spots[index + 1].ambiguous and linked(text, spots[index], spots[index + 1])


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
