"""The form in which a person writes gold records down.

Contract field names, less what a program can fill in: a place may be its gazetteer id alone,
evidence the quoted words, a date one day or two, a source its name or id.
"""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field, model_validator

from extract.models import Count
from extract.terms import (
    Assertion,
    Attribution,
    EventType,
    Group,
    LocationPrecision,
    Outcome,
    Party,
    Qualifier,
    Role,
    Scope,
)


class _Form(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class DateForm(_Form):
    """The first and the last day of an event."""

    start: str = Field(pattern=r"^\d{4}-\d\d-\d\d$")
    end: str = Field(pattern=r"^\d{4}-\d\d-\d\d$")


class UnitForm(_Form):
    """The governorate of a place."""

    name: str
    pcode: str | None = None


class PlaceForm(_Form):
    """A place by its gazetteer id, or in full."""

    place_id: str | None = None
    precision: LocationPrecision | None = None
    name: str | None = None
    feature: str | None = None
    admin1: UnitForm | None = None
    latitude: float | None = None
    longitude: float | None = None


class CountForm(_Form):
    """Numbers as bounds and qualifier, or as the contract's `count`."""

    group: Group
    low: int | None = None
    high: int | None = None
    qualifier: Qualifier | None = None
    count: Count | None = None

    @property
    def bounds(self) -> tuple[int | None, int | None]:
        """Return low and high, whichever way they were written."""
        if self.count is not None:
            return self.count.low, self.count.high
        return self.low, self.high


class VictimForm(CountForm):
    """One victim entry; the quoted words are for the reader."""

    outcome: Outcome
    text: str | None = None
    char_start: int | None = None
    char_end: int | None = None
    includes: tuple[CountForm, ...] = ()
    reported_by: str | None = None
    alternative: bool = False


class ActorForm(_Form):
    """An actor by party, role and attribution."""

    party: Party
    role: Role
    attribution: Attribution
    name: str | None = None


class SourceForm(_Form):
    """A source by its name."""

    name: str


class EvidenceForm(_Form):
    """A stretch of the text with its offsets."""

    text: str
    char_start: int
    char_end: int


class RecordForm(_Form):
    """One gold record as written; `part_of` is the position of its total in the list."""

    event_type: EventType
    scope: Scope = Scope.INCIDENT
    part_of: int | None = None
    assertion: Assertion = Assertion.ASSERTED
    date: DateForm | tuple[str, str] | str | None
    locations: tuple[PlaceForm, ...]
    victims: tuple[VictimForm, ...] = Field(min_length=1)
    actors: tuple[ActorForm, ...] = ()
    sources: tuple[SourceForm | str, ...] = ()
    evidence: tuple[EvidenceForm | str, ...] = Field(min_length=1)


class ArticleForm(_Form):
    """The gold records of one article; `id` is given where a file holds several."""

    id: str | None = None
    records: tuple[RecordForm, ...]

    @model_validator(mode="after")
    def _parts_have_totals(self) -> ArticleForm:
        totals = {
            number
            for number, record in enumerate(self.records)
            if record.scope is Scope.AGGREGATE
        }
        for number, record in enumerate(self.records):
            if record.part_of is not None and record.part_of not in totals - {number}:
                raise ValueError(f"records.{number}.part_of is no aggregate")
        return self
