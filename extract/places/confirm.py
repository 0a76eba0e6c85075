"""Tell whether the places around bear out which place a name is taken for."""

from __future__ import annotations

from collections.abc import Sequence

from extract.places.context import Context
from extract.places.evidence import NEARBY, Neighbour
from extract.places.measure import UNITS, distance_km, same_governorate
from extract.places.spot import KNOWN_RANK, Spot
from gazetteer import MatchLevel, Place

_BORDER_REACH = 40.0  # km from a village to a place of the next governorate
_QUARTER_REACH = 12.0  # km from a city to a village that is called its quarter
_TIED = 0.8  # least weight of a neighbour that a quarter is told or listed with
_LEAD = 0.05  # by which a place outranks its namesakes
LINKED = 1.6  # least weight of a neighbour that a name is told by
_OUT_OF_REACH = 80.0  # km
_FAR_AWAY = 60.0  # km from all places around
QUARTERS = ("neighbourhood",)


def is_confirmed(
    spot: Spot, context: Context, place: Place, near: Sequence[Neighbour]
) -> bool:
    """Tell whether a doubtful reading has the evidence that it needs."""
    about = [n.place for n in near if n.weight >= NEARBY]
    known = any(same_governorate(place, other) for other in about)

    def nearest() -> float:
        return min((distance_km(place, other) for other in about), default=0.0)

    sounds = spot.level is MatchLevel.SOUND
    if sounds and context.features[:1] == QUARTERS and not is_quarter(place):
        return bool(about) and nearest() <= _QUARTER_REACH
    if spot.ambiguous or sounds:
        put = context.put and is_common(spot)
        return known or (not about and (put or bool(context.features)))
    loose = spot.level is MatchLevel.FOLDED and place.feature == "town"
    if (is_minor(place) or loose) and about and not known:
        lone = sum(p.feature not in UNITS for p in spot.places) == 1
        sure = lone and (loose or spot.level is MatchLevel.EXACT)
        sure = sure and not _is_out_of_reach(place, near)
        sure = sure and not (nearest() > _FAR_AWAY and _is_surrounded(near))
        named = place.feature in context.features or (context.put and not loose)
        return nearest() <= _BORDER_REACH or (sure and named)
    if is_quarter(place) and not context.features:
        one_city = spot.level is MatchLevel.EXACT and len({p.city for p in spot.places})
        leads = spot.level is MatchLevel.EXACT and not near and _leads(spot)
        at_home = any(same_governorate(place, n.place) for n in near)
        return one_city == 1 or at_home or leads
    return True


def is_common(spot: Spot) -> bool:
    """Tell whether a name is more often a town's or a quarter's than what else it means."""
    place = spot.places[0]
    usual = place.rank >= KNOWN_RANK or is_quarter(place)
    return usual and spot.level is MatchLevel.EXACT


def _leads(spot: Spot) -> bool:
    """Tell whether the likeliest place of a name is so by some way: Jobar of Damascus."""
    ranks = [place.rank for place in spot.places if place.feature not in UNITS]
    return len(ranks) < 2 or ranks[0] - ranks[1] >= _LEAD


def _is_out_of_reach(place: Place, near: Sequence[Neighbour]) -> bool:
    """Tell whether a place lies far from one that it is told by or listed with."""
    tied = [n.place for n in near if n.weight >= LINKED]
    points = [p for p in tied if p.feature not in UNITS]
    units = [p for p in tied if p.feature in UNITS]
    return any(distance_km(place, p) > _OUT_OF_REACH for p in points) or any(
        distance_km(place, p) > 2 * _OUT_OF_REACH for p in units
    )


def _is_surrounded(near: Sequence[Neighbour]) -> bool:
    """Tell whether the text around says well enough where it is."""
    about = [n for n in near if n.weight >= NEARBY]
    return len(about) > 1 and max(n.weight for n in about) >= _TIED


def is_misplaced(context: Context, place: Place, near: Sequence[Neighbour]) -> bool:
    """Tell a village far from the quarters that its name is listed or told with."""
    if context.features[:1] != QUARTERS or not is_minor(place):
        return False
    points = [n for n in near if n.place.feature not in UNITS]
    tied = [
        n.place
        for n in points
        if n.weight >= _TIED and (is_quarter(n.place) or not is_minor(n.place))
    ]
    about = [n.place for n in points if n.weight >= NEARBY]
    if not (tied or is_quarter(place)) and any(n.feature == "city" for n in about):
        tied = about
    return bool(tied) and min(distance_km(place, n) for n in tied) > _QUARTER_REACH


def is_minor(place: Place) -> bool:
    """Tell whether a place is one of the many that share their names."""
    many = ("village", "hamlet", "town", "neighbourhood", "area")
    return place.rank < KNOWN_RANK and place.feature in many


def is_quarter(place: Place) -> bool:
    return place.feature in ("neighbourhood", "area")
