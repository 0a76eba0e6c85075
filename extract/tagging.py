"""Tag documents with the weights of a spaCy tagger, by a forward pass that wastes nothing.

spaCy's small pipelines tag by a hash embedding, a few convolutions and a softmax. spaCy
embeds every token by itself; here each word is embedded once, and each distinct word of a
batch taken through the first convolution once. Pipelines of another shape are run by spaCy.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from extract.tagging_rows import distinct, layout

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from thinc.api import Model

Floats = NDArray[np.float32]
_Embed = Callable[[NDArray[np.uint64]], Floats]
TagAll = Callable[[Sequence["Doc"]], list[list[str]]]

_BATCH = 2048  # tokens taken through the layers together
_REMEMBERED = 32768  # words whose embeddings are kept
_CLOSE = 1e-3  # scores that rounding could put in another order
_MAXOUT = "maxout>>layernorm>>dropout"
_CONVOLUTION = f"residual(expand_window>>{_MAXOUT})"
_TAGGER = "tok2vec-listener>>with_array(softmax)"


def tagger_of(nlp: Language) -> TagAll:
    """Return a function from documents to the tags of their tokens, by `nlp`.

    Tags do not depend on which documents are tagged together.
    """
    if _is_known(nlp):
        return _ForwardPass.of(nlp).tags
    return lambda docs: [[token.tag_ for token in doc] for doc in nlp.pipe(docs)]


def _is_known(nlp: Language) -> bool:
    """Tell whether `nlp` has only the layers that `_ForwardPass` computes."""
    if nlp.pipe_names != ["tok2vec", "tagger"]:
        return False
    tok2vec, tagger = _models(nlp)
    embeddings = "|".join(
        ["ints-getitem>>hashembed"] * len(_named(tok2vec, "hashembed"))
    )
    windows = _named(tok2vec, "expand_window")
    return (
        tok2vec.name
        == f"extract_features>>list2ragged>>with_array({embeddings})>>"
        f"with_array({_MAXOUT})>>ragged2list>>"
        f"with_array({'>>'.join([_CONVOLUTION] * len(windows))})"
        and tagger.name == _TAGGER
        and bool(windows)
        and all(window.attrs["window_size"] == 1 for window in windows)
        and tok2vec.layers[1].attrs["pad"] >= len(windows)
    )


def _models(nlp: Language) -> tuple[Model[Any, Any], Model[Any, Any]]:
    return nlp.get_pipe("tok2vec").model, nlp.get_pipe("tagger").model  # type: ignore[attr-defined]


def _named(model: Model[Any, Any], name: str) -> list[Model[Any, Any]]:
    """Return the layers called `name`, in the order in which they are applied."""
    return [node for node in model.walk(order="dfs_pre") if node.name == name]


def _weights(model: Model[Any, Any], name: str) -> Floats:
    return np.asarray(model.get_param(name), np.float32)


@dataclass(frozen=True, slots=True)
class _Maxout:
    """A linear layer of several pieces, their maximum, normalised and scaled."""

    weights: Floats  # input width x (pieces x output width)
    bias: Floats
    gain: Floats
    shift: Floats

    @classmethod
    def all_of(cls, model: Model[Any, Any]) -> list[_Maxout]:
        layers = zip(_named(model, "maxout"), _named(model, "layernorm"), strict=True)
        return [cls.of(maxout, norm) for maxout, norm in layers]

    @classmethod
    def of(cls, maxout: Model[Any, Any], norm: Model[Any, Any]) -> _Maxout:
        weights = _weights(maxout, "W").transpose(2, 1, 0)
        return cls(
            np.ascontiguousarray(weights.reshape(len(weights), -1)),
            np.ascontiguousarray(_weights(maxout, "b").T.reshape(-1)),
            _weights(norm, "G"),
            _weights(norm, "b"),
        )

    def activate(self, linear: Floats) -> Floats:
        """Return what the layer makes of `linear`, its inputs times the weights."""
        linear += self.bias
        width = len(self.gain)
        out: Floats = linear[:, :width].copy()
        for start in range(width, linear.shape[1], width):
            np.maximum(out, linear[:, start : start + width], out=out)
        out -= out.mean(axis=1, keepdims=True)
        variance = np.einsum("ij,ij->i", out, out) / width
        out *= (1 / np.sqrt(variance + 1e-8))[:, None]
        out *= self.gain
        out += self.shift
        return out


class _Embedding:
    """Map words to vectors, each word once as long as it is remembered."""

    def __init__(self, tables: Sequence[Model[Any, Any]], mix: _Maxout) -> None:
        self._tables = tables
        self._mix = mix
        self._rows: dict[bytes, int] = {}
        self._vectors = np.empty((_REMEMBERED, len(mix.gain)), np.float32)

    def of(self, words: NDArray[np.uint64]) -> Floats:
        """Return a row for each word, a row of features: their embeddings, mixed."""
        parts = [
            table.predict(np.ascontiguousarray(words[:, column]))
            for column, table in enumerate(self._tables)
        ]
        return self._mix.activate(np.concatenate(parts, axis=1) @ self._mix.weights)

    def remembered(self, words: NDArray[np.uint64]) -> Floats:
        """Return what `of` does but for rounding, and remember it."""
        keys = [word.tobytes() for word in words]
        if len(self._rows) + len(keys) > _REMEMBERED:
            self._rows.clear()
        if len(keys) > _REMEMBERED:
            return self.of(words)
        new = [index for index, key in enumerate(keys) if key not in self._rows]
        if new:
            first = len(self._rows)
            self._vectors[first : first + len(new)] = self.of(words[new])
            self._rows.update((keys[i], row) for row, i in enumerate(new, first))
        return self._vectors[[self._rows[key] for key in keys]]


@dataclass(frozen=True, slots=True)
class _ForwardPass:
    columns: list[int | str]
    embedding: _Embedding
    first: _Maxout
    deeper: list[_Maxout]
    softmax: tuple[Floats, Floats]
    labels: tuple[str, ...]

    @classmethod
    def of(cls, nlp: Language) -> _ForwardPass:
        tok2vec, tagger = _models(nlp)
        mix, first, *deeper = _Maxout.all_of(tok2vec)
        (softmax,) = _named(tagger, "softmax")
        return cls(
            _named(tok2vec, "extract_features")[0].attrs["columns"],
            _Embedding(_named(tok2vec, "hashembed"), mix),
            first,
            deeper,
            (np.ascontiguousarray(_weights(softmax, "W").T), _weights(softmax, "b")),
            tuple(nlp.get_pipe("tagger").labels),  # type: ignore[attr-defined]
        )

    def tags(self, docs: Sequence[Doc]) -> list[list[str]]:
        """Return the tags of each document."""
        return [tags for batch in _batches(docs) for tags in self._tags(batch)]

    def _tags(self, docs: Sequence[Doc]) -> Iterator[list[str]]:
        scores = self._scores(docs, self.embedding.remembered)
        best = scores.argmax(axis=1)
        rows = np.arange(len(best))
        top = scores[rows, best] - _CLOSE
        scores[rows, best] = -np.inf
        close = scores.max(axis=1, initial=-np.inf) > top
        ends = np.cumsum([0, *map(len, docs)])
        for doc, (start, end) in zip(docs, pairwise(ends), strict=True):
            chosen = best[start:end]
            if close[start:end].any():
                # Rounding differs with what is computed together: decide by the document alone.
                chosen = self._scores([doc], self.embedding.of).argmax(axis=1)
            yield [self.labels[index] for index in chosen]

    def _scores(self, docs: Sequence[Doc], embed: _Embed) -> Floats:
        """Return a row of scores for each token, one for each label."""
        features = np.concatenate([doc.to_array(self.columns) for doc in docs])
        words, which = distinct(features)
        embedded = embed(words)
        rows, height = layout([len(doc) for doc in docs], len(self.deeper) + 1)
        width = embedded.shape[1]
        hidden = np.zeros((height, width), np.float32)
        hidden[rows] = embedded[which]
        hidden += self.first.activate(self._first_linear(embedded, which, rows, height))
        window = np.zeros((height, 3 * width), np.float32)
        for layer in self.deeper:
            window[1:, :width] = hidden[:-1]
            window[:, width : 2 * width] = hidden
            window[:-1, 2 * width :] = hidden[1:]
            hidden += layer.activate(window @ layer.weights)
        weights, bias = self.softmax
        scores: Floats = hidden[rows] @ weights + bias
        return scores

    def _first_linear(
        self,
        embedded: Floats,
        which: NDArray[np.intp],
        rows: NDArray[np.intp],
        height: int,
    ) -> Floats:
        """Return the first convolution's linear part, computed by distinct word.

        A word's share of its own row and of both neighbours' is the same everywhere.
        """
        weights = self.first.weights
        before, own, after = np.split(weights, 3)
        linear = np.zeros((height, weights.shape[1]), np.float32)
        linear[rows] = (embedded @ own)[which]
        linear[rows + 1] += (embedded @ before)[which]
        linear[rows - 1] += (embedded @ after)[which]
        return linear


def _batches(docs: Sequence[Doc]) -> Iterator[list[Doc]]:
    batch: list[Doc] = []
    tokens = 0
    for doc in docs:
        if batch and tokens + len(doc) > _BATCH:
            yield batch
            batch, tokens = [], 0
        batch.append(doc)
        tokens += len(doc)
    if batch:
        yield batch
