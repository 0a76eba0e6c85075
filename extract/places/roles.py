"""Tell what a place name does in its sentence besides telling where something happened."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from extract import vocabulary
from extract.mentions import PlaceRole
from extract.places.homes import comes_from, is_home_of
from extract.places.lead import Lead
from extract.places.organisations import is_power, names_organisation
from extract.places.role_words import role_words
from extract.places.words import excepted, one_of
from extract.vocabulary import either

_WORD_AFTER = re.compile(r"(?:'s?)?\"? (\w+)")
# "The highest toll was in X, the largest town there, where two died".
_SCENE_AFTER = re.compile(r"[^.;]{0,80}?(?<! and) where\b")
# "ten of them in X and five in Y", which add up
_NEXT_PART = re.compile(r",? (?:and )?(?:the )?(?:other )?[\w-]+ (?:others )?in [A-Z]")
_REACH = 120
_SEAT_OF_POWER = "C1001"
_COUNTRY = "SY"


@dataclass(frozen=True, slots=True)
class _Patterns:
    """What follows a name of a home, and what stands before a name that is no scene."""

    made: re.Pattern[str]
    gunmen: re.Pattern[str]
    share: re.Pattern[str]
    among: re.Pattern[str]
    excepted: re.Pattern[str]  # "in nine countries other than"
    launch: re.Pattern[str]


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    raw = vocabulary.load("place_roles")
    gunmen = either(vocabulary.load("scenes")["bases"]["people"])
    return _Patterns(
        re.compile(rf"-{either(raw['made']['words'])}\b"),
        re.compile(rf"'s? (?:local )?{gunmen}\b"),
        _share(raw["shares"]),
        _among(raw["shares"]),
        re.compile(rf"{excepted()}$"),
        _launch(raw["launches"]),
    )


def _share(raw: dict[str, list[str]]) -> re.Pattern[str]:
    """Return the pattern of "most of them in", which places a part of victims told before."""
    number = (
        r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
    )
    largest = rf"{either(raw['largest'])} {either(raw['sums'])}(?: of (?:the )?{either(raw['dead'])})?"
    return re.compile(
        rf"\b(?:(?:{either(raw['parts'])}|{number}) of (?:them|whom|those|these)|"
        rf"{either(raw['words'])}|including (?:at least )?{number}|"
        rf"{largest})(?: {either(raw['told'])}){{0,3}} (?:in|near|around)(?: the capital,?)?"
        rf"(?: (?:and around|{one_of('fillers')})){{0,4}} "
        r"(?:(?:al-)?(?-i:[A-Z])[\w'-]+(?:,? and|,) )*$",
        re.IGNORECASE,
    )


def _among(raw: dict[str, list[str]]) -> re.Pattern[str]:
    """Return the pattern of "several districts of X including", up to any of a list."""
    names = r"(?:(?:al-)?[A-Z][\w'-]+(?:,? and|,) )*"
    return re.compile(
        rf"\b{either(raw['wholes'])} (?:of|in|across|throughout) (?:[a-z]+ ){{0,3}}"
        rf"[A-Z][\w'-]+(?:,? [\w'-]+){{0,4}},? {either(raw['naming'])} "
        rf"(?:(?:{one_of('fillers')}) ){{0,4}}{names}$"
    )


def _launch(raw: dict[str, list[str]]) -> re.Pattern[str]:
    """Return the pattern of "fired two rockets from", where nothing else tells what was hit."""
    fire, missiles = either(raw["fire"]), either(raw["missiles"])
    hits = rf"{either(raw['harms'])}|{one_of('attack_verbs')}"
    not_aimed = rf"(?!(?:into|onto|on|at|to|towards?|against|and|{hits})\b)"
    compass = one_of("directions")
    return re.compile(
        rf"\b{fire} (?:(?:[\w-]+ ){{0,4}}{missiles} )?from (?:{not_aimed}[\w'-]+ ){{0,6}}$|"
        rf"\bfrom {either(raw['over'])}(?: {not_aimed}\w+){{0,4}}"
        rf"(?:, {compass} of)? (?:the )?$|"
        # "a missile from Syria struck the border town"
        rf"\b{missiles} from (?:(?:inside|within|across|northern|southern) )?$"
    )


def _is_held(before: str, place_id: str) -> bool:
    """Tell "killed by Islamic State in Raqqa" from "Islamic State in Syria"."""
    return place_id != _COUNTRY and before.endswith("Islamic State in ")


def read_role(before: str, lead: Lead, after: str, place_id: str) -> PlaceRole:
    """Return the role that the words around a name give it."""
    if names_organisation(before, after) and not _is_held(before, place_id):
        return PlaceRole.ORGANISATION
    if place_id == _SEAT_OF_POWER and is_power(before, lead, after):
        return PlaceRole.ORGANISATION
    if _patterns().excepted.search(before):
        return PlaceRole.ORGANISATION
    if _is_of_people(after) or comes_from(before, lead):
        return PlaceRole.ORIGIN
    if _places_nothing(before[-_REACH:]):
        return PlaceRole.ORIGIN
    if _is_part(before[-_REACH:], after):
        return PlaceRole.PART
    return PlaceRole.EVENT


def _is_of_people(after: str) -> bool:
    """Tell "Homs-born", "the X residents", "X's gunmen"."""
    word, patterns = _WORD_AFTER.match(after), _patterns()
    if patterns.made.match(after) or patterns.gunmen.match(after):
        return True
    return word is not None and word[1] in role_words().locals


def _places_nothing(before: str) -> bool:
    """Tell the place of a home, or whence an attack only comes."""
    if "from " in before and _patterns().launch.search(before):
        return True
    return is_home_of(before)


def _is_part(before: str, after: str) -> bool:
    """Tell the place of an uncounted part: "several districts of X including Y"."""
    patterns = _patterns()
    if patterns.share.search(before) or patterns.among.search(before):
        return not (_SCENE_AFTER.match(after) or _NEXT_PART.match(after))
    return False
