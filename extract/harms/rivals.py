"""Tell another estimate of a count, a breakdown and a part from further victims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.harms.harm import Harm
from extract.harms.words import word_set
from extract.terms import Group, Outcome
from extract.tokens import Token

_PRONOUNS = word_set("them whom these those")
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


def without_sums(harms: Sequence[Harm]) -> list[Harm]:
    """Drop the 30 of "30 casualties: ten dead and 20 wounded"."""
    return [
        harm
        for position, harm in enumerate(harms)
        if harm.outcome is not Outcome.KILLED_OR_INJURED
        or not _made_up(harm, harms[position + 1 : position + 3])
    ]


def without_partitives(tokens: Sequence[Token], harms: Sequence[Harm]) -> list[Harm]:
    """Drop the ten of "15 were killed, ten of them at home", who were counted."""
    return [
        harm
        for position, harm in enumerate(harms)
        if not (_is_partitive(tokens, harm) and _counted(harm, harms[:position]))
    ]


def _counted(part: Harm, before: Sequence[Harm]) -> bool:
    return any(
        h.cue_start == part.cue_start and h.outcome is part.outcome for h in before
    )


def _is_partitive(tokens: Sequence[Token], harm: Harm) -> bool:
    words = [t.lower for t in tokens if harm.start <= t.start < harm.end]
    return words[-2:-1] == ["of"] and words[-1] in _PRONOUNS


def _made_up(harm: Harm, parts: Sequence[Harm]) -> bool:
    outcomes = {part.outcome for part in parts}
    counts = [part.people.low or 0 for part in parts]
    both = outcomes == {Outcome.KILLED, Outcome.INJURED}
    return both and sum(counts) == harm.people.low
