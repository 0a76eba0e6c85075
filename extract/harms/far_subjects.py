"""Find victims before their verb in unusual ways: far off, or behind "among"."""

from __future__ import annotations

from extract.harms.lexicon import lexicon
from extract.harms.phrases import NounPhrase
from extract.harms.view import (
    ADVERBS,
    PREPOSITIONS,
    RELATIVES,
    Chain,
    SentenceView,
)

_REACH = 30  # tokens

_WHEN = frozenset(("after", "when", "as", "before", "once"))


def among_whole(s: SentenceView, whole: NounPhrase) -> Chain | None:
    """Read the 20 of "two boys (were) among 20 people killed", of whom two are part."""
    if s.lower(whole.start - 1) != "among" or whole.quantity is None:
        return None
    part = s.ending.get(s.back_over_verb(whole.start - 1)[0])
    if part is None or not s.may_precede(part):
        return None
    size = 1 if part.quantity is None else part.quantity.size
    return Chain((whole,), (part,)) if size < whole.quantity.size else None


def clause_subject(s: SentenceView, index: int) -> NounPhrase | None:
    """Find the counted phrase that opens the clause before `index`."""
    best: NounPhrase | None = None
    at, joined = index, False
    while at > 0 and index - at < _REACH:
        if _clause_edge(s, at - 1):
            if s.lower(at - 2) != "and" or at - 1 in s.predicates:
                break
            joined = True  # "men who fought there and had come home were"
        phrase = s.ending.get(at)
        if phrase is None:
            at -= 1
            continue
        before = s.lower(phrase.start - 1)
        preposition = s.tag(phrase.start - 1) in PREPOSITIONS
        governed = (preposition and before != "that") or before in lexicon().including
        if not governed and s.opens_subject(phrase):
            best = phrase if _reaches(s, phrase, index, joined=joined) else best
        at = phrase.start
    return best


def held_subject(s: SentenceView, index: int) -> NounPhrase | None:
    """Return the men of "Men detained after troops raided their homes were shot".

    Behind them stand a participle and one clause that tells when; `index` is where the
    verb group of the harm begins.
    """
    whom = s.starting.get(0)
    held = whom is not None and s.tag(whom.end) in ("VBN", "VBD")
    if whom is None or not held or s.lower(index) not in ("was", "were"):
        return None
    inner = range(whom.end + 1, index)
    when = next((k for k in inner if s.lower(k) in _WHEN), index)
    verbs = [k for k in range(when, index) if s.tag(k) in ("VBD", "VBZ", "VBP")]
    early = any(
        s.tag(k) in ("VBD", "VBZ", "VBP", ",") for k in range(inner.start, when)
    )
    return whom if len(verbs) == 1 and not early and s.has_people(whom) else None


def _reaches(s: SentenceView, phrase: NounPhrase, end: int, *, joined: bool) -> bool:
    """Tell a count with a long relative clause behind it from one with its own verb."""
    relatives = [k for k in range(phrase.end, end) if s.lower(k) in RELATIVES]
    if joined and not relatives:
        return False
    adverbs = any(s.tag(k + 1) in ADVERBS for k in relatives)
    return phrase.quantity is not None or not (joined or adverbs)


def _clause_edge(s: SentenceView, at: int) -> bool:
    # "a rebel who shot down a plane", "a girl who had been wounded"
    related = s.lower(s.back_over_verb(at)[0] - 1) in RELATIVES
    if (at in s.predicates and not related) or s.lower(at) in (
        ";",
        ":",
        "while",
        "whilst",
        "whereas",
        "when",
        '"',
    ):
        return True
    return s.tag(at) in ("VBD", "VBZ", "VBP", "MD", "WRB") and (
        s.lower(s.skip_back(at) - 1) not in RELATIVES
    )
