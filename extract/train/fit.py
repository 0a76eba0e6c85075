"""Fit a log-linear scorer to examples."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from extract.assemble.scorer import BIAS, score
from extract.train.examples import Choosing, Example

_RIDGE = 2.0  # strength of the pull of every weight towards 0
_ROUNDS = 40
_LOOSE = 0.01  # of two parameters, none needs holding back
_SCORE = "score"


def fit(examples: Sequence[Example], ridge: float = _RIDGE) -> dict[str, float]:
    """Fit a logistic regression by Newton's method; the bias is not pulled to 0."""
    names = sorted({name for example in examples for name in example.features})
    x = np.array([[e.features.get(n, 0.0) for n in names] + [1.0] for e in examples])
    y = np.array([float(e.label) for e in examples])
    penalty = np.diag([ridge] * len(names) + [1e-6])
    w: NDArray[np.float64] = np.zeros(len(names) + 1)
    for _ in range(_ROUNDS):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        gradient = x.T @ (p - y) + penalty @ w
        hessian = (x * (p * (1 - p))[:, None]).T @ x + penalty
        w = w - np.linalg.solve(hessian, gradient)
    return {name: round(float(v), 3) for name, v in zip([*names, BIAS], w, strict=True)}


def calibrate(
    weights: Mapping[str, float], examples: Sequence[Example]
) -> dict[str, float]:
    """Stretch and shift a scorer so that its probabilities hold for `examples`.

    Two parameters (J. Platt, 1999): a few examples of another kind set the level, where
    far more were wanted to tell what matters.
    """
    scores = [
        Example({_SCORE: score(weights, each.features)}, each.label)
        for each in examples
    ]
    line = fit(scores, ridge=_LOOSE)
    stretched = {name: round(line[_SCORE] * w, 3) for name, w in weights.items()}
    return {**stretched, BIAS: round(stretched[BIAS] + line[BIAS], 3)}


def fit_choice(choices: Sequence[Choosing], ridge: float = _RIDGE) -> dict[str, float]:
    """Fit weights that make the right one the likeliest of each set of choices.

    A multinomial logit by Newton's method; no choice is likelier for no reason.
    """
    names = sorted({n for c in choices for each in c.features for n in each})
    sets = [
        (np.array([[f.get(n, 0.0) for n in names] for f in c.features]), c.right)
        for c in choices
    ]
    w = np.zeros(len(names))
    for _ in range(_ROUNDS):
        gradient, hessian = ridge * w, ridge * np.eye(len(names))
        for x, right in sets:
            score = x @ w
            p = np.exp(score - score.max())
            p /= p.sum()
            mean = p @ x
            gradient = gradient + mean - x[right]
            hessian = hessian + (x * p[:, None]).T @ x - np.outer(mean, mean)
        w = w - np.linalg.solve(hessian, gradient)
    return {name: round(float(v), 3) for name, v in zip(names, w, strict=True)}
