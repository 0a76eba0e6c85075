"""Say how likely a record is to be wholly right."""

from __future__ import annotations

from extract.assemble.draft import Draft
from extract.assemble.scorer import probability
from extract.facts import Facts
from extract.terms import DateBasis, EventType, LocationPrecision, Qualifier, Scope

_SHORT = 3  # sentences of a summary, which tells its news plainly


def confidence(facts: Facts, event: Draft) -> float:
    """Return the probability that place, date, victims, party and scope are all right."""
    return round(probability("confidence", confidence_features(facts, event)), 3)


def confidence_features(facts: Facts, event: Draft) -> dict[str, float]:
    """Describe how plainly the text tells what the record says."""
    levels = [p.precision for p in event.places]
    entries = [e for e in event.entries if not e.alternative]
    basis = event.when.basis if event.when else None
    return {
        "short article": float(len(facts.article) <= _SHORT),
        "own place": float(event.own_place),
        "own date": float(event.own_date),
        "date assumed": float(basis is DateBasis.ASSUMED),
        "date inherited": float(basis is DateBasis.CONTEXT),
        "no date": float(event.when is None),
        "no place": float(not levels),
        "country": float(LocationPrecision.COUNTRY in levels),
        "governorate": float(LocationPrecision.GOVERNORATE in levels),
        "near": float(LocationPrecision.NEAR in levels),
        "several places": float(len(levels) > 1),
        "place doubt": 1.0 - min((p.score for p in event.places), default=1.0),
        "actors": float(bool(event.agents)),
        "several actors": float(len({a.actor.actor_id for a in event.agents}) > 1),
        "actors inherited": float(bool(event.agents) and not event.own_agents),
        "several entries": float(len(entries) > 2),
        "two entries": float(len(entries) == 2),
        "alternative": float(len(entries) < len(event.entries)),
        "vague": float(
            any(e.harm.people.qualifier is Qualifier.VAGUE for e in entries)
        ),
        "weak": float(
            any(e.harm.people.weak or e.harm.people.definite for e in entries)
        ),
        "several frames": float(len(event.frames) > 1),
        "many frames": float(len(event.frames) > 3),
        "late": float(event.first > 6),
        "total": float(event.scope is Scope.AGGREGATE),
        "other type": float(event.event_type in (None, EventType.OTHER)),
        "clash": float(event.event_type is EventType.CLASH),
    }
