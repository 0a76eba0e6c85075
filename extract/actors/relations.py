"""Tell from surface grammar what each actor has to do with the harm of its sentence."""

from __future__ import annotations

from enum import Enum

from extract.actors.clause import Clause
from extract.lexical import PhraseMatch
from extract.mentions import ActorKind, ActorMention

_SUBJECT_REACH = 25  # words after a subject in which its harm verb may stand
_OBJECT_REACH = 7  # words before an object in which its verb may stand
_CLASH_REACH = 22  # words before "with" or "between" in which the clash may stand
_BETWEEN_REACH = 20  # words from "between" to the second side
_BY_REACH = 16  # words before "by" in which the harm may stand
_ACCUSING_WORDS = 6  # of the longest phrase before the accused
_CAUSE_REACH = 7  # words back to "blamed … on", "foiled … by"


class Relation(str, Enum):
    """Say what an actor has to do with the harm that its sentence tells."""

    BY = "by"  # "killed by X", "shelling by X"
    SUBJECT = "subject"  # "X shelled", "X entered the town, killing"
    ATTACK_NOUN = "attack_noun"  # "an X airstrike"
    POSSESSIVE = "possessive"  # "X's shelling", "fire from X"
    BETWEEN = "between"  # "clashes between X and Y", "fighting with X"
    ACCUSED = "accused"  # "blamed X", "X is suspected"
    RESPONSIBILITY = "responsibility"  # "X claimed responsibility", "X said it killed"
    DENIER = "denier"  # "X denied"
    ORIGIN = "origin"  # "fired from areas held by X"
    VICTIM = "victim"  # "X were killed", "hit X positions"
    SPEAKER = "speaker"  # "X said that four people had died"
    ASIDE = "aside"  # "in a town held by X", "near X positions", "for leaders of X"
    OTHER = "other"


def relation_of(clause: Clause, position: int, actor: ActorMention) -> Relation:
    """Relate the actor at `position` of a clause to the harm of its sentence."""
    first, last = clause.spans[position]
    if clause.words[last - 1].possessive and _harm_noun_near(clause, last):
        return Relation.POSSESSIVE
    start = clause.phrase_start(first)
    before = _before(clause, start, actor)
    if before is not None:
        return before
    if actor.kind is ActorKind.ATTACK:
        return Relation.ATTACK_NOUN
    after = _after(clause, last)
    spared = after in (Relation.VICTIM, Relation.OTHER) or not _aside(clause, start)
    return after if spared else Relation.ASIDE


def _aside(clause: Clause, first: int) -> bool:
    """Tell people who are part of an aside, not the subject: "for leaders of X"."""
    index = clause.skip_back(first)
    key = clause.key(index)
    if key == "of":
        return clause.key(index - 1) not in clause.function.quantities
    return key in clause.function.prepositions and key not in ("from", "on")


def _harm_noun_near(clause: Clause, index: int) -> bool:
    reach = range(index, index + 3)
    return any(clause.has(clause.cues.harm_nouns, place) for place in reach)


def _before(clause: Clause, first: int, actor: ActorMention) -> Relation | None:
    """Read the relation off the words before an actor, or None."""
    index = clause.skip_back(first)
    key = clause.key(index)
    if key == "by":
        return _after_by(clause, index)
    if _is_side(clause, index):
        return Relation.BETWEEN
    if _accusing(clause, index):
        return Relation.ACCUSED
    if actor.kind is ActorKind.ATTACK:
        return Relation.VICTIM if _foiled(clause, index + 1, 3) else None
    if _from_area(clause, index) or _fired_from(clause, index, first):
        return Relation.ORIGIN
    if key in clause.function.loading:
        return Relation.ASIDE
    if key in ("against", "targeting"):
        return Relation.VICTIM
    if key in ("of", "from") and clause.has(clause.cues.harm_nouns, index - 1):
        suffered = actor.member and clause.key(index - 1) in clause.function.suffered
        return Relation.VICTIM if suffered else Relation.POSSESSIVE
    if _is_object(clause, index):
        return Relation.VICTIM
    outside = key in clause.function.prepositions
    return Relation.ASIDE if outside and not actor.member else None


