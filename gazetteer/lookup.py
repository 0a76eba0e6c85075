"""Rank the places that a name in any spelling may mean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from gazetteer.fold import (
    arabic_key,
    exact_key,
    name_words,
    query_variants,
    skeleton_of,
    sound_key,
)
from gazetteer.place import Place
from gazetteer.table import Table

_FUZZY_KEYS = 20  # closest spellings to look at
_SHORTEST_FUZZY = 4  # letters
_FUZZY_CUTOFF = 72.0  # per cent likeness of the exact keys
_RANK_SHARE = 0.15  # of the score; the rest is the likeness of the spelling
_HINT = 0.06
# A noun beside the name says what kind of place is meant.
_NOUNS = {
    "governorate": "governorate",
    "province": "governorate",
    "district": "district",
    "subdistrict": "subdistrict",
    "camp": "camp",
    "village": "village",
    "town": "town",
    "city": "city",
    "neighborhood": "neighbourhood",
    "neighbourhood": "neighbourhood",
    "countryside": "governorate",
}
_NOUN_WORDS = "|".join(_NOUNS)
_NOUN = re.compile(
    rf"^(?:the\s+)?(?:({_NOUN_WORDS})\s+of\s+)?(.*?)(?:\s+({_NOUN_WORDS}))?$",
    re.IGNORECASE | re.DOTALL,
)
_SIDE = re.compile(
    r"^(?:rural|(?:north|south|east|west)(?:ern)?|northwestern|northeastern"
    r"|southwestern|southeastern|central)\s+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a name may mean, with a score from 0 to 1."""

    place: Place
    score: float


@lru_cache(maxsize=4096)
def rank_candidates(table: Table, name: str) -> tuple[Candidate, ...]:
    """Return every plausible place for a name, best first."""
    bare, feature = name.strip(), None
    if table.names.row(exact_key(bare)) is None:
        bare, feature = _split_noun(bare)
    rows: dict[str, float] = {}
    for key, likeness in _alike_keys(table, bare).items():
        listed = table.names.row(key)
        _keep_best(rows, listed.rows if listed is not None else "", likeness)
    _keep_best(rows, table.arabic.get(arabic_key(bare), ""), 1.0)
    found = (
        Candidate(place, _score(place, likeness, feature))
        for numbers, likeness in rows.items()
        for place in table.places(numbers)
    )
    return tuple(sorted(found, key=lambda c: (-c.score, c.place.place_id)))


def _keep_best(rows: dict[str, float], numbers: str, likeness: float) -> None:
    for number in numbers.split():
        rows[number] = max(likeness, rows.get(number, 0.0))


def _split_noun(name: str) -> tuple[str, str | None]:
    """Split "Yarmouk camp" or "village of Arza" into the name and the feature meant."""
    match = _NOUN.match(name.replace("sub-district", "subdistrict"))
    if match is None or not match[2]:
        return name, None
    noun = match[1] or match[3]
    return _SIDE.sub("", match[2]), _NOUNS[noun.lower()] if noun else None


def _score(place: Place, likeness: float, feature: str | None) -> float:
    score = (1 - _RANK_SHARE) * likeness + _RANK_SHARE * place.rank
    hint = _HINT if feature is not None and place.feature == feature else 0.0
    return round(min(score + hint, 1.0), 4)


def _alike_keys(table: Table, name: str) -> dict[str, float]:
    """Map the exact keys that a name may stand for to their likeness, 0 to 1."""
    from rapidfuzz import fuzz  # 40 ms that a plain match never pays

    alike: dict[str, float] = {}

    def keep(key: str, likeness: float) -> None:
        alike[key] = max(likeness, alike.get(key, 0.0))

    for key, close, sound in query_variants(name_words(name)):
        if key in table.names.exact_keys:
            keep(key, 1.0)
        for other in table.names.heard(sound):
            base = 0.78 if other.close == close else 0.7
            keep(other.exact, base + 0.2 * fuzz.ratio(key, other.exact) / 100)
        for other in table.names.with_skeleton(skeleton_of(sound)):
            ratio = fuzz.ratio(key, other.exact) + fuzz.ratio(close, other.close)
            keep(other.exact, 0.3 + 0.3 * ratio / 200)
        for listed, ratio in _similar(table, key):
            heard = fuzz.ratio(sound, sound_key(listed))
            keep(listed, 0.7 * (ratio + heard) / 200)
    return alike


def _similar(table: Table, key: str) -> Iterator[tuple[str, float]]:
    """Yield the listed keys nearest to a key in letters, with their likeness in per cent."""
    from rapidfuzz import fuzz, process

    if len(key) >= _SHORTEST_FUZZY:
        for listed, ratio, _ in process.extract(
            key,
            table.names.exact_keys,
            scorer=fuzz.ratio,
            limit=_FUZZY_KEYS,
            score_cutoff=_FUZZY_CUTOFF,
        ):
            yield listed, ratio
