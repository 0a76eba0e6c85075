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
    index = 0
    while index < len(cues):
        run = [cues[index]]
        while index + 1 < len(cues) and _linked(tokens, run[-1][0], cues[index + 1][0]):
            index += 1
            run.append(cues[index])
        index += 1
        yield [_reading(run, cue) for cue in run[0]]


def _linked(tokens: Sequence[Token], left: Cue, right: Cue) -> bool:
    if left.entry.form in NOMINAL and left.entry.form is not right.entry.form:
        return False
    if left.entry.form is CueForm.PAST and right.entry.form is CueForm.INTRANSITIVE:
        return False  # "wounded and later died"
    between = tokens[left.end : right.start]
    if not between:  # headlines: "kills injures five"
        return left.entry.form is right.entry.form is CueForm.FINITE
    if len(between) > 3 or between[0].lower not in _LINKS:
        return False
    return all(t.lower in _LINKS or t.tag in ("RB", "VBD") for t in between)


def _reading(run: Sequence[tuple[Cue, ...]], cue: Cue) -> Reading:
    """Return the reading of a run of harm words that starts with `cue`."""
    shared = [cue]
    for readings in run[1:]:
        same = [c for c in readings if c.entry.form is cue.entry.form] or readings
        shared.append(same[0])
    # "shot and wounded": the weaker word only tells how
    telling = [c for c in shared if not c.entry.weak] or shared
    outcomes = [c.entry.outcome for c in telling]
    hints = [cue.entry.hint, *(r[0].entry.hint for r in run[1:])]
    hint = next((h for h in hints if h is not None), None)
    return Reading(cue, tuple(outcomes), cue.start, run[-1][0].end, hint)
