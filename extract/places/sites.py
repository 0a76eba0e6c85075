"""Read a site that is told by its town: "the air base at Tabqa", "Sayqal's airport"."""

from __future__ import annotations

from collections.abc import Collection

from extract.places.context import Context
from extract.places.words import words
from gazetteer import Gazetteer, MatchLevel, Place

_LIKE = 0.85  # least likeness of an unlisted spelling
_OF = frozenset(("at", "of"))
_AT = _OF | {"in", "near", "outside"}
_SETTLED = frozenset(
    ("village", "town", "city", "neighbourhood", "region", "subdistrict")
)


def site_of(
    name: str, context: Context, gazetteer: Gazetteer, *, city: bool
) -> Place | None:
    """Return the listed site of the kind that stands beside a town's name.

    A `city` has more than one: "an air base in Aleppo" stays in the city.
    """
    noun = _site_noun(context, _OF if city else _AT)
    if not noun:
        return None
    full = f"{name} {noun.removesuffix('s')}"
    kinds = words().features[noun]
    for place in _named(full, gazetteer):
        if place.feature in kinds:
            return place
    if noun in words().loose_sites:
        return _alike(full, kinds, gazetteer)
    return None


def translated(name: str, context: Context, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """Return the places whose Arabic name holds the noun: "al-Assad suburb" is a Dahiyat."""
    arabic = words().translated.get(context.noun)
    return () if arabic is None else _named(f"{arabic} {name}", gazetteer)


def _named(full: str, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """Return the places that all of a name is written for."""
    found = gazetteer.find_names(full)
    if len(found) != 1 or (found[0].start, found[0].end) != (0, len(full)):
        return ()
    return () if found[0].level is MatchLevel.SOUND else found[0].places


def _alike(full: str, kinds: Collection[str], gazetteer: Gazetteer) -> Place | None:
    """Return the site of a kind that is spelt nearly so: "Kweires airport"."""
    best = next(iter(gazetteer.candidates(full, limit=1)), None)
    if best is None or best.score < _LIKE or best.place.feature not in kinds:
        return None
    return best.place


def _site_noun(context: Context, prepositions: frozenset[str]) -> str:
    """Return the noun of a site before the name's preposition, or right after the name."""
    lead, features = context.lead, words().features
    if lead.preposition in prepositions:
        for size in (2, 1):
            noun = " ".join(lead.governor[-1 - size : -1])
            if noun in features and features[noun][0] not in _SETTLED:
                return noun
    return (
        context.noun
        if context.features[:1] and context.features[0] not in _SETTLED
        else ""
    )
