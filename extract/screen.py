"""Pass over the texts and sentences that hold no word of harm, before anything is tagged.

Almost every sentence without a victim is told here, at the cost of looking its words up.
"""

from __future__ import annotations

import re
from functools import lru_cache

from extract.harms.cues import CueEntry, cue_lexicon

_WORD = re.compile(r"\w+")
# Counted without any cue: the first word, and what else must be there.
_TOLLS = {
    "toll": ((),),
    "tolls": ((),),
    "figure": (("put",),),
    "number": (("victims",), ("detainees",), ("bodies",)),
    "them": (("of them was",), ("of them were",), ("of them are",)),
    "deadly": ((" on ",), (" against ",)),
    "fatal": ((" on ",), (" against ",)),
    "lethal": ((" on ",), (" against ",)),
    "victims": (("victims were",), ("victims are",), ("include",), ("of",), ("among",)),
}


def may_tell_harm(text: str) -> bool:
    """Tell whether some sentence of `text` can hold a harm."""
    return not _first_words().isdisjoint(_WORD.findall(text.lower()))


def can_hold_harm(sentence: str) -> bool:
    """Tell whether a sentence has all the words of some cue; it need not have the cue."""
    lower = sentence.lower()
    words = _WORD.findall(lower)
    if not _sole_words().isdisjoint(words):
        return True
    return any(
        all(other in lower for other in others)
        for word in _first_words().intersection(words)
        for others in _further_words()[word]
    )


@lru_cache(maxsize=1)
def _first_words() -> frozenset[str]:
    return frozenset(_further_words())


@lru_cache(maxsize=1)
def _sole_words() -> frozenset[str]:
    """Return the words that are a cue by themselves."""
    return frozenset(word for word, rows in _further_words().items() if () in rows)


def _needed(words: tuple[str, ...], entry: CueEntry) -> list[tuple[str, ...]]:
    """Return the words that a cue needs besides its first, once for each it may stand beside."""
    own = tuple(word for word in words[1:] if word != "*")
    return [(*own, word) for word in entry.beside] or [own]


@lru_cache(maxsize=1)
def _further_words() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Map the first word of each cue to what else the cues that begin with it need."""
    table: dict[str, tuple[tuple[str, ...], ...]] = {
        first: tuple(needed for row in rows for needed in _needed(*row))
        for first, rows in cue_lexicon().items()
    }
    return {**table, **_TOLLS}
