"""Read off the words after an actor what it has to do with the harm."""

from __future__ import annotations

from extract.actors.clause import Clause
from extract.actors.relations import Relation
from extract.lexical import PhraseMatch

_SUBJECT_REACH = 25  # words after a subject in which its harm verb may stand


def after_actor(clause: Clause, last: int) -> Relation:
    """Return the relation that the words after an actor tell."""
    if clause.has(clause.cues.targets, last):
        return Relation.ASIDE
    foiled = False  # who foils an attack does harm only where "killing" follows
    for index in range(last, min(last + _SUBJECT_REACH, len(clause.words))):
        if _clause_ends(clause, index, last):
            break
        foiled = foiled or clause.key(index) in clause.function.foiled
        if foiled and not clause.key(index).endswith("ing"):
            continue
        found = _verb_tells(clause, index, last)
        if found is not None:
            return found
    return Relation.OTHER


def _clause_ends(clause: Clause, index: int, last: int) -> bool:
    if clause.parted(index, ";") or clause.opens(index):
        return True
    if index > last and clause.key(index) in clause.function.relatives:
        return not clause.parted(index, ",")  # "an offensive that left": another's
    return clause.key(index) in clause.function.boundaries


def _verb_tells(clause: Clause, index: int, last: int) -> Relation | None:
    """Read the relation off the verb at `index`, if one stands there."""
    if index not in clause.verbs:
        return None
    cues = clause.cues
    if clause.has(cues.claiming, index):
        return Relation.RESPONSIBILITY
    if clause.has(cues.denying, index):
        return Relation.DENIER
    if clause.has(cues.accused, index):
        return Relation.ACCUSED
    if clause.has(cues.speech, index):
        told_of = clause.passive(index) and clause.key(index + 1) == "to"
        return None if told_of else _claims_itself(clause, index)
    if clause.key(index) in clause.function.death:
        return Relation.VICTIM
    verb = clause.match(cues.harm_verbs, index)
    if verb is not None:
        return _harms(clause, verb, last)
    if index - last >= 6 or not clause.has(cues.clash_verbs, index):
        return None
    return Relation.SUBJECT if _clash_kills(clause, index) else Relation.BETWEEN


def _clash_kills(clause: Clause, verb: int) -> bool:
    """Tell "clashed with the rebels, killing six" from a clash alone."""
    following = clause.keys(verb, min(verb + _SUBJECT_REACH, len(clause.words)))
    return not {"killing", "wounding", "injuring"}.isdisjoint(following)


def _harms(clause: Clause, verb: PhraseMatch[bool], last: int) -> Relation | None:
    """Tell who a harm verb makes agent and whom victim; None where it is another's."""
    participle = clause.key(verb.last - 1).endswith("ing")
    suffered = clause.passive(verb.first, last) and not participle
    if suffered or (verb.first == last and _reduced(clause, verb)):
        return Relation.VICTIM
    commas = sum(clause.parted(at, ",") for at in range(last, verb.first + 1))
    return Relation.SUBJECT if participle or commas != 1 else None


def _reduced(clause: Clause, verb: PhraseMatch[bool]) -> bool:
    """Tell a participle without "were": "rebels killed in an ambush"."""
    if clause.key(verb.first) not in clause.function.bodily:
        return False
    index = verb.last
    if clause.key(verb.first) == "shot" and clause.key(index) == "at":
        return False
    if clause.key(index) == "and":
        hurt = {"injured", "wounded"} & set(clause.keys(index + 1, index + 5))
        if hurt and clause.key(index + 1) not in hurt:
            return True  # "an officer killed and two others wounded"
        index += 2 * bool(hurt)
    if index >= len(clause.words):
        return True
    if clause.key(index + 1) in ("least", "most", "many"):
        return False
    return clause.key(index) in clause.function.after_participle


def _claims_itself(clause: Clause, speech: int) -> Relation:
    """Tell "X said it had killed" from what X says of others."""
    for place in range(speech + 1, speech + 6):
        if clause.key(place) not in clause.function.speaker:
            continue
        for verb in range(place + 1, place + 4):
            if clause.has(clause.cues.harm_verbs, verb):
                passive = clause.passive(verb)
                return Relation.SPEAKER if passive else Relation.RESPONSIBILITY
    return Relation.SPEAKER
