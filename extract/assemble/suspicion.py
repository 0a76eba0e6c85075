"""What speaks for and against a party's guilt, as named features."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from extract.actors.agents import AgentCandidate
from extract.actors.relations import Relation
from extract.assemble.draft import Draft
from extract.assemble.passage import PERPETRATING
from extract.assemble.scope import is_war_toll
from extract.facts import SentenceFacts
from extract.harms.cues import CueForm
from extract.mentions import ActorKind
from extract.models import EventType, Outcome, Party, Scope

Mention = tuple[AgentCandidate, str]  # with "in", "before", "after" or "far"
Named = Mapping[Party, Sequence[Mention]]

_BY_REACH = 90  # characters from a harm word to the actor behind "by"
_BY = re.compile(r"\b(?:by|at the hands of)\b")
_FORMS = {
    CueForm.PAST: "active",
    CueForm.FINITE: "active",
    CueForm.ING: "participle",
}


def features_of(event: Draft, party: Party, named: Named) -> dict[str, float]:
    """Describe how `party`, one of those `named` around an event, stands to it."""
    mentions = named[party]
    own = [c for c, where in mentions if where == "in"]
    told = {
        f"{where} {c.relation.value}": 1.0 for c, where in mentions if where != "far"
    }
    return {
        **told,
        **_prominence(party, named),
        **_company(party, named),
        **_wording(own),
        **_carried(event, mentions),
        **_clash(event, own, named),
        **_grammar(event, own),
        "victims' own side": float(_is_victim(event, own)),
        "total": float(event.scope is Scope.AGGREGATE),
        "war toll": float(is_war_toll(event)),
    }


def _company(party: Party, named: Named) -> dict[str, float]:
    """Describe where the party is named, and whether others are."""
    inside = [p for p, m in named.items() if any(where == "in" for _, where in m)]
    near = [p for p, m in named.items() if any(where != "far" for _, where in m)]
    wheres = [where for _, where in named[party]]
    return {
        "only party": float(near == [party]),
        "only party inside": float(inside == [party]),
        "outside only": float(party not in inside),
        "outside while others inside": float(bool(inside) and party not in inside),
        "often": float(sum(where != "far" for where in wheres) > 2),
        "far only": float(all(where == "far" for where in wheres)),
    }


def _wording(own: Sequence[AgentCandidate]) -> dict[str, float]:
    """Describe the words that name the party in the event's own sentences."""
    return {
        "attack": float(any(c.actor.kind is ActorKind.ATTACK for c in own)),
        "state": float(any(c.actor.kind is ActorKind.STATE for c in own)),
        "member": float(any(c.actor.member for c in own)),
    }


def _carried(event: Draft, mentions: Sequence[Mention]) -> dict[str, float]:
    """Describe whether the party is among the actors that the passage carries."""
    carried = {a.actor.actor_id: a for a in event.agents}
    chosen = [
        carried[c.actor.actor_id] for c, _ in mentions if c.actor.actor_id in carried
    ]
    return {
        "carried": float(bool(chosen)),
        "carried as perpetrator": float(
            any(c.relation in PERPETRATING for c in chosen)
        ),
        "own": float(bool(chosen) and event.own_agents),
        "carried to another place": float(
            bool(chosen) and not event.own_agents and event.own_place
        ),
    }


def _clash(
    event: Draft, own: Sequence[AgentCandidate], named: Named
) -> dict[str, float]:
    """Describe what a clash, if it is one, makes of the party."""
    clash = event.event_type is EventType.CLASH
    everyone = [c.relation for m in named.values() for c, _ in m]
    return {
        "clash": float(clash),
        "clash, its victims": float(
            clash and any(c.relation is Relation.VICTIM for c in own)
        ),
        "clash between others": float(clash and Relation.BETWEEN in everyone),
    }


def _prominence(party: Party, named: Named) -> dict[str, float]:
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
