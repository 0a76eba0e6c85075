"""Small log-linear scorers: a probability from readable features and learned weights."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from importlib.resources import files
from typing import TypeVar

BIAS = "bias"
Choice = TypeVar("Choice")

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
    total = score(_weights_of(name), features)
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def doubt(chance: float) -> float:
    """Return how open a decision is: 0 where its probability is 0 or 1, 1 at even odds."""
    return 4 * chance * (1 - chance)


def likeliest(name: str, choices: Mapping[Choice, Mapping[str, float]]) -> Choice:
    """Return the choice whose features the scorer `name` likes best, the first of equals.

    Raises ValueError where there is none.
    """
    weights = _weights_of(name)
    return max(choices, key=lambda choice: score(weights, choices[choice]))


def score(weights: Mapping[str, float], features: Mapping[str, float]) -> float:
    """Return the log-odds of `features`; one without a weight counts nothing."""
    return weights.get(BIAS, 0.0) + sum(
        weights.get(feature, 0.0) * value for feature, value in features.items()
    )
