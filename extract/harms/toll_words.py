"""Tell of what a toll is: dead, wounded or arrested, and of which group."""

from __future__ import annotations

from extract.harms.bodies import bodies_found
from extract.harms.grouping import group_of
from extract.harms.lexicon import lexicon
from extract.harms.nouns import is_person_noun, person_nouns
from extract.harms.view import SentenceView
from extract.harms.words import word_set
from extract.terms import Group, Outcome

_PUTTING = frozenset(("put", "puts", "putting"))
_GIVING = word_set("gave give gives giving given")
_PUT_AT = frozenset(("at", "above", "over", "below", "close"))


def toll_outcome(s: SentenceView, index: int) -> Outcome | None:
    if s.lower(index) in ("toll", "tolls"):
        both = s.lower(index - 1) in ("casualty", "casualties")
        return Outcome.KILLED_OR_INJURED if both else Outcome.KILLED
    if s.lower(index) == "figure":
        put = s.lower(index - 2) in _PUTTING and s.lower(index + 1) in _PUT_AT
        given = s.lower(index - 2) in _GIVING and s.lower(index + 1) == "of"
        if put or given or s.lower(index + 1) != "of":
            return Outcome.KILLED if put or given else None
    if s.lower(index) == "total" and s.lower(index + 2) != "those":
        return _raised_outcome(s, index)
    if s.lower(index) == "number" and s.lower(index + 1) in ("killed", "dead"):
        return Outcome.KILLED
    if s.lower(index + 1) != "of":
        return None
    counted = lexicon().counted
    if s.lower(index + 2) in lexicon().remains and bodies_found(s):
        return Outcome.KILLED  # "the number of bodies recovered has reached 18"
    for k in range(index + 2, index + 12):
        outcome = counted.get(s.lower(k))
        if s.lower(k) == "whose" and s.lower(k + 1) == "death":
            outcome = Outcome.KILLED
        if outcome is not None:
            return outcome
        if k in s.starting and s.starting[k].quantity is not None:
            return None
    return None


def _raised_outcome(s: SentenceView, index: int) -> Outcome | None:
    """Return what the dead told before make of "bringing the total to 30"."""
    raised = s.lower(index - 1) == "the" and s.lower(index - 2) in lexicon().raising
    if not raised or s.lower(index + 1) not in ("to", "so"):
        return None
    dead = any(_tells_death(s.lower(k)) for k in range(index - 2))
    return Outcome.KILLED if dead else None


def _tells_death(word: str) -> bool:
    words = lexicon()
    dead = words.counted.get(word) is Outcome.KILLED or word in words.remains
    return dead or word in ("killing", "death")


def toll_group(s: SentenceView, index: int, end: int) -> Group:
    """Return the group in "the number of civilians killed", "the civilian death toll"."""
    before = [*range(max(0, index - 2), index)]
    if s.lower(index) == "number":  # "number of civilian deaths"
        before = []  # in "rose to six, two of them women, the number", who those were
        counted = lexicon().counted
        before += [k for k in range(index, end) if s.lower(k + 1) in counted][:1]
    words = (person_nouns().modifiers.get(s.lower(k)) for k in before)
    told = next((group for group in words if group is not None), None)
    if told is not None:
        return told
    number = s.lower(index) == "number"
    limit = min(index + 8, end) if end > index else index + 8
    for k in range(index - number, limit):
        phrase = s.starting.get(k)
        named = s.lower(k - 1) in ("of", "among") or (number and k <= index)
        if phrase is not None and named and is_person_noun(s.lower(phrase.head)):
            return group_of(s.tokens, phrase)
    return Group.UNSPECIFIED
