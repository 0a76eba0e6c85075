"""Read the whole that a sentence breaks down: "of the 38 killed, eleven were children"."""

from __future__ import annotations

from extract.harms.build import Found, Reading, harm_of
from extract.harms.cues import Cue, CueEntry, CueForm
from extract.harms.lexicon import lexicon
from extract.harms.people import people_of
from extract.harms.phrases import NounPhrase
from extract.harms.shares import further_share
from extract.harms.sums import Member
from extract.harms.view import RELATIVES, SentenceView
from extract.harms.words import BE, HAVE, THOSE

_OPENING = frozenset(("of", "among"))
_REACH = 12  # tokens of "killed in the raid on Monday,"


def wholes(s: SentenceView) -> Found:
    """Read the 38 of "of the 38 (people) killed, eleven were children"."""
    first = 1 + (s.lower(0) == "out")
    whole = s.starting.get(first) if s.lower(first - 1) in _OPENING else None
    if whole is None or whole.quantity is None or whole.determiner not in THOSE:
        return
    counted = lexicon().counted
    at = whole.head if s.lower(whole.head) in counted else _verb(s, whole.end)
    outcome = counted.get(s.lower(at))
    parts = _breakdown(s, at)
    people = people_of(s.tokens, whole)
    if outcome is None or people is None or not parts:
        return
    reading = Reading(
        Cue(at, at + 1, CueEntry(outcome, CueForm.COUNTED)),
        (outcome,),
        at,
        at + 1,
        None,
    )
    member = Member(people, whole, whole, parts)
    yield harm_of(s, reading, member, passive=False), whole


def _verb(s: SentenceView, at: int) -> int:
    """Step over the "who were" of "the 38 people who were killed"."""
    while s.lower(at) in RELATIVES or s.lower(at) in BE | HAVE:
        at += 1
    return at


def _breakdown(s: SentenceView, index: int) -> tuple[NounPhrase, ...]:
    """Read "eleven were children and two (were) women" behind the comma."""
    ahead = range(index + 1, index + _REACH)
    comma = next((k for k in ahead if s.lower(k) == ","), None)
    at, parts = 0 if comma is None else comma + 1, []
    while at and (share := further_share(s, s.skip_adverbs(at))) is not None:
        parts.append(share)
        at = s.after_joint(share.end)
    return tuple(parts)
