"""The vocabulary of hedges and unreal clauses, compiled once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from extract import vocabulary
from extract.lexical import Phrases
from extract.mentions import Modality
from extract.terms import Attribution


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
    return Lexicon(Phrases(attributions), Phrases(pseudo + unreal))
