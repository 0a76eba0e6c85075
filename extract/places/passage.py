"""The text with its spots and their contexts, as the later steps share it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extract.mentions import Sentence
from extract.places.context import Context
from extract.places.spot import Spot


@dataclass(frozen=True, slots=True)
class Passage:
    """A text, its sentences, and its spots with one context each.

    `read` holds the contexts before the items of lists shared theirs.
    """

    text: str
    sentences: Sequence[Sentence]
    spots: Sequence[Spot]
    contexts: Sequence[Context]
    read: Sequence[Context]

    def before(self, spot: Spot) -> str:
        """Return the text of the spot's sentence before it, at most 140 characters."""
        start = max(self.sentences[spot.sentence].start, spot.start - 140)
        return self.text[start : spot.start]

    def sentence_before(self, spot: Spot) -> str:
        """Return all of the spot's sentence before it."""
        return self.text[self.sentences[spot.sentence].start : spot.start]

    def after(self, spot: Spot) -> str:
        """Return the text of the spot's sentence after it, at most 140 characters."""
        end = min(self.sentences[spot.sentence].end, spot.end + 140)
        return self.text[spot.end : end]
