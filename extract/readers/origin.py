"""Where articles come from, and how one is made of what a format found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from os.path import basename

from extract.article import Article, Failure
from extract.messages import replace_surrogates, shorten
from extract.readers.errors import FailureKind, Limits, ReadError
from extract.readers.printed import date_at_head
from extract.readers.published import (
    DateError,
    date_in_name,
    date_in_url,
    parse_published,
)


@dataclass(frozen=True, slots=True)
class Origin:
    """One input: its path as given, the id its file name gives, what else is known.

    `published` is the date for articles that carry none.
    """

    path: str
    stem: str
    published: date | None
    limits: Limits

    @property
    def shown_path(self) -> str:
        """Return the path in a form that any output can hold."""
        return replace_surrogates(self.path)

    def failure(self, error: ReadError, line: int | None = None) -> Failure:
        """Turn an error into a failure of this input."""
        return Failure(self.path, error.line or line, error.kind.value, error.message)


@dataclass(frozen=True, slots=True)
class Found:
    """What a format says about one article; `published` holds values as printed.

    `line` is where the article begins, if its file holds several.
    """

    text: str
    id: str | None = None
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: tuple[object, ...] = ()
    line: int | None = None


def make_article(
    found: Found, origin: Origin, stem: str
) -> Iterator[Article | Failure]:
    """Yield the article, after a failure for each date that is none.

    A bad date costs only itself: the next source of the date counts. Raises
    ReadError where the text is empty or too long.
    """
    text = replace_surrogates(found.text)
    if not text.strip():
        raise ReadError(FailureKind.EMPTY, "holds no text", found.line)
    if len(text) > origin.limits.max_chars:
        message = f"text is longer than {origin.limits.max_chars:,} characters"
        raise ReadError(FailureKind.TOO_LONG, message, found.line)
    published, problem = _explicit_date(found.published)
    if published is None:
        published = (
            date_in_url(found.url or "")
            or (date_in_name(basename(origin.path)) if found.line is None else None)
            or date_at_head(text)
            or origin.published
        )
        if problem:
            error = ReadError(FailureKind.BAD_DATE, problem, found.line)
            yield origin.failure(error)
    yield Article(
        id=replace_surrogates(found.id or stem),
        text=text,
        path=origin.shown_path,
        title=_clean(found.title),
        publisher=_clean(found.publisher),
        url=_clean(found.url),
        published=published,
        line=found.line,
    )


def _explicit_date(values: tuple[object, ...]) -> tuple[date | None, str | None]:
    """Return the first date that is one, or what is wrong with the first value."""
    problem = None
    for value in values:
        try:
            return parse_published(value), None
        except DateError as error:
            problem = problem or f"publication date {shorten(value)} {error}"
    return None, problem


def _clean(value: str | None) -> str | None:
    """Return a value on one line, None if nothing is left."""
    return " ".join(replace_surrogates(value or "").split()) or None
