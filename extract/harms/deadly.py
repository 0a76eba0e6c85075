"""Read attacks that are called deadly, with whom they hit: "a fatal raid on two guards"."""

from __future__ import annotations

from extract.harms.build import Found, Reading, chain_harms
from extract.harms.cues import Cue, CueEntry, CueForm
from extract.harms.lists import objects
from extract.harms.nouns import is_person_noun, person_nouns
from extract.harms.phrases import NounPhrase
from extract.harms.view import Chain, SentenceView
from extract.terms import Outcome

_DEADLY = frozenset(("deadly", "fatal", "lethal"))
_UPON = frozenset(("on", "upon", "against"))


def deadly_attacks(s: SentenceView) -> Found:
    """Read the two of "a fatal attack on two nurses"; uncounted people stay untold."""
    for phrase in s.starting.values():
        inner = range(phrase.start, phrase.head)
        index = next((k for k in inner if s.lower(k) in _DEADLY), None)
        thing = s.lower(phrase.head) in person_nouns().not_victims
        if index is None or not thing or s.lower(index - 1) in ("-", "no", "non"):
            continue
        if s.lower(phrase.end) not in _UPON:
            continue
        hit = objects(s, phrase.end + 1, governed=True)
        counted = Chain(tuple(p for p in hit.phrases if _person(s, p)), hit.parts)
        cue = Cue(index, index + 1, CueEntry(Outcome.KILLED, CueForm.NOUN))
        reading = Reading(cue, (Outcome.KILLED,), index, index + 1, None)
        yield from chain_harms(s, reading, counted, strict=True)


def _person(s: SentenceView, phrase: NounPhrase) -> bool:
    """Tell two nurses from a school and a convoy of 12 trucks."""
    head = s.lower(phrase.head)
    person = is_person_noun(head) or head in person_nouns().pairs
    return person and s.opens_subject(phrase)
