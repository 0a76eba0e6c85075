"""Reading gold in both of its forms, and the sums of counted texts."""

import json
from pathlib import Path

import pytest

from extract.evaluate.counts import CountedText, load_counts, score_counts, total
from extract.evaluate.gold import GoldError, load_gold
from extract.evaluate.record import Harm, Record, Spot, record_of
from extract.models import Incident
from extract.plain import Quote
from extract.terms import Assertion, EventType, Group, Outcome, Party, Scope
from gazetteer import load_gazetteer

TEXT = "Rockets hit Manbij on 3 May 2016. Two boys died there, state media said."
FIRST, SECOND = TEXT[:33], TEXT[34:]

WRITTEN = {
    "event_type": "shelling",
    "scope": "incident",
    "assertion": "alleged",
    "date": "2016-05-03",
    "locations": [{"place_id": "C1767", "precision": "near"}],
    "victims": [
        {
            "outcome": "killed",
            "group": "child",
            "low": 2,
            "high": 2,
            "qualifier": "exact",
            "text": "Two boys",
            "includes": [{"group": "child", "low": 1, "high": 1, "qualifier": "exact"}],
        }
    ],
    "actors": [{"party": "isis", "role": "perpetrator", "attribution": "suspected"}],
    "sources": ["SANA"],
    "evidence": [FIRST, SECOND],
}

IN_FULL = WRITTEN | {
    "date": {"start": "2016-05-03", "end": "2016-05-03"},
    "locations": [
        {
            "name": "Manbij",
            "feature": "community",
            "latitude": 36.5,
            "longitude": 37.9,
            "admin1": {"name": "Aleppo"},
        }
    ],
    "victims": [
        {
            "outcome": "killed",
            "group": "child",
            "count": {"low": 2, "high": 2, "qualifier": "exact"},
            "text": "Two boys",
            "char_start": 34,
            "char_end": 42,
            "includes": [],
            "reported_by": None,
            "alternative": False,
        }
    ],
    "sources": [{"name": "SANA"}],
    "evidence": [
        {"text": FIRST, "char_start": 0, "char_end": 33},
        {"text": SECOND, "char_start": 34, "char_end": 72},
    ],
}


def sample(folder: Path, records: object, text: str = TEXT) -> Path:
    for name in ("articles", "gold"):
        (folder / name).mkdir(exist_ok=True)
    (folder / "articles" / "rockets.txt").write_text(text, encoding="utf-8")
    (folder / "gold" / "rockets.json").write_text(json.dumps(records), "utf-8")
    return folder


def pair_of_files(folder: Path, gold: object) -> Path:
    article = {
        "id": "rockets",
        "text": TEXT,
        "published": "2016-05-04",
        "split": "work",
    }
    (folder / "articles.jsonl").write_text(json.dumps(article) + "\n", "utf-8")
    (folder / "gold.jsonl").write_text(json.dumps(gold) + "\n", "utf-8")
    return folder


def expected(spot: Spot) -> Record:
    return Record(
        event_type=EventType.SHELLING,
        scope=Scope.INCIDENT,
        assertion=Assertion.ALLEGED,
        date=("2016-05-03", "2016-05-03"),
        spots=(spot,),
        victims=(Harm(Outcome.KILLED, Group.CHILD, 2, 2),),
        perpetrators=frozenset({Party.ISIS}),
        belligerents=frozenset(),
        sources=frozenset({"sana"}),
        evidence=(Quote(0, 33, FIRST), Quote(34, 72, SECOND)),
    )


def test_samples_are_filled_in_from_gazetteer_and_text(tmp_path: Path) -> None:
    (gold,) = load_gold(sample(tmp_path, {"records": [WRITTEN]}))
    place = load_gazetteer().place("C1767")
    spot = Spot(place.name, place.feature, place.latitude, place.longitude)
    assert (gold.article.id, gold.article.text, gold.split) == ("rockets", TEXT, None)
    assert gold.records == (expected(spot),)


def test_a_set_in_two_files_is_read_as_written(tmp_path: Path) -> None:
    (gold,) = load_gold(
        pair_of_files(tmp_path, {"id": "rockets", "records": [IN_FULL]})
    )
    assert (gold.article.id, gold.article.text, gold.split) == ("rockets", TEXT, "work")
    assert gold.records == (expected(Spot("Manbij", "community", 36.5, 37.9)),)


