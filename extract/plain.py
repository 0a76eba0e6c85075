"""Make a text plain to read, and find in the text as read what the plain one tells.

Texts come with typographic marks, invisible characters, entities, wide spacing and lines
that a narrow column broke. Everything downstream reads the plain text; a record quotes
the text as read.
"""

from __future__ import annotations

import html
import re
import unicodedata
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from extract.columns import HIDDEN, unwrapped
from extract.page_lexicon import censored_lexicon

_ONE_TO_ONE = {
    **dict.fromkeys("‘’‚‛ʼʻʾʿˈ´`′", "'"),
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005", " "),
    **dict.fromkeys("\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t", " "),
    **dict.fromkeys("\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad", HIDDEN),
    **dict.fromkeys("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", HIDDEN),
    **dict.fromkeys("\r\x0b\x0c\x85\u2028\u2029", "\n"),
    **{chr(wide): chr(wide - 0xFEE0) for wide in range(0xFF01, 0xFF5F)},
    "、": ",",
    "。": ".",
    "،": ",",
    "؛": ";",
    "؟": "?",
}
_VARIANT = re.compile(f"[{re.escape(''.join(_ONE_TO_ONE))}]")
_ENTITY = re.compile(r"&(?:amp;)?(?:#\d{1,6}|#[xX][\da-fA-F]{1,5}|[a-zA-Z]{2,8});")


def _as_one(match: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", match.group())


def _spaced(match: re.Match[str]) -> str:
    return " " if " " in match.group() else ""


# What spoils the words for a reader, with what stands for it in the plain text.
_MENDED: tuple[tuple[str, Callable[[re.Match[str]], str]], ...] = (
    (rf"[ {HIDDEN}]+(?=[,;.](?:\s|$))", lambda _: ""),  # "ten , with three ."
    (rf"[ {HIDDEN}]{{2,}}|{HIDDEN}", _spaced),
    (r"[ﬀ-ﬆ]|[^\W\d_][\u0300-\u036f]+", _as_one),
    # "Douma,Harasta", "Harasta,5 men", "August 4,2015"; but "4,000"
    (
        r"(?<=[^\W_]),(?=[^\W\d_])|(?<=[^\W\d_]),(?=\d)|(?<=\d),(?=(?:19|20)\d\d(?!\d))",
        lambda _: ", ",
    ),
    (r"\b[AaEe][lzd] ?- (?=[^\W\d_])", lambda m: m.group().replace(" ", "")),
    (r"(?<=[^\W_]) & (?=[^\W_])", lambda _: " and "),
)
_SPOILT = re.compile("|".join(f"({pattern})" for pattern, _ in _MENDED))

_Edit = tuple[int, int, str]  # what stands from start to end is read as


@dataclass(frozen=True, slots=True)
class Quote:
    """A stretch of the text as read: code-point offsets, end-exclusive."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PlainText:
    """A text as read, `raw`, and what is read for it.

    `starts` and `ends` tell where in `raw` each character of `text` comes from; None
    where every one stands where it stood.
    """

    raw: str
    text: str
    starts: Sequence[int] | None = None
    ends: Sequence[int] | None = None

    def quote(self, start: int, end: int) -> Quote:
        """Return what stands in the text as read for `text[start:end]`."""
        if self.starts is not None and self.ends is not None and start < end:
            start, end = self.starts[start], self.ends[end - 1]
        return Quote(self.raw[start:end], start, end)

    def edited(self, edits: Iterable[_Edit]) -> PlainText:
        """Return the text with some stretches, told in order, read otherwise."""
        starts, ends, pieces = array("q"), array("q"), list[str]()
        at = 0
        for start, end, words in (*edits, (len(self.text), len(self.text), "")):
            if start < at:
                continue
            starts.extend(self._starts(at, start))
            ends.extend(self._ends(at, start))
            pieces += self.text[at:start], words
            if words:
                whole = self.quote(start, end)
                starts.extend([whole.start] * len(words))
                ends.extend([whole.end] * len(words))
            at = end
        return PlainText(self.raw, "".join(pieces), starts, ends)

    def _starts(self, start: int, end: int) -> Iterable[int]:
        return range(start, end) if self.starts is None else self.starts[start:end]

    def _ends(self, start: int, end: int) -> Iterable[int]:
        return range(start + 1, end + 1) if self.ends is None else self.ends[start:end]


def plain_text(raw: str) -> PlainText:
    """Read `raw` without what spoils it; a plain text is left as it is."""
    plain = PlainText(raw, raw)
    if "&" in raw and (entities := list(_entities(raw))):
        plain = plain.edited(entities)
    text = unwrapped(_VARIANT.sub(_variant, plain.text.replace("\r\n", " \n")))
    plain = PlainText(raw, text, plain.starts, plain.ends)
    edits = sorted((*_spoilt(text), *_censored(text)))
    return plain.edited(edits) if edits else plain


def normalise(raw: str) -> str:
    """Return the plain text alone, as for a title."""
    return plain_text(raw).text


def _variant(match: re.Match[str]) -> str:
    return _ONE_TO_ONE[match.group()]


def _entities(text: str) -> Iterator[_Edit]:
    for match in _ENTITY.finditer(text):
        meant = html.unescape(html.unescape(match.group()))
        if len(meant) == 1:
            yield match.start(), match.end(), meant


def _spoilt(text: str) -> Iterator[_Edit]:
    for match in _SPOILT.finditer(text):
        mend = _MENDED[(match.lastindex or 1) - 1][1]
        yield match.start(), match.end(), mend(match)


def _censored(text: str) -> Iterator[_Edit]:
    censored = censored_lexicon()
    if censored.hint.search(text):
        for match in censored.words.finditer(text):
            words = "".join(part for part in match.groups() if part)
            yield match.start(), match.end(), words
