"""The words around actors that tell what they have to do with a harm."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from extract import vocabulary
from extract.lexical import Phrases

Cue = Phrases[bool]


@dataclass(frozen=True, slots=True)
class Cues:
    """The phrases that tell what an actor has to do with a harm."""

    harm_verbs: Cue
    harm_nouns: Cue
    attack_nouns: Cue
    clash_words: Cue
    clash_verbs: Cue
    control: Cue
    accusing: Cue
    accused: Cue
    claiming: Cue
    denying: Cue
    speech: Cue
    targets: Cue
    company: Cue
    agency: Cue
    doubting: Cue
    aftermath: Cue


@dataclass(frozen=True, slots=True)
class FunctionWords:
    """The closed classes of words that the grammar steps over or stops at."""

    be: frozenset[str]
    skipped: frozenset[str]
    prepositions: frozenset[str]
    after_participle: frozenset[str]
    times: frozenset[str]
    hours: frozenset[str]
    subordinators: frozenset[str]
    boundaries: frozenset[str]
    relatives: frozenset[str]
    openers: frozenset[str]
    bodily: frozenset[str]
    homographs: frozenset[str]
    areas: frozenset[str]
    settled: frozenset[str]
    foiled: frozenset[str]
    loading: frozenset[str]
    quantities: frozenset[str]
    attackers: frozenset[str]
    suffered: frozenset[str]
    speaker: frozenset[str]
    death: frozenset[str]
    joints: frozenset[str]
    gerunds: frozenset[str]
    determiners: frozenset[str]
    losing: frozenset[str]
    unclaimed: frozenset[str]
    blamed: frozenset[str]
    helping: frozenset[str]
    prisons: frozenset[str]
    passing: frozenset[str]
    agreed: frozenset[str]
    told: frozenset[str]
    habitual: frozenset[str]
    complements: frozenset[str]
    taking: frozenset[str]
    leading: frozenset[str]
    land: frozenset[str]
    seeming: frozenset[str]
    bursting: frozenset[str]
    fired: frozenset[str]
    holding: frozenset[str]
    patroned: frozenset[str]
    belonging: frozenset[str]


@lru_cache(maxsize=1)
def cues() -> Cues:
    """Load and compile the cue phrases."""
    return Cues(**_each(Cues, lambda raw: Phrases((each, True) for each in raw)))


@lru_cache(maxsize=1)
def function_words() -> FunctionWords:
    """Load the function words."""
    return FunctionWords(**_each(FunctionWords, lambda raw: frozenset(raw.split())))


@lru_cache(maxsize=1)
def verb_starts() -> frozenset[str]:
    """Return the words that begin what tells of an actor before it."""
    c = cues()
    said = (c.claiming, c.denying, c.accused, c.speech)
    done = (c.harm_verbs, c.clash_verbs, c.aftermath)
    words = function_words()
    known = words.death | words.losing | words.passing
    return known.union(*(phrases.first for phrases in said + done))


def _each(kind: Any, build: Any) -> dict[str, Any]:
    raw = vocabulary.load("agents")
    return {name: build(raw[name]) for name in kind.__dataclass_fields__}
