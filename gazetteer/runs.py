"""Cut a text into runs of capitalised words, in which names are looked up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from gazetteer.fold import ARTICLES, fold_word
from gazetteer.lexicon import lexicon

_QUOTE = "'‘’`´ʻʼʾʿˈ"
_CAPITAL = "A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u024f\u1e00-\u1eff"
_SPACE = r"(?:[ \u00a0]{1,2}(?:of (?:the )?)?|[ ]?\n[ ]?|-)"
_ARTICLE = r"(?:[AaEe](?:sh|th|dh|ch|[lsrntdz])|[UuIi]l)"
# "As Idlib fell" begins with no article: before a space the letters must agree.
_SPACED = (
    r"(?:[AaEe]l|[AE](?:s(?= S)|r(?= R)|t(?= T)|n(?= N)|d(?= D)|z(?= Z)|sh(?= Sh)))"
)
_WORD = (
    rf"(?:Ra[{_QUOTE}]s(?=[ -][AaEe][ls])"
    rf"|[{_CAPITAL}](?:\w|[{_QUOTE}](?=\w)(?!s\b))*)"
)
_NUMBER = r"\d[\d,]*(?= (?:[Aa]partment|[Hh]ousing|[Pp]roject)\b)"  # "the 1070 project"
_GLUED = rf"(?<=[^\W\d_{_CAPITAL}][^\W\d_{_CAPITAL}])(?=[{_CAPITAL}][^\W\d_{_CAPITAL}])"
# Spaces get lost: "KafrNabl", and "SarminBinnish" from a list.
_PART = re.compile(rf"[{_QUOTE}]?\w(?:(?!{_GLUED})\w|[{_QUOTE}](?=\w))*")


@lru_cache(maxsize=1)
def _run() -> re.Pattern[str]:
    """Return the pattern of a run; some words of names stand in small letters.

    "eastern Ghouta", "um al-Hosh", "Tanf military base".
    """
    words = lexicon()
    sides, small, sites = (
        f"(?:{'|'.join(sorted(each))})"
        for each in (words.sides, words.small, words.sites)
    )
    return re.compile(
        rf"(?<!\w)(?:{sides} (?:city of )?)?(?:{small} )?(?:{_ARTICLE}- ?|{_SPACED} )?(?:{_WORD}|{_NUMBER})"
        rf"(?:{_SPACE}(?:{_ARTICLE}(?:- |{_SPACE}))?(?:{_WORD}|\d+(?!\w)))*"
        rf"(?: {sites}(?!\w)){{0,3}}"
    )


@dataclass(frozen=True, slots=True)
class Part:
    """One word of a run with its offsets in the run; `start` is that of its article."""

    start: int
    end: int
    folded: str
    article: bool
    lower: bool

    @property
    def direction(self) -> bool:
        """Tell whether the word only says which side of a place is meant."""
        return self.folded in lexicon().sides


def find_runs(text: str) -> Iterator[tuple[int, str]]:
    """Yield each run of capitalised words with its offset, left to right."""
    for run in _run().finditer(text):
        yield run.start(), run.group()


def split_run(run: str) -> list[Part]:
    """Split a run into words, each with the article before it."""
    parts: list[Part] = []
    small = lexicon().small
    article: re.Match[str] | None = None
    for word in _PART.finditer(run):
        folded = fold_word(word.group())
        if folded in ARTICLES and word.end() < len(run):
            article = word
            continue
        start = word.start() if article is None else _article_start(run, article, word)
        lower = word.group()[0].islower() and folded not in small
        parts.append(Part(start, word.end(), folded, article is not None, lower))
        article = None
    return parts


def _article_start(run: str, article: re.Match[str], word: re.Match[str]) -> int:
    """Return where the name starts: "at Tabqa" holds an English word, no article."""
    joined = run[article.end()] == "-" or article.group().lower() in {"al", "el"}
    return article.start() if joined or article.start() == 0 else word.start()
