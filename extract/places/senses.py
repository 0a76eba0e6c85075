"""Read at which level a name stands: the town, its district or its governorate."""

from __future__ import annotations

from extract.places.context import Context, Extent
from extract.places.measure import UNITS
from extract.places.spot import Spot
from extract.terms import LocationPrecision
from gazetteer import Gazetteer, Place

_RURAL_DAMASCUS = "SY03"
_CAPITAL = ("C1001", "SY01")
_SPLIT_CITY = "C1007"  # "eastern Aleppo" is a part of the city
_CITY_NOUNS = ("", "city", "cities")  # "Hama" is no village unless it is called one
WIDE = (Extent.PROVINCE, Extent.COUNTRYSIDE, Extent.DIRECTION, Extent.SPREAD)


def senses(spot: Spot, context: Context, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """Return the places of a spot at the level that its words ask for, likeliest first."""
    if not spot.places or spot.fixed:
        return spot.places
    units = [place for place in spot.places if place.feature in UNITS]
    points = [place for place in spot.places if place.feature not in UNITS]
    governorates = [place for place in units if place.feature == "governorate"]
    if governorates and means_governorate(context, spot.places[0]):
        capital = spot.places[0].place_id in _CAPITAL
        return (gazetteer.place(_RURAL_DAMASCUS) if capital else governorates[0],)
    wanted = _unit_level(context)
    named = [place for place in units if place.feature == wanted]
    if named and not any(p.feature in ("region", "neighbourhood") for p in points):
        return tuple(named)
    if points and points[0].feature == "city" and context.noun in _CITY_NOUNS:
        return (points[0],)
    return tuple(points or units)


def _unit_level(context: Context) -> str | None:
    if "subdistrict" in context.features[:1]:
        return "subdistrict"
    return "district" if context.extent is Extent.REGION else None


def means_governorate(context: Context, first: Place) -> bool:
    """Tell whether the words around a name, `first` its likeliest place, ask for that."""
    capital = first.place_id in _CAPITAL
    if context.extent is Extent.SUBURB:
        return capital
    sided = context.extent in (Extent.DIRECTION, Extent.REGION)
    if sided and first.place_id == _SPLIT_CITY and context.lead.direction:
        return context.lead.direction.startswith(("n", "s"))
    if context.extent is Extent.REGION:
        return first.feature in ("city", "governorate") and not capital
    if context.extent in (Extent.DIRECTION, Extent.SPREAD) and capital:
        return False
    return context.extent in WIDE


def precision_of(place: Place, context: Context) -> LocationPrecision:
    """Return what the chosen place stands for."""
    if place.feature in ("country", *UNITS):
        return LocationPrecision(place.feature)
    fringe = context.extent is Extent.SUBURB and not context.besides
    fringe = fringe and place.feature == "city"
    if context.near or fringe:
        return LocationPrecision.NEAR
    return LocationPrecision.EXACT
