"""Keep the nesting of a page within what a parser handles in linear time."""

from __future__ import annotations

import re
from collections import Counter

MAX_DEPTH = 200

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})")
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


def flatten(page: str) -> str:
    """Rename tags beyond MAX_DEPTH, so that they are text-free void elements.

    Parsing costs depth times length; honest pages stay far below the bound.
    """
    if _deepest(page) <= MAX_DEPTH:
        return page
    open_tags: Counter[str] = Counter()
    depth = 0

    def bounded(match: re.Match[str]) -> str:
        nonlocal depth
        name = match[2].lower()
        if name in _SHALLOW:
            return match[0]
        if match[1]:
            if not open_tags[name]:
                return "<wbr"
            open_tags[name] -= 1
            depth -= 1
        elif depth >= MAX_DEPTH:
            return "<wbr"
        else:
            open_tags[name] += 1
            depth += 1
        return match[0]

    return _TAG.sub(bounded, page)


def _deepest(page: str) -> int:
    """Return the greatest number of elements open at once, roughly."""
    depth = deepest = 0
    for match in _TAG.finditer(page):
        if match[2].lower() not in _SHALLOW:
            depth += -1 if match[1] else 1
            deepest = max(deepest, depth)
    return deepest
