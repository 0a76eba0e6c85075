"""Tell bodies that came to light from those that only lie there, and whose they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

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


def bodies_found(s: SentenceView) -> bool:
    """Tell whether a verb of the sentence says that bodies came to light."""
    found = frozenset(load("harms")["found"])
    return any(token.lower in found for token in s.tokens)


def pictured(tokens: Sequence[Token], harms: Sequence[Harm]) -> list[Harm]:
    """Take bodies in a picture for some of the dead whom the text counts, if it does."""
    seen = [t.start for t in tokens if t.lower in lexicon().pictures]
    return [
        replace(harm, among=True)
        if seen and seen[0] < harm.start and _is_of_bodies(tokens, harm)
        else harm
        for harm in harms
    ]


def _is_of_bodies(tokens: Sequence[Token], harm: Harm) -> bool:
    start, end = min(harm.start, harm.cue_start), max(harm.end, harm.cue_end)
    words = {t.lower for t in tokens if start <= t.start < end}
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
