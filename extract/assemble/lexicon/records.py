"""The words that decide whether what a text tells is harm in Syria, done by violence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from extract import vocabulary
from extract.assemble.lexicon.forms import attacks, crimes, kinds_of_places, words
from extract.places.words import alternation, foreign
from extract.places.words import words as place_words
from extract.vocabulary import AnyCase, either


@dataclass(frozen=True, slots=True)
class RecordLexicon:
    """What keeps harm that a text tells from being a record."""

    natural: AnyCase
    withheld: AnyCase
    infant: AnyCase
    burns: AnyCase
    population: re.Pattern[str]  # before "displaced"
    at_home: re.Pattern[str]  # "Syria", "a Syrian town"
    over_border: re.Pattern[str]  # "shells on Turkish soil"
    other_war: re.Pattern[str]
    attack: re.Pattern[str]
    the_attack: re.Pattern[str]  # "The deadly attack"
    named_attack: re.Pattern[str]  # behind a name: "bombing", up to where it harmed
    another_state: re.Pattern[str]  # "Lebanese police", "Jordan has arrested"


@lru_cache(maxsize=1)
def record_lexicon() -> RecordLexicon:
    """Load and compile the vocabulary of records."""
    raw = vocabulary.load("records")
    natural, burns = raw["natural"], raw["burns"]
    attack = either([*attacks("one", "several"), *crimes()])
    return RecordLexicon(
        natural=words(
            rf"(?:{either(natural['words'])}|"
            rf"{either(natural['traffic'])} {either(natural['crashes'])}|"
            rf"{either(natural['vehicles'])} (?:[\w'-]+ ){{0,5}}?{either(natural['crashed'])}|"
            rf"{either(natural['houses'])} (?:[\w'-]+ ){{0,6}}?{either(natural['fallen'])})"
        ),
        withheld=words(either(raw["withheld"]["words"])),
        infant=words(either(raw["infants"]["words"])),
        burns=words(
            rf"(?:{either(burns['words'])}|{either(burns['blazes'])}|"
            rf"{either(burns['places'])} ?fires?|"
            rf"(?:a|the) (?:huge |big |large )?fire (?:in|at) (?:a|an|the|their|his|her) "
            rf"(?:[\w'-]+ ){{0,2}}?{either(burns['places'])})"
        ),
        population=re.compile(rf"\b{either(raw['populations']['words'])} $"),
        at_home=re.compile(
            r"\bSyria(?:'s|s)?\b|"
            rf"\bSyrian (?!{either(raw['foreigners']['words'])}s?\b)"
        ),
        over_border=_over_border(),
        other_war=re.compile(rf"\b{either(raw['other_wars']['words'])}\b"),
        attack=re.compile(rf"\b{attack}\b"),
        the_attack=re.compile(rf"(?:The|This|That) (?:[\w-]+ ){{0,3}}?{attack}\b"),
        named_attack=_named_attack(attack),
        another_state=_another_state(),
    )


def _named_attack(attack: str) -> re.Pattern[str]:
    """Return the pattern of "suicide bombing", but not of "blamed Moscow for the bombing"."""
    parts = alternation({*place_words().stops, *place_words().governors})
    named = rf"(?: (?!(?:an?|the|{parts}|[a-z]+ed)\b)[\w-]+){{0,2}}?"
    return re.compile(rf"(?:'s)?{named} {attack}\b[^,;.]{{0,60}}? $")


def _over_border() -> re.Pattern[str]:
    raw = vocabulary.load("records")["borders"]
    fire = either([*attacks("one", "several", "weapons"), *raw["fire"]])
    lands = either([*kinds_of_places(), *raw["lands"]])
    names, adjectives = raw["neighbours"].keys(), raw["neighbours"].values()
    abroad = rf"(?:{either(names)}|{either(adjectives)} {lands})"
    return re.compile(
        rf"\b{fire}\b[^.;]{{0,50}}? (?:on|into|at|against|inside) "
        rf"(?:(?:north|south|east|west)\w* )?{abroad}\b(?!-)"
    )


def _another_state() -> re.Pattern[str]:
    raw = vocabulary.load("records")["arrests"]
    people = alternation(word.capitalize() for word in place_words().foreign_adjectives)
    states = alternation(set(foreign()[1].values()))
    return re.compile(
        rf"\b{people} (?:[\w-]+ )?{either(raw['by'])}\b|"
        rf"\b{states} (?:has |have |had |also )*{either(raw['done'])}\b"
    )
