"""Join harm words that share their victims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.harms.build import Reading
from extract.harms.cues import Cue, CueForm
from extract.tokens import Token

NOMINAL = (CueForm.NOUN, CueForm.COUNTED)
_LINKS = frozenset(("and", "or", "/", "&", ","))


def shared_readings(
    tokens: Sequence[Token], cues: Sequence[tuple[Cue, ...]]
) -> Iterator[list[Reading]]:
    """Join harm words that share their victims: "killed and wounded"."""
    cues = [c for k, c in enumerate(cues) if not k or not _goes_with(c, cues[k - 1])]
    index = 0
    while index < len(cues):
        run = [cues[index]]
        while index + 1 < len(cues) and _linked(tokens, run[-1][0], cues[index + 1][0]):
            index += 1
            run.append(cues[index])
        index += 1
        yield [_reading(tokens, run, cue) for cue in run[0]]


def _goes_with(readings: Sequence[Cue], before: Sequence[Cue]) -> bool:
    """Tell the "dead" of "shot dead", which the verb reads."""
    dead = any(c.entry.form is CueForm.ADJECTIVE for c in readings)
    return dead and before[0].entry.weak and readings[0].start == before[0].end


def _linked(tokens: Sequence[Token], left: Cue, right: Cue) -> bool:
    if left.entry.form in NOMINAL and left.entry.form is not right.entry.form:
        return False
    if left.entry.form is CueForm.PAST and right.entry.form is CueForm.INTRANSITIVE:
        return False  # "wounded and later died"
    if left.entry.projected or right.entry.projected:
        return False  # "a clinic was hit, killing two"
    between = tokens[left.end : right.start]
    if not between:  # headlines: "kills injures five"
        return left.entry.form is right.entry.form is CueForm.FINITE
    if between[0].lower == "dead":  # "shot dead and beheaded"
        between = between[1:]
    if not 0 < len(between) < 4 or between[0].lower not in _LINKS:
        return False
    return all(t.lower in _LINKS or t.tag in ("RB", "VBD") for t in between)


def _deadly(tokens: Sequence[Token], cue: Cue) -> bool:
    return cue.end < len(tokens) and tokens[cue.end].lower == "dead"


def _reading(
    tokens: Sequence[Token], run: Sequence[tuple[Cue, ...]], cue: Cue
) -> Reading:
    """Return the reading of a run of harm words that starts with `cue`."""
    shared = [cue]
    for readings in run[1:]:
        same = [c for c in readings if c.entry.form is cue.entry.form] or readings
        shared.append(same[0])
    # "shot and wounded": the weaker word only tells how, unless "dead" stands behind it
    telling = [c for c in shared if not c.entry.weak or _deadly(tokens, c)] or shared
    outcomes = [c.entry.outcome for c in telling]
    hints = [cue.entry.hint, *(r[0].entry.hint for r in run[1:])]
    hint = next((h for h in hints if h is not None), None)
    return Reading(cue, tuple(outcomes), cue.start, run[-1][0].end, hint)
