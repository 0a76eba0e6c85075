"""Tell flight from a place of one's own from other flight."""

from __future__ import annotations

from collections.abc import Iterable

from extract.harms.people import people_of
from extract.harms.phrases import NounPhrase
from extract.harms.view import SentenceView
from extract.harms.words import word_set

_HOMES = word_set(
    "town towns village villages city cities area areas home homes house houses "
    "neighborhood neighborhoods neighbourhood neighbourhoods district districts camp "
    "countryside region enclave suburb suburbs"
)
_VIOLENCE = word_set(
    "fighting clashes shelling bombardment bombing offensive assault advance attack "
    "attacks raids strikes airstrikes battle battles"
)
# Those who flee a country or a war have been refugees for long.
_LARGE = word_set(
    "syria country war conflict violence regime persecution islamic isis isil daesh"
)
_OUT = frozenset(("from", "out", "of"))
_BEGINNING = word_set("begun began begin begins started start starts starting seen")


def leaves_home(s: SentenceView, index: int) -> bool:
    """Tell the "Suluk" and "the shelling" of "families fled Suluk" at `index`."""
    at = s.skip_adverbs(index)
    while s.lower(at) in _OUT:
        at += 1
    place = s.starting.get(at)
    if place is None or place.quantity is not None:
        return False
    words = {s.lower(k) for k in range(place.start, place.end)}
    if words & _LARGE:
        return False
    named = s.tag(place.head) in ("NNP", "NNPS")
    return named or bool(words & (_HOMES | _VIOLENCE))


def begun(s: SentenceView, index: int) -> int:
    """Step left to the "begun" of "had begun to flee", "were seen fleeing"."""
    at = index - (s.lower(index - 1) == "to") - 1
    return at if s.lower(at) in _BEGINNING else index


def fleeing(s: SentenceView, phrases: Iterable[NounPhrase]) -> tuple[NounPhrase, ...]:
    """Keep several people: one who fled is no one driven out, nor "whose family"."""
    return tuple(
        phrase
        for phrase in phrases
        if (people := people_of(s.tokens, phrase)) is not None
        and people.high != 1
        and s.lower(phrase.start - 1) != "whose"
    )
