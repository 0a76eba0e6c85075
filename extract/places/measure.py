"""Tell how places lie to each other: one in another, in one governorate, how far."""

from __future__ import annotations

from math import cos, hypot, radians

from gazetteer import Place, load_gazetteer

UNITS = ("governorate", "district", "subdistrict")
_CAPITAL_RING = {"SY01", "SY03"}  # Damascus and Rural Damascus
_KM_PER_DEGREE = 111.2
_REGION = "region"
_REGION_KM = 15.0  # from its point to what lies in it; half beyond a border
_AROUND = 45.0  # km from a village to the town whose countryside it is in


def distance_km(one: Place, other: Place) -> float:
    """Return the distance of two places in km, on a plane."""
    scale = cos(radians((one.latitude + other.latitude) / 2))
    return _KM_PER_DEGREE * hypot(
        one.latitude - other.latitude, scale * (one.longitude - other.longitude)
    )


def is_within(place: Place, unit: Place) -> bool:
    """Tell whether a place lies in a unit or the country, or is that unit."""
    if unit.feature == "country":
        return True
    chain = (place.admin1, place.admin2, place.admin3)
    return any(u is not None and u.pcode == unit.pcode for u in chain)


def lies_in(place: Place, whole: Place) -> bool:
    """Tell whether a place is, or lies in, a unit, a city or a region without borders."""
    if load_gazetteer().within(place, whole):
        return True
    if whole.feature != _REGION or place.feature in (*UNITS, "country"):
        return False
    if place.feature == _REGION:
        return place.name.endswith(f" {whole.name}")  # "Eastern Ghouta"
    reach = _REGION_KM if place.admin1 == whole.admin1 else _REGION_KM / 2
    return distance_km(place, whole) <= reach


def is_seat(seat: Place, other: Place) -> bool:
    """Tell a city that may stand for its governorate: "a town in Daraa"."""
    unit = seat.admin1
    return unit is not None and other.admin1 == unit and seat.name == unit.name


def same_governorate(one: Place, other: Place) -> bool:
    """Tell whether two places lie in one governorate, the capital counting with its ring."""
    if one.admin1 is None or other.admin1 is None:
        return False
    codes = {one.admin1.pcode, other.admin1.pcode}
    return len(codes) == 1 or codes == _CAPITAL_RING


def is_at(place: Place, teller: Place) -> bool:
    """Tell whether a place lies in or around the place that it is told by."""
    if teller.feature in UNITS:
        return is_within(place, teller) or distance_km(place, teller) <= _AROUND
    district = place.admin2 is not None and place.admin2 == teller.admin2
    return district or distance_km(place, teller) <= _AROUND
