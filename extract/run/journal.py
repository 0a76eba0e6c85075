"""The results of a run so far, on disk, so that a run that was killed can go on.

A journal is JSON Lines: a heading, then an entry an item in the order of input. Only
the last line can be torn; what stands before it is whole.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import asdict, dataclass
from itertools import chain
from typing import BinaryIO

from extract.article import Article, Failure
from extract.run.digest import digest_item
from extract.run.work import Records, Result

Item = Article | Failure
Runner = Callable[[Iterable[Item]], Generator[Result, None, None]]
Heading = dict[str, str]  # what must be the same for the entries to hold


@dataclass(frozen=True, slots=True)
class Entry:
    """The result of one item; `id`, `path` and `line` are its article's, if it is one."""

    key: str
    result: Result
    id: str | None = None
    path: str | None = None
    line: int | None = None


def go_on(
    items: Iterable[Item], path: str, heading: Heading, run: Runner
) -> Generator[Result, None, None]:
    """Yield what the journal at `path` holds of the items, then what `run` makes.

    Each new result is in the journal before it is yielded. From the first item on that
    is not as it was, all is done again; so it is under another heading.
    """
    source = iter(items)
    with open(path, "a+b") as file:
        _lock(file)
        whole = 0
        unread: list[Item] = []
        for entry, end in _entries(file, heading):
            item = next(source, None)
            if item is None or digest_item(item) != entry.key:
                unread = [] if item is None else [item]
                break
            whole = end
            yield entry.result
        _cut(file, whole, heading)
        with closing(_noted(chain(unread, source), file, run)) as results:
            yield from results


def read_heading(path: str) -> Heading:
    """Return the heading of a journal. Raises OSError, or ValueError if torn."""
    with open(path, "rb") as file:
        return _heading(file)


def read_entries(path: str) -> Iterator[Entry]:
    """Yield the entries of a journal that is whole."""
    with open(path, "rb") as file:
        _heading(file)
        yield from map(_parse, file)


def _heading(file: BinaryIO) -> Heading:
    held: Heading = json.loads(file.readline())
    return held


def _entries(file: BinaryIO, heading: Heading) -> Iterator[tuple[Entry, int]]:
    """Yield the whole entries under `heading`, each with the offset of its end."""
    file.seek(0)
    try:
        if _heading(file) != heading:
            return
        for line in file:
            if not line.endswith(b"\n"):
                return
            yield _parse(line), file.tell()
    except (ValueError, KeyError):
        return


def _cut(file: BinaryIO, whole: int, heading: Heading) -> None:
    """Keep the first `whole` bytes; begin anew where there are none."""
    if not whole:
        file.truncate(0)
        file.write(json.dumps(heading).encode() + b"\n")
    else:
        file.truncate(whole)
    file.flush()


def _noted(
    items: Iterable[Item], file: BinaryIO, run: Runner
) -> Generator[Result, None, None]:
    """Run the items, of which more are read than done, and note each result."""
    under_way: deque[Item] = deque()

    def read() -> Iterator[Item]:
        for item in items:
            under_way.append(item)
            yield item

    with closing(run(read())) as results:
        for result in results:
            file.write(_write(under_way.popleft(), result))
            file.flush()
            yield result


def _write(item: Item, result: Result) -> bytes:
    entry: dict[str, object] = {"key": digest_item(item)}
    if isinstance(item, Article):
        entry |= {"id": item.id, "path": item.path, "line": item.line}
    if isinstance(result, Failure):
        entry["failure"] = asdict(result)
    else:
        entry["records"] = result.lines
    return json.dumps(entry).encode() + b"\n"


def _parse(line: bytes) -> Entry:
    entry = json.loads(line)
    failure = entry.get("failure")
    result = Failure(**failure) if failure else Records(tuple(entry["records"]))
    return Entry(
        entry["key"], result, entry.get("id"), entry.get("path"), entry.get("line")
    )


def _lock(file: BinaryIO) -> None:
    """Refuse a second run on the same journal, where the system can tell."""
    try:
        from fcntl import LOCK_EX, LOCK_NB, flock
    except ImportError:  # Windows keeps no such locks
        return
    try:
        flock(file, LOCK_EX | LOCK_NB)
    except BlockingIOError as error:
        reason = "another run is working on it"
        raise OSError(error.errno, reason, file.name) from error
