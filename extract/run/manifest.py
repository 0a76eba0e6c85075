"""The list of a folder's shards, by which they are merged."""

from __future__ import annotations

import json
import os
import uuid
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from pathlib import Path

from extract.article import Article, Failure
from extract.readers.reading import check_id
from extract.run.journal import read_entries, read_heading
from extract.run.shards import PART, Shard, Work
from extract.run.work import Result

_NAME = "manifest.json"


@dataclass(frozen=True, slots=True)
class Listed:
    """A shard as the manifest lists it: its file, and the inputs it must be of."""

    name: str
    inputs: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """The shards of a folder in order, and the hash of the way they are made."""

    work: str
    shards: tuple[Listed, ...]


def write_manifest(folder: str, shards: Sequence[Shard], work: Work) -> Manifest:
    """Write the list of shards, whole or not at all; every job writes the same."""
    os.makedirs(folder, exist_ok=True)
    listed = tuple(Listed(shard.name, shard.digest) for shard in shards)
    manifest = Manifest(work.digest, listed)
    text = json.dumps(
        {"work": manifest.work, "shards": [[s.name, s.inputs] for s in listed]}
    )
    place = Path(folder, _NAME)
    beside = place.with_suffix(f".{uuid.uuid4().hex}{PART}")
    beside.write_text(text + "\n", encoding="utf-8")
    beside.replace(place)
    return manifest


def read_manifest(folder: str) -> Manifest:
    """Read the list of shards. Raises OSError, or ValueError where it is none."""
    with open(os.path.join(folder, _NAME), encoding="utf-8") as file:
        held = json.load(file)
    try:
        return Manifest(held["work"], tuple(Listed(*each) for each in held["shards"]))
    except (KeyError, TypeError) as error:
        raise ValueError(f"{folder} holds no manifest of shards") from error


def missing(folder: str, manifest: Manifest) -> list[str]:
    """Return the names of the shards that are not done as the manifest wants them."""
    return [
        listed.name
        for listed in manifest.shards
        if not _holds(os.path.join(folder, listed.name), listed, manifest)
    ]


def merge(folder: str, manifest: Manifest) -> Generator[Result, None, None]:
    """Yield the results of all shards in order, the second article of an id failed."""
    seen: set[str] = set()
    for listed in manifest.shards:
        for entry in read_entries(os.path.join(folder, listed.name)):
            if entry.id is None:
                yield entry.result
                continue
            article = Article(entry.id, "", path=entry.path, line=entry.line)
            checked = check_id(article, entry.path or entry.id, seen)
            yield checked if isinstance(checked, Failure) else entry.result


def _holds(path: str, listed: Listed, manifest: Manifest) -> bool:
    try:
        heading = read_heading(path)
    except (OSError, ValueError):
        return False
    return (heading["work"], heading["inputs"]) == (manifest.work, listed.inputs)
