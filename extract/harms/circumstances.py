"""Tell who victims were by what stands around them: their ages, the fight they fell in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.harms.careers import career
from extract.harms.grouping import group_of
from extract.harms.harm import Harm
from extract.harms.lexicon import lexicon
from extract.harms.nouns import FAMILY, is_person_noun
from extract.harms.phrases import NounPhrase
from extract.harms.words import ADULT, is_age, word_set
from extract.terms import Group, Outcome
from extract.tokens import Token, token_at

_REACH = 12  # tokens between a harm word and "while fighting with"
_AGE_OPENERS = word_set("( [ , aged age ages between")
_AGE_CLOSERS = word_set(") ] , . and years to - was were is are died who")
_FIGHTING = frozenset(("fighting", "battling"))
_PREPOSITIONS = word_set("with alongside for against in on by beside near at")
_CLAUSE = word_set("as when after ; who which that but whereas")
_BOUND = frozenset(("IN", "DT", "JJ", "CC", "PRP$", "TO"))
_UPON = word_set("at on into upon towards")
_OPENERS = word_set(", - ( ;")
_KIN = 6  # tokens of "from one and the same family"
_OF_ONE = word_set("from members of relatives belonging")
_LINKS = word_set("of them whom were are being was")
_NOMINAL = frozenset(("JJ", "NN", "NNS", "NNP", "NNPS", "HYPH"))
_VERBAL = frozenset(("VBD", "VBP", "VBZ", "MD", "VBN"))
_UNTOLD = (Group.UNSPECIFIED, Group.MAN)


def with_circumstances(tokens: Sequence[Token], harms: Sequence[Harm]) -> list[Harm]:
    """Give the victims in `harms` the group that the words around them tell."""
    words, known = {t.lower for t in tokens}, lexicon()
    fight = not words.isdisjoint(_FIGHTING)
    fired = not (words.isdisjoint(known.firing) or words.isdisjoint(known.crowds))
    aged = any(is_age(t.text) for t in tokens)
    harms = _summed_up(tokens, harms) if "all" in words else harms
    if fight or fired or aged:
        harms = [_told(tokens, harm, fired=fired) for harm in harms]
    return [_by_career(tokens, harm) for harm in harms]


def _by_career(tokens: Sequence[Token], harm: Harm) -> Harm:
    """Give the victims of `harm` the group that a clause tells of them."""
    group = harm.people.group
    told = career(tokens, harm) if group in (*_UNTOLD, Group.CIVILIAN) else None
    if told is None or (told is not Group.COMBATANT and group is not Group.UNSPECIFIED):
        return harm
    return replace(harm, people=replace(harm.people, group=told))


def _summed_up(tokens: Sequence[Token], harms: Sequence[Harm]) -> Sequence[Harm]:
    """Give the group of ", all (of them) civilians" to those told before it."""
    for index, token in enumerate(tokens):
        group = _of_all(tokens, index) if token.lower == "all" else None
        if group is None:
            continue
        return [
            replace(harm, people=replace(harm.people, group=group))
            if harm.start < token.start and harm.people.group in _UNTOLD
            else harm
            for harm in harms
        ]
    return harms


def _of_all(tokens: Sequence[Token], index: int) -> Group | None:
    """Return the group of "all (of whom were) civilians" at `index` behind a comma."""
    if index == 0 or tokens[index - 1].lower not in _OPENERS:
        return None
    at = index + 1
    while at < len(tokens) and tokens[at].lower in _LINKS:
        at += 1
    if at < len(tokens) and tokens[at].lower in _OF_ONE:
        kin = [t.lower for t in tokens[at : at + _KIN]]
        return None if FAMILY.isdisjoint(kin) else Group.CIVILIAN
    end = at
    while end < len(tokens) and tokens[end].tag in _NOMINAL:
        end += 1
    if end == at or not is_person_noun(tokens[end - 1].lower):
        return None
    if end < len(tokens) and (
        tokens[end].tag in _VERBAL or tokens[end].lower in ("and", "or")
    ):
        return None  # "all residents fled", "all women and children"
    return group_of(tokens, NounPhrase(at, end, end - 1, None, ""))


def _told(tokens: Sequence[Token], harm: Harm, *, fired: bool) -> Harm:
    group = harm.people.group
    if group in (*_UNTOLD, Group.WOMAN) and _are_minors(tokens, harm):
        group = Group.CHILD
    elif group in (*_UNTOLD, Group.CIVILIAN) and _fell_fighting(tokens, harm):
        group = Group.COMBATANT
    elif group is Group.UNSPECIFIED and fired and _in_crowd(tokens):
        group = Group.CIVILIAN
    return replace(harm, people=replace(harm.people, group=group))


def _are_minors(tokens: Sequence[Token], harm: Harm) -> bool:
    """Tell "Samer Khaled, 12," and "two brothers, aged 6 and 9"."""
    ages = list(_ages(tokens, harm))
    count = harm.people.high or 0
    return (
        bool(ages)
        and max(ages) < ADULT
        and len(ages) in (1, 2, count)
        and (count == len(ages) or not harm.people.named and count > 1)
    )


def _ages(tokens: Sequence[Token], harm: Harm) -> Iterator[int]:
    """Yield the ages told within a phrase of people and right behind it."""
    known = False
    for index, token in enumerate(tokens):
        if token.start <= harm.start:
            continue
        before = tokens[index - 1].lower if index else ""
        number = is_age(token.text)
        if token.start >= harm.end and not (
            number or token.lower in _AGE_OPENERS | {"and", "to", "-"}
        ):
            return
        opened = before in _AGE_OPENERS or (known and before in ("and", "to", "-"))
        after = tokens[index + 1].lower if index + 1 < len(tokens) else "."
        known = number and opened and after in _AGE_CLOSERS or (known and not number)
        if number and known and opened:
            yield int(token.text)


def _fell_fighting(tokens: Sequence[Token], harm: Harm) -> bool:
    """Tell "were killed (while) fighting alongside" from "killed as fighting raged"."""
    if harm.outcome is Outcome.DISPLACED:
        return False  # "families fled fighting in Suluk"
    first, behind = (
        token_at(tokens, max(harm.end, harm.cue_end)),
        token_at(tokens, harm.end),
    )
    if behind < len(tokens) and tokens[behind].lower in _FIGHTING:
        first = behind  # "15 men fighting for the army were killed"
    for index in range(first, min(first + _REACH, len(tokens) - 1)):
        if tokens[index].lower in _CLAUSE:
            return False
        if tokens[index].lower in _FIGHTING:
            before, after = tokens[index - 1], tokens[index + 1]
            free = before.lower == "while" or before.tag not in _BOUND
            free = free and before.lower not in ("been", "be", "was", "were")
            goes_on = after.lower in _PREPOSITIONS or after.tag in ("NNP", "DT", "NNPS")
            return free and goes_on
    return False


def _in_crowd(tokens: Sequence[Token]) -> bool:
    """Tell those hit when soldiers "fired at protesters" or shot "at a demonstration"."""
    crowds, firing = lexicon().crowds, lexicon().firing
    for index, token in enumerate(tokens):
        if token.lower not in firing:
            continue
        ahead = [t.lower for t in tokens[index + 1 : index + _REACH]]
        upon = next((k for k, word in enumerate(ahead[:4]) if word in _UPON), None)
        if upon is not None and not crowds.isdisjoint(ahead[upon : upon + 5]):
            return True
        at = [k for k, word in enumerate(ahead) if word in ("during", "at")]
        if at and not crowds.isdisjoint(ahead[at[0] : at[0] + 4]):
            return True
    return False
