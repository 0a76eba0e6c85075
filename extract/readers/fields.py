"""Find the fields of an article under the names that they go by."""

from __future__ import annotations

import re
from collections.abc import Mapping

from extract.readers.errors import FailureKind, ReadError
from extract.readers.origin import Found

# Field → names it is known by, the contract's own first; compared without case,
# hyphens, underscores and spaces. The first that holds something wins.
NAMES: Mapping[str, tuple[str, ...]] = {
    "id": ("id", "articleid", "docid", "documentid", "uid", "uuid", "guid", "_id"),
    "text": (
        "text",
        "body",
        "content",
        "article",
        "articlebody",
        "articletext",
        "maintext",
        "fulltext",
        "bodytext",
        "rawtext",
        "story",
    ),
    "title": ("title", "headline", "heading"),
    "publisher": (
        "publisher",
        "source",
        "outlet",
        "sitename",
        "site",
        "publication",
        "newspaper",
        "sourcename",
    ),
    "url": ("url", "link", "uri", "href", "permalink", "sourceurl", "weburl"),
    "published": (
        "published",
        "date",
        "publishedat",
        "datepublished",
        "publicationdate",
        "publisheddate",
        "publishdate",
        "datepublish",
        "pubdate",
        "publishedon",
        "publishedtime",
    ),
}
_NOISE = re.compile(r"[-_ ]")


def found_in(fields: Mapping[str, object], line: int | None = None) -> Found:
    """Map the fields of one article; raise ReadError where none is a text."""
    known = _known(fields)
    text = _first(known, "text")
    if not isinstance(text, str):
        wrong = "has no text" if text is None else "has a text that is no string"
        kind = FailureKind.EMPTY if text is None else FailureKind.BAD_ARTICLE
        raise ReadError(kind, wrong, line)
    published = _first(known, "published")
    if isinstance(published, Mapping):
        published = published.get("$date")
    return Found(
        text=text,
        id=_name(_first(known, "id")),
        title=_name(_first(known, "title")),
        publisher=_name(_first(known, "publisher")),
        url=_name(_first(known, "url")),
        published=() if published is None else (published,),
        line=line,
    )


def has_text(fields: Mapping[str, object]) -> bool:
    """Tell whether an object is an article, not something that wraps others."""
    return isinstance(_first(_known(fields), "text"), str)


def _known(fields: Mapping[str, object]) -> Mapping[str, object]:
    """Return the values by the names compared; the contract's own names come first."""
    known = {_NOISE.sub("", name).lower(): value for name, value in fields.items()}
    return {**known, **{name: fields[name] for name in NAMES if name in fields}}


def _first(known: Mapping[str, object], field: str) -> object | None:
    """Return the first value that says anything."""
    for name in NAMES[field]:
        value = known.get(name)
        if value is not None and value != [] and value != {}:
            if isinstance(value, str) and not value.strip():
                continue
            return value
    return None


def _name(value: object) -> str | None:
    """Return a string or number as text; of an object its name."""
    if isinstance(value, Mapping):
        value = value.get("name") or value.get("$oid")
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return str(value)
