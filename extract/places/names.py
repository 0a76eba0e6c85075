"""Find names that no source lists, where the text calls them a village, town or quarter."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from extract.mentions import Sentence
from extract.places.abroad import is_addressed_abroad
from extract.places.spot import Spot, placed, without_overlaps
from extract.places.words import (
    alternation,
    name_words,
    names_alternation,
    one_of,
    word_list,
    words,
)
from gazetteer import MatchLevel
from gazetteer.fold import fold_word, is_generic

_ARTICLE = r"(?:[Aa]l|[Ee]l|[Aa][sdrntz]|[Aa]sh|[Ee][zs])(?:- ?| )"
_FIRST = "[A-ZÀ-ÖØ-ÞĞİŞ]"  # Kurdish and Turkish have more letters than English
_END = r"(?:[^\W\d_A-Z]|')"
_WORD = rf"(?:{_ARTICLE})?{_FIRST}[\w']*{_END}"
_FURTHER = rf"(?: |-)(?:(?:al|el|a[sdrntz]|ash|Al|El)(?:- ?| ))?{_FIRST}[\w']*{_END}"
_NAME = rf"{_WORD}(?:{_FURTHER}){{0,3}}"
# Commas get lost: what is read as one name may be many.
_LIST = rf"{_NAME}(?:{_FURTHER}){{0,20}}(?:(?:,|,? and|,? or) {_NAME}){{0,12}}"
_ITEM = rf"(?:{_ARTICLE})?(?!{_ARTICLE}){_FIRST}[\w']*{_END}"  # read in one way only
_BEFORE_NOUN = rf"{_ITEM}(?:(?:,? and |, | |-){_ITEM}){{1,20}}"
_LETTER = r"\w"
_LONGEST = 2  # words of a name in a list without commas


# "A, B and around C": where one is a place, all are.
_TOGETHER = rf"({_ITEM}(?:(?:, |,? and (?:(?:in|around|near|nearby|neighbou?ring) )?|,? or ){_ITEM}){{1,12}})"
_LAST = rf"{_FIRST}(?<![\w']{_FIRST})[\w']*{_END}"  # how every name ends
_TO_NOUN = (
    rf"(?:(?:\b(?:in|at|on|near|of|to|from|into|the)|[.:;,]) |^)(?:the )?({_NAME})"
)
_TO_LISTING = rf"\b(?:in|at|on|of|to|from|into|near) (?:the )?({_BEFORE_NOUN})"
_ALONE = rf"({_NAME})(?![\w'-]| {_FIRST})"  # no word follows in its name


@dataclass(frozen=True, slots=True)
class _Pattern:
    """What names, with what a text must hold to have any of it, which is found sooner."""

    sign: re.Pattern[str]
    whole: re.Pattern[str]

    @classmethod
    def ending(cls, lead: str, tail: str) -> _Pattern:
        """Compile a pattern of a `lead` that ends in a name, and of what follows it."""
        return cls(re.compile(_LAST + tail), re.compile(lead + tail))

    def find(self, text: str) -> Iterator[re.Match[str]]:
        """Yield the matches in a text."""
        return self.whole.finditer(text) if self.sign.search(text) else iter(())


@dataclass(frozen=True, slots=True)
class _Patterns:
    lists: tuple[_Pattern, ...]
    names: tuple[_Pattern, ...]
    together: _Pattern
    bare: re.Pattern[str]
    name: re.Pattern[str]


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    hit = alternation(name_words().attack_verbs)
    # "near X": a place where it sounds like one of those around
    put = alternation(name_words().attack_verbs | word_list("entering_verbs"))
    nouns = alternation(name_words().naming_nouns)
    return _Patterns(
        lists=_lists(),
        names=(
            _Pattern.ending(_TO_NOUN, rf" {nouns}\b"),
            _Pattern.ending(rf"\b(?:in|at|near|on|{hit}) ({_NAME})", _directed()),
        ),
        together=_Pattern(
            re.compile(rf"{_END}(?:, |,? and |,? or )"),
            re.compile(rf"\b(?:in|at|on|near|{hit}) (?:the )?{_TOGETHER}"),
        ),
        bare=re.compile(rf"\b(?:in|near|at|inside|outside|around|{put}) {_ALONE}"),
        name=re.compile(rf"(?<![\w'])(?:{_NAME})"),
    )


def _lists() -> tuple[_Pattern, ...]:
    """Return the patterns of "the villages of A and B", "villages which are: A, B"."""
    listing = alternation(name_words().listing_nouns)
    behind_noun = re.compile(
        rf"{names_alternation(name_words().naming_nouns, apart=_LETTER)} "
        rf"(?:(?:of|called|named) (?:the )?)?({_LIST})"
    )
    behind_words = re.compile(
        rf"\b{listing}(?: [a-z-]+){{0,7}}(?:(?:,? (?:included?|including|namely|such as|"
        rf"like|are))|:|(?: are|,)?:) (?:the )?({_NAME}(?:,? and|,) {_LIST})"
    )
    return (
        _Pattern(behind_noun, behind_noun),
        _Pattern(behind_words, behind_words),
        _Pattern.ending(_TO_LISTING, rf" {listing}\b"),
    )


def _directed() -> str:
    """Return the pattern of ", 5 km north of" behind a name, which makes it a place."""
    sides = alternation(words().directions)
    distance = rf"\d+ ?{one_of('distances')}"
    return (
        rf",? (?:located |(?:just |about )?{distance} )?"
        rf"(?:(?:to the )?{sides} of|in the (?:{sides}(?:ern)? )?countryside of) "
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
        for span in chain(_spans(text), _listed_with(text, taken, starts))
        for piece in _pieces(text, span, taken, starts)
    }
    named = without_overlaps(pieces.values(), spots)
    named += without_overlaps(_bare(text), [*spots, *named])
    return [
        spot
        for spot in placed(named, sentences)
        if not is_addressed_abroad(text, spot.end)
    ]


def _bare(text: str) -> Iterator[Spot]:
    """Yield the names that only a preposition marks, save words that the text writes small."""
    small: dict[str, bool] = {}
    for match in _patterns().bare.finditer(text):
        name = match[1]
        if name not in small:
            small[name] = name.isupper() or f" {name.lower()}" in text
        if not small[name]:
            for span in _wanted(text, *match.span(1)):
                yield Spot(*span, 0, (), MatchLevel.SOUND, False, bare=True)


def _spans(text: str) -> Iterator[tuple[int, int]]:
    patterns = _patterns()
    for pattern in patterns.lists:
        for match in pattern.find(text):
            for item in patterns.name.finditer(text, match.start(1), match.end(1)):
                yield from _wanted(text, *item.span())
    for pattern in patterns.names:
        for match in pattern.find(text):
            yield from _wanted(text, *match.span(1))


def _listed_with(
    text: str, taken: Sequence[Spot], starts: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Yield the names of a list in which places stand, but not of "in Hama, Syria, X said"."""
    for match in _patterns().together.find(text):
        start, end = match.span(1)
        inside = taken[bisect_left(starts, start) : bisect_left(starts, end)]
        known = [s.places[0] for s in inside if s.places and not s.ambiguous]
        if known and all(place.feature != "country" for place in known):
            for item in _patterns().name.finditer(text, start, end):
                yield from _wanted(text, *item.span())


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
        part = text[first:last]
        if part not in name_words().name_parts and not is_generic(fold_word(part)):
            yield from _wanted(text, first, last)


def _wanted(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    name, w = text[start:end], name_words()
    if name.split()[0] not in w.not_names and name not in w.not_alone:
        yield start, end
