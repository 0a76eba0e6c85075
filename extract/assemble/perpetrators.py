"""Decide which of the actors named around an event did the harm, and which only fought."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.actors import party_of
from extract.actors.agents import AgentCandidate
from extract.actors.relations import Relation
from extract.assemble.context import PERPETRATING
from extract.assemble.draft import Draft, Involved
from extract.assemble.scope import is_war_toll
from extract.assemble.scorer import probability
from extract.body import Standing
from extract.facts import Facts, SentenceFacts
from extract.mentions import ActorKind
from extract.models import EventType, Outcome, Party, Role, Scope

_ENOUGH = 0.5
_BEFORE, _AFTER = 3, 2  # sentences around an event in which its actors may stand
_LATER = (Relation.RESPONSIBILITY, Relation.ACCUSED, Relation.DENIER)
_TRUST = (
    Relation.RESPONSIBILITY,
    Relation.BY,
    Relation.ATTACK_NOUN,
    Relation.SUBJECT,
    Relation.POSSESSIVE,
    Relation.ACCUSED,
    Relation.DENIER,
    Relation.ORIGIN,
    Relation.BETWEEN,
    Relation.OTHER,
    Relation.VICTIM,
)


@dataclass(frozen=True, slots=True)
class Suspect:
    """One party named around an event, with its mentions and what speaks for it."""

    party: Party
    mentions: tuple[tuple[AgentCandidate, str], ...]  # with "in", "before" or "after"
    features: dict[str, float]


def choose_actors(facts: Facts, events: Sequence[Draft]) -> None:
    """Set the actors of every event."""
    for event in events:
        involved: list[Involved] = []
        for suspect in suspects(facts, event):
            guilty = probability("perpetrator", suspect.features)
            fought = probability("belligerent", suspect.features)
            if max(guilty, fought) < _ENOUGH:
                continue
            role = Role.PERPETRATOR if guilty >= fought else Role.BELLIGERENT
            involved.append(Involved(_best(suspect), suspect.party, role))
        event.involved = involved


def suspects(facts: Facts, event: Draft) -> list[Suspect]:
    """Return the parties named in and around an event's sentences."""
    on = event.when.first if event.when else None
    named: dict[Party, list[tuple[AgentCandidate, str]]] = {}
    for candidate, where in _around(facts, event):
        party = party_of(candidate.actor.actor_id, on, facts.published)
        named.setdefault(party, []).append((candidate, where))
    return [
        Suspect(party, tuple(mentions), _features(event, party, mentions, named))
        for party, mentions in named.items()
    ]


def _around(facts: Facts, event: Draft) -> Iterator[tuple[AgentCandidate, str]]:
    own = {f.facts.sentence.index for f in event.frames}
    first, last = min(own), max(own)
    toll = is_war_toll(event)
    for index in range(max(0, first - _BEFORE), last + _AFTER + 1):
        if index >= len(facts.sentences):
            return
        sentence = facts.sentences[index]
        if sentence.standing is Standing.FURNITURE or (toll and index not in own):
            continue
        where = _where(index, own, first)
        for candidate in sentence.agents:
            if where == "in" and _elsewhere(event, sentence, candidate):
                continue
            yield candidate, where


def _where(index: int, own: set[int], first: int) -> str:
    if index in own:
        return "in"
    return "before" if index < first else "after"


def _elsewhere(
    event: Draft, sentence: SentenceFacts, candidate: AgentCandidate
) -> bool:
    """Tell whether a mention belongs to another event of the same sentence."""
    frames = [f for f in event.frames if f.facts is sentence]
    return not any(f.alone or f.inside(candidate.actor.start) for f in frames)


def _features(
    event: Draft,
    party: Party,
    mentions: Sequence[tuple[AgentCandidate, str]],
    named: dict[Party, list[tuple[AgentCandidate, str]]],
) -> dict[str, float]:
    own = [c for c, where in mentions if where == "in"]
    features = {f"{where} {c.relation.value}": 1.0 for c, where in mentions}
    features["only party"] = float(len(named) == 1)
    features["only party inside"] = float(
        bool(own)
        and sum(any(w == "in" for _, w in m) for m in named.values()) == 1
    )
    features["outside only"] = float(not own)
    features["outside while others inside"] = float(
        not own and any(w == "in" for m in named.values() for _, w in m)
    )
    features["often"] = float(len(mentions) > 2)
    features["attack"] = float(any(c.actor.kind is ActorKind.ATTACK for c in own))
    features["state"] = float(any(c.actor.kind is ActorKind.STATE for c in own))
    features["member"] = float(any(c.actor.member for c in own))
    features["victims' own side"] = float(_is_victim(event, own))
    features["total"] = float(event.scope is Scope.AGGREGATE)
    features["war toll"] = float(is_war_toll(event))
    kind = (event.event_type or EventType.OTHER).value
    between = any(c.relation is Relation.BETWEEN for c, _ in mentions)
    carried = {a.actor.actor_id: a for a in event.agents}
    chosen = [carried[c.actor.actor_id] for c, _ in mentions if c.actor.actor_id in carried]
    features["carried"] = float(bool(chosen))
    features["carried as perpetrator"] = float(
        any(c.relation in PERPETRATING for c in chosen)
    )
    features["own"] = float(bool(chosen) and event.own_agents)
    features["clash between"] = float(between and kind == "clash")
    features["between, no clash"] = float(between and kind != "clash")
    features["unidentified"] = float(party is Party.UNIDENTIFIED)
    features["clash, its victims"] = float(
        kind == "clash" and any(c.relation is Relation.VICTIM for c in own)
    )
    features["clash between others"] = float(
        kind == "clash"
        and any(c.relation is Relation.BETWEEN for m in named.values() for c, _ in m)
    )
    features["clash"] = float(kind == "clash")
    return features


def _is_victim(event: Draft, own: Sequence[AgentCandidate]) -> bool:
    return any(
        e.harm.start <= c.actor.start < e.harm.end for e in event.entries for c in own
    ) and all(e.harm.outcome is not Outcome.DISPLACED for e in event.entries)


def _best(suspect: Suspect) -> AgentCandidate:
    """Return the mention that says most plainly what the party did."""
    return min(
        suspect.mentions,
        key=lambda m: (m[1] != "in" and m[0].relation not in _LATER, _TRUST.index(m[0].relation)),
    )[0]

