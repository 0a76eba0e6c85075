"""Decide which of the actors named around an event did the harm, and which only fought."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.actors import party_of
from extract.actors.agents import AgentCandidate
from extract.actors.relations import Relation
from extract.assemble.draft import Draft, Involved
from extract.assemble.passage import PERPETRATING
from extract.assemble.scope import is_war_toll
from extract.assemble.scorer import probability
from extract.body import Standing
from extract.facts import Facts, SentenceFacts
from extract.harms.cues import CueForm
from extract.mentions import ActorKind
from extract.models import EventType, Outcome, Party, Role, Scope

_ENOUGH = 0.5
_BEFORE, _AFTER = 3, 2  # sentences around an event in which its actors may stand
_BY_REACH = 90  # characters from a harm word to the actor behind "by"
_BY = re.compile(r"\b(?:by|at the hands of)\b")
_FORMS = {
    CueForm.PAST: "active",
    CueForm.FINITE: "active",
    CueForm.ING: "participle",
}
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
        named = suspects(facts, event)
        guilty = [s for s in named if probability("perpetrator", s.features) >= _ENOUGH]
        sides = [s for s in named if s not in guilty and _fought(event, s, guilty)]
        event.involved = [
            *(_involved(s, Role.PERPETRATOR) for s in guilty),
            *(_involved(s, Role.BELLIGERENT) for s in sides),
        ]


def _involved(suspect: Suspect, role: Role) -> Involved:
    near = [c.relation for c, where in suspect.mentions if where in ("in", "after")]
    denied = Relation.DENIER in near
    return Involved(_best(suspect), suspect.party, role, denied)


def _fought(event: Draft, suspect: Suspect, guilty: Sequence[Suspect]) -> bool:
    """Tell a side of a clash of which the text does not say who harmed whom."""
    if event.event_type is not EventType.CLASH:
        return False
    inside = {c.relation for c, where in suspect.mentions if where == "in"}
    return Relation.BETWEEN in inside or (not guilty and Relation.VICTIM in inside)


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
    for sentence in facts.sentences:
        index = sentence.sentence.index
        if sentence.standing is Standing.FURNITURE or (toll and index not in own):
            continue
        where = _where(index, own, first, last)
        for candidate in sentence.agents:
            if where == "in" and _elsewhere(event, sentence, candidate):
                continue
            yield candidate, where


def _where(index: int, own: set[int], first: int, last: int) -> str:
    if index in own:
        return "in"
    if first - _BEFORE <= index < first:
        return "before"
    return "after" if first < index <= last + _AFTER else "far"


def _elsewhere(
    event: Draft, sentence: SentenceFacts, candidate: AgentCandidate
) -> bool:
    """Tell whether a mention belongs to another event of the same sentence."""
    start = candidate.actor.start
    for frame in (f for f in event.frames if f.facts is sentence):
        told = any(frame.inside(c.actor.start) for c in sentence.agents)
        if frame.alone or frame.inside(start) or (not told and start < frame.start):
            return False
    return True


def _features(
    event: Draft,
    party: Party,
    mentions: Sequence[tuple[AgentCandidate, str]],
    named: dict[Party, list[tuple[AgentCandidate, str]]],
) -> dict[str, float]:
    own = [c for c, where in mentions if where == "in"]
    features = {
        f"{where} {c.relation.value}": 1.0 for c, where in mentions if where != "far"
    }
    features.update(_prominence(party, named))
    near = [p for p, m in named.items() if any(w != "far" for _, w in m)]
    features["only party"] = float(near == [party])
    features["only party inside"] = float(
        bool(own) and sum(any(w == "in" for _, w in m) for m in named.values()) == 1
    )
    features["outside only"] = float(not own)
    features["outside while others inside"] = float(
        not own and any(w == "in" for m in named.values() for _, w in m)
    )
    features["often"] = float(sum(w != "far" for _, w in mentions) > 2)
    features["far only"] = float(all(w == "far" for _, w in mentions))
    features["attack"] = float(any(c.actor.kind is ActorKind.ATTACK for c in own))
    features["state"] = float(any(c.actor.kind is ActorKind.STATE for c in own))
    features["member"] = float(any(c.actor.member for c in own))
    features["victims' own side"] = float(_is_victim(event, own))
    features["total"] = float(event.scope is Scope.AGGREGATE)
    features["war toll"] = float(is_war_toll(event))
    kind = (event.event_type or EventType.OTHER).value
    between = any(c.relation is Relation.BETWEEN for c, _ in mentions)
    carried = {a.actor.actor_id: a for a in event.agents}
    chosen = [
        carried[c.actor.actor_id] for c, _ in mentions if c.actor.actor_id in carried
    ]
    features["carried"] = float(bool(chosen))
    features["carried as perpetrator"] = float(
        any(c.relation in PERPETRATING for c in chosen)
    )
    features["own"] = float(bool(chosen) and event.own_agents)
    features["clash between"] = float(between and kind == "clash")
    features["between, no clash"] = float(between and kind != "clash")
    features.update(_grammar(event, own))
    features["clash, its victims"] = float(
        kind == "clash" and any(c.relation is Relation.VICTIM for c in own)
    )
    features["clash between others"] = float(
        kind == "clash"
        and any(c.relation is Relation.BETWEEN for m in named.values() for c, _ in m)
    )
    features["clash"] = float(kind == "clash")
    return features


def _prominence(
    party: Party, named: dict[Party, list[tuple[AgentCandidate, str]]]
) -> dict[str, float]:
    """Describe how often the whole article says that the party did harm."""
    deeds = {
        p: sum(c.relation in PERPETRATING for c, _ in mentions)
        for p, mentions in named.items()
    }
    total = sum(deeds.values())
    share = deeds[party] / total if total else 0.0
    return {
        "share of deeds": share,
        "only doer": float(total > 0 and share == 1.0),
        "main doer": float(total > 1 and share > 0.5),
    }


def _grammar(event: Draft, own: Sequence[AgentCandidate]) -> dict[str, float]:
    """Describe where the mentions stand to the harm words themselves."""
    features: dict[str, float] = {}
    for frame in event.frames:
        sentence = frame.facts
        others = [c.actor for c in sentence.agents if c.relation is not Relation.VICTIM]
        for harm in frame.harms:
            before = [a for a in others if a.end <= harm.cue_start]
            nearest = max(before, key=lambda a: a.end, default=None)
            form = _FORMS.get(harm.form, "noun")
            form = "passive" if harm.passive else form
            for candidate in own:
                actor = candidate.actor
                if nearest is not None and actor is nearest:
                    features[f"nearest before {form}"] = 1.0
                elif actor.sentence == sentence.sentence.index and actor in before:
                    features[f"before {form}"] = 1.0
                if _by(sentence, harm.cue_end, actor.start):
                    features[f"by after {form}"] = 1.0
    return features


def _by(sentence: SentenceFacts, start: int, end: int) -> bool:
    offset = sentence.sentence.start
    between = sentence.text[start - offset : end - offset] if start < end else ""
    return len(between) < _BY_REACH and bool(_BY.search(between))


def _is_victim(event: Draft, own: Sequence[AgentCandidate]) -> bool:
    return any(
        e.harm.start <= c.actor.start < e.harm.end for e in event.entries for c in own
    ) and all(e.harm.outcome is not Outcome.DISPLACED for e in event.entries)


def _best(suspect: Suspect) -> AgentCandidate:
    """Return the mention that says most plainly what the party did."""
    return min(
        suspect.mentions,
        key=lambda m: (
            m[1] != "in" and m[0].relation not in _LATER,
            _TRUST.index(m[0].relation),
        ),
    )[0]
