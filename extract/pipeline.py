"""Extract incidents from a stream of articles, batching the tagger across them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extract.article import Article, Failure
from extract.assemble import Draft, assemble, build_records
from extract.body import Standing, standings
from extract.facts import Facts, gather
from extract.harms import find_harms
from extract.harms.cues import screen
from extract.harms.harm import Harm
from extract.mentions import Sentence
from extract.models import Incident
from extract.text import normalise, split_sentences
from extract.tokens import DEFAULT_MODEL, tag_sentences

_BATCH = 32  # articles tagged together; records do not depend on it


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run may change about extraction."""

    model: str = DEFAULT_MODEL
    min_confidence: float = 0.0
    any_country: bool = False


@dataclass(frozen=True, slots=True)
class Extraction:
    """The records of one article."""

    article: Article
    incidents: tuple[Incident, ...]


@dataclass(frozen=True, slots=True)
class _Prepared:
    """An article with its sentences, and those of them that can hold a harm."""

    article: Article
    text: str
    sentences: tuple[Sentence, ...] = ()
    standings: tuple[Standing, ...] = ()
    suspects: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True)
class Draughts:
    """The events of one article as assembled, each with its record."""

    article: Article
    facts: Facts | None  # None where no sentence can hold a harm
    events: tuple[Draft, ...]
    incidents: tuple[Incident, ...]


def extract_incidents(
    articles: Iterable[Article | Failure], settings: Settings | None = None
) -> Iterator[Extraction | Failure]:
    """Yield an extraction for each article, in order; failures pass through."""
    settings = settings or Settings()
    for item in draft_events(articles, settings):
        if isinstance(item, Failure):
            yield item
            continue
        kept = (i for i in item.incidents if i.confidence >= settings.min_confidence)
        yield Extraction(item.article, tuple(kept))


def draft_events(
    articles: Iterable[Article | Failure], settings: Settings | None = None
) -> Iterator[Draughts | Failure]:
    """Yield the events of each article with their records, for training and explaining."""
    settings = settings or Settings()
    batch: list[_Prepared | Failure] = []
    for item in articles:
        batch.append(item if isinstance(item, Failure) else _prepare(item))
        if len(batch) >= _BATCH:
            yield from _draft_batch(batch, settings)
            batch = []
    yield from _draft_batch(batch, settings)


def _prepare(article: Article) -> _Prepared:
    text = normalise(article.text)
    cues = screen()
    if cues.search(text) is None:
        return _Prepared(article, text)
    sentences = split_sentences(text, article.title)
    standing = standings(text, sentences, article.title)
    suspects = tuple(
        s
        for s in sentences
        if standing[s.index] is not Standing.FURNITURE
        and cues.search(text, s.start, s.end)
    )
    return _Prepared(article, text, sentences, standing, suspects)


def _draft_batch(
    batch: list[_Prepared | Failure], settings: Settings
) -> Iterator[Draughts | Failure]:
    pending = [
        (item.text[s.start : s.end], s.start)
        for item in batch
        if not isinstance(item, Failure)
        for s in item.suspects
    ]
    tagged = tag_sentences(pending, model=settings.model)
    for item in batch:
        if isinstance(item, Failure):
            yield item
            continue
        harms = {s.index: find_harms(next(tagged)) for s in item.suspects}
        yield _drafted(item, harms, settings)


def _drafted(
    item: _Prepared, harms: dict[int, tuple[Harm, ...]], settings: Settings
) -> Draughts:
    article = item.article
    if not any(harms.values()):
        return Draughts(article, None, (), ())
    facts = gather(item.text, item.sentences, item.standings, harms, article.published)
    events = assemble(facts, any_country=settings.any_country)
    incidents = tuple(build_records(article, facts, events))
    return Draughts(article, facts, tuple(events), incidents)
