"""Choose among place mentions: the finest, the place itself, the closer one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extract.mentions import PlaceMention, PlaceRole
from extract.models import LocationPrecision
from gazetteer import load_gazetteer

BROAD = (LocationPrecision.GOVERNORATE, LocationPrecision.COUNTRY)


def event_places(mentions: Iterable[PlaceMention]) -> tuple[PlaceMention, ...]:
    """Return the places where something may have happened, finest first told first."""
    return finest(m for m in mentions if m.role is PlaceRole.EVENT)


def finest(mentions: Iterable[PlaceMention]) -> tuple[PlaceMention, ...]:
    """Drop repeats, places that only contain another, and what is only near by."""
    named = list(mentions)
    kept: list[PlaceMention] = []
    for mention in named:
        known = any(k.place.place_id == mention.place.place_id for k in kept)
        if not known and not any(_contains(mention, other) for other in named):
            kept.append(mention)
    exact = [k for k in kept if k.precision is not LocationPrecision.NEAR]
    return tuple(exact or kept)


def _contains(outer: PlaceMention, inner: PlaceMention) -> bool:
    return inner.place.place_id != outer.place.place_id and load_gazetteer().within(
        inner.place, outer.place
    )


def closer(told: Sequence[PlaceMention], own: Sequence[PlaceMention]) -> bool:
    """Tell whether what was told before lies within the governorate told now."""
    gazetteer = load_gazetteer()
    return all(p.precision is LocationPrecision.GOVERNORATE for p in own) and all(
        t.precision not in BROAD
        and any(gazetteer.within(t.place, p.place) for p in own)
        for t in told
    )
