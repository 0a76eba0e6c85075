"""Read incident records back, from JSON Lines or a JSON array."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

from extract.article import Failure
from extract.readers.errors import DEFAULT_LIMITS, FailureKind, ReadError
from extract.readers.jsons import JsonValue, json_lines, json_values
from extract.readers.stream import ByteStream
from extract.readers.walk import open_input

if TYPE_CHECKING:
    from extract.models import Incident

BAD_RECORD = "bad record"


def read_records(path: str | os.PathLike[str]) -> Iterator[Incident | Failure]:
    """Yield each record of a file, plain or gzipped, or what is wrong with it."""
    name = os.fspath(path)
    try:
        with os.fdopen(open_input(name), "rb", buffering=0) as raw:
            stream = ByteStream(raw, DEFAULT_LIMITS)
            empty = True
            for item in _values(stream):
                empty = False
                yield (
                    _failure(name, item)
                    if isinstance(item, ReadError)
                    else _record(name, item)
                )
            if empty:
                raise ReadError(FailureKind.EMPTY, "holds no records")
    except ReadError as error:
        yield _failure(name, error)


def _values(stream: ByteStream) -> Iterator[JsonValue | ReadError]:
    array = stream.peek(1 << 12).lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"[")
    return json_values(stream) if array else json_lines(stream)


def _record(path: str, item: JsonValue) -> Incident | Failure:
    from pydantic import ValidationError  # slow to import; formats need neither

    from extract.models import Incident

    try:
        return Incident.model_validate(item.value)
    except ValidationError as error:
        first, *others = error.errors(include_url=False, include_input=False)
        field = ".".join(map(str, first["loc"])) or "record"
        more = f" (and {len(others)} more)" if others else ""
        message = f"{field}: {first['msg']}{more}"
        return Failure(path, item.line, BAD_RECORD, message)


def _failure(path: str, error: ReadError) -> Failure:
    return Failure(path, error.line, error.kind.value, error.message)
