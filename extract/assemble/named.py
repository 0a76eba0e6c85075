"""The parties named around an event, each mention with where it stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from extract.actors.agents import AgentCandidate
from extract.assemble.passage import PERPETRATING
from extract.assemble.scorer import probability
from extract.facts import SentenceFacts
from extract.terms import Party

_BEFORE, _AFTER = 3, 2  # sentences around an event in which its actors may stand


class Mention(NamedTuple):
    """An actor with what it does in its sentence, and how far that is from the event."""

    candidate: AgentCandidate
    sentence: SentenceFacts
    distance: int  # sentences after the event's nearest one; negative before it
    inside: bool  # in a sentence that tells the event
    far: bool  # too far from the event to name its actor
    deed: bool  # the sentence says that the actor did harm

    @classmethod
    def of(
        cls, candidate: AgentCandidate, sentence: SentenceFacts, distance: int
    ) -> Mention:
        """Tell once what every feature asks of a mention."""
        far = not -_BEFORE <= distance <= _AFTER
        return cls(
            candidate, sentence, distance, distance == 0, far, does_it(candidate)
        )


@dataclass(frozen=True)
class Suspect:
    """One party named around an event, with its mentions and what speaks for it."""

    party: Party
    mentions: tuple[Mention, ...]
    features: dict[str, float]

    @cached_property
    def chance(self) -> float:
        """Return the probability that it did the harm."""
        return probability("perpetrator", self.features)


Named = Mapping[Party, Sequence[Mention]]


def does_it(candidate: AgentCandidate) -> bool:
    """Tell whether its sentence says that an actor did harm."""
    return candidate.relation in PERPETRATING
