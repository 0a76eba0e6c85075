"""Small log-linear scorers: a probability from readable features and learned weights."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from importlib.resources import files

BIAS = "bias"


Weights = Mapping[str, Mapping[str, float]]

_newly_learned: list[Weights] = []


@lru_cache(maxsize=1)
def _weights() -> Weights:
    source = files("extract.assemble").joinpath("weights.json")
    weights: Weights = json.loads(source.read_text("utf-8"))
    return weights


@contextmanager
def learned(weights: Weights) -> Iterator[None]:
    """Score meanwhile with `weights`, as training does before it writes them."""
    _newly_learned.append(weights)
    try:
        yield
    finally:
        _newly_learned.pop()


def _weights_of(name: str) -> Mapping[str, float]:
    new = _newly_learned[-1] if _newly_learned else {}
    return new[name] if name in new else _weights().get(name, {})


def probability(name: str, features: Mapping[str, float]) -> float:
    """Return the probability that the scorer `name` gives to `features`.

    A feature without a weight counts nothing, so that vocabulary may grow before training.
    """
    weights = _weights_of(name)
    total = weights.get(BIAS, 0.0)
    for feature, value in features.items():
        total += weights.get(feature, 0.0) * value
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
