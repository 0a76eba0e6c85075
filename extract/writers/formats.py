"""The output formats; each streams, a record at a time."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TextIO

from extract.messages import escape_json
from extract.writers.table import write_csv

if TYPE_CHECKING:  # the registry of formats is read without pydantic
    from extract.models import Incident


@dataclass(frozen=True, slots=True)
class Writer:
    """One output format: how it is written, the suffix of its files, what it is."""

    write: Callable[[Iterable[Incident], TextIO], None]
    suffix: str
    summary: str

    def __call__(self, records: Iterable[Incident], stream: TextIO) -> None:
        """Write records as they come; whatever iterating or writing raises passes."""
        self.write(records, stream)


def write_jsonl(records: Iterable[Incident], stream: TextIO) -> None:
    """Write an object a line, each flushed, so that a reader sees it at once."""
    _write_lines(map(to_json, records), stream)


def write_json(records: Iterable[Incident], stream: TextIO) -> None:
    """Write one array."""
    _write_list(map(to_json, records), stream, "[", "]\n")


def write_geojson(records: Iterable[Incident], stream: TextIO) -> None:
    """Write one FeatureCollection, a feature a record, the record its properties.

    The geometry is the Point of its location or the MultiPoint of several; null where
    none has coordinates.
    """
    opening = '{"type":"FeatureCollection","features":['
    _write_list(map(_to_feature, records), stream, opening, "]}\n")


WRITERS: Mapping[str, Writer] = {
    "jsonl": Writer(write_jsonl, ".jsonl", "an object a line"),
    "json": Writer(write_json, ".json", "one array of objects"),
    "csv": Writer(write_csv, ".csv", "a flat row a record"),
    "geojson": Writer(write_geojson, ".geojson", "points with the record's fields"),
}


def write_serialised(lines: Iterable[str], stream: TextIO, output_format: str) -> None:
    """Write records that `to_json` has made; only jsonl takes them as they are."""
    if output_format == "jsonl":
        _write_lines(lines, stream)
        return
    from extract.models import Incident

    WRITERS[output_format](map(Incident.model_validate_json, lines), stream)


def _write_lines(lines: Iterable[str], stream: TextIO) -> None:
    for line in lines:
        stream.write(line + "\n")
        stream.flush()


def _write_list(
    items: Iterable[str], stream: TextIO, opening: str, closing: str
) -> None:
    """Write a list of JSON texts; it is closed even when the iteration is broken off."""
    stream.write(opening)
    separator = "\n"
    try:
        for item in items:
            stream.write(separator + item)
            separator = ",\n"
    finally:
        stream.write("\n" + closing)


def to_json(record: Incident) -> str:
    """Write a record as one line of JSON that is safe to show on a terminal."""
    return escape_json(record.model_dump_json())


def _to_feature(record: Incident) -> str:
    geometry = json.dumps(_geometry(record))
    identity = escape_json(json.dumps(record.id, ensure_ascii=False))
    return (
        f'{{"type":"Feature","id":{identity},"geometry":{geometry},'
        f'"properties":{to_json(record)}}}'
    )


def _geometry(record: Incident) -> dict[str, object] | None:
    points = [
        [place.longitude, place.latitude]
        for place in record.locations
        if place.longitude is not None and place.latitude is not None
    ]
    if not points:
        return None
    if len(points) == 1:
        return {"type": "Point", "coordinates": points[0]}
    return {"type": "MultiPoint", "coordinates": points}
