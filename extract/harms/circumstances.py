"""Tell who victims were by what stands around them: their ages, the fight they fell in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from extract.harms.harm import Harm
from extract.harms.nouns import person_nouns
from extract.harms.words import word_set
from extract.terms import Group
from extract.tokens import Token

_ADULT = 18
_REACH = 12  # tokens between a harm word and "while fighting with"
_AGE_OPENERS = word_set("( [ , aged age ages between")
_AGE_CLOSERS = word_set(") ] , . and years to - was were is are died who")
_FIGHTING = frozenset(("fighting", "battling"))
_PREPOSITIONS = word_set("with alongside for against in on by beside near at")
_CLAUSE = word_set("as when after ; who which that but whereas")
_BOUND = frozenset(("IN", "DT", "JJ", "CC", "PRP$", "TO"))
_SIDES = (("both", "sides"), ("each", "side"), ("two", "sides"), ("either", "side"))
_AMONG = word_set("on from among of between")
_FIRING = word_set("fire fired fires firing shot shoots shooting")
_UPON = word_set("at on into upon towards")
_GATHERED = word_set(
    "protesters protestors protest demonstrators demonstration crowd crowds mourners "
    "worshippers marchers rally procession sit-in civilians residents villagers"
)
_GATHERING = word_set(
    "protest protests demonstration demonstrations rally rallies sit-in funeral"
)
_ASIDE = frozenset((",", "-", "–", "(", ")", ".", "and"))
_FAMILY = frozenset(("family", "household"))
_UNTOLD = (Group.UNSPECIFIED, Group.MAN)


def with_circumstances(tokens: Sequence[Token], harms: Sequence[Harm]) -> list[Harm]:
    """Give the victims in `harms` the group that the words around them tell."""
    words = {t.lower for t in tokens}
    fight = not words.isdisjoint(_FIGHTING)
    sided = "sides" in words or "side" in words
    fired = not words.isdisjoint(_FIRING) and not words.isdisjoint(
        _GATHERED | _GATHERING
    )
    aged = any(t.text.isdigit() and len(t.text) < 3 for t in tokens)
    if not (fight or sided or fired or aged or "all" in words):
        return list(harms)
    told: list[Harm] = []
    for harm in harms:
        further = (h.start for h in harms if h.start > harm.start)
        stop = min(further, default=tokens[-1].end)
        known = _told(tokens, harm, stop, fired=fired)
        if told and known.people.group is not harm.people.group:
            joined = _joined(told[-1], known)
            if joined is not None:
                told[-1] = joined
                continue
        told.append(known)
    return told


def _joined(before: Harm, harm: Harm) -> Harm | None:
    """Count "a girl, 9, and her brother, 12" as two children."""
    a, b = before.people, harm.people
    exact = (
        a.low is not None and b.low is not None and a.low == a.high and b.low == b.high
    )
    if not exact or a.group is not b.group or before.cue_start != harm.cue_start:
        return None
    size = (a.low or 0) + (b.low or 0)
    return replace(before, people=replace(a, low=size, high=size), end=harm.end)


def _told(tokens: Sequence[Token], harm: Harm, stop: int, *, fired: bool) -> Harm:
    group = harm.people.group
    if group in (*_UNTOLD, Group.WOMAN) and _are_minors(tokens, harm):
        group = Group.CHILD
    elif (
        group in (*_UNTOLD, Group.CIVILIAN)
        and _fell_fighting(tokens, harm)
        or group is Group.UNSPECIFIED
        and _of_both_sides(tokens, harm)
    ):
        group = Group.COMBATANT
    elif group is Group.UNSPECIFIED:
        crowd = Group.CIVILIAN if fired and _in_crowd(tokens) else group
        group = _all_of(tokens, harm, stop) or crowd
    return replace(harm, people=replace(harm.people, group=group))


def _are_minors(tokens: Sequence[Token], harm: Harm) -> bool:
    """Tell "Samer Khaled, 12," and "two brothers, aged 6 and 9"."""
    ages = list(_ages(tokens, harm))
    count = harm.people.high or 0
    return (
        bool(ages)
        and max(ages) < _ADULT
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
        number = token.text.isdigit() and len(token.text) < 3
        if token.start >= harm.end and not (
            number or token.lower in _AGE_OPENERS | {"and", "to", "-"}
        ):
            return
        opened = before in _AGE_OPENERS or (known and before in ("and", "to", "-"))
        after = tokens[index + 1].lower if index + 1 < len(tokens) else "."
        known = number and opened and after in _AGE_CLOSERS or (known and not number)
        if number and known and opened:
            yield int(token.text)


def _all_of(tokens: Sequence[Token], harm: Harm, stop: int) -> Group | None:
    """Return who "nine people (were killed), all (of them) civilians" were.

    `stop` is where the next victims are told.
    """
    first = _index(tokens, harm.end)
    for at in range(first, min(first + _REACH, _index(tokens, stop))):
        if tokens[at].lower != "all" or tokens[at - 1].lower not in _ASIDE:
            continue
        words = [t.lower for t in tokens[at + 1 : at + _REACH // 2]]
        words = words[2:] if words[:1] == ["of"] else words
        if not _FAMILY.isdisjoint(words):
            return Group.CIVILIAN  # "all members of one family"
        for word, after in zip_longest(words, words[1:]):
            group = person_nouns().plural.get(word) or person_nouns().modifiers.get(
                word
            )
            if group is not None or word in _ASIDE:
                mixed = group is Group.UNSPECIFIED or after == "and"
                return None if mixed else group
    return None


def _fell_fighting(tokens: Sequence[Token], harm: Harm) -> bool:
    """Tell "were killed (while) fighting alongside" from "killed as fighting raged"."""
    behind = max(harm.end, harm.cue_end)
    first = _index(tokens, behind)
    if _index(tokens, harm.end) < len(tokens) and (
        tokens[_index(tokens, harm.end)].lower in _FIGHTING
    ):
        first = _index(tokens, harm.end)  # "15 men fighting for the army were killed"
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


def _index(tokens: Sequence[Token], offset: int) -> int:
    """Return the first token at or behind `offset`."""
    return next((k for k, t in enumerate(tokens) if t.start >= offset), len(tokens))


def _of_both_sides(tokens: Sequence[Token], harm: Harm) -> bool:
    """Tell "dozens dead on both sides"."""
    for index in range(1, len(tokens) - 1):
        pair = (tokens[index].lower, tokens[index + 1].lower)
        if pair in _SIDES and tokens[index].start > harm.start:
            before = {t.lower for t in tokens[max(0, index - 2) : index]}
            return not before.isdisjoint(_AMONG)
    return False


def _in_crowd(tokens: Sequence[Token]) -> bool:
    """Tell those hit when soldiers "fired at protesters" or shot "at a demonstration"."""
    for index, token in enumerate(tokens):
        if token.lower not in _FIRING:
            continue
        ahead = [t.lower for t in tokens[index + 1 : index + _REACH]]
        upon = next((k for k, word in enumerate(ahead[:4]) if word in _UPON), None)
        if upon is not None and not _GATHERED.isdisjoint(ahead[upon : upon + 5]):
            return True
        at = [k for k, word in enumerate(ahead) if word in ("during", "at")]
        if at and not _GATHERING.isdisjoint(ahead[at[0] : at[0] + 4]):
            return True
    return False
