"""Tell whom the words before an actor accuse of the harm."""

from __future__ import annotations

from extract.actors.clause import Clause

_ACCUSING_WORDS = 6  # of the longest phrase before the accused
_ATTACKERS_REACH = 7  # words from "the killers" to "are said to belong to"
_CAUSE_REACH = 7  # words back to "blamed … on"
_FAR_CAUSE_REACH = 20  # "attributes the deaths of ten men, including a nurse, to"
_DEATHS = frozenset(("death", "deaths", "fatalities"))
_CAUSES = {"on": ("blam", "pinn"), "to": ("ascrib", "attribut", "traced")}


def accusing(clause: Clause, index: int) -> bool:
    """Tell whether the word at `index` ends an accusation of whom it leads to."""
    if clause.key(index) == "held":
        return "responsible" in clause.keys(index + 2, index + 8)
    causes = _CAUSES.get(clause.key(index))
    if causes is not None:
        before = clause.keys(index - _CAUSE_REACH, index)
        if any(key.startswith(causes) for key in before):
            return True
        if _attributed(clause, index, causes):
            return True
    for at in range(index, index - _ACCUSING_WORDS, -1):
        match = clause.match(clause.cues.accusing, at)
        if match is not None and match.last == index + 1:
            belongs = clause.key(at + 1) in ("to", "of") and at + 1 < index
            return not belongs or _attackers(clause, at)
    return False


def _attributed(clause: Clause, index: int, causes: tuple[str, ...]) -> bool:
    """Tell the "to" at `index` of "attributes the deaths of ten men in Hama to"."""
    verbs = (
        at
        for at in range(max(index - _FAR_CAUSE_REACH, 0), index)
        if clause.key(at).startswith(causes)
    )
    return any(
        clause.key(at) in _DEATHS or clause.has(clause.cues.harm_nouns, at)
        for verb in verbs
        for at in range(verb + 1, verb + 5)
    )


def _attackers(clause: Clause, phrase: int) -> bool:
    """Tell "a drone believed to belong to X" from what is believed of victims."""
    before = clause.keys(phrase - _ATTACKERS_REACH, phrase)
    return "by" in before or not clause.function.attackers.isdisjoint(before)
