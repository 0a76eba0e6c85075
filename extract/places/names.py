"""Find names that no source lists, where the text calls them a village, town or quarter."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from extract.mentions import Sentence
from extract.places.spot import Spot, placed, without_overlaps
from extract.places.words import alternation, words
from gazetteer import MatchLevel

_ARTICLE = r"(?:[Aa]l|[Ee]l|[Aa][sdrntz]|[Aa]sh|[Ee][zs])[- ]"
_WORD = rf"(?:{_ARTICLE})?[A-Z][\w']*[a-z']"
_FURTHER = r"(?: |-)(?:(?:al|el|a[sdrntz]|ash|Al|El)[- ])?[A-Z][\w']*[a-z']"
_NAME = rf"{_WORD}(?:{_FURTHER}){{0,3}}"
# Commas get lost: what is read as one name may be many.
_LIST = rf"{_NAME}(?:{_FURTHER}){{0,20}}(?:(?:,|,? and|,? or) {_NAME}){{0,12}}"
_ITEM = rf"(?:{_ARTICLE})?(?!{_ARTICLE})[A-Z][\w']*[a-z']"  # read in one way only
_BEFORE_NOUN = rf"{_ITEM}(?:(?:,? and |, | |-){_ITEM}){{1,20}}"
_LONGEST = 2  # words of a name in a list without commas


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], ...]:
    nouns = alternation(words().naming_nouns)
    listing = alternation(words().listing_nouns)
    sides = alternation(words().directions)
    return (
        re.compile(rf"\b{nouns} (?:(?:of|called|named) (?:the )?)?({_LIST})"),
        re.compile(
            rf"(?:(?:\b(?:in|at|on|near|of|to|from|into|the)|[.:;,]) |^)(?:the )?({_NAME}) {nouns}\b"
        ),
        re.compile(
            rf"\b(?:in|at|on|of|to|from|into|near) (?:the )?({_BEFORE_NOUN}) {listing}\b"
        ),
        re.compile(rf"(?<![\w'])(?:{_NAME})"),
        # "in Sheikh X, north of Afrin": what is told by a direction is a place
        re.compile(
            rf"\b(?:in|at|near|on|hit|targeted|struck) ({_NAME}),? "
            rf"(?:located |(?:just |about )?\d+ ?(?:km|kilomet\w+|miles) )?"
            rf"(?:(?:to the )?{sides} of|in the (?:{sides}(?:ern)? )?countryside of) "
        ),
    )


@lru_cache(maxsize=1)
def _word() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'])(?:{_WORD})")


def unlisted_names(
    text: str, sentences: Sequence[Sentence], spots: Sequence[Spot]
) -> list[Spot]:
    """Return spots without places for the further names beside a settlement noun."""
    taken = sorted(spots, key=lambda spot: spot.start)
    starts = [spot.start for spot in taken]
    pieces = {
        piece: Spot(*piece, 0, (), MatchLevel.SOUND, False)
        for span in _spans(text)
        for piece in _pieces(text, span, taken, starts)
    }
    return list(placed(without_overlaps(pieces.values(), spots), sentences))


def _spans(text: str) -> Iterator[tuple[int, int]]:
    of_list, before_noun, list_before, name, told = _patterns()
    for pattern in (of_list, list_before):
        for match in pattern.finditer(text):
            for item in name.finditer(text, match.start(1), match.end(1)):
                yield from _wanted(text, *item.span())
    for pattern in (before_noun, told):
        for match in pattern.finditer(text):
            yield from _wanted(text, *match.span(1))


def _pieces(
    text: str, span: tuple[int, int], taken: Sequence[Spot], starts: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Yield a span, or what spots leave of it: a list may have lost its commas."""
    start, end = span
    first = max(0, bisect_right(starts, start) - 1)
    inside = [s for s in taken[first : bisect_left(starts, end)] if s.end > start]
    if not inside:
        yield span
        return
    for spot in inside:
        yield from _names_in(text, start, spot.start)
        start = spot.end
    yield from _names_in(text, start, end)


def _names_in(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the name between two spots of a list, its words one by one if they are many."""
    found = [m.span() for m in _word().finditer(text, start, max(start, end))]
    if 0 < len(found) <= _LONGEST:
        found = [(found[0][0], found[-1][1])]
    for first, last in found:
        if text[first:last] not in words().name_parts:
            yield from _wanted(text, first, last)


def _wanted(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    name, w = text[start:end], words()
    if name.split()[0] not in w.not_names and name not in w.not_alone:
        yield start, end
