"""A worker process: load once, then extract chunk after chunk until the pipe closes."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import Pipe, get_all_start_methods, get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from extract.article import Article
from extract.pipeline import Settings
from extract.run.work import Result, extract_all, warm_up

# Processes, not threads, are what a run is spread over: more threads than cores only
# make the matrix products of each wait for the others.
_ONE_THREAD = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "BLIS_NUM_THREADS")


@dataclass(slots=True)
class Worker:
    """The parent's end of a worker: its process and the pipe that is its alone.

    A pipe shared among workers would be lost to all when one is killed as it writes.
    """

    process: BaseProcess
    pipe: Connection

    def send(self, articles: tuple[Article, ...]) -> None:
        """Hand over a chunk; raises OSError when the worker is gone."""
        self.pipe.send(articles)

    def stop(self) -> None:
        """End the process at once, whatever it does."""
        self.pipe.close()
        self.process.kill()
        self.process.join()


def start_worker(settings: Settings) -> Worker:
    """Start a process that says READY once it has loaded.

    It is never forked from this one, whose threads and open files it must not copy.
    """
    ours, theirs = Pipe()
    process = _process_type()(
        target=_serve, args=(theirs, settings), name="sijill worker", daemon=True
    )
    with _quiet_start():
        process.start()
    theirs.close()
    return Worker(process, ours)


def _process_type() -> Callable[..., BaseProcess]:
    if "forkserver" in get_all_start_methods():
        context = get_context("forkserver")
        context.set_forkserver_preload(["spacy", __name__])  # imported once for all
        return context.Process
    return get_context("spawn").Process


READY = None  # the first message of a worker; all others are lists of results


@contextmanager
def _quiet_start() -> Iterator[None]:
    """Let the process begin with one thread and deaf to the terminal's Ctrl-C.

    The parent hears it and ends its workers.
    """
    added = [name for name in _ONE_THREAD if name not in os.environ]
    os.environ.update(dict.fromkeys(added, "1"))
    mask = getattr(signal, "pthread_sigmask", None)
    before = mask(signal.SIG_BLOCK, {signal.SIGINT}) if mask else None
    try:
        yield
    finally:
        if mask:
            mask(signal.SIG_SETMASK, before)
        for name in added:
            del os.environ[name]


def _serve(pipe: Connection, settings: Settings) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    warm_up(settings)
    try:
        pipe.send(READY)
        while True:
            results: list[Result] = list(extract_all(pipe.recv(), settings))
            pipe.send(results)
    except (EOFError, OSError):  # the parent has gone
        return
