"""The words by which a text goes on about an event just told, or leads away from it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from extract import vocabulary
from extract.assemble.lexicon.forms import attacks, crimes, kinds_of_places, words
from extract.terms import Outcome
from extract.vocabulary import AnyCase, either


@dataclass(frozen=True, slots=True)
class RetellingLexicon:
    """What says that a sentence speaks of the event just told, or of another one."""

    came_about: re.Pattern[str]  # "The bombs fell", "It happened"
    known: AnyCase  # "the attack", "Monday's raid"
    struck: re.Pattern[str]  # "the districts hit included"
    apart: AnyCase  # "another"
    other: AnyCase  # the same, or "the previous"
    asides: re.Pattern[str]
    person: re.Pattern[str]  # "the young man"
    relative: re.Pattern[str]  # "his brother"
    further: AnyCase
    of_victims: re.Pattern[str]  # "of them", "of the dead"
    rising: AnyCase
    spoken_of: re.Pattern[str]  # "both men are said to be guards"
    outcomes: dict[str, Outcome]  # of "the dead", "the wounded"


@lru_cache(maxsize=1)
def retelling_lexicon() -> RetellingLexicon:
    """Load and compile the vocabulary of retellings."""
    raw = vocabulary.load("retellings")
    told = [*attacks("one", "several", "weapons"), *crimes()]
    known = either([*told, *raw["known"]["words"]])
    further = raw["further"]
    return RetellingLexicon(
        came_about=_came_about(raw["came_about"]),
        known=words(
            rf"(?:the|this|that|these|those|both|\w+days?(?:'s)?) (?:\w+ ){{0,2}}?{known}"
        ),
        struck=re.compile(
            rf"\b(?:{either(kinds_of_places())}s|areas) (?:(?:that|which) were )?"
            rf"{either(raw['came_about']['done'])} (?:included?|were)\b",
            re.IGNORECASE,
        ),
        apart=words(either(raw["apart"]["words"])),
        other=words(either([*raw["apart"]["words"], *raw["apart"]["times"]])),
        asides=re.compile(rf"\W{{0,4}}{either(raw['asides']['words'])}\b"),
        person=re.compile(
            rf"(?:the|this) (?:[\w-]+ ){{0,2}}?{either(raw['persons']['words'])}\b(?! of\b)",
            re.IGNORECASE,
        ),
        relative=re.compile(
            r"(?:his|her|their|its) (?:[\w-]+ ){0,3}?"
            rf"{either(raw['relatives']['words'])}s?\b",
            re.IGNORECASE,
        ),
        further=words(
            rf"(?:{either(further['words'])}|a {either(further['ordinals'])})"
        ),
        of_victims=re.compile(
            r" of (?:them|whom|these|those|"
            rf"the {either(raw['victims']['words'])})\b"
        ),
        rising=words(either(raw["rising"]["words"])),
        spoken_of=_spoken_of(raw["spoken_of"]),
        outcomes={w: Outcome(o) for w, o in raw["spoken_of"]["outcomes"].items()},
    )


def _spoken_of(raw: dict[str, Any]) -> re.Pattern[str]:
    who = rf"(?P<who>{either(raw['words'])})"
    count = r"(?:(?P<count>two|three|four|five|six|\d{1,3}) )?"
    # "among the dead were children": these are not all of them
    some = "".join(rf"(?<!\b{word} )" for word in raw["some"])
    behind = r" whom [^,.;]{1,60}?| (?:who|that) (?:died|was killed|were killed)[^,.;]{0,40}?"
    return re.compile(
        rf"{some}\b(?:(?:the|all|both|these|those) (?:of the |the )?{count}(?:dead )?{who}|"
        rf"both(?: of them)?)(?: killed|{behind})? (?:is|are|was|were) "
        r"(?P<what>[^,.;]{1,120})(?P<list>, [^,.;]{1,40} (?:and|or) )?",
        re.IGNORECASE,
    )


def _came_about(raw: dict[str, Any]) -> re.Pattern[str]:
    things = either([*(rf"{t}s?" for t in raw["things"]), *raw["plurals"], *crimes()])
    done = rf"(?:was|were) (?:{either(raw['done'])}|\w+ing)"
    said = either(vocabulary.load("dates")["reporting_verbs"]["words"])
    return re.compile(
        rf"\W{{0,2}}(?:(?:[\w.'-]{{1,20}} ){{1,10}}{said} (?:that )?)?"
        rf"(?:The(?:se)? (?:[\w-]{{1,20}} ){{0,2}}{things}|It|They|This|He|She)\b"
        rf"[^.;]{{0,60}}?\b{either([*raw['did'], done])}\b",
        re.IGNORECASE,
    )
