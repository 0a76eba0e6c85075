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
        group = _one_group(found.get(last, ())) if index - last <= _NEAR else None
        found[index] = (
            told if group is None else _with_group(tagged[index], told, group)
        )
        last = index if told else last
    return found


def _one_group(harms: Sequence[Harm]) -> Group | None:
    """Return the one group that all of `harms` tell, if it may be continued."""
    groups = {harm.people.group for harm in harms} - {Group.UNSPECIFIED}
    group = groups.pop() if len(groups) == 1 else None
    single = all(harm.people.high == 1 for harm in harms)
    return None if single and group in PERSONAL else group


def _with_group(
    tokens: Sequence[Token], harms: tuple[Harm, ...], group: Group
) -> tuple[Harm, ...]:
    """Give `group` to the first victims, if they are further ones of no group."""
    first = harms[0] if harms else None
    if first is None or first.people.group is not Group.UNSPECIFIED:
        return harms
    words = {t.lower for t in tokens if first.start <= t.start < first.end}
    vague = first.people.qualifier is Qualifier.VAGUE
    if vague or words.isdisjoint(_FURTHER) or not words.isdisjoint(_ANYBODY):
        return harms
    return (replace(first, people=replace(first.people, group=group)), *harms[1:])
