"""Extract incidents from a stream of articles, batching the tagger across them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from extract.article import Article, Failure
from extract.assemble import Draft, assemble, build_records
from extract.body import Standing, standings
from extract.facts import Facts, gather
from extract.harms import harms_by_sentence
from extract.mentions import Sentence
from extract.models import Incident
from extract.plain import PlainText, plain_text
from extract.readers.printed import day_of_telling
from extract.screen import can_hold_harm, needs_met
from extract.text import split_sentences
from extract.tokens import DEFAULT_MODEL, Token, load_model, tag_sentences

_BATCH = 32  # articles tagged together; records do not depend on it
_BATCH_CHARACTERS = 400_000  # of sentences to be tagged, held at a time

_Tagged = list[tuple[Token, ...]]


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
    body: PlainText
    sentences: tuple[Sentence, ...] = ()
    standings: tuple[Standing, ...] = ()
    suspects: tuple[Sentence, ...] = ()

    @property
    def pairs(self) -> list[tuple[str, int]]:
        """Return the text and offset of each suspect."""
        return [(self.body.text[s.start : s.end], s.start) for s in self.suspects]


@dataclass(frozen=True, slots=True)
class Draughts:
    """The events of one article as assembled, each with its record."""

    article: Article
    body: PlainText
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
    articles: Iterable[Article | Failure],
    settings: Settings | None = None,
    *,
    batch_size: int = _BATCH,
) -> Iterator[Draughts | Failure]:
    """Yield the events of each article with their records, for training and explaining.

    What goes wrong within an article becomes its failure. `batch_size` articles are
    tagged together, fewer where they are long; results do not depend on it.
    """
    settings = settings or Settings()
    batch: list[_Prepared | Failure] = []
    pending = 0
    for item in articles:
        prepared = item if isinstance(item, Failure) else _prepare(item)
        batch.append(prepared)
        if isinstance(prepared, _Prepared):
            pending += sum(s.end - s.start for s in prepared.suspects)
        if len(batch) >= batch_size or pending >= _BATCH_CHARACTERS:
            yield from _draft_batch(batch, settings)
            batch, pending = [], 0
    yield from _draft_batch(batch, settings)


def _prepare(article: Article) -> _Prepared | Failure:
    try:
        return _screened(article)
    except Exception as error:  # noqa: BLE001  one article must not end a run of many
        return _failure(article, error)


def _failure(article: Article, error: Exception) -> Failure:
    reason = f"cannot be extracted: {type(error).__name__}: {error}"
    where = article.path or article.id
    return Failure(where, article.line, "extraction", " ".join(reason.split()))


def _screened(article: Article) -> _Prepared:
    body = plain_text(article.text)
    text = body.text
    needs = needs_met(text)
    sentences = split_sentences(text, article.title) if needs else ()
    holding = [s for s in sentences if can_hold_harm(text[s.start : s.end], needs)]
    if not holding:
        return _Prepared(article, body)
    standing = standings(text, sentences, article.title)
    suspects = tuple(s for s in holding if standing[s.index] is not Standing.FURNITURE)
    return _Prepared(article, body, sentences, standing, suspects)


def _draft_batch(
    batch: list[_Prepared | Failure], settings: Settings
) -> Iterator[Draughts | Failure]:
    prepared = [item for item in batch if isinstance(item, _Prepared)]
    if any(item.suspects for item in prepared):
        load_model(settings.model)  # one that is not installed is no article's failure
    together = iter(_tag_together(prepared, settings.model))
    for item in batch:
        if isinstance(item, Failure):
            yield item
            continue
        try:
            drafted = _drafted(item, next(together), settings)
        except Exception as error:  # noqa: BLE001
            yield _failure(item.article, error)
        else:
            yield drafted


def _tag_together(prepared: Sequence[_Prepared], model: str) -> list[_Tagged | None]:
    """Tag the suspects of all articles; None where each is to be tried by itself."""
    pairs = [pair for item in prepared for pair in item.pairs]
    try:
        tagged = iter(tag_sentences(pairs, model=model))
    except Exception:  # noqa: BLE001  `_drafted` finds out which article it is
        return [None] * len(prepared)
    return [list(islice(tagged, len(item.suspects))) for item in prepared]


def _drafted(item: _Prepared, tagged: _Tagged | None, settings: Settings) -> Draughts:
    article = item.article
    if tagged is None:
        tagged = tag_sentences(item.pairs, model=settings.model)
    harms = harms_by_sentence(
        {s.index: tokens for s, tokens in zip(item.suspects, tagged, strict=True)}
    )
    if not any(harms.values()):
        return Draughts(article, item.body, None, (), ())
    text = item.body.text
    told = day_of_telling(text, article.published)
    facts = gather(text, item.sentences, item.standings, harms, told)
    events = assemble(facts, any_country=settings.any_country)
    incidents = tuple(build_records(article, item.body, facts, events))
    return Draughts(article, item.body, facts, tuple(events), incidents)
