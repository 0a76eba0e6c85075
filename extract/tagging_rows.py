"""Lay the tokens of several documents out as rows of one matrix."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


def distinct(
    features: NDArray[np.uint64],
) -> tuple[NDArray[np.uint64], NDArray[np.intp]]:
    """Return the distinct rows, and for each row which of them it is."""
    size = features.dtype.itemsize * features.shape[1]
    packed = np.ascontiguousarray(features).view(np.dtype((np.void, size))).ravel()
    _, first, which = np.unique(packed, return_index=True, return_inverse=True)
    return features[first], which


def layout(lengths: Sequence[int], depth: int) -> tuple[NDArray[np.intp], int]:
    """Return the rows of all tokens, documents kept `depth` rows apart, and the height."""
    gaps = np.repeat(np.arange(1, len(lengths) + 1) * depth, lengths)
    return np.arange(len(gaps)) + gaps, len(gaps) + (len(lengths) + 1) * depth
