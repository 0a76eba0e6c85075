"""Tell by a hash whether what was done would come out the same if done again."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from dataclasses import asdict
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path

from extract.article import Article, Failure
from extract.pipeline import Settings
from extract.readers import Input, ReadError
from extract.readers.walk import STDIN, open_input

_ROOT = Path(__file__).parent.parent.parent
_PACKAGES = ("extract", "gazetteer")
_BLOCK = 1 << 20


def digest_of(*parts: object) -> str:
    """Return the hash of values that JSON can write; others by their str."""
    written = json.dumps(parts, default=str, sort_keys=True)
    return blake2b(written.encode(), digest_size=16).hexdigest()


def digest_item(item: Article | Failure) -> str:
    """Return the hash of all that a reader said about one item."""
    return digest_of(type(item).__name__, asdict(item))


def digest_configuration(settings: Settings, *others: object) -> str:
    """Return the hash of the settings and of the code and tables that are installed."""
    return digest_of(asdict(settings), others, _digest_code())


def digest_files(inputs: Iterable[Input | Failure]) -> str:
    """Return the hash of the bytes of inputs; one that cannot be read has none."""
    total = blake2b(digest_size=16)
    for found in inputs:
        if isinstance(found, Failure):
            total.update(digest_item(found).encode())
        elif found.path != STDIN:
            total.update(
                digest_of(found.path, found.stem, _digest_bytes(found.path)).encode()
            )
    return total.hexdigest()


def _digest_bytes(path: str) -> str | None:
    total = blake2b(digest_size=16)
    try:
        with os.fdopen(open_input(path), "rb", buffering=0) as file:
            while block := file.read(_BLOCK):
                total.update(block)
    except (OSError, ReadError):
        return None
    return total.hexdigest()


@lru_cache(maxsize=1)
def _digest_code() -> str:
    """Hash the packages' files: another release, or an edited word list, counts."""
    total = blake2b(digest_size=16)
    for package in _PACKAGES:
        for path in sorted((_ROOT / package).rglob("*")):
            if path.is_file() and path.suffix != ".pyc":
                total.update(path.relative_to(_ROOT).as_posix().encode())
                total.update(path.read_bytes())
    return total.hexdigest()
