"""Measure one thing in a process of its own, and print it as JSON.

`python measure.py NAME ARGUMENT…`; `bench.py` puts the figures into relation.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import cycle, islice

from spacy.language import Language

from extract.article import Article, Failure
from extract.pipeline import Draughts, Settings, draft_events, extract_incidents
from extract.readers import read_inputs
from extract.run import run_extraction
from extract.tokens import DEFAULT_MODEL

BATCH_SIZES = (16, 64, 256)
ROUNDS = 2
STARTED = 64  # results after which all workers are at work


def articles_of(corpus: str) -> list[Article]:
    """Read all articles of a corpus."""
    return [item for item in read_inputs([corpus]) if isinstance(item, Article)]


def repeated(articles: Sequence[Article], count: int) -> list[Article]:
    """Return `count` articles, the given ones over and over under ids of their own."""
    return [
        Article(f"{number}", item.text, title=item.title, published=item.published)
        for number, item in enumerate(islice(cycle(articles), count))
    ]


def seconds(action: Callable[[], object]) -> float:
    """Return the processor time of the quickest of some rounds.

    All threads count, and what else the machine does does not.
    """
    times = []
    for _ in range(ROUNDS):
        begun = time.process_time()
        action()
        times.append(time.process_time() - begun)
    return min(times)


def bare(corpus: str, count: str) -> float:
    """Return articles a second of the full spaCy pipeline, at its best batch size.

    It is measured on `count` articles from all over the corpus, and told for articles of
    the mean length of all.
    """
    import spacy

    nlp = spacy.load(DEFAULT_MODEL)
    every = [item.text for item in articles_of(corpus)]
    texts = every[:: -(-len(every) // int(count))]
    list(nlp.pipe(texts[:20]))
    spent = min(seconds(partial(_run_all, nlp, texts, size)) for size in BATCH_SIZES)
    return sum(map(len, texts)) / spent / (sum(map(len, every)) / len(every))


def _run_all(nlp: Language, texts: list[str], size: int) -> None:
    for _ in nlp.pipe(texts, batch_size=size):
        pass


def own(corpus: str, count: str) -> float:
    """Return articles a second of extraction in one process."""
    articles = repeated(articles_of(corpus), int(count))
    list(extract_incidents(articles[:50]))
    return len(articles) / seconds(lambda: list(extract_incidents(articles)))


def harmless(corpus: str) -> list[str]:
    """Return the ids of the articles that tell of no casualty."""
    return [d.article.id for d in _drafted(corpus) if d.facts is None]


def recordless(corpus: str) -> list[str]:
    """Return the ids of the articles that tell of casualties, but make no record."""
    return [d.article.id for d in _drafted(corpus) if d.facts and not d.incidents]


def _drafted(corpus: str) -> Iterator[Draughts]:
    for found in draft_events(articles_of(corpus)):
        if not isinstance(found, Failure):
            yield found


def spread(corpus: str, count: str, workers: str) -> float:
    """Return articles a second of worker processes once all of them are at work."""
    articles = repeated(articles_of(corpus), int(count))
    results = run_extraction(articles, Settings(), workers=int(workers), timeout=600)
    list(islice(results, STARTED * int(workers)))
    begun = time.perf_counter()
    return sum(1 for _ in results) / (time.perf_counter() - begun)


MEASURES: dict[str, Callable[..., object]] = {
    "bare": bare,
    "own": own,
    "harmless": harmless,
    "recordless": recordless,
    "spread": spread,
}

if __name__ == "__main__":
    print(json.dumps(MEASURES[sys.argv[1]](*sys.argv[2:])))
