"""The vocabulary of armed actors, compiled once for matching."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import lru_cache
from typing import Any

from extract import vocabulary
from extract.lexical import Phrases
from extract.mentions import ActorKind
from extract.terms import Party


class Head(str, Enum):
    """Say what the noun after an actor's name or adjective makes of it."""

    FORCE = "force"
    SOLDIER = "soldier"
    PERSON = "person"
    ATTACK = "attack"


@dataclass(frozen=True, slots=True)
class Standing:
    """A phrase that names an actor by itself; `actor_id` is None where it names none."""

    actor_id: str | None
    kind: ActorKind


@dataclass(frozen=True, slots=True)
class Adjective:
    """A phrase that names an actor only with one of its heads after it."""

    actor_id: str
    heads: frozenset[Head]


@dataclass(frozen=True, slots=True)
class PartySince:
    """A party and the first day on which an actor belongs to it (None: always)."""

    party: Party
    since: date | None


@dataclass(frozen=True, slots=True)
class ActorEntry:
    """One canonical actor with its parties in the order of time."""

    actor_id: str
    name: str
    parties: tuple[PartySince, ...]


@dataclass(frozen=True, slots=True)
class Seats:
    """Capitals that mean their state, and the words beside which they do."""

    words: frozenset[str]
    behind: frozenset[str]
    before: frozenset[str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything that the finder of actors matches with."""

    entries: dict[str, ActorEntry]
    standing: Phrases[Standing]
    adjectives: Phrases[Adjective]
    heads: Phrases[Head]
    modifiers: Phrases[bool]
    predicates: Phrases[bool]
    seats: Seats
    first: frozenset[str]  # the words that a mention may begin with


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """Load and compile the vocabulary of actors."""
    raw = vocabulary.load("actors")
    actors = raw["actors"]
    standing = Phrases(_standing(actors, raw["not_actors"]))
    adjectives = Phrases(_adjectives(actors))
    predicates = Phrases((pattern, True) for pattern in raw["predicates"])
    return Lexicon(
        entries={actor["id"]: _entry(actor) for actor in actors},
        standing=standing,
        adjectives=adjectives,
        heads=Phrases(
            (pattern, Head(head))
            for head, patterns in raw["heads"].items()
            for pattern in patterns
        ),
        modifiers=Phrases((pattern, True) for pattern in raw["modifiers"]),
        predicates=predicates,
        seats=_seats(raw["seats"]),
        first=standing.first | adjectives.first | predicates.first,
    )


def _seats(raw: dict[str, list[str]]) -> Seats:
    words = frozenset(word.lower() for word in raw["words"])
    return Seats(words, frozenset(raw["behind"]), frozenset(raw["before"]))


def _entry(actor: Any) -> ActorEntry:
    parties = tuple(
        PartySince(Party(item["party"]), item.get("from")) for item in actor["parties"]
    )
    return ActorEntry(actor["id"], actor["name"], parties)


def _standing(actors: Any, blocked: list[str]) -> Iterator[tuple[str, Standing]]:
    for actor in actors:
        for pattern in actor.get("names", ()):
            yield pattern, Standing(actor["id"], ActorKind.GROUP)
    for actor in actors:
        for pattern in actor.get("states", ()):
            yield pattern, Standing(actor["id"], ActorKind.STATE)
    for pattern in blocked:
        yield pattern, Standing(None, ActorKind.GROUP)


def _adjectives(actors: Any) -> Iterator[tuple[str, Adjective]]:
    for actor in actors:
        for group in actor.get("adjectives", ()):
            heads = frozenset(Head(head) for head in group["heads"])
            for pattern in group["words"]:
                yield pattern, Adjective(actor["id"], heads)
