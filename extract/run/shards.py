"""Cut a run into shards that can be done anywhere, in any order, and merged.

A shard is a run of the sorted inputs. Its file stands beside the others in one folder:
a journal, which takes its name when it is whole.
"""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from extract.article import Article, Failure
from extract.pipeline import Settings
from extract.readers import Input, find_inputs, read_input
from extract.run.digest import digest_configuration, digest_files, digest_of
from extract.run.journal import Heading, Runner, go_on, read_entries, read_heading
from extract.run.parallel import run_extraction
from extract.run.work import Result

Found = Input | Failure

_SHARD_BYTES = 8 * 2**20
PART = ".part"  # ends the name of a file that is not whole yet


@dataclass(frozen=True, slots=True)
class Work:
    """What is done to every shard alike; `timeout` is in seconds an article."""

    settings: Settings
    input_format: str | None = None
    published: date | None = None
    workers: int = 1
    timeout: float | None = None

    @property
    def digest(self) -> str:
        """Hash what the results depend on."""
        return digest_configuration(self.settings, self.input_format, self.published)

    def read(self, inputs: Sequence[Found]) -> Iterator[Article | Failure]:
        """Yield the items of inputs; ids may repeat, as across shards nobody can see."""
        for found in inputs:
            if isinstance(found, Failure):
                yield found
                continue
            yield from read_input(
                found, input_format=self.input_format, published=self.published
            )

    @property
    def runner(self) -> Runner:
        """Return what extracts the items."""
        return lambda items: run_extraction(
            items, self.settings, workers=self.workers, timeout=self.timeout
        )


@dataclass(frozen=True, slots=True)
class Shard:
    """One shard: the name of its file in the folder, and its inputs."""

    name: str
    inputs: tuple[Found, ...]

    @property
    def digest(self) -> str:
        """Hash the names of the inputs, as the manifest lists them."""
        return digest_of([str(found) for found in self.inputs])

    def heading(self, work: Work) -> Heading:
        """Return what marks the shard's file as done for these inputs, in this way."""
        return {
            "work": work.digest,
            "inputs": self.digest,
            "content": digest_files(self.inputs),
        }


def count_for(paths: Sequence[str]) -> int:
    """Return how many shards of some minutes of work the inputs make at most."""
    sizes = [_size(one) for one in find_inputs(paths)]
    return max(1, min(len(sizes), sum(sizes) // _SHARD_BYTES))


def cut_inputs(paths: Sequence[str], count: int) -> list[Shard]:
    """Return `count` shards of the inputs, in order, about equal in bytes."""
    found = list(find_inputs(paths))
    sizes = [_size(one) for one in found]
    share = sum(sizes) / count
    runs: list[list[Found]] = [[] for _ in range(count)]
    done = 0
    for one, size in zip(found, sizes, strict=True):
        runs[min(int((done + size / 2) / share), count - 1)].append(one)
        done += size
    return [
        Shard(f"{number:05d}-of-{count:05d}.jsonl", tuple(run))
        for number, run in enumerate(runs, 1)
    ]


def run_shard(
    shard: Shard, folder: str, work: Work, *, attempt: str = ""
) -> Generator[Result, None, None]:
    """Yield the results of a shard and leave its file in the folder.

    A file that is done is read, not made again. What a killed run left is taken up
    under the same `attempt`: attempts that may run at once need names of their own.
    """
    path = os.path.join(folder, shard.name)
    heading = shard.heading(work)
    if _is_done(path, heading):
        yield from (entry.result for entry in read_entries(path))
        return
    beginning = f"{path}{attempt}{PART}"
    yield from go_on(work.read(shard.inputs), beginning, heading, work.runner)
    os.replace(beginning, path)


def _is_done(path: str, heading: Heading) -> bool:
    try:
        return read_heading(path) == heading
    except (OSError, ValueError):
        return False


def _size(found: Found) -> int:
    """Return the bytes of an input, and one more, as an empty one takes time too."""
    try:
        return 1 + Path(found.path).stat().st_size
    except OSError:
        return 1
