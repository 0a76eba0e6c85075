"""Gather the parties named in and around an event, each with what speaks for its guilt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.actors import JIHADISTS, party_of
from extract.actors.agents import AgentCandidate
from extract.assemble.clauses import joined
from extract.assemble.draft import Draft
from extract.assemble.meanwhile import own_span
from extract.assemble.named import Mention, Suspect
from extract.assemble.passing import apposed
from extract.assemble.suspicion import began_the_war, features_of
from extract.assemble.totals import is_war_toll
from extract.body import Standing
from extract.facts import Facts, SentenceFacts
from extract.mentions import ActorKind
from extract.terms import Party, Scope

UNNAMED = "terrorists"  # the vocabulary's entry for "armed groups" and the like
_HORIZON = 400  # sentences; what stands further off names nobody


def suspects(facts: Facts, event: Draft) -> list[Suspect]:
    """Return the parties named in and around an event's sentences."""
    on = event.when.first if event.when else None
    named: dict[Party, list[Mention]] = {}
    around = list(_around(facts, event))
    meant = _meant(around)
    for mention in around:
        actor_id = mention.candidate.actor.actor_id
        if mention.inside and actor_id == UNNAMED:
            actor_id = meant or actor_id
        party = party_of(actor_id, on, facts.published)
        if party is Party.UNIDENTIFIED and _others(event, mention):
            continue
        named.setdefault(party, []).append(mention)
    return [
        Suspect(party, tuple(mentions), features_of(event, party, named))
        for party, mentions in named.items()
    ]


def _meant(around: Sequence[Mention]) -> str | None:
    """Return the group that "terrorists" means: the one said to have done the harm.

    It is named beside them, or after "a terrorist attack" where the text goes on about it.
    """
    deeds = [m for m in around if m.deed]
    told = [m.candidate.actor for m in deeds if m.inside]
    groups = {actor.actor_id for actor in told} & JIHADISTS
    if not groups and all(actor.kind is ActorKind.ATTACK for actor in told):
        after = (m for m in deeds if 0 < m.distance <= 2 and not m.sentence.harms)
        groups = {m.candidate.actor.actor_id for m in after} & JIHADISTS
    return groups.pop() if len(groups) == 1 else None


def _others(event: Draft, mention: Mention) -> bool:
    """Tell whether those of whom nothing is known may be others than the event's."""
    summed = event.scope is Scope.AGGREGATE and not mention.inside
    return mention.far or summed


def _around(facts: Facts, event: Draft) -> Iterator[Mention]:
    own = sorted({f.facts.sentence.index for f in event.frames})
    toll = is_war_toll(event)
    low, high = max(0, own[0] - _HORIZON), own[-1] + _HORIZON
    for sentence in facts.sentences[low:high]:
        index = sentence.sentence.index
        furniture = sentence.standing is Standing.FURNITURE
        if furniture or (toll and index not in own) or not sentence.agents:
            continue
        distance = min((index - each for each in own), key=abs)
        for candidate in sentence.agents:
            if distance == 0 and _elsewhere(event, sentence, candidate):
                continue
            if toll and began_the_war(sentence, candidate):
                continue
            yield Mention.of(candidate, sentence, distance)


def _elsewhere(
    event: Draft, sentence: SentenceFacts, candidate: AgentCandidate
) -> bool:
    """Tell whether a mention belongs to another event of the same sentence."""
    start = _first_joined(sentence, candidate)
    for frame in event.frames:
        if frame.facts is not sentence or apposed(frame, start):
            continue
        if frame.apart:
            return not frame.inside(start)
        told = any(frame.inside(c.actor.start) for c in sentence.agents)
        if frame.alone or frame.inside(start) or (not told and start < frame.start):
            first, end = own_span(frame)
            return start >= end or frame.start <= start < first
    return True


def _first_joined(sentence: SentenceFacts, candidate: AgentCandidate) -> int:
    """Return where the group of actors begins that a mention is joined to."""
    start = candidate.actor.start
    for other in reversed(sentence.agents):
        if other.actor.end <= start and joined(sentence, other.actor.end, start):
            start = other.actor.start
    return start
