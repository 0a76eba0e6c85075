"""Carry on to the next sentence whom "seven others" and "five of them" continue."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from extract.harms.harm import Harm
from extract.harms.known_dead import is_of_them
from extract.harms.words import word_set
from extract.terms import Group, Outcome, Qualifier
from extract.tokens import Token

# "Killing a woman and wounding 25" says nothing of who the 25 were; "another" does.
PERSONAL = (Group.WOMAN, Group.MAN, Group.CHILD)
_NEAR = 2  # sentences
_ANY_HARM = "victims"  # of whatever happened; all other words for the dead tell it
_FURTHER = word_set("others other another more further")
_ANYBODY = word_set("people persons than")  # "25 more people" may be anybody


def carried(
    tagged: Mapping[int, Sequence[Token]], harms: Mapping[int, tuple[Harm, ...]]
) -> dict[int, tuple[Harm, ...]]:
    """Return `harms` by sentence, "others" with the group of the sentence before.

    "Five of them were children" becomes a part of the count that it continues.
    """
    found: dict[int, tuple[Harm, ...]] = {}
    last = -_NEAR
    for index, told in harms.items():
        before = found.get(last, ()) if index - last <= _NEAR else ()
        for part in [h for h in told if is_of_them(tagged[index], h)]:
            before = _with_part(before, part)
            told = tuple(h for h in told if h is not part)
        if before:
            found[last] = before
        told = tuple(_as_before(tagged[index], h, before) for h in told)
        found[index] = _continued(tagged[index], told, before)
        last = index if told else last
    return found


def _with_part(before: tuple[Harm, ...], part: Harm) -> tuple[Harm, ...]:
    """Add "five of them were children" to the one count before that may hold five."""
    size = part.people.low or 0
    wholes = [h for h in before if (h.people.low or 0) > size and not h.among]
    whole = wholes[0] if len(wholes) == 1 else None
    return tuple(h.including(part) if h is whole else h for h in before)


def _as_before(tokens: Sequence[Token], harm: Harm, before: Sequence[Harm]) -> Harm:
    """Take the "victims" of an attack that only wounded people for wounded."""
    outcomes = {h.outcome for h in before}
    known = any(t.start == harm.cue_start and t.lower == _ANY_HARM for t in tokens)
    if not (harm.among and known and outcomes) or Outcome.KILLED in outcomes:
        return harm
    return replace(harm, outcome=before[-1].outcome)


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
