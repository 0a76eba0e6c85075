"""The flat form of a record: one row, the same columns for all.

Lists are joined by "; " in the order of the record. Text that a spreadsheet would run
as a formula gets an apostrophe before it; control characters are written as escapes.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, TextIO

from extract.messages import escape_terminal

if TYPE_CHECKING:  # the registry of formats is read without pydantic
    from extract.models import Count, Incident, Victim

_FORMULA = tuple("=+-@\t\r\n＝＋－＠")

Cell = str | int | float | None


def write_csv(records: Iterable[Incident], stream: TextIO) -> None:
    """Write a header and a row a record, each flushed."""
    rows = csv.writer(stream, lineterminator="\n")
    rows.writerow(COLUMNS)
    for record in records:
        rows.writerow(_safe(cell(record)) for cell in COLUMNS.values())
        stream.flush()


def _safe(cell: Cell) -> Cell:
    """Neutralise text; numbers are no formulas."""
    if not isinstance(cell, str):
        return cell
    shown = escape_terminal(" ".join(cell.split()))
    return (
        "'" + shown
        if cell.startswith(_FORMULA) or shown.startswith(_FORMULA)
        else shown
    )


def _joined(values: Iterable[object]) -> str:
    return "; ".join("" if value is None else str(value) for value in values)


def _numbers(values: Sequence[float | None]) -> Cell:
    """Keep a single number a number."""
    return values[0] if len(values) == 1 else _joined(values)


def _bound(record: Incident, outcome: str, bound: str) -> int | None:
    """Add up one bound over the entries that may be added; None if one lacks it."""
    values = [
        getattr(victim.count, bound)
        for victim in record.victims
        if victim.outcome.value == outcome and not victim.alternative
    ]
    return sum(values) if values and None not in values else None


def _count(count: Count) -> str:
    low = "?" if count.low is None else count.low
    high = "?" if count.high is None else count.high
    return f"{low}" if low == high else f"{low}-{high}"


def _victim(victim: Victim) -> str:
    """Write an entry as outcome, group, count and qualifier."""
    alternative = " alternative" if victim.alternative else ""
    return (
        f"{victim.outcome.value} {victim.group.value} {_count(victim.count)}"
        f" {victim.count.qualifier.value}{alternative}"
    )


def _names(record: Incident, role: str) -> str:
    return _joined(actor.name for actor in record.actors if actor.role.value == role)


def _parties(record: Incident, role: str) -> str:
    parties = [actor.party.value for actor in record.actors if actor.role.value == role]
    return _joined(dict.fromkeys(parties))


COLUMNS: Mapping[str, Callable[[Incident], Cell]] = {
    "id": lambda r: r.id,
    "document_id": lambda r: r.document.id,
    "document_path": lambda r: r.document.path,
    "title": lambda r: r.document.title,
    "publisher": lambda r: r.document.publisher,
    "url": lambda r: r.document.url,
    "published": lambda r: r.document.published,
    "event_type": lambda r: r.event_type.value,
    "scope": lambda r: r.scope.value,
    "part_of": lambda r: r.part_of,
    "assertion": lambda r: r.assertion.value,
    "date_start": lambda r: r.date.start if r.date else None,
    "date_end": lambda r: r.date.end if r.date else None,
    "date_precision": lambda r: r.date.precision.value if r.date else None,
    "date_basis": lambda r: r.date.basis.value if r.date else None,
    "locations": lambda r: _joined(place.name for place in r.locations),
    "pcodes": lambda r: _joined(place.pcode for place in r.locations),
    "governorates": lambda r: _joined(
        place.admin1 and place.admin1.name for place in r.locations
    ),
    "latitudes": lambda r: _numbers([place.latitude for place in r.locations]),
    "longitudes": lambda r: _numbers([place.longitude for place in r.locations]),
    "location_precisions": lambda r: _joined(
        place.precision.value for place in r.locations
    ),
    "killed_low": lambda r: _bound(r, "killed", "low"),
    "killed_high": lambda r: _bound(r, "killed", "high"),
    "injured_low": lambda r: _bound(r, "injured", "low"),
    "injured_high": lambda r: _bound(r, "injured", "high"),
    "victims": lambda r: _joined(map(_victim, r.victims)),
    "perpetrators": lambda r: _names(r, "perpetrator"),
    "perpetrator_parties": lambda r: _parties(r, "perpetrator"),
    "belligerents": lambda r: _names(r, "belligerent"),
    "belligerent_parties": lambda r: _parties(r, "belligerent"),
    "sources": lambda r: _joined(source.name for source in r.sources),
    "evidence": lambda r: " […] ".join(part.text for part in r.evidence),
    "confidence": lambda r: r.confidence,
}
