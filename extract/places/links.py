"""Relate neighbouring place names: lists, and names parted only by words of place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate, pairwise

from extract.places.context import Context, Extent
from extract.places.passage import Passage
from extract.places.spot import Spot
from extract.places.words import alternation, one_of, words

_MAX_GAP = 90
_SEPARATOR = re.compile(
    r"(?:,|,? (?:and|or|as well as|&)(?: also)?(?: in| of| at| near)?|/| -)"
    r"(?: the)?(?: (?:nearby|neighbou?ring))? ?| |-?"  # commas and spaces get lost
)
_TOKEN = re.compile(r"[\w'-]+|[^\w\s]")
_AND = re.compile(r",? (?:and|or|as well as|&) ")


@dataclass(frozen=True, slots=True)
class Chain:
    """How many neighbouring spots before each spot are not listed, and not joined."""

    unlisted: Sequence[int]
    unjoined: Sequence[int]

    def is_list(self, left: int, right: int) -> bool:
        """Tell whether all spots from one to another form a list."""
        return self.unlisted[left] == self.unlisted[right]

    def is_joined(self, left: int, right: int) -> bool:
        """Tell whether only lists and words of place stand from one to another."""
        return self.unjoined[left] == self.unjoined[right]


def chain_of(passage: Passage) -> Chain:
    """Count what parts the neighbouring spots of a passage."""
    pairs = list(pairwise(passage.spots))
    unlisted = [not listed(passage.text, *pair) for pair in pairs]
    unjoined = [
        apart and not linked(passage.text, *pair)
        for apart, pair in zip(unlisted, pairs, strict=True)
    ]
    return Chain(
        list(accumulate(unlisted, initial=0)), list(accumulate(unjoined, initial=0))
    )


def listed(text: str, left: Spot, right: Spot) -> bool:
    """Tell whether two names follow each other in a list: "A, B and C"."""
    gap = right.start - left.end
    return (
        left.sentence == right.sentence
        and gap <= _MAX_GAP
        and not (gap == 1 and _owns(text, left))
        and _SEPARATOR.fullmatch(text, left.end, right.start) is not None
    )


def _owns(text: str, spot: Spot) -> bool:
    """Tell "Aleppos", which has lost its apostrophe, from a name that ends in "s"."""
    if text[spot.end - 1] != "s" or not spot.places:
        return False
    return is_seat(spot) and not spot.places[0].name.endswith("s")


def is_seat(spot: Spot) -> bool:
    """Tell whether a spot's name is also that of a governorate."""
    return any(p.feature == "governorate" for p in spot.places)


def linked(text: str, left: Spot, right: Spot) -> bool:
    """Tell whether only words of place and direction stand between two names."""
    if left.sentence != right.sentence or right.start - left.end > _MAX_GAP:
        return False
    if leads_on(text, left, right):
        return False
    between = text[left.end : right.start].lower().replace("'s", " ", 1)
    between = between.removeprefix("'")  # of the name itself: "Mare' city"
    between = _counted().sub(" ", between)
    allowed = words().link_words
    return all(
        token in allowed or token.isdigit() or token in ',()"'
        for token in _TOKEN.findall(between)
    )


@lru_cache(maxsize=1)
def _counted() -> re.Pattern[str]:
    """Return the pattern of "A and B, two small towns in C"."""
    several = one_of("several")
    nouns = alternation(words().features)
    return re.compile(rf",? {several}(?: [a-z-]+){{0,3}}? {nouns}\b")


def leads_on(text: str, left: Spot, right: Spot) -> bool:
    """Tell whether the second name is only where a road goes: "X, on the road to Y"."""
    return _way().fullmatch(text, left.end, right.start) is not None


@lru_cache(maxsize=1)
def _way() -> re.Pattern[str]:
    road = one_of("roads", "highways")
    return re.compile(
        rf"(?: {one_of('kinds')})?,? (?:(?:on|along|off|by|near|beside) )?"
        rf"(?:the |a )?(?:[a-z-]+ ){{0,2}}{road}(?: that leads| leading| which leads)? "
        rf"(?:to|towards?) (?:{one_of('fillers')} )*"
    )


def is_at_boundary(after: str) -> bool:
    """Tell "not far from the boundary of A": what lies beyond it may be near as well."""
    return _boundary().match(after) is not None


@lru_cache(maxsize=1)
def _boundary() -> re.Pattern[str]:
    nouns = one_of("boundaries")
    return re.compile(rf"(?:'s)? (?:provincial |administrative )?{nouns}\b")


def coordinated(text: str, left: Spot, right: Spot) -> bool:
    """Tell whether an "and" joins two names: "X of Y and in Z"."""
    between = text[left.end : right.start]
    return listed(text, left, right) and _AND.match(between) is not None


def share_contexts(
    text: str, spots: Sequence[Spot], contexts: Sequence[Context]
) -> list[Context]:
    """Let the items of a list share the nouns and prepositions at its ends."""
    shared = list(contexts)
    joined = [listed(text, *pair) for pair in pairwise(spots)]
    for i, together in enumerate(joined):  # "the villages of A and B"
        if together:
            shared[i + 1] = _inherit(shared[i], shared[i + 1], forwards=True)
    for i in range(len(joined) - 1, -1, -1):  # "A and B provinces"
        if joined[i]:
            shared[i] = _inherit(shared[i + 1], shared[i], forwards=False)
    return shared


def _inherit(giver: Context, taker: Context, *, forwards: bool) -> Context:
    wide = (Extent.PROVINCE, Extent.COUNTRYSIDE)
    extent, leads = taker.extent, taker.leads
    if extent is Extent.POINT and giver.extent in wide and giver.leads is forwards:
        extent, leads = giver.extent, giver.leads
    return replace(
        taker,
        lead=giver.lead if forwards and not taker.lead.governor else taker.lead,
        extent=extent,
        leads=leads,
        near=taker.near or (forwards and giver.near),
        noun=taker.noun or giver.noun,
        features=taker.features or giver.features,
    )
