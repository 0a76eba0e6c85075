"""Explaining: what became of each frame and count, and that nothing is printed raw."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st
from sample_run import NAMES, sample_drafts

from cli import main
from extract.article import Article, Failure
from extract.assemble.select import Lack
from extract.body import Standing
from extract.explain import Story, explain, render_json, render_text
from extract.explain.story import FrameStory, Skip
from extract.messages import escape_terminal
from extract.models import Incident
from extract.pipeline import draft_events

MARKET = """\
Market raid kills nine

Warplanes killed nine civilians at a market in Saraqib on Monday, rescuers said after dark.
It is not true that five people were killed in Homs. If ten people are killed in Hama, the
truce ends. The raid in Saraqib killed nine people and injured thirty. A doctor counted
eleven dead.

In Gaziantep, Turkey, gunmen killed four policemen, the governor there told reporters.

Read more

Two dead in Aleppo
"""


def tell(text: str) -> Story:
    (drafted,) = draft_events([Article("told", text, published=date(2019, 7, 24))])
    assert not isinstance(drafted, Failure)
    return explain(drafted)


@pytest.fixture(scope="module")
def market() -> Story:
    return tell(MARKET)


def frames(story: Story) -> list[tuple[int, FrameStory]]:
    return [(s.index, frame) for s in story.sentences for frame in s.frames]


def test_sentences_stand_where_the_text_has_them(market: Story) -> None:
    assert [MARKET[s.start : s.end] for s in market.sentences] == [
        s.text for s in market.sentences
    ]
    assert [s.standing for s in market.sentences] == [
        Standing.HEADLINE,
        *[Standing.BODY] * 6,
        *[Standing.FURNITURE] * 2,
    ]


def test_every_frame_tells_its_end(market: Story) -> None:
    joined = (0, 1, 4, 5)
    assert [(n, f.record, f.dropped, f.together) for n, f in frames(market)] == [
        (0, 1, None, joined),
        (1, 1, None, joined),
        (4, 1, None, joined),
        (5, 1, None, joined),
        (6, None, Lack.SYRIA, ()),
    ]


def test_a_frame_tells_what_it_took_over(market: Story) -> None:
    told = {n: (f.places, f.own_place, f.date, f.date_basis) for n, f in frames(market)}
    assert [told[1], told[5]] == [
        (("Saraqib",), True, "2019-07-22", "published"),
        (("Saraqib",), False, "2019-07-22", "context"),
    ]


def test_every_count_tells_its_end(market: Story) -> None:
    assert [
        (finding.text, finding.details["fate"], finding.details.get("record"))
        for sentence in market.sentences
        for finding in sentence.findings
        if finding.kind == "harm"
    ] == [
        ("nine", "left to another count", 1),
        ("nine civilians", "victims", 1),
        ("five people", "negated", None),
        ("ten people", "hypothetical", None),
        ("nine people", "left to another count", 1),
        ("thirty", "victims", 1),
        ("eleven", "another estimate", 1),
        ("four policemen", "dropped with its frame", None),
    ]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Gunmen killed five people in a bar on Friday.", Skip.COUNTRY),
        ("The Syrian army shelled rebels. Fighters died.", Lack.SETTING),
        ("Shells hit Douma. Families were displaced.", Lack.COUNT),
        ("Fighting in Syria displaced 300 families.", Lack.ORIGIN),
        ("Seven policemen were killed in Baghdad. Syria sent help.", Lack.SYRIA),
        (
            "Twenty dead in Aleppo\n\nShells killed four women in Douma on Tuesday.",
            Skip.HEADLINE,
        ),
    ],
)
def test_a_frame_without_record_says_why(text: str, reason: Lack | Skip) -> None:
    assert frames(tell(text))[0][1].dropped is reason


def test_every_kind_of_mention_is_shown() -> None:
    story = tell(
        "Syrian warplanes allegedly bombed Douma on Monday and killed two men, activists"
        " said. If ten people die in Ankara, Turkey, nobody will speak of it."
    )
    kinds = [finding.kind for s in story.sentences for finding in s.findings]
    assert sorted(set(kinds)) == [
        *("abroad", "actor", "date", "harm", "hedge", "place", "source", "unreal"),
        "weapon",
    ]


def test_an_article_without_harm_still_shows_its_mentions() -> None:
    story = tell("Envoys met in Damascus on Monday.")
    assert [(f.kind, f.text) for s in story.sentences for f in s.findings] == [
        ("place", "Damascus"),
        ("date", "on Monday"),
    ]
    assert render_text(story).endswith("\n\nno record")


def test_text_shows_each_step(market: Story) -> None:
    text = render_text(market)
    for line in (
        "[4] body: The raid in Saraqib killed nine people and injured thirty.",
        "            record 1, joined from sentences 0, 1, 4, 5",
        "            no record: told of a place abroad",
        "    victims  killed 11 unspecified (exact), another estimate",
        "    date     2019-07-22 (published)",
    ):
        assert line in text.splitlines()


def test_json_tells_the_same(market: Story) -> None:
    told = json.loads(render_json(market))
    assert list(told) == ["article", "title", "published", "sentences", "records"]
    assert [s["text"] for s in told["sentences"]] == [s.text for s in market.sentences]
    assert told["sentences"][6]["frames"][0]["dropped"] == "told of a place abroad"
    assert [Incident.model_validate(r) for r in told["records"]] == [*market.records]


def test_nothing_from_an_article_reaches_the_terminal_raw() -> None:
    hostile = "\x1b[31mShells\x07 killed two men\u202e in Douma\x1b[0m on Monday."
    for shown in (render_text(tell(hostile)), render_json(tell(hostile))):
        assert not set("\x1b\x07\u202e") & set(shown)
        assert "\\u001b[31m" in shown


@pytest.mark.parametrize("name", NAMES)
def test_a_story_agrees_with_the_records(name: str) -> None:
    story = explain(sample_drafts()[name])
    evidence = {n: spans(record) for n, record in enumerate(story.records, start=1)}
    for _, frame in frames(story):
        assert (frame.record is None) != (frame.dropped is None)
        if frame.record is not None:
            joined = [story.sentences[index] for index in frame.together]
            assert {(s.start, s.end) for s in joined} == evidence[frame.record]
    assert {f.record for _, f in frames(story)} - {None} == set(evidence)
    assert entries(story) == Counter(
        {n: len(record.victims) for n, record in enumerate(story.records, start=1)}
    )


def spans(record: Incident) -> set[tuple[int, int]]:
    return {(part.char_start, part.char_end) for part in record.evidence}


def entries(story: Story) -> Counter[object]:
    """Count, by record, the counts that are said to have become its victims."""
    return Counter(
        finding.details["record"]
        for sentence in story.sentences
        for finding in sentence.findings
        if finding.details.get("fate") in ("victims", "another estimate")
    )


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=80), st.text(max_size=20))
def test_any_text_can_be_explained(text: str, title: str) -> None:
    (drafted,) = draft_events([Article("any", f"{text} killed 2 men", title=title)])
    assert not isinstance(drafted, Failure)
    shown = render_text(explain(drafted))
    assert [line for line in shown.split("\n") if escape_terminal(line) != line] == []
    assert json.loads(render_json(explain(drafted)))["title"] == title


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["explain", *map(str, arguments)])


@pytest.fixture
def feed(tmp_path: Path) -> Path:
    path = tmp_path / "feed.jsonl"
    rows: list[dict[str, str]] = [
        {"id": "first", "text": "Envoys met in Damascus."},
        {"id": "second", "text": "Shells killed four women in Douma on Monday."},
    ]
    lines = [json.dumps(rows[0]), "{", json.dumps(rows[1])]
    path.write_text("\n".join(lines), "utf-8")
    return path


def test_the_first_article_is_taken_or_the_one_named(feed: Path) -> None:
    assert run(feed).stdout.startswith("first: no title\npublication date unknown\n")
    named = run(feed, "--id", "second", "--published", "2018-03-06", "--json")
    told = json.loads(named.stdout)
    assert (told["article"], told["records"][0]["date"]["start"]) == (
        "second",
        "2018-03-05",
    )
    assert named.stderr.startswith(f"sijill: {feed}:2: ")


def test_an_article_that_is_not_there_is_named(feed: Path, tmp_path: Path) -> None:
    missing = run(feed, "--id", "third")
    assert (missing.exit_code, missing.stdout) == (1, "")
    assert missing.stderr.splitlines()[-1] == f"sijill: {feed}: no article third"
    nowhere = run(tmp_path / "none.txt")
    assert nowhere.exit_code == 1
    assert nowhere.stderr.splitlines()[-1].endswith("none.txt: no article")
