"""Read a few sentences through the whole pipeline and write each record in one line."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from extract.article import Article, Failure
from extract.models import Actor, Count, EventDate, Incident, Location, Victim
from extract.pipeline import extract_incidents
from extract.terms import Assertion, Attribution, LocationPrecision, Role

PUBLISHED = date(2019, 7, 24)  # a Wednesday


def records(
    text: str, *, published: date | None = PUBLISHED, title: str | None = None
) -> tuple[Incident, ...]:
    """Return the records of one article."""
    article = Article("case", text, title=title, published=published)
    (extraction,) = extract_incidents([article])
    assert not isinstance(extraction, Failure)
    return extraction.incidents


def told(
    text: str, *, published: date | None = PUBLISHED, title: str | None = None
) -> list[str]:
    """Return a line a record.

    "shelling incident 2019-07-22 | Douma | killed woman 4, ~killed woman 7 | russia":
    "~" marks another estimate; a basis is written where the date is not the record's own
    ("context", "assumed"), a precision, role or attribution where it is not the usual
    one. Totals are numbered from 1 in "part of".
    """
    found = records(text, published=published, title=title)
    order = {record.id: number for number, record in enumerate(found, start=1)}
    return [" | ".join(_fields(record, order)) for record in found]


def _fields(record: Incident, order: dict[str, int]) -> Iterator[str]:
    yield f"{record.event_type.value} {record.scope.value} {_date(record.date)}"
    yield ", ".join(map(_place, record.locations))
    yield ", ".join(map(_victim, record.victims))
    yield ", ".join(sorted(map(_actor, record.actors))) or "nobody"
    if record.part_of is not None:
        yield f"part of {order[record.part_of]}"
    if record.assertion is not Assertion.ASSERTED:
        yield record.assertion.value


def _date(when: EventDate | None) -> str:
    if when is None:
        return "undated"
    days = when.start if when.start == when.end else f"{when.start}/{when.end}"
    told_here = when.basis.value in ("explicit", "published")
    return days if told_here else f"{days} {when.basis.value}"


def _place(place: Location) -> str:
    if place.precision is LocationPrecision.EXACT:
        return place.name
    return f"{place.name} ({place.precision.value})"


def _victim(victim: Victim) -> str:
    rival = "~" if victim.alternative else ""
    parts = [f"{part.group.value} {_count(part.count)}" for part in victim.includes]
    including = f" with {' and '.join(parts)}" if parts else ""
    outcome, group = victim.outcome.value, victim.group.value
    return f"{rival}{outcome} {group} {_count(victim.count)}{including}"


def _count(count: Count) -> str:
    low, high = (
        "" if bound is None else str(bound) for bound in (count.low, count.high)
    )
    return low if low == high else f"{low}-{high}"


def _actor(actor: Actor) -> str:
    words = [actor.party.value]
    if actor.role is Role.BELLIGERENT:
        words.append("fought")
    if actor.attribution is not Attribution.REPORTED:
        words.append(actor.attribution.value)
    return " ".join(words)
