"""Relate neighbouring place names: lists, and names parted only by words of place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extract.places.context import Context, Extent
from extract.places.spot import Spot
from extract.places.words import words

_MAX_GAP = 90
_SEPARATOR = re.compile(
    r"(?:,|,? (?:and|or|as well as|&)(?: also)?(?: in| of| at| near)?|/| -)"
    r"(?: the)?(?: (?:nearby|neighbou?ring))? ?| |-?"  # commas and spaces get lost
)
_TOKEN = re.compile(r"[\w'-]+|[^\w\s]")


def listed(text: str, left: Spot, right: Spot) -> bool:
    """Tell whether two names follow each other in a list: "A, B and C"."""
    gap = right.start - left.end
    return (
        left.sentence == right.sentence
        and gap <= _MAX_GAP
        and _SEPARATOR.fullmatch(text, left.end, right.start) is not None
    )


def linked(text: str, left: Spot, right: Spot) -> bool:
    """Tell whether only words of place and direction stand between two names."""
    if left.sentence != right.sentence or right.start - left.end > _MAX_GAP:
        return False
    between = text[left.end : right.start].lower().replace("'s", " ", 1)
    between = between.removeprefix("'")  # of the name itself: "Mare' city"
    allowed = words().link_words
    return all(
        token in allowed or token.isdigit() or token in ",()"
        for token in _TOKEN.findall(between)
    )


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
