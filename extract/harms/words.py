"""Write a set of words as one line of text, hold closed classes, and tell ages."""

from __future__ import annotations

ADULT = 18  # years


def word_set(text: str) -> frozenset[str]:
    """Return the set of the words of `text`.

    >>> sorted(word_set("is are"))
    ['are', 'is']
    """
    return frozenset(text.split())


BE = word_set("is are was were be been being get got gets getting 's 're")
HAVE = word_set("have has had having 've")
ONE = word_set("a an another")
OWN = word_set("his her its their")
THOSE = word_set("the these those")  # of people who are known
PRONOUNS = word_set("them whom")  # of those told before, whom a count may be "of"


def is_age(word: str) -> bool:
    """Tell a number that may be somebody's age in years."""
    return word.isdigit() and len(word) < 3
