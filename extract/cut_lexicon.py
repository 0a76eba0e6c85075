"""The words by which a sentence goes over from one event to another, as patterns."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from extract import vocabulary
from extract.vocabulary import either


@dataclass(frozen=True, slots=True)
class CutLexicon:
    """What joins the events of a sentence, and what sets a total behind a count."""

    raising: re.Pattern[str]  # "killing two, bringing the toll to nine"
    spans: re.Pattern[str]
    named: re.Pattern[str]
    wounds: re.Pattern[str]
    seconds: re.Pattern[str]  # "and another hit"
    joints: re.Pattern[str]
    anew: re.Pattern[str]


@lru_cache(maxsize=1)
def cut_lexicon() -> CutLexicon:
    """Load and compile the words between events."""
    raw = vocabulary.load("cuts")
    spans, joints = raw["spans"], raw["joints"]
    year = r"in (?:19|20)\d\d"
    striking = vocabulary.load("counting")["striking"]
    struck = either([*striking["words"], *striking["alone"]])
    counted = rf"number of {either(spans['counted'])} killed (?:in|by|since)"
    return CutLexicon(
        re.compile(rf"\b{either(raw['raising']['words'])}\b"),
        re.compile(rf"\b{either([*spans['words'], year, counted])}\b", re.IGNORECASE),
        re.compile(_named_event(either(raw["named"]["words"]))),
        re.compile(rf"\b{either(raw['wounds']['words'])}\b"),
        re.compile(
            rf"(?:,? (?:and|while|whereas|but)|;) {either(raw['seconds']['words'])} "
            rf"(?:(?!was |were |been )[\w-]+ ){{0,2}}?{struck}\b(?! by\b)"
        ),
        re.compile(rf",|;|\b{either(joints['words'])}\b"),
        re.compile(rf"\b{either(joints['anew'])}\b|;"),
    )


def _named_event(leads: str) -> str:
    attacks = vocabulary.load("tellings")["attacks"]
    named = either([*attacks["one"], *attacks["several"]])
    known = r"(?:an?|the|last [\w']+|previous|earlier) (?:[\w.-]+ ){0,6}?"
    return (
        rf",?(?: [\w-]+){{0,3}}? {leads} (?:[^,;.]{{0,80}} )?{known}{named}\b"
        r"[^,;.]{0,60} (?:that|which) (?:has |have |had |reportedly )*$"
    )
