"""The record contract: frozen models of an incident record."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field, model_validator

from extract.terms import (
    Assertion,
    Attribution,
    DateBasis,
    DatePrecision,
    EventType,
    Group,
    LocationPrecision,
    Outcome,
    Party,
    Qualifier,
    Role,
    Scope,
)

SCHEMA_VERSION = "1.0"


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class _Span(_Model):
    """A stretch of the article body: code-point offsets, end-exclusive."""

    text: str
    char_start: int = Field(ge=0)
    char_end: int = Field(ge=0)

    @model_validator(mode="after")
    def _length_matches(self) -> _Span:
        if self.char_end - self.char_start != len(self.text):
            raise ValueError("char_start and char_end do not enclose text")
        return self


class Document(_Model):
    """The article that a record was read from."""

    id: str
    path: str | None
    title: str | None
    publisher: str | None
    url: str | None
    published: str | None
    sha256: str


class EventDate(_Model):
    """The days of an event, both inclusive, as ISO dates."""

    start: str = Field(pattern=r"^\d{4}-\d\d-\d\d$")
    end: str = Field(pattern=r"^\d{4}-\d\d-\d\d$")
    precision: DatePrecision
    text: str | None
    char_start: int | None
    char_end: int | None
    basis: DateBasis

    @model_validator(mode="after")
    def _ordered(self) -> EventDate:
        if self.start > self.end:
            raise ValueError("date.start is after date.end")
        if (self.text is None) != (self.char_start is None) or (self.text is None) != (
            self.char_end is None
        ):
            raise ValueError("date.text and its offsets go together")
        return self


class AdminUnit(_Model):
    """One administrative unit of the chain above a place."""

    name: str
    pcode: str | None


class Location(_Span):
    """One place of the event, resolved to one gazetteer entry."""

    name: str
    place_id: str | None
    pcode: str | None
    geonames_id: int | None
    feature: str
    admin1: AdminUnit | None
    admin2: AdminUnit | None
    admin3: AdminUnit | None
    latitude: float | None = Field(ge=-90, le=90)
    longitude: float | None = Field(ge=-180, le=180)
    precision: LocationPrecision
    score: float = Field(ge=0, le=1)


class Count(_Model):
    """A number of people as worded: bounds are null where the text gives none."""

    low: int | None = Field(ge=0)
    high: int | None = Field(ge=0)
    qualifier: Qualifier

    @model_validator(mode="after")
    def _bounded(self) -> Count:
        if self.low is None and self.high is None:
            raise ValueError("a count needs low or high")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError("count.low is above count.high")
        return self


class Included(_Model):
    """A part of a victim entry that the text counts within it."""

    group: Group
    count: Count


class Victim(_Span):
    """One outcome and group that the text counts apart."""

    outcome: Outcome
    group: Group
    count: Count
    includes: tuple[Included, ...] = ()
    reported_by: str | None = None
    alternative: bool = False


class Actor(_Span):
    """Somebody who did the harm, or a side of a clash."""

    name: str
    actor_id: str
    party: Party
    role: Role
    attribution: Attribution


class Source(_Span):
    """Somebody whom the article says it from."""

    name: str
    source_id: str


class Evidence(_Span):
    """A sentence of the article that states the event."""


class Incident(_Model):
    """One act or episode of violence with at least one victim."""

    schema_version: str = SCHEMA_VERSION
    id: str
    document: Document
    event_type: EventType
    scope: Scope
    part_of: str | None
    assertion: Assertion
    date: EventDate | None
    locations: tuple[Location, ...]
    victims: tuple[Victim, ...] = Field(min_length=1)
    actors: tuple[Actor, ...]
    sources: tuple[Source, ...]
    evidence: tuple[Evidence, ...] = Field(min_length=1)
    confidence: float = Field(ge=0, le=1)
