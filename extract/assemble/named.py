"""The parties named around an event, each mention with where it stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from extract.actors.agents import AgentCandidate
from extract.assemble.passage import PERPETRATING
from extract.facts import SentenceFacts
from extract.models import Party

_BEFORE, _AFTER = 3, 2  # sentences around an event in which its actors may stand


@dataclass(frozen=True, slots=True)
class Mention:
    """An actor with what it does in its sentence, and how far that is from the event."""

    candidate: AgentCandidate
    sentence: SentenceFacts
    distance: int  # sentences after the event's nearest one; negative before it

    @property
    def inside(self) -> bool:
        """Tell a mention in a sentence that tells the event."""
        return self.distance == 0

    @property
    def far(self) -> bool:
        """Tell a mention too far from the event to name its actor."""
        return not -_BEFORE <= self.distance <= _AFTER

    @property
    def deed(self) -> bool:
        """Tell whether the sentence says that the actor did harm."""
        return does_it(self.candidate)


Named = Mapping[Party, Sequence[Mention]]


def does_it(candidate: AgentCandidate) -> bool:
    """Tell whether its sentence says that an actor did harm."""
    return candidate.relation in PERPETRATING
