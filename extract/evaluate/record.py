"""What scoring compares: the slots of a record, gold or extracted, in one small form."""

from __future__ import annotations

from dataclasses import dataclass

from extract.models import Incident, Location, Victim
from extract.plain import Quote
from extract.sources import canonical_source
from extract.terms import Assertion, EventType, Group, Outcome, Party, Role, Scope


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of the event in WGS84 degrees; `feature` is a gazetteer feature or level."""

    name: str
    feature: str
    latitude: float | None
    longitude: float | None


@dataclass(frozen=True, slots=True)
class Harm:
    """One victim entry: so many of a group came to this outcome."""

    outcome: Outcome
    group: Group
    low: int | None
    high: int | None
    alternative: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """The comparable slots of one record; `confidence` is 1 for gold."""

    event_type: EventType
    scope: Scope
    assertion: Assertion
    date: tuple[str, str] | None
    spots: tuple[Spot, ...]
    victims: tuple[Harm, ...]
    perpetrators: frozenset[Party]
    belligerents: frozenset[Party]
    sources: frozenset[str]
    evidence: tuple[Quote, ...]
    confidence: float = 1.0


def record_of(incident: Incident) -> Record:
    """Reduce an extracted incident to the slots that are scored."""
    return Record(
        event_type=incident.event_type,
        scope=incident.scope,
        assertion=incident.assertion,
        date=(incident.date.start, incident.date.end) if incident.date else None,
        spots=tuple(_spot(location) for location in incident.locations),
        victims=tuple(_harm(victim) for victim in incident.victims),
        perpetrators=_parties(incident, Role.PERPETRATOR),
        belligerents=_parties(incident, Role.BELLIGERENT),
        sources=frozenset(canonical_source(source.name) for source in incident.sources),
        evidence=tuple(
            Quote(span.char_start, span.char_end, span.text)
            for span in incident.evidence
        ),
        confidence=incident.confidence,
    )


def _spot(location: Location) -> Spot:
    return Spot(location.name, location.feature, location.latitude, location.longitude)


def _harm(victim: Victim) -> Harm:
    return Harm(
        victim.outcome,
        victim.group,
        victim.count.low,
        victim.count.high,
        victim.alternative,
    )


def _parties(incident: Incident, role: Role) -> frozenset[Party]:
    return frozenset(actor.party for actor in incident.actors if actor.role is role)
