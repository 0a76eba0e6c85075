"""Articles go through in order, each by itself: neither company nor errors change others."""

from collections.abc import Iterator
from datetime import date

import pytest

from extract.article import Article, Failure
from extract.harms import find_harms
from extract.harms.cues import find_cues
from extract.models import Incident
from extract.pipeline import (
    Draughts,
    Extraction,
    Settings,
    draft_events,
    extract_incidents,
)
from extract.screen import can_hold_harm, needs_met
from extract.tokens import tag_sentences

_TEXTS = (
    "Shelling by government forces killed two farmers in Binnish on Monday.",
    "The council discussed the price of bread.\n\nNobody objected.",
    "A mine went off near Jasim.\n\nThree children were wounded.\n\nThe toll rose later.",
    "Gunmen abducted a nurse in Nawa on 2 June 2019. She was freed a day later.",
    "The governor was in the capital. Talks had been put off.",
    "Russian jets struck Ariha, leaving 11 dead and dozens hurt, rescuers said.",
)
_BROKEN = "Two guards were killed \ud800 in Homs."  # no encoding has a lone surrogate


def _articles(texts: tuple[str, ...], repeats: int = 1) -> list[Article]:
    return [
        Article(f"{n}-{k}", text, path=f"in/{n}-{k}.txt", published=date(2019, 6, 5))
        for k in range(repeats)
        for n, text in enumerate(texts)
    ]


def _records(items: Iterator[Extraction | Failure]) -> list[tuple[str, ...]]:
    return [
        (repr(item),)
        if isinstance(item, Failure)
        else tuple(record.model_dump_json() for record in item.incidents)
        for item in items
    ]


def test_each_article_has_its_records() -> None:
    found = _records(extract_incidents(_articles(_TEXTS)))
    assert [len(records) for records in found] == [1, 0, 1, 1, 0, 1]


@pytest.mark.parametrize("batch_size", [1, 7, 32, 100])
def test_records_do_not_depend_on_the_batch(batch_size: int) -> None:
    articles = _articles((*_TEXTS, _BROKEN), repeats=16)
    drafted = draft_events(articles, batch_size=batch_size)
    alone = [item for article in articles for item in draft_events([article])]
    assert [_outcome(item) for item in drafted] == [_outcome(item) for item in alone]


def _outcome(item: Draughts | Failure) -> Failure | tuple[Incident, ...]:
    return item if isinstance(item, Failure) else item.incidents


def test_repeated_articles_repeat_their_records() -> None:
    found = _records(extract_incidents(_articles(_TEXTS, repeats=40)))
    assert len(found) == 240
    assert [len(records) for records in found] == [
        len(records) for records in found[:6]
    ] * 40


def test_an_error_is_the_failure_of_its_article_alone() -> None:
    whole = _articles(_TEXTS)
    broken = Article("broken", _BROKEN, path="in/feed.jsonl", line=3)
    unreadable = Article("none", None)  # type: ignore[arg-type]
    items = list(extract_incidents([*whole[:3], broken, unreadable, *whole[3:]]))
    assert [
        (item.path, item.line, item.kind) for item in items if isinstance(item, Failure)
    ] == [("in/feed.jsonl", 3, "extraction"), ("none", None, "extraction")]
    assert [isinstance(item, Failure) for item in items] == [
        *[False] * 3,
        *[True] * 2,
        *[False] * 3,
    ]
    kept = iter(item for item in items if not isinstance(item, Failure))
    assert _records(kept) == _records(extract_incidents(whole))


def test_the_message_of_a_failure_is_one_line() -> None:
    (failure,) = extract_incidents([Article("broken", _BROKEN)])
    assert isinstance(failure, Failure)
    assert failure.message.startswith("cannot be extracted: UnicodeEncodeError: ")
    assert "\n" not in failure.message


def test_failures_of_readers_pass_through() -> None:
    failure = Failure("x.txt", None, "empty", "no text")
    (first, second) = extract_incidents([failure, _articles(_TEXTS)[1]])
    assert first == failure
    assert isinstance(second, Extraction)
    assert second.incidents == ()


def test_an_interrupt_is_no_failure_of_an_article() -> None:
    def articles() -> Iterator[Article]:
        yield from _articles(_TEXTS)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(extract_incidents(articles()))


def test_a_missing_model_is_no_failure_of_an_article() -> None:
    with pytest.raises(OSError, match="no_such_model"):
        list(extract_incidents(_articles(_TEXTS), Settings(model="no_such_model")))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Ten people were KILLED.", True),
        ("The toll is not known.", True),
        ("They put the fire out.", False),
        ("Six men lost - the mayor says - their lives.", True),
        ("They were in the city.", False),
        ("They were in the city and taken to court.", False),
        ("They were forced to flee.", True),
        ("Skilled workers met.", False),
        ("", False),
    ],
)
def test_screen(sentence: str, expected: bool) -> None:
    assert can_hold_harm(sentence) is expected
    assert can_hold_harm(sentence, needs_met(f"They met. {sentence}")) is expected


@pytest.mark.parametrize("text", _TEXTS)
def test_what_the_screen_drops_has_no_harm(text: str) -> None:
    for sentence in text.split("\n\n"):
        (tokens,) = tag_sentences([(sentence, 0)])
        assert can_hold_harm(sentence) or not (find_cues(tokens) or find_harms(tokens))
