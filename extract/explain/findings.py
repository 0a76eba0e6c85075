"""Write the mentions of a sentence as findings: what was read, and as what."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Protocol

from extract.actors.agents import AgentCandidate
from extract.explain.story import Finding, Value
from extract.facts import SentenceFacts
from extract.harms.harm import Harm, Part
from extract.harms.people import People
from extract.mentions import (
    DateMention,
    EventCue,
    Hedge,
    Irrealis,
    PlaceMention,
    SourceMention,
)
from extract.places import ForeignMention
from extract.plain import PlainText


class _Span(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


def find_findings(
    body: PlainText,
    facts: SentenceFacts,
    fate_of: Callable[[Harm], Mapping[str, Value]],
) -> Iterator[Finding]:
    """Yield the mentions of one sentence of `body`, in order within each kind.

    `fate_of` adds to a harm's details what became of it.
    """
    for harm in facts.harms:
        yield _finding("harm", body, harm, {**_harm(body, harm), **fate_of(harm)})
    for place in facts.places:
        yield _finding("place", body, place, _place(place))
    for abroad in facts.foreign:
        yield _finding("abroad", body, abroad, _abroad(abroad))
    for day in facts.dates:
        yield _finding("date", body, day, _date(day))
    for agent in facts.agents:
        yield _finding("actor", body, agent.actor, _actor(agent))
    for source in facts.sources:
        yield _finding("source", body, source, _source(source))
    for cue in facts.cues:
        yield _finding("weapon", body, cue, _cue(cue))
    for hedge in facts.hedges:
        yield _finding("hedge", body, hedge, _hedge(hedge))
    for unreal in facts.irrealis:
        yield _finding("unreal", body, unreal, _unreal(body, unreal))


def _finding(
    kind: str, body: PlainText, span: _Span, details: Mapping[str, Value]
) -> Finding:
    told = body.quote(span.start, span.end)
    return Finding(kind, told.text, told.start, told.end, details)


def _harm(body: PlainText, harm: Harm) -> dict[str, Value]:
    people = harm.people
    return {
        "outcome": harm.outcome.value,
        "group": people.group.value,
        "count": write_count(people),
        "uncounted": people.weak,
        "known": people.definite,
        "named": people.named,
        "toll": harm.toll,
        "cue": body.quote(harm.cue_start, harm.cue_end).text,
        "includes": ", ".join(map(_part, harm.parts)) or None,
    }


def write_count(people: People | Part) -> str:
    """Write bounds and qualifier: "at_least 40-"."""
    low = "" if people.low is None else str(people.low)
    high = "" if people.high is None else str(people.high)
    bounds = low if low == high else f"{low}-{high}"
    return f"{people.qualifier.value} {bounds}"


def _part(part: Part) -> str:
    return f"{part.group.value} {write_count(part)}"


def _place(mention: PlaceMention) -> dict[str, Value]:
    place = mention.place
    return {
        "role": mention.role.value,
        "name": place.name,
        "id": place.place_id,
        "feature": place.feature,
        "governorate": place.admin1.name if place.admin1 else None,
        "precision": mention.precision.value,
        "score": round(mention.score, 3),
    }


def _abroad(mention: ForeignMention) -> dict[str, Value]:
    return {"country": mention.name}


def _date(mention: DateMention) -> dict[str, Value]:
    return {
        "first": mention.first.isoformat() if mention.first else None,
        "last": mention.last.isoformat() if mention.last else None,
        "precision": mention.precision.value,
        "basis": mention.basis.value,
        "offset": mention.context_offset,
        "background": mention.background,
        "statement": mention.statement,
        "since": mention.since,
        "vague": mention.vague,
        "dateline": mention.dateline,
    }


def _actor(agent: AgentCandidate) -> dict[str, Value]:
    return {
        "name": agent.actor.name,
        "id": agent.actor.actor_id,
        "relation": agent.relation.value,
        "kind": agent.actor.kind.value,
        "member": agent.actor.member,
    }


def _source(mention: SourceMention) -> dict[str, Value]:
    return {"name": mention.name, "id": mention.source_id}


def _cue(cue: EventCue) -> dict[str, Value]:
    return {"type": cue.event_type.value, "strength": cue.strength}


def _hedge(hedge: Hedge) -> dict[str, Value]:
    return {"attribution": hedge.attribution.value, "event": hedge.event}


def _unreal(body: PlainText, unreal: Irrealis) -> dict[str, Value]:
    return {
        "modality": unreal.modality.value,
        "over": body.quote(unreal.scope_start, unreal.scope_end).text,
    }
