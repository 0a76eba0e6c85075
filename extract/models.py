"""The record contract: frozen models and the closed vocabularies of an incident record."""

from __future__ import annotations

from enum import Enum

from pydantic import BaseModel, ConfigDict, Field, model_validator

SCHEMA_VERSION = "1.0"


class EventType(str, Enum):
    """Name what did the harm."""

    AIRSTRIKE = "airstrike"
    SHELLING = "shelling"
    EXPLOSION = "explosion"
    LANDMINE = "landmine"
    CHEMICAL_ATTACK = "chemical_attack"
    SHOOTING = "shooting"
    EXECUTION = "execution"
    CLASH = "clash"
    DETENTION = "detention"
    ABDUCTION = "abduction"
    DEATH_IN_CUSTODY = "death_in_custody"
    SIEGE = "siege"
    MASS_GRAVE = "mass_grave"
    DISPLACEMENT = "displacement"
    OTHER = "other"


class Scope(str, Enum):
    """Tell one attack or episode from a total over several."""

    INCIDENT = "incident"
    AGGREGATE = "aggregate"


class Assertion(str, Enum):
    """Tell what is stated from what is only accused or denied."""

    ASSERTED = "asserted"
    ALLEGED = "alleged"
    DENIED = "denied"


class Outcome(str, Enum):
    """Name what happened to the victims."""

    KILLED = "killed"
    INJURED = "injured"
    KILLED_OR_INJURED = "killed_or_injured"
    DETAINED = "detained"
    ABDUCTED = "abducted"
    MISSING = "missing"
    DISPLACED = "displaced"


class Group(str, Enum):
    """Name who the victims were."""

    CIVILIAN = "civilian"
    CHILD = "child"
    WOMAN = "woman"
    MAN = "man"
    COMBATANT = "combatant"
    MEDICAL_WORKER = "medical_worker"
    JOURNALIST = "journalist"
    AID_WORKER = "aid_worker"
    DETAINEE = "detainee"
    UNSPECIFIED = "unspecified"


class Qualifier(str, Enum):
    """Say how a count was worded."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    APPROXIMATELY = "approximately"
    RANGE = "range"
    VAGUE = "vague"


class Role(str, Enum):
    """Say whether an actor did the harm or only fought."""

    PERPETRATOR = "perpetrator"
    BELLIGERENT = "belligerent"


class Attribution(str, Enum):
    """Say how firmly the harm is laid at an actor's door."""

    REPORTED = "reported"
    CLAIMED = "claimed"
    SUSPECTED = "suspected"
    DENIED = "denied"


class Party(str, Enum):
    """Name the side an actor belongs to."""

    ASSAD_GOVERNMENT = "assad_government"
    TRANSITIONAL_GOVERNMENT = "transitional_government"
    ASSAD_LOYALISTS = "assad_loyalists"
    RUSSIA = "russia"
    IRAN_AND_ALLIES = "iran_and_allies"
    ISIS = "isis"
    HTS = "hts"
    OPPOSITION = "opposition"
    SNA = "sna"
    SDF = "sdf"
    COALITION = "coalition"
    TURKEY = "turkey"
    ISRAEL = "israel"
    JORDAN = "jordan"
    DRUZE_FACTIONS = "druze_factions"
    BEDOUIN_TRIBES = "bedouin_tribes"
    OTHER_ARMED_GROUP = "other_armed_group"
    UNIDENTIFIED = "unidentified"


class DatePrecision(str, Enum):
    """Say how long a time a date stands for."""

    DAY = "day"
    RANGE = "range"
    MONTH = "month"
    YEAR = "year"


class DateBasis(str, Enum):
    """Say where a date was taken from."""

    EXPLICIT = "explicit"
    PUBLISHED = "published"
    CONTEXT = "context"
    ASSUMED = "assumed"


class LocationPrecision(str, Enum):
    """Say how closely a gazetteer place stands for the place of the event."""

    EXACT = "exact"
    NEAR = "near"
    SUBDISTRICT = "subdistrict"
    DISTRICT = "district"
    GOVERNORATE = "governorate"
    COUNTRY = "country"


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
