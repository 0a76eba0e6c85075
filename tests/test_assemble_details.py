"""What a record says besides the event: sources, reporters, evidence, quotes, ids."""

from __future__ import annotations

from datetime import date

import pytest
from assemble_cases import PUBLISHED, records

from extract.article import Article, Failure
from extract.pipeline import extract_incidents

TWICE = (
    "Shells killed four people in Douma on Monday, the governor said. Rain fell. The White"
    " Helmets said that seven people were killed in Douma."
)

EACH_ITS_OWN = (
    "Shells killed two men in Douma on Sunday, residents said. A mine killed a boy in Azaz"
    " on Tuesday, the White Helmets said."
)
SAID_AND_ADDED = (
    "Shells killed two men in Douma on Monday, the White Helmets said. Eleven people were"
    " wounded, the White Helmets added."
)


SHOT = "A sniper shot a boy in Taftanaz on Monday, the White Helmets said."
RECALLED = (
    f"{SHOT} It was cold. Rain fell. A raid killed nine women in Saraqib in May. The White"
    " Helmets said that snow fell."
)
ADDED = (
    "A police source told SANA that a shell killed two men in Douma on Monday. A mine"
    " killed a boy in Azaz on Tuesday, the source added."
)
EACH_TOLD = (
    "A police source told SANA that a shell killed two men in Douma on Monday. A police"
    " source told Reuters that a mine killed a boy in Azaz on Tuesday."
)
HIT = "Shells killed two men in Douma on Monday."


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        (
            "Shells killed two men in Douma on Monday, the Observatory said.",
            [["Syrian Observatory for Human Rights"]],
        ),
        ("Shells killed two men in Douma on Monday.", [[]]),
        # Both who speaks and whom he speaks to.
        (
            "Shells killed two men in Douma on Monday, residents told Reuters.",
            [["residents", "Reuters"]],
        ),
        (
            "According to SANA, a mine killed two men near Palmyra on Monday.",
            [["SANA"]],
        ),
        # Who is named once stands behind what is told next to his sentence only.
        (
            f"{HIT} SNHR said that it was at noon.",
            [["Syrian Network for Human Rights"]],
        ),
        (f"{HIT} The market burnt. SNHR said that it was at noon.", [[]]),
        (
            f"{HIT} The market burnt. SNHR said so. It said that it was at noon.",
            [["Syrian Network for Human Rights"]],
        ),
        # Each event has the source of its own sentences.
        (
            EACH_ITS_OWN,
            [["residents"], ["White Helmets"]],
        ),
        # What goes on in the same breath is from the same source.
        (
            f"{SHOT} Another two civilians were wounded by shells in Binnish.",
            [["White Helmets"], ["White Helmets"]],
        ),
        # What is recalled of another month is not.
        (RECALLED, [["White Helmets"], []]),
        # A source's words keep whom they were first told to.
        (ADDED, [["police source", "SANA"], ["police source", "SANA"]]),
        # Each sentence names whom its source told.
        (EACH_TOLD, [["police source", "SANA"], ["police source", "Reuters"]]),
        # A source named twice in the sentences of one event is one.
        (
            SAID_AND_ADDED,
            [["White Helmets"]],
        ),
    ],
)
def test_sources(text: str, sources: list[list[str]]) -> None:
    assert [[s.name for s in r.sources] for r in records(text)] == sources


@pytest.mark.parametrize(
    ("publisher", "sources"),
    [
        ("Syrian Network for Human Rights", ["Syrian Network for Human Rights"]),
        ("The Daily", []),
    ],
)
def test_an_article_of_its_own_source(publisher: str, sources: list[str]) -> None:
    text = f"{HIT} The market burnt. SNHR said that it was at noon."
    article = Article("case", text, publisher=publisher, published=PUBLISHED)
    (extraction,) = extract_incidents([article])
    assert not isinstance(extraction, Failure)
    (record,) = extraction.incidents
    assert [source.name for source in record.sources] == sources


def test_each_estimate_names_its_reporter() -> None:
    (record,) = records(TWICE)
    assert [(v.count.low, v.alternative, v.reported_by) for v in record.victims] == [
        (4, False, "governor"),
        (7, True, "White Helmets"),
    ]


def test_evidence_is_the_sentences_that_count() -> None:
    (record,) = records(TWICE)
    first, _, last = TWICE.partition(" Rain fell. ")
    assert [part.text for part in record.evidence] == [first, last]


def test_quotes_are_the_words_as_read() -> None:
    text = "Shells killed \u201cfour\u00a0women\u201d in Kafr\u2011Nabl, on\tMonday."
    (record,) = records(text)
    quoted = [*record.victims, *record.locations, *record.evidence]
    assert [text[q.char_start : q.char_end] for q in quoted] == [q.text for q in quoted]
    assert record.date is not None and record.date.text == "on\tMonday"


def test_an_id_depends_on_article_and_content_only() -> None:
    text = "Shells killed two men in Douma on Monday."
    (record,) = records(text)
    assert [r.id for r in records(text, published=date(2018, 1, 1))] == [record.id]
    assert [r.id for r in records(f"{text} Rain fell.")] != [record.id]


def test_the_document_is_that_of_the_article() -> None:
    (record,) = records("Shells killed two men in Douma.", title="Two dead")
    document = record.document
    assert (document.id, document.title, document.published, document.path) == (
        *("case", "Two dead", "2019-07-24", None),
    )


def test_an_event_without_place_is_in_the_country() -> None:
    text = "A mine killed two shepherds on Monday. Syria has many mines."
    (record,) = records(text)
    assert [(p.text, p.precision.value, p.char_start) for p in record.locations] == [
        ("Syria", "country", text.index("Syria"))
    ]


def test_a_location_holds_its_administrative_chain() -> None:
    (record,) = records("Shells killed two men in Douma on Monday.")
    (place,) = record.locations
    units = (place.admin1, place.admin2, place.admin3)
    assert [unit.name for unit in units if unit] == ["Rural Damascus", "Douma", "Douma"]
    assert (place.pcode, place.feature) == ("C2338", "city")
