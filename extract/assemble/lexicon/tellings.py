"""The words by which a text tells of one event again, or of another one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from extract import vocabulary
from extract.assemble.lexicon.forms import attacks, tolls, words
from extract.vocabulary import AnyCase, either


@dataclass(frozen=True, slots=True)
class TellingLexicon:
    """What says that a frame tells of a known event, or of another one."""

    retold: AnyCase  # "the attack also killed"
    means: re.Pattern[str]  # "the bombs"
    several: AnyCase  # "raids"
    adding: re.Pattern[str]  # "Furthermore", at the head
    links: AnyCase
    others: AnyCase  # "another raid"
    fights: AnyCase  # "in the clashes"
    each: AnyCase  # "a first blast"
    spread: AnyCase  # "in separate shootings"
    sums: AnyCase  # "in all"
    rivals: AnyCase  # "gave a lower figure"
    periods: AnyCase  # "this season"
    lasting: AnyCase  # "six days of shelling", "the toll for the week"
    regulars: AnyCase  # "soldiers"
    irregulars: AnyCase  # "rebels"
    across: AnyCase  # "across the country"


@lru_cache(maxsize=1)
def telling_lexicon() -> TellingLexicon:
    """Load and compile the vocabulary of tellings."""
    raw = vocabulary.load("tellings")
    one, several = attacks("one"), attacks("several", "series")
    again = either(raw["again"]["words"])
    known = rf"{again} (?:\w{{1,20}} ){{0,2}}?{either(attacks())}"
    others, rival = raw["others"], raw["rivals"]
    things = either([*one, *several, *others["harm"]])
    striking = vocabulary.load("counting")["striking"]
    struck = either([*striking["words"], *striking["alone"]])
    each = rf"{either(raw['each']['before'])} (?:(?:[\w-]{{1,20}} ){{0,2}}?{things}|{struck})"
    another = rf"{either(others['before'])} (?:[\w-]{{1,20}} ){{0,2}}?{things}"
    auxiliary = r"(?:had |has |have )?(?:also )?"
    return TellingLexicon(
        retold=words(rf"{known} {auxiliary}{either(tolls())}"),
        means=re.compile(rf"the {either(attacks())}\b", re.IGNORECASE),
        several=words(either(several)),
        adding=re.compile(
            rf"\W{{0,4}}{either(raw['adding']['words'])}\b(?! to\b)", re.IGNORECASE
        ),
        links=words(either(raw["links"]["words"])),
        others=words(rf"(?:{either(others['words'])}|{another})"),
        fights=words(rf"{again} (?:same )?{either(raw['fights']['words'])}"),
        each=words(each),
        spread=words(
            rf"{either(raw['spread']['words'])} (?:[\w-]{{1,20}} ){{0,2}}?"
            rf"{either([*several, *raw['spread']['things']])}"
        ),
        sums=words(either(raw["sums"]["words"])),
        rivals=words(
            rf"(?:{either(rival['verbs'])}|"
            rf"{either(rival['before'])} (?:death )?{either(rival['counts'])})"
        ),
        periods=words(either(raw["periods"]["words"])),
        lasting=_lasting(raw),
        regulars=words(either(raw["regulars"]["words"])),
        irregulars=words(either(raw["irregulars"]["words"])),
        across=words(either(raw["across"]["words"])),
    )


def _lasting(raw: dict[str, Any]) -> AnyCase:
    """Return the pattern of a time told by its length, or by its toll, without a date."""
    number = either(
        [r"[1-9]\d*", "a", *vocabulary.load("totals")["counted"]["numbers"]]
    )
    went_on = [*raw["lasting"]["words"], *raw["fights"]["words"]]
    went_on += attacks("several", "series")
    toll = r"tolls? (?:from [\w ]{1,40}? )?(?:for|over|of)"
    span = (
        rf"{number} (?:\w+ )?(?:days|weeks?|months?) of "
        rf"(?:[\w-]+ ){{0,3}}?{either(went_on)}"
    )
    return words(
        rf"(?:(?:in|over|during|by|from) {span}|"
        r"(?<!after )(?<!following )(?<!despite )(?<!amid )(?<!since )"
        rf"{span}\b[^,;.]{{0,80}}? {either(tolls())}|"
        rf"{toll} the (?:whole |entire )?{either(raw['lasting']['times'])})"
    )
