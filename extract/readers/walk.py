"""Find the files that paths name: files, folders and standard input."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path, PurePath

from extract.article import Failure
from extract.readers.errors import FailureKind, ReadError

STDIN = "-"
_PIPES = ("/dev/fd/", "/dev/stdin")  # a shell's `<(command)`, which a user names


class _Standing(Enum):
    """What stands at a path: KNOWN is a link to what is read at its own place."""

    FILE = "file"
    FOLDER = "folder"
    KNOWN = "known"


@dataclass(frozen=True, slots=True)
class Input:
    """One file to read, or standard input.

    `stem` is the id of an article that tells none: the file's name without suffix,
    after its folders within the given one.
    """

    path: str
    stem: str


def find_inputs(paths: Sequence[str]) -> Iterator[Input | Failure]:
    """Yield the inputs in the order given, folders entered, each sorted by name.

    Within folders, hidden files and links to what the given folders hold anyway are
    passed over in silence; links out of them, loops, dangling links, pipes and
    devices are failures. Memory holds the names of the folders being read, no more.
    """
    roots = [os.path.realpath(path) for path in paths if os.path.isdir(path)]
    for path in paths:
        if path == STDIN:
            yield Input(path, "stdin")
        elif os.path.isdir(path):
            yield from _walk(path, roots)
        elif isinstance(found := _check_given(path), ReadError):
            yield _failure(path, found)
        else:
            yield Input(path, stem_of(os.path.basename(path)))


def open_input(path: str) -> int:
    """Open a regular file or a shell's pipe; return its descriptor. Raises ReadError.

    Never blocks on a pipe that took the file's place since it was found.
    """
    flags = os.O_RDONLY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
    pipe = path.startswith(_PIPES)
    if not pipe:
        flags |= getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
    try:
        descriptor = os.open(path, flags)
    except (OSError, ValueError) as error:
        raise _reason(error) from error
    if not pipe and not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise _not_a_file()
    return descriptor


def stem_of(name: str) -> str:
    """Return a file's name without its suffix and `.gz`."""
    name = name[:-3] if name.lower().endswith(".gz") else name
    return os.path.splitext(name)[0] or name


def _walk(root: str, roots: Sequence[str]) -> Iterator[Input | Failure]:
    """Go through a folder depth first, by a stack: folders may be deeper than calls."""
    empty = True
    stack: list[Iterator[str]] = [iter([root])]
    while stack:
        path = next(stack[-1], None)
        if path is None:
            stack.pop()
            continue
        found = _Standing.FOLDER if path == root else _look(path, roots)
        held = _paths(path) if found is _Standing.FOLDER else found
        if isinstance(held, ReadError):
            empty = False
            yield _failure(path, held)
        elif held is _Standing.FILE:
            empty = False
            yield Input(path, _stem_within(path, root))
        elif not isinstance(held, _Standing):
            stack.append(held)
    if empty:
        yield _failure(root, ReadError(FailureKind.EMPTY, "folder holds no files"))


def _paths(folder: str) -> Iterator[str] | ReadError:
    """List what a folder holds that is not hidden, sorted by name."""
    try:
        with os.scandir(folder) as entries:
            names = sorted(e.name for e in entries if not e.name.startswith("."))
    except OSError as error:
        return _reason(error)
    return (os.path.join(folder, name) for name in names)


def _look(path: str, roots: Sequence[str]) -> _Standing | ReadError:
    """Tell what stands at a path within a folder."""
    try:
        mode = os.lstat(path).st_mode
        if stat.S_ISLNK(mode):
            os.stat(path)
            return _look_at_link(path, roots)
    except OSError as error:
        return _reason(error)
    if stat.S_ISDIR(mode):
        return _Standing.FOLDER
    return _Standing.FILE if stat.S_ISREG(mode) else _not_a_file()


def _look_at_link(path: str, roots: Sequence[str]) -> _Standing | ReadError:
    target = os.path.realpath(path)
    if os.path.commonpath([target, os.path.realpath(os.path.dirname(path))]) == target:
        return ReadError(FailureKind.LINK, "links to a folder above itself")
    inside = any(os.path.commonpath([target, root]) == root for root in roots)
    message = "links out of the given folders and is not followed"
    return _Standing.KNOWN if inside else ReadError(FailureKind.LINK, message)


def _check_given(path: str) -> ReadError | None:
    if path.startswith(_PIPES):
        return None
    try:
        mode = os.stat(path).st_mode
    except (OSError, ValueError) as error:
        return _reason(error)
    return None if stat.S_ISREG(mode) else _not_a_file()


def _not_a_file() -> ReadError:
    return ReadError(FailureKind.NOT_A_FILE, "is no regular file")


def _reason(error: OSError | ValueError) -> ReadError:
    if isinstance(error, ValueError):
        return ReadError(FailureKind.UNREADABLE, "is no possible path")
    if error.errno == errno.ELOOP:
        return ReadError(FailureKind.LINK, "links in a loop")
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return ReadError(FailureKind.MISSING, "is not there, or links to nothing")
    reason = error.strerror or str(error)
    return ReadError(FailureKind.UNREADABLE, f"cannot be read: {reason}")


def _failure(path: str, error: ReadError) -> Failure:
    return Failure(path, None, error.kind.value, error.message)


def _stem_within(path: str, root: str) -> str:
    inside = PurePath(os.path.relpath(path, root))
    return Path(inside.parent, stem_of(inside.name)).as_posix()
