"""Write an explained article as text that is safe to print, or as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict

from extract.explain.story import Finding, FrameStory, SentenceStory, Story, Value
from extract.explain.tell import write_days
from extract.messages import escape_json, escape_terminal
from extract.models import Incident, Victim


def render_text(story: Story) -> str:
    """Write sentences, then records; whatever comes from the article is escaped."""
    lines = [*_head(story), ""]
    for sentence in story.sentences:
        lines += [*_sentence(sentence), ""]
    for number, record in enumerate(story.records, start=1):
        lines += [*_record(number, record, story), ""]
    if not story.records:
        lines += ["no record", ""]
    return "\n".join(escape_terminal(line) for line in lines[:-1])


def render_json(story: Story) -> str:
    """Write the whole story as one JSON object; records keep the contract."""
    article = story.article
    published = article.published
    return escape_json(
        json.dumps(
            {
                "article": article.id,
                "title": article.title,
                "published": published.isoformat() if published else None,
                "sentences": [asdict(sentence) for sentence in story.sentences],
                "records": [r.model_dump(mode="json") for r in story.records],
            },
            indent=2,
            ensure_ascii=False,
            default=lambda member: member.value,
        )
    )


def _head(story: Story) -> Iterator[str]:
    article = story.article
    yield _one_line(f"{article.id}: {article.title or 'no title'}")
    published = article.published
    yield f"published {published}" if published else "publication date unknown"


def _sentence(sentence: SentenceStory) -> Iterator[str]:
    yield f"[{sentence.index}] {sentence.standing.value}: {_one_line(sentence.text)}"
    for finding in sentence.findings:
        yield f"    {finding.kind:<7} {_finding(finding)}"
    alone = len(sentence.frames) == 1
    for frame in sentence.frames:
        yield f"    frame   {'the whole sentence' if alone else _quoted(frame.text)}"
        yield f"            {_setting(frame)}"
        yield f"            {_end(frame)}"


def _finding(finding: Finding) -> str:
    details = filter(None, (_detail(*pair) for pair in finding.details.items()))
    return f"{_quoted(finding.text)}: {', '.join(details)}"


def _detail(name: str, value: Value) -> str | None:
    if value is None or value is False:
        return None
    return name if value is True else f"{name} {_one_line(str(value))}"


def _setting(frame: FrameStory) -> str:
    basis = frame.date_basis.value if frame.date_basis else ""
    return "; ".join(
        (
            frame.event_type or "no event type",
            _told("place", ", ".join(frame.places), _over(own=frame.own_place)),
            _told("date", frame.date or "", basis),
            _told("actors", ", ".join(frame.actors), _over(own=frame.own_actors)),
        )
    )


def _over(*, own: bool) -> str:
    return "" if own else "taken over"


def _told(name: str, value: str, whence: str) -> str:
    if not value:
        return f"no {name}"
    return f"{name} {value} ({whence})" if whence else f"{name} {value}"


def _end(frame: FrameStory) -> str:
    if frame.dropped is not None:
        return f"no record: {frame.dropped.value}"
    others = [str(index) for index in frame.together]
    joined = f", joined from sentences {', '.join(others)}" if len(others) > 1 else ""
    return f"record {frame.record}{joined}"


def _record(number: int, record: Incident, story: Story) -> Iterator[str]:
    scope = record.scope.value
    whole = [n for n, r in enumerate(story.records, start=1) if r.id == record.part_of]
    part = f", part of record {whole[0]}" if whole else ""
    yield f"record {number}: {record.event_type.value}, {scope}{part}, {record.id}"
    yield f"    date     {_date(record)}"
    for place in record.locations:
        yield f"    place    {_one_line(place.name)} ({place.precision.value})"
    for victim in record.victims:
        yield f"    victims  {_victim(victim)}"
    for actor in record.actors:
        role = f"{actor.role.value}, {actor.attribution.value}"
        yield f"    actor    {actor.name} ({actor.party.value}), {role}"
    for source in record.sources:
        yield f"    source   {_one_line(source.name)}"
    yield f"    {record.assertion.value}, confidence {record.confidence:.2f}"


def _date(record: Incident) -> str:
    if record.date is None:
        return "unknown"
    days = write_days(record.date.start, record.date.end)
    return f"{days} ({record.date.basis.value})"


def _victim(victim: Victim) -> str:
    count, group = victim.count, victim.group.value
    low, high = ("?" if n is None else str(n) for n in (count.low, count.high))
    bounds = low if low == high else f"{low} to {high}"
    rival = ", another estimate" if victim.alternative else ""
    return f"{victim.outcome.value} {bounds} {group} ({count.qualifier.value}){rival}"


def _quoted(text: str) -> str:
    return f'"{_one_line(text)}"'


def _one_line(text: str) -> str:
    return " ".join(text.split())
