"""Read from a tagged sentence who came to harm: the count grammar."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.harms.asides import without_asides
from extract.harms.constructions import harms_of
from extract.harms.cues import Cue, CueForm, find_cues
from extract.harms.harm import Harm
from extract.harms.phrases import find_phrases
from extract.harms.sharing import NOMINAL, shared_readings
from extract.harms.tolls import tolls
from extract.harms.view import SentenceView
from extract.models import Group, Outcome
from extract.tokens import Token

_CUSTODY = (Outcome.ABDUCTED, Outcome.DETAINED, Outcome.MISSING)


def find_harms(tokens: Sequence[Token]) -> tuple[Harm, ...]:
    """Return the harms of one sentence, in order of the victims' phrases."""
    tokens = without_asides(tokens)
    cues = find_cues(tokens)
    stops = frozenset(
        index
        for readings in cues
        if any(cue.entry.form not in NOMINAL for cue in readings)
        for index in range(readings[0].start, readings[0].end)
    )
    sentence = SentenceView.of(tokens, find_phrases(tokens, stops), cues)
    found: dict[int, Harm] = {}
    sources = [tolls(sentence)]
    sources += [
        harms_of(sentence, readings) for readings in shared_readings(tokens, cues)
    ]
    for source in sources:
        for harm, phrase in source:
            earlier = found.get(phrase.start)
            if earlier is None or _outdone(earlier, harm):
                found[phrase.start] = harm
    ordered = sorted(found.values(), key=lambda harm: harm.start)
    return tuple(_continued(_killed_later(tokens, cues, ordered)))


def _outdone(earlier: Harm, later: Harm) -> bool:
    """Tell whether people abducted or detained were then killed."""
    return later.outcome is Outcome.KILLED and earlier.outcome in _CUSTODY


def _killed_later(
    tokens: Sequence[Token], cues: Sequence[tuple[Cue, ...]], harms: list[Harm]
) -> list[Harm]:
    """Count the abducted as killed in "abducted four men and killed them"."""
    for readings in cues:
        entry, end = readings[0].entry, readings[0].end
        verb = entry.form in (CueForm.PAST, CueForm.ING)
        if not verb or entry.outcome is not Outcome.KILLED or end >= len(tokens):
            continue
        if tokens[end].lower in ("them", "him", "her", "both", "all"):
            return [
                replace(h, outcome=Outcome.KILLED) if h.outcome in _CUSTODY else h
                for h in harms
            ]
    return harms


def _continued(harms: list[Harm]) -> Iterator[Harm]:
    """Give "others" and bare numbers the group of the noun that they continue."""
    last: Group | None = None
    for harm in harms:
        if harm.people.continues and last and harm.people.group is Group.UNSPECIFIED:
            harm = replace(harm, people=replace(harm.people, group=last))
        elif not harm.people.continues:
            last = harm.people.group
        yield harm
