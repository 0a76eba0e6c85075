"""The words by which a text counts several incidents together."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from extract import vocabulary
from extract.assemble.lexicon.forms import words
from extract.vocabulary import AnyCase, either

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
        words(either(raw["totals"]["words"])),
        words(either(raw["several"]["words"])),
        words(
            rf"{either(one['determiners'])} (?:\w+[ -]){{0,3}}?{either(one['words'])}"
        ),
        words(either(raw["campaigns"]["words"])),
        words(rf"{auxiliary} (?:been |so far )?{either(told['perfect'])}"),
        words(rf"{auxiliary} (?:\w+ )?{either(told['running'])}"),
        words(either(raw["wars"]["words"])),
        words(either(raw["wars"]["since"])),
        words(rf"{numbers} (?:{_NOT_IN}\w+ ){{0,2}}{either(raw['counted']['words'])}"),
        words(either(raw["raids"]["words"])),
    )
