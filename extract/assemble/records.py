"""Turn finished drafts into validated records."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence

from extract.actors.agents import AgentCandidate
from extract.actors.relations import Relation
from extract.article import Article
from extract.assemble.confidence import confidence
from extract.assemble.draft import Draft, Entry, When
from extract.body import Standing
from extract.facts import Facts, SentenceFacts
from extract.mentions import PlaceMention, SourceMention
from extract.models import (
    Actor,
    AdminUnit,
    Assertion,
    Attribution,
    Count,
    Document,
    EventDate,
    EventType,
    Evidence,
    Incident,
    Included,
    Location,
    LocationPrecision,
    Source,
    Victim,
)
from extract.sources import main_source, speaks_for
from gazetteer import load_gazetteer
from gazetteer.place import Unit

EXTRACTOR = "1"  # part of every id: raise it when records change for the same article
_SYRIA = re.compile(r"\bSyria")


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
        assertion=_assertion(event),
        date=_date(text, event.when),
        locations=tuple(_locations(text, event)),
        victims=tuple(_victim(text, e) for e in event.entries),
        actors=tuple(_actors(text, event)),
        sources=tuple(_sources(text, event, _voice(facts))),
        evidence=tuple(_evidence(text, event)),
        confidence=confidence(event),
    )


def _assertion(event: Draft) -> Assertion:
    """Tell an accusation or an unverified claim from a statement of fact."""
    doubted = any(h.event for facts in _told_in(event) for h in facts.hedges)
    return Assertion.ALLEGED if doubted else Assertion.ASSERTED


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


def _locations(text: str, event: Draft) -> Iterator[Location]:
    for mention in event.places:
        yield _location(text, mention)
    if not event.places:
        country = _country(text)
        if country is not None:
            yield country


def _location(text: str, mention: PlaceMention) -> Location:
    place = mention.place
    return Location(
        text=text[mention.start : mention.end],
        char_start=mention.start,
        char_end=mention.end,
        name=place.name,
        place_id=place.place_id,
        pcode=place.pcode,
        geonames_id=place.geonames_id,
        feature=place.feature,
        admin1=_unit(place.admin1),
        admin2=_unit(place.admin2),
        admin3=_unit(place.admin3),
        latitude=place.latitude,
        longitude=place.longitude,
        precision=mention.precision,
        score=round(min(max(mention.score, 0.0), 1.0), 3),
    )


def _country(text: str) -> Location | None:
    """Return Syria itself, for an event in Syria without a place."""
    named = _SYRIA.search(text)
    if named is None:
        return None
    place = load_gazetteer().place("SY")
    return Location(
        text=named.group(),
        char_start=named.start(),
        char_end=named.end(),
        name=place.name,
        place_id=place.place_id,
        pcode=place.pcode,
        geonames_id=place.geonames_id,
        feature=place.feature,
        admin1=None,
        admin2=None,
        admin3=None,
        latitude=place.latitude,
        longitude=place.longitude,
        precision=LocationPrecision.COUNTRY,
        score=0.5,
    )


def _unit(unit: Unit | None) -> AdminUnit | None:
    return AdminUnit(name=unit.name, pcode=unit.pcode) if unit else None


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


def _actors(text: str, event: Draft) -> Iterator[Actor]:
    for involved in event.involved:
        mention = involved.candidate.actor
        yield Actor(
            text=text[mention.start : mention.end],
            char_start=mention.start,
            char_end=mention.end,
            name=mention.name,
            actor_id=mention.actor_id,
            party=involved.party,
            role=involved.role,
            attribution=_attribution(involved.candidate, event),
        )


def _attribution(agent: AgentCandidate, event: Draft) -> Attribution:
    if agent.relation is Relation.ACCUSED:
        return Attribution.SUSPECTED
    if agent.relation is Relation.DENIER:
        return Attribution.DENIED
    if agent.relation is Relation.RESPONSIBILITY:
        return Attribution.CLAIMED
    if agent.relation is Relation.ORIGIN:
        return Attribution.SUSPECTED
    hedges = [h for f in event.frames for h in f.facts.hedges]
    speakers = {speaks_for(m.source_id) for f in event.frames for m in f.facts.sources}
    if agent.actor.actor_id in speakers:
        return Attribution.CLAIMED
    for attribution in (Attribution.DENIED, Attribution.SUSPECTED, Attribution.CLAIMED):
        if any(h.attribution is attribution for h in hedges):
            return attribution
    return Attribution.REPORTED


def _voice(facts: Facts) -> SourceMention | None:
    """Return the source that carries the whole article, if one does."""
    told = [s for s in facts.sentences if s.standing is not Standing.FURNITURE]
    return main_source([mention for s in told for mention in s.sources])


def _sources(text: str, event: Draft, voice: SourceMention | None) -> Iterator[Source]:
    mentions = [m for facts in _told_in(event) for m in facts.sources]
    if not mentions and voice is not None:
        mentions = [voice]
    seen: set[str] = set()
    for mention in mentions:
        if mention.source_id not in seen:
            seen.add(mention.source_id)
            yield Source(
                text=text[mention.start : mention.end],
                char_start=mention.start,
                char_end=mention.end,
                name=mention.name,
                source_id=mention.source_id,
            )


def _told_in(event: Draft) -> Iterable[SentenceFacts]:
    seen: set[int] = set()
    for frame in event.frames:
        if frame.facts.sentence.index not in seen:
            seen.add(frame.facts.sentence.index)
            yield frame.facts


def _evidence(text: str, event: Draft) -> Iterator[Evidence]:
    for facts in _told_in(event):
        start, end = facts.sentence.start, facts.sentence.end
        yield Evidence(text=text[start:end], char_start=start, char_end=end)
