"""The vocabulary of sources and of the words that report, compiled once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from extract import vocabulary
from extract.calendar_words import in_full
from extract.lexical import Phrases, words_of


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """One canonical source; a kind of people ranks behind an organisation.

    `actor_id` is the armed actor for which it speaks, if any.
    """

    source_id: str
    name: str
    is_kind: bool
    actor_id: str | None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything that the finder of sources matches with."""

    sources: Phrases[SourceEntry]
    verbs: Phrases[bool]
    before: Phrases[bool]
    told: Phrases[bool]
    skip: Phrases[bool]
    roles: Phrases[bool]
    anaphors: Phrases[bool]
    pronouns: frozenset[str]
    determiners: frozenset[str]
    prepositions: frozenset[str]
    name_links: frozenset[str]
    titles: frozenset[str]
    defaults: dict[str, SourceEntry]
    no_names: frozenset[str]


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """Load and compile the vocabulary of sources."""
    raw = vocabulary.load("sources")

    def plain(key: str, *more: str) -> Phrases[bool]:
        return Phrases((pattern, True) for pattern in (*raw[key]["words"], *more))

    def words(key: str) -> frozenset[str]:
        return frozenset(raw[key]["words"])

    entries = _entries(raw["sources"])
    defaults = raw["defaults"]["words"].items()
    names = (
        (pattern, entries[item["id"]])
        for item in raw["sources"]
        for pattern in item["names"]
    )
    return Lexicon(
        sources=Phrases(names),
        verbs=plain("verbs"),
        before=plain("before"),
        told=plain("told"),
        skip=plain("skip", *in_full()),
        roles=plain("roles"),
        anaphors=plain("anaphors"),
        pronouns=words("pronouns"),
        determiners=words("determiners"),
        prepositions=words("prepositions"),
        name_links=words("name_links"),
        titles=words("titles"),
        defaults={word: entries[each] for word, each in defaults},
        no_names=words("no_names") | in_full(),
    )


def _entries(items: Iterable[dict[str, Any]]) -> dict[str, SourceEntry]:
    return {
        item["id"]: SourceEntry(
            item["id"], item["name"], item.get("kind", False), item.get("actor")
        )
        for item in items
    }


@lru_cache(maxsize=1)
def _speakers() -> dict[str, str]:
    items = vocabulary.load("sources")["sources"]
    return {item["id"]: item["actor"] for item in items if "actor" in item}


def speaks_for(source_id: str) -> str | None:
    """Return the id of the armed actor whose deeds a source claims, or None.

    >>> speaks_for("turkish_defence_ministry")
    'turkey'
    """
    return _speakers().get(source_id)


def reports(text: str) -> bool:
    """Tell whether a sentence has a word of reporting, whoever it is that speaks.

    >>> reports("Eight died, the mayor's cousin said.")
    True
    """
    return bool(tuple(lexicon().verbs.find(text, words_of(text))))
