"""Small log-linear scorers: a probability from readable features and learned weights."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

BIAS = "bias"


@lru_cache(maxsize=1)
def _weights() -> dict[str, dict[str, float]]:
    source = files("extract.assemble").joinpath("weights.json")
    weights: dict[str, dict[str, float]] = json.loads(source.read_text("utf-8"))
    return weights


def probability(name: str, features: Mapping[str, float]) -> float:
    """Return the probability that the scorer `name` gives to `features`.

    A feature without a weight counts nothing, so that vocabulary may grow before training.
    """
    weights = _weights().get(name, {})
    total = weights.get(BIAS, 0.0)
    for feature, value in features.items():
        total += weights.get(feature, 0.0) * value
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
