"""Find names that no source lists, where the text calls them a village, town or quarter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from extract.mentions import Sentence
from extract.places.spot import Spot, placed, without_overlaps
from extract.places.words import alternation, words
from gazetteer import MatchLevel

_NAME = (
    r"(?:(?:[Aa]l|[Ee]l|[Aa][sdrntz]|[Aa]sh|[Ee][zs])[- ])?[A-Z][\w']*[a-z']"
    r"(?:(?: |-)(?:(?:al|el|a[sdrntz]|ash|Al|El)[- ])?[A-Z][\w']*[a-z']){0,3}"
)
_LIST = rf"{_NAME}(?:(?:,|,? and|,? or) {_NAME}){{0,12}}"


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    nouns = alternation(words().naming_nouns)
    return (
        re.compile(rf"\b{nouns} (?:(?:of|called|named) (?:the )?)?({_LIST})"),
        re.compile(
            rf"(?:(?:\b(?:in|at|on|near|of|to|from|into|the)|[.:;,]) |^)(?:the )?({_NAME}) {nouns}\b"
        ),
        re.compile(rf"(?<![\w'])(?:{_NAME})"),
    )


def unlisted_names(
    text: str, sentences: Sequence[Sentence], spots: Sequence[Spot]
) -> list[Spot]:
    """Return spots without places for the further names beside a settlement noun."""
    found = {span: Spot(*span, 0, (), MatchLevel.SOUND, False) for span in _spans(text)}
    return list(placed(without_overlaps(found.values(), spots), sentences))


def _spans(text: str) -> Iterator[tuple[int, int]]:
    of_list, before_noun, name = _patterns()
    for match in of_list.finditer(text):
        for item in name.finditer(text, match.start(1), match.end(1)):
            yield from _wanted(text, *item.span())
    for match in before_noun.finditer(text):
        yield from _wanted(text, *match.span(1))


def _wanted(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    name, w = text[start:end], words()
    if name.split()[0] not in w.not_names and name not in w.not_alone:
        yield start, end
