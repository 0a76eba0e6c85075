"""Read off the words before an actor what it has to do with the harm."""

from __future__ import annotations

import itertools

from extract.actors.accusing import accusing
from extract.actors.clause import Clause
from extract.actors.relations import Relation
from extract.mentions import ActorKind, ActorMention

_OBJECT_REACH = 10  # words before an object in which its verb may stand
_CLASH_REACH = 22  # words before "with" or "between" in which the clash may stand
_BETWEEN_REACH = 20  # words from "between" to the second side
_BY_WHOM_REACH = 9  # words back to "by" from "what state media called X"
_BY_REACH = 16  # words before "by" in which the harm may stand
_AGENCY_WORDS = 7  # of the longest phrase of agency
_CLAIM_REACH = 10  # words before "claimed by" in which the attack may stand
_TARGET_REACH = 7  # words before "gatherings of X" in which "against" may stand
_AREA_REACH = 7  # words back to "from" in "from areas under the control of X"
_FIRED_REACH = 10  # words back to "shells … from X positions"
_CAUSE_REACH = 7  # words back to "blamed … on", "foiled … by"
_AFTERMATH_REACH = 6  # words of the longest phrase of what follows a harm
_THE = frozenset(("the", "a", "an", "its", "their"))
_OF_THEM = frozenset(("them", "those", "these", "whom", "others", "rest"))
_TAKING = frozenset(("seized", "captured", "taken", "surrounded", "followed", "wanted"))
_NOBODYS = frozenset(("gunmen", "unidentified"))  # they take people and hold no towns


def before_actor(clause: Clause, first: int, actor: ActorMention) -> Relation | None:
    """Return the relation that the words before an actor tell, or None."""
    index = clause.skip_back(first)
    key = clause.key(index)
    if by_agency(clause, index):
        return Relation.BY
    by = _by_before(clause, index)
    if by >= 0:
        told = _after_by(clause, by, actor)
        by_attack = actor.kind is ActorKind.ATTACK and told is Relation.OTHER
        return None if by_attack else told  # "shaken by regime raids"
    if _is_side(clause, index) or _fought(clause, index):
        return Relation.BETWEEN
    if accusing(clause, index):
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
    counted = key == "of" and clause.key(index - 1) in clause.function.quantities
    outside = key in clause.function.prepositions and not counted
    return Relation.ASIDE if outside and not actor.member else None


def _by_before(clause: Clause, index: int) -> int:
    """Return the "by" that leads up to the word `index`, else -1.

    Between may stand who they are, "by gunmen from X", and "by what he called X".
    """
    key = clause.key(index)
    if key == "by":
        return index
    if clause.key(index - 2) == "by" and clause.key(index - 1) in _THE:
        return index - 2  # "by the surrounding rebel brigades"
    for at in range(index - 1, max(index - _BY_WHOM_REACH, -1), -1):
        if clause.keys(at, at + 2) == ["by", "what"]:
            return at
    return _by_members(clause, index) if key in ("of", "from") else -1


def _by_members(clause: Clause, of: int) -> int:
    """Return the "by" of "by the security office of X", else -1."""
    for at in range(of - 1, max(of - _BY_WHOM_REACH, -1), -1):
        if clause.key(at) == "by":
            return at
        outside = clause.key(at) in clause.function.prepositions
        if outside or clause.has(clause.cues.harm_nouns, at):
            return -1
        if clause.parted(at + 1, ",;("):
            return -1
    return -1


def _after_by(clause: Clause, index: int, actor: ActorMention) -> Relation:
    if _foiled(clause, index, _CAUSE_REACH):
        return Relation.VICTIM
    if _claimed(clause, index):
        return Relation.RESPONSIBILITY
    if _looks_on(clause, index):
        return Relation.SPEAKER
    if clause.has(clause.cues.control, index - 1) and not clause.parted(index, ","):
        took = actor.actor_id in _NOBODYS and clause.key(index - 1) in _TAKING
        before = clause.key(index - 2)
        if took or before == "being" or before in clause.function.prisons:
            return Relation.BY
        from_area = "from" in clause.keys(index - 5, index)
        return Relation.ORIGIN if from_area else Relation.ASIDE
    cues = clause.cues
    reach = len(clause.words) if clause.key(index - 1) in _OF_THEM else _BY_REACH
    harms = (
        clause.has(cues.harm_verbs, at) or clause.has(cues.harm_nouns, at)
        for at in range(max(index - reach, 0), index)
    )
    return Relation.BY if any(harms) else Relation.OTHER


