"""Spell generic words that a source translated the way the press leaves them in Arabic."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gazetteer.lexicon import lexicon


def translated_variants(name: str) -> Iterator[str]:
    """Yield the Arabic-order spellings of a translated name, and its bare form.

    >>> "Baguz al-Fawqani" in list(translated_variants("Upper Baguz"))
    True
    >>> list(translated_variants("Madiq Castle"))
    ['Qalaat Madiq', 'Qalat Madiq', "Qal'at al Madiq"]
    """
    words = lexicon()
    parts = [part for part in re.split(r"(?<!\s)\s+[-/\\\\]\s+", name) if part]
    if len(parts) > 1:
        yield from parts
    first, _, rest = name.partition(" ")
    if rest and first in words.before:
        yield rest
        yield from (f"{rest} {spelling}" for spelling in words.before[first])
    head, _, last = name.rpartition(" ")
    if head and last in words.after:
        yield from (f"{spelling} {head}" for spelling in words.after[last])
    elif head and any(last in spellings for spellings in words.before.values()):
        yield head
