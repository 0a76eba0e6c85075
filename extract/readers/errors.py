"""What can be wrong with an input, and the bounds that keep reading safe."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class FailureKind(str, Enum):
    """Name what is wrong with an input; the value is `Failure.kind`."""

    MISSING = "missing"
    UNREADABLE = "unreadable"
    NOT_A_FILE = "not a file"
    LINK = "link"
    EMPTY = "empty"
    BINARY = "binary"
    TOO_LARGE = "too large"
    TOO_LONG = "too long"
    BROKEN_GZIP = "broken gzip"
    BROKEN_HTML = "broken html"
    BROKEN_JSON = "broken json"
    BAD_ARTICLE = "bad article"
    BAD_DATE = "bad date"
    DUPLICATE_ID = "duplicate id"


class ReadError(Exception):
    """Say why an input, or one line of it, cannot be read: the readers' only error."""

    def __init__(self, kind: FailureKind, message: str, line: int | None = None):
        super().__init__(message)
        self.kind = kind
        self.message = message
        self.line = line


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on what is read.

    `max_chars` bounds the text of one article; `max_bytes` the raw bytes of one
    article (a file, a JSON line, an element of a JSON array); `max_unzipped` the bytes
    that one gzip file may hold, and `max_ratio` how many times larger than its gzip
    it may be (looked at once more than `max_bytes` came out).
    """

    max_chars: int = 1_000_000
    max_bytes: int = 12 * 2**20  # a text of max_chars, all of it escaped
    max_unzipped: int = 64 * 2**30
    max_ratio: int = 200


DEFAULT_LIMITS = Limits()
