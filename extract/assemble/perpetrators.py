"""Decide which of the actors named around an event did the harm, and which only fought."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from extract.actors.agents import AgentCandidate
from extract.actors.relations import Relation
from extract.assemble.carried import of_another_event
from extract.assemble.draft import Draft, Involved
from extract.assemble.lexicon import deed_lexicon, telling_lexicon
from extract.assemble.named import Mention, Suspect
from extract.assemble.scorer import doubt
from extract.assemble.sides import fights, sides_of
from extract.assemble.suspects import UNNAMED, suspects
from extract.assemble.tellers import tellers
from extract.assemble.totals import counts_war
from extract.facts import Facts
from extract.terms import EventType, Party, Role

_EVEN = 0.5
_ENOUGH = 0.42  # for the likeliest force: half of the F1 that parties reach, where naming pays
_SAID_BEHIND = (
    2  # sentences behind an event in which it may say that nobody says who did it
)
_UNKNOWN = "unidentified"  # the entry for those whom the text calls so
_SUSPECTED = (Relation.ACCUSED, Relation.DENIER)
_BOMBER = "bomber"  # the vocabulary's entry for who dies in the act
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
        after = next((i for i in told if i > event.latest), None)
        guilty = _guilty(facts, event, named, after)
        doers = [(s, Role.PERPETRATOR) for s in guilty]
        doers += [(s, Role.BELLIGERENT) for s in sides_of(event, named, guilty)]
        event.involved = [
            _involved(s, role, after) for s, role in doers if not _is_bomber(s)
        ]
    for event in events:
        if event.part_of and not event.involved and not _withheld(facts, event):
            event.involved = _doers_of_all(event.part_of, event)


def _guilty(
    facts: Facts, event: Draft, named: Sequence[Suspect], after: int | None
) -> list[Suspect]:
    """Return who did the harm; the sentence `after` is the first of another event."""
    own = [s for s in named if not of_another_event(event, s.mentions)]
    guilty = _identified(_likely(own), own, after)
    guilty = _claimants(named, after) or guilty or tellers(event, named)
    guilty = _without_company(_accused_too(guilty, named, after), after)
    if guilty and (counts_war(event) or _withheld(facts, event)):
        guilty = [s for s in guilty if any(map(_is_told, s.mentions))]
    return [s for s in guilty if not fights(event, s, named)]


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
    following = facts.sentences[event.latest + 1 : event.latest + _SAID_BEHIND + 1]
    harmless = itertools.takewhile(lambda sentence: not sentence.harms, following)
    told = [*event.told_in(), *harmless]
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


def _accused_too(
    guilty: list[Suspect], named: Sequence[Suspect], after: int | None
) -> list[Suspect]:
    """Add whom those accuse in turn who are only accused: "the army blamed the rebels"."""
    deeds = [m for s in guilty for m in s.mentions if m.deed and not m.far]
    if any(m.candidate.relation not in _SUSPECTED for m in deeds if m.inside):
        return guilty
    if not any(m.candidate.relation in _SUSPECTED for m in deeds):
        return guilty
    others = (s for s in named if s not in guilty)
    return [
        *guilty,
        *(s for s in others if any(_is_blamed(m, after) for m in s.mentions)),
    ]


def _is_blamed(mention: Mention, after: int | None) -> bool:
    """Tell whom a sentence behind an event accuses: "rebels say that the army did it"."""
    if mention.sentence.harms or not _just_after(mention, after):
        return False
    rivals = (c for c in mention.sentence.agents if c.relation is Relation.SPEAKER)
    start = mention.candidate.actor.start
    accused = mention.deed and any(c.actor.start < start for c in rivals)
    return accused or mention.candidate.relation in _SUSPECTED


def _without_company(guilty: list[Suspect], after: int | None) -> list[Suspect]:
    """Drop gunmen and "terrorists" without a name beside a force that has one.

    Of "unidentified jets" the text says that it names nobody.
    """
    unknown = [s for s in guilty if any(_is_unknown(m) for m in s.mentions)]
    known = (m for s in guilty if s not in unknown for m in s.mentions)
    if unknown and not any(
        m.inside or _says_later(m, after) or _told_by(m, after) for m in known
    ):
        return unknown
    jihadists = any(s.party in _JIHADIST for s in guilty)
    forces = [s for s in guilty if _named(s, jihadists)]
    return forces or guilty


def _is_unknown(mention: Mention) -> bool:
    unknown = mention.candidate.actor.actor_id == _UNKNOWN
    return unknown and mention.inside and mention.deed


def _named(suspect: Suspect, jihadists: bool) -> bool:
    """Tell a force with a name; beside `jihadists`, "terrorists" may well mean those."""
    if suspect.party is Party.UNIDENTIFIED:
        return False
    names = {m.candidate.actor.actor_id for m in suspect.mentions if m.inside}
    doubtful = suspect.party is Party.OTHER_ARMED_GROUP or jihadists
    return not doubtful or names != {UNNAMED}


def _is_bomber(suspect: Suspect) -> bool:
    """Tell a suicide bomber of no known side, who says no more than that one went off."""
    deeds = {m.candidate.actor.actor_id for m in suspect.mentions if m.deed}
    return suspect.party is Party.UNIDENTIFIED and deeds == {_BOMBER}


def _involved(suspect: Suspect, role: Role, after: int | None) -> Involved:
    near = [
        m.candidate.relation for m in suspect.mentions if m.distance >= 0 and not m.far
    ]
    denied = Relation.DENIER in near
    return Involved(_best(suspect, after), suspect.party, role, denied)


def _says_later(mention: Mention, after: int | None) -> bool:
    """Tell who claims, or is accused of, what was told last.

    The sentence `after` is the first that tells of another event.
    """
    just = _just_after(mention, after)
    return just and mention.candidate.relation in _LATER


def _identified(
    guilty: list[Suspect], named: Sequence[Suspect], after: int | None
) -> list[Suspect]:
    """Add whom the sentence behind names to strangers who alone are told to have done it."""
    unknown = Party.UNIDENTIFIED
    if not guilty or any(s.party is not unknown for s in guilty):
        return guilty
    others = (s for s in named if s.party is not unknown)
    return [
        *guilty,
        *(s for s in others if any(_told_by(m, after) for m in s.mentions)),
    ]


def _told_by(mention: Mention, after: int | None) -> bool:
    """Tell who "carried out" what strangers were told to have done just before."""
    by = mention.candidate.relation is Relation.BY and not mention.sentence.harms
    if not (by and mention.deed and _just_after(mention, after)):
        return False
    text = mention.sentence.text
    return telling_lexicon().means.search(text) is not None and " not " not in text


def _just_after(mention: Mention, after: int | None) -> bool:
    """Tell what is said right behind an event, before the sentence of the next one."""
    next_to = after is None or mention.sentence.sentence.index < after
    return mention.distance > 0 and not mention.far and next_to


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
