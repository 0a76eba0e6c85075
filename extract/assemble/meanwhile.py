"""What a sentence tells of others' deeds, beside the harm that an event is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.actors.agents import AgentCandidate
from extract.actors.relations import Relation
from extract.assemble.passage import PERPETRATING
from extract.frames import Frame

_MEANWHILE = re.compile(
    r",? (?:while|whereas|after|following|(?:coinciding|coincided) with|at the same time as)\b|"
    r", as (?!well|part|many|much)"
)
_AS = re.compile(r" as (?:the )?$")  # "as Israel bombed": who does it follows at once
_REVENGE = re.compile(
    r"\b(?:in|as) (?:a |an )?(?:apparent )?(?:response|retaliation|revenge|reprisal) (?:to|for) "
)
# "A stormed a post, drawing fire that killed nine": A did not kill them, unless they fought.
_DRAWN = re.compile(
    r", (?:drawing|prompting|provoking|triggering)\b(?! (?:[\w-]+ ){0,3}(?:clash|fight|battle))"
)
_DOERS = PERPETRATING | {Relation.BETWEEN}
_OTHERS = _DOERS | {Relation.OTHER}


def own_span(frame: Frame) -> tuple[int, int]:
    """Return from where to where a clause tells of its own harm.

    "Clashes between A and B left nine dead, while C shelled a hill": C did not kill them.
    Without a doer told before, those behind "while" may well have killed them. "A shelled
    a hill in revenge for the death of nine": A did not kill them either.
    """
    agents = [c for c in frame.facts.agents if frame.inside(c.actor.start)]
    return _own_start(frame, agents), _own_end(frame, agents)


def _own_start(frame: Frame, agents: Sequence[AgentCandidate]) -> int:
    offset = frame.facts.sentence.start
    first = min(h.cue_start for h in frame.harms) - offset
    told = frame.facts.text
    span = (frame.start - offset, first)
    joint = _REVENGE.search(told, *span) or _DRAWN.search(told, *span)
    return offset + joint.start() if joint and agents else frame.start


def _own_end(frame: Frame, agents: Sequence[AgentCandidate]) -> int:
    doers = [c.actor for c in agents if c.relation in _DOERS]
    others = [c.actor for c in agents if c.relation in _OTHERS]
    if not doers or len(others) < 2:
        return frame.end
    offset, text = frame.facts.sentence.start, frame.facts.text
    told = max(h.cue_end for h in frame.harms) - offset
    found = [m.start() for m in _MEANWHILE.finditer(text, told)]
    found += [m.start() for m in _REVENGE.finditer(text, told)]
    direct = (_AS.search(text, told, other.start - offset) for other in others)
    found += [m.start() for m in direct if m is not None]
    low, high = doers[0].end - offset, others[-1].start - offset
    apart = [joint for joint in found if low <= joint < high]
    return min(apart) + offset if apart else frame.end
