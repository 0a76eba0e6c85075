"""What a reader yields: an article, or the failure to read one."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Article:
    """One text as read, with what its input says about it.

    `line` is where it begins in a file that holds several.
    """

    id: str
    text: str
    path: str | None = None
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: date | None = None
    line: int | None = None

    @property
    def sha256(self) -> str:
        """Hash the text as read, in UTF-8 (lone surrogates kept)."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Failure:
    """One input that could not be read or extracted, with the reason in one line."""

    path: str
    line: int | None
    kind: str
    message: str
