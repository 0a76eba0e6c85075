"""Split a plain text into sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.mentions import Sentence
from extract.page_lexicon import seam_lexicon
from extract.plain import normalise

MAX_SENTENCE = 1500  # characters; longer runs are cut at a space to keep cost linear

_HEAD = 400  # characters at the head in which a title may be repeated
_SHORT_TITLE = 20
_SAME_START = 30  # characters; a run that has its first ones again tells its lead twice
_WORD_BEFORE = re.compile(r"[\w.]{0,12}$")
_LINE = re.compile(r"[^\n]+")


def split_sentences(text: str, title: str | None = None) -> tuple[Sentence, ...]:
    """Split plain `text` into sentences, in order, without surrounding spaces.

    A `title` that runs into the first sentence is cut off it.
    """
    found: list[Sentence] = []
    title_end = _title_end(text, title)
    for paragraph, (start, end) in enumerate(_paragraphs(text)):
        if start < title_end < end:
            found.append(Sentence(len(found), paragraph, start, title_end))
            start = _trim(text, title_end, end)[0]
        for first, last in _split_block(text, start, end):
            found.append(Sentence(len(found), paragraph, first, last))
    return tuple(found)


def _title_end(text: str, title: str | None) -> int:
    """Return where the title ends that a scraped text repeats at its head, else 0."""
    words = normalise(title or "").strip()
    if len(words) < _SHORT_TITLE:
        return 0
    at = text.find(words, 0, _HEAD)
    if at < 0:
        return 0
    end = at + len(words)
    following = text[end : end + 2].strip()
    return end if following[:1].isupper() or following[:1] in "\"'" else 0


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Yield the blocks that lines make."""
    for line in _LINE.finditer(text):
        start, end = _trim(text, line.start(), line.end())
        if start < end:
            yield start, end


def _split_block(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    first, seams = start, seam_lexicon()
    runs_on = any(text.find(sign, start, end) >= 0 for sign in seams.run_on)
    terminal = seams.terminal if runs_on else seams.plain_terminal
    for mark in terminal.finditer(text, start, end):
        if mark.end() >= end:
            break
        if _ends_sentence(text, first, mark, end):
            yield from _capped(text, first, mark.end())
            first = _trim(text, mark.end(), end)[0]
    if first < end:
        yield from _capped(text, first, end)


def _ends_sentence(text: str, first: int, mark: re.Match[str], end: int) -> bool:
    following = _trim(text, mark.end(), end)[0]
    if following >= end or text[following].islower() or text[following] in ",;:":
        return False
    if mark.group()[0] != ".":
        return True
    return not _abbreviates(text, first, mark, following)


def _abbreviates(text: str, first: int, mark: re.Match[str], following: int) -> bool:
    match = _WORD_BEFORE.search(text, max(first, mark.start() - 12), mark.start())
    word = match.group() if match else ""
    if len(word) == 1 and word.isupper():
        return True  # an initial
    if word.lower().lstrip(".") in seam_lexicon().abbreviations:
        return True
    glued = following == mark.end()
    return glued and not (word[-1:].islower() and text[following].isupper())


def _capped(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a run at a space where it is too long, and where it begins anew."""
    again = text.find(text[start : start + _SAME_START], start + _SAME_START, end)
    if again > 0 and end - start > 2 * _SAME_START:
        yield _trim(text, start, again)
        start = again
    while end - start > MAX_SENTENCE:
        cut = text.rfind(" ", start + 1, start + MAX_SENTENCE)
        cut = cut if cut > start else start + MAX_SENTENCE
        yield _trim(text, start, cut)
        start = _trim(text, cut, end)[0]
    start, end = _trim(text, start, end)
    if start < end:
        yield start, end


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
