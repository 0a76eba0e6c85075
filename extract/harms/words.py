"""Write a set of words as one line of text, and tell ages."""

from __future__ import annotations

ADULT = 18  # years


def word_set(text: str) -> frozenset[str]:
    """Return the set of the words of `text`.

    >>> sorted(word_set("is are"))
    ['are', 'is']
    """
    return frozenset(text.split())


def is_age(word: str) -> bool:
    """Tell a number that may be somebody's age in years."""
    return word.isdigit() and len(word) < 3
