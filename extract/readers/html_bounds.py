"""Keep a page's markup within what a parser handles in linear time.

Parsing costs depth times length, and the square of a tag's attributes; honest pages
stay far below both bounds and pass unchanged.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from extract.readers.errors import FailureKind, ReadError

MAX_DEPTH = 200  # elements open at once
MAX_TAG = 3000  # characters of one tag: a longer one loses its attributes
MAX_MARKS = 400_000  # "<" and "=" in a page: elements and attributes cost memory
MAX_PAGE = 5_000_000  # characters

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})")
_RAW_ENDS = {
    name: re.compile(f"</{name}", re.IGNORECASE)
    for name in ("script", "style", "textarea")
}
# Never open for long: void elements, and those that the next of their kind closes.
_SHALLOW = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
        "html",
        "head",
        "body",
        "p",
        "li",
        "dt",
        "dd",
        "option",
        "optgroup",
        "tr",
        "td",
        "th",
        "thead",
        "tbody",
        "tfoot",
        "colgroup",
    ]
)
_IGNORED = "</wbr"  # an end tag that closes nothing


def bound_markup(page: str) -> str:
    """Return the page as it is or, if it breaks a bound, without what breaks it.

    Tags beyond MAX_DEPTH and attributes beyond MAX_TAG go. Raises ReadError for a page
    beyond MAX_MARKS or, after that, MAX_PAGE.
    """
    if page.count("<") + page.count("=") > MAX_MARKS:
        message = f"page has more than {MAX_MARKS:,} tags and attributes"
        raise ReadError(FailureKind.TOO_LARGE, message)
    if not _is_harmless(page):
        page = _cut(page)
    if len(page) > MAX_PAGE:
        message = f"page has more than {MAX_PAGE:,} characters"
        raise ReadError(FailureKind.TOO_LARGE, message)
    return page


def _cut(page: str) -> str:
    pieces, copied = [], 0
    for start, end, replacement in _edits(page):
        pieces += [page[copied:start], replacement]
        copied = end
    return "".join([*pieces, page[copied:]])


def _is_harmless(page: str) -> bool:
    """Tell quickly that neither bound can be broken, as on nearly every page."""
    if max(map(len, page.split(">"))) > MAX_TAG:
        return False
    opened: Counter[str] = Counter()
    deepest: Counter[str] = Counter()
    for closing, name in _TAG.findall(page):
        if not closing:
            opened[name] = depth = opened[name] + 1
            deepest[name] = max(deepest[name], depth)
        elif opened[name]:
            opened[name] -= 1
    bounds = (n for name, n in deepest.items() if name.lower() not in _SHALLOW)
    return sum(bounds) <= MAX_DEPTH


def _edits(page: str) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, what to put there) in order."""
    depth = _Depth()
    position = 0
    while match := _TAG.search(page, position):
        position = match.end()
        name = match[2].lower()
        if depth.exceeded_by(name, closing=bool(match[1])):
            yield match.start(), position, _IGNORED
        if page.find(">", position, position + MAX_TAG) < 0:
            tag_end = page.find(">", position)
            tag_end = len(page) if tag_end < 0 else tag_end
            yield position, tag_end, ""
            position = tag_end
        if not match[1] and name in _RAW_ENDS:
            raw_end = _RAW_ENDS[name].search(page, position)
            position = raw_end.start() if raw_end else len(page)


class _Depth:
    """Count the elements that are open, roughly as a parser does."""

    def __init__(self) -> None:
        self._open: Counter[str] = Counter()
        self._depth = 0

    def exceeded_by(self, name: str, *, closing: bool) -> bool:
        """Follow one tag; tell whether it must go."""
        if name in _SHALLOW:
            return False
        if closing:
            if not self._open[name]:
                return True
            self._open[name] -= 1
            self._depth -= 1
            return False
        if self._depth >= MAX_DEPTH:
            return True
        self._open[name] += 1
        self._depth += 1
        return False
