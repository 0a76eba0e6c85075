"""Tell names of places from words, persons and buildings that are spelled like them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from extract.places.abroad import is_addressed_abroad
from extract.places.confirm import is_common
from extract.places.links import linked, listed
from extract.places.organisations import names_organisation
from extract.places.passage import Passage
from extract.places.spot import KNOWN_RANK
from extract.places.words import name_words, one_of, words
from gazetteer import MatchLevel

_CAPITAL_BEFORE = re.compile(
    r"(?<![\w-])([A-ZÀ-ÖØ-ÞİŞ]\w*[^\W\d_A-Z])[ -](?:al-|el-)?$"
)
_CAPITAL_AFTER = re.compile(r" (?:(?:al|el|bin|ibn|abu)[ -])?([A-ZÀ-ÖØ-ÞİŞ][\w']+)")
_ENDS = re.compile(r"[,.;]|$")  # "In Saida, two died": the places around must agree
_WORD = 30  # characters
_LONGEST_LIST = 25  # names
_CITY_RANK = 0.8


@dataclass(frozen=True, slots=True)
class _Patterns:
    """What stands before a name."""

    put_in: re.Pattern[str]  # "In Besieged", but not "fighters Rojda Aleppo and Zinar"
    listing: re.Pattern[str]  # "the villages of"


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    put = one_of("abroad_prepositions", "near_words")
    return _Patterns(
        re.compile(
            rf"\b(?i:{put}|on|into|over|towards?|to|from) (?:the )?"
            r"(?:(?:al-|el-)?[A-ZÀ-ÖØ-ÞİŞ][\w']*[ -])+$"
        ),
        re.compile(rf"\b{one_of('listing_nouns')}\b[^.;]*$"),
    )


def used_as_names(passage: Passage) -> list[bool]:
    """Tell of each spot whether it is used as the name of a place."""
    told: list[bool] = []
    follows_name = False
    for index, spot in enumerate(passage.spots):
        told.append(_is_name(passage, index, follows_name=follows_name))
        city = bool(spot.places) and spot.places[0].rank >= _CITY_RANK
        follows_name = told[-1] or city
    return told


def _is_name(passage: Passage, index: int, *, follows_name: bool) -> bool:
    spot, context = passage.spots[index], passage.contexts[index]
    if spot.fixed or not spot.places:
        return True
    if _is_abbreviation(passage.text[spot.start : spot.end]) or _is_abroad(
        passage, index
    ):
        return False
    known = spot.places[0].rank >= KNOWN_RANK and spot.level is not MatchLevel.SOUND
    before, after = passage.before(spot), passage.after(spot)
    begins, goes_on = _inside_name(passage, index, follows_name=follows_name)
    listing = _patterns().listing.search(before) is not None
    if spot.ambiguous:
        if context.holds or ((begins or goes_on) and not listing):
            return False
        named = bool(context.features) or _is_told(passage, index)
        ends = context.put and _ENDS.match(after) is not None
        return named or ends or (context.put and is_common(spot))
    if spot.places[0].rank >= _CITY_RANK and names_organisation(before, after):
        return True  # its role will tell; where it stands helps to resolve others
    if begins or goes_on:
        if begins and not _patterns().put_in.search(before):
            return listing and bool(context.features)
        return (listing and bool(context.features)) or (known and context.cue)
    if context.facility and not known:
        return False
    if known or context.cue or _is_addressed(passage, index):
        return True
    several = len(passage.text[spot.start : spot.end].split()) > 1
    return several and spot.level is MatchLevel.EXACT


def _is_told(passage: Passage, index: int) -> bool:
    """Tell whether a doubtful name has a preposition and is told by the next name."""
    spots, text = passage.spots, passage.text
    if not passage.contexts[index].cue or index + 1 >= len(spots):
        return False
    return not spots[index + 1].ambiguous and linked(
        text, spots[index], spots[index + 1]
    )


def _is_addressed(passage: Passage, index: int) -> bool:
    """Tell whether a listed name, or the list that it is in, is told by a town or unit."""
    spots, text = passage.spots, passage.text
    if spots[index].level is MatchLevel.SOUND:
        return False
    last = index
    end = min(len(spots), index + _LONGEST_LIST)
    while last + 1 < end and listed(text, spots[last], spots[last + 1]):
        last += 1
    if last + 1 < len(spots) and linked(text, spots[last], spots[last + 1]):
        last += 1
    teller = spots[last]
    return last > index and bool(teller.places) and teller.places[0].rank >= KNOWN_RANK


def _is_abbreviation(name: str) -> bool:
    return name.isupper() and len(name) <= 3


def _is_abroad(passage: Passage, index: int) -> bool:
    """Tell whether the text puts a place abroad: "the Iraqi town of X", "X, Iraq"."""
    spot, lead = passage.spots[index], passage.contexts[index].lead
    if spot.places[0].rank >= _CITY_RANK:
        return False
    if lead.noun and not words().foreign_adjectives.isdisjoint(lead.adjectives):
        return True
    return is_addressed_abroad(passage.text, spot.end)


def _inside_name(
    passage: Passage, index: int, *, follows_name: bool
) -> tuple[bool, bool]:
    """Tell whether a capitalised word before, and one after, belongs to the name."""
    spot = passage.spots[index]
    before = _CAPITAL_BEFORE.search(passage.before(spot)[-_WORD:])
    after = _CAPITAL_AFTER.match(passage.after(spot))
    if before is not None and follows_name and _adjoins(passage, index - 1, index):
        before = None
    if after is not None and _adjoins(passage, index, index + 1):
        after = None
    return (
        before is not None and before[1] not in name_words().neighbouring_capitals,
        after is not None and after[1] not in name_words().neighbouring_capitals,
    )


def _adjoins(passage: Passage, left: int, right: int) -> bool:
    """Tell whether two neighbouring spots are parted by nothing but a space."""
    if left < 0 or right >= len(passage.spots):
        return False
    return passage.spots[right].start - passage.spots[left].end <= 1
