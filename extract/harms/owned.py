"""Read what befell somebody told before: "gunmen fired on a farmer, leading to his death"."""

from __future__ import annotations

from extract.harms.antecedents import person_meant
from extract.harms.build import Found, Reading, chain_harms, one_known
from extract.harms.lexicon import lexicon
from extract.harms.reality import negated_before, unreal
from extract.harms.view import Chain, SentenceView
from extract.harms.words import word_set

_OWNERS = word_set("his her their")
_LEADING = word_set("to in")
_DESCRIBING = word_set("JJ RB")
_BORNE = word_set("left leaving leaves suffered suffering sustained")


def owned_fate(s: SentenceView, r: Reading) -> Found:
    """Yield the harm of whom "his (immediate) death" means, where something caused it."""
    at = r.start - 1
    while s.tag(at) in _DESCRIBING:
        at -= 1
    cause = at - 1 - (s.lower(at - 1) in _LEADING)
    if s.lower(at) not in _OWNERS or s.lower(cause) not in lexicon().causing - _BORNE:
        return
    if negated_before(s, cause) or unreal(s, cause, *s.back_over_verb(cause)):
        return
    victim = person_meant(s, cause, single=s.lower(at) != "their")
    if victim is not None:
        yield from chain_harms(s, r, Chain((victim,)))
    elif s.lower(at) != "their":  # told in a sentence before, hence weak
        yield one_known(s, r, at, r.end)
