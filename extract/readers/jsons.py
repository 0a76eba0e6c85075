"""JSON and JSON Lines, streamed: memory holds one article at a time."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract.article import Article, Failure
from extract.readers.decode import (
    SAMPLE,
    check_not_binary,
    decode,
    decode_chunks,
    sniff_wide,
)
from extract.readers.errors import FailureKind, ReadError
from extract.readers.fields import found_in, has_text
from extract.readers.origin import Origin, make_article
from extract.readers.stream import ByteStream, split_lines, too_large

_SPACE = re.compile(r"[\s,\x1e\ufeff]*")  # what may stand between two values
_LISTS = ("articles", "documents", "items", "results", "data", "docs")


@dataclass(frozen=True, slots=True)
class JsonValue:
    """One value of a JSON file, with its place among the others."""

    value: object
    line: int
    number: int
    alone: bool


def read_jsonl(stream: ByteStream, origin: Origin) -> Iterator[Article | Failure]:
    """Yield the article of each line; a bad line costs only itself."""
    empty = True
    for item in json_lines(stream):
        empty = False
        if isinstance(item, ReadError):
            yield origin.failure(item)
        else:
            yield from _read_value(item, origin)
    if empty:
        raise ReadError(FailureKind.EMPTY, "holds no lines")


def read_json(stream: ByteStream, origin: Origin) -> Iterator[Article | Failure]:
    """Yield the articles of an object, an array, or several values in a row.

    An object without text may hold them in a list such as `articles`.
    """
    empty = True
    for value in json_values(stream):
        empty = False
        yield from _read_value(value, origin)
    if empty:
        raise ReadError(FailureKind.EMPTY, "holds no articles")


def json_lines(stream: ByteStream) -> Iterator[JsonValue | ReadError]:
    """Yield the value of each line that is not blank, or what is wrong with it."""
    max_bytes = stream.limits.max_bytes
    head = stream.peek(SAMPLE)
    chunks = stream.chunks()
    if sniff_wide(head)[0]:  # cannot be cut into lines before it is decoded
        chunks = (text.encode("utf-8") for text in decode_chunks(chunks, head))
    for number, line in split_lines(chunks, max_bytes):
        if line is None:
            yield too_large("line", max_bytes, number)
        elif line.strip():
            try:
                yield JsonValue(_loads(line), number, number, False)
            except ReadError as error:
                yield ReadError(error.kind, error.message, number)


def json_values(stream: ByteStream) -> Iterator[JsonValue]:
    """Yield the elements of a top-level array, and any other top-level values."""
    return _Values(stream).read()


class _Values:
    """Cut JSON text into values, keeping only the one being read."""

    def __init__(self, stream: ByteStream):
        self._max = stream.limits.max_bytes
        self._texts = decode_chunks(stream.chunks(), stream.peek(SAMPLE))
        self._scan = json.JSONDecoder().raw_decode
        self._text = ""
        self._at = 0
        self._line = 1
        self._number = 0
        self._fault: ReadError | None = None

    def read(self) -> Iterator[JsonValue]:
        """Yield the values; a fault in the input comes after those before it."""
        inside = False
        while self._skip_space():
            first = self._text[self._at]
            if not inside and first == "[":
                inside, self._at = True, self._at + 1
            elif inside and first == "]":
                inside, self._at = False, self._at + 1
            else:
                line = self._line
                value = self._next_value()
                self._number += 1
                alone = not inside and self._number == 1 and not self._skip_space()
                yield JsonValue(value, line, self._number, alone)
        if self._fault or inside:
            raise self._fault or self._broken("array is cut off before its end")

    def _skip_space(self) -> bool:
        """Go to the next value; tell whether there is one."""
        while True:
            match = _SPACE.match(self._text, self._at)
            end = match.end() if match else self._at
            self._line += self._text.count("\n", self._at, end)
            self._at = end
            if end < len(self._text):
                return True
            if not self._more():
                return False

    def _next_value(self) -> object:
        while True:
            try:
                value, end = self._scan(self._text, self._at)
            except (ValueError, RecursionError) as error:
                if isinstance(error, RecursionError) or not self._more():
                    raise self._fault or self._broken(_reason(error)) from error
                continue
            if end == len(self._text) and self._more():
                continue  # a number may go on
            self._line += self._text.count("\n", self._at, end)
            self._at = end
            return value

    def _more(self) -> bool:
        """Read as much again as is pending, which keeps rescanning linear."""
        pending = self._text[self._at :]
        if len(pending) > self._max:
            raise too_large("value", self._max, self._line)
        parts, wanted = [pending], max(len(pending), 1)
        try:
            while wanted > 0:
                parts.append(next(self._texts))
                wanted -= len(parts[-1])
        except StopIteration:
            pass
        except ReadError as fault:
            self._fault = fault
        self._text, self._at = "".join(parts), 0
        return len(self._text) > len(pending)

    def _broken(self, reason: str) -> ReadError:
        return ReadError(FailureKind.BROKEN_JSON, f"is no JSON: {reason}", self._line)


def _read_value(item: JsonValue, origin: Origin) -> Iterator[Article | Failure]:
    name = origin.stem if item.alone else f"{origin.stem}:{item.number}"
    for number, element in _articles_in(item):
        line = None if item.alone and number is None else item.line
        stem = name if number is None else f"{name}:{number}"
        try:
            if not isinstance(element, dict):
                message = "is no JSON object"
                raise ReadError(FailureKind.BAD_ARTICLE, message)
            yield from make_article(found_in(element, line), origin, stem)
        except ReadError as error:
            yield origin.failure(error, line)


def _articles_in(item: JsonValue) -> Iterator[tuple[int | None, object]]:
    """Yield the value itself, or the elements of the list that it wraps."""
    value = item.value
    if isinstance(value, dict) and not has_text(value):
        for name in _LISTS:
            if isinstance(wrapped := value.get(name), list):
                yield from enumerate(wrapped, 1)
                return
    yield None, value


def _loads(line: bytes) -> object:
    try:
        try:
            return json.loads(line)
        except UnicodeDecodeError:
            return json.loads(decode(line))
    except (ValueError, RecursionError) as error:
        check_not_binary(line)
        reason = f"is no JSON: {_reason(error)}"
        raise ReadError(FailureKind.BROKEN_JSON, reason) from error


def _reason(error: ValueError | RecursionError) -> str:
    if isinstance(error, RecursionError):
        return "nested too deeply"
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg} (column {error.colno})"
    return str(error)
