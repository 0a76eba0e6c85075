"""Write an event's places as the contract has them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.assemble.draft import Draft
from extract.assemble.select import lies_in_syria
from extract.facts import Facts
from extract.models import AdminUnit, Location
from extract.plain import PlainText
from extract.terms import LocationPrecision
from gazetteer import load_gazetteer
from gazetteer.place import Place, Unit

_SYRIA = re.compile(r"\bSyria")
_UNNAMED = 0.5  # the score of the country where an event names no place


def locations_of(body: PlainText, facts: Facts, event: Draft) -> Iterator[Location]:
    """Yield the places of an event; Syria itself where it has none and is not abroad."""
    for mention in event.places:
        span = (mention.start, mention.end)
        score = round(min(max(mention.score, 0.0), 1.0), 3)
        yield _location(body, span, mention.place, mention.precision, score)
    if not event.places and lies_in_syria(facts, event):
        named = _SYRIA.search(body.text)
        span = named.span() if named else (0, 0)  # no word of the text names it
        country = load_gazetteer().place("SY")
        yield _location(body, span, country, LocationPrecision.COUNTRY, _UNNAMED)


def _location(
    body: PlainText,
    span: tuple[int, int],
    place: Place,
    precision: LocationPrecision,
    score: float,
) -> Location:
    told = body.quote(*span)
    return Location(
        text=told.text,
        char_start=told.start,
        char_end=told.end,
        name=place.name,
        place_id=place.place_id,
        pcode=place.pcode,
        geonames_id=place.geonames_id,
        feature=place.feature,
        admin1=_unit(place.admin1),
        admin2=_unit(place.admin2),
        admin3=_unit(place.admin3),
        latitude=place.latitude,
        longitude=place.longitude,
        precision=precision,
        score=score,
    )


def _unit(unit: Unit | None) -> AdminUnit | None:
    return AdminUnit(name=unit.name, pcode=unit.pcode) if unit else None
