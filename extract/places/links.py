"""Relate neighbouring place names: lists, ranges, and a place with the place that holds it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.places.context import Context, Extent
from extract.places.spot import Spot
from extract.places.words import words

_MAX_GAP = 90
_SEPARATOR = re.compile(
    r"(?:,|,? and|,? or|,? as well as|,? &|/| -)(?: also)?(?: in| of| at| near)?"
    r"(?: the)?(?: (?:nearby|neighbou?ring))? ?| "  # commas get lost
)
_TOKEN = re.compile(r"[\w'-]+|[^\w\s]")
_BREAKS = frozenset('.;:!?"-/')


def listed(text: str, left: Spot, right: Spot) -> bool:
    """Tell whether two names follow each other in a list: "A, B and C"."""
    between = text[left.end : right.start]
    return (
        left.sentence == right.sentence
        and len(between) <= _MAX_GAP
        and _SEPARATOR.fullmatch(between) is not None
    )


def linked(text: str, left: Spot, right: Spot) -> bool:
    """Tell whether only words of place and direction stand between two names."""
    between = text[left.end : right.start]
    if left.sentence != right.sentence or len(between) > _MAX_GAP:
        return False
    tokens = _TOKEN.findall(between.lower().replace("'s", " ", 1))
    allowed = words().link_words
    return all(
        token in allowed or token.isdigit() or token in ",()" for token in tokens
    )


def share_contexts(
    text: str, spots: Sequence[Spot], contexts: Sequence[Context]
) -> list[Context]:
    """Let the items of a list share the nouns and prepositions at its ends."""
    shared = list(contexts)
    for i in range(1, len(spots)):  # "the villages of A and B"
        if listed(text, spots[i - 1], spots[i]):
            shared[i] = _inherit(shared[i - 1], shared[i], forwards=True)
    for i in range(len(spots) - 1, 0, -1):  # "A and B provinces"
        if listed(text, spots[i - 1], spots[i]):
            shared[i - 1] = _inherit(shared[i], shared[i - 1], forwards=False)
    return shared


def _inherit(giver: Context, taker: Context, *, forwards: bool) -> Context:
    wide = (Extent.PROVINCE, Extent.COUNTRYSIDE)
    extent = taker.extent
    if extent is Extent.POINT and giver.extent in wide and giver.leads is forwards:
        extent = giver.extent
    return replace(
        taker,
        extent=extent,
        near=taker.near or (forwards and (giver.near or giver.between)),
        features=taker.features or giver.features,
        cue=taker.cue or (forwards and giver.cue),
    )
