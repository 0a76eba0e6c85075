"""Give names the capitals by which they are told; the length of a text never changes."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.calendar_words import in_full
from extract.vocabulary import load

_SMALL = re.compile(r"(?<![\w.@/-])[a-z]{3,12}(?![\w@/]|\.\w)")
_SMALL_RUN = re.compile(r"[a-z]+")
_CAPITAL_RUN = re.compile(r"[A-Z]+")
_SMALL_WORD = re.compile(r"\b[a-z][A-Za-z]{3}")
_CAPITAL_WORD = re.compile(r"\b[A-Z][A-Za-z]{3}")
_OPENING = re.compile(r"(?:\A|\n|[.!?][\"')]* )[\"'(]*[a-z]")
_WORDS_TOO = frozenset(("march", "may", "august"))
_TEXT = 100  # letters; fewer are a name or a title, which may well be in capitals
_SHOUTED = 0.7  # of the letters; of a text in capitals alone no fewer are
_TITLED = 0.85  # of the longer words; names and headlines make up less of a story
_SPARSE = 0.05  # of the letters; one on every longer word makes up more
_LISTED = 60  # longer words; fewer may be names alone, or one headline
_MUTTERED = 0.002  # of the letters; a text in small letters has no more capitals


def cased(text: str) -> str:
    """Return `text` with capitals for names and, where it has no others, for sentences.

    A text in capitals alone, or with one on every word, is read in small letters first.
    """
    runs = _SMALL_RUN.findall(text)
    capitals = sum(map(len, _CAPITAL_RUN.findall(text)))
    letters = capitals + sum(map(len, runs))
    shouted = capitals > _SHOUTED * letters or (
        capitals > _SPARSE * letters and _is_titled(text)
    )
    if letters >= _TEXT and shouted:
        text, capitals = "".join(map(_lowered, text)), 0
        runs = _SMALL_RUN.findall(text)
    if letters >= _TEXT and capitals < _MUTTERED * letters:
        text = _OPENING.sub(_opened, text)
    if _names().keys().isdisjoint(runs):  # nearly always, and a third of the time
        return text
    return _SMALL.sub(_as_name, text)


def _is_titled(text: str) -> bool:
    """Tell a text with a capital on every word but the smallest, like a headline."""
    small = len(_SMALL_WORD.findall(text))
    capital = len(_CAPITAL_WORD.findall(text))
    return capital > max(_TITLED * (capital + small), _LISTED)


def _lowered(letter: str) -> str:
    small = letter.lower()
    return small if len(small) == 1 else letter


def _opened(match: re.Match[str]) -> str:
    return match.group().upper()


def _as_name(match: re.Match[str]) -> str:
    return _names().get(match.group(), match.group())


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    """Return the names that small letters spell, days and months among them."""
    words = [word for entry in load("capitals").values() for word in entry["words"]]
    calendar = (word.capitalize() for word in in_full() - _WORDS_TOO)
    return {word.lower(): word for word in (*words, *calendar)}
