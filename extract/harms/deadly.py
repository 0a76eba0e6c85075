"""Read attacks that are called deadly, on people or on a place: "a fatal raid on two guards"."""

from __future__ import annotations

from extract.harms.build import Found, Reading, chain_harms, harm_of
from extract.harms.cues import Cue, CueEntry, CueForm
from extract.harms.lists import objects
from extract.harms.nouns import is_person_noun, person_nouns
from extract.harms.people import People
from extract.harms.phrases import NounPhrase
from extract.harms.reality import unfulfilled
from extract.harms.sums import Member
from extract.harms.view import Chain, SentenceView
from extract.terms import Group, Outcome, Qualifier

_DEADLY = frozenset(("deadly", "fatal", "lethal"))
_LASTING = frozenset(("campaign", "campaigns"))  # no one attack
_UPON = frozenset(("on", "upon", "against"))
_PLACING = _UPON | {"in", "at", "near"}
_LEADING = frozenset(("IN", "RP", "TO"))  # tags: "ended in", "carried out", "led to"
# Whoever the rest of the sentence tells of is meant first.
_SOMEBODY = People(
    2, None, Qualifier.VAGUE, Group.UNSPECIFIED, weak=True, definite=True
)


def deadly_attacks(s: SentenceView) -> Found:
    """Read the two of "a fatal attack on two nurses", and whoever one at Suluk killed."""
    for phrase in s.starting.values():
        inner = range(phrase.start, phrase.head)
        index = next((k for k in inner if s.lower(k) in _DEADLY), None)
        head = s.lower(phrase.head)
        thing = head in person_nouns().not_victims and head not in _LASTING
        if index is None or not thing or s.lower(index - 1) in ("-", "no", "non"):
            continue
        cue = Cue(index, index + 1, CueEntry(Outcome.KILLED, CueForm.NOUN))
        reading = Reading(cue, (Outcome.KILLED,), index, index + 1, None)
        hit = objects(s, phrase.end + 1, governed=True)
        counted = Chain(tuple(p for p in hit.phrases if _person(s, p)), hit.parts)
        if counted and s.lower(phrase.end) in _UPON:
            yield from chain_harms(s, reading, counted, strict=True)
        elif _news(s, phrase) and _placed(s, phrase.end):
            yield (
                harm_of(s, reading, Member(_SOMEBODY, phrase, phrase), passive=False),
                phrase,
            )


def _news(s: SentenceView, attack: NounPhrase) -> bool:
    """Tell "ended in deadly raids" from those known before, or that a verb follows."""
    told = attack.determiner in ("", "a", "an") and attack.quantity is None
    before = s.tag(attack.start - 1)
    told = told and (before in _LEADING or before.startswith("VB"))
    return told and not unfulfilled(s, attack.start)


def _placed(s: SentenceView, at: int) -> bool:
    """Tell the "on Suluk" behind an attack."""
    place = s.starting.get(at + 1) if s.lower(at) in _PLACING else None
    return place is not None and s.tag(place.head) in ("NNP", "NNPS")


def _person(s: SentenceView, phrase: NounPhrase) -> bool:
    """Tell two nurses from a school and a convoy of 12 trucks."""
    head = s.lower(phrase.head)
    person = is_person_noun(head) or head in person_nouns().pairs
    return person and s.opens_subject(phrase)
