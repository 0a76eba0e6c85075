"""Remember by their kind the places that a text has told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from extract.mentions import PlaceMention

_MEMORY = 10  # sentences from a place to "the town", if none is told between


@dataclass(slots=True)
class Heard:
    """The places told last of each feature, with the sentence that told them."""

    _of: dict[str, tuple[int, tuple[PlaceMention, ...]]] = field(default_factory=dict)

    def note(self, places: Sequence[PlaceMention], index: int) -> None:
        """Take over the places of a sentence."""
        for feature in {p.place.feature for p in places}:
            alike = tuple(p for p in places if p.place.feature == feature)
            self._of[feature] = index, alike

    def last(self, kind: Sequence[str], index: int) -> tuple[PlaceMention, ...]:
        """Return the places of some features that were told last before a sentence."""
        told = [self._of[f] for f in kind if f in self._of]
        at, places = max(told, key=lambda t: t[0], default=(-_MEMORY - 1, ()))
        return places if index - at <= _MEMORY else ()
