"""The words that tell who did a harm, or that nobody says who did."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from extract import vocabulary
from extract.assemble.lexicon.forms import words
from extract.vocabulary import AnyCase, either

_JOINTS = ("and", "or", "as well as", "with", "the", "its", "their")


@dataclass(frozen=True, slots=True)
class DeedLexicon:
    """What says who did a harm, or that nobody says who did."""

    withheld: AnyCase  # "without naming those", "nobody has claimed"
    began: re.Pattern[str]
    by_war: re.Pattern[str]  # "a war that has killed"
    on_armed: re.Pattern[str]  # "ambushed a patrol"
    mutual: AnyCase  # "both sides"
    joined: re.Pattern[str]  # between two who act together: "and its ally"


@lru_cache(maxsize=1)
def deed_lexicon() -> DeedLexicon:
    """Load and compile the vocabulary of deeds."""
    raw = vocabulary.load("deeds")
    armed, sides = raw["armed"], raw["sides"]
    joint = either([*_JOINTS, *raw["allies"]["words"]])
    wars = vocabulary.load("totals")["wars"]
    began, cost = wars["began"], either(raw["cost"]["words"])
    regulars = vocabulary.load("tellings")["regulars"]["words"]
    hit = either([*regulars, *armed["words"]])
    return DeedLexicon(
        withheld=words(_withheld(raw["withheld"])),
        began=re.compile(rf"\b{either([*began, *raw['began']['words']])}\b"),
        by_war=re.compile(
            rf"\b{either(wars['words'])},? (?:that|which) (?:ha[sd] |have )?{cost}\b"
        ),
        on_armed=re.compile(rf"\b{either(armed['by'])}\b[^.;]{{0,40}}\b{hit}\b"),
        mutual=words(
            rf"{either(sides['before'])}(?: {either(sides['between'])})? "
            rf"{either(sides['words'])}"
        ),
        joined=re.compile(rf"[\s,()]*(?:{joint}[\s,(]*)*"),
    )


def _withheld(raw: dict[str, Any]) -> str:
    return (
        rf"(?:without {either(raw['without'])} {either(raw['whom'])}|"
        rf"not (?:immediately |yet )?{either(raw['not'])} (?:who|which side)|unclear who|"
        rf"{either(raw['nobody'])} (?:has |have |had )?"
        r"(?:immediately |immediate |yet |so far )?claim\w*)"
    )
