"""The words by which a text counts several incidents together."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from extract import vocabulary
from extract.assemble.lexicon.forms import attacks, tolls, words
from extract.vocabulary import AnyCase, either

# "18 such attacks", but not "18 in attacks".
_NOT_IN = r"(?!(?:in|by|from|during|after|and|on|at|as|to|when|with)\b)"
_HAS = r"(?:has|have)"
_NATIONWIDE = r"(?:nation|country)-?wide"
# "the three-year-old war", but no war crimes, nor who watches a war
_WAR = r"(?:the|this|that|syria'?s|civil|syrian) (?:[\w-]+ ){0,2}?"
_THE_WAR = r"(?:the|this|that|its|their|syria'?s) (?:[\w'-]+ ){0,2}?"
_NO_WAR = r"(?! (?:crimes?|monitor))"


@dataclass(frozen=True, slots=True)
class TotalLexicon:
    """What says that a frame counts several incidents together, or tells of one."""

    totals: AnyCase
    several: AnyCase  # "raids", "towns"
    one: AnyCase  # "a car bomb"
    campaigns: AnyCase
    perfect: AnyCase  # "has been killed"
    running: AnyCase  # "has also led"
    wars: AnyCase  # "war", "unrest"
    whole: AnyCase  # "nationwide", "the civil war"
    since: AnyCase  # "began", "has killed"
    of_war: AnyCase  # "since the war began", "so far … in the conflict"
    counted: AnyCase  # "18 attacks"
    raids: AnyCase
    summed: re.Pattern[str]  # "These attacks"
    lately: AnyCase  # "strikes in support of the siege have killed"
    so_far: AnyCase  # "have so far", "the ongoing raids have"


@lru_cache(maxsize=1)
def total_lexicon() -> TotalLexicon:
    """Load and compile the vocabulary of totals."""
    raw = vocabulary.load("totals")
    one, war, far, more = raw["one"], raw["wars"], raw["so_far"], raw["several"]
    several, attacked = attacks("several", "series"), attacks("several")
    apart = [word for word in several if word not in raw["counted"]["at_once"]]
    numbers = either([r"[2-9]", r"[1-9]\d+", *raw["counted"]["numbers"]])
    return TotalLexicon(
        totals=words(either(raw["totals"]["words"])),
        several=words(either([*attacked, *more["words"], *more["places"]])),
        one=words(
            rf"{either(one['determiners'])} (?:\w+[ -]){{0,3}}?{either(one['words'])}"
        ),
        campaigns=words(either(raw["campaigns"]["words"])),
        perfect=words(rf"{_HAS} (?:been |so far )?{either(raw['told']['perfect'])}"),
        running=words(rf"{_HAS} (?:\w+ )?{either(tolls())}"),
        wars=words(either([*war["words"], *war["unrest"]])),
        whole=words(rf"(?:{_NATIONWIDE}|{_WAR}{either(war['words'])}\b{_NO_WAR})"),
        since=words(either([*war["began"], *war["since"]])),
        of_war=_of_war(war),
        lately=words(
            rf"{either(attacked)}\b[^,;.]{{0,60}} have (?:\w+ )?{either(tolls())}"
        ),
        counted=words(
            rf"{numbers} (?:(?:{_NOT_IN}\w+ ){{0,2}}{either(apart)}|times(?! (?:as|more)))"
        ),
        raids=words(either([*attacked, *raw["raids"]["words"]])),
        summed=_summed(raw["summed"], several),
        so_far=words(
            rf"(?:{_HAS} (?:\w+ ){{0,2}}{either(far['words'])}|"
            rf"(?:the|this) {either(far['lasting'])} (?:\w+ ){{1,3}}{_HAS})"
        ),
    )


def _summed(raw: dict[str, list[str]], several: list[str]) -> re.Pattern[str]:
    before = either(raw["before"])
    source = r"according to [^,.;]{1,50}"
    counted = rf"{source}? {either(raw['told_by'])}, "
    return re.compile(
        rf"\W{{0,4}}(?:(?:{source}, )?{before} |{counted})(?:\w{{1,20}} ){{0,2}}?"
        rf"{either(several)}\b",
        re.IGNORECASE,
    )


def _of_war(war: dict[str, list[str]]) -> AnyCase:
    """Return the pattern of a time that has gone on as long as the war."""
    the_war, far = rf"{_THE_WAR}{either(war['words'])}", either(war["up_to_now"])
    return words(
        rf"(?:since {the_war} {either(war['began'])}|"
        rf"since the {either(war['since_its'])} of {the_war}|"
        rf"{far}\b[^;.]{{0,80}} (?:in|during|of) {the_war}\b{_NO_WAR}|"
        rf"(?:in|during|of) {the_war} {far}|"
        rf"have (?:\w+ ){{0,2}}{either(tolls())}\b[^,;.]{{0,20}} "
        rf"{either(war['covering'])} {the_war}\b{_NO_WAR})"
    )
