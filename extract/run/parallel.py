"""Extract a stream of articles in worker processes, results in the order of input."""

from __future__ import annotations

from collections import deque
from collections.abc import Generator, Iterable, Iterator

from extract.article import Article, Failure
from extract.pipeline import Settings
from extract.run.chunks import CHUNK_ARTICLES, Chunk, cut
from extract.run.pool import Pool, Task
from extract.run.work import Result, extract_all

_AHEAD = 3  # chunks a worker that are read before the first of them is written


def run_extraction(
    articles: Iterable[Article | Failure],
    settings: Settings,
    *,
    workers: int = 1,
    timeout: float | None = None,
    chunk_size: int = CHUNK_ARTICLES,
) -> Generator[Result, None, None]:
    """Yield the result of each item, in order.

    `timeout` is in seconds an article; it takes a worker process even where `workers`
    is 1. Raises WorkerError when worker processes cannot be started.
    """
    if workers == 1 and timeout is None:
        yield from extract_all(articles, settings)
        return
    pool = Pool(workers, settings, timeout)
    try:
        yield from _in_order(cut(articles, size=chunk_size), pool)
    finally:
        pool.close()


def _in_order(chunks: Iterator[Chunk], pool: Pool) -> Iterator[Result]:
    """Keep a bounded number of tasks under way; give back the oldest when done."""
    under_way: deque[Task] = deque()
    chunk = next(chunks, None)
    while chunk is not None or under_way:
        if chunk is not None and len(under_way) < _AHEAD * pool.workers:
            task = Task(chunk)
            pool.add(task)
            under_way.append(task)
            chunk = next(chunks, None)
        elif not under_way[0].done:
            pool.step()
        while under_way and under_way[0].done:
            for result in under_way.popleft().results:
                if result is not None:
                    yield result
