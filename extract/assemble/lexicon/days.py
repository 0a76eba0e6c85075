"""The words that tell on which day, or since when, something came about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from extract import vocabulary
from extract.assemble.lexicon.forms import attacks, crimes, tolls, words
from extract.vocabulary import AnyCase, either

_HAS = r"\b(?:has|have)"
_TO_COME = r"[^,;.]{0,60} (?:will|would|can|could|may|might|is|are)\b"


@dataclass(frozen=True, slots=True)
class DayLexicon:
    """What says on which day, or since when, something came about."""

    night: AnyCase  # "overnight"
    unknown: AnyCase  # "it was unclear when"
    shown: AnyCase  # "a video showing"
    named: re.Pattern[str]  # behind "Monday's": "heavy attacks"
    background: AnyCase
    register: AnyCase  # "documented the names"
    linked: re.Pattern[str]
    perfect: re.Pattern[str]  # "has been", "has left"
    fought: AnyCase  # "fighting there has left"
    thence: AnyCase  # "since then", "has since killed"
    began: re.Pattern[str]  # before a day
    opened: re.Pattern[str]  # "launched an operation"
    left_out: re.Pattern[str]  # before a day
    reports: re.Pattern[str]  # behind a day: "the army said"
    scene: re.Pattern[str]  # ", the birthplace of the revolt"
    moved: re.Pattern[str]  # "before moving to"
    held: re.Pattern[str]  # "after he had been arrested"


@lru_cache(maxsize=1)
def day_lexicon() -> DayLexicon:
    """Load and compile the vocabulary of days."""
    days = vocabulary.load("days")
    raw = {kind: entry.get("words") for kind, entry in days.items()}
    opened = days["opened"]
    began = vocabulary.load("totals")["wars"]["began"]
    named = either([*attacks(), *crimes(), *raw["named"]])
    return DayLexicon(
        night=words(either(raw["night"])),
        unknown=words(rf"{either(raw['unknown'])} when(?! to\b|{_TO_COME})"),
        shown=words(_shown(days["shown"])),
        named=re.compile(rf"\s(?:\w+\s){{0,3}}{named}\b"),
        background=words(either(raw["background"])),
        register=words(_register(days["registers"])),
        linked=re.compile(rf"\b{either(raw['linked'])}\b", re.IGNORECASE),
        perfect=re.compile(
            rf"{_HAS}\s(?:\w+\s)?{either([*raw['reached'], *tolls()])}\b"
        ),
        fought=words(_fought(raw["fought"])),
        thence=words(rf"(?:since then|{_HAS} since {either(tolls())})"),
        began=re.compile(rf"\b{either(began)} (?:(?:in|on) )?$"),
        opened=re.compile(
            rf"\b{either([*began, *opened['done']])} (?:[\w'-]+ ){{1,3}}?"
            rf"{either(opened['things'])}\b"
        ),
        left_out=re.compile(rf"\b{either(raw['left_out'])}\b[^.;,]*$"),
        scene=re.compile(
            rf", (?:the|a|an) (?:[\w'-]+ ){{0,2}}{either(raw['scenes'])} of\b"
        ),
        moved=re.compile(
            rf"\b(?:before|after|since) {either(raw['moved'])} "
            r"(?:home |back )?(?:to|for|from)\b"
        ),
        held=re.compile(
            rf"\b(?:after|following|since) (?:[\w'-]+ ){{0,4}}?{either(raw['held'])}\b"
        ),
        reports=re.compile(rf",? (?:[\w'-]+ ){{1,6}}?{either(raw['reports'])}\b"),
    )


def _shown(raw: dict[str, list[str]]) -> str:
    gap = r"(?:[\w.,'-]+\s){0,14}?"
    return rf"{either(raw['pictures'])},?\s{gap}{either(raw['done'])}"


def _register(raw: dict[str, list[str]]) -> str:
    return rf"{either(raw['done'])}\s(?:\w+\s){{0,2}}{either(raw['things'])}"


def _fought(verbs: list[str]) -> str:
    fights = vocabulary.load("tellings")["fights"]["words"]
    has_left = rf"{_HAS}\s(?:\w+\s){{0,2}}{either(tolls())}"
    return rf"{either([*fights, *verbs])}\b[^.;]{{0,60}}{has_left}"
