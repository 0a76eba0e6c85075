"""The words by which a text speaks of a place without its name."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from extract import vocabulary
from extract.assemble.lexicon.forms import kinds_of_places
from extract.vocabulary import either


@dataclass(frozen=True, slots=True)
class SettingLexicon:
    """What takes up a place told before, or tells of one that is named later."""

    here: re.Pattern[str]  # "the besieged town", "there"; the noun is a group
    unnamed: re.Pattern[str]  # "a town near", before a name; the noun is a group
    besides: re.Pattern[str]  # "the city and its countryside", from the "and" on
    other: re.Pattern[str]  # "another district", which is not the one told before
    goes_on: re.Pattern[str]  # "They", "It said the car"
    features: dict[str, tuple[str, ...]]  # noun: what it may mean in the gazetteer
    regions: tuple[str, ...]  # what one that is no group may mean
    units: frozenset[str]  # "province"
    seats: frozenset[str]  # "provincial capital"


@lru_cache(maxsize=1)
def setting_lexicon() -> SettingLexicon:
    """Load and compile the vocabulary of settings."""
    raw = vocabulary.load("settings")
    kinds, units, regions = kinds_of_places(), raw["units"], raw["regions"]
    seats = raw["seats"]["words"]
    here = either([*seats, *kinds, *units["words"], *regions["words"]])
    there, places = either(raw["there"]["words"]), vocabulary.load("places")
    return SettingLexicon(
        here=re.compile(
            rf"\b(?:[Tt]he|[Tt]his|[Tt]hat) (?:[a-z-]{{1,20}} ){{0,2}}?({here})\b"
            r"(?! (?:of|called|named|near(?! the [A-Z]))\b)|"
            rf"(?<=[a-z] )(there)\b(?! {there}\b| and in [A-Z])"
        ),
        unnamed=_unnamed(),
        besides=re.compile(
            rf" and its (?:[a-z]+ )?{either(places['countryside_nouns']['words'])}\b"
        ),
        other=_other(raw),
        goes_on=_goes_on(raw["goes_on"]),
        features={
            word: tuple(entry["features"])
            for entry in raw["kinds"]
            for word in entry["words"]
        },
        regions=tuple(regions["features"]),
        units=frozenset(units["words"]),
        seats=frozenset(seats),
    )


def _goes_on(raw: dict[str, list[str]]) -> re.Pattern[str]:
    """Return the pattern of what takes up those just told of, be it reported by somebody."""
    told = rf"[^,;]{{1,80}}?\b{either(raw['reported'])}(?: (?!the\b)[\w-]+){{0,3}}?(?: that)? "
    return re.compile(
        rf"\W{{0,2}}(?:According to [^,]{{1,80}}, |{told})?"
        rf"(?:{either(raw['words'])}|[Tt]he (?!{either(raw['others'])}\b))\b"
    )


def _other(raw: dict[str, Any]) -> re.Pattern[str]:
    """Return the pattern of "another district", "in two other parts"."""
    quarters = (e["words"] for e in raw["kinds"] if "neighbourhood" in e["features"])
    nouns = either([*itertools.chain(*quarters), "part"])
    return re.compile(rf"\b(?:[Aa]nother|[Oo]ther) (?:[a-z-]+ )?{nouns}s?\b")


def _unnamed() -> re.Pattern[str]:
    raw = vocabulary.load("settings")
    directions = vocabulary.load("places")["directions"]["words"]
    near = either([*raw["near"]["words"], rf"{either(directions)} of"])
    return re.compile(
        r"\b(?:(?:an?|one|another)(?: (?!(?:of|in|on|at|near)\b)[\w'-]{1,20}){0,4}? "
        rf"(?P<kind>{either(kinds_of_places())})|{either(raw['regions']['words'])})"
        rf"(?: {either(raw['held']['words'])} by(?: [\w-]+){{1,4}})?,? "
        rf"(?:just |right )?{near} (?:the )?(?:[a-z-]+ ){{0,3}}(?:[A-Z][\w'-]+ )?$"
    )
