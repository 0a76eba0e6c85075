"""Pass over the keys that have too few letters in common with one to be like it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

_MOST = 255
_LONGEST = 255
_BUCKETS = 32  # letters that share one are taken for the same: never too few in common


class LetterCounts:
    """How often each letter stands in each of many keys."""

    def __init__(self, keys: Sequence[str]) -> None:
        self._keys = np.array(keys, object)
        lengths = np.array([len(key) for key in keys], np.int32)
        cells = _buckets("".join(keys)) * len(keys)
        cells += np.repeat(np.arange(len(keys)), lengths)
        counts = np.bincount(cells, minlength=_BUCKETS * len(keys))
        # A byte a key: a processor compares many at once. Nobody counts more than _MOST.
        counts = np.minimum(counts, _MOST).astype(np.uint8)
        self._counts = counts.reshape(_BUCKETS, len(keys))
        self._lengths = np.minimum(lengths, _LONGEST).astype(np.uint8)

    def sharing(self, key: str, likeness: float) -> list[str]:
        """Return the keys that may reach a `likeness` in per cent to `key`, in order.

        The likeness is twice the length of the longest common subsequence by the sum of
        both lengths, which the letters in common bound.
        """
        common = np.zeros(len(self._keys), np.uint8)
        for bucket, count in enumerate(np.bincount(_buckets(key), minlength=_BUCKETS)):
            if count:
                common += np.minimum(self._counts[bucket], np.uint8(min(count, _MOST)))
        sums = np.arange(_LONGEST + 1) + len(key)
        needed = np.minimum(np.ceil((likeness * sums - 1e-6) / 200), _MOST)
        return list(self._keys[common >= needed.astype(np.uint8)[self._lengths]])


def _buckets(text: str) -> NDArray[np.int64]:
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    return (codes % _BUCKETS).astype(np.int64)
