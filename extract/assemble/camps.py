"""Tell the losses of one side of a fight from those of the other."""

from __future__ import annotations

import re
from datetime import date

from extract.actors import party_of
from extract.actors.relations import Relation
from extract.assemble.clauses import joined
from extract.assemble.counts import words_of
from extract.assemble.draft import Draft, Entry
from extract.assemble.lexicon import telling_lexicon
from extract.mentions import ActorMention
from extract.terms import Group, Party

Camp = frozenset[Party]  # of whom one may be

_ALLIES: tuple[Camp, ...] = (
    frozenset(
        (
            Party.ASSAD_GOVERNMENT,
            Party.ASSAD_LOYALISTS,
            Party.RUSSIA,
            Party.IRAN_AND_ALLIES,
        )
    ),
    frozenset((Party.OPPOSITION, Party.HTS, Party.SNA)),
    frozenset((Party.SDF, Party.COALITION)),
)
_STATES = _ALLIES[0] | {
    Party.TRANSITIONAL_GOVERNMENT,
    Party.TURKEY,
    Party.COALITION,
    Party.ISRAEL,
    Party.JORDAN,
}
_IRREGULARS = frozenset(Party) - _STATES
_LOST = re.compile(r" (?:(?:has|have|had|also) ){0,2}los(?:t|es?|ing)$")
_UNNAMED = (Party.UNIDENTIFIED, Party.OTHER_ARMED_GROUP)
_JIHADISTS = _ALLIES[1] | {Party.ISIS, Party.OTHER_ARMED_GROUP}


def are_opposed(first: Entry, second: Entry) -> bool:
    """Tell whether two counts are of combatants who fought each other."""
    if first.size == second.size or any(
        e.harm.people.group is not Group.COMBATANT for e in (first, second)
    ):
        return False
    a, b = _camp(first), _camp(second)
    return bool(a and b) and not a & b


def fell_on_both_sides(event: Draft, draft: Draft) -> bool:
    """Tell whether a draft counts the losses of the other side of an event."""
    pairs = [(a, b) for b in draft.entries for a in event.of(b.harm.outcome)]
    return bool(pairs) and all(are_opposed(a, b) for a, b in pairs)


def _camp(entry: Entry) -> Camp:
    """Return whose combatants a count may be of; nothing where it does not tell."""
    facts, start, end = entry.frame.facts, entry.harm.start, entry.harm.end
    agents = [c for c in facts.agents if entry.frame.inside(c.actor.start)]
    own = [
        c.actor
        for c in agents
        if c.actor.start < end
        and start < c.actor.end
        or joined(facts, end, c.actor.start)  # "70 soldiers and rebels"
    ]
    hit = [c.actor for c in agents if c.relation is Relation.VICTIM]
    hit = hit or [c.actor for c in agents if _loses(entry, c.actor)]
    camps = {camp_of(actor) for actor in own or hit} - {Camp()}
    if camps:
        return camps.pop() if len(camps) == 1 else Camp()
    if telling_lexicon().irregulars.search(words_of(entry)):
        return _IRREGULARS
    return _STATES if telling_lexicon().regulars.search(words_of(entry)) else Camp()


def _loses(entry: Entry, actor: ActorMention) -> bool:
    """Tell the "rebels" of "the rebels have lost nine"."""
    text, offset = entry.frame.facts.text, entry.frame.facts.sentence.start
    return (
        _LOST.match(text, actor.end - offset, entry.harm.cue_end - offset) is not None
    )


def camp_of(actor: ActorMention, on: date | None = None) -> Camp:
    """Return the camp of an actor; nothing for those whom only their foes call so."""
    if actor.actor_id == "jihadists":
        return _JIHADISTS
    party = party_of(actor.actor_id, on, None)
    if party in _UNNAMED or actor.actor_id == "terrorists":
        return Camp()
    return next((camp for camp in _ALLIES if party in camp), frozenset((party,)))
