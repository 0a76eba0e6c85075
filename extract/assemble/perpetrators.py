"""Decide which of the actors named around an event did the harm, and which only fought."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.actors import JIHADISTS, party_of
from extract.actors.agents import AgentCandidate
from extract.actors.relations import Relation
from extract.assemble.carried import of_another_event
from extract.assemble.clauses import joined
from extract.assemble.draft import Draft, Involved
from extract.assemble.lexicon import deed_lexicon
from extract.assemble.meanwhile import own_span
from extract.assemble.named import Mention, Suspect
from extract.assemble.passing import apposed
from extract.assemble.scorer import doubt
from extract.assemble.sides import fights, sides_of
from extract.assemble.suspicion import began_the_war, features_of
from extract.assemble.totals import counts_war, is_war_toll
from extract.body import Standing
from extract.facts import Facts, SentenceFacts
from extract.mentions import ActorKind
from extract.terms import EventType, Party, Role, Scope

_EVEN = 0.5
_ENOUGH = 0.42  # for the likeliest force: half of the F1 that parties reach, where naming pays
_HORIZON = 400  # sentences; what stands further off names nobody
_UNNAMED = "terrorists"  # the vocabulary's entry for "armed groups" and the like
_JIHADIST = (Party.ISIS, Party.HTS)
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
    Relation.SPEAKER,
    Relation.ASIDE,
    Relation.VICTIM,
)


def choose_actors(facts: Facts, events: Sequence[Draft]) -> None:
    """Set the actors of every event."""
    told = sorted({f.facts.sentence.index for e in events for f in e.frames})
    for event in events:
        named = suspects(facts, event)
        event.party_doubt = max((doubt(s.chance) for s in named), default=0.0)
        guilty = _likely([s for s in named if not of_another_event(event, s.mentions)])
        after = next((i for i in told if i > event.latest), None)
        guilty = _without_company(_claimants(named, after) or guilty)
        if guilty and (counts_war(event) or _withheld(facts, event)):
            guilty = [s for s in guilty if any(map(_is_told, s.mentions))]
        guilty = [s for s in guilty if not fights(event, s, named)]
        sides = sides_of(event, named, guilty)
        event.involved = [
            *(_involved(s, Role.PERPETRATOR, after) for s in guilty),
            *(_involved(s, Role.BELLIGERENT, after) for s in sides),
        ]
    for event in events:
        if event.part_of and not event.involved and not _withheld(facts, event):
            event.involved = _doers_of_all(event.part_of, event)


def _doers_of_all(total: Draft, part: Draft) -> list[Involved]:
    """Return who did what a part is counted in, if of the same kind; of fights, nobody."""
    alike = total.event_type is part.event_type is not EventType.CLASH
    return [i for i in total.involved if alike and i.role is Role.PERPETRATOR]


def _likely(named: Sequence[Suspect]) -> list[Suspect]:
    """Return those who more likely did it than not; if none, forces that may well have."""
    doers = [s for s in named if _did_it(s, _EVEN)]
    unknown = Party.UNIDENTIFIED
    return doers or [s for s in named if s.party is not unknown and _did_it(s, _ENOUGH)]


def _did_it(suspect: Suspect, least: float) -> bool:
    """Tell a doer from one who only speaks of what nobody is said to have done."""
    relations = {m.candidate.relation for m in suspect.mentions}
    if relations == {Relation.SPEAKER}:
        return False
    return suspect.chance >= least


def _withheld(facts: Facts, event: Draft) -> bool:
    """Tell whether the text says of an event that nobody says who did it."""
    following = facts.sentences[event.latest + 1 : event.latest + 2]
    told = [*event.told_in(), *(s for s in following if not s.harms)]
    return any(deed_lexicon().withheld.search(sentence.text) for sentence in told)


def _is_told(mention: Mention) -> bool:
    """Tell whether a mention says for itself who did it."""
    near = mention.inside or mention.candidate.relation in _LATER
    return mention.deed and near and not mention.far


def _claimants(named: Sequence[Suspect], after: int | None) -> list[Suspect]:
    """Return who claims an attack that the text lays at no other named force's door.

    The sentence `after` is the first that tells of another event.
    """
    claimants = [s for s in named if any(_claims(m, after) for m in s.mentions)]
    jihadists = any(s.party in _JIHADIST for s in claimants)
    others = (s for s in named if s not in claimants and _named(s, jihadists))
    doers = (m for s in others for m in s.mentions if m.inside and m.deed)
    return [] if any(doers) else claimants


def _claims(mention: Mention, after: int | None) -> bool:
    if mention.candidate.relation is not Relation.RESPONSIBILITY:
        return False
    told_of_it = mention.inside or not mention.sentence.harms
    next_to = after is None or mention.sentence.sentence.index < after
    return told_of_it and mention.distance >= 0 and (next_to or not mention.far)


def _without_company(guilty: list[Suspect]) -> list[Suspect]:
    """Drop gunmen and "terrorists" without a name beside a force that has one."""
    jihadists = any(s.party in _JIHADIST for s in guilty)
    forces = [s for s in guilty if _named(s, jihadists)]
    return forces or guilty


def _named(suspect: Suspect, jihadists: bool) -> bool:
    """Tell a force with a name; beside `jihadists`, "terrorists" may well mean those."""
    if suspect.party is Party.UNIDENTIFIED:
        return False
    names = {m.candidate.actor.actor_id for m in suspect.mentions if m.inside}
    doubtful = suspect.party is Party.OTHER_ARMED_GROUP or jihadists
    return not doubtful or names != {_UNNAMED}


def _involved(suspect: Suspect, role: Role, after: int | None) -> Involved:
    near = [
        m.candidate.relation for m in suspect.mentions if m.distance >= 0 and not m.far
    ]
    denied = Relation.DENIER in near
    return Involved(_best(suspect, after), suspect.party, role, denied)


def suspects(facts: Facts, event: Draft) -> list[Suspect]:
    """Return the parties named in and around an event's sentences."""
    on = event.when.first if event.when else None
    named: dict[Party, list[Mention]] = {}
    around = list(_around(facts, event))
    meant = _meant(around)
    for mention in around:
        actor_id = mention.candidate.actor.actor_id
        if mention.inside and actor_id == _UNNAMED:
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


def _says_later(mention: Mention, after: int | None) -> bool:
    """Tell who claims, or is accused of, what was told last.

    The sentence `after` is the first that tells of another event.
    """
    next_to = after is None or mention.sentence.sentence.index < after
    just = mention.distance > 0 and not mention.far and next_to
    return just and mention.candidate.relation in _LATER


def _best(suspect: Suspect, after: int | None) -> AgentCandidate:
    """Return the mention that says most plainly what the party did."""
    best = min(
        suspect.mentions,
        key=lambda m: (
            not (m.inside or _says_later(m, after)),
            _TRUST.index(m.candidate.relation),
        ),
    )
    return best.candidate
