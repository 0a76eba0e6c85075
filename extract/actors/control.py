"""Tell who holds a place, and may fire from it, from who acts."""

from __future__ import annotations

from collections.abc import Sequence

from extract.actors.cues import function_words
from extract.actors.lexicon import Head, lexicon
from extract.lexical import Word

_HAVE = frozenset(("has", "have", "had"))


def tells_control(text: str, words: Sequence[Word], index: int) -> bool:
    """Tell "rebel-held town" and "government areas" from an actor."""
    if index >= len(words) or not adjacent(text, words, index):
        return False
    key, known = words[index].key, function_words()
    if "-" in text[words[index - 1].end : words[index].start]:
        return key in known.holding or key in known.patroned
    return key in known.settled and not _is_member(text, words, index + 1)


def _is_member(text: str, words: Sequence[Word], index: int) -> bool:
    """Tell the commander of "a rebel district commander", who does act."""
    head = lexicon().heads.at(text, words, index)
    return head is not None and head.payload in (Head.PERSON, Head.SOLDIER)


def fires(words: Sequence[Word], first: int) -> bool:
    """Tell "shells fired from rebel-held areas", where the holders are suspected."""
    first -= words[first - 1].key == "the"
    return (
        words[first - 1].key == "from"
        and words[first - 2].key in function_words().fired
    )


def adjacent(text: str, words: Sequence[Word], index: int) -> bool:
    """Tell whether nothing parts the word at `index` from the one before."""
    gap = text[words[index - 1].end : words[index].start]
    return not any(mark in gap for mark in ",.;:()\n")


def is_city(words: Sequence[Word], first: int, last: int) -> bool:
    """Tell "Damascus" the city from the state that is accused, or that denies."""
    seats = lexicon().seats
    if last - first != 1 or words[first].key not in seats.words:
        return False
    following = words[last : last + 2]
    if following and following[0].key in _HAVE:
        following = following[1:]
    denies = bool(following) and following[0].key in seats.before
    return not denies and (not first or words[first - 1].key not in seats.behind)
