"""Tell bare counts of people told before: "two of the wounded", "and a third was"."""

from __future__ import annotations

from collections.abc import Sequence

from extract.harms.lexicon import lexicon
from extract.harms.quantity import Quantity
from extract.harms.times import time_end
from extract.harms.words import BE, word_set
from extract.terms import Qualifier
from extract.tokens import Token

_OF_KNOWN = (["of", "the"], ["of", "those"])
_DEAD = frozenset(("dead", "killed"))
HARMED = frozenset(("dead", "killed", "wounded", "injured"))
_GOALS = frozenset(("DT", "CD", "PRP$", "NN", "NNS", "NNP"))
_ORDINALS = word_set("second third fourth fifth sixth seventh eighth ninth tenth")


def is_another(tokens: Sequence[Token], index: int) -> bool:
    """Tell the "a third" of "two were killed and a third was hurt"."""
    if index + 2 >= len(tokens) or tokens[index].lower != "a":
        return False
    verb = tokens[index + 2].tag in ("VBD", "VBZ", "VBN")
    third = verb and tokens[index + 1].lower in _ORDINALS
    return third and not strikes(tokens, index + 2)


def strikes(tokens: Sequence[Token], index: int) -> bool:
    """Tell the shell of "another hit a school", "another wounded two" by the verb at `index`."""
    while index < len(tokens) and tokens[index].tag == "RB":
        index += 1
    if index + 1 >= len(tokens) or not tokens[index].tag.startswith("VB"):
        return False
    if tokens[index].lower in lexicon().striking_alone:
        return True
    goal = tokens[index + 1]
    told = goal.tag in _GOALS and goal.lower not in lexicon().days
    struck = tokens[index].lower in lexicon().striking
    return struck and told and time_end(tokens, index + 1) == index + 1


def of_the_harmed(tokens: Sequence[Token], index: int, quantity: Quantity) -> bool:
    """Tell "two of the wounded", "two of those killed" from "two of the wounded men"."""
    if index >= len(tokens) or tokens[index].lower not in HARMED:
        return False
    if quantity.qualifier is Qualifier.VAGUE and tokens[index].lower in _DEAD:
        return False  # "most of the dead were killed at home"
    behind = tokens[index + 1].tag if index + 1 < len(tokens) else ""
    before = [t.lower for t in tokens[index - 2 : index]]
    return before in _OF_KNOWN and not behind.startswith("NN")


def of_harmed(tokens: Sequence[Token], index: int) -> bool:
    """Tell "hundreds of dead and injured"; mere "dozens of injured" were told before."""
    words = [t.lower for t in tokens[index - 1 : index + 3]]
    if len(words) < 4 or words[0] != "of" or words[2] not in ("and", "or"):
        return False
    return HARMED.issuperset((words[1], words[3]))


def introduced(tokens: Sequence[Token], start: int, index: int) -> bool:
    """Tell the "dozens of wounded" that a raid left, or that "there were"."""
    harmed = index < len(tokens) and tokens[index].lower in HARMED
    if not harmed or tokens[index - 1].lower != "of" or not start:
        return False
    there = [t.lower for t in tokens[max(0, start - 3) : start]]
    return there[-1] in lexicon().causing or ("there" in there and there[-1] in BE)


def refers(tokens: Sequence[Token], last: int) -> bool:
    """Tell "14 of the (dead)", "some of whom" from a count of its own."""
    return tokens[last].lower in ("of", "the", "these", "those", "its", "their")
