"""Leave to a harm the places of its own clause, where the sentence names others besides."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from extract import vocabulary
from extract.asides import of_answered, without_asides, without_refuges
from extract.harms.harm import Harm
from extract.mentions import PlaceMention, PlaceRole
from extract.places.measure import lies_in
from extract.places.words import words as place_words
from extract.vocabulary import either

_WHERE = re.compile(r",? where\b")
_TOLD_OF = re.compile(r",? where\b|, which\b")  # what follows tells of the place
# "Troops, who took X last week, shelled Y"
_RELATIVE = re.compile(r", (?:who|whose|which) [^,;]*,")
_AND = re.compile(r" and ")
_BACK = 60  # characters from an "and" to the place that it joins


@dataclass(frozen=True, slots=True)
class _Lexicon:
    openers: re.Pattern[str]
    deeds: re.Pattern[str]
    front: re.Pattern[str]  # "After clashes in X,"
    taken_up: re.Pattern[str]
    locates: re.Pattern[str]
    joined: re.Pattern[str]
    lives: re.Pattern[str]


@lru_cache(maxsize=1)
def _lexicon() -> _Lexicon:
    raw = vocabulary.load("scenes")
    deeds, besides = either(raw["deeds"]["words"]), either(raw["beside"]["words"])
    settled, wrecks = _settled(), either(raw["wrecks"]["words"])
    residents, fronts = (
        either(raw["residents"]["words"]),
        either(raw["fronts"]["words"]),
    )
    # "he said. In the west …" in a text that has lost its stops
    run_on = r"(?<=[a-z] )(?:In|Meanwhile|Elsewhere)(?= [a-z])"
    return _Lexicon(
        re.compile(rf";|\b{either(raw['openers']['words'])}\b|{run_on}"),
        re.compile(
            rf"\b(?:and (?:[\w'-]+ ){{0,4}}?{deeds}|{besides})\b|, {wrecks}\b|"
            rf", (?:also (?=the|they)|(?=the |they ))(?:[\w'-]+ ){{1,5}}?{deeds}\b(?<!ing)"
        ),
        re.compile(rf"{fronts} [^,;]*,(?! (?:[\w-]+ ){{0,2}}\w+ing\b)"),
        re.compile(rf"(?: {settled})?,? where\b"),
        re.compile(_locating(settled, raw["locates"]["words"])),
        re.compile(_joining(settled, raw["surroundings"]["words"])),
        re.compile(rf"\b{residents} (?:of|in) (?:the )?(?:(?:[\w-]+ )?{settled} of )?"),
    )


def _settled() -> str:
    """Return the nouns of places and parts of the country, "sub-district" before "sub"."""
    nouns = place_words()
    return either(sorted({*nouns.features, *nouns.units}, key=len, reverse=True))


def _locating(settled: str, distances: Sequence[str]) -> str:
    """Return what only tells where another place is: "20 km from", ", a town in"."""
    directions = sorted(place_words().directions, key=len, reverse=True)
    return (
        rf"\b{either([*directions, *distances])}\w* (?:of|from) [^,]*$|"
        rf", (?:an?|the) (?:[\w-]+ ){{0,2}}{settled} (?:in|of|near) [^,]*$"
    )


def _joining(settled: str, surroundings: Sequence[str]) -> str:
    """Return what tells surroundings for their own: "and the countryside of"."""
    nouns = place_words()
    units = (f"{unit} of" for unit in sorted(nouns.units - nouns.region))
    around = either([*surroundings, *units])
    return (
        r"(?<! in)(?<! inside) (?:and|as well as) (?:in |on |at )?(?:the |its )?"
        rf"(?:[a-z]+ern )?{around}(?: the)?(?: {settled} of)? $"
    )


def scenes(
    text: str, offset: int, places: Sequence[PlaceMention]
) -> tuple[PlaceMention, ...]:
    """Return the places of a sentence where something may have happened.

    `text` begins at `offset`.
    """
    return tuple(
        p
        for p in places
        if p.role is PlaceRole.EVENT
        or (p.role is PlaceRole.CONTAINER and _for_itself(text, offset, p))
    )


def _for_itself(text: str, offset: int, place: PlaceMention) -> bool:
    """Tell the place of a clause of its own: "close to X, where two died"."""
    at = place.start - offset
    if _is_joined(text, at):
        return True
    taken_up = _lexicon().taken_up.match(text, place.end - offset)
    return taken_up is not None and not _lexicon().locates.search(
        text[max(0, at - _BACK) : at]
    )


def joined(
    text: str, offset: int, places: Sequence[PlaceMention]
) -> list[PlaceMention]:
    """Return the surroundings set beside a place: "X and the countryside of Y", "X and its"."""
    return [
        p
        for before, p in pairwise(places)
        if before.start == p.start or _is_joined(text, p.start - offset)
    ]


def _is_joined(text: str, at: int) -> bool:
    return _lexicon().joined.search(text[max(0, at - _BACK) : at]) is not None


def own_scene(
    text: str,
    offset: int,
    harms: Sequence[int],
    places: Sequence[PlaceMention],
    *,
    flight: bool = False,
) -> tuple[PlaceMention, ...]:
    """Return those of `places` that lie in a clause of `harms`, or all if none does.

    `text` begins at `offset`; `harms` are the offsets of the words of harm, in order.
    `flight` says that the victims left places or were taken from them.
    """
    told = of_answered(text, offset, harms[0], places)
    told = _of_relative(text, offset, harms[0], told)
    told = _without_relatives(text, offset, harms, told)
    kept = tuple(told) if flight else without_asides(text, offset, told)
    if len(kept) < 2:
        return kept
    words = _lexicon()
    cuts = [m.start() + offset for m in words.openers.finditer(text)]
    behind = harms[-1] - offset
    cuts += [m.start() + offset for m in words.deeds.finditer(text, behind)]
    behind = max(behind, kept[0].end - offset)
    cuts += [m.start() + offset for m in _TOLD_OF.finditer(text, behind)]
    clauses = {_clause(cuts, at) for at in harms}
    return tuple(p for p in kept if _clause(cuts, p.start) in clauses) or kept


def homes(
    text: str, offset: int, places: Sequence[PlaceMention], *, driven: bool
) -> tuple[PlaceMention, ...]:
    """Return whence people were `driven` or taken: "expelled the residents of X"."""
    second = PlaceRole.CONTAINER if driven else PlaceRole.EVENT
    for role in (PlaceRole.ORIGIN, second):
        named = [p for p in places if p.role is role]
        left = without_refuges(text, offset, named, driven=True)
        if left:
            return left
    return ()


def residences(
    text: str, offset: int, victims: Sequence[Harm], places: Sequence[PlaceMention]
) -> tuple[PlaceMention, ...]:
    """Return where `victims` live: "four residents of X and Y"."""
    living = [
        m.end() + offset
        for m in _lexicon().lives.finditer(text)
        if any(v.start <= m.start() + offset < v.end for v in victims)
    ]
    kept: list[PlaceMention] = []
    for place in places:
        told = bool(kept) and _AND.fullmatch(
            text, kept[-1].end - offset, place.start - offset
        )
        if place.start in living or told:
            kept.append(place)
    return tuple(kept)


def _clause(cuts: Sequence[int], at: int) -> int:
    return sum(cut <= at for cut in cuts)


def _without_relatives(
    text: str, offset: int, harms: Sequence[int], places: Sequence[PlaceMention]
) -> Sequence[PlaceMention]:
    """Drop the places of what is told besides of somebody, or was before, unless all are."""
    if len(places) < 2:
        return places
    spans = [
        (m.start() + offset, m.end() + offset)
        for m in (*_RELATIVE.finditer(text), *_front(text))
        if not any(m.start() <= at - offset < m.end() for at in harms)
    ]
    kept = [p for p in places if not any(a < p.start < b for a, b in spans)]
    return kept or places


def _front(text: str) -> Iterator[re.Match[str]]:
    front = _lexicon().front.match(text)
    if front is not None:
        yield front


def behind_front(
    text: str, offset: int, places: Sequence[PlaceMention]
) -> Sequence[PlaceMention]:
    """Drop the places of a clause before the main one: "After clashes in X,", unless all are."""
    ends = [front.end() + offset for front in _front(text)]
    return [p for p in places if all(p.start >= end for end in ends)] or places


def _of_relative(
    text: str, offset: int, harm: int, places: Sequence[PlaceMention]
) -> Sequence[PlaceMention]:
    """Drop the places before the one that "where" takes up: "from X to Y, where two died"."""
    opening = [m.start() + offset for m in _WHERE.finditer(text, 0, harm - offset)]
    before = [p for p in places if opening and p.end <= opening[-1]]
    if not before:
        return places
    inner = len(before) > 1 and lies_in(before[-2].place, before[-1].place)
    taken_up = before[-2] if inner else before[-1]
    return [p for p in places if p not in before or p is taken_up]
