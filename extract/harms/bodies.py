"""Tell bodies that came to light from those that only lie there, and whose they are."""

from __future__ import annotations

from extract.harms.build import Reading
from extract.harms.people import People
from extract.harms.sums import Member
from extract.harms.view import SentenceView
from extract.terms import Group, Qualifier
from extract.vocabulary import load


def bodies_found(s: SentenceView) -> bool:
    """Tell whether a verb of the sentence says that bodies came to light."""
    found = frozenset(load("harms")["found"])
    return any(token.lower in found for token in s.tokens)


def body_owner(s: SentenceView, r: Reading) -> Member | None:
    """Return whose body came to light: "Samer Khaled's body", "his body"."""
    phrase = s.ending.get(r.end)
    if phrase is None or s.lower(phrase.head) not in ("body", "corpse"):
        return None
    known = phrase.determiner in ("his", "her")
    named = any(
        s.tag(k) == "POS" and s.tag(k - 1) == "NNP"
        for k in range(phrase.start, r.start)
    )
    if not (known or named):
        return None
    one = People(
        1,
        1,
        Qualifier.EXACT,
        Group.UNSPECIFIED,
        weak=known,
        definite=known,
        named=named,
    )
    return Member(one, phrase, phrase)
