"""The decisions that gold answers: what was to be decided, and how it should have been."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from extract.article import Article, Failure
from extract.assemble import placed_events
from extract.assemble.confidence import confidence_features
from extract.assemble.draft import Draft
from extract.assemble.kind_cues import Told
from extract.assemble.kinds import type_features
from extract.assemble.suspects import suspects
from extract.assemble.totalling import scope_features
from extract.evaluate.align import Pairing, align
from extract.evaluate.gold import GoldArticle, load_gold
from extract.evaluate.record import Record, record_of
from extract.evaluate.score import is_exact
from extract.facts import Facts
from extract.pipeline import Draughts, draft_events
from extract.terms import Scope

Features = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Example:
    """The features of one decision and what it should have been."""

    features: Features
    label: bool


@dataclass(frozen=True, slots=True)
class Choosing:
    """The features of every choice of one decision, and the index of the right one."""

    features: Sequence[Features]
    right: int


@dataclass(frozen=True, slots=True)
class Judged:
    """One event that extraction made, with its record and the gold beside it."""

    facts: Facts
    event: Draft
    placed: Draft  # the same event before any was known for a total
    beside: tuple[Draft, ...]  # all events of the article then
    pairing: Pairing


def judged_events(folders: Sequence[Path], split: str | None) -> Iterator[Judged]:
    """Yield each extracted event of the annotated articles with its gold counterpart."""
    for folder in folders:
        gold = gold_articles(folder, split)
        records = {g.article.id: g.records for g in gold}
        for each in drafted([g.article for g in gold]):
            yield from _judged(each, records[each.article.id])


def _judged(each: Draughts, records: Sequence[Record]) -> Iterator[Judged]:
    if each.facts is None:
        return
    found = [record_of(incident) for incident in each.incidents]
    placed = tuple(placed_events(each.facts, any_country=False))
    events = {id(r): both for r, *both in zip(found, each.events, placed, strict=True)}
    for pairing in align(records, found):
        if pairing.found is not None:
            event, before = events[id(pairing.found)]
            yield Judged(each.facts, event, before, placed, pairing)


def gold_articles(folder: Path, split: str | None) -> list[GoldArticle]:
    """Return the annotated articles of a folder, or those of one split of it."""
    return [g for g in load_gold(folder) if split is None or g.split in (None, split)]


def drafted(articles: Sequence[Article]) -> Iterator[Draughts]:
    """Yield the events that extraction makes of each article, failures left out."""
    for each in draft_events(articles):
        if not isinstance(each, Failure):
            yield each


def scope_examples(judged: Sequence[Judged]) -> list[Example]:
    """Return the totals and incidents among the events that gold knows."""
    return [
        Example(
            scope_features(j.placed, j.beside), j.pairing.gold.scope is Scope.AGGREGATE
        )
        for j in judged
        if j.pairing.gold is not None
    ]


def confidence_examples(judged: Sequence[Judged]) -> list[Example]:
    """Return all events, labelled by whether their record is wholly right."""
    return [
        Example(confidence_features(j.facts, j.event), is_exact(j.pairing))
        for j in judged
    ]


def perpetrator_examples(judged: Sequence[Judged]) -> list[Example]:
    """Return the parties named around each event, labelled by whether they did it."""
    return [
        Example(s.features, s.party in j.pairing.gold.perpetrators)
        for j in judged
        if j.pairing.gold is not None
        for s in suspects(j.facts, j.event)
    ]


def type_choices(judged: Sequence[Judged]) -> Iterator[Choosing]:
    """Yield the types that each event could be of, with gold's among them."""
    for j in judged:
        features = type_features(j.facts, j.event, Told.around(j.facts, j.event, {}))
        if j.pairing.gold is not None and j.pairing.gold.event_type in features:
            right = list(features).index(j.pairing.gold.event_type)
            yield Choosing(list(features.values()), right)


SCORERS: dict[str, Callable[[Sequence[Judged]], list[Example]]] = {
    "scope": scope_examples,
    "perpetrator": perpetrator_examples,
}
