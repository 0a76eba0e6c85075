"""Rank the places that a name in any spelling may mean."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from gazetteer.fold import (
    Keys,
    arabic_key,
    exact_key,
    name_words,
    query_variants,
    skeleton_of,
    sound_of,
    vowels_as_one,
)
from gazetteer.lexicon import lexicon
from gazetteer.place import Place
from gazetteer.table import Table

# The constants were set on a thousand press spellings that the sources do not list.
_SAME_CLOSE, _SAME_SOUND = 0.78, 0.7
_SAME_CONSONANTS = 0.3
_SAME_PATTERN = (
    0.05  # more where the vowels, whichever they are, stand in the same places
)
_FUZZY_KEYS = 60  # closest spellings to look at
_SHORTEST_FUZZY = 4  # letters
_FUZZY_CUTOFF = 66.0  # per cent likeness of the exact keys
_RANK_SHARE = 0.15  # of the score; the rest is the likeness of the spelling
_HINT = 0.06
_SIDE = re.compile(
    r"^(?:rural|central|(?:(?:north|south)(?:east|west)?|east|west)(?:ern)?)\s+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a name may mean, with a score from 0 to 1.

    `key` is that of its listed spelling which is most like the name; none for Arabic letters.
    """

    place: Place
    score: float
    key: str = ""


@lru_cache(maxsize=4096)
def rank_candidates(table: Table, name: str) -> tuple[Candidate, ...]:
    """Return every plausible place for a name, best first."""
    bare, feature = name.strip(), None
    if table.names.row(exact_key(bare)) is None:
        bare, feature = _split_noun(bare)
    rows: dict[str, tuple[float, str]] = {}
    for key, likeness in _alike_keys(table, bare).items():
        listed = table.names.row(key)
        _keep_best(rows, listed.rows if listed is not None else "", (likeness, key))
    _keep_best(rows, table.arabic.get(arabic_key(bare), ""), (1.0, ""))
    found = (
        Candidate(place, _score(place, likeness, feature), key)
        for numbers, (likeness, key) in rows.items()
        for place in table.places(numbers)
    )
    return tuple(sorted(found, key=lambda c: (-c.score, c.place.place_id)))


def _keep_best(
    rows: dict[str, tuple[float, str]], numbers: str, found: tuple[float, str]
) -> None:
    for number in numbers.split():
        rows[number] = max(found, rows.get(number, (0.0, "")))


def _split_noun(name: str) -> tuple[str, str | None]:
    """Split "Yarmouk camp" or "village of Arza" into the name and the feature meant."""
    name = " ".join(name.split())
    match = _noun().match(name.replace("sub-district", "subdistrict"))
    if match is None or not match[2]:
        return name, None
    noun = match[1] or match[3]
    feature = lexicon().nouns[noun.lower()] if noun else None
    return _SIDE.sub("", match[2]), feature


@lru_cache(maxsize=1)
def _noun() -> re.Pattern[str]:
    """Return the pattern of a name with a noun beside it, which tells what it names."""
    nouns = "|".join(lexicon().nouns)
    pattern = rf"^(?:the )?(?:({nouns}) of )?(.*?)(?: ({nouns}))?$"
    return re.compile(pattern, re.IGNORECASE | re.DOTALL)


def _score(place: Place, likeness: float, feature: str | None) -> float:
    score = (1 - _RANK_SHARE) * likeness + _RANK_SHARE * place.rank
    hint = _HINT if feature is not None and place.feature == feature else 0.0
    return round(min(score + hint, 1.0), 4)


def _alike_keys(table: Table, name: str) -> dict[str, float]:
    """Map the exact keys that a name may stand for to their likeness, 0 to 1."""
    alike: dict[str, float] = {}
    for keys in query_variants(name_words(name)):
        for listed, likeness in _likenesses(table, keys):
            alike[listed] = max(likeness, alike.get(listed, 0.0))
    return alike


def _likenesses(table: Table, keys: Keys) -> Iterator[tuple[str, float]]:
    """Yield listed keys by the closest way in which they are like the one looked up."""
    ratio, vowels = _ratio(), vowels_as_one(keys.sound)
    if keys.exact in table.names.exact_keys:
        yield keys.exact, 1.0
    for other in table.names.heard(keys.sound):
        base = _SAME_CLOSE if other.close == keys.close else _SAME_SOUND
        yield other.exact, base + 0.2 * ratio(keys.exact, other.exact) / 100
    for other in table.names.with_skeleton(skeleton_of(keys.sound)):
        in_place = vowels_as_one(other.close) == vowels_as_one(keys.close)
        base = _SAME_CONSONANTS + _SAME_PATTERN * in_place
        yield (
            other.exact,
            base + 0.4 * _likeness(keys, vowels, other.exact, other.close),
        )
    for listed in _similar(table, keys.exact):
        yield listed, 0.7 * _likeness(keys, vowels, listed, sound_of(listed))


def _likeness(keys: Keys, vowels: str, exact: str, heard: str) -> float:
    """Compare letters, sounds and consonants of two spellings: 0 to 1, their mean.

    `vowels` is the sound of `keys` with its vowels as one.
    """
    ratio = _ratio()
    letters, sounds = ratio(keys.exact, exact), ratio(keys.sound, heard)
    return (letters + sounds + ratio(vowels, vowels_as_one(heard))) / 300


@lru_cache(maxsize=1)
def _ratio() -> Callable[[str, str], float]:
    from rapidfuzz import fuzz  # 40 ms that a plain match never pays

    return fuzz.ratio


def _similar(table: Table, key: str) -> Iterator[str]:
    """Yield the listed keys nearest to a key in letters."""
    from rapidfuzz import fuzz, process

    if len(key) >= _SHORTEST_FUZZY:
        for listed, _, _ in process.extract(
            key,
            table.names.letters.sharing(key, _FUZZY_CUTOFF),
            scorer=fuzz.ratio,
            limit=_FUZZY_KEYS,
            score_cutoff=_FUZZY_CUTOFF,
        ):
            yield listed
