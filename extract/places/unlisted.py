"""Guess the listed place behind a name in an unseen transliteration."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp

from extract.places.confirm import LINKED
from extract.places.context import Context
from extract.places.evidence import NEARBY, Neighbour
from extract.places.measure import UNITS, distance_km, is_within
from gazetteer import Candidate, Gazetteer, Place
from gazetteer.fold import exact_key, skeleton_of, sound_key

_CANDIDATES = 40
LIKE = 0.62  # least likeness, with what nearness to the places around adds
_NEARNESS = 0.2
_SCALE = 30.0  # km
_CLOSE = 0.4  # least weight of a neighbour that nearness is measured to
_IN_UNIT = 0.6  # nearness to a unit that holds the place
_ALIKE = 0.46  # least likeness of the spelling alone
_OF_RANK = 0.15  # share of a candidate's score that its rank gives
_SAME_BONES = 0.05
_MANY_BONES = 5  # consonants
_FEW_BONES = 3
_LONG = 6  # letters that bear one wrong
_QUARTER = ("neighbourhood", "area")
_CITY_REACH = 10.0  # km from a city to a village that is called its quarter


def places_like(
    name: str,
    context: Context,
    near: Sequence[Neighbour],
    gazetteer: Gazetteer,
    *,
    least: float = LIKE,
    bare: bool = False,
) -> Place | None:
    """Return the likeliest place of the governorate around for a name, often none.

    `least` is the likeness asked for, nearness to the places around included; a `bare` name
    must be a misspelling of a listed one.
    """
    code = _governorate(near)
    if code is None:
        return None
    close = [n for n in near if n.weight >= _CLOSE]
    tellers = {n.place.name for n in near if n.weight >= LINKED}
    bones = skeleton_of(sound_key(name))
    scored = [
        (
            _likeness(found, bones) + _NEARNESS * _nearness(found.place, close),
            found.place,
        )
        for found in gazetteer.candidates(name, limit=_CANDIDATES)
        if found.place.admin1 is not None
        and found.place.admin1.pcode == code
        and found.place.name not in tellers
        and found.score - _OF_RANK * found.place.rank >= _ALIKE
        and _is_allowed(found.place, context, close)
        and not (bare and not _is_misspelt(name, found))
    ]
    score, place = max(scored, key=lambda pair: pair[0], default=(0.0, None))
    return place if score >= least else None


def _is_misspelt(name: str, found: Candidate) -> bool:
    """Tell a name that has all consonants of a listed one, or but one letter wrong."""
    if found.place.feature == "hamlet":
        return False
    bones = skeleton_of(sound_key(name))
    if len(bones) >= _FEW_BONES and bones == skeleton_of(sound_key(found.place.name)):
        return True
    from rapidfuzz.distance import OSA  # as where candidates are ranked

    key = exact_key(name)
    return len(key) >= _LONG and OSA.distance(key, found.key, score_cutoff=1) <= 1


def _likeness(found: Candidate, bones: str) -> float:
    """Return the score of a candidate, more if its name has all consonants asked for."""
    same = bones == skeleton_of(sound_key(found.place.name))
    return found.score + _SAME_BONES * (same and len(bones) >= _MANY_BONES)


def _is_allowed(place: Place, context: Context, close: Sequence[Neighbour]) -> bool:
    """Tell whether a place may be what the noun beside the name says."""
    if place.feature in UNITS:
        return False
    if not context.features or context.features[0] not in _QUARTER:
        return place.feature in context.features or not context.features
    cities = [n.place for n in close if n.place.feature == "city"]
    if place.feature in _QUARTER or not cities:
        return place.feature in context.features  # monitors call a town "neighbourhood"
    return any(distance_km(place, city) <= _CITY_REACH for city in cities)


def _governorate(near: Sequence[Neighbour]) -> str | None:
    """Return the P-code of the governorate that the neighbours speak for most."""
    weights: dict[str, tuple[float, float]] = {}
    for n in near:
        if n.place.admin1 is not None and n.weight >= NEARBY:
            strongest, total = weights.get(n.place.admin1.pcode, (0.0, 0.0))
            weights[n.place.admin1.pcode] = (max(strongest, n.weight), total + n.weight)
    return max(weights, key=lambda code: weights[code], default=None)


def _nearness(place: Place, close: Sequence[Neighbour]) -> float:
    """Return how near a place lies to its closest neighbour of weight, 0 to 1."""
    best = 0.0
    for n in close:
        if n.place.feature in UNITS:
            best = max(best, _IN_UNIT if is_within(place, n.place) else 0.0)
        else:
            best = max(best, exp(-distance_km(place, n.place) / _SCALE))
    return best
