"""The vocabulary of hedges and unreal clauses, compiled once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from extract import vocabulary
from extract.lexical import Phrases
from extract.mentions import Modality
from extract.terms import Attribution
from extract.vocabulary import either


@dataclass(frozen=True, slots=True)
class Unreal:
    """What a cue undoes, and whether its scope lies before it.

    `modality` is None for a phrase that only looks like a cue.
    """

    modality: Modality | None
    back: bool


@dataclass(frozen=True, slots=True)
class Doubt:
    """What a cue does to the attribution, and whether it doubts the event itself."""

    attribution: Attribution
    event: bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The cues of attribution and of unreal clauses."""

    attributions: Phrases[Doubt]
    irrealis: Phrases[Unreal]
    boundary: re.Pattern[str]


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """Load and compile the vocabulary of hedges."""
    raw = vocabulary.load("hedges")
    attributions = [
        (pattern, Doubt(Attribution(entry["attribution"]), entry.get("event", False)))
        for entry in raw["attributions"]
        for pattern in entry["cues"]
    ]
    unreal = [
        (pattern, Unreal(Modality(entry["modality"]), entry.get("back", False)))
        for entry in raw["irrealis"]
        for pattern in entry["cues"]
    ]
    pseudo = [(each, Unreal(None, False)) for each in raw["pseudo"]]
    return Lexicon(Phrases(attributions), Phrases(pseudo + unreal), _boundary())


def _boundary() -> re.Pattern[str]:
    """Return where a clause ends."""
    raw = vocabulary.load("hedges")["boundaries"]
    prepositions = ("from", "of", "by", "without", "for", "and", "or", "the", "at")
    governed = "".join(f"(?<!{word} )" for word in prepositions)
    adverbs = r"(?:has |have |had )?(?:so far |also |already |reportedly )?"
    clauses = (
        *raw["words"],
        rf"{governed}{either(raw['results'])}(?! of\b)",
        rf"that {adverbs}{either(raw['harmed'])}",
        rf"and {either(raw['further'])}\b",
    )
    return re.compile(rf"[,;:\"]|\b{either(clauses)}\b", re.IGNORECASE)
