"""Gather who may have done the harm that a sentence tells."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from extract.actors.clause import Clause
from extract.actors.relate import relation_of
from extract.actors.relations import Relation
from extract.mentions import ActorKind, ActorMention, Sentence

# Told by the words before a group, so that they hold for all whom it joins.
_GOVERNED = frozenset(
    (Relation.BY, Relation.POSSESSIVE, Relation.BETWEEN, Relation.ORIGIN)
)
_NAMELESS = frozenset(("the_group", "they"))  # "the group", "they" behind no name
_ACTING = frozenset((Relation.BY, Relation.SUBJECT, Relation.BETWEEN))
_POLICE = "police"  # "police", "tanks": told of only where they act


class AgentCandidate(NamedTuple):
    """An actor mention with what it has to do with the harm."""

    actor: ActorMention
    relation: Relation


def agent_candidates(
    text: str, sentence: Sentence, actors: Sequence[ActorMention]
) -> tuple[AgentCandidate, ...]:
    """Relate each actor mention of one sentence to its harm, in the order of the text.

    `text` is normalised; `actors` may hold mentions of other sentences, which are
    passed over.
    """
    own = [actor for actor in actors if actor.sentence == sentence.index]
    if not own:
        return ()
    clause = Clause.of(text, sentence, own)
    relations: list[Relation] = []
    for position, actor in enumerate(own):
        relation = relation_of(clause, position, actor)
        if (
            relations
            and clause.coordinated(position)
            and not (
                relation is Relation.SUBJECT
                and _opens_anew(clause, position, relations[-1])
            )
        ):
            relation = _shared(relations[-1], relation)
        elif relations and clause.accompanies(position):
            helped = _whom_helps(clause, position, relations)
            relation = _helped(helped, actor, relation)
        relations.append(relation)
    _share_back(clause, relations)
    return tuple(
        AgentCandidate(actor, relation)
        for actor, relation in zip(own, relations, strict=True)
        if actor.actor_id not in _NAMELESS
        and (actor.actor_id != _POLICE or relation in _ACTING)
    )


def _opens_anew(clause: Clause, position: int, before: Relation) -> bool:
    """Tell "A killed six of B, and C killed nine" from "A killed six of B and C"."""
    victim = before is Relation.VICTIM
    return victim and clause.parted(clause.spans[position - 1][1], ",")


def _shared(before: Relation, own: Relation) -> Relation:
    """Return what an actor does that is joined to one of whom it is told `before`."""
    if own in (Relation.OTHER, Relation.SUBJECT, Relation.VICTIM):
        return before if before is not Relation.OTHER else own
    governed = own in (Relation.SPEAKER, Relation.ASIDE) and before in _GOVERNED
    return before if governed else own


def _whom_helps(
    clause: Clause, position: int, relations: Sequence[Relation]
) -> Relation:
    """Return what the last one does who is not hit: "X hit Y with the support of Z"."""
    if clause.is_backed(position - 1):
        return relations[-1]  # "X hit Y backed by Z"
    spared = (r for r in reversed(relations) if r is not Relation.VICTIM)
    return next(spared, Relation.OTHER)


def _helped(before: Relation, helper: ActorMention, own: Relation) -> Relation:
    """Return what one does with whom another acts: "backed by coalition aircraft".

    A state may only be the other's patron: "forces backed by Russia".
    """
    patron = helper.kind is ActorKind.STATE and before is Relation.SUBJECT
    acts = before in _GOVERNED | {Relation.SUBJECT, Relation.RESPONSIBILITY}
    return before if acts and not patron else own


def _share_back(clause: Clause, relations: list[Relation]) -> None:
    """Give "A and B shelled" to A as well, where the verb follows only B."""
    for position in range(len(relations) - 1, 0, -1):
        before = relations[position - 1]
        loose = (Relation.OTHER, Relation.ASIDE, Relation.SPEAKER)
        owned = relations[position] is Relation.ATTACK_NOUN and before in loose
        if (owned or before is Relation.OTHER) and clause.coordinated(position):
            relations[position - 1] = relations[position]
