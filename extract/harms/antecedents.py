"""Find whom "them" means, for their group: "militants, killing scores of them"."""

from __future__ import annotations

from dataclasses import replace

from extract.harms.people import People, people_of
from extract.harms.phrases import NounPhrase
from extract.harms.view import SentenceView
from extract.models import Group

_PLURAL = frozenset(("them", "whom"))
_REACH = 40  # tokens


def with_antecedent(s: SentenceView, phrase: NounPhrase, people: People) -> People:
    """Return the people of "scores of them" with the group of those told before."""
    pronoun = s.lower(phrase.end - 1) in _PLURAL and s.lower(phrase.end - 2) == "of"
    if not pronoun or people.group is not Group.UNSPECIFIED:
        return people
    for end in range(phrase.start, max(0, phrase.start - _REACH), -1):
        before = s.ending.get(end)
        told = people_of(s.tokens, before) if before is not None else None
        if told is None or told.high == 1 or told.group is Group.UNSPECIFIED:
            continue
        return replace(people, group=told.group, continues=False)
    return people
