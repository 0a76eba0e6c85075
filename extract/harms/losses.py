"""Read losses that only those who suffer them make people: "heavy losses on the rebels"."""

from __future__ import annotations

from dataclasses import replace

from extract.harms.nouns import person_nouns
from extract.harms.people import People, group_of
from extract.harms.phrases import NounPhrase
from extract.harms.view import BE, SentenceView
from extract.harms.words import word_set
from extract.models import Group, Qualifier

_UNCOUNTED = frozenset(("casualties", "losses"))
_AMOUNTS = word_set("heavy many civilian numerous more major maximum severe great")
_CAUSING = word_set(
    "cause caused causes causing inflict inflicted inflicting inflicts left leaving "
    "leaves suffered suffering sustained resulted resulting"
)
_SUFFERING = frozenset(("on", "upon", "among", "amongst", "to"))
_REACH = 4


def are_losses(s: SentenceView, index: int) -> bool:
    """Tell "heavy casualties", "inflicting losses" at `index` from losses at large."""
    if s.lower(index) not in _UNCOUNTED:
        return False
    before = range(max(0, index - _REACH), index)
    return s.lower(index - 1) in _AMOUNTS or any(s.lower(k) in _CAUSING for k in before)


def sufferers(
    s: SentenceView, phrase: NounPhrase, people: People | None
) -> People | None:
    """Return `people` with the group of those behind "on", or whom mere losses hit."""
    end = phrase.end
    at = end + 2 if s.lower(end) in BE else end  # "were inflicted upon"
    behind = s.starting.get(at + 1) if s.lower(at) in _SUFFERING else None
    if behind is None or s.lower(behind.head) in person_nouns().not_victims:
        return people
    group = group_of(s.tokens, behind)
    if people is not None:
        return replace(people, group=group)
    some = People(2, None, Qualifier.VAGUE, group)
    return None if group is Group.UNSPECIFIED else some
