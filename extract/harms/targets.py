"""Tell soldiers by the post that was hit: "four were killed in strikes on an army post"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.harms.grouping import word_group
from extract.harms.harm import Harm
from extract.harms.lexicon import lexicon
from extract.harms.words import word_set
from extract.terms import Group
from extract.tokens import Token

_UPON = word_set("on at upon against under")
_WITHIN = frozenset(
    ("NN", "NNS", "NNP", "NNPS", "JJ", "DT", "POS", "HYPH", "CD", "PRP$")
)
_REACH = 6
_SIDES = frozenset(("side", "sides"))


def with_targets(tokens: Sequence[Token], harms: Sequence[Harm]) -> Sequence[Harm]:
    """Give the bare counts in `harms` the group of the post hit or the side that lost."""
    bare = any(h.people.continues and _untold(h) for h in harms)
    if not bare or not _of_soldiers(tokens):
        return harms
    return [
        replace(harm, people=replace(harm.people, group=Group.COMBATANT))
        if harm.people.continues and _untold(harm)
        else harm
        for harm in harms
    ]


def _untold(harm: Harm) -> bool:
    return harm.people.group is Group.UNSPECIFIED and not harm.people.weak


def _of_soldiers(tokens: Sequence[Token]) -> bool:
    sites = lexicon().sites
    return any(
        (t.lower in sites and _army_site(tokens, k))
        or (t.lower == "losses" and _armed(tokens, max(0, k - 3), k))
        or (t.lower in _SIDES and _side(tokens, k))
        for k, t in enumerate(tokens)
    )


def _army_site(tokens: Sequence[Token], index: int) -> bool:
    """Tell "on two army posts", "hit a post of the border guards" from "near a base"."""
    first = index
    while first > 0 and tokens[first - 1].tag in _WITHIN:
        first -= 1
    upon = tokens[first - 1].lower if first else ""
    if upon not in _UPON and upon not in lexicon().attacking:
        return False
    belongs = index + 1 < len(tokens) and tokens[index + 1].lower == "of"
    behind = belongs and _armed(tokens, index + 2, index + 2 + _REACH)
    return behind or _armed(tokens, first, index)


def _side(tokens: Sequence[Token], index: int) -> bool:
    """Tell "dead on the rebel side", "on both sides"."""
    words = [t.lower for t in tokens[max(0, index - 3) : index]]
    both = words[-2:] == ["on", "both"]
    return both or ("on" in words and _armed(tokens, index - len(words), index))


def _armed(tokens: Sequence[Token], first: int, end: int) -> bool:
    return any(word_group(t.lower) is Group.COMBATANT for t in tokens[first:end])
