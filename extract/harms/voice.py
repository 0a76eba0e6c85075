"""Tell "killed 12", which has an object, from "12 killed in", which has a subject."""

from __future__ import annotations

from extract.harms.build import Reading
from extract.harms.parts import claimed
from extract.harms.people import people_of
from extract.harms.phrases import NounPhrase
from extract.harms.view import PREPOSITIONS, VERBS, Chain, SentenceView
from extract.harms.words import BE


def takes_object(s: SentenceView, r: Reading, target: Chain) -> bool:
    """Tell "killed 12" from "12 killed in": a bare past form with victims behind it.

    "All members" are an object too, although nobody is counted.
    """
    if not target:
        return s.lower(r.end) == "all" and r.end + 1 in s.starting
    first = target.phrases[0]
    people = people_of(s.tokens, first, named=True)
    if people is None and s.tag(first.head) not in ("NNP", "NNPS"):
        left = s.ending.get(r.start)  # "the storm killed 40 sheep"
        thing = left is not None and left.determiner == "the" and not left.quantity
        counted = first.quantity is not None or _mentioned(s, r, first)
        return thing and counted and s.tag(r.start) == "VBD"
    left = s.ending.get(s.skip_back(r.start))
    if left is None:
        return True
    counted_left = s.opens_subject(left)
    shifted = r.end not in s.starting and s.tag(r.end) in PREPOSITIONS
    if counted_left and shifted:
        return False  # "ten people killed in Suluk two children among them"
    if left.bare:
        return _object_of_harm(s, left) and not claimed(s, first)
    if s.tag(first.head) in ("NNP", "NNPS") and people and not first.quantity:
        return True
    taken = _taken_by_next(s, first)
    return not (counted_left and (taken or not s.has_people(first)))


def _mentioned(s: SentenceView, r: Reading, phrase: NounPhrase) -> bool:
    """Tell "killed every member" from "two guards killed the army said"."""
    follows = phrase.start == r.end and phrase.determiner != ""
    return follows and s.tag(s.skip_adverbs(phrase.end)) not in VERBS


def _taken_by_next(s: SentenceView, phrase: NounPhrase) -> bool:
    """Tell "a man killed 30 injured" from "a bomber killed 30 injured 12"."""
    if not claimed(s, phrase):
        return False
    further = s.starting.get(phrase.end + 1)
    return further is None or further.quantity is None


def _object_of_harm(s: SentenceView, phrase: NounPhrase) -> bool:
    """Tell the "900" of "kidnapped 900 executed 18 people" from a subject."""
    before = phrase.start - 1
    return before in s.predicates and s.lower(s.skip_back(before) - 1) not in BE
