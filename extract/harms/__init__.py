"""Read from a tagged sentence who came to harm: the count grammar."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.harms.constructions import Reading, harms_of, tolls
from extract.harms.cues import Cue, CueForm, find_cues
from extract.harms.harm import Harm
from extract.harms.phrases import find_phrases
from extract.harms.view import SentenceView
from extract.models import Group, Outcome
from extract.tokens import Token

_NOMINAL = (CueForm.NOUN, CueForm.COUNTED)
_CUSTODY = (Outcome.ABDUCTED, Outcome.DETAINED, Outcome.MISSING)
_QUOTES = frozenset(('"', "``", "''"))
_LINKS = frozenset(("and", "or", "/", "&", ","))


def find_harms(tokens: Sequence[Token]) -> tuple[Harm, ...]:
    """Return the harms of one sentence, in order of the victims' phrases."""
    tokens = _without_asides(tokens)
    cues = find_cues(tokens)
    stops = frozenset(
        index
        for readings in cues
        if any(cue.entry.form not in _NOMINAL for cue in readings)
        for index in range(readings[0].start, readings[0].end)
    )
    sentence = SentenceView.of(tokens, find_phrases(tokens, stops), cues)
    found: dict[int, Harm] = {}
    sources = [tolls(sentence)]
    sources += [harms_of(sentence, readings) for readings in _shared(tokens, cues)]
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


def _without_asides(tokens: Sequence[Token]) -> Sequence[Token]:
    """Drop quotes, "(SDF)" and "(46)"; keep parentheses that count somebody."""
    kept: list[Token] = []
    index = 0
    while index < len(tokens):
        if tokens[index].lower == "(":
            closing = _closing(tokens, index)
            if closing is not None:
                index = closing + 1
                continue
        if tokens[index].lower not in _QUOTES:
            kept.append(tokens[index])
        index += 1
    return kept


def _closing(tokens: Sequence[Token], opening: int) -> int | None:
    """Return where an idle parenthesis ends, None if it is none or counts somebody."""
    for index in range(opening + 1, min(opening + 9, len(tokens))):
        if tokens[index].lower == ")":
            inner = tokens[opening + 1 : index]
            age = len(inner) == 1 and len(inner[0].text) <= 2
            return index if age or not any(t.tag == "CD" for t in inner) else None
        if tokens[index].lower in ("including", "mostly", "among", "a", "an"):
            return None
    return None


def _shared(
    tokens: Sequence[Token], cues: Sequence[tuple[Cue, ...]]
) -> Iterator[list[Reading]]:
    """Join harm words that share their victims: "killed and wounded"."""
    index = 0
    while index < len(cues):
        run = [cues[index]]
        while index + 1 < len(cues) and _linked(tokens, run[-1][0], cues[index + 1][0]):
            index += 1
            run.append(cues[index])
        index += 1
        yield [_reading(run, cue) for cue in run[0]]


def _linked(tokens: Sequence[Token], left: Cue, right: Cue) -> bool:
    if left.entry.form in _NOMINAL and left.entry.form is not right.entry.form:
        return False
    between = tokens[left.end : right.start]
    if not 0 < len(between) <= 3 or between[0].lower not in _LINKS:
        return False
    return all(t.lower in _LINKS or t.tag in ("RB", "VBD") for t in between)


def _reading(run: Sequence[tuple[Cue, ...]], cue: Cue) -> Reading:
    """Return the reading of a run of harm words that starts with `cue`."""
    outcomes = [cue.entry.outcome]
    for readings in run[1:]:
        same = [c for c in readings if c.entry.form is cue.entry.form] or readings
        outcomes.append(same[0].entry.outcome)
    hints = [cue.entry.hint, *(r[0].entry.hint for r in run[1:])]
    hint = next((h for h in hints if h is not None), None)
    return Reading(cue, tuple(outcomes), cue.start, run[-1][0].end, hint)


def _continued(harms: list[Harm]) -> Iterator[Harm]:
    """Give "others" and bare numbers the group of the noun that they continue."""
    last: Group | None = None
    for harm in harms:
        if harm.people.continues and last and harm.people.group is Group.UNSPECIFIED:
            harm = replace(harm, people=replace(harm.people, group=last))
        elif not harm.people.continues:
            last = harm.people.group
        yield harm
