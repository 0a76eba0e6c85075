"""Read inputs one after another; whatever is wrong becomes a Failure among them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from datetime import date
from typing import BinaryIO

from extract.article import Article, Failure
from extract.messages import shorten
from extract.readers.errors import DEFAULT_LIMITS, FailureKind, Limits, ReadError
from extract.readers.origin import Origin
from extract.readers.registry import READERS, kind_of
from extract.readers.stream import ByteStream
from extract.readers.walk import STDIN, Input, find_inputs, open_input


def read_inputs(
    paths: Sequence[str],
    *,
    input_format: str | None = None,
    published: date | None = None,
    limits: Limits = DEFAULT_LIMITS,
    stdin: BinaryIO | None = None,
) -> Iterator[Article | Failure]:
    """Yield the articles of files, folders and "-", in order, and what failed.

    `input_format` is a key of READERS, for all inputs; without it each tells its
    own. `published` dates the articles that carry no date. The second article of
    an id is a failure.
    """
    seen: set[str] = set()
    for found in find_inputs(paths):
        if isinstance(found, Failure):
            yield found
            continue
        for item in read_input(
            found,
            input_format=input_format,
            published=published,
            limits=limits,
            stdin=stdin,
        ):
            yield check_id(item, found.path, seen)


def read_input(
    found: Input,
    *,
    input_format: str | None = None,
    published: date | None = None,
    limits: Limits = DEFAULT_LIMITS,
    stdin: BinaryIO | None = None,
) -> Iterator[Article | Failure]:
    """Yield the articles of one input, and what failed; ids may repeat."""
    origin = Origin(found.path, found.stem, published, limits)
    try:
        with _open(found.path, stdin) as raw:
            stream = ByteStream(raw, limits)
            kind = input_format or kind_of(found.path, stream)
            yield from READERS[kind].read(stream, origin)
    except ReadError as error:
        yield origin.failure(error)


def _open(path: str, stdin: BinaryIO | None) -> AbstractContextManager[BinaryIO]:
    if path != STDIN:
        return os.fdopen(open_input(path), "rb", buffering=0)
    if stdin is None and sys.stdin is None:
        raise ReadError(FailureKind.UNREADABLE, "standard input is closed")
    return nullcontext(stdin or sys.stdin.buffer)


def check_id(item: Article | Failure, path: str, seen: set[str]) -> Article | Failure:
    """Return the item, or a failure where its id was `seen` before; note its id."""
    if isinstance(item, Failure):
        return item
    if item.id in seen:
        kind = FailureKind.DUPLICATE_ID.value
        message = f"id {shorten(item.id)} was read before"
        return Failure(path, item.line, kind, message)
    seen.add(item.id)
    return item
