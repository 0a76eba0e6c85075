"""Cut the stream of articles into chunks that are worth handing to a process."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extract.article import Article, Failure

Chunk = tuple[Article | Failure, ...]

CHUNK_ARTICLES = 32
CHUNK_CHARS = 200_000  # so that long articles do not make a chunk that takes minutes


def cut(
    articles: Iterable[Article | Failure],
    *,
    size: int = CHUNK_ARTICLES,
    chars: int = CHUNK_CHARS,
) -> Iterator[Chunk]:
    """Yield the items in order, up to `size` or about `chars` characters a chunk."""
    chunk: list[Article | Failure] = []
    length = 0
    for item in articles:
        chunk.append(item)
        length += 0 if isinstance(item, Failure) else len(item.text)
        if len(chunk) >= size or length >= chars:
            yield tuple(chunk)
            chunk, length = [], 0
    if chunk:
        yield tuple(chunk)
