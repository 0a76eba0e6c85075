"""The input formats, and how a file tells its own."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from extract.article import Article, Failure
from extract.readers.decode import SAMPLE, decode_chunks
from extract.readers.errors import ReadError
from extract.readers.html import read_html
from extract.readers.jsons import read_json, read_jsonl
from extract.readers.origin import Origin
from extract.readers.plain import read_text
from extract.readers.stream import ByteStream

_HTML = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|html|head)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Reader:
    """One input format: how it is read, the suffixes that tell it, what it is.

    `read` may raise ReadError and nothing else.
    """

    read: Callable[[ByteStream, Origin], Iterator[Article | Failure]]
    suffixes: tuple[str, ...]
    summary: str


READERS: Mapping[str, Reader] = {
    "text": Reader(
        read_text,
        (".txt", ".text", ".md"),
        "one article; front matter between lines of --- may tell its date and title",
    ),
    "html": Reader(
        read_html,
        (".html", ".htm", ".xhtml"),
        "a web page: its main text, and what its metadata tells",
    ),
    "json": Reader(
        read_json, (".json",), "one article, or an array of them, as objects"
    ),
    "jsonl": Reader(
        read_jsonl,
        (".jsonl", ".ndjson", ".jl"),
        "an article a line, as an object with at least a text",
    ),
}


def kind_of(path: str, stream: ByteStream) -> str:
    """Tell the format of an input by its suffix, else by how it begins."""
    name = path.lower()
    name = name.removesuffix(".gz")
    for kind, reader in READERS.items():
        if name.endswith(reader.suffixes):
            return kind
    head = stream.peek(SAMPLE)
    try:
        return _kind_by_content("".join(decode_chunks(iter([head]), head)))
    except ReadError:
        return "text"  # which says what is wrong


def _kind_by_content(head: str) -> str:
    start = head.lstrip()
    if _HTML.match(start):
        return "html"
    if start.startswith("[") and start[1:].lstrip().startswith("{"):
        return "json"
    if start.startswith("{"):
        return "jsonl" if _begins_lines(start) else "json"
    return "text"


def _begins_lines(start: str) -> bool:
    """Tell JSON Lines, whose first line is whole or longer than what was seen."""
    first, line_end, _ = start.partition("\n")
    if not line_end:
        return True
    try:
        json.loads(first)
    except (ValueError, RecursionError):
        return False
    return True
