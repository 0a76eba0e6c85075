"""Decide an actor's party by the date of the event."""

from __future__ import annotations

from datetime import date

from extract.actors.lexicon import lexicon
from extract.terms import Party


def party_of(actor_id: str, on: date | None, published: date | None) -> Party:
    """Return the party of an actor on the day `on`, else on the day of publication.

    Without either day the earliest party holds. Raises KeyError for an unknown id.
    """
    day = on or published
    entry = lexicon().entries[actor_id]
    party = entry.parties[0].party
    for item in entry.parties[1:]:
        if day is not None and item.since is not None and day >= item.since:
            party = item.party
    return party
