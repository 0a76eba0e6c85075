"""Open outputs so that a file is whole or not there."""

from __future__ import annotations

import errno
import io
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from typing import BinaryIO, TextIO

STDOUT = "-"


class OutputError(OSError):
    """Say why an output cannot be written: `filename` and `strerror` tell it."""

    def __init__(self, name: str, reason: str):
        super().__init__(errno.EIO, f"cannot be written: {reason}", name)

    def __str__(self) -> str:
        return f"{self.filename}: {self.strerror}"


def open_output(path: str | os.PathLike[str]) -> AbstractContextManager[TextIO]:
    """Open a file for text in UTF-8, "-" being stdout, as a context manager.

    The file is written beside its place and takes it when the block ends; after an
    error what stood there still stands. Ctrl-C keeps what was written. Pipes and
    devices are written to directly. Raises OutputError where the system refuses,
    but BrokenPipeError where the reader of a pipe has gone.
    """
    name = os.fspath(path)
    if name == STDOUT:
        return _stdout()
    if os.path.exists(name) and not os.path.isfile(name):
        return _in_place(name)
    return _beside(name)


class _Output(io.TextIOWrapper):
    """UTF-8 text whose refusals are OutputErrors naming the output."""

    def __init__(self, raw: BinaryIO, name: str):
        super().__init__(raw, encoding="utf-8", newline="\n")
        self.shown = name

    def write(self, text: str) -> int:
        with _refusals(self.shown):
            return super().write(text)

    def flush(self) -> None:
        with _refusals(self.shown):
            super().flush()

    def close(self) -> None:
        with _refusals(self.shown):
            super().close()


@contextmanager
def _refusals(name: str) -> Iterator[None]:
    try:
        yield
    except (BrokenPipeError, OutputError):
        raise
    except OSError as error:
        raise OutputError(name, error.strerror or str(error)) from error


@contextmanager
def _stdout() -> Iterator[TextIO]:
    if sys.stdout is None:
        raise OutputError("stdout", "it is closed")
    sys.stdout.flush()
    stream = _Output(sys.stdout.buffer, "stdout")
    try:
        yield stream
        stream.flush()
    finally:
        with suppress(BrokenPipeError, OutputError):  # told already, by the flush
            stream.detach()


@contextmanager
def _in_place(name: str) -> Iterator[TextIO]:
    with _refusals(name):
        raw = open(name, "wb")  # noqa: SIM115  closed with the stream around it
    with _Output(raw, name) as stream:
        yield stream


@contextmanager
def _beside(name: str) -> Iterator[TextIO]:
    place = os.path.realpath(name)
    folder, base = os.path.split(place)
    with _refusals(name):
        descriptor, beside = tempfile.mkstemp(".part", f".{base[:100]}.", folder)
    try:
        with _Output(os.fdopen(descriptor, "wb"), name) as stream:
            try:
                yield stream
            except KeyboardInterrupt:
                _commit(stream, beside, place)
                raise
            _commit(stream, beside, place)
    finally:
        with suppress(FileNotFoundError):  # it has taken its place
            os.unlink(beside)


def _commit(stream: _Output, beside: str, place: str) -> None:
    """Put the finished file in its place, with the rights of a new or the old file."""
    stream.flush()
    with _refusals(stream.shown):
        os.fsync(stream.fileno())
        os.chmod(beside, _mode_for(place))
        os.replace(beside, place)


def _mode_for(place: str) -> int:
    try:
        return os.stat(place).st_mode & 0o777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
