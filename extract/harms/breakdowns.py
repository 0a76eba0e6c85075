"""Read the breakdown that makes up a count: "rose to 25: 14 soldiers and 11 rebels"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.harms.build import parts_of
from extract.harms.harm import Harm
from extract.harms.parts import part_list
from extract.harms.people import people_of
from extract.harms.phrases import NounPhrase
from extract.harms.view import SentenceView
from extract.terms import Group

_OPENERS = frozenset((":", ",", "-", "--", "–", "—", "("))


def broken_down(s: SentenceView, harms: Sequence[Harm]) -> list[Harm]:
    """Give the count before a colon, a dash or a comma the list that sums up to it."""
    told = list(harms)
    for index, token in enumerate(s.tokens):
        if token.lower not in _OPENERS or index + 1 not in s.starting:
            continue
        before = [h for h in told if h.end <= token.start]
        whole = before[-1] if before else None
        listed = part_list(s, index + 1, ())[0] if whole else ()
        if whole is None or len(listed) < 2 or not _makes_up(s, whole, listed):
            continue
        start, end = token.start, s.tokens[listed[-1].end - 1].end
        inner = [h for h in told if start <= h.start < end]
        if any(h.outcome is not whole.outcome for h in inner):
            continue  # "nine wounded, two arrested and seven released"
        told = [h for h in told if h not in inner]
        parts = whole.parts or tuple(parts_of(s, listed))
        told[told.index(whole)] = replace(whole, parts=parts)
    return told


def _makes_up(s: SentenceView, whole: Harm, listed: Sequence[NounPhrase]) -> bool:
    """Tell a list that counts as many of such people as `whole` does."""
    counts = [people_of(s.tokens, phrase) for phrase in listed]
    if any(p is None or p.low is None or p.low != p.high for p in counts):
        return False
    if all(phrase.bare for phrase in listed):
        return False  # "six: four in Homs, two in Suluk"
    # "nine guards, four judges and five boys" are eighteen
    groups = {p.group for p in counts if p is not None} - {whole.people.group}
    fit = not groups or whole.people.group in (Group.UNSPECIFIED, Group.CIVILIAN)
    return fit and whole.people.low == sum(p.low or 0 for p in counts if p is not None)
