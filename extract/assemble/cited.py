"""One cue of what did the harm, and how its clause joins it to the harm."""

from __future__ import annotations

import re
from typing import NamedTuple

from extract.event_types import SEIZURES
from extract.frames import Frame
from extract.mentions import EventCue
from extract.terms import EventType

SURE = 3  # the strength of a cue that says outright what did the harm
_ACTS = re.compile(r"[^.;,:]{0,170}")
_AND = re.compile(r"(?: [\w-]+){0,4}?,? (?:and|or|as well as) (?:[\w-]+ ){0,4}")


class Cited(NamedTuple):
    """A cue, the type that it stands for with these victims, and how far the harm is."""

    cue: EventCue
    kind: EventType
    distance: int = 0  # characters to the nearest harm word of its clause
    acts: bool = False  # the harm is told of it: "the raid killed six"
    joined: bool = False  # to a means of another kind before it: "raids and shelling"

    @classmethod
    def of(
        cls, cue: EventCue, kind: EventType, frame: Frame | None, last: Cited | None
    ) -> Cited:
        """Read a cue of the clause `frame`, where the last means told is `last`."""
        if frame is None:
            return cls(cue, kind)
        joined = last is not None and _are_joined(last, kind, cue, frame)
        return cls(cue, kind, _distance(cue, frame), _acts(cue, frame), joined)


def names_means(cue: EventCue) -> bool:
    """Tell a cue of what does harm from those of attacks at large and of seizures."""
    return cue.event_type not in SEIZURES and cue.event_type is not EventType.OTHER


def _distance(cue: EventCue, frame: Frame) -> int:
    return min(
        max(h.cue_start - cue.end, cue.start - h.cue_end, 0) for h in frame.harms
    )


def _acts(cue: EventCue, frame: Frame) -> bool:
    """Tell a cue that no other parts from the harm told of it."""
    others = [c.start for c in frame.facts.cues if c.start >= cue.end and not bears(c)]
    return any(
        cue.end <= h.cue_start <= min(others, default=frame.end)
        and not h.passive
        and _stands(frame, _ACTS, cue.end, h.cue_start)
        for h in frame.harms
    )


def bears(cue: EventCue) -> bool:
    """Tell "gunmen", who may do harm with anything: "fighting between gunmen killed six"."""
    return cue.event_type is EventType.SHOOTING and cue.strength < SURE


def _are_joined(last: Cited, kind: EventType, cue: EventCue, frame: Frame) -> bool:
    """Tell "air strikes and shelling", two means of one harm."""
    apart = last.kind is not kind and names_means(cue)
    return apart and _stands(frame, _AND, last.cue.end, cue.start)


def _stands(frame: Frame, words: re.Pattern[str], start: int, end: int) -> bool:
    """Tell whether nothing but `words` stands from `start` to `end`."""
    offset = frame.facts.sentence.start
    return bool(words.fullmatch(frame.facts.text, start - offset, end - offset))
