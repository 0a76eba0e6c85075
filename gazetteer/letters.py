"""Pass over the keys that have too few letters in common with one to be like it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

_BUCKETS = 32  # letters that share one are taken for the same: never too few in common


class LetterCounts:
    """How often each letter stands in each of many keys."""

    def __init__(self, keys: Sequence[str]) -> None:
        self._keys = keys
        self._lengths = np.array([len(key) for key in keys], np.int32)
        cells = _buckets("".join(keys)) * len(keys)
        cells += np.repeat(np.arange(len(keys)), self._lengths)
        counts = np.bincount(cells, minlength=_BUCKETS * len(keys))
        self._counts = counts.astype(np.uint16).reshape(_BUCKETS, len(keys))

    def sharing(self, key: str, likeness: float) -> list[str]:
        """Return the keys that may reach a `likeness` in per cent to `key`, in order.

        The likeness is twice the length of the longest common subsequence by the sum of
        both lengths, which the letters in common bound.
        """
        common = np.zeros(len(self._keys), np.int32)
        for bucket, count in enumerate(np.bincount(_buckets(key), minlength=_BUCKETS)):
            if count:
                common += np.minimum(self._counts[bucket], count)
        enough = 200 * common >= likeness * (self._lengths + len(key)) - 1e-6
        return [self._keys[index] for index in np.flatnonzero(enough).tolist()]


def _buckets(text: str) -> NDArray[np.int64]:
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    return (codes % _BUCKETS).astype(np.int64)
