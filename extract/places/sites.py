"""Read a site that is told by its town: "the air base at Tabqa", "Sayqal's airport"."""

from __future__ import annotations

from extract.places.context import Context
from extract.places.words import words
from gazetteer import Gazetteer, MatchLevel, Place

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
    found = gazetteer.find_names(full)
    if len(found) != 1 or (found[0].start, found[0].end) != (0, len(full)):
        return None
    kinds = words().features[noun]
    if found[0].level is MatchLevel.SOUND:
        return None
    return next((p for p in found[0].places if p.feature in kinds), None)


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
