"""Find time phrases without a preposition: "last month", "two weeks ago", "the day before"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from extract.harms.lexicon import lexicon
from extract.harms.quantity_words import lower_at
from extract.harms.words import word_set
from extract.tokens import Token

_PARTS = word_set("early earlier late later")
_ABOUT = word_set("about around some nearly almost roughly just only over barely")
_FEW = word_set("several few couple many")
_ARTICLES = frozenset(("a", "an", "the"))
# Behind a span these open a clause of their own: "two days before the truce".
_CLAUSES = frozenset(("before", "after", "prior"))


def find_times(tokens: Sequence[Token]) -> dict[int, int]:
    """Return where each time phrase of a sentence ends, by where it begins."""
    found: dict[int, int] = {}
    index = 0
    while index < len(tokens):
        end = time_end(tokens, index)
        if end > index:
            found[index] = end
        index = max(end, index + 1)
    return found


def time_end(tokens: Sequence[Token], index: int) -> int:
    """Return the index behind a time phrase that begins at `index`, else `index`."""
    if index >= len(tokens) or not _may_begin(tokens[index]):
        return index
    at = index + (lower_at(tokens, index) in _PARTS)
    return _near_end(tokens, at) or (at == index and _far_end(tokens, at)) or index


def _may_begin(token: Token) -> bool:
    """Pass over at once what begins no time phrase: it is most words."""
    return token.tag == "CD" or token.lower in _openers()


@lru_cache(maxsize=1)
def _openers() -> frozenset[str]:
    known = lexicon()
    return _PARTS | _ABOUT | _FEW | _ARTICLES | known.recent | known.spans


def _near_end(tokens: Sequence[Token], index: int) -> int | None:
    """Read "last month", "this past week", "the same day", "the past three days"."""
    at = first = index + (lower_at(tokens, index) in _ARTICLES)
    while lower_at(tokens, at) in lexicon().recent:
        at += 1
    if at == first:
        return None
    spans, at = lexicon().spans, _over_number(tokens, at)
    if lower_at(tokens, at - 1) in lexicon().recent:  # but "that 40 may have died"
        spans = spans | lexicon().days | (lexicon().months - {"may"})
    owner = lower_at(tokens, at + 1) == "'s"
    return at + 1 if lower_at(tokens, at) in spans and not owner else None


def _far_end(tokens: Sequence[Token], index: int) -> int | None:
    """Read "(some) two weeks ago", "a day earlier", "hours later", "the day before"."""
    at = index
    while lower_at(tokens, at) in _ABOUT:
        at += 1
    at += lower_at(tokens, at) in _ARTICLES
    at = _over_number(tokens, at)
    if lower_at(tokens, at) not in lexicon().spans:
        return None
    behind = lower_at(tokens, at + 1)
    if behind not in lexicon().distant and behind not in _CLAUSES:
        return None
    return at + 2 - (behind in _CLAUSES)


def _over_number(tokens: Sequence[Token], index: int) -> int:
    number = index < len(tokens) and tokens[index].tag == "CD"
    if not number and lower_at(tokens, index) not in _FEW:
        return index
    return index + 1 + (lower_at(tokens, index + 1) == "of")
