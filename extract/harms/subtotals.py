"""Tell a reduced passive that says something of its own from one that only describes."""

from __future__ import annotations

from extract.harms.build import Reading
from extract.harms.climb import CONJUNCTIONS
from extract.harms.lexicon import lexicon
from extract.harms.people import people_of
from extract.harms.sums import Member
from extract.harms.view import RELATIVES, Chain, SentenceView
from extract.terms import Outcome

_INCLUDING = frozenset(("including", "included", "includes"))
_APART = frozenset(("in", "by", "during", "at", "near"))
_FURTHER = frozenset(("other", "remaining"))
_CLAUSE = CONJUNCTIONS | {"since"}
_REACH = 18


def subtotal(s: SentenceView, r: Reading, victims: Chain) -> Member | None:
    """Return the part in "12 died, including five men executed in Homs"."""
    last = s.ending.get(s.skip_back(r.start))
    if last not in victims.parts:
        return None
    if last is not None and last.bare and s.lower(last.start - 1) in _INCLUDING:
        people = people_of(s.tokens, last)  # "700 people including 47 wounded"
        return None if people is None else Member(people, last, last)
    if not (r.hint or s.lower(r.end) in _APART):
        return None
    counted = next((p for p in victims.parts if p.quantity is not None), None)
    if counted is None or (last is not counted and last.quantity is not None):
        return None
    people = people_of(s.tokens, counted)
    if people is None or people.high == 1 or not total_told(s, counted.start - 1):
        return None
    return Member(people, counted, counted)


def total_told(s: SentenceView, including: int) -> bool:
    """Tell whether the count that "including" breaks down has a verb of its own."""
    if s.lower(including) not in _INCLUDING:
        return False
    whole = s.ending.get(including - (s.lower(including - 1) == ","))
    first = including - _REACH
    if whole is not None and s.opens_subject(whole):
        first, including = whole.start - 2, whole.start
    return any(k in s.predicates for k in range(first, including))


def told_before(s: SentenceView, start: int) -> bool:
    """Tell "most of the men (killed were)", "the other two (killed were)"."""
    phrase = s.ending.get(start)
    quantity = None if phrase is None else phrase.quantity
    if phrase is None or quantity is None:
        return False
    words = {s.lower(k) for k in range(quantity.end - 1, phrase.head)}
    partitive = "of" in words and not words.isdisjoint(("the", "those", "these"))
    return partitive or s.lower(phrase.start - 1) in _FURTHER


def settled(s: SentenceView, r: Reading, start: int) -> bool:
    """Tell "people displaced from Homs have found refuge", who fled long ago."""
    if r.outcomes != (Outcome.DISPLACED,) or s.lower(r.end) not in ("from", "by"):
        return False
    if s.lower(start - 1) in RELATIVES and s.lower(start) in ("is", "are"):
        return True  # "a child who is displaced from Homs"
    if start != s.skip_back(r.start):
        return False
    people = s.ending.get(start)
    including = people.start - 1 if people is not None else 0
    if s.lower(including) in _INCLUDING and s.lower(including - 1) in lexicon().counted:
        return True  # "the victims included nine people displaced from Homs"
    for at in range(r.end, min(r.end + _REACH, len(s.tokens))):
        if s.tag(at) in ("CC", "WP", ",") or s.lower(at) in _CLAUSE:
            return False
        if s.tag(at) in ("VBZ", "VBP", "VBD"):
            return True
    return False
