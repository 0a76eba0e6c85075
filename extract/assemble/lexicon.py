"""The words of tellings and of totals, compiled once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from extract import vocabulary
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
    one, several = raw["attacks"]["one"], raw["attacks"]["several"]
    weapons = raw["attacks"]["weapons"]
    again = either(raw["again"]["words"])
    known = rf"{again} (?:\w{{1,20}} ){{0,2}}?{either([*one, *several, *weapons])}"
    others, rival = raw["others"], raw["rivals"]
    things = either([*one, *several, *others["harm"]])
    each = rf"{either(raw['each']['before'])} (?:[\w-]{{1,20}} ){{0,2}}?{things}"
    another = rf"{either(others['before'])} (?:[\w-]{{1,20}} ){{0,2}}?{things}"
    auxiliary = r"(?:had |has |have )?(?:also )?"
    return TellingLexicon(
        _words(rf"{known} {auxiliary}{either(raw['harmed']['words'])}"),
        re.compile(rf"the {either([*one, *several, *weapons])}\b", re.IGNORECASE),
        _words(either(several)),
        _words(either(raw["links"]["words"])),
        _words(rf"(?:{either(others['words'])}|{another})"),
        _words(rf"{again} (?:same )?{either(raw['fights']['words'])}"),
        _words(each),
        _words(either(raw["sums"]["words"])),
        _words(
            rf"(?:{either(rival['verbs'])}|{either(rival['before'])} (?:death )?{either(rival['counts'])})"
        ),
        _words(either(raw["periods"]["words"])),
        _words(either(raw["regulars"]["words"])),
        _words(either(raw["irregulars"]["words"])),
        _words(either(raw["across"]["words"])),
    )


# "18 such attacks", but not "18 in attacks".
_NOT_IN = r"(?!(?:in|by|from|during|after|and|on|at|as|to|when|with)\b)"


@dataclass(frozen=True, slots=True)
class TotalLexicon:
    """What says that a frame counts several incidents together, or tells of one."""

    totals: AnyCase
    several: AnyCase  # "raids", "towns"
    one: AnyCase  # "a car bomb"
    campaigns: AnyCase
    perfect: AnyCase  # "has been killed"
    running: AnyCase  # "has also led"
    wars: AnyCase
    since: AnyCase  # "began", "has killed"
    counted: AnyCase  # "18 attacks"
    raids: AnyCase


@lru_cache(maxsize=1)
def total_lexicon() -> TotalLexicon:
    """Load and compile the vocabulary of totals."""
    raw = vocabulary.load("totals")
    one, told = raw["one"], raw["told"]
    auxiliary = either(told["auxiliaries"])
    numbers = either([r"[2-9]", r"[1-9]\d+", *raw["counted"]["numbers"]])
    return TotalLexicon(
        _words(either(raw["totals"]["words"])),
        _words(either(raw["several"]["words"])),
        _words(
            rf"{either(one['determiners'])} (?:\w+[ -]){{0,3}}?{either(one['words'])}"
        ),
        _words(either(raw["campaigns"]["words"])),
        _words(rf"{auxiliary} (?:been |so far )?{either(told['perfect'])}"),
        _words(rf"{auxiliary} (?:\w+ )?{either(told['running'])}"),
        _words(either(raw["wars"]["words"])),
        _words(either(raw["wars"]["since"])),
        _words(rf"{numbers} (?:{_NOT_IN}\w+ ){{0,2}}{either(raw['counted']['words'])}"),
        _words(either(raw["raids"]["words"])),
    )


def _words(pattern: str) -> AnyCase:
    return AnyCase(rf"\b{pattern}\b")
