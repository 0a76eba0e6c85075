"""One extraction of all samples, shared by the tests that look at its records."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from extract.article import Article, Failure
from extract.models import Incident
from extract.pipeline import Draughts, draft_events, extract_incidents
from extract.readers import read_inputs

SAMPLES = Path(__file__).parent.parent / "samples"
NAMES = sorted(path.stem for path in (SAMPLES / "articles").iterdir())


@lru_cache(maxsize=1)
def sample_articles() -> tuple[Article, ...]:
    """Return every sample."""
    read = read_inputs([str(SAMPLES / "articles")])
    return tuple(item for item in read if isinstance(item, Article))


def run(articles: Iterable[Article]) -> dict[str, tuple[Incident, ...]]:
    """Extract articles; return their records by article id, in order."""
    found: dict[str, tuple[Incident, ...]] = {}
    for result in extract_incidents(articles):
        assert not isinstance(result, Failure)
        found[result.article.id] = result.incidents
    return found


@lru_cache(maxsize=1)
def sample_drafts() -> Mapping[str, Draughts]:
    """Return the events of every sample as assembled, by article id."""
    drafted = draft_events(sample_articles())
    return {d.article.id: d for d in drafted if not isinstance(d, Failure)}


def sample_records() -> Mapping[str, tuple[Incident, ...]]:
    """Return the records of every sample, by article id."""
    return {name: drafted.incidents for name, drafted in sample_drafts().items()}
