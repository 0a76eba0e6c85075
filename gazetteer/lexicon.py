"""The words in and beside names of places, read once: `lexicon.yaml`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The word lists that names are found, folded and translated with."""

    generic: Mapping[str, str]  # each spelling with the one that stands for all
    before: Mapping[str, tuple[str, ...]]  # "Upper": its Arabic words, which follow
    after: Mapping[str, tuple[str, ...]]  # "Castle": its Arabic words, which lead
    small: frozenset[str]
    sides: frozenset[str]
    sites: frozenset[str]
    nouns: Mapping[str, str]  # each noun with the feature of its place


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """Load the word lists."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    source = resources.files("gazetteer") / "lexicon.yaml"
    raw = yaml.load(source.read_text(encoding="utf-8"), Loader=loader)
    return Lexicon(
        generic={w: e["words"][0] for e in raw["generic"] for w in e["words"]},
        before=_translations(raw["before"]),
        after=_translations(raw["after"]),
        small=frozenset(raw["small"]["words"]),
        sides=frozenset(raw["sides"]["words"]),
        sites=frozenset(raw["sites"]["words"]),
        nouns={w: e["feature"] for e in raw["nouns"] for w in e["words"]},
    )


def _translations(entries: Iterable[Any]) -> dict[str, tuple[str, ...]]:
    return {entry["word"]: tuple(entry["words"]) for entry in entries}
