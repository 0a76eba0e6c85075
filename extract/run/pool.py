"""Long-lived worker processes, each watched: one that hangs or dies is replaced."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import wait

from extract.article import Article, Failure
from extract.pipeline import Settings
from extract.run.chunks import Chunk
from extract.run.work import LossKind, Result, lost
from extract.run.worker import READY, Worker, start_worker

_STARTS = 3  # in a row may fail before the machine, not the article, is to blame


class WorkerError(ChildProcessError):
    """Say that workers cannot be kept running."""


class Task:
    """A chunk and the results of its items; failures of reading are results at once."""

    def __init__(self, chunk: Chunk):
        self.results: list[Result | None] = [
            item if isinstance(item, Failure) else None for item in chunk
        ]
        self.articles = {
            index: item for index, item in enumerate(chunk) if isinstance(item, Article)
        }

    @property
    def done(self) -> bool:
        """Tell whether every item has its result."""
        return None not in self.results


@dataclass(slots=True)
class _Job:
    """Articles of a task, given to one worker; first all of them, then one by one."""

    task: Task
    indexes: tuple[int, ...]

    @property
    def articles(self) -> tuple[Article, ...]:
        return tuple(self.task.articles[index] for index in self.indexes)

    def finish(self, results: list[Result]) -> None:
        for index, result in zip(self.indexes, results, strict=True):
            self.task.results[index] = result


@dataclass(slots=True)
class _Seat:
    """One place in the pool: the worker in it, its job, and when that is overdue."""

    worker: Worker
    ready: bool = False
    job: _Job | None = None
    due: float | None = None


@dataclass(slots=True)
class Pool:
    """Workers and the jobs that wait for them; `timeout` is in seconds an article.

    A chunk that takes longer than one article may, or whose worker dies, is done again
    article by article, so that only the one to blame is lost.
    """

    workers: int
    settings: Settings
    timeout: float | None = None
    _seats: list[_Seat] = field(default_factory=list)
    _jobs: deque[_Job] = field(default_factory=deque)
    _failed_starts: int = 0

    def add(self, task: Task) -> None:
        """Put a task in the queue."""
        if task.articles:
            self._jobs.append(_Job(task, tuple(task.articles)))
        self._assign()

    def step(self) -> None:
        """Wait until a worker answers, dies or is overdue, and act on it."""
        dues = [seat.due for seat in self._seats if seat.due is not None]
        patience = max(0.0, min(dues) - time.monotonic()) if dues else None
        answered = wait([seat.worker.pipe for seat in self._seats], patience)
        for seat in self._seats:
            if seat.worker.pipe in answered:
                self._hear(seat)
            elif seat.due is not None and seat.due <= time.monotonic():
                reason = f"took more than {self.timeout:g} seconds"
                self._replace(seat, LossKind.TIMEOUT, reason)
        self._assign()

    def close(self) -> None:
        """End all workers at once."""
        for seat in self._seats:
            seat.worker.stop()
        self._seats.clear()

    def _assign(self) -> None:
        free = sum(seat.job is None for seat in self._seats)
        for _ in range(min(len(self._jobs) - free, self.workers - len(self._seats))):
            self._seats.append(_Seat(start_worker(self.settings)))
        for seat in self._idle():
            job = self._jobs.popleft()
            seat.job = job
            if self.timeout is not None:
                seat.due = time.monotonic() + self.timeout
            try:
                seat.worker.send(job.articles)
            except OSError:
                self._lose(seat)

    def _idle(self) -> Iterator[_Seat]:
        for seat in self._seats:
            if seat.ready and seat.job is None and self._jobs:
                yield seat

    def _hear(self, seat: _Seat) -> None:
        try:
            message = seat.worker.pipe.recv()
        except (EOFError, OSError):
            self._lose(seat)
            return
        if message is READY:
            seat.ready = True
            self._failed_starts = 0
        elif seat.job is not None:
            seat.job.finish(message)
            seat.job = seat.due = None

    def _lose(self, seat: _Seat) -> None:
        """Replace a worker that has died."""
        if not seat.ready:
            self._failed_starts += 1
            if self._failed_starts >= _STARTS:
                raise WorkerError("the worker processes end before they have loaded")
        self._replace(seat, LossKind.WORKER_DIED, "its worker process died")

    def _replace(self, seat: _Seat, kind: LossKind, reason: str) -> None:
        seat.worker.stop()
        if seat.job is not None:
            self._retry(seat.job, kind, reason)
        seat.worker = start_worker(self.settings)
        seat.ready, seat.job, seat.due = False, None, None

    def _retry(self, job: _Job, kind: LossKind, reason: str) -> None:
        if len(job.indexes) == 1:
            job.finish([lost(job.articles[0], kind, reason)])
            return
        for index in reversed(job.indexes):
            self._jobs.appendleft(_Job(job.task, (index,)))
