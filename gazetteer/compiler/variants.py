"""Spell generic words that a source translated the way the press leaves them in Arabic."""

from __future__ import annotations

import re
from collections.abc import Iterator

_BEFORE = {
    "Upper": (
        "al-Fawqani",
        "Fawqani",
        "Foqani",
        "Fouqani",
        "Fawqa",
        "al-Fawqa",
        "Fawqaniyah",
    ),
    "Lower": ("al-Tahtani", "Tahtani", "Tahta", "al-Tahta", "Tahtaniyah"),
    "Middle": ("al-Wustani", "Wastani", "Wusta"),
    "Eastern": ("al-Sharqiyah", "Sharqiyeh", "Sharqi", "al-Sharqi"),
    "Western": ("al-Gharbiyah", "Gharbiyeh", "Gharbi", "al-Gharbi"),
    "Northern": ("al-Shamaliyah", "Shamaliyeh", "Shamali", "al-Shamali"),
    "Southern": ("al-Janubiyah", "Janoubiyeh", "Janubi", "Qibliyah", "Qibli"),
    "Big": ("al-Kabir", "Kabir", "al-Kabirah", "Kabireh", "Kubra", "al-Kubra"),
    "Little": ("al-Saghir", "Saghir", "al-Saghirah", "Saghireh", "Sughra", "al-Sughra"),
}
_AFTER = {"Castle": ("Qalaat", "Qalat", "Qal'at al")}
_DIRECTIONS = {spelling for spellings in _BEFORE.values() for spelling in spellings} - {
    "al-Kabir"
}


def translated_variants(name: str) -> Iterator[str]:
    """Yield the Arabic-order spellings of a translated name, and its bare form.

    >>> "Baguz al-Fawqani" in list(translated_variants("Upper Baguz"))
    True
    >>> list(translated_variants("Madiq Castle"))
    ['Qalaat Madiq', 'Qalat Madiq', "Qal'at al Madiq"]
    """
    parts = [part for part in re.split(r"(?<!\s)\s+[-/\\\\]\s+", name) if part]
    if len(parts) > 1:
        yield from parts
    first, _, rest = name.partition(" ")
    if rest and first in _BEFORE:
        yield rest
        yield from (f"{rest} {spelling}" for spelling in _BEFORE[first])
    head, _, last = name.rpartition(" ")
    if head and last in _AFTER:
        yield from (f"{spelling} {head}" for spelling in _AFTER[last])
    elif head and last in _DIRECTIONS:
        yield head
