"""What extraction yields keeps the contract, for the samples and for any text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sample_run import NAMES, run, sample_articles, sample_drafts, sample_records

from extract.article import Article
from extract.models import Incident
from extract.terms import DateBasis, Scope

Span = tuple[str, int, int]


def spans(record: Incident) -> Iterator[Span]:
    """Yield all that a record quotes."""
    groups = (
        *(record.locations, record.victims),
        *(record.actors, record.sources, record.evidence),
    )
    for group in groups:
        for one in group:
            yield one.text, one.char_start, one.char_end
    when = record.date
    if when is not None and when.text is not None:
        assert when.char_start is not None and when.char_end is not None
        yield when.text, when.char_start, when.char_end


def wrong(article: Article, records: Sequence[Incident]) -> list[str]:
    """Return what the records of one article break of the contract."""
    return [fault for record in records for fault in _faults(article, record, records)]


def _faults(
    article: Article, record: Incident, records: Sequence[Incident]
) -> Iterator[str]:
    if Incident.model_validate_json(record.model_dump_json()) != record:
        yield "not the same after writing and reading"
    for quote, start, end in spans(record):
        if article.text[start:end] != quote:
            yield f"{quote!r} is not at {start}"
    totals = [r.id for r in records if r.scope is Scope.AGGREGATE and r is not record]
    if record.part_of is not None and record.part_of not in totals:
        yield "part of what is no total of the article"
    yield from _loose_victims(record)
    yield from _wrong_date(article, record)
    yield from _repeats(record)


def _loose_victims(record: Incident) -> Iterator[str]:
    for victim in record.victims:
        if not any(
            e.char_start <= victim.char_start and victim.char_end <= e.char_end
            for e in record.evidence
        ):
            yield f"{victim.text!r} is in no evidence"
    first = {v.outcome for v in record.victims if not v.alternative}
    if {v.outcome for v in record.victims} != first:
        yield "an alternative without a first estimate"


def _wrong_date(article: Article, record: Incident) -> Iterator[str]:
    if record.date is None:
        return
    basis = record.date.basis
    if (basis is DateBasis.ASSUMED) != (record.date.text is None):
        yield f"{basis.value} date with text {record.date.text!r}"
    leans = basis in (DateBasis.ASSUMED, DateBasis.PUBLISHED)
    if leans and article.published is None:
        yield f"{basis.value} date without publication date"


def _repeats(record: Incident) -> Iterator[str]:
    for name, keys in {
        "place": [p.place_id for p in record.locations],
        "source": [s.source_id for s in record.sources],
        "party": [a.party for a in record.actors],
        "evidence": [e.char_start for e in record.evidence],
    }.items():
        if len(set(keys)) != len(keys):
            yield f"a {name} twice: {keys}"


@pytest.mark.parametrize("name", NAMES)
def test_the_records_of_a_sample_keep_the_contract(name: str) -> None:
    drafted = sample_drafts()[name]
    assert wrong(drafted.article, drafted.incidents) == []


def test_ids_are_unique() -> None:
    ids = [record.id for records in sample_records().values() for record in records]
    assert len(set(ids)) == len(ids) > 0


def test_records_depend_neither_on_the_run_nor_on_the_other_articles() -> None:
    again = run(reversed(sample_articles()))
    assert again == sample_records()


PHRASES = st.sampled_from(
    [
        "Shells killed two men in Douma on Monday.",
        "At least 30 people, including nine children, were killed and dozens wounded",
        "The army denied it.",
        "in Aleppo and five in Idlib",
        "More than 500,000 people have been killed in Syria since 2011.",
        "a day earlier,",
        "ISIS claimed responsibility for the attack",
        "said the Observatory.",
        "between 20 and 25 fighters",
        "were arrested by Russian warplanes",
        "Read more",
        "no one",
        "12",
        ",",
        "\n\n",
        "\u2019",
        "\U0001f600",
    ]
)
TEXTS = st.lists(PHRASES | st.text(max_size=12), max_size=14).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.none() | st.text(max_size=20), st.none() | st.dates())
def test_any_text_gives_valid_records(
    text: str, title: str | None, published: date | None
) -> None:
    article = Article("any", text, title=title, published=published)
    assert wrong(article, run([article])["any"]) == []
