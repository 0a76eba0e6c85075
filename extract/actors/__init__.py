"""Armed actors: find them, decide their party, tell what they do in a sentence."""

from extract.actors.agents import AgentCandidate, agent_candidates
from extract.actors.find import find_actors
from extract.actors.groups import JIHADISTS
from extract.actors.parties import party_of
from extract.actors.relations import Relation

__all__ = [
    "JIHADISTS",
    "AgentCandidate",
    "Relation",
    "agent_candidates",
    "find_actors",
    "party_of",
]
