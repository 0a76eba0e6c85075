"""Mend tokens that print or tagger make into others: the "IS" of "IS fighters", dashes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.harms.nouns import is_person_noun
from extract.tokens import Token

_DASHES = frozenset(("-", "–", "—"))
_DOUBTFUL = _DASHES | {"IS"}
_GROUP = "isis"
_BREAKING = frozenset(("including", "among"))


def mended(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return `tokens` with the group IS as a name and "- including two boys -" in commas."""
    plain = _DOUBTFUL.isdisjoint([t.text for t in tokens])
    if plain and "UH" not in [t.tag for t in tokens]:
        return tokens
    return list(_mended(tokens))


def _mended(tokens: Sequence[Token]) -> Iterator[Token]:
    aside = False
    for index, token in enumerate(tokens):
        if token.text == "IS" and _amid_small_letters(tokens, index):
            yield token._replace(lower=_GROUP, tag="NNP")
        elif token.text in _DASHES and _stands_apart(tokens, index):
            closes, aside = aside, not aside and tokens[index + 1].lower in _BREAKING
            comma = closes or aside
            yield token._replace(text=",", lower=",", tag=",") if comma else token
        elif token.tag == "UH" and is_person_noun(token.lower):
            yield token._replace(tag="NN")  # headlines: "Boy killed"
        else:
            yield token


def _amid_small_letters(tokens: Sequence[Token], index: int) -> bool:
    """Tell the group's name from the verb of a headline in capitals."""
    around = (*tokens[max(0, index - 2) : index], *tokens[index + 1 : index + 3])
    return any(t.text.islower() for t in around)


def _stands_apart(tokens: Sequence[Token], index: int) -> bool:
    """Tell a dash between spaces from the hyphen of "pro-army"."""
    if index == 0 or index + 1 == len(tokens):
        return False
    before, dash, after = tokens[index - 1 : index + 2]
    return before.end < dash.start and dash.end < after.start
