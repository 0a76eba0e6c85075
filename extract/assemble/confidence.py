"""Say how likely a record is to be wholly right."""

from __future__ import annotations

import math

from extract.assemble.draft import LEAD, Draft
from extract.assemble.scorer import probability
from extract.facts import Facts
from extract.terms import EventType, LocationPrecision, Scope

_SHORT = 3  # sentences; so short a text tells one thing, and tells it plainly


def confidence(facts: Facts, event: Draft) -> float:
    """Return the probability that place, date, victims, party and scope are all right."""
    return round(probability("confidence", confidence_features(facts, event)), 3)


def confidence_features(facts: Facts, event: Draft) -> dict[str, float]:
    """Describe how plainly the text tells what the record says."""
    told = event.told_in()
    levels = [p.precision for p in event.places]
    counted = [e.harm.people for e in event.entries if not e.alternative]
    named = {actor.actor_id for sentence in told for actor in sentence.actors}
    harms = max(len(sentence.harms) for sentence in told)
    types = {cue.event_type for sentence in told for cue in sentence.cues}
    country = all(level is LocationPrecision.COUNTRY for level in levels)
    total = event.scope is Scope.AGGREGATE
    short = len(facts.article) <= _SHORT
    held = {
        "own date": event.own_date,
        "own date, short text": event.own_date and short,
        "airstrike, short text": event.event_type is EventType.AIRSTRIKE and short,
        "country, in the lead": country and event.first <= LEAD,
        "country, total of nobody": country and total and not named,
        "near": LocationPrecision.NEAR in levels,
        "several places": len(levels) > 1,
        "actors": bool(event.agents),
        "no actor told": not named,
        "two entries": len(counted) == 2,
        "weak": any(
            e.harm.people.weak or e.harm.people.definite for e in event.entries
        ),
        "several types": len(types) > 1,
        "other type": event.event_type in (None, EventType.OTHER),
        "quoted": any(mark in sentence.text for sentence in told for mark in '"“'),
    }
    return {
        **{name: float(holds) for name, holds in held.items()},
        "length": math.log(len(facts.article)),
        "harms in sentence": math.log(harms),
        "scope doubt": event.scope_doubt,
        "party doubt": event.party_doubt,
    }
