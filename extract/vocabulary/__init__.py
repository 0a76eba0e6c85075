"""Load the word lists that the grammar works with, one YAML file a subject."""

from __future__ import annotations

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


def either(words: Iterable[str]) -> str:
    """Return the pattern that matches one of `words`, which may be patterns."""
    return f"(?:{'|'.join(words)})"
