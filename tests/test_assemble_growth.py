"""Joining events costs as much as there are: growth is checked, not seconds."""

from __future__ import annotations

import time
from datetime import date

from extract.article import Article, Failure
from extract.assemble import assemble, build_records
from extract.facts import Facts
from extract.pipeline import draft_events

EVENTS = 250
STEP = 4  # times as many events …
BOUND = 2 * STEP  # … may take this many times as long: half of the square, 16
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


def _seconds(events: int) -> float:
    """Return what the joining takes, once all mentions have been found."""
    article = _article(events)
    facts = _facts(article)
    start = time.process_time()
    found = assemble(facts, any_country=False)
    assert len(list(build_records(article, facts, found))) > events // 2
    return time.process_time() - start


def test_time_grows_with_the_events() -> None:
    assert _seconds(EVENTS * STEP) < _seconds(EVENTS) * BOUND
