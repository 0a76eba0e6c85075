"""Tell what a sentence says in passing: of somebody's past, or of what a place is known for."""

from __future__ import annotations

import re

from extract.assemble.draft import COARSE
from extract.assemble.lexicon import day_lexicon
from extract.frames import Frame
from extract.mentions import DateMention
from extract.occasions import dates_occasion
from extract.screen import can_hold_harm
from extract.terms import Outcome

_RELATIVE = re.compile(r"\b(?:who|which|where)\b")
# A bare count: "including four boys in shelling" may tell of the shelling of all.
_PART = re.compile(
    r"\b(?:including|among them) (?:at least |about )?[\w-]+ "
    r"(?:who|in|by|under|due|from|during)\b"
)
# What a wounded one died of later is of the attack, whenever that was.
_LATER = re.compile(
    r"\bwho (?:later |then |has |had |subsequently )*(?:died|succumbed|passed away)\b[^.;]{0,60}$"
)
_CUSTODY = (Outcome.DETAINED, Outcome.ABDUCTED, Outcome.MISSING)
_MARKS = (",", ";")
_LATER_REACH = 90  # characters from "who died" to the day
_NOUN_REACH = 40  # characters from "the attack on the town" to ", which"


def in_passing(frame: Frame, mention: DateMention) -> bool:
    """Tell the day of an aside, not of the harm: "a German, who came in May, was killed"."""
    offset = mention.start
    if dates_occasion(_text(frame), _at(frame, offset), _harms(frame)):
        return True
    if _text(frame).endswith("'s", 0, _at(frame, mention.end)):
        return False  # "who fought in today's clashes"
    if any(
        tells(frame, offset) for tells in (apposed, before_move, _dies, _since_held)
    ):
        return True
    first, end = _stretch(frame, offset)
    if mention.precision in COARSE and _is_past_of_victims(frame, offset):
        return True
    return any(
        _is_aside(frame, m.start(), end)
        for m in _RELATIVE.finditer(_text(frame), first, _at(frame, offset))
    )


def _is_past_of_victims(frame: Frame, offset: int) -> bool:
    """Tell the year of "the dead include many who had marched in 2011"."""
    first, end = _stretch(frame, offset)
    at = _text(frame).rfind(" who ", first, _at(frame, offset))
    if at < 0 or can_hold_harm(_text(frame)[at:end]):
        return False
    return all(harm < at for harm in _harms(frame))


def before_move(frame: Frame, offset: int) -> bool:
    """Tell the time of a move, before which the harm was: "before moving to Berlin in 2014"."""
    first, _ = _stretch(frame, offset)
    moved = day_lexicon().moved.search(_text(frame), first, _at(frame, offset))
    return moved is not None and any(at < moved.start() for at in _harms(frame))


def _dies(frame: Frame, offset: int) -> bool:
    """Tell the day of "the raid hurt six, including a boy who died in May"."""
    text, at = _text(frame), _at(frame, offset)
    died = _LATER.search(text, max(0, at - _LATER_REACH), at)
    return died is not None and any(
        _at(frame, h.cue_start) < _at(frame, h.start) < died.start()
        for h in frame.harms
    )


def _since_held(frame: Frame, offset: int) -> bool:
    """Tell the time of an arrest: "died in prison after being arrested four years ago"."""
    if any(h.outcome in _CUSTODY for h in frame.harms):
        return False
    first, _ = _stretch(frame, offset)
    held = day_lexicon().held.search(_text(frame), first, _at(frame, offset))
    if held is None or can_hold_harm(_text(frame)[held.end() : _at(frame, offset)]):
        return False  # "after he was captured and killed on Sunday"
    return any(at < held.start() for at in _harms(frame))


def apposed(frame: Frame, offset: int) -> bool:
    """Tell what a place is called: "in Douma, the site of a gas attack in April"."""
    first, end = _stretch(frame, offset)
    if day_lexicon().scene.match(_text(frame), first) is None:
        return False
    return not any(first <= at < end for at in _harms(frame))


def of_part(frame: Frame, offset: int) -> bool:
    """Tell what befell a part of the victims: "60 people died, including six by snipers"."""
    first, end = _stretch(frame, offset)
    part = _PART.search(_text(frame), first, _at(frame, offset))
    starts = (_at(frame, harm.start) for harm in frame.harms)
    return part is not None and not any(part.start() < at < end for at in starts)


def _is_aside(frame: Frame, first: int, end: int) -> bool:
    """Tell a relative clause without harm from one that goes on with the harm's story."""
    text, harms = _text(frame), _harms(frame)
    if can_hold_harm(text[first:end]) or any(first <= at < end for at in harms):
        return False
    if text.startswith("which", first) and _follows_attack(frame, first):
        return False
    closed = end < len(text) and any(at > end for at in harms)
    parted = text[:first].endswith(", ") and not text.startswith("which", first)
    return closed or (parted and all(at < first for at in harms))


def _follows_attack(frame: Frame, at: int) -> bool:
    """Tell "the raid on the town, which came on Friday", whose day is the raid's."""
    offset = frame.facts.sentence.start + at
    return any(0 <= offset - c.end <= _NOUN_REACH for c in frame.facts.cues)


def _stretch(frame: Frame, offset: int) -> tuple[int, int]:
    """Return where the commas around an offset begin and end, within the sentence."""
    text, at = _text(frame), _at(frame, offset)
    first = max(text.rfind(mark, 0, at) for mark in _MARKS)
    ends = [end for mark in _MARKS if (end := text.find(mark, at)) >= 0]
    return max(first, 0), min(ends, default=len(text))


def _text(frame: Frame) -> str:
    return frame.facts.text


def _at(frame: Frame, offset: int) -> int:
    return offset - frame.facts.sentence.start


def _harms(frame: Frame) -> list[int]:
    """Return where the harms of the frame and what befell them stand in its sentence."""
    return [_at(frame, at) for h in frame.harms for at in (h.start, h.cue_start)]
