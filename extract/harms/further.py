"""Carry on to the next sentence the group that "seven others" continue."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from extract.harms.harm import Harm
from extract.harms.words import word_set
from extract.terms import Group, Qualifier
from extract.tokens import Token

# "Killing a woman and wounding 25" says nothing of who the 25 were; "another" does.
PERSONAL = (Group.WOMAN, Group.MAN, Group.CHILD)
_NEAR = 2  # sentences
_FURTHER = word_set("others other another more further")
_ANYBODY = word_set("people persons than")  # "25 more people" may be anybody


def carried(
    tagged: Mapping[int, Sequence[Token]], harms: Mapping[int, tuple[Harm, ...]]
) -> dict[int, tuple[Harm, ...]]:
    """Return `harms` by sentence, "others" with the group of the sentence before."""
    found: dict[int, tuple[Harm, ...]] = {}
    last = -_NEAR
    for index, told in harms.items():
        before = found.get(last, ()) if index - last <= _NEAR else ()
        found[index] = _continued(tagged[index], told, before)
        last = index if told else last
    return found


def _one_group(harms: Sequence[Harm]) -> Group | None:
    """Return the one group that all of `harms` tell, if it may be continued."""
    groups = {harm.people.group for harm in harms} - {Group.UNSPECIFIED}
    group = groups.pop() if len(groups) == 1 else None
    single = all(harm.people.high == 1 for harm in harms)
    return None if single and group in PERSONAL else group


def _continued(
    tokens: Sequence[Token], harms: tuple[Harm, ...], before: Sequence[Harm]
) -> tuple[Harm, ...]:
    """Give the first victims the group of those `before` whom they continue, if any."""
    first = harms[0] if harms else None
    if first is None or first.people.group is not Group.UNSPECIFIED:
        return harms
    group = None
    if first.people.weak and first.people.definite:  # "he was shot at the gate"
        known = len(before) == 1 and before[0].people.high == 1
        group = before[0].people.group if known else None
    elif _are_further(tokens, first):
        group = _one_group(before)
    if group is None:
        return harms
    return (replace(first, people=replace(first.people, group=group)), *harms[1:])


def _are_further(tokens: Sequence[Token], harm: Harm) -> bool:
    """Tell "seven others" from "many others" and "seven more people"."""
    words = {t.lower for t in tokens if harm.start <= t.start < harm.end}
    vague = harm.people.qualifier is Qualifier.VAGUE
    return not vague and words.isdisjoint(_ANYBODY) and not words.isdisjoint(_FURTHER)
