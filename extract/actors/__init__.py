"""Armed actors: find them, decide their party, tell what they do in a sentence."""

from extract.actors.find import find_actors
from extract.actors.parties import party_of

__all__ = ["find_actors", "party_of"]
