"""Sum the members of a list of victims: "the commander and nine comrades" are ten."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from extract.harms.people import People
from extract.harms.phrases import NounPhrase
from extract.terms import Group, Qualifier


@dataclass(frozen=True, slots=True)
class Member:
    """Victims of one group in a list, over the phrases `first` to `last`."""

    people: People
    first: NounPhrase
    last: NounPhrase
    parts: tuple[NounPhrase, ...] = ()
    companion: bool = False  # "nine of his comrades": of the group named before


def summed(
    members: Iterable[Member], apart: Callable[[NounPhrase, NounPhrase], bool]
) -> list[Member]:
    """Join the members of one group; those `apart` and uncounted ones stand alone."""
    joined: list[Member] = []
    for member in members:
        earlier = joined[-1] if joined else None
        if (
            earlier is None
            or not _of_one_group(earlier, member)
            or apart(earlier.last, member.first)
        ):
            joined.append(member)
            continue
        joined[-1] = replace(
            earlier,
            people=_sum(earlier.people, member.people),
            last=member.last,
            parts=(*earlier.parts, *member.parts),
        )
    return joined


def _of_one_group(earlier: Member, member: Member) -> bool:
    a, b = earlier.people, member.people
    if not (_counted(a) and _counted(b)):
        return False
    follows = b.continues and b.group is Group.UNSPECIFIED
    known = Group.UNSPECIFIED not in (a.group, b.group)
    somebody = a.named or a.group is Group.CIVILIAN
    return (
        a.group is b.group or follows or (member.companion and somebody and not known)
    )


def _counted(people: People) -> bool:
    vague = people.qualifier is Qualifier.VAGUE
    return not vague and people.low is not None


def _sum(a: People, b: People) -> People:
    assert a.low is not None and b.low is not None
    high = None if a.high is None or b.high is None else a.high + b.high
    qualifier = a.qualifier if b.qualifier is Qualifier.EXACT else b.qualifier
    group = b.group if a.group is Group.UNSPECIFIED else a.group
    return replace(
        a,
        low=a.low + b.low,
        high=high,
        qualifier=qualifier,
        group=group,
        definite=a.definite and b.definite,
        named=a.named and b.named,
    )