@pytest.mark.parametrize(
    ("written", "days"),
    [
        (None, None),
        ("2016-05-03", ("2016-05-03", "2016-05-03")),
        (["2016-05-03", "2016-05-05"], ("2016-05-03", "2016-05-05")),
    ],
)
def test_dates_are_nothing_a_day_or_two(
    tmp_path: Path, written: object, days: tuple[str, str] | None
) -> None:
    (gold,) = load_gold(sample(tmp_path, {"records": [WRITTEN | {"date": written}]}))
    assert gold.records[0].date == days


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"evidence": ["Three boys died."]}, "rockets: evidence is not in the text"),
        ({"locations": [{"place_id": "C0"}]}, "rockets: no place C0"),
        ({"locations": [{"precision": "near"}]}, "rockets: a place without an id"),
        ({"event_type": "flood"}, "rockets.json: "),
        ({"victims": []}, "rockets.json: "),
        ({"casualties": 3}, "rockets.json: "),
        ({"part_of": 0}, "part_of is no aggregate"),
    ],
)
def test_wrong_gold_is_refused_with_its_place(
    tmp_path: Path, changes: dict[str, object], message: str
) -> None:
    with pytest.raises(GoldError, match=message):
        load_gold(sample(tmp_path, {"records": [WRITTEN | changes]}))


def test_articles_and_gold_must_belong_together(tmp_path: Path) -> None:
    folder = sample(tmp_path, {"records": []})
    (folder / "gold" / "other.json").write_text('{"records": []}', "utf-8")
    with pytest.raises(GoldError, match="no article for other"):
        load_gold(folder)
    (folder / "gold" / "other.json").unlink()
    (folder / "gold" / "rockets.json").unlink()
    with pytest.raises(GoldError, match="no gold for rockets"):
        load_gold(folder)


def incident(
    scope: str, *victims: tuple[str, int | None, int | None, bool]
) -> Incident:
    span = {"text": "x", "char_start": 0, "char_end": 1}
    return Incident.model_validate(
        {
            "id": "1",
            "document": dict.fromkeys(
                ("path", "title", "publisher", "url", "published")
            )
            | {"id": "a", "sha256": "0"},
            "event_type": "other",
            "scope": scope,
            "part_of": None,
            "assertion": "asserted",
            "date": None,
            "locations": [],
            "victims": [
                span
                | {
                    "outcome": outcome,
                    "group": "man",
                    "count": {"low": low, "high": high, "qualifier": "vague"},
                    "alternative": alternative,
                }
                for outcome, low, high, alternative in victims
            ],
            "actors": [],
            "sources": [span | {"name": "SANA", "source_id": "sana"}],
            "evidence": [span],
            "confidence": 0.25,
        }
    )


def test_incidents_are_reduced_to_what_is_scored() -> None:
    assert record_of(incident("aggregate", ("injured", None, 9, False))) == Record(
        event_type=EventType.OTHER,
        scope=Scope.AGGREGATE,
        assertion=Assertion.ASSERTED,
        date=None,
        spots=(),
        victims=(Harm(Outcome.INJURED, Group.MAN, None, 9),),
        perpetrators=frozenset(),
        belligerents=frozenset(),
        sources=frozenset({"sana"}),
        evidence=(Quote(0, 1, "x"),),
        confidence=0.25,
    )


FOUND = (
    incident("incident", ("killed", 3, None, False), ("killed", 8, 8, True)),
    incident("incident", ("killed", None, 2, False), ("injured", 4, 4, False)),
    incident("aggregate", ("killed", 90, 90, False)),
)


def test_sums_leave_out_totals_and_rival_estimates() -> None:
    assert total(FOUND, Outcome.KILLED) == 5
    assert total(FOUND, Outcome.INJURED) == 4


def test_counted_texts_are_scored_apart_with_and_without_victims(
    tmp_path: Path,
) -> None:
    table = tmp_path / "counts.csv"
    table.write_text("id,text,killed,injured\na,x,5,0\nb,y,0,0\nc,z,1,0\n", "utf-8")
    texts = load_counts(table)
    assert texts[0] == CountedText("a", "x", 5, 0)
    killed = score_counts(texts, [FOUND, FOUND[:1], ()], Outcome.KILLED)
    assert (killed.some, killed.exact, killed.none, killed.false) == (2, 1, 1, 1)


@pytest.mark.parametrize(
    "content", ["id,text\na,x\n", "id,text,killed,injured\na,x,,1\n"]
)
def test_a_table_without_numbers_is_refused(tmp_path: Path, content: str) -> None:
    table = tmp_path / "counts.csv"
    table.write_text(content, "utf-8")
    with pytest.raises(GoldError, match=r"counts\.csv:2: needs id, text"):
        load_counts(table)
