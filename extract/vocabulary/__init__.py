"""Load the word lists that the grammar works with, one YAML file a subject."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@cache
def load(name: str) -> Any:
    """Return the parsed content of `vocabulary/NAME.yaml`; the caller types its entries."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    source = (files(__name__) / f"{name}.yaml").read_text(encoding="utf-8")
    return yaml.load(source, Loader=loader)


_SMALL = re.compile(r"(?<!\\)[A-Z]")  # but neither \\W nor \\S


class AnyCase:
    """A pattern that ignores case, sooner known not to be there than by `re` alone.

    `re` tries a word in any case several times as slowly as in small letters: these are
    looked for first, in the text made small.
    """

    def __init__(self, pattern: str) -> None:
        self._small = re.compile(_SMALL.sub(lambda m: m[0].lower(), pattern))
        self._whole = re.compile(pattern, re.IGNORECASE)

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first match in a text."""
        return self._whole.search(text) if self._small.search(text.lower()) else None


def either(words: Iterable[str]) -> str:
    """Return the pattern that matches one of `words`, which may be patterns."""
    return f"(?:{'|'.join(words)})"
