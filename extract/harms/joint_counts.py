"""Read nouns that share one count: "18 fighters and commanders"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.harms.grouping import group_of
from extract.harms.people import People, people_of
from extract.harms.phrases import NounPhrase
from extract.harms.view import Chain, SentenceView
from extract.harms.words import OWN
from extract.terms import Group

_HOUSEHOLD = {Group.WOMAN, Group.CHILD}


def shares_count(s: SentenceView, phrases: Sequence[NounPhrase], position: int) -> bool:
    """Tell the "commanders" of "18 fighters and commanders", whom the 18 count."""
    if not 0 < position < len(phrases):
        return False
    before, phrase = phrases[position - 1], phrases[position]
    joint = phrase.start == before.end + 1 and s.lower(before.end) in ("and", "or")
    people = people_of(s.tokens, phrase) if joint else None
    counted = before.quantity is not None and before.quantity.high != 1
    if people is None or not people.weak or phrase.quantity is not None:
        return False
    owned = phrase.determiner in OWN and _serves_too(s, before, people)
    return counted and (owned or not phrase.determiner)


def _serves_too(s: SentenceView, before: NounPhrase, people: People) -> bool:
    """Tell the militias of "40 members of the army and its militias", who are of the 40."""
    counted = people_of(s.tokens, before) if before.complement else None
    armed = counted is not None and counted.group is Group.COMBATANT
    return armed and people.group is Group.COMBATANT


def _has_comrades(s: SentenceView, pair: Sequence[NounPhrase]) -> bool:
    """Tell the son of "his son and nine other rebels", who was a rebel too."""
    if len(pair) < 2 or pair[0].determiner not in OWN or pair[0].quantity is not None:
        return False
    other = any(s.lower(k) == "other" for k in range(pair[1].start, pair[1].head))
    return other and group_of(s.tokens, pair[1]) is Group.COMBATANT


def with_joint_group(
    s: SentenceView, chain: Chain, position: int, people: People
) -> People:
    """Give a count the group of both nouns that share it, where they have one."""
    if _has_comrades(s, chain.phrases[position : position + 2]):
        return replace(people, group=Group.COMBATANT)
    if not shares_count(s, chain.phrases, position + 1):
        return people
    other = group_of(s.tokens, chain.phrases[position + 1])
    if other is Group.CIVILIAN and people.group is not Group.COMBATANT:
        other = people.group  # "12 rescuers and drivers"
    if {people.group, other} == _HOUSEHOLD:
        return replace(people, group=Group.CIVILIAN)  # "36 women and children"
    known = [g for g in (people.group, other) if g is not Group.UNSPECIFIED]
    group = known[0] if len(set(known)) == 1 else Group.UNSPECIFIED
    return replace(people, group=group)
