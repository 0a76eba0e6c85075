"""Tell another estimate of a count from further victims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.harms.harm import Harm
from extract.harms.words import word_set
from extract.models import Group
from extract.tokens import Token

_ESTIMATING = word_set("estimate estimates suggest suggests suggesting")


def with_rivals(tokens: Sequence[Token], harms: Sequence[Harm]) -> Iterator[Harm]:
    """Mark the second count of "40 were killed, with estimates suggesting 60 were"."""
    for position, harm in enumerate(harms):
        before = [h for h in harms[:position] if h.outcome is harm.outcome]
        yield replace(harm, rival=True) if _rival(tokens, before, harm) else harm


def _rival(tokens: Sequence[Token], before: Sequence[Harm], harm: Harm) -> bool:
    if not before or before[-1].people.weak or harm.people.weak:
        return False
    groups = {before[-1].people.group, harm.people.group}
    if len(groups) > 1 and Group.UNSPECIFIED not in groups:
        return False
    start, end = before[-1].end, harm.start
    between = (t.lower for t in tokens if start <= t.start < end)
    return not _ESTIMATING.isdisjoint(between)
