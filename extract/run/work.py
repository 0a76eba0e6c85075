"""What a run makes of each item: the records of an article, or a failure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from extract.article import Article, Failure
from extract.pipeline import Settings, extract_incidents
from extract.writers.formats import to_json


class LossKind(str, Enum):
    """Name what befell a worker over an article; the value is `Failure.kind`."""

    TIMEOUT = "timeout"
    WORKER_DIED = "worker died"


@dataclass(frozen=True, slots=True)
class Records:
    """The records of one article, each as JSON: cheap to hand on, ready to write."""

    lines: tuple[str, ...]


Result = Records | Failure

_WARM_UP = "On 3 May 2016, shelling by rebels killed two civilians in Douma, SOHR said."


def extract_all(
    items: Iterable[Article | Failure], settings: Settings
) -> Iterator[Result]:
    """Yield the result of each item, in order."""
    for found in extract_incidents(items, settings):
        if isinstance(found, Failure):
            yield found
        else:
            yield Records(tuple(map(to_json, found.incidents)))


def warm_up(settings: Settings) -> None:
    """Load all that an article may need, so that none is blamed for it."""
    list(extract_incidents([Article("warm-up", _WARM_UP)], settings))


def lost(article: Article, kind: LossKind, reason: str) -> Failure:
    """Return the failure of an article that was read but not extracted."""
    where = article.path or article.id
    return Failure(where, article.line, kind.value, " ".join(reason.split()))
