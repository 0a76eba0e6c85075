"""Where a sentence that told who did what harm goes on to what others did meanwhile."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.actors.relations import Relation
from extract.assemble.passage import PERPETRATING
from extract.frames import Frame

_MEANWHILE = re.compile(
    r",? (?:while|whereas|(?:coinciding|coincided) with|at the same time as)\b|"
    r", as (?!well|part|many|much)"
)
_AS = re.compile(r" as (?:the )?$")  # "as Israel bombed": who does it follows at once
_DOERS = PERPETRATING | {Relation.BETWEEN}
_OTHERS = _DOERS | {Relation.OTHER}


def own_end(frame: Frame) -> int:
    """Return where what others did meanwhile begins, else the end of the clause.

    "Clashes between A and B left nine dead, while C shelled a hill": C did not kill them.
    Without a doer told before, those behind "while" may well have killed them.
    """
    offset, told = frame.facts.sentence.start, max(h.cue_end for h in frame.harms)
    joint = next(_joints(frame, told - offset), None)
    return frame.end if joint is None else offset + joint


def _joints(frame: Frame, told: int) -> Iterator[int]:
    """Yield where the words that set other deeds apart begin, of which one follows."""
    agents = [c for c in frame.facts.agents if frame.inside(c.actor.start)]
    doers = [c.actor for c in agents if c.relation in _DOERS]
    others = [c.actor for c in agents if c.relation in _OTHERS]
    if not doers or len(others) < 2:
        return
    offset, text = frame.facts.sentence.start, frame.facts.text
    found = [m.start() for m in _MEANWHILE.finditer(text, told)]
    direct = (_AS.search(text, told, other.start - offset) for other in others)
    found += [m.start() for m in direct if m is not None]
    for joint in sorted(found):
        before = doers[0].end - offset <= joint
        if before and others[-1].start - offset > joint:
            yield joint
