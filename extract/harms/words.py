"""Write a set of words as one line of text."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """Return the set of the words of `text`.

    >>> sorted(word_set("is are"))
    ['are', 'is']
    """
    return frozenset(text.split())
