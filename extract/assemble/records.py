"""Turn finished drafts into validated records."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

from extract.article import Article
from extract.assemble.attribution import actors_of, assertion_of
from extract.assemble.confidence import confidence
from extract.assemble.draft import Draft, Entry, When
from extract.assemble.locations import locations_of
from extract.assemble.speaking import sources_of
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
from extract.plain import PlainText
from extract.terms import EventType

EXTRACTOR = "1"  # part of every id: raise it when records change for the same article


def build_records(
    article: Article, body: PlainText, facts: Facts, events: Sequence[Draft]
) -> Iterator[Incident]:
    """Yield one record an event, in order; ids depend on article and content only."""
    document = _document(article)
    ids = {id(event): _record_id(document, body, event) for event in events}
    for event in events:
        part_of = ids.get(id(event.part_of)) if event.part_of is not None else None
        yield _record(document, body, facts, event, (ids[id(event)], part_of))


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


def _record_id(document: Document, body: PlainText, event: Draft) -> str:
    spans = ",".join(
        f"{e.harm.outcome.value}:{body.quote(e.harm.start, e.harm.end).start}"
        for e in event.entries
    )
    key = f"{EXTRACTOR}|{document.id}|{document.sha256}|{spans}"
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:24]


def _record(
    document: Document,
    body: PlainText,
    facts: Facts,
    event: Draft,
    ids: tuple[str, str | None],
) -> Incident:
    return Incident(
        id=ids[0],
        document=document,
        event_type=event.event_type or EventType.OTHER,
        scope=event.scope,
        part_of=ids[1],
        assertion=assertion_of(event),
        date=_date(body, event.when),
        locations=tuple(locations_of(body, facts, event)),
        victims=tuple(_victim(body, e) for e in event.entries),
        actors=tuple(actors_of(body, facts, event)),
        sources=tuple(sources_of(document.publisher, body, facts, event)),
        evidence=tuple(_evidence(body, event)),
        confidence=confidence(facts, event),
    )


def _date(body: PlainText, when: When | None) -> EventDate | None:
    if when is None:
        return None
    told = None
    if when.start is not None and when.end is not None:
        told = body.quote(when.start, when.end)
    return EventDate(
        start=when.first.isoformat(),
        end=when.last.isoformat(),
        precision=when.precision,
        text=told.text if told else None,
        char_start=told.start if told else None,
        char_end=told.end if told else None,
        basis=when.basis,
    )


def _victim(body: PlainText, entry: Entry) -> Victim:
    harm = entry.harm
    told = body.quote(harm.start, harm.end)
    return Victim(
        text=told.text,
        char_start=told.start,
        char_end=told.end,
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


def _evidence(body: PlainText, event: Draft) -> Iterator[Evidence]:
    for facts in event.told_in():
        told = body.quote(facts.sentence.start, facts.sentence.end)
        yield Evidence(text=told.text, char_start=told.start, char_end=told.end)
