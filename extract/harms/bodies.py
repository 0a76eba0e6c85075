"""Tell bodies that came to light from those that only lie there, and whose they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extract.harms.build import Reading
from extract.harms.grouping import word_group
from extract.harms.harm import Harm
from extract.harms.lexicon import lexicon
from extract.harms.nouns import is_person_noun
from extract.harms.people import People
from extract.harms.sums import Member
from extract.harms.view import SentenceView
from extract.terms import Group, Outcome, Qualifier
from extract.tokens import Token
from extract.vocabulary import load

_OF = 4  # words from "the bodies" to the victims of "the bodies of some two or three"
_PRESS = Group.JOURNALIST


def bodies_found(s: SentenceView) -> bool:
    """Tell whether a verb of the sentence says that bodies came to light."""
    found = frozenset(load("harms")["found"])
    return any(token.lower in found for token in s.tokens)


def pictured(tokens: Sequence[Token], harms: Sequence[Harm]) -> list[Harm]:
    """Take bodies in a picture for some of the dead whom the text counts, if it does."""
    seen = [t.start for t in tokens if t.lower in lexicon().pictures]
    seen += [b.start for a, b in pairwise(tokens) if _saw(a, b)]
    return [
        replace(harm, among=True)
        if (seen and seen[0] < harm.start or _lies(tokens, harm))
        and _is_of_bodies(tokens, harm)
        else harm
        for harm in harms
    ]


def _saw(witness: Token, verb: Token) -> bool:
    """Tell "an AFP photographer saw", who counts those that lie before him."""
    return verb.lower in lexicon().seeing and (
        witness.lower in lexicon().onlookers or word_group(witness.lower) is _PRESS
    )


def _lies(tokens: Sequence[Token], harm: Harm) -> bool:
    """Tell "two bodies lay on beds", which were not found there."""
    end = max(harm.end, harm.cue_end)
    behind = [t.lower for t in tokens if t.start >= end][:2]
    return any(word in lexicon().lying for word in behind)


def _is_of_bodies(tokens: Sequence[Token], harm: Harm) -> bool:
    start, end = min(harm.start, harm.cue_start), max(harm.end, harm.cue_end)
    before = [t.lower for t in tokens if t.start < start][-_OF:]
    words = {t.lower for t in tokens if start <= t.start < end}
    words |= set(before if "of" in before else ())
    bodies = "lifeless" in words or not words.isdisjoint(lexicon().remains)
    return harm.outcome is Outcome.KILLED and bodies


def body_owner(s: SentenceView, r: Reading) -> Member | None:
    """Return whose body came to light: "Samer Khaled's body", "his body"."""
    phrase = s.ending.get(r.end)
    if phrase is None or s.lower(phrase.head) not in ("body", "corpse"):
        return None
    known = phrase.determiner in ("his", "her", "the")
    named = any(
        s.tag(k) == "POS" and (s.tag(k - 1) == "NNP" or is_person_noun(s.lower(k - 1)))
        for k in range(phrase.start, r.start)
    )
    if not named and phrase.determiner not in ("his", "her"):
        return None
    owners = (word_group(s.lower(k)) for k in range(phrase.start, r.start))
    told = (group for group in owners if group is not None)
    one = People(
        1,
        1,
        Qualifier.EXACT,
        next(told, Group.UNSPECIFIED),
        weak=known,
        definite=known,
        named=named,
    )
    return Member(one, phrase, phrase)
