"""Tell what did not happen: plans, fears and negations."""

from __future__ import annotations

from extract.harms.lexicon import lexicon
from extract.harms.view import SentenceView
from extract.harms.words import BE, word_set

_IRREALIS = word_set("could would will might may can should must shall 'll")
_COUNTERFACTUAL = frozenset(("would", "should"))
_NEGATIONS = word_set("not n't never without nobody neither")
_NONE = _NEGATIONS | word_set("no any zero avoid prevent")
_CLAUSE = 14  # tokens
_NEAR = 6  # tokens of "could soon lead to"
_MOTIVE = 7  # tokens of "wanted in many cases, including"
_UNDOING = _IRREALIS | _NEGATIONS | frozenset(("if", "whether", "nobody"))
_STANDING = frozenset(("is", "are", "been"))  # what one "was" accused of is background
_PERFECT = frozenset(("been", "have", "had"))  # "had to be hospitalised"


def unreal(s: SentenceView, cue: int, start: int, auxiliaries: frozenset[str]) -> bool:
    """Tell plans, fears and negations: "could be killed", "were not killed"."""
    words = {s.lower(k) for k in range(start, cue)}
    if words & _NEGATIONS or s.lower(start - 1) in _NEGATIONS:
        return True
    before = s.lower(start - 1)
    if "being" in words and (before == "from" or before in lexicon().fearing):
        return True
    if "to" in words and not auxiliaries & lexicon().reported and not words & _PERFECT:
        return True
    if words & _COUNTERFACTUAL and "have" in words and "been" not in words:
        return True  # "it would have killed dozens"
    return bool(words & _IRREALIS) and not words & {"have", "has", "had"}


def achieved(s: SentenceView, to: int) -> bool:
    """Tell the "to" of "managed to kill" from that of a plan."""
    verb = s.skip_back(to) - 1
    if s.lower(verb) == "on":
        verb -= 1  # "went on to kill"
    before = {s.lower(k) for k in range(max(0, verb - 4), verb)}
    if s.lower(verb) == "led" and s.lower(s.skip_back(verb) - 1) in BE:
        return False  # "he was led to kill"
    return s.lower(verb) in lexicon().achieving and not before & _UNDOING


def negated_before(s: SentenceView, index: int) -> bool:
    """Tell "no deaths", "without casualties" by the words just before `index`."""
    return any(s.lower(k) in _NONE for k in range(max(0, index - 3), index))


def unfulfilled(s: SentenceView, index: int) -> bool:
    """Tell what a clause only foresees: "could lead to a high death toll"."""
    near = {s.lower(k) for k in range(max(0, index - _NEAR), index)}
    undone = near & _IRREALIS and not near & {"have", "has", "had"}
    return bool(undone or near & _NONE or near & lexicon().foreseen)


def in_background(s: SentenceView, index: int) -> bool:
    """Tell a noun of harm that only says why somebody was arrested."""
    if blamed(s, index):
        return False
    charging = lexicon().charging
    return any(
        s.lower(k) in charging or _suspected(s, k)
        for k in range(max(0, index - _MOTIVE), index)
    )


def blamed(s: SentenceView, index: int) -> bool:
    """Tell "the group is accused of killing ten" from those arrested, accused of it."""
    near = range(max(1, index - _MOTIVE), index)
    at = next((k for k in near if s.lower(k) == "accused"), 0)
    standing = at > 0 and s.lower(s.skip_back(at) - 1) in _STANDING
    return standing and not s.custody - {index}


def _suspected(s: SentenceView, index: int) -> bool:
    """Tell "suspected of the murder of", "over the suspected killing of"."""
    if s.lower(index) not in ("suspected", "suspicion", "alleged"):
        return False
    before = (s.lower(index - 2), s.lower(index - 1))
    return s.lower(index + 1) == "of" or "over" in before


def recalled(s: SentenceView, index: int) -> bool:
    """Tell why somebody was arrested: "wanted for the raid in which two were killed"."""
    at = index
    while at > 0 and s.tag(at) not in ("WDT", "WP"):
        if at < index - _CLAUSE or s.tag(at) in ("CC", ",", "WRB"):
            return False
        at -= 1
    for k in range(at - 1, max(-1, at - _CLAUSE), -1):
        if s.lower(k) in lexicon().charging:
            return s.lower(k) == "wanted" or bool(s.custody)
        if s.tag(k) in ("VBD", "VBZ", "VBP", "CC", ",", ":"):
            return False
    return False
