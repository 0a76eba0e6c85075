"""Find places abroad, so that events there can be left out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from extract import vocabulary
from extract.mentions import Sentence
from extract.places.abroad import names_abroad
from extract.places.homes import is_home
from extract.places.lead import read_lead
from extract.places.organisations import names_organisation
from extract.places.words import foreign, name_words, words
from extract.vocabulary import either

_REACH = 140  # characters
_ADDRESS_REACH = 70
_ADDRESS = re.compile(
    r"\b(?:in|at|near|outside|on) (?:the )?(?:[A-Z][\w'-]*[ ,]{1,2}){1,7}$"
)
# The dead are counted before "lives in", nobody's home.
_LIVES_LOST = re.compile(
    r"(?:\d|\bof|\bthe|\bmore|\bmany|\bhundred|\bthousand) lives in $"
)


@dataclass(frozen=True, slots=True)
class _Patterns:
    """What stands behind a name abroad that is no scene."""

    voice: re.Pattern[str]  # "In Geneva, the agency issued a statement"
    deed_of: re.Pattern[str]  # "in Turkey's air strikes on X"


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    raw, attacks = vocabulary.load("places"), vocabulary.load("tellings")["attacks"]
    deeds = either([*attacks["one"], *attacks["several"], *raw["deeds"]["words"]])
    return _Patterns(
        re.compile(rf",(?: [\w'-]+){{1,8}}? {either(raw['voices']['words'])}\b"),
        re.compile(rf"'s (?:[a-z-]+ ){{0,3}}{deeds}\b"),
    )


@dataclass(frozen=True, slots=True)
class ForeignMention:
    """A place outside Syria; `name` is its country (or continent)."""

    start: int
    end: int
    sentence: int
    name: str


def find_foreign(
    text: str, sentences: Sequence[Sentence]
) -> tuple[ForeignMention, ...]:
    """Return the places abroad where normalised `text` puts something, in order.

    Countries that act, or that people only come from or speak in, are left out.
    """
    countries = foreign()[1]
    starts = [sentence.start for sentence in sentences]
    found: list[ForeignMention] = []
    for match in names_abroad(text):
        index = bisect_right(starts, match.start()) - 1
        if index < 0 or match.end() > sentences[index].end:
            continue
        before = text[max(starts[index], match.start() - _REACH) : match.start()]
        after = text[match.end() : min(sentences[index].end, match.end() + _REACH)]
        told = (
            before.endswith(", ")
            and bool(found)
            and found[-1].end == (match.start() - 2)
        )
        country = countries[match.group()]
        within = country != match.group()
        if told or _closes_address(before) or _is_scene(before, after, within=within):
            mention = (match.start(), match.end(), sentences[index].index, country)
            found.append(ForeignMention(*mention))
    return tuple(found)


def _closes_address(before: str) -> bool:
    """Tell "in Essen, North Rhine-Westphalia, " from a list of countries that act."""
    return bool(_ADDRESS.search(before[-_ADDRESS_REACH:]))


def _is_scene(before: str, after: str, *, within: bool) -> bool:
    """Tell whether the words around a foreign name put an event there.

    What is near a city abroad (`within` a country) is abroad too, near a country it is not.
    """
    lead = read_lead(before)
    if names_organisation(before, after) or (
        not within and _patterns().deed_of.match(after)
    ):
        return False
    if is_home(lead) and not _LIVES_LOST.search(before):
        return False
    if before == "In " and _patterns().voice.match(after):
        return False
    around = within and lead.ends_with(words().near, 3)
    struck = within and lead.preposition in name_words().attack_verbs
    return around or struck or lead.preposition in words().abroad or bool(lead.noun)
