"""Plain text, with front matter between lines of three dashes if it has any."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.article import Article, Failure
from extract.readers.decode import decode
from extract.readers.fields import found_in
from extract.readers.origin import Found, Origin, make_article
from extract.readers.stream import ByteStream

_FENCE = re.compile(r"---[ \t]*\n")
_END = re.compile(r"(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_ENTRY = re.compile(r"(\w[\w -]{0,40}?)[ \t]*:(?:[ \t]+(.*))?\n?\Z")
_MAX_LINES = 60


def read_text(stream: ByteStream, origin: Origin) -> Iterator[Article | Failure]:
    """Yield the one article of a text file.

    Line ends become "\\n"; front matter is no part of the text.
    """
    text = decode(stream.read_all()).replace("\r\n", "\n").replace("\r", "\n")
    return make_article(_split_front_matter(text), origin, origin.stem)


def _split_front_matter(text: str) -> Found:
    """Take `key: value` lines off the head; anything else there is text."""
    if not (fence := _FENCE.match(text)):
        return Found(text)
    fields: dict[str, object] = {}
    position = fence.end()
    for _ in range(_MAX_LINES):
        if end := _END.match(text, position):
            body = text[end.end() :]
            return found_in({**fields, "text": body}) if fields else Found(text)
        line_end = text.find("\n", position) + 1 or len(text)
        line = text[position:line_end]
        if entry := _ENTRY.match(line):
            fields[entry[1]] = _unquote(entry[2] or "")
        elif line.strip() and not line.startswith((" ", "\t", "#", "-")):
            break
        position = line_end
    return Found(text)


def _unquote(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return "" if value in ("null", "~") else value
