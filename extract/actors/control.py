"""Tell who holds a place, and may fire from it, from who acts."""

from __future__ import annotations

from collections.abc import Sequence

from extract.lexical import Word

# After a hyphen they make a name tell of a place or of another force.
_CONTROL = frozenset(
    ("held", "controlled", "run", "occupied", "ruled", "dominated", "administered")
    + ("besieged", "governed", "majority", "made", "built", "produced", "registered")
    + ("born", "based", "backed", "supported", "allied", "aligned", "linked")
    + ("affiliated",)
)
FIRED = frozenset(
    ("fired", "launched", "coming", "shot", "shell", "shells", "shelling", "rocket")
    + ("rockets", "mortar", "mortars", "missile", "missiles", "rounds", "fire")
)
_AREAS = frozenset(("area", "areas", "territory", "territories"))


def tells_control(text: str, words: Sequence[Word], index: int) -> bool:
    """Tell "rebel-held town" and "government areas" from an actor."""
    if index >= len(words) or not adjacent(text, words, index):
        return False
    hyphen = "-" in text[words[index - 1].end : words[index].start]
    return words[index].key in (_CONTROL if hyphen else _AREAS)


def fires(words: Sequence[Word], first: int) -> bool:
    """Tell "shells fired from rebel-held areas", where the holders are suspected."""
    first -= words[first - 1].key == "the"
    return words[first - 1].key == "from" and words[first - 2].key in FIRED


def adjacent(text: str, words: Sequence[Word], index: int) -> bool:
    """Tell whether nothing parts the word at `index` from the one before."""
    gap = text[words[index - 1].end : words[index].start]
    return not any(mark in gap for mark in ",.;:()\n")
