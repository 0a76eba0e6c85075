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

from extract.casing import cased
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

_Mend = Callable[[re.Match[str]], str]


def _as_one(match: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", match.group())


def _spaced(match: re.Match[str]) -> str:
    return " " if " " in match.group() else ""


@dataclass(frozen=True, slots=True)
class _Spoilt:
    """What spoils words, and what stands for it; no text without the `hint` has it."""

    hint: str
    pattern: re.Pattern[str]
    mend: _Mend

    @staticmethod
    def of(hint: str, pattern: str, mend: str | _Mend = "") -> _Spoilt:
        told = (lambda _: mend) if isinstance(mend, str) else mend
        return _Spoilt(hint, re.compile(pattern), told)


_SPACES = f"[ {HIDDEN}]"
_SIGNS = r"-*|>#•·▪▫◦●■□➤►✅❌⚠\ufe0f\U0001F300-\U0001FAFF"
# the mark of a list at the head of a line: "- Two men"; one of places says more: "- Homs: ten"
_LISTED = re.compile(
    rf"{_SPACES}*(?:[{_SIGNS}]+|\d{{1,2}}[.)]){_SPACES}+"
    r"(?:(?=[^\s\d])|(?<=[•▪●■] )(?=\d))(?![^:\n]{1,40}:)"
)
_WORD_END = r"[\w.,;:!?'\")]"
_SPOILT = (
    # footnotes, markup, links and hashtags: "died.[3]", "**ten people**", "#Douma"
    _Spoilt.of("http", rf"(?<!{_SPACES}){_SPACES}*https?://[^\s()<>]*[\w/=-]"),
    _Spoilt.of("[", r"\[(?<=[\w.,;:!?'\")\]]\[)(?:\d{1,3}|[a-z]|citation needed)\]"),
    _Spoilt.of("*", rf"\*(?:(?<!\w\*)\*{{,2}}(?=\w)|(?<={_WORD_END}\*)\*{{,2}}(?!\w))"),
    _Spoilt.of("__", r"(?<!\w)_{2,3}(?=[^\W_])|(?<=[^\W_])_{2,3}(?!\w)"),
    _Spoilt.of("#", r"(?<!\w)#(?=[^\W\d_])"),
    _Spoilt.of("…", r"(?<=\w)…(?=\s|$)", "..."),
    # spacing: "ten , with three .", "Douma,Harasta", "August 4,2015"; but "4,000"
    *(
        _Spoilt.of(f" {mark}", rf"(?<! ) +(?={re.escape(mark)}(?:\s|$))")
        for mark in ",;."
    ),
    _Spoilt.of("  ", " {2,}", " "),
    _Spoilt.of(HIDDEN, f"(?<!{_SPACES}) *{HIDDEN}{_SPACES}*", _spaced),
    _Spoilt.of(",", r",(?<=[^\W_],)(?=[^\W\d_])|,(?<=[^\W\d_],)(?=\d)", ", "),
    _Spoilt.of(",", r",(?<=\d,)(?=(?:19|20)\d\d(?!\d))", ", "),
    # a dateline that has lost its spaces: "Homs, SANA-Two men"
    _Spoilt.of("SANA", r"(?<=\bSANA)[-_](?=[A-Z][a-z])", " - "),
    # names: "al - Bab", "Deir ez-zor", "Ayn al-'Arab"
    _Spoilt.of("- ", r"- (?<=\b[AaEe][lzd]- )(?=[^\W\d_])", "-"),
    _Spoilt.of(" - ", r" - (?<=\b[AaEe][lzd] - )(?=[^\W\d_])", "-"),
    _Spoilt.of("-", r"-(?<=\b[AaEe][lz]-)[a-z](?=[a-z])", lambda m: m[0].upper()),
    _Spoilt.of("-'", r"(?<=\b[Aa][ldnrstz]-)'(?=[A-Z])"),
    _Spoilt.of(" & ", r"(?<=[^\W_]) & (?=[^\W_])", " and "),
)
# words between dashes that stand close to them
_INSERTED = re.compile(r"(?<= )-([a-z][^-\n]{1,60}\w)-(?=[ ,.;])")
# ligatures, and marks apart from what they stand on
_JOINED = _Spoilt.of("", r"[ﬀ-ﬆ]|[^\W\d_][\u0300-\u036f]+", _as_one)

_Edit = tuple[int, int, str]  # what stands from start to end is read as


@dataclass(frozen=True, slots=True)
class Quote:
    """A stretch of the text as read: code-point offsets, end-exclusive."""

    start: int
    end: int
    text: str


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
        return Quote(start, end, self.raw[start:end])

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
    text = _VARIANT.sub(_variant, plain.text.replace("\r\n", " \n"))
    text = unwrapped(cased(text))
    plain = PlainText(raw, text, plain.starts, plain.ends)
    found = (*_spoilt(text), *_listed(text), *_dashed(text), *_censored(text))
    edits = sorted(found, key=_longest_first)
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
    rows = _SPOILT if text.isascii() else (*_SPOILT, _JOINED)
    for row in rows:
        if row.hint in text:
            for match in row.pattern.finditer(text):
                yield match.start(), match.end(), row.mend(match)


def _listed(text: str) -> Iterator[_Edit]:
    start = 0
    while start >= 0:
        mark = _LISTED.match(text, start + (start > 0))
        if mark is not None:
            yield mark.start(), mark.end(), ""
        start = text.find("\n", start + 1)


def _dashed(text: str) -> Iterator[_Edit]:
    """Set off "ten -including a boy- died", and read "ten -at least- died" without dashes."""
    if " -" in text:
        for match in _INSERTED.finditer(text):
            bound = match[1].startswith("at ")
            yield match.start(), match.start() + 1, "" if bound else "- "
            yield match.end() - 1, match.end(), "" if bound else " -"


def _longest_first(edit: _Edit) -> tuple[int, int, str]:
    return edit[0], -edit[1], edit[2]


def _censored(text: str) -> Iterator[_Edit]:
    censored = censored_lexicon()
    if "*" in text or censored.hint.search(text):
        for match in censored.words.finditer(text):
            words = "".join(part for part in match.groups() if part)
            yield match.start(), match.end(), words