def _after_by(clause: Clause, index: int) -> Relation:
    if _foiled(clause, index, _CAUSE_REACH):
        return Relation.VICTIM
    if clause.has(clause.cues.control, index - 1):
        from_area = "from" in clause.keys(index - 5, index)
        return Relation.ORIGIN if from_area else Relation.ASIDE
    cues = clause.cues
    harms = (
        clause.has(cues.harm_verbs, at) or clause.has(cues.harm_nouns, at)
        for at in range(max(index - _BY_REACH, 0), index)
    )
    return Relation.BY if any(harms) else Relation.OTHER


def _foiled(clause: Clause, index: int, reach: int) -> bool:
    return not clause.function.foiled.isdisjoint(clause.keys(index - reach, index))


def _from_area(clause: Clause, index: int) -> bool:
    """Tell "fired from areas holding X" by an area word after "from"."""
    keys = clause.keys(index - 5, index + 1)
    if "from" not in keys or any(
        clause.parted(at, ",") for at in range(index - 4, index + 2)
    ):
        return False
    return not clause.function.areas.isdisjoint(keys[keys.index("from") :])


def _fired_from(clause: Clause, index: int, first: int) -> bool:
    """Tell "shells were fired from X positions"."""
    if clause.key(index) != "from" or clause.key(index - 1) not in (
        "fired",
        "launched",
    ):
        return False
    following = range(first, min(first + 4, len(clause.words)))
    return any(clause.has(clause.cues.targets, place) for place in following)


def _is_side(clause: Clause, index: int) -> bool:
    """Tell whether the word at `index` makes what follows a side of a clash."""
    key = clause.key(index)
    if key in ("and", "as"):
        if "between" not in clause.keys(index - _BETWEEN_REACH, index):
            return False
    elif key not in ("between", "with", "against"):
        return False
    reach = range(max(index - _CLASH_REACH, 0), index)
    return any(clause.has(clause.cues.clash_words, place) for place in reach)


def _accusing(clause: Clause, index: int) -> bool:
    if clause.key(index) == "held":
        return clause.key(index + 3) == "responsible"
    if clause.key(index) == "on":
        before = clause.keys(index - _CAUSE_REACH, index)
        return any(key.startswith("blam") for key in before)
    for at in range(index, index - _ACCUSING_WORDS, -1):
        match = clause.match(clause.cues.accusing, at)
        if match is not None and match.last == index + 1:
            belongs = clause.key(at + 1) == "to" and at + 1 < index
            return not belongs or _attackers(clause, at)
    return False


def _attackers(clause: Clause, phrase: int) -> bool:
    """Tell "a drone believed to belong to X" from what is believed of victims."""
    before = clause.keys(phrase - 3, phrase)
    return not clause.function.attackers.isdisjoint(before)


def _is_object(clause: Clause, index: int) -> bool:
    """Tell whether an actor is what a harm verb before it hits."""
    for place in range(index, max(index - _OBJECT_REACH, -1), -1):
        if clause.parted(place + 1, ",.;:") or clause.opens(place + 1):
            return False
        if clause.has(clause.cues.harm_verbs, place):
            noun = clause.key(place) in clause.function.homographs
            return place == index or not (noun or clause.passive(place))
        key = clause.key(place)
        loose = key in clause.function.prepositions and key not in ("of", "on", "at")
        if loose or key in clause.function.subordinators:
            return False
    return False


def _after(clause: Clause, last: int) -> Relation:
    """Read the relation off the words after an actor."""
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
    if clause.passive(verb.first) or (verb.first == last and _reduced(clause, verb)):
        return Relation.VICTIM
    commas = sum(clause.parted(at, ",") for at in range(last, verb.first + 1))
    participle = clause.key(verb.last - 1).endswith("ing")
    return Relation.SUBJECT if participle or commas != 1 else None


def _reduced(clause: Clause, verb: PhraseMatch[bool]) -> bool:
    """Tell a participle without "were": "rebels killed in an ambush"."""
    if clause.key(verb.first) not in clause.function.bodily:
        return False
    index = verb.last
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