def _looks_on(clause: Clause, by: int) -> bool:
    """Tell "a statement by X", "taken to hospital by X" from harm by X."""
    if clause.key(by - 1) in clause.function.told:
        return True
    reach = range(max(by - _AFTERMATH_REACH, 0), by)
    ends = (clause.match(clause.cues.aftermath, at) for at in reach)
    return any(match is not None and match.last == by for match in ends)


def by_agency(clause: Clause, index: int) -> bool:
    """Tell "at the hands of X": phrases that make X the agent of what they follow."""
    agency = clause.cues.agency
    starts = range(index, index - _AGENCY_WORDS, -1)
    found = (clause.match(agency, at) for at in starts)
    return any(match is not None and match.last == index + 1 for match in found)


def _claimed(clause: Clause, by: int) -> bool:
    """Tell "an attack claimed by X" from "a town claimed by X"."""
    if clause.key(by - 1) != "claimed":
        return False
    if "responsibility" in clause.keys(0, by):
        return True
    nouns = clause.cues.attack_nouns
    reach = range(max(by - _CLAIM_REACH, 0), by - 1)
    return any(clause.has(nouns, at) for at in reach)


def _foiled(clause: Clause, index: int, reach: int) -> bool:
    return not clause.function.foiled.isdisjoint(clause.keys(index - reach, index))


def _from_area(clause: Clause, index: int) -> bool:
    """Tell "fired from areas holding X" by an area word after "from"."""
    reach = range(index, index - _AREA_REACH, -1)
    phrase = itertools.takewhile(lambda at: not clause.parted(at + 1, ","), reach)
    before = [clause.key(at) for at in phrase]
    if "from" not in before:
        return False
    return not clause.function.areas.isdisjoint(before[: before.index("from")])


def _fired_from(clause: Clause, index: int, first: int) -> bool:
    """Tell "shells were fired from X positions"."""
    if clause.key(index) != "from":
        return False
    if clause.function.fired.isdisjoint(clause.keys(index - _FIRED_REACH, index)):
        return False
    following = range(first, min(first + 4, len(clause.words)))
    areas = clause.function.areas | clause.function.attackers | {"held", "controlled"}
    held = any(clause.key(place) in areas for place in following)
    return held or any(clause.has(clause.cues.targets, place) for place in following)


def _is_side(clause: Clause, index: int) -> bool:
    """Tell whether the word at `index` makes what follows a side of a clash."""
    key = clause.key(index)
    if key in ("and", "as"):
        if "between" not in clause.keys(index - _BETWEEN_REACH, index):
            return False
    elif key in ("among", "within"):
        return clause.has(clause.cues.clash_words, index - 1)
    elif key not in ("between", "with", "against", "involving"):
        return False
    reach = range(max(index - _CLASH_REACH, 0), index)
    return any(clause.has(clause.cues.clash_words, place) for place in reach)


def _fought(clause: Clause, index: int) -> bool:
    """Tell whom another took on: a verb of fighting ends at the word `index`."""
    verbs = (clause.match(clause.cues.clash_verbs, at) for at in (index, index - 1))
    return any(verb is not None and verb.last == index + 1 for verb in verbs)


def _told_noun(clause: Clause, verb: int) -> bool:
    """Tell "the latest shelling" from "shelling rebels"."""
    if clause.key(verb) not in clause.function.gerunds:
        return False
    before = range(verb - 1, verb - 3, -1)
    phrase = itertools.takewhile(lambda at: not clause.parted(at + 1, ",;"), before)
    return any(clause.key(at) in clause.function.determiners for at in phrase)


def is_target(clause: Clause, first: int) -> bool:
    """Tell whose things are hit: "raids against gatherings and convoys of X"."""
    of = clause.skip_back(first)
    if clause.key(of) != "of" or not clause.has(clause.cues.targets, of - 1):
        return False
    before = clause.keys(of - _TARGET_REACH, of)
    return not {"against", "targeting", "targeted", "on"}.isdisjoint(before)


def _is_object(clause: Clause, index: int) -> bool:
    """Tell whether an actor is what a harm verb before it hits."""
    for place in range(index, max(index - _OBJECT_REACH, -1), -1):
        if clause.parted(place + 1, ",.;:") or clause.opens(place + 1):
            return False
        verb = clause.match(clause.cues.harm_verbs, place)
        if verb is not None:
            one = verb.last == place + 1  # "shot down" is no noun
            noun = one and clause.key(place) in clause.function.homographs
            if _told_noun(clause, place):
                return False
            return place == index or not (noun or clause.passive(place))
        key = clause.key(place)
        loose = key in clause.function.prepositions and key not in ("of", "on", "at")
        if loose or key in clause.function.subordinators:
            return False
    return False
