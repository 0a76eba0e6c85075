"""Tell flight from a place of one's own from other flight."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extract.harms.lexicon import lexicon
from extract.harms.people import people_of
from extract.harms.phrases import NounPhrase
from extract.harms.view import SentenceView
from extract.terms import Group

_OUT = frozenset(("from", "out", "of"))
_TOWARDS = frozenset(("to", "toward", "towards", "into"))
_PURSUED = (Group.COMBATANT, Group.DETAINEE)
_UNTOLD = (Group.UNSPECIFIED, Group.MAN)
_MANY = 10  # people of whom nothing else is told


def driven_out(
    s: SentenceView, index: int, people: Sequence[NounPhrase], *, escaping: bool
) -> bool:
    """Tell from what stands at `index` whether `people` who fled are driven out.

    Who is `escaping` an attack came out of it unhurt, and one robber is soon gone.
    """
    many = any(_are_many(s, phrase) for phrase in people)
    if escaping:
        return many and _escapes_town(s, index)
    return _leaves_home(s, index) or (many and _finds_shelter(s, index))


def _are_many(s: SentenceView, phrase: NounPhrase) -> bool:
    """Tell "two families", "hundreds" from "two robbers" and from prisoners."""
    people = people_of(s.tokens, phrase)
    if people is None or people.group in _PURSUED or phrase.quantity is None:
        return False
    return people.group not in _UNTOLD or (people.low or 0) >= _MANY


def _escapes_town(s: SentenceView, index: int) -> bool:
    """Tell "escaped the town" from "escaped the shelling"."""
    at = s.skip_adverbs(index)
    place = s.starting.get(at + (s.lower(at) == "from"))
    if place is None or place.determiner != "the":
        return False
    return s.lower(place.head) in lexicon().homes


def _leaves_home(s: SentenceView, index: int) -> bool:
    """Tell the "Suluk" and "the shelling" of "families fled Suluk" at `index`."""
    at = s.skip_adverbs(index)
    while s.lower(at) in _OUT:
        at += 1
    place = s.starting.get(at)
    if place is None or place.quantity is not None:
        return False
    words, known = {s.lower(k) for k in range(place.start, place.end)}, lexicon()
    if words & known.lasting:
        return False
    named = s.tag(place.head) in ("NNP", "NNPS")
    return named or bool(words & known.homes or words & known.fighting)


def _finds_shelter(s: SentenceView, index: int) -> bool:
    """Tell "fled (on foot) to nearby villages" from flight to another country."""
    at = s.skip_adverbs(index)
    at += 2 * ((s.lower(at), s.lower(at + 1)) == ("on", "foot"))
    place = s.starting.get(at + 1) if s.lower(at) in _TOWARDS else None
    return place is not None and s.lower(place.head) in lexicon().homes


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
