"""Tell a few people together, of whom none is counted: "a family", "a five-member cell"."""

from __future__ import annotations

from collections.abc import Sequence

from extract.harms.lexicon import lexicon
from extract.harms.nouns import FAMILY
from extract.harms.numbers import read_number
from extract.harms.phrases import NounPhrase
from extract.harms.words import ONE
from extract.tokens import Token

_ENTIRE = frozenset(("whole", "entire"))
_OFFSHOOTS = frozenset(("splinter", "breakaway", "umbrella"))
_SIZING = frozenset(("member", "man", "person", "strong", "men"))


def is_band(tokens: Sequence[Token], phrase: NounPhrase) -> bool:
    """Tell "a family", "the whole crew" from "the family"."""
    head = tokens[phrase.head].lower
    inner = {t.lower for t in tokens[phrase.start : phrase.head]}
    several = head in FAMILY or head in lexicon().bands
    return several and (phrase.determiner in ONE or not inner.isdisjoint(_ENTIRE))


def is_offshoot(tokens: Sequence[Token], phrase: NounPhrase) -> bool:
    """Tell "Nur, a splinter group of the movement", which names no victims."""
    words = {t.lower for t in tokens[phrase.start : phrase.head]}
    return not words.isdisjoint(_OFFSHOOTS)


def size_told(tokens: Sequence[Token], phrase: NounPhrase) -> int:
    """Return the size in "a five-member cell", "a 12-strong patrol", else 0."""
    for at in range(phrase.start, phrase.head - 2):
        if tokens[at + 1].lower == "-" and tokens[at + 2].lower in _SIZING:
            read = read_number(tokens, at)
            return read[0] if read is not None and read[1] == at + 1 else 0
    return 0
