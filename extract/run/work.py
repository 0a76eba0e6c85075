"""Extract one chunk; whatever goes wrong with an article becomes its failure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from extract.article import Article, Failure
from extract.pipeline import Extraction, Settings, extract_incidents
from extract.writers.formats import to_json


class LossKind(str, Enum):
    """Name why an article that was read has no records; the value is `Failure.kind`."""

    ERROR = "error"
    TIMEOUT = "timeout"
    WORKER_DIED = "worker died"


@dataclass(frozen=True, slots=True)
class Records:
    """The records of one article, each as JSON: cheap to hand on, ready to write."""

    lines: tuple[str, ...]


Result = Records | Failure

_WARM_UP = "On 3 May 2016, shelling by rebels killed two civilians in Douma, SOHR said."


def extract_chunk(
    chunk: Sequence[Article | Failure], settings: Settings
) -> list[Result]:
    """Return the result of each item, in order; never raises an Exception."""
    try:
        return [_result(found) for found in extract_incidents(chunk, settings)]
    except Exception as error:  # noqa: BLE001  a flaw of ours costs one article
        first = chunk[0]
        if len(chunk) > 1:
            return [r for item in chunk for r in extract_chunk((item,), settings)]
        if isinstance(first, Failure):
            return [first]
        reason = f"cannot be extracted: {type(error).__name__}: {error}"
        return [lost(first, LossKind.ERROR, reason)]


def warm_up(settings: Settings) -> None:
    """Load all that an article may need, so that none is blamed for it."""
    list(extract_incidents([Article("warm-up", _WARM_UP)], settings))


def lost(article: Article, kind: LossKind, reason: str) -> Failure:
    """Return the failure of an article that was read but not extracted."""
    where = article.path or article.id
    return Failure(where, article.line, kind.value, " ".join(reason.split()))


def _result(found: Extraction | Failure) -> Result:
    if isinstance(found, Failure):
        return found
    return Records(tuple(map(to_json, found.incidents)))
