"""The words by which a text tells of one event again, or of another one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from extract import vocabulary
from extract.assemble.lexicon.forms import attacks, tolls, words
from extract.vocabulary import AnyCase, either


@dataclass(frozen=True, slots=True)
class TellingLexicon:
    """What says that a frame tells of a known event, or of another one."""

    retold: AnyCase  # "the attack also killed"
    means: re.Pattern[str]  # "the bombs"
    several: AnyCase  # "raids"
    links: AnyCase
    others: AnyCase  # "another raid"
    fights: AnyCase  # "in the clashes"
    each: AnyCase  # "a first blast"
    sums: AnyCase  # "in all"
    rivals: AnyCase  # "gave a lower figure"
    periods: AnyCase  # "this season"
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
    each = rf"{either(raw['each']['before'])} (?:[\w-]{{1,20}} ){{0,2}}?{things}"
    another = rf"{either(others['before'])} (?:[\w-]{{1,20}} ){{0,2}}?{things}"
    auxiliary = r"(?:had |has |have )?(?:also )?"
    return TellingLexicon(
        retold=words(rf"{known} {auxiliary}{either(tolls())}"),
        means=re.compile(rf"the {either(attacks())}\b", re.IGNORECASE),
        several=words(either(several)),
        links=words(either(raw["links"]["words"])),
        others=words(rf"(?:{either(others['words'])}|{another})"),
        fights=words(rf"{again} (?:same )?{either(raw['fights']['words'])}"),
        each=words(each),
        sums=words(either(raw["sums"]["words"])),
        rivals=words(
            rf"(?:{either(rival['verbs'])}|"
            rf"{either(rival['before'])} (?:death )?{either(rival['counts'])})"
        ),
        periods=words(either(raw["periods"]["words"])),
        regulars=words(either(raw["regulars"]["words"])),
        irregulars=words(either(raw["irregulars"]["words"])),
        across=words(either(raw["across"]["words"])),
    )
