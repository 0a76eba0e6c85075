"""The words of pages and of the seams between sentences, compiled once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from extract import vocabulary
from extract.calendar_words import clipped
from extract.vocabulary import either

_FEW = 20  # characters behind "Share" and its like
_TITLE = 40  # characters behind "Related"


@dataclass(frozen=True, slots=True)
class PageLexicon:
    """What tells the lines of a page from its article."""

    furniture: re.Pattern[str]
    others: re.Pattern[str]  # the head of a list of other stories
    teaser: re.Pattern[str]
    stating: re.Pattern[str]
    spoken: re.Pattern[str]  # "A doctor said", which no caption begins with
    harmed: re.Pattern[str]  # "were killed", "killed two", as no heading tells it
    caption: re.Pattern[str]  # "The photo shows"
    pictured: re.Pattern[str]  # an agency and the caption behind it
    credit: re.Pattern[str]
    credited: re.Pattern[str]


@lru_cache(maxsize=1)
def page_lexicon() -> PageLexicon:
    """Load and compile the words of page furniture and captions."""
    raw = vocabulary.load("pages")
    pictures, teasers = raw["pictures"], either(raw["teasers"]["words"])
    credit, agencies = _credit(), either(raw["agencies"]["words"])
    caption = rf"{either(pictures['leads'])}?{either(pictures['words'])}"
    speaking = raw["stating"]["words"]
    stating = [*raw["harmed"]["behind"], *speaking]
    return PageLexicon(
        _any_case(rf"^\W*{_furniture()}\W*$"),
        _any_case(rf"^\W*{either(raw['others']['words'])}\W*$"),
        _any_case(rf"^\W*{teasers}"),
        re.compile(rf"\b{either(stating)}\b"),
        re.compile(rf"(?:[A-Za-z']+ ){{1,4}}{either(speaking)} "),
        _harmed(),
        _any_case(rf"{caption} {either(pictures['shown'])}\b"),
        re.compile(rf"{agencies} [A-Z][^.!?]{{1,200}}$"),
        re.compile(rf"(?:Source [A-Z]\w+ )?{credit}"),
        re.compile(rf"(?:\d{{4}}|[a-z]{{2}})(?: {credit}){{1,2}}$"),
    )


def _furniture() -> str:
    raw = vocabulary.load("pages")
    words, teasers = raw["furniture"], raw["teasers"]["words"]
    kinds = (
        rf"{either(words['alone'])}",
        rf"{either(words['led'])}\b.{{0,{_FEW}}}",
        rf"{either(words['topics'])}\b.{{0,{_TITLE}}}",
        rf"{either([*teasers, *words['opening']])}\b.*",
    )
    return either(kinds)


def _harmed() -> re.Pattern[str]:
    words = vocabulary.load("pages")["harmed"]
    done = rf"{either(words['behind'])} (?:been )?(?:\w+ly )?{either(words['done'])}"
    return re.compile(rf"\b(?:{done}|{either(words['alone'])})\b")


def _credit() -> str:
    """Return what a picture is credited with; "(With AFP)" ends a report."""
    names = either(vocabulary.load("pages")["credits"]["words"])
    return rf"\((?!With\b)(?:[A-Z][\w &/]{{1,40}} )?{names}(?: [A-Z]\w+)?\)"


@dataclass(frozen=True, slots=True)
class SeamLexicon:
    """What tells where a sentence ends, and where a line only breaks it."""

    open: re.Pattern[str]
    compounds: re.Pattern[str]  # what keeps its hyphen at the end of a line
    abbreviations: frozenset[str]
    run_on: tuple[str, ...]  # without these only a mark ends a sentence
    terminal: re.Pattern[str]
    plain_terminal: re.Pattern[str]


# What an expression begins with decides how fast it passes over all else: a mark or a space.
_AT_MARK = r"(?:(?<![.!?][.!?])[.!?]*[\"')\]]*(?=\s|[A-Z\"'(\[])|[\"')\]]*$)"


@lru_cache(maxsize=1)
def seam_lexicon() -> SeamLexicon:
    """Load and compile the words at the ends of lines and sentences."""
    raw = vocabulary.load("pages")
    return SeamLexicon(
        re.compile(rf"(?:,|\b{either(raw['open']['words'])})$"),
        re.compile(rf"{either(raw['compounds']['words'])}\b"),
        clipped().union(raw["abbreviations"]["words"]),
        ("(", *raw["agencies"]["words"]),
        re.compile(rf"[.!? ](?:(?<=[.!?]){_AT_MARK}|(?<= )(?=[(A-Z]){_run_on()})"),
        re.compile(rf"[.!?]{_AT_MARK}"),
    )


def _run_on() -> str:
    """Return what ends a sentence without a mark: a credit, a caption, a dateline."""
    agencies, credit = vocabulary.load("pages")["agencies"], _credit()
    # a caption's date and credit: "Idlib, August 6 2016 (Reuters) A shell fell"
    credited = (
        rf"(?:(?<=\d{{4}} )|(?<=[a-z]{{2}} )){credit}(?: {credit})?(?=\s[A-Z\"'])"
    )
    dated = r"(?<=\d{4} )\([A-Z][\w &]{1,40}\)(?=\s[A-Z\"'])"
    # a picture's agency and what it shows, run into the next sentence
    shown = rf"{either(agencies['words'])} [A-Z][^.!?\"]{{4,140}}?[a-z]"
    pictured = rf"(?<=[.!?\"] ){shown}(?= (?:\"|{either(agencies['then'])}\s))"
    # a dateline behind a headline: "Shells hit a market BEIRUT (AFP) Nine people"
    dateline = r"(?<=[a-z]{2} )[A-Z]{4,20} \([A-Z][\w ]{1,20}\)(?= [A-Z\"])"
    return either((credited, dated, pictured, dateline))


@dataclass(frozen=True, slots=True)
class CensoredLexicon:
    """How reports write what social media would block: "kil*led", "de-ad"."""

    words: re.Pattern[str]
    hint: re.Pattern[str]  # no text without it or a star has one; a fifth of the time


@lru_cache(maxsize=1)
def censored_lexicon() -> CensoredLexicon:
    """Load and compile the censored words; each part of a match is a group."""
    heads: dict[str, list[str]] = {}
    for word in vocabulary.load("pages")["censored"]["words"]:
        head, _, rest = word.partition("-")
        heads.setdefault(f"[{head[0].upper()}{head[0]}]{head[1:]}", []).append(rest)
    split = "|".join(f"({head})-({'|'.join(rests)})" for head, rests in heads.items())
    hints = "|".join(f"(?<={head}-)" for head in heads)
    return CensoredLexicon(
        re.compile(rf"\b([A-Za-z]{{1,12}})\*([a-z]{{1,12}})\b|\b(?:{split})\b"),
        re.compile(rf"-(?:{hints})"),
    )


def _any_case(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
