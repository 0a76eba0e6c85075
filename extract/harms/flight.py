"""Tell flight from a place of one's own from other flight."""

from __future__ import annotations

from collections.abc import Iterable

from extract.harms.lexicon import lexicon
from extract.harms.people import people_of
from extract.harms.phrases import NounPhrase
from extract.harms.view import SentenceView

_OUT = frozenset(("from", "out", "of"))
_TOWARDS = frozenset(("to", "toward", "towards", "into"))


def leaves_home(s: SentenceView, index: int, *, escaping: bool) -> bool:
    """Tell the "Suluk" and "the shelling" of "families fled Suluk" at `index`.

    Who is `escaping` an attack came out of it unhurt.
    """
    at = s.skip_adverbs(index)
    while s.lower(at) in _OUT:
        at += 1
    place = s.starting.get(at)
    if place is None or place.quantity is not None:
        return False
    words, known = {s.lower(k) for k in range(place.start, place.end)}, lexicon()
    if escaping:
        return place.determiner == "the" and s.lower(place.head) in known.homes
    if words & known.lasting:
        return False
    named = s.tag(place.head) in ("NNP", "NNPS")
    return named or bool(words & known.homes or words & known.fighting)


def finds_shelter(s: SentenceView, index: int, people: Iterable[NounPhrase]) -> bool:
    """Tell "forty families fled to nearby villages" from flight to another country."""
    at = s.skip_adverbs(index)
    at += 2 * ((s.lower(at), s.lower(at + 1)) == ("on", "foot"))
    place = s.starting.get(at + 1) if s.lower(at) in _TOWARDS else None
    near = place is not None and s.lower(place.head) in lexicon().homes
    return near and any(phrase.quantity for phrase in people)


def begun(s: SentenceView, index: int) -> int:
    """Step left to the "begun" of "had begun to flee", "were seen fleeing"."""
    at = index - (s.lower(index - 1) == "to") - 1
    return at if s.lower(at) in lexicon().beginning else index


def fleeing(s: SentenceView, phrases: Iterable[NounPhrase]) -> tuple[NounPhrase, ...]:
    """Keep several people: one who fled is no one driven out, nor "whose family"."""
    return tuple(
        phrase
        for phrase in phrases
        if (people := people_of(s.tokens, phrase)) is not None
        and people.high != 1
        and s.lower(phrase.start - 1) != "whose"
    )
