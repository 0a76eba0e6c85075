"""Give each resolved name its role in its sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from extract import vocabulary
from extract.mentions import PlaceRole
from extract.places.containers import around, containers
from extract.places.datelines import datelines
from extract.places.passage import Passage
from extract.places.resolve import Choice
from extract.places.role_words import role_words
from extract.places.roles import read_role
from extract.places.words import one_of
from extract.vocabulary import AnyCase, either

_MEMORY = 3  # sentences
_SPOTS_BACK = 12


@lru_cache(maxsize=1)
def _known_as() -> re.Pattern[str]:
    """Return the pattern of "the town of X, also known as Y"."""
    known = either(vocabulary.load("place_roles")["renaming"]["words"])
    return re.compile(
        rf"(?: {one_of('kinds')})?,? (?:\()?(?:also |locally |formerly )?{known} (?:the )?"
    )


@lru_cache(maxsize=1)
def _institution() -> AnyCase:
    """Return the pattern of "a source in the National Hospital in"."""
    raw = vocabulary.load("place_roles")["institutions"]
    kind, office = either(raw["kind"]), either(raw["offices"])
    return AnyCase(
        rf"\b(?:{either(raw['staff'])} (?:from|in|at|of|inside) [^,.;:]{{0,40}}\b{either(raw['houses'])}|"
        rf"{either(raw['medical'])} {either(raw['sources'])}|{either(raw['words'])}|"
        rf"{either(raw['whole'])} of [a-z]+|{kind} {office}) (?:in|of) (?:the )?(?:city of )?$"
    )


def mention_roles(
    passage: Passage, choices: Sequence[Choice | None]
) -> list[PlaceRole]:
    """Return the role of each spot; those without a choice are events too."""
    heads = datelines(passage.text)
    starts = [start for start, _ in heads]
    roles = []
    for spot, context, choice in zip(
        passage.spots, passage.contexts, choices, strict=True
    ):
        head = bisect_right(starts, spot.start) - 1
        if head >= 0 and spot.end <= heads[head][1]:
            roles.append(PlaceRole.DATELINE)
        else:
            place = choice.places[0].place_id if choice else ""
            before, after = passage.before(spot), passage.after(spot)
            roles.append(read_role(before, context.lead, after, place))
    for index in _renamed(passage):
        roles[index] = PlaceRole.CONTAINER
    for index in _local_voices(passage, choices, roles):
        roles[index] = PlaceRole.ORIGIN
    for index in containers(passage, choices, roles):
        roles[index] = PlaceRole.CONTAINER
    return roles


def _renamed(passage: Passage) -> list[int]:
    """Return the spots whose place is at once told by another name."""
    pairs = enumerate(pairwise(passage.spots))
    return [
        index
        for index, (left, right) in pairs
        if left.sentence == right.sentence
        and _known_as().fullmatch(passage.text, left.end, right.start)
    ]


def _local_voices(
    passage: Passage, choices: Sequence[Choice | None], roles: Sequence[PlaceRole]
) -> set[int]:
    """Return the spots of local voices in sentences that tell of another place."""
    events = {
        index
        for index, (choice, role) in enumerate(zip(choices, roles, strict=True))
        if choice is not None
        and role is PlaceRole.EVENT
        and choice.places[0].feature != "country"
    }
    voices = role_words().local_voices
    official = {
        i for i in events if _institution().search(passage.before(passage.spots[i]))
    }
    speaking = official | {
        i for i in events if passage.contexts[i].lead.ends_with(voices, 3)
    }
    scenes = events - speaking
    return {
        index
        for index in speaking
        if any(o in scenes for o in around(passage, index))
        or (index in official and _told_before(passage, index, scenes))
    }


def _told_before(passage: Passage, index: int, scenes: set[int]) -> bool:
    """Tell whether the sentences just before tell of a place."""
    spots = passage.spots
    return any(
        o in scenes and spots[index].sentence - spots[o].sentence <= _MEMORY
        for o in range(max(0, index - _SPOTS_BACK), index)
    )
