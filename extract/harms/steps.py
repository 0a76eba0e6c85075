"""Step over what stands between a noun of harm and its victims: "the death in Suluk of"."""

from __future__ import annotations

from dataclasses import replace

from extract.harms.lexicon import lexicon
from extract.harms.view import Chain, SentenceView
from extract.harms.words import BE, HAVE

_SETTING = frozenset(("in", "at", "near", "on", "under"))


def over_setting(s: SentenceView, index: int) -> int:
    """Step over the "in Suluk" of "the killing in Suluk of" and "on Monday of"."""
    at = index
    while s.lower(at) in _SETTING:
        place = s.starting.get(at + 1)
        named = place is not None and s.tag(place.head) == "NNP" and not place.quantity
        word = s.lower(at + 1)
        if not (named or word in lexicon().days or word == "torture"):
            return index
        at = place.end if place is not None and named else at + 2
    return at if s.lower(at) == "of" else index


def over_verb(s: SentenceView, at: int) -> int:
    """Step over the "were documented" of "14 deaths were documented"."""
    end = at
    while s.lower(end) in BE | HAVE:
        end += 1
    return end + 1 if end > at and s.tag(end) == "VBN" else at


def owners(s: SentenceView, end: int) -> Chain:
    """Return the girl of "took a girl's life", whose "'s" stands at `end`."""
    for phrase in s.starting.values():
        if phrase.start < end < phrase.end and phrase.complement is None:
            return Chain((replace(phrase, end=end, head=end - 1),))
    return Chain(())
