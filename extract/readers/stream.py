"""Bounded byte streams: chunks, lines and whole documents, gunzipped on the way."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import BinaryIO

from extract.readers.errors import FailureKind, Limits, ReadError

CHUNK = 1 << 16
_GZIP_MAGIC = b"\x1f\x8b"


class ByteStream:
    """Read one input in chunks, gunzipping it where its first bytes ask for it.

    Memory stays within a few chunks, or within `limits.max_bytes` where a whole
    line or document is asked for. Raises ReadError.
    """

    def __init__(self, raw: BinaryIO, limits: Limits):
        self.limits = limits
        self._chunks = _gunzip_if_zipped(raw, limits)
        self._head = b""
        self._pending: ReadError | None = None

    def peek(self, size: int) -> bytes:
        """Return the first bytes, at most `size`, without consuming them."""
        while len(self._head) < size and (chunk := self._next_chunk()):
            self._head += chunk
        return self._head[:size]

    def chunks(self) -> Iterator[bytes]:
        """Yield what is left; an error comes after the bytes read before it."""
        if self._head:
            head, self._head = self._head, b""
            yield head
        while chunk := self._next_chunk():
            yield chunk
        if self._pending:
            raise self._pending

    def read_all(self) -> bytes:
        """Return the whole input, of at most `limits.max_bytes` bytes."""
        parts, size = [], 0
        for chunk in self.chunks():
            parts.append(chunk)
            size += len(chunk)
            if size > self.limits.max_bytes:
                raise too_large("input", self.limits.max_bytes)
        return b"".join(parts)

    def _next_chunk(self) -> bytes:
        if self._pending:
            return b""
        try:
            return next(self._chunks, b"")
        except ReadError as error:
            self._pending = error
            return b""


def too_large(what: str, size: int, line: int | None = None) -> ReadError:
    """Make the error for an input, line or element above `size` bytes."""
    message = f"{what} is larger than {size:,} bytes"
    return ReadError(FailureKind.TOO_LARGE, message, line)


def split_lines(
    chunks: Iterator[bytes], max_bytes: int
) -> Iterator[tuple[int, bytes | None]]:
    """Yield (line number from 1, line), None standing for a line above `max_bytes`.

    An unfinished line before a reading error is dropped: it is half a line.
    """
    pending: list[bytes] = []
    number, size = 1, 0
    for chunk in chunks:
        *complete, rest = chunk.split(b"\n")
        for part in complete:
            size += len(part)
            yield number, b"".join([*pending, part]) if size <= max_bytes else None
            number, pending, size = number + 1, [], 0
        size += len(rest)
        if size <= max_bytes:
            pending.append(rest)
        else:
            pending.clear()
    if size:
        yield number, b"".join(pending) if size <= max_bytes else None


def _gunzip_if_zipped(raw: BinaryIO, limits: Limits) -> Iterator[bytes]:
    chunks = _raw_chunks(raw)
    head = b""
    while len(head) < len(_GZIP_MAGIC) and (chunk := next(chunks, b"")):
        head += chunk
    source = _prepend(head, chunks)
    return _gunzip(source, limits) if head.startswith(_GZIP_MAGIC) else source


def _raw_chunks(raw: BinaryIO) -> Iterator[bytes]:
    # A pipe is read as it is filled, not by the whole chunk.
    read = getattr(raw, "read1", raw.read)
    try:
        while chunk := read(CHUNK):
            yield chunk
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ReadError(FailureKind.UNREADABLE, f"cannot be read: {reason}") from error


def _prepend(head: bytes, chunks: Iterator[bytes]) -> Iterator[bytes]:
    if head:
        yield head
    yield from chunks


def _gunzip(chunks: Iterator[bytes], limits: Limits) -> Iterator[bytes]:
    """Yield the content of all gzip members, as much as is whole."""
    member = _Member()
    taken = made = 0
    for chunk in chunks:
        taken += len(chunk)
        for part in member.feed(chunk):
            made += len(part)
            _check_bomb(taken, made, limits)
            yield part
        if member.error:
            raise ReadError(FailureKind.BROKEN_GZIP, member.error)
    if member.open:
        raise ReadError(FailureKind.BROKEN_GZIP, "gzip is cut off before its end")


def _check_bomb(taken: int, made: int, limits: Limits) -> None:
    if made > limits.max_bytes and made > taken * limits.max_ratio:
        message = f"gzip unpacks to more than {limits.max_ratio} times its size"
        raise ReadError(FailureKind.TOO_LARGE, message)
    if made > limits.max_unzipped:
        raise too_large("unpacked gzip", limits.max_unzipped)


class _Member:
    """Inflate gzip members one after another, keeping what precedes a fault."""

    def __init__(self) -> None:
        self._inflate = zlib.decompressobj(wbits=31)
        self._started = False
        self.error: str | None = None

    @property
    def open(self) -> bool:
        """Tell whether a member has begun and not ended."""
        return self._started

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Yield parts of at most CHUNK bytes; set `error` where the data is broken."""
        while data:
            if not self._started:
                data = data.lstrip(b"\x00")  # padding between and after members
                if not data:
                    return
                self._inflate, self._started = zlib.decompressobj(wbits=31), True
            saved = self._inflate.copy()
            try:
                part = self._inflate.decompress(data, CHUNK)
            except zlib.error:
                yield from self._salvage(saved, data)
                return
            data = self._inflate.unconsumed_tail
            if self._inflate.eof:
                data, self._started = self._inflate.unused_data, False
            if part:
                yield part

    def _salvage(self, inflate: zlib._Decompress, data: bytes) -> Iterator[bytes]:
        """Inflate byte by byte up to the fault that spoils the chunk as a whole."""
        self.error = "gzip is corrupt"
        for value in data:
            try:
                part = inflate.decompress(bytes([value]))
            except zlib.error:
                return
            if part:
                yield part
