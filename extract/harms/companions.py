"""Find who came to harm along with others: "was killed together with his brother"."""

from __future__ import annotations

from extract.harms.lists import objects
from extract.harms.nouns import is_person_noun
from extract.harms.phrases import NounPhrase
from extract.harms.view import Chain, SentenceView
from extract.harms.words import OWN

_TOGETHER = frozenset((("along", "with"), ("together", "with")))
_BESIDE = frozenset(("with", "alongside", "as", "to"))  # ends of "in addition to" …
_REACH = 24  # tokens between the verb and "along with"


def companions(s: SentenceView, index: int) -> Chain:
    """Return the victims in "was killed along with three guards", read from `index`."""
    if s.lower(index) not in ("along", "alongside", "as"):  # tagged as adverbs
        index = s.skip_adverbs(index)
    after = s.after_joint(index)
    if s.lower(after - 1) in _BESIDE and after > index:
        return objects(s, after)
    for at in range(index, min(index + _REACH, len(s.tokens) - 2)):
        if at in s.predicates or s.tag(at) in ("VBD", "VBZ", "VBP", "MD", "WP"):
            break
        behind = _joined_at(s, index, at)
        if behind is not None:
            chain = objects(s, behind)
            return chain if chain and _somebody(s, chain.phrases[0]) else Chain(())
    return Chain(())


def _joined_at(s: SentenceView, verb_end: int, at: int) -> int | None:
    """Return the index behind "along with", "alongside" or a mere "with" at `at`."""
    if (s.lower(at), s.lower(at + 1)) in _TOGETHER:
        return at + 2
    if s.lower(at) == "alongside" and s.tag(at - 1) != "VBG":
        return at + 1
    settled = at == verb_end or s.tag(at - 1) == "NNP"  # "was killed in Suluk with"
    somebody = s.starting.get(at + 1)
    if s.lower(at) != "with" or not settled or somebody is None:
        return None
    person = is_person_noun(s.lower(somebody.head)) or somebody.determiner in OWN
    return at + 1 if person and _somebody(s, somebody) else None


def _somebody(s: SentenceView, phrase: NounPhrase) -> bool:
    """Tell "two guards" and "his cousin Samer" from "their weapons"."""
    kin = any(is_person_noun(s.lower(k)) for k in range(phrase.start, phrase.head + 1))
    return s.opens_subject(phrase) or (phrase.determiner in OWN and kin)
