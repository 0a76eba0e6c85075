"""Turn finished drafts into validated records."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

from extract.article import Article
from extract.assemble.attribution import (
    actors_of,
    assertion_of,
    sources_of,
)
from extract.assemble.confidence import confidence
from extract.assemble.draft import Draft, Entry, When
from extract.assemble.locations import locations_of
from extract.facts import Facts, SentenceFacts
from extract.models import (
    Count,
    Document,
    EventDate,
    Evidence,
    Incident,
    Included,
    Victim,
)
from extract.terms import EventType

EXTRACTOR = "1"  # part of every id: raise it when records change for the same article


def build_records(
    article: Article, facts: Facts, events: Sequence[Draft]
) -> Iterator[Incident]:
    """Yield one record an event, in order; ids depend on article and content only."""
    document = _document(article)
    ids = {id(event): _record_id(document, event) for event in events}
    for event in events:
        part_of = ids.get(id(event.part_of)) if event.part_of is not None else None
        yield _record(document, article, facts, event, (ids[id(event)], part_of))


def _document(article: Article) -> Document:
    return Document(
        id=article.id,
        path=article.path,
        title=article.title,
        publisher=article.publisher,
        url=article.url,
        published=article.published.isoformat() if article.published else None,
        sha256=article.sha256,
    )


def _record_id(document: Document, event: Draft) -> str:
    spans = ",".join(f"{e.harm.outcome.value}:{e.harm.start}" for e in event.entries)
    key = f"{EXTRACTOR}|{document.id}|{document.sha256}|{spans}"
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:24]


def _record(
    document: Document,
    article: Article,
    facts: Facts,
    event: Draft,
    ids: tuple[str, str | None],
) -> Incident:
    text = article.text
    return Incident(
        id=ids[0],
        document=document,
        event_type=event.event_type or EventType.OTHER,
        scope=event.scope,
        part_of=ids[1],
        assertion=assertion_of(event),
        date=_date(text, event.when),
        locations=tuple(locations_of(text, facts, event)),
        victims=tuple(_victim(text, e) for e in event.entries),
        actors=tuple(actors_of(text, event)),
        sources=tuple(sources_of(article, facts, event)),
        evidence=tuple(_evidence(text, event)),
        confidence=confidence(facts, event),
    )


def _date(text: str, when: When | None) -> EventDate | None:
    if when is None:
        return None
    quoted = None
    if when.start is not None and when.end is not None:
        quoted = text[when.start : when.end]
    return EventDate(
        start=when.first.isoformat(),
        end=when.last.isoformat(),
        precision=when.precision,
        text=quoted,
        char_start=when.start,
        char_end=when.end,
        basis=when.basis,
    )


def _victim(text: str, entry: Entry) -> Victim:
    harm = entry.harm
    return Victim(
        text=text[harm.start : harm.end],
        char_start=harm.start,
        char_end=harm.end,
        outcome=harm.outcome,
        group=harm.people.group,
        count=Count(low=entry.low, high=entry.high, qualifier=harm.people.qualifier),
        includes=tuple(
            Included(
                group=part.group,
                count=Count(low=part.low, high=part.high, qualifier=part.qualifier),
            )
            for part in harm.parts
        ),
        reported_by=_reporter(entry.frame.facts),
        alternative=entry.alternative,
    )


def _reporter(facts: SentenceFacts) -> str | None:
    return facts.sources[0].name if facts.sources else None


def _evidence(text: str, event: Draft) -> Iterator[Evidence]:
    for facts in event.told_in():
        start, end = facts.sentence.start, facts.sentence.end
        yield Evidence(text=text[start:end], char_start=start, char_end=end)
