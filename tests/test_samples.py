"""The samples are consistent with themselves, the gazetteer and the contract."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import Enum
from functools import lru_cache
from pathlib import Path

import pytest

from extract.article import Article
from extract.evaluate.annotation import ArticleForm, CountForm, RecordForm
from extract.readers import read_inputs
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
from gazetteer import load_gazetteer

SAMPLES = Path(__file__).parent.parent / "samples"
GOLD = sorted((SAMPLES / "gold").glob("*.json"))
FEWEST_ARTICLES = 40
FEWEST_WITHOUT_RECORD = 5

gold_files = pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)


@lru_cache(maxsize=1)
def _articles() -> dict[str, Article]:
    read = list(read_inputs([str(SAMPLES / "articles")]))
    assert [item for item in read if not isinstance(item, Article)] == []
    return {item.id: item for item in read if isinstance(item, Article)}


def _records(path: Path) -> tuple[RecordForm, ...]:
    return ArticleForm.model_validate_json(path.read_text("utf-8")).records


def _days(record: RecordForm) -> tuple[date, ...]:
    days = (record.date,) if isinstance(record.date, str) else record.date
    return tuple(date.fromisoformat(day) for day in days or () if isinstance(day, str))


def _counts(record: RecordForm) -> Iterator[CountForm]:
    for victim in record.victims:
        yield victim
        yield from victim.includes


def test_every_article_has_gold_and_every_gold_an_article() -> None:
    articles = sorted(path.stem for path in (SAMPLES / "articles").iterdir())
    assert articles == [path.stem for path in GOLD]


def test_every_article_is_read_under_the_name_of_its_gold() -> None:
    assert sorted(_articles()) == [path.stem for path in GOLD]


@gold_files
def test_quotes_stand_in_the_article(path: Path) -> None:
    text = _articles()[path.stem].text
    quotes = [
        quote
        for record in _records(path)
        for quote in (*record.evidence, *(victim.text for victim in record.victims))
    ]
    assert [q for q in quotes if not isinstance(q, str) or q not in text] == []


@gold_files
def test_places_are_known(path: Path) -> None:
    gazetteer = load_gazetteer()
    for record in _records(path):
        assert record.locations
        for location in record.locations:
            assert location.place_id is not None
            assert gazetteer.place(location.place_id).place_id == location.place_id
            assert location.precision in (None, LocationPrecision.NEAR)


@gold_files
def test_dates_run_forward_and_begin_by_publication(path: Path) -> None:
    published = _articles()[path.stem].published or date.max
    for record in _records(path):
        days = _days(record)
        assert list(days) == sorted(days)
        assert [day for day in days[:1] if day > published] == []


def _shape(count: CountForm) -> str:
    low, high = count.low, count.high
    if low is None or high is None:
        return "low" if high is None else "high"
    return "same" if low == high else "span" if low < high else "reversed"


SHAPES = {
    Qualifier.EXACT: {"same"},
    Qualifier.APPROXIMATELY: {"same"},
    Qualifier.AT_LEAST: {"low"},
    Qualifier.MORE_THAN: {"low"},
    Qualifier.AT_MOST: {"high"},
    Qualifier.LESS_THAN: {"high"},
    Qualifier.RANGE: {"span"},
    Qualifier.VAGUE: {"low", "same"},
}


@gold_files
def test_bounds_agree_with_the_qualifier(path: Path) -> None:
    wrong = [
        count
        for record in _records(path)
        for count in _counts(record)
        if count.qualifier is None or _shape(count) not in SHAPES[count.qualifier]
    ]
    assert wrong == []


@gold_files
def test_an_alternative_stands_beside_a_first_figure(path: Path) -> None:
    for record in _records(path):
        first = {v.outcome for v in record.victims if not v.alternative}
        assert {v.outcome for v in record.victims} == first


def test_the_example_of_the_readme_is_gold() -> None:
    readme = (SAMPLES / "README.md").read_text("utf-8")
    example = readme.split("```json\n")[1].split("```")[0]
    (record,) = ArticleForm.model_validate_json(example).records
    assert {_shape(count) for count in _counts(record)} == {"low", "same"}
    prose = " ".join(readme.split("```json\n")[0].split())
    assert [quote for quote in record.evidence if str(quote) not in prose] == []


def test_there_are_enough_articles_of_each_form() -> None:
    suffixes = {path.suffix for path in (SAMPLES / "articles").iterdir()}
    assert suffixes >= {".txt", ".html", ".jsonl"}
    assert len(GOLD) >= FEWEST_ARTICLES
    quiet = [path for path in GOLD if not _records(path)]
    assert len(quiet) >= FEWEST_WITHOUT_RECORD


def test_samples_reach_from_2011_to_2026() -> None:
    dates = [article.published for article in _articles().values()]
    years = {day.year for day in dates if day is not None}
    assert years == set(range(2011, 2027))


def _words(record: RecordForm) -> Iterator[Enum | None]:
    yield from (record.event_type, record.scope, record.assertion)
    yield from (victim.outcome for victim in record.victims)
    for count in _counts(record):
        yield from (count.group, count.qualifier)
    for actor in record.actors:
        yield from (actor.party, actor.role, actor.attribution)


@pytest.mark.parametrize(
    "vocabulary",
    [
        EventType,
        Scope,
        Assertion,
        Outcome,
        Group,
        Qualifier,
        Party,
        Role,
        Attribution,
    ],
    ids=lambda vocabulary: vocabulary.__name__,
)
def test_every_word_of_the_contract_is_used(vocabulary: type[Enum]) -> None:
    words = [w for path in GOLD for record in _records(path) for w in _words(record)]
    used = [word for word in words if isinstance(word, vocabulary)]
    assert set(vocabulary) - set(used) == set()
