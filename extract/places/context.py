"""Read the words on both sides of a place name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from extract.places.words import DIRECTIONS, words

_REACH = 110  # characters on each side; longer phrases do not govern a name
_STOP = (
    r"(?!(?:in|at|from|on|of|and|or|by|that|were|was|who|which|when|has|had|have|said|"
    r"killed|wounded|injured|as|after|before|with|to|for|where|while|but)\b)"
)


class Extent(Enum):
    """Say how much of what a name stands for its words mean."""

    POINT = "point"
    CITY = "city"
    PROVINCE = "province"
    COUNTRYSIDE = "countryside"
    SUBURB = "suburb"
    REGION = "region"
    DIRECTION = "direction"
    SPREAD = "spread"  # "towns in Idlib", "across Hama"


@dataclass(frozen=True, slots=True)
class Context:
    """What the words beside a name say about it.

    `features` are those that its noun allows; `cue` tells a preposition or verb of place;
    `between` that another place follows which bounds the spot together with this one.
    """

    extent: Extent
    leads: bool  # the words of the extent stand before the name
    near: bool
    between: bool
    features: tuple[str, ...]
    cue: bool
    facility: bool
    direction: str
    holds: bool  # its noun belongs to a following name: "Aleppo neighbourhood of X"


@dataclass(frozen=True, slots=True)
class _Patterns:
    province_after: re.Pattern[str]
    countryside_after: re.Pattern[str]
    suburb_after: re.Pattern[str]
    region_after: re.Pattern[str]
    noun_after: re.Pattern[str]
    facility_after: re.Pattern[str]
    province_before: re.Pattern[str]
    countryside_before: re.Pattern[str]
    suburb_before: re.Pattern[str]
    region_before: re.Pattern[str]
    noun_before: re.Pattern[str]
    direction_before: re.Pattern[str]
    spread_before: re.Pattern[str]
    near_before: re.Pattern[str]
    between_before: re.Pattern[str]
    cue_before: re.Pattern[str]


@lru_cache(maxsize=1)
def filler() -> str:
    """Return what may stand between a preposition and its name: "the northern city of"."""
    return (
        rf"(?:the |a |an )?(?:{_STOP}[\w'-]+ ){{0,4}}?"
        rf"(?:{words().settlement}s? (?:of|called|named|known as) )?(?:the )?$"
    )


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    w = words()
    after = rf"^(?:'s?)?,? ?(?:(?:{DIRECTIONS}) )?(?:and )?(?:rural )?"
    of = rf" of (?:the )?(?:(?:{DIRECTIONS}) )?"
    near = (
        rf"\b(?:{w.near}|(?<!the )(?<!in )(?:{w.direction})(?:ern)? of|"
        rf"\d ?(?:km|kilomet(?:er|re)s?|miles?)(?:\([^)]*\))? "
        rf"(?:(?:to the )?{w.direction} (?:of|from)|from|outside|away from|off))"
    )
    return _Patterns(
        province_after=re.compile(rf"{after}{w.province}\b", re.IGNORECASE),
        countryside_after=re.compile(
            rf"{after}(?:{DIRECTIONS} )?{w.countryside}\b", re.IGNORECASE
        ),
        suburb_after=re.compile(rf"{after}{w.suburb}\b(?! of\b)", re.IGNORECASE),
        region_after=re.compile(rf"{after}{w.region}\b", re.IGNORECASE),
        noun_after=re.compile(
            rf"^(?:'s?)? ?-?(?:{DIRECTIONS} )?(?:(?:refugee|military|air|border|oil|gas|"
            rf"residential|international) )?({w.settlement})\b( of\b| called\b)?",
            re.IGNORECASE,
        ),
        facility_after=re.compile(
            rf"^ ?(?:(?:[A-Z][\w'-]+|field|national|main|public|primary|military|field|"
            rf"surgical|children's|maternity) ){{0,2}}{w.facility}\b",
            re.IGNORECASE,
        ),
        province_before=re.compile(rf"\b{w.province}{of}$", re.IGNORECASE),
        countryside_before=re.compile(
            rf"\b{w.countryside}(?:{of}(?:town |city )?(?:of )?| (?:(?:{DIRECTIONS}) )?)$",
            re.IGNORECASE,
        ),
        suburb_before=re.compile(rf"\b{w.suburb}{of}$", re.IGNORECASE),
        region_before=re.compile(rf"\b{w.region}{of}$", re.IGNORECASE),
        noun_before=re.compile(
            rf"\b({w.settlement})(?: of| called| named| known as)? (?:the )?$",
            re.IGNORECASE,
        ),
        direction_before=re.compile(rf"\b({DIRECTIONS}) (?:and )?$"),
        spread_before=re.compile(
            r"\b(?:villages|towns|localities|across|throughout|elsewhere)"
            r"(?: in| of| across| around)? (?:the )?$"
        ),
        near_before=re.compile(rf"{near} {filler()}", re.IGNORECASE),
        between_before=re.compile(rf"\bbetween {filler()}", re.IGNORECASE),
        cue_before=re.compile(
            rf"\b(?:in|at|inside|within|into|on|to|from|of|over|across|through|throughout|"
            rf"against|towards?|hit|hits|struck|strikes|bombed|shelled|targeted|targeting|"
            rf"pounded|hitting|striking|entered|captured|seized|retook|recaptured|stormed|"
            rf"attacked|bombarded|raided|besieged|between) {filler()}",
            re.IGNORECASE,
        ),
    )


def read_context(before: str, after: str) -> Context:
    """Read the text before and after a name, each cut at its sentence."""
    p, before, after = _patterns(), before[-_REACH:], after[:_REACH]
    noun_after = p.noun_after.search(after)
    holds = noun_after is not None and noun_after[2] is not None
    features = _features(p, before, None if holds else noun_after)
    direction = p.direction_before.search(before)
    between = p.between_before.search(before) is not None
    extent, leads = _extent(p, before, after, direction is not None)
    return Context(
        extent=extent,
        leads=leads,
        near=between or p.near_before.search(before) is not None,
        between=between,
        features=features,
        cue=bool(features) or p.cue_before.search(before) is not None,
        facility=p.facility_after.search(after) is not None,
        direction=direction[1].lower() if direction else "",
        holds=holds,
    )


def _features(
    p: _Patterns, before: str, noun_after: re.Match[str] | None
) -> tuple[str, ...]:
    nouns = words().features
    if noun_after is not None:
        return nouns[noun_after[1].lower()]
    noun_before = p.noun_before.search(before)
    return nouns[noun_before[1].lower()] if noun_before is not None else ()


def _extent(
    p: _Patterns, before: str, after: str, directed: bool
) -> tuple[Extent, bool]:
    """Return the widest reading that the words ask for, and whether they stand before."""
    checks = (
        (Extent.PROVINCE, p.province_after, p.province_before),
        (Extent.COUNTRYSIDE, p.countryside_after, p.countryside_before),
        (Extent.SUBURB, p.suburb_after, p.suburb_before),
        (Extent.REGION, p.region_after, p.region_before),
    )
    for extent, following, preceding in checks:
        if following.search(after):
            return extent, False
        if preceding.search(before):
            return extent, True
    if re.match(r"(?:'s)? (?:city|town)\b", after) or re.search(
        r"\b(?:city|town|cities|towns) of (?:the )?$", before
    ):
        return Extent.CITY, False
    if p.spread_before.search(before):
        return Extent.SPREAD, True
    return (Extent.DIRECTION if directed else Extent.POINT), directed
