"""Count people listed by name behind what they are: "the nurses Huda Saleh and Omar Nasser"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.harms.nouns import person_nouns
from extract.harms.phrases import NounPhrase
from extract.harms.quantity import Quantity
from extract.terms import Qualifier
from extract.tokens import Token

_NAMES = frozenset(("NNP", "NNPS"))
_LONGEST = 5  # words of one name


def with_named_lists(
    tokens: Sequence[Token], phrases: Sequence[NounPhrase]
) -> tuple[NounPhrase, ...]:
    """Join each plural and the names behind it to one phrase that counts the names."""
    joined: list[NounPhrase] = []
    end = 0
    for phrase in phrases:
        if phrase.start < end:
            continue
        named = _named_list(tokens, phrase) or phrase
        joined.append(named)
        end = named.end
    return tuple(joined)


def _named_list(tokens: Sequence[Token], phrase: NounPhrase) -> NounPhrase | None:
    head = _plural(tokens, phrase)
    if head is None:
        return None
    ends = _name_ends(tokens, head + 1)
    if len(ends) < 2:
        return None
    size = Quantity(head, head, len(ends), len(ends), Qualifier.EXACT)
    return replace(phrase, end=ends[-1], head=head, quantity=size, determiner="")


def _plural(tokens: Sequence[Token], phrase: NounPhrase) -> int | None:
    """Return the plural of "the nurses" and, with a name in the phrase, of "Nurses Huda"."""
    if phrase.quantity is not None or phrase.complement is not None:
        return None
    inner = range(phrase.start, phrase.head + 1)
    plurals = [k for k in inner if tokens[k].lower in person_nouns().plural]
    named = all(tokens[k].tag in _NAMES for k in inner if plurals and k > plurals[0])
    return plurals[0] if plurals and named else None


def _name_ends(tokens: Sequence[Token], at: int) -> list[int]:
    """Return where each name ends of a list that "and" closes; none if it is no list."""
    ends: list[int] = []
    closing = False
    while True:
        end = _name_end(tokens, at)
        if end == at:
            return []
        ends.append(end)
        joint = tokens[end].lower if end < len(tokens) else ""
        if closing or joint not in (",", "and"):
            return ends if closing else []
        closing = joint == "and" or _lower(tokens, end + 1) == "and"
        at = end + 1 + (joint == "," and closing)


def _name_end(tokens: Sequence[Token], at: int) -> int:
    """Step over the words of one name, if nothing in it names a group or a side."""
    start, unnamed = at, person_nouns().not_names
    while at < len(tokens) and at - start < _LONGEST:
        token = tokens[at]
        if token.tag not in _NAMES or token.lower in unnamed or token.text.isupper():
            break
        at += 1
    return at


def _lower(tokens: Sequence[Token], index: int) -> str:
    return tokens[index].lower if index < len(tokens) else ""
