"""Read death tolls that are called heavy, with whom they hit: "suffered a heavy death toll"."""

from __future__ import annotations

from extract.harms.build import Found, Reading, harm_of
from extract.harms.cues import Cue, CueEntry, CueForm
from extract.harms.grouping import group_of
from extract.harms.lexicon import lexicon
from extract.harms.losses import sufferers
from extract.harms.people import People
from extract.harms.phrases import NounPhrase
from extract.harms.reality import unfulfilled
from extract.harms.sums import Member
from extract.harms.view import SentenceView
from extract.terms import Group, Outcome, Qualifier

_KNOWN = frozenset(("the", "no"))
_SUFFERED = frozenset(("suffered", "sustained", "suffering", "sustaining"))


def heavy_tolls(s: SentenceView) -> Found:
    """Read "the rebels suffered a heavy death toll", which nobody counts."""
    entry = CueEntry(Outcome.KILLED, CueForm.COUNTED)
    for phrase in s.starting.values():
        if s.lower(phrase.end - 1) != "toll" or not _is_heavy(s, phrase):
            continue
        cue = Cue(phrase.end - 2, phrase.end, entry)
        reading = Reading(cue, (Outcome.KILLED,), cue.start, cue.end, None)
        hit = Member(_people(s, phrase), phrase, phrase)
        yield harm_of(s, reading, hit, passive=False), phrase


def _is_heavy(s: SentenceView, toll: NounPhrase) -> bool:
    """Tell "a heavy death toll" from the one known, feared or denied."""
    if s.lower(toll.end - 2) != "death" or toll.determiner in _KNOWN:
        return False
    words = {s.lower(k) for k in range(toll.start, toll.end - 2)} - {"civilian"}
    return bool(words & lexicon().amounts) and not unfulfilled(s, toll.start)


def _people(s: SentenceView, toll: NounPhrase) -> People:
    """Return the dead of a toll, of the group that the words around it tell."""
    group = _of_whom(s, toll)
    nobody = group is Group.UNSPECIFIED
    some = People(2, None, Qualifier.VAGUE, group, weak=nobody)
    return (sufferers(s, toll, None) if nobody else None) or some


def _of_whom(s: SentenceView, toll: NounPhrase) -> Group:
    """Return the group of a "civilian death toll", or of who suffered it."""
    if s.lower(toll.end - 3) == "civilian":
        return Group.CIVILIAN
    verb = toll.start - 1
    subject = s.ending.get(s.back_over_verb(verb)[0])
    if s.lower(verb) not in _SUFFERED or subject is None:
        return Group.UNSPECIFIED
    return group_of(s.tokens, subject)
