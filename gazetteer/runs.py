"""Cut a text into runs of capitalised words, in which names are looked up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gazetteer.fold import ARTICLES, fold_word

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
# Lower-case words that may belong to a listed name: "eastern Ghouta", "Tanf military base".
_BEFORE = r"(?:(?:north|south|east|west)ern|east|west|upper|lower|old)"
_AFTER = (
    r"(?:airports?|military|airbase|air|base|camp|crossing|border|fields?|prison|central"
    r"|gas|oil|oilfield|hospital|plain|mountains?|valley|square|dam|research|region"
    r"|refugee|displacement|industrial|zone|bridge|station|centre|center|factory|project"
    r"|refinery|plant|port|roundabout|river|canton|housing|basin|lake|castle|desert"
    r"|plateau|island)"
)
_NUMBER = r"\d[\d,]*(?= (?:[Aa]partment|[Hh]ousing|[Pp]roject)\b)"  # "the 1070 project"
# "um al-Hosh", "khan Sheikhoun": the first word of a name left small.
_SMALL_WORDS = ("um", "umm", "abu", "tal", "tel", "ras", "khan", "ain", "deir", "kafr")
_SMALL = f"(?:{'|'.join(_SMALL_WORDS)})"
_RUN = re.compile(
    rf"(?<!\w)(?:{_BEFORE} (?:city of )?)?(?:{_SMALL} )?(?:{_ARTICLE}- ?|{_SPACED} )?(?:{_WORD}|{_NUMBER})"
    rf"(?:{_SPACE}(?:{_ARTICLE}(?:- |{_SPACE}))?(?:{_WORD}|\d+(?!\w)))*"
    rf"(?: {_AFTER}(?!\w)){{0,3}}"
)
_GLUED = rf"(?<=[^\W\d_{_CAPITAL}][^\W\d_{_CAPITAL}])(?=[{_CAPITAL}][^\W\d_{_CAPITAL}])"
# Spaces get lost: "KafrNabl", and "SarminBinnish" from a list.
_PART = re.compile(rf"[{_QUOTE}]?\w(?:(?!{_GLUED})\w|[{_QUOTE}](?=\w))*")
_DIRECTIONS = frozenset(
    (
        "northern",
        "southern",
        "eastern",
        "western",
        "east",
        "west",
        "upper",
        "lower",
        "old",
    )
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
        return self.folded in _DIRECTIONS


def find_runs(text: str) -> Iterator[tuple[int, str]]:
    """Yield each run of capitalised words with its offset, left to right."""
    for run in _RUN.finditer(text):
        yield run.start(), run.group()


def split_run(run: str) -> list[Part]:
    """Split a run into words, each with the article before it."""
    parts: list[Part] = []
    article: re.Match[str] | None = None
    for word in _PART.finditer(run):
        folded = fold_word(word.group())
        if folded in ARTICLES and word.end() < len(run):
            article = word
            continue
        start = word.start() if article is None else _article_start(run, article, word)
        lower = word.group()[0].islower() and folded not in _SMALL_WORDS
        parts.append(Part(start, word.end(), folded, article is not None, lower))
        article = None
    return parts


def _article_start(run: str, article: re.Match[str], word: re.Match[str]) -> int:
    """Return where the name starts: "at Tabqa" holds an English word, no article."""
    joined = run[article.end()] == "-" or article.group().lower() in {"al", "el"}
    return article.start() if joined or article.start() == 0 else word.start()
