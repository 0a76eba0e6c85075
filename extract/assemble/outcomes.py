"""Settle whom an event killed and whom it only hurt, where its tellings differ."""

from __future__ import annotations

import re

from extract.assemble.counts import groups_agree, is_further, words_of
from extract.assemble.draft import Entry
from extract.assemble.lexicon import retelling_lexicon
from extract.harms.cues import CueForm
from extract.harms.words import word_set
from extract.terms import Outcome, Qualifier

_KNOWN = word_set("the he she")
_SHOT = "shot"  # and killed or not
_DEAD = word_set("dead death died dies killed")


def settled_outcomes(entries: list[Entry]) -> list[Entry]:
    """Return `entries` without what others of them tell more surely."""
    return _without_survivors(_without_lived(without_casualties(entries)))


def without_casualties(entries: list[Entry]) -> list[Entry]:
    """Drop "casualties" where killed and injured are told apart, mere ones where any is."""
    told = {e.harm.outcome for e in entries} & {Outcome.KILLED, Outcome.INJURED}
    return [
        e
        for e in entries
        if e.harm.outcome is not Outcome.KILLED_OR_INJURED
        or len(told) < (1 if _mere(e) else 2)
    ]


def _mere(entry: Entry) -> bool:
    """Tell "heavy casualties" from "40 casualties" and "dozens of casualties"."""
    people = entry.harm.people
    return people.qualifier is Qualifier.VAGUE and people.low == 2


def _without_lived(entries: list[Entry]) -> list[Entry]:
    """Drop the man who "was shot" where another sentence says that he was wounded."""
    hurt = [e for e in entries if _one(e, Outcome.INJURED)]
    dead = [e for e in entries if e.harm.outcome is Outcome.KILLED]
    lived = len(dead) == len(hurt) == 1 and _shot(dead[0])
    apart = lived and dead[0].frame is not hurt[0].frame
    same = apart and _may_be_one(dead[0], hurt[0])
    return [e for e in entries if not (same and e is dead[0])]


def _without_survivors(entries: list[Entry]) -> list[Entry]:
    """Drop the wounded child of whom a later sentence says that "the boy" died."""
    hurt = [e for e in entries if _one(e, Outcome.INJURED)]
    died = [e for e in entries if _one(e, Outcome.KILLED) and _died(e)]
    if len(hurt) != 1 or len(died) != 1 or not _told_before(hurt[0], died[0]):
        return entries
    return [e for e in entries if e is not hurt[0]]


def _one(entry: Entry, outcome: Outcome) -> bool:
    return entry.size == 1 and entry.harm.outcome is outcome


def _shot(entry: Entry) -> bool:
    """Tell "shot" from "shot dead", "was killed"."""
    offset, text = entry.frame.facts.sentence.start, entry.frame.facts.text
    cue = text[entry.harm.cue_start - offset : entry.harm.cue_end - offset].lower()
    return cue == _SHOT and _DEAD.isdisjoint(re.findall(r"\w+", text.lower()))


def _died(entry: Entry) -> bool:
    """Tell "the boy died", who was told before, from a boy who died."""
    known = not _KNOWN.isdisjoint(words_of(entry).lower().split()[:1])
    return known and entry.harm.form is CueForm.INTRANSITIVE


def _told_before(hurt: Entry, died: Entry) -> bool:
    before = hurt.frame.facts.sentence.index < died.frame.facts.sentence.index
    same = hurt.harm.people.group is died.harm.people.group
    return before and same and _may_be_one(hurt, died)


def _may_be_one(first: Entry, second: Entry) -> bool:
    """Tell somebody told again from "another man" and "his son"."""
    relative = retelling_lexicon().relative
    apart = any(is_further(e) or relative.match(words_of(e)) for e in (first, second))
    return not apart and groups_agree(first.harm.people.group, second.harm.people.group)
