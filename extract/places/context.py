"""Read the words on both sides of a place name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from extract.places.lead import Lead, read_lead
from extract.places.words import alternation, name_words, one_of, words

_AREAS = ("area", "areas")
_PUTTING = frozenset(("in", "near", "inside", "at"))


class Extent(Enum):
    """Say how much of what a name stands for its words mean."""

    POINT = "point"
    CITY = "city"
    PROVINCE = "province"
    COUNTRYSIDE = "countryside"
    SUBURB = "suburb"
    REGION = "region"
    DIRECTION = "direction"
    SPREAD = "spread"  # "towns in Idlib", "across Hama", "the Daraa area"


_LOCAL = (Extent.POINT, Extent.DIRECTION, Extent.SPREAD)


@dataclass(frozen=True, slots=True)
class Context:
    """What the words beside a name say about it.

    `features` are those that its `noun` allows; `leads` tells that the words of the extent
    stand before the name; `attacked` that a verb of attack follows; `holds` that its noun belongs to a following name ("Aleppo
    neighbourhood of X"); `facility` that a building's noun follows; `besides` that its surroundings
    are told besides the name ("X and its countryside").
    """

    lead: Lead
    extent: Extent
    leads: bool
    near: bool
    noun: str
    features: tuple[str, ...]
    facility: bool
    holds: bool
    attacked: bool
    besides: bool

    @property
    def between(self) -> bool:
        """Tell whether the next place bounds the spot together with this one."""
        return self.lead.preposition == "between"

    @property
    def put(self) -> bool:
        """Tell whether the text puts something right in or near the name, whatever it is."""
        return (
            self.lead.direct
            and self.lead.preposition in _PUTTING
            and not (self.facility or self.holds)
        )

    @property
    def cue(self) -> bool:
        """Tell whether a noun, preposition or verb of place governs the name."""
        wide = self.extent in (Extent.COUNTRYSIDE, Extent.PROVINCE)
        return bool(self.features or self.lead.governor or self.attacked or wide)


_CENTRE = re.compile(r"(?<!and )[Cc]entral $")  # not "southern and central Idlib"
_AND = re.compile(r"(?: city)?,? and ")


@dataclass(frozen=True, slots=True)
class _Patterns:
    extent: re.Pattern[str]
    noun: re.Pattern[str]
    apposed: re.Pattern[str]
    facility: re.Pattern[str]
    attacked: re.Pattern[str]


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    w = words()
    plain = alternation(d for d in w.directions if "-" not in d)  # "-" is between them
    several = rf"(?:{plain}(?:,? and |, | |-))*"
    kind, adverb = one_of("qualifiers"), r"(?: (?!not\b)[a-z]+)?"
    qualified = rf"(?:Palestin[a-z]+ )?(?:{kind} )?"
    units = "|".join(
        f"(?P<{extent.name}>{alternation(nouns)})" for extent, nouns in _unit_nouns()
    )
    return _Patterns(
        re.compile(
            rf"(?:(?: city)?,? and (?:its|(?:the )?surrounding|the wider|the) |(?:'s?)?,? ?)"
            rf"{several}(?:rural )?(?:{units})\b(?! of\b)",
            re.IGNORECASE,
        ),
        re.compile(
            rf"(?:'s?)? ?-?{several}{qualified}({alternation(w.features)})\b"
            r"( (?:of|called|named)\b)?",
            re.IGNORECASE,
        ),
        _apposed(),
        re.compile(
            rf" ?(?:(?:(?-i:[A-Z])[\w'-]+|{kind}) ){{0,2}}{alternation(w.facilities)}\b",
            re.IGNORECASE,
        ),
        re.compile(
            rf" (?:{alternation(w.attacked)}|(?:was|were|(?:has|have|had|is|are){adverb} "
            rf"(?:been|being)){adverb} {one_of('attacked_deeds')})\b"
        ),
    )


def _apposed() -> re.Pattern[str]:
    """Return the pattern of "X, a small town in", but not of "In X, a village elder died"."""
    w = words()
    nouns = alternation(name_words().naming_nouns & w.features.keys() | {"city"})
    ends = one_of("directions", "apposed_ends")
    return re.compile(
        rf"(?:,| is| was)? (?:an?|the|another|(?:Syria|the country)'s|{one_of('several')})(?: (?!of\b)[\w-]+){{0,3}}? "
        rf"(?:(?P<PROVINCE>{alternation(w.province)})|(?P<noun>{nouns}))"
        rf"\b(?=,|\.|;|\)|$| (?:{ends}|\d)| of (?:the )?(?:capital|city|province)\b)"
    )


def _unit_nouns() -> tuple[tuple[Extent, frozenset[str]], ...]:
    w = words()
    return (
        (Extent.PROVINCE, w.province),
        (Extent.COUNTRYSIDE, w.countryside),
        (Extent.SUBURB, w.suburb),
        (Extent.REGION, w.region),
    )


def read_context(before: str, after: str) -> Context:
    """Read the text before and after a name, each cut at its sentence."""
    lead, patterns = read_lead(before), _patterns()
    noun = patterns.noun.match(after)
    holds = noun is not None and noun[2] is not None
    apposed = patterns.apposed.match(after)
    widened = patterns.extent.match(after) or (
        apposed if apposed and apposed["PROVINCE"] else None
    )
    extent, leads = _extent(lead, widened)
    named = lead.noun if noun is None or holds else noun[1].lower()
    if not named and apposed is not None:
        named = apposed["noun"] or ""
    in_centre = extent is Extent.DIRECTION and _CENTRE.search(before)
    if in_centre or (extent in _LOCAL and named in ("city", "town")):
        extent = Extent.CITY
    elif extent is Extent.POINT and named in _AREAS and not lead.noun:
        extent = Extent.SPREAD
    return Context(
        lead=lead,
        extent=extent,
        leads=leads,
        near=_is_near(lead),
        noun=named,
        features=words().features.get(named, ()),
        facility=patterns.facility.match(after) is not None,
        holds=holds,
        attacked=patterns.attacked.match(after) is not None,
        besides=widened is not None and _AND.match(after) is not None,
    )


def _is_near(lead: Lead) -> bool:
    if lead.ends_with(words().near, 3) or lead.preposition == "between":
        return True
    return len(lead.governor) > 1 and lead.governor[-2] in words().distances


def _extent(lead: Lead, after: re.Match[str] | None) -> tuple[Extent, bool]:
    """Return the widest reading that the words ask for, and whether they stand before."""
    if after is not None:
        return Extent[str(after.lastgroup)], False
    for extent, nouns in _unit_nouns():
        if lead.unit in nouns:
            return extent, True
    if lead.direction:
        return Extent.DIRECTION, True
    spread = len(lead.governor) > 1 and lead.governor[-2] in words().spreading
    spread = spread and lead.preposition != "on"  # "X village on the Y road"
    if (
        spread
        or lead.noun in words().rural_nouns
        or lead.preposition in ("across", "throughout")
    ):
        return Extent.SPREAD, True
    return Extent.POINT, False
