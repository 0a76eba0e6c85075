"""Every output format: whole outputs, what is escaped, and that all of them parse."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from record_cases import ANY, FULL, document, incident, location

from extract.messages import escape_json, escape_terminal
from extract.models import Evidence, Incident
from extract.writers import WRITERS
from extract.writers.table import COLUMNS

UNSAFE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]"
)
ROW = {
    "id": "full",
    "document_id": "a1",
    "document_path": "in/a1.txt",
    "title": "Bakery hit",
    "publisher": "Town Radio",
    "url": "",
    "published": "2016-05-03",
    "event_type": "shelling",
    "scope": "incident",
    "part_of": "r0",
    "assertion": "asserted",
    "date_start": "2016-05-01",
    "date_end": "2016-05-02",
    "date_precision": "range",
    "date_basis": "context",
    "locations": "Marea; Azaz",
    "pcodes": "C1; C1",
    "governorates": "Aleppo; Aleppo",
    "latitudes": "36.5; 36.6",
    "longitudes": "37.2; 37.1",
    "location_precisions": "exact; exact",
    "killed_low": "7",
    "killed_high": "",
    "injured_low": "3",
    "injured_high": "4",
    "victims": (
        "killed civilian 5 exact; killed civilian 2-? exact;"
        " killed civilian 9 exact alternative; injured civilian 3-4 exact"
    ),
    "perpetrators": "Gunners; Pilots",
    "perpetrator_parties": "opposition",
    "belligerents": "Guards",
    "belligerent_parties": "sdf",
    "sources": "SNHR",
    "evidence": "Five died. […] Three hurt.",
    "confidence": "0.5",
}


def written(form: str, records: list[Incident]) -> str:
    stream = io.StringIO(newline="")
    WRITERS[form](iter(records), stream)
    return stream.getvalue()


def parsed(form: str, text: str) -> list[object]:
    """Read an output by a parser that knows nothing of ours."""
    if form == "jsonl":
        return [json.loads(line) for line in text.splitlines()]
    if form == "csv":
        return list(csv.DictReader(io.StringIO(text, newline="")))
    value = json.loads(text)
    if form == "geojson":
        return [feature["properties"] for feature in value["features"]]
    assert isinstance(value, list)
    return value


def test_csv_has_one_row_a_record() -> None:
    assert parsed("csv", written("csv", [FULL])) == [ROW]


@pytest.mark.parametrize("form", ["json", "jsonl", "geojson"])
def test_json_forms_hold_the_whole_record(form: str) -> None:
    records = [FULL, incident()]
    expected = [record.model_dump(mode="json") for record in records]
    assert parsed(form, written(form, records)) == expected


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("jsonl", ""),
        ("json", "[\n]\n"),
        ("csv", ",".join(COLUMNS) + "\n"),
        ("geojson", '{"type":"FeatureCollection","features":[\n]}\n'),
    ],
)
def test_no_records(form: str, expected: str) -> None:
    assert written(form, []) == expected


@pytest.mark.parametrize(
    ("places", "geometry"),
    [
        ([], None),
        ([location("a", None, None)], None),
        ([location("a", 1.5, 2.5)], {"type": "Point", "coordinates": [2.5, 1.5]}),
        (
            [location("a", 1, 2), location("b", None, 2), location("c", 3, 4)],
            {"type": "MultiPoint", "coordinates": [[2.0, 1.0], [4.0, 3.0]]},
        ),
    ],
)
def test_geometry(places: list[object], geometry: object) -> None:
    collection = json.loads(written("geojson", [incident(id="é", locations=places)]))
    (feature,) = collection["features"]
    properties = feature.pop("properties")
    assert feature == {"type": "Feature", "id": "é", "geometry": geometry}
    assert properties["id"] == "é"


@pytest.mark.parametrize(
    ("title", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+963 11", "'+963 11"),
        ("-5 dead", "'-5 dead"),
        ("@home", "'@home"),
        ("\t=x", "'=x"),
        (" =x", "'=x"),
        ("\r-x", "'-x"),
        ("＝x", "'＝x"),
        ('5-6, say "ten"', '5-6, say "ten"'),
        ("two\nlines", "two lines"),
        ("red\x1b[31m \u202etxt", "red\\u001b[31m \\u202etxt"),
        ("حلب", "حلب"),
    ],
)
def test_cells_that_a_spreadsheet_or_terminal_would_obey(title: str, cell: str) -> None:
    text = written("csv", [incident(document=document(title=title))])
    ((row),) = parsed("csv", text)
    assert isinstance(row, dict)
    assert row["title"] == cell


def test_numbers_are_no_formulas() -> None:
    text = written("csv", [incident(locations=[location("Far", -5.5, -6.5)])])
    ((row),) = parsed("csv", text)
    assert isinstance(row, dict)
    assert (row["latitudes"], row["longitudes"]) == ("-5.5", "-6.5")


@pytest.mark.parametrize("form", WRITERS)
@given(records=st.lists(ANY, max_size=4))
def test_any_records_parse_and_are_safe(form: str, records: list[Incident]) -> None:
    text = written(form, records)
    assert not UNSAFE.search(text)
    assert not text.startswith("\ufeff")
    text.encode("utf-8")
    found = parsed(form, text)
    if form == "csv":
        assert len(found) == len(records)
    else:
        assert found == [record.model_dump(mode="json") for record in records]


@pytest.mark.parametrize("form", WRITERS)
def test_records_are_written_as_they_come(form: str) -> None:
    stream = io.StringIO()
    lengths = []

    def records() -> Iterator[Incident]:
        for number in range(3):
            lengths.append(len(stream.getvalue()))
            yield incident(id=f"r{number}")

    WRITERS[form](records(), stream)
    assert 0 <= lengths[0] < lengths[1] < lengths[2] < len(stream.getvalue())


@pytest.mark.parametrize("form", ["json", "geojson"])
def test_lists_are_closed_when_the_run_is_broken_off(form: str) -> None:
    def records() -> Iterator[Incident]:
        yield incident()
        raise KeyboardInterrupt

    stream = io.StringIO()
    with pytest.raises(KeyboardInterrupt):
        WRITERS[form](records(), stream)
    assert len(parsed(form, stream.getvalue())) == 1


def test_evidence_keeps_its_characters_in_json() -> None:
    text = "a\u202eb\x9bc\u2028d\ud7ff\U000e0041e"
    evidence = Evidence(text=text, char_start=0, char_end=len(text))
    line = written("jsonl", [incident(evidence=[evidence])])
    assert "a\\u202eb\\u009bc\\u2028d\ud7ff\\udb40\\udc41e" in line
    assert json.loads(line)["evidence"][0]["text"] == text


@given(st.text())
def test_nothing_escaped_can_move_a_terminal(text: str) -> None:
    shown = escape_terminal(text)
    assert not UNSAFE.search(shown)
    assert "\n" not in shown
    shown.encode("utf-8")


@given(st.text(st.characters(codec="utf-8")))
def test_escaped_json_means_the_same(text: str) -> None:
    assert json.loads(escape_json(json.dumps(text, ensure_ascii=False))) == text
