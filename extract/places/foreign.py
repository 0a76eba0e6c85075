"""Find places abroad, so that events there can be left out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from extract import vocabulary
from extract.mentions import Sentence
from extract.places.abroad import names_abroad
from extract.places.homes import is_home
from extract.places.lead import read_lead
from extract.places.organisations import names_organisation
from extract.places.words import excepted, foreign, name_words, words
from extract.vocabulary import either

_REACH = 140  # characters
_ADDRESS_REACH = 70
# "Strikes there and in Iraq", if the text is set in Syria.
THERE = re.compile(r" there and in [A-Z]")
_WITHIN = re.compile(r",? in (?:the )?|, ")  # "from Leeds in England"
_BESIDES = "the world"  # the name of all the countries that are told but Syria


@dataclass(frozen=True, slots=True)
class _Patterns:
    """What stands before or behind a name abroad that is no scene."""

    voice: re.Pattern[str]  # "In Geneva, the agency issued a statement"
    address: re.Pattern[str]  # "in Essen, North Rhine-Westphalia, "
    besides: re.Pattern[str]  # "countries other than Syria"
    deed_of: re.Pattern[str]  # "in Turkey's air strikes on X"
    banned: re.Pattern[str]  # "a group outlawed in"
    speaker: re.Pattern[str]  # "the ministry in"
    speaks: re.Pattern[str]  # behind it: "has said"
    hospital: re.Pattern[str]  # "died in a hospital in"


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    raw, attacks = vocabulary.load("places"), vocabulary.load("tellings")["attacks"]
    deeds = either([*attacks["one"], *attacks["several"], *raw["deeds"]["words"]])
    voices = either(raw["voices"]["words"])
    later = vocabulary.load("scenes")["hospitals"]
    taken, houses = either(later["words"]), either(later["houses"])
    parts = either(sorted(name_words().address_gap - {",", "in", "of", "the", "a"}))
    return _Patterns(
        re.compile(rf",(?: [\w'-]+){{1,8}}? {voices}\b"),
        re.compile(
            rf"\b(?:in|at|near|outside|on) (?:the )?"
            rf"(?:[A-Z][\w'-]*[ ,]{{1,2}}(?:{parts}[ ,]{{1,2}}){{0,2}}){{1,7}}$"
        ),
        re.compile(rf"{excepted()}Syria\b"),
        re.compile(rf"'s (?:[a-z-]+ ){{0,3}}{deeds}\b"),
        re.compile(
            rf"\b{either(raw['bans']['words'])} (?:[a-z]+ ){{0,2}}in (?:the )?$"
        ),
        re.compile(
            rf"\b{either(raw['speakers']['words'])} in (?:the )?$", re.IGNORECASE
        ),
        re.compile(
            rf"(?:,[^,;.]{{1,60}},)?(?: (?:has|had|have|also|later|on \w+day))* {voices}\b"
        ),
        re.compile(
            rf"\b{taken} [^,;.]{{0,40}}?\b{houses} (?:in|near|across|of) (?:the )?"
            r"(?:[a-z-]+ ){0,3}$"
        ),
    )


@dataclass(frozen=True, slots=True)
class ForeignMention:
    """A place outside Syria; `name` is its country (or continent).

    `seat` is set where somebody speaks, or is treated, of what may have happened elsewhere.
    """

    start: int
    end: int
    sentence: int
    name: str
    seat: bool = False


def find_foreign(
    text: str, sentences: Sequence[Sentence]
) -> tuple[ForeignMention, ...]:
    """Return the places abroad where normalised `text` puts something, in order.

    Countries that act, or that people only come from or speak in, are left out.
    """
    countries = foreign()[1]
    starts = [sentence.start for sentence in sentences]
    found: list[ForeignMention] = []
    home: int | None = None  # where the name of the last home ends
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
        goes_on = home is not None and _WITHIN.fullmatch(text, home, match.start())
        if is_home(read_lead(before)) or goes_on:
            home = match.end()
            continue
        country = countries[match.group()]
        within = country != match.group()
        if told or _closes_address(before) or _is_scene(before, after, within=within):
            mention = (match.start(), match.end(), sentences[index].index, country)
            seat = _is_seat(before, after)
            if found and _WITHIN.fullmatch(text, found[-1].end, match.start()):
                seat = found[-1].seat
            found.append(ForeignMention(*mention, seat))
    return tuple(sorted([*found, *_besides(text, sentences)], key=lambda m: m.start))


def _besides(text: str, sentences: Sequence[Sentence]) -> Iterator[ForeignMention]:
    """Yield the "countries" that are told to be other ones than Syria."""
    starts = [sentence.start for sentence in sentences]
    for match in _patterns().besides.finditer(text):
        index = bisect_right(starts, match.start()) - 1
        end = match.start() + len("countries")
        if index >= 0:
            yield ForeignMention(match.start(), end, sentences[index].index, _BESIDES)


def _is_seat(before: str, after: str) -> bool:
    """Tell "a ministry in Ankara said" from what came about in Ankara."""
    patterns = _patterns()
    speaks = patterns.speaker.search(before) and patterns.speaks.match(after)
    there = before.endswith(" there and in ")
    return there or bool(speaks or patterns.hospital.search(before))


def _closes_address(before: str) -> bool:
    """Tell "in Essen, North Rhine-Westphalia, " from a list of countries that act."""
    return bool(_patterns().address.search(before[-_ADDRESS_REACH:]))


def _is_scene(before: str, after: str, *, within: bool) -> bool:
    """Tell whether the words around a foreign name put an event there.

    What is near a city abroad (`within` a country) is abroad too, near a country it is not.
    """
    lead = read_lead(before)
    if names_organisation(before, after) or (
        not within and _patterns().deed_of.match(after)
    ):
        return False
    if before == "In " and _patterns().voice.match(after):
        return False
    if _patterns().banned.search(before):
        return False
    around = within and lead.ends_with(words().near, 3)
    struck = within and lead.preposition in name_words().attack_verbs
    return around or struck or lead.preposition in words().abroad or bool(lead.noun)
