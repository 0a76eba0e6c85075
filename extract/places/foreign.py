"""Find places abroad, so that events there can be left out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from extract.mentions import Sentence
from extract.places.words import foreign


@dataclass(frozen=True, slots=True)
class ForeignMention:
    """A place outside Syria; `name` is its country (or continent)."""

    start: int
    end: int
    sentence: int
    name: str


def find_foreign(
    text: str, sentences: Sequence[Sentence]
) -> tuple[ForeignMention, ...]:
    """Return the foreign countries and cities of normalised `text`, in order."""
    pattern, countries = foreign()
    starts = [sentence.start for sentence in sentences]
    found = []
    for match in pattern.finditer(text):
        index = bisect_right(starts, match.start()) - 1
        if index >= 0 and match.end() <= sentences[index].end:
            found.append(
                ForeignMention(
                    match.start(),
                    match.end(),
                    sentences[index].index,
                    countries[match.group()],
                )
            )
    return tuple(found)
