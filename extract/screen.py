"""Pass over the texts and sentences that hold no word of harm, before anything is tagged.

Almost every sentence without a victim is told here, at the cost of looking its words up.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from extract.harms.cues import CueEntry, cue_lexicon

_WORD = re.compile(r"\w+")
# Counted without any cue: a word, and what else must be there.
_TOLLS = {
    "toll": ("",),
    "tolls": ("",),
    "figure": ("put",),
    "number": ("victims", "detainees", "bodies"),
    "them": ("of them was", "of them were", "of them are"),
    "deadly": (" on ", " against "),
    "fatal": (" on ", " against "),
    "lethal": (" on ", " against "),
    "victims": ("victims were", "victims are", "include", "of", "among"),
}


class Need(NamedTuple):
    """What a text must have for a cue: the first of its words, all of them, and letters."""

    first: str
    words: frozenset[str]
    letters: str = ""


def needs_met(text: str) -> tuple[Need, ...]:
    """Return the needs of cues that a text meets; not each of its sentences meets one."""
    lower = text.lower()
    words = frozenset(_WORD.findall(lower))
    firsts = _needs().keys() & words
    return tuple(_met((n for first in firsts for n in _needs()[first]), lower, words))


def can_hold_harm(sentence: str, needs: Sequence[Need] | None = None) -> bool:
    """Tell whether a sentence has all the words of some cue; it need not have the cue.

    `needs` are those that the whole text meets, where they are known.
    """
    if needs is None:
        return bool(needs_met(sentence))
    lower = sentence.lower()
    if not any(need.first in lower for need in needs):
        return False  # most, without looking at each word
    words = frozenset(_WORD.findall(lower))
    return any(_met((n for n in needs if n.first in words), lower, words))


def _met(needs: Iterable[Need], lower: str, words: frozenset[str]) -> Iterable[Need]:
    return (need for need in needs if need.words <= words and need.letters in lower)


@lru_cache(maxsize=1)
def _needs() -> Mapping[str, tuple[Need, ...]]:
    """Map the first word of each cue to what the cues that begin with it need."""
    table: dict[str, dict[Need, None]] = {}
    for first, rows in cue_lexicon().items():
        table[first] = {need: None for row in rows for need in _of_cue(*row)}
    for first, others in _TOLLS.items():
        for letters in others:
            need = Need(first, frozenset((first,)), letters)
            table.setdefault(first, {})[need] = None
    return {first: _least(tuple(needs)) for first, needs in table.items()}


def _of_cue(words: tuple[str, ...], entry: CueEntry) -> list[Need]:
    """Return what a cue needs, once for each word that it may stand beside."""
    own = frozenset(word for word in words if word != "*")
    beside = [own | {word} for word in entry.beside] or [own]
    return [Need(words[0], needed) for needed in beside]


def _least(needs: tuple[Need, ...]) -> tuple[Need, ...]:
    """Return the first word alone where that is a cue."""
    alone = tuple(n for n in needs if len(n.words) == 1 and not n.letters)
    return alone or needs
