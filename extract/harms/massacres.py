"""Read a massacre whose victims nobody counts: "committed a massacre in Suluk"."""

from __future__ import annotations

from extract.harms.build import Found, Reading, harm_of
from extract.harms.grouping import group_of
from extract.harms.lexicon import lexicon
from extract.harms.people import People, people_of
from extract.harms.phrases import NounPhrase
from extract.harms.sums import Member
from extract.harms.view import SentenceView
from extract.harms.words import ONE
from extract.terms import Group, Qualifier

_REACH = 4


def massacre(s: SentenceView, r: Reading) -> Found:
    """Read "committed a massacre in Suluk": people were killed, though nobody counts."""
    near = {s.lower(k) for k in range(r.start - _REACH, r.end + _REACH)}
    if not (near & lexicon().committing or {"took", "place"} <= near):
        return
    first = r.start
    while s.tag(first - 1) in ("JJ", "NN", "NNP", "CD"):
        first -= 1
    if s.tag(first - 1) in ("DT", "PRP$") and s.lower(first - 1) not in ONE:
        return  # "the massacre" was told before
    phrase = NounPhrase(r.start, r.end, r.start, None, "")
    target = next((k for k in range(r.end, r.end + 12) if s.lower(k) == "against"), 0)
    behind = s.starting.get(target + 1) if target else None
    group = Group.UNSPECIFIED if behind is None else group_of(s.tokens, behind)
    some = People(2, None, Qualifier.VAGUE, group, weak=True)
    if behind is not None and s.opens_subject(behind):
        some = people_of(s.tokens, behind) or some  # "against 30 villagers"
    yield harm_of(s, r, Member(some, phrase, phrase), passive=False), phrase
