"""Tell how places lie to each other: one in another, a city in its governorate, how far."""

from __future__ import annotations

from extract.places.measure import UNITS
from gazetteer import load_gazetteer
from gazetteer.place import Place

_REGION_KM = (
    15.0  # from the point of a named region to what lies in it; half beyond a border
)
_REGION = "region"
_KM_NORTH, _KM_EAST = 111.2, 91.0  # a degree's length at this latitude


def lies_in(place: Place, whole: Place) -> bool:
    """Tell whether a place is, or lies in, a unit, a city or a region without borders."""
    if load_gazetteer().within(place, whole):
        return True
    if whole.feature != _REGION or place.feature in (_REGION, *UNITS, "country"):
        return False
    reach = _REGION_KM if place.admin1 == whole.admin1 else _REGION_KM / 2
    return distance(place, whole) <= reach


def is_seat(seat: Place, other: Place) -> bool:
    """Tell a city that may stand for its governorate: "a town in Daraa"."""
    unit = seat.admin1
    return unit is not None and other.admin1 == unit and seat.name == unit.name


def distance(a: Place, b: Place) -> float:
    """Return kilometres, good enough within Syria."""
    north = (a.latitude - b.latitude) * _KM_NORTH
    east = (a.longitude - b.longitude) * _KM_EAST
    return float((north * north + east * east) ** 0.5)
