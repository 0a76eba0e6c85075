"""Joining events costs as much as there are: calls are counted, not seconds."""

from __future__ import annotations

from cProfile import Profile
from datetime import date

from extract.article import Article, Failure
from extract.assemble import assemble, build_records
from extract.facts import Facts
from extract.pipeline import draft_events
from extract.plain import plain_text

EVENTS = 300  # more than are kept in mind
STEP = 2  # times as many events …
BOUND = 3  # … may take this many times as many calls; the square would be 4
TOWNS = ["Azaz", "Mare", "Saraqib", "Ariha", "Binnish", "Nawa", "Jasim", "Douma"]


def _article(events: int) -> Article:
    """Write a chronicle in which no two days, towns and counts are the same."""
    told = (
        f"On {1 + i % 28} May {2012 + i // 28 % 10}, shells killed {3 + 7 * i % 89} "
        f"people near {TOWNS[i % len(TOWNS)]}."
        for i in range(events)
    )
    return Article("chronicle", " ".join(told), published=date(2023, 6, 1))


def _facts(article: Article) -> Facts:
    (each,) = draft_events([article])  # finds the mentions that are asked for
    assert not isinstance(each, Failure) and each.facts is not None
    return each.facts


def _calls(events: int) -> int:
    """Return the calls that the joining takes, once all mentions have been found."""
    article = _article(events)
    facts = _facts(article)
    with Profile() as profile:
        found = assemble(facts, any_country=False)
        records = list(build_records(article, plain_text(article.text), facts, found))
    assert len(records) > events // 2
    return sum(entry.callcount for entry in profile.getstats())


def test_calls_grow_with_the_events() -> None:
    assert _calls(EVENTS * STEP) < _calls(EVENTS) * BOUND
