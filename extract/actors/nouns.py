"""Tell nouns, deals and seized land from what is done to people."""

from __future__ import annotations

from extract.actors.clause import Clause

_LAND_REACH = 6  # words from "seized" to "the strategic hilltop village"
_DEAL_REACH = 9  # words back to the deal that was struck


def is_no_deed(clause: Clause, index: int) -> bool:
    """Tell "in attacks", "struck a deal", "struck back" from a verb that harms."""
    key, function = clause.key(index - 1), clause.function
    if clause.key(index) in ("struck", "strike"):
        around = clause.keys(index - _DEAL_REACH, index + 4)
        if not function.agreed.isdisjoint(around):
            return True  # "a truce that X and Y struck"
    if key == "of" and clause.key(index).endswith("ing"):
        return True  # "months of bombing"
    if clause.key(index) in function.gerunds and key in ("a", "the", "in", "after"):
        return True  # "hurt in a bombing"
    if clause.key(index + 1) == "back" and clause.key(index + 2) not in ("with", "by"):
        return True
    if _takes_land(clause, index):
        return True
    if clause.key(index) not in clause.function.homographs:
        return False
    return key in function.determiners or (key in function.prepositions and key != "to")


def _takes_land(clause: Clause, index: int) -> bool:
    """Tell "seized the town", "captured Palmyra" from what is done to people."""
    if clause.key(index) not in clause.function.taking:
        return False
    for at in range(index + 1, index + 1 + _LAND_REACH):
        if clause.parted(at, ",;") or clause.key(at) in clause.function.prepositions:
            return False
        if clause.key(at) in clause.function.land:
            return True
    return False
