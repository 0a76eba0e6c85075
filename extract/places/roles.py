"""Tell what a place name does in its sentence besides telling where something happened."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from extract.mentions import PlaceRole
from extract.places.context import filler
from extract.places.words import words

_CAPITAL_RUN = re.compile(r"(?:'s)?((?: [A-Z][\w'&-]*| of| and| for)+)")
_BASED = re.compile(r"-(?:based|born|raised|backed|affiliated|area)\b")
_IN_NAME = re.compile(
    r"\b(?:(?:Islamic State|Committee|Council|Network|Observatory|Cent(?:er|re)|Inquiry|"
    r"Envoy|Coalition|Campaign|Lawyers|Hell|Commission|Organi[sz]ation) (?:in|for|on|to)|"
    r"(?:State|Army|Union|Committee|Committees|Council|Network|Front|Organi[sz]ation|"
    r"Movement|Party|Commission|Friends|Brigades?|Battalion|Ministry|Observatory|Coalition|"
    r"Government|Republic|Forces|Alliance|Envoy|Inquiry|Office|Centre|Center|Directorate|"
    r"Institute|Campaign|Initiative|Lawyers|Hell|Voices|Governor|Bishop|Archbishop|Mufti|"
    r"Mayor|Battle|Consulate|Embassy) of) (?:[A-Z]\w+ and )?(?:the )?$"
)
_SLOGAN = re.compile(r" is being slaughtered", re.IGNORECASE)
_DATELINE = re.compile(
    r"(?:[A-Z][\w.'/&-]*,? ?){1,7}(?:\([^()\n]{2,40}\))?,? ?"
    r"(?:\d{1,2}(?: [A-Z][a-z]+)?(?:,? ?\d{4})?)?[,.]? ?(?:\([^()\n]{2,40}\) ?)?"
    r"(?:-{1,2}(?= ?[A-Z\"])|(?<=\)):|(?<=\) ):)"
)
_DATELINE_REACH = 90
_POWER_IN = re.compile(
    r"\b(?:government|regime|authorities|leadership|administration|rulers) in $"
)
_SEAT_OF_POWER = "C1001"


@dataclass(frozen=True, slots=True)
class _Patterns:
    origin: re.Pattern[str]
    people_from: re.Pattern[str]
    flight: re.Pattern[str]
    people_after: re.Pattern[str]
    power_after: re.Pattern[str]


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    w = words()
    origin = rf"(?:{w.home}|{w.launch}|{w.speaking}|{w.speaking} [A-Z][\w ]{{1,30}} in)"
    return _Patterns(
        origin=re.compile(rf"\b{origin} {filler()}", re.IGNORECASE),
        people_from=re.compile(
            rf"\b(?:{w.people},?|old) from {filler()}", re.IGNORECASE
        ),
        flight=re.compile(rf"\b{w.flight}\b", re.IGNORECASE),
        people_after=re.compile(
            r"^(?:'s?)? (?:-based )?(?:residents?|activists?|natives?|doctors?|"
            r"journalists?|correspondent|bureau)\b"
        ),
        power_after=re.compile(rf"^(?:'s?)? {w.metonymy}\b"),
    )


def datelines(text: str) -> list[tuple[int, int]]:
    """Return the spans at the heads of lines that only say whence the report comes."""
    found = []
    for line in re.finditer(r"[^\n]+", text):
        match = _DATELINE.match(text, line.start(), line.start() + _DATELINE_REACH)
        if match is not None:
            found.append((match.start(), match.end()))
    return found


def read_role(before: str, after: str, place_id: str) -> PlaceRole:
    """Return the role that the words around a name give it."""
    p = _patterns()
    before, after = before[-120:], after[:120]
    if _names_organisation(before, after) or _is_power(p, before, after, place_id):
        return PlaceRole.ORGANISATION
    if _BASED.match(after) or p.people_after.match(after) or p.origin.search(before):
        return PlaceRole.ORIGIN
    if p.people_from.search(before) and not p.flight.search(before[-45:]):
        return PlaceRole.ORIGIN
    return PlaceRole.EVENT


def _names_organisation(before: str, after: str) -> bool:
    if _IN_NAME.search(before) or _SLOGAN.match(after):
        return True
    run = _CAPITAL_RUN.match(after)
    if run is None:
        return False
    following = run[1].split()
    if re.match(words().facility, following[-1], re.IGNORECASE):
        return False  # "Aleppo Military Hospital" stands in Aleppo
    return not words().organisation_heads.isdisjoint(following)


def _is_power(p: _Patterns, before: str, after: str, place_id: str) -> bool:
    """Tell "Damascus" that means the government."""
    if place_id != _SEAT_OF_POWER:
        return False
    return bool(p.power_after.match(after) or _POWER_IN.search(before))
