"""What there is to tell of one article: its sentences, what was read, what became of it.

All offsets are code points into the article body, end-exclusive; records count from 1.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from extract.article import Article
from extract.assemble.select import Lack
from extract.body import Standing
from extract.models import Incident
from extract.terms import DateBasis

Value = str | int | float | bool | None


class Skip(str, Enum):
    """Say why a frame that lacks nothing made no record."""

    HEADLINE = "only a headline tells it"
    COUNTRY = "nothing places the article in Syria"


class HarmFate(str, Enum):
    """Say what became of one count of victims."""

    ENTRY = "victims"
    ALTERNATIVE = "another estimate"
    TOLD = "left to another count"
    NEGATED = "negated"
    HYPOTHETICAL = "hypothetical"
    DROPPED = "dropped with its frame"


@dataclass(frozen=True, slots=True)
class Finding:
    """One mention: its kind, the words, and what they were taken for."""

    kind: str
    text: str
    start: int
    end: int
    details: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class FrameStory:
    """One frame as the passage completed it, before any merging, and its end.

    `dropped` says why no record came of it; `together` lists the sentences that its
    record joined. The `own_` flags tell what the frame says itself from what it took
    over from its passage, as the basis of the date does.
    """

    text: str
    start: int
    end: int
    event_type: str | None
    places: tuple[str, ...]
    own_place: bool
    date: str | None
    date_basis: DateBasis | None
    actors: tuple[str, ...]
    own_actors: bool
    record: int | None
    dropped: Lack | Skip | None
    together: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SentenceStory:
    """One sentence with its mentions and frames."""

    index: int
    start: int
    end: int
    text: str
    standing: Standing
    findings: tuple[Finding, ...]
    frames: tuple[FrameStory, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """One article explained; `records` are in the order that `record` numbers them."""

    article: Article
    sentences: tuple[SentenceStory, ...]
    records: tuple[Incident, ...]
