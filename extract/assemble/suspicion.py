"""What speaks for and against a party's guilt, as named features."""

from __future__ import annotations

from collections.abc import Sequence

from extract.actors.agents import AgentCandidate
from extract.actors.relations import Relation
from extract.assemble.carried import carried_features
from extract.assemble.clauses import clause_features, joined
from extract.assemble.draft import Draft
from extract.assemble.lexicon import deed_lexicon
from extract.assemble.named import Mention, Named, does_it
from extract.assemble.totals import is_war_toll
from extract.facts import SentenceFacts
from extract.mentions import ActorKind
from extract.terms import EventType, Outcome, Party, Scope

_FLYING = frozenset(
    (Party.ASSAD_GOVERNMENT, Party.RUSSIA, Party.COALITION, Party.TURKEY)
    + (Party.ISRAEL, Party.JORDAN, Party.UNIDENTIFIED)
)
_STATES = _FLYING - {Party.UNIDENTIFIED} | {Party.TRANSITIONAL_GOVERNMENT}
# Words that speak against a party, unless other words say plainly that it did it.
_CONTRARY = (
    "member",
    "in victim",
    "in between",
    "in other",
    "clash",
    "clash, its victims",
    "clash between others",
)
_PLAIN = (
    "nearest before active",
    "nearest before participle",
    "by after passive",
    "by after noun",
)


def features_of(event: Draft, party: Party, named: Named) -> dict[str, float]:
    """Describe how `party`, one of those `named` around an event, stands to it."""
    mentions = named[party]
    own = [m.candidate for m in mentions if m.inside]
    inside = {
        **{f"in {c.relation.value}": 1.0 for c in own},
        **_wording(own),
        **_clash(event, own, named),
        **clause_features(event, own),
    }
    if any(inside.get(plain) for plain in _PLAIN):
        inside = {n: v for n, v in inside.items() if n not in _CONTRARY}
    return {
        **inside,
        **_prominence(party, named),
        **_company(party, named),
        **carried_features(event, party, named),
        **_means(event, party),
        "joined": float(_joined_to_doer(party, named)),
        "own": float(event.own_agents and any(does_it(c) for c in own)),
        "victims' own side": float(_is_victim(event, own)),
        "unnamed": float(party is Party.UNIDENTIFIED),
        "total": float(event.scope is Scope.AGGREGATE),
        "war toll": float(is_war_toll(event)),
    }


def began_the_war(sentence: SentenceFacts, candidate: AgentCandidate) -> bool:
    """Tell a toll's "since protests began against X": the war's history, no deed.

    Nor did X harm all those in "X joined a war that has killed thousands".
    """
    before = max(candidate.actor.start - sentence.sentence.start, 0)
    began = deed_lexicon().began.search(sentence.text, 0, before)
    return bool(began or deed_lexicon().by_war.search(sentence.text, before))


def _company(party: Party, named: Named) -> dict[str, float]:
    """Describe where the party is named, and whether others are."""
    inside = [p for p, ms in named.items() if any(m.inside for m in ms)]
    doers = [p for p, ms in named.items() if any(m.inside and m.deed for m in ms)]
    known = [p for p in doers if p is not Party.UNIDENTIFIED] or doers
    near = [p for p, ms in named.items() if any(not m.far for m in ms)]
    own = {party} | _partners(party, named)
    return {
        "only party": float(party in near and own.issuperset(near)),
        "only party inside": float(inside == [party]),
        "only doer inside": float(known == [party]),
    }


def _partners(party: Party, named: Named) -> set[Party]:
    """Return with whom the party did harm in one breath: "regime and Russian raids"."""
    mine = [m for m in named[party] if m.deed and not m.far]
    return {
        p
        for p, ms in named.items()
        for m in ms
        if p is not party and m.deed and not m.far
        if any(o.sentence is m.sentence and _side_by_side(o, m) for o in mine)
    }


def _means(event: Draft, party: Party) -> dict[str, float]:
    """Describe whether the party has what did the harm: rebels fly no warplanes."""
    air = event.event_type is EventType.AIRSTRIKE
    planted = event.event_type is EventType.EXPLOSION
    return {
        "flies": float(air and party in _FLYING),
        "does not fly": float(air and party not in _FLYING),
        "state, explosion": float(planted and party in _STATES),
    }


def _joined_to_doer(party: Party, named: Named) -> bool:
    """Tell a party named in one breath with another that did it: "X and its ally"."""
    doers = [m for p, ms in named.items() if p is not party for m in ms]
    return any(
        _side_by_side(mine, other)
        for mine in named[party]
        if mine.inside
        for other in doers
        if other.deed and other.sentence is mine.sentence
    )


def _side_by_side(one: Mention, other: Mention) -> bool:
    first, last = sorted(
        (one.candidate.actor, other.candidate.actor), key=lambda actor: actor.start
    )
    return joined(one.sentence, first.end, last.start)


def _wording(own: Sequence[AgentCandidate]) -> dict[str, float]:
    """Describe the words that name the party in the event's own sentences."""
    return {
        "attack": float(any(c.actor.kind is ActorKind.ATTACK for c in own)),
        "state": float(any(c.actor.kind is ActorKind.STATE for c in own)),
        "member": float(any(c.actor.member and not does_it(c) for c in own)),
    }


def _clash(
    event: Draft, own: Sequence[AgentCandidate], named: Named
) -> dict[str, float]:
    """Describe what a clash, if it is one, makes of the party."""
    clash = event.event_type is EventType.CLASH
    everyone = [m.candidate.relation for ms in named.values() for m in ms]
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
        p: {m.sentence.sentence.index for m in ms if m.deed} for p, ms in named.items()
    }
    total = len(frozenset().union(*deeds.values()))
    share = len(deeds[party]) / total if total else 0.0
    return {
        "share of deeds": share,
        "main doer": float(total > 1 and share > 0.5),
    }


def _is_victim(event: Draft, own: Sequence[AgentCandidate]) -> bool:
    return any(
        e.harm.start <= c.actor.start < e.harm.end for e in event.entries for c in own
    ) and all(e.harm.outcome is not Outcome.DISPLACED for e in event.entries)
