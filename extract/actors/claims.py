"""Tell what an actor says of its own deeds from what it says of others'."""

from __future__ import annotations

from extract.actors.clause import Clause
from extract.actors.relations import Relation

_NOBODYS = ("death", "deaths", "wounding")  # what one announces of one's own people
_ACCUSES = ("accus", "blam")
_LIVES = frozenset(("life", "lives"))
_CREDIT = frozenset(("responsibility", "credit"))
_OWN = frozenset(("its", "their", "his", "own"))
_SAID_REACH = 8  # words to "in a message that a man of its own"
_ENDS_REACH = 16  # words from "it" to ", killing 40"
_CLAIMED_REACH = 7  # words from "claims" to the attack
_ASIDE_REACH = 14  # words of "claimed, in a statement on its channel, responsibility"
_BEHIND = frozenset(("behind", "responsible"))
KILLING = frozenset(("killing", "wounding", "injuring"))
# "it only targets militants" tells of no attack of its own
_HABITUAL = frozenset(("only", "always", "solely", "exclusively"))
UNDONE = frozenset(("would", "will", "could", "may", "might", "not", "never"))


def claims_itself(clause: Clause, speech: int) -> Relation:
    """Tell "X said it had killed" from what X says of others."""
    if clause.key(speech).startswith(_ACCUSES):
        return Relation.SPEAKER  # "X accused Y of the raid, which it says killed six"
    if _claims_deed(clause, speech):
        return Relation.RESPONSIBILITY
    for place in range(speech + 1, speech + _SAID_REACH):
        if clause.key(place) not in clause.function.speaker:
            continue
        if not _BEHIND.isdisjoint(clause.keys(place + 1, place + 5)):
            return Relation.RESPONSIBILITY  # "one of its men was behind the bombing"
        if _ends_killing(clause, place):
            return Relation.RESPONSIBILITY
        for verb in range(place + 1, place + 4):
            word = clause.key(verb)
            if clause.parted(verb, ",") or word in UNDONE or word in _HABITUAL:
                break
            if clause.has(clause.cues.harm_verbs, verb):
                passive = clause.passive(verb)
                return Relation.SPEAKER if passive else Relation.RESPONSIBILITY
    return Relation.SPEAKER


def takes_lives(clause: Clause, verb: int) -> bool:
    """Tell "claimed the lives of six" from what is claimed in words."""
    following = clause.keys(verb + 1, verb + 4)
    return following[:1] == ["the"] and not _LIVES.isdisjoint(following)


def _ends_killing(clause: Clause, speaker: int) -> bool:
    """Tell "it had cleansed the town, killing 40"."""
    if clause.key(speaker) in _OWN:
        return False
    return any(
        clause.parted(at, ",") and clause.key(at) in KILLING
        for at in range(speaker + 2, min(speaker + _ENDS_REACH, len(clause.words)))
    )


def _claims_deed(clause: Clause, speech: int) -> bool:
    """Tell "claimed to have killed", "announced the killing of" those of others."""
    following = clause.keys(speech + 1, speech + 8)
    if following[:2] == ["to", "have"]:
        return clause.has(clause.cues.harm_verbs, speech + 3)
    if _claims_attack(clause, speech) or _claims_credit(clause, speech):
        return True
    noun = following[1:2] if following[:1] == ["the"] else following[:1]
    deed = bool(noun) and noun[0] in clause.function.suffered
    return deed and noun[0] not in _NOBODYS and _OWN.isdisjoint(following)


def _claims_credit(clause: Clause, speech: int) -> bool:
    """Tell "claimed, in a statement, responsibility" across its aside."""
    if not clause.key(speech).startswith("claim") or not clause.parted(speech + 1, ","):
        return False
    reach = range(speech + 2, min(speech + _ASIDE_REACH, len(clause.words)))
    return any(clause.parted(at, ",") and clause.key(at) in _CREDIT for at in reach)


def _claims_attack(clause: Clause, speech: int) -> bool:
    """Tell "claimed Monday's attack" from "claims that attacks …"."""
    if not clause.key(speech).startswith("claim"):
        return False
    reach = range(speech + 1, min(speech + _CLAIMED_REACH, len(clause.words)))
    for at in reach:
        if clause.key(at) in clause.function.unclaimed or clause.parted(at, ",;:"):
            return False
        if clause.has(clause.cues.attack_nouns, at):
            return True
    return False
