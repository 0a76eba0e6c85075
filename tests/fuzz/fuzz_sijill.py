"""Feed readers and extraction with whatever breaks them: a target for atheris.

`make fuzz` runs it; `python tests/fuzz/fuzz_sijill.py FILE` repeats what it found.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path

import atheris  # type: ignore[import-not-found,unused-ignore]

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))

with atheris.instrument_imports(include=["extract", "gazetteer"]):
    from extract.article import Article, Failure
    from extract.messages import replace_surrogates
    from extract.models import Incident
    from extract.pipeline import extract_incidents
    from extract.readers import DEFAULT_LIMITS, READERS, ReadError
    from extract.readers.origin import Origin
    from extract.readers.registry import kind_of
    from extract.readers.stream import ByteStream
    from extract.writers.formats import WRITERS, to_json

KINDS = (*READERS, None)
MOST_WORDS = 400


def words_of_samples() -> list[str]:
    """Return the words of the samples: what a text is put together from."""
    texts = (ROOT / "samples" / "articles").glob("*.txt")
    return sorted({w for path in texts for w in path.read_text("utf-8").split()})


WORDS = words_of_samples()


def read(data: bytes, kind: str | None) -> list[Article]:
    """Read `data` as an input of a kind, or of the kind it seems to be."""
    origin = Origin("fuzz", "fuzz", None, DEFAULT_LIMITS)
    articles: list[Article] = []
    try:
        stream = ByteStream(io.BytesIO(data), DEFAULT_LIMITS)  # type: ignore[arg-type]
        name = kind or kind_of("fuzz", stream)
        for item in READERS[name].read(stream, origin):
            if isinstance(item, Failure):
                assert item.kind and "\n" not in item.message
            else:
                articles.append(item)
    except ReadError as error:
        assert error.message
    return articles


def check(article: Article) -> None:
    """Extract an article; every record keeps the contract, its spans stand in the text."""
    for found in extract_incidents([article]):
        assert not isinstance(found, Failure)
        for incident in found.incidents:
            check_spans(article, incident)
            Incident.model_validate_json(to_json(incident))
        for writer in WRITERS.values():
            writer(found.incidents, io.StringIO())


def check_spans(article: Article, incident: Incident) -> None:
    """Compare each span with the text as read."""
    spans = (
        *incident.victims,
        *incident.locations,
        *incident.actors,
        *incident.sources,
        *incident.evidence,
    )
    for span in spans:
        assert article.text[span.char_start : span.char_end] == span.text


def composed(given: atheris.FuzzedDataProvider) -> str:
    """Put a text together from the samples' words, with odd ones between them."""
    parts: list[str] = []
    while given.remaining_bytes() and len(parts) < MOST_WORDS:
        if given.ConsumeIntInRange(0, 15):
            parts.append(WORDS[given.ConsumeIntInRange(0, len(WORDS) - 1)])
        else:
            parts.append(given.ConsumeUnicode(given.ConsumeIntInRange(0, 12)))
    joint = given.PickValueInList([" ", "  ", "\n", ", ", ""])
    return replace_surrogates(joint.join(parts))  # as readers do


def test_one_input(data: bytes) -> None:
    """Run one input: bytes for a reader, or a text for extraction."""
    given = atheris.FuzzedDataProvider(data)
    choice = given.ConsumeIntInRange(0, len(KINDS))
    if choice < len(KINDS):
        rest = given.ConsumeBytes(given.remaining_bytes())
        for article in read(rest, KINDS[choice]):
            check(article)
    else:
        check(Article("fuzz", composed(given)))


if __name__ == "__main__":
    check(Article("warm-up", "Shelling killed two men in Homs on 3 May 2016."))
    atheris.Setup(sys.argv, test_one_input)
    atheris.Fuzz()
