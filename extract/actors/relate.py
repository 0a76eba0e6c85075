"""Tell from surface grammar what each actor has to do with the harm of its sentence."""

from __future__ import annotations

import itertools

from extract.actors.after import after_actor
from extract.actors.before import before_actor, by_agency, is_target
from extract.actors.clause import Clause
from extract.actors.lexicon import lexicon
from extract.actors.relations import Relation
from extract.mentions import ActorKind, ActorMention

_CREDITS = (", ", " - ", ": ", " – ", " — ")  # before a headline's source

_DOING = (Relation.SUBJECT, Relation.RESPONSIBILITY, Relation.DENIER)


def relation_of(clause: Clause, position: int, actor: ActorMention) -> Relation:
    """Relate the actor at `position` of a clause to the harm of its sentence."""
    told = _told(clause, position, actor)
    last = clause.spans[position][1]
    group = actor.kind is ActorKind.GROUP
    if told is Relation.ASIDE and group and _who(clause, last) is Relation.SUBJECT:
        return Relation.SUBJECT
    if told is Relation.ACCUSED and _who(clause, last) is Relation.DENIER:
        return Relation.DENIER
    return told


def _told(clause: Clause, position: int, actor: ActorMention) -> Relation:
    first, last = clause.spans[position]
    if clause.words[last - 1].possessive and _harm_noun_near(clause, last):
        return Relation.POSSESSIVE
    if is_target(clause, first):
        return Relation.VICTIM
    if clause.has(clause.cues.clash_words, last - 1):
        return Relation.BETWEEN  # "tribal clashes"
    if _signs(clause, first, last):
        return Relation.SPEAKER
    if by_agency(clause, clause.skip_back(first)):
        return Relation.BY  # "in the cells of X"
    start = clause.phrase_start(first)
    before = before_actor(clause, start, actor)
    if before is not None:
        return before
    if actor.kind is ActorKind.ATTACK:
        return Relation.ATTACK_NOUN
    after = after_actor(clause, last)
    if after not in _DOING and _seems(clause, position, actor):
        return Relation.ACCUSED
    if after is Relation.OTHER and clause.doubts():
        return Relation.ACCUSED
    spared = after in (Relation.VICTIM, Relation.OTHER) or not _aside(clause, start)
    return after if spared else Relation.ASIDE


def _who(clause: Clause, last: int) -> Relation | None:
    """Relate those "who shelled the mill", "which denied it", by what follows them."""
    relative = clause.key(last) in ("who", "which")
    return after_actor(clause, last) if relative else None


def _signs(clause: Clause, first: int, last: int) -> bool:
    """Tell who stands before or behind a headline for its source: "SDF: six killed"."""
    if first == 0 and clause.parted(last, ":"):
        return True
    ends = last == len(clause.words) and clause.gap(first) in _CREDITS
    return ends and not clause.text.startswith(".", clause.words[-1].end)


def _seems(clause: Clause, position: int, actor: ActorMention) -> bool:
    """Tell a force told by what it seems to be: "the jets were probably Russian"."""
    first, last = (0, 0) if actor.member else clause.spans[position]
    predicates = lexicon().predicates
    return any(
        predicates.at(clause.text, clause.words, at) for at in range(first + 1, last)
    )


def _aside(clause: Clause, first: int) -> bool:
    """Tell people who are part of an aside, not the subject: "for leaders of X"."""
    index = clause.skip_back(first)
    key = clause.key(index)
    if key == "of":
        return clause.key(index - 1) not in clause.function.quantities
    return key in clause.function.prepositions and key not in ("from", "on")


def _harm_noun_near(clause: Clause, index: int) -> bool:
    reach = itertools.takewhile(
        lambda at: at == index or not clause.parted(at, ",;("),
        range(index, index + 3),
    )
    return any(clause.has(clause.cues.harm_nouns, place) for place in reach)
