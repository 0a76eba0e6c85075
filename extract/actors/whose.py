"""Tell whose an armed force is by the words beside it that say so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from extract.actors.control import fires
from extract.actors.groups import DESCRIPTIONS
from extract.actors.lexicon import Head, Lexicon
from extract.lexical import Word
from extract.mentions import ActorKind

MEMBER_HEADS = (Head.PERSON, Head.SOLDIER)
_LEANING = frozenset(("linked", "affiliated"))
_DESCRIBED = DESCRIPTIONS | {
    "gunmen",
    "rebel_groups",
    "opposition",
    "the_group",
    "followers",
}


class Found(NamedTuple):
    first: int
    last: int
    actor_id: str | None
    kind: ActorKind
    member: bool
    told: bool = False  # by what the force is said to be


def kind_of(head: Head) -> ActorKind:
    return ActorKind.ATTACK if head is Head.ATTACK else ActorKind.GROUP


def of_patron(words: Sequence[Word], found: Found, before: Found | None) -> Found:
    """Return gunmen as those of the group they lean on: "Nusra-linked terrorists"."""
    if before is None or before.kind is ActorKind.STATE or before.last >= len(words):
        return found
    leans = words[before.last].key in _LEANING and found.first == before.last + 1
    if not leans or found.actor_id not in _DESCRIBED:
        return found
    return found._replace(first=before.first, actor_id=before.actor_id)


def holder(text: str, words: Sequence[Word], found: Found, lex: Lexicon) -> Found:
    """Return who holds a place that was fired from: "shells fired from rebel-held hills"."""
    whose = lex.adjectives.at(text, words, found.first)
    if whose is None or not fires(words, found.first):
        return found
    return Found(
        found.first, whose.last, whose.payload.actor_id, ActorKind.GROUP, False
    )
