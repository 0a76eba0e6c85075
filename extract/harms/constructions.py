"""Read each harm word in the construction that its form calls for."""

from __future__ import annotations

from collections.abc import Sequence

from extract.harms.build import Found, Reading
from extract.harms.cues import CueForm
from extract.harms.nominals import read_adjectival, read_counted, read_noun
from extract.harms.verbs import (
    read_adjective,
    read_finite,
    read_ing,
    read_intransitive,
    read_past,
)
from extract.harms.view import SentenceView

_BY_FORM = {
    CueForm.PAST: read_past,
    CueForm.FINITE: read_finite,
    CueForm.ING: read_ing,
    CueForm.INTRANSITIVE: read_intransitive,
    CueForm.ADJECTIVE: read_adjective,
    CueForm.NOUN: read_noun,
    CueForm.COUNTED: read_counted,
}


def harms_of(s: SentenceView, readings: Sequence[Reading]) -> Found:
    """Yield the harms of one harm word, trying its readings in order of trust."""
    for reading in readings:
        found = list(_BY_FORM[reading.cue.entry.form](s, reading))
        if found:
            yield from found
            return


def adjectival_harms(s: SentenceView, readings: Sequence[Reading]) -> Found:
    """Yield the harms of a word that only describes counted people."""
    for reading in readings[:1]:
        yield from read_adjectival(s, reading)
