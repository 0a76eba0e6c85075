"""Tell another estimate of a count, a breakdown and a part from further victims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.harms.cues import CueForm
from extract.harms.harm import Harm
from extract.harms.lexicon import lexicon
from extract.harms.words import word_set
from extract.terms import Group, Outcome, Qualifier
from extract.tokens import Token

# "With two boys killed in Nawa" may tell of others.
_DYING = (CueForm.INTRANSITIVE, CueForm.ADJECTIVE)
_SOME = 2  # the least number that "many", "some", "a number of" tell
_PRONOUNS = word_set("them whom these those")
_EARLIER = word_set("earlier previous previously initial initially from had")


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
    start, end = before[-1].end, harm.end
    between = [t.lower for t in tokens if start <= t.start < end]
    if harm.toll and (harm.people.low or 0) < (before[-1].people.low or 0):
        return not _EARLIER.isdisjoint(between)  # "up from an earlier toll of seven"
    return not lexicon().estimating.isdisjoint(between)


def both_outcomes(tokens: Sequence[Token], harm: Harm) -> tuple[Harm, ...]:
    """Tell apart the dead and the hurt of "many were killed and injured".

    A number, also "scores", counts both together; "many" is as vague of either.
    """
    joined = (t.lower for t in tokens if harm.cue_start <= t.start < harm.cue_end)
    vague = harm.people.qualifier is Qualifier.VAGUE and harm.people.low == _SOME
    if (
        harm.outcome is not Outcome.KILLED_OR_INJURED
        or not vague
        or "and" not in joined
    ):
        return (harm,)
    outcomes = (Outcome.KILLED, Outcome.INJURED)
    return tuple(replace(harm, outcome=outcome) for outcome in outcomes)


def without_sums(tokens: Sequence[Token], harms: Sequence[Harm]) -> list[Harm]:
    """Drop the 30 of "30 casualties: ten dead and 20 wounded"."""
    return [
        harm
        for position, harm in enumerate(harms)
        if not _made_up(harm, harms[position + 1 : position + 3])
        and not _spelt_out(tokens, harm, harms[position + 1 : position + 2])
    ]


def without_partitives(tokens: Sequence[Token], harms: Sequence[Harm]) -> list[Harm]:
    """Drop the ten of "15 were killed, ten of them at home", who were counted.

    The boys of "15 were killed, with four boys dying at home" become a part.
    """
    kept: list[Harm] = []
    for position, harm in enumerate(harms):
        whole = kept[-1] if kept else None
        if whole is not None and _accompanies(tokens, whole, harm):
            kept[-1] = whole if _bodies(tokens, harm) else whole.including(harm)
        elif not _partitive(tokens, harm, harms[:position]):
            kept.append(harm)
    return kept


def _accompanies(tokens: Sequence[Token], whole: Harm, harm: Harm) -> bool:
    """Tell the nine of "17 were killed, with nine bodies pulled from the rubble"."""
    same = whole.outcome is harm.outcome and not harm.people.weak
    if not same or (whole.people.low or 0) <= (harm.people.low or 0):
        return False
    if [t.lower for t in tokens if t.end <= harm.start][-2:] != [",", "with"]:
        return False
    known = harm.people.group not in (Group.UNSPECIFIED, whole.people.group)
    return _bodies(tokens, harm) or (known and harm.form in _DYING)


def _bodies(tokens: Sequence[Token], harm: Harm) -> bool:
    end = max(harm.end, harm.cue_end)
    words = (t.lower for t in tokens if harm.start <= t.start < end)
    return not lexicon().remains.isdisjoint(words)


def _partitive(tokens: Sequence[Token], harm: Harm, before: Sequence[Harm]) -> bool:
    words = [t.lower for t in tokens if harm.start <= t.start < harm.end]
    counted = [h for h in before if h.outcome is harm.outcome]
    led = [t.lower for t in tokens if t.end <= harm.start][-2:]
    if counted and (words[-1:] == ["whom"] or led == ["of", "whom"]):
        return True  # "15 were killed, of whom ten died at home"
    if words[-2:-1] == ["of"] and words[-1] in _PRONOUNS:
        vague = harm.people.qualifier is Qualifier.VAGUE
        return any(vague or h.cue_start == harm.cue_start for h in counted)
    return bool(counted) and "of" in words and words[-1] in ("wounded", "injured")


def without_scattered(tokens: Sequence[Token], harms: Sequence[Harm]) -> list[Harm]:
    """Drop the six of "six were killed: four in Homs and two in Suluk"."""
    return [harm for harm in harms if not _scattered(tokens, harm, harms)]


def _scattered(tokens: Sequence[Token], harm: Harm, harms: Sequence[Harm]) -> bool:
    """Tell the total of the bare counts that the same word has behind it."""
    whole, *parts = (h for h in harms if h.cue_start == harm.cue_start)
    bare = len(parts) > 1 and all(part.people.continues for part in parts)
    sizes = (part.people.low or 0 for part in parts)
    if harm is not whole or not bare or sum(sizes) != harm.people.low:
        return False
    # "two were killed in Homs, one in Suluk and one in Tabqa" are four
    between = [t for t in tokens if harm.cue_end <= t.start < parts[0].start]
    placed = any(t.tag == "NNP" for t in between)
    return not placed or between[-1].lower == ":"


def _spelt_out(tokens: Sequence[Token], harm: Harm, after: Sequence[Harm]) -> bool:
    """Tell the mere "casualties" of "caused casualties: two killed"."""
    mixed = harm.outcome is Outcome.KILLED_OR_INJURED and harm.people.weak
    if not (mixed and after) or after[0].people.weak:
        return False
    behind = [t.lower for t in tokens if harm.cue_end <= t.start < after[0].start]
    return bool(behind) and (":" in behind[-2:] or "including" in behind)


def _made_up(harm: Harm, parts: Sequence[Harm]) -> bool:
    if harm.outcome is not Outcome.KILLED_OR_INJURED:
        return False
    outcomes = {part.outcome for part in parts}
    counts = [part.people.low or 0 for part in parts]
    both = outcomes == {Outcome.KILLED, Outcome.INJURED}
    return both and sum(counts) == harm.people.low
