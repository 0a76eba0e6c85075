"""Tell events abroad, which articles on Syria recall, compare and are told beside."""

from __future__ import annotations

import re

from extract.assemble.draft import Draft
from extract.assemble.lexicon import record_lexicon
from extract.assemble.totals import is_war_toll
from extract.facts import Facts, SentenceFacts
from extract.frames import Frame
from extract.mentions import PlaceMention, PlaceRole
from extract.places.abroad import names_abroad
from extract.places.datelines import datelines
from extract.places.words import foreign
from extract.terms import LocationPrecision, Outcome

SYRIA = re.compile(r"\bSyria(?:n|ns|s|'s)?\b")
_THAT_HARMED = re.compile(
    r"(?:'s)?,? (?:that|which) (?:has |have |had |reportedly )*$", re.IGNORECASE
)
_CALLED = re.compile(r"\b[Tt]he (?:[a-z]+ ){0,2}$")  # "the deadly", before a name
_SHARE = 3  # places abroad for one in Syria, in an article that is set abroad


def plays_abroad(facts: Facts) -> bool:
    """Tell an article set abroad, in which only what is placed in Syria happened there."""
    outside = sum(not f.seat for s in facts.sentences for f in s.foreign)
    inside = sum(p.role is PlaceRole.EVENT for s in facts.sentences for p in s.places)
    return outside >= _SHARE * max(inside, 1)


def puts_abroad(sentence: SentenceFacts) -> bool:
    """Tell "The attack took place in Diyala, Iraq", behind what it harmed."""
    if sentence.harms or not record_lexicon().the_attack.match(sentence.text):
        return False
    inside = any(p.role is PlaceRole.EVENT for p in sentence.places)
    return not inside and any(not f.seat for f in sentence.foreign)


def tells_of_abroad(draft: Draft) -> bool:
    """Tell another war, fire over the border, and what another state does at home."""
    frame = draft.frames[0]
    return (
        _strikes_abroad(frame)
        or _other_war(draft)
        or _named_attack(frame)
        or _arrests_at_home(draft)
    )


def lies_abroad(frame: Frame) -> bool:
    """Tell whether the frame's own places lie outside Syria only."""
    if _is_placed(frame):
        return False
    return any(frame.inside(f.start) for f in frame.facts.foreign if not f.seat)


def speaks_from_abroad(frame: Frame) -> bool:
    """Tell what somebody says abroad: of Syria, if the text has just told of it."""
    return not frame.places and any(frame.inside(f.start) for f in frame.facts.foreign)


def _other_war(draft: Draft) -> bool:
    """Tell the toll of another war, which articles on Syria's neighbours recall."""
    text = draft.frames[0].text
    named = record_lexicon().other_war.search(text) is not None
    return named and SYRIA.search(text) is None and is_war_toll(draft)


def _strikes_abroad(frame: Frame) -> bool:
    """Tell fire over the border, and the "blast in Ankara that killed six"."""
    cue, offset = frame.harms[0].cue_start, frame.facts.sentence.start
    before = frame.facts.text[frame.start - offset : max(cue, frame.start) - offset]
    over = record_lexicon().over_border.search(before)
    if over is not None:
        behind = frame.start + over.end()
        return not any(p.start >= behind for p in frame.places)
    return any(
        f.end <= cue
        and _THAT_HARMED.fullmatch(frame.facts.text, f.end - offset, cue - offset)
        for f in frame.facts.foreign
    )


def _borders(frame: Frame, mention: PlaceMention) -> bool:
    """Tell the "Syria" of "near the Lebanon-Syria border", which is told from abroad."""
    if mention.precision is not LocationPrecision.COUNTRY:
        return False
    behind = mention.end - frame.facts.sentence.start
    return (
        frame.facts.text[behind : behind + 8].lower().startswith((" border", "'s bord"))
    )


def _named_attack(frame: Frame) -> bool:
    """Tell the attack that has its name from a town abroad: "the Suruc bombing killed".

    What tells of a place in Syria is named so only by "the": not "Ankara's raids on Afrin".
    """
    offset = frame.facts.sentence.start
    before = frame.facts.text[frame.start - offset : frame.harms[0].cue_start - offset]
    if not record_lexicon().attack.search(before):
        return False
    countries, attack = foreign()[1], record_lexicon().named_attack
    placed = _is_placed(frame)
    return any(
        countries[m.group()] != m.group()
        and attack.match(before, m.end())
        and not _acts(frame, before, m)
        and (not placed or _CALLED.search(before, 0, m.start()))
        for m in names_abroad(before)
    )


def _acts(frame: Frame, before: str, name: re.Match[str]) -> bool:
    """Tell the town of a dateline, and the capital of "Ankara's raids"."""
    if any(start <= name.start() < end for start, end in datelines(before)):
        return True
    actors = (a.start for a in frame.facts.actors)
    return before.startswith("'s", name.end()) and frame.start + name.start() in actors


def _is_placed(frame: Frame) -> bool:
    """Tell whether a frame names a place in Syria, be it only "eastern Syria"."""
    return any(not _borders(frame, p) for p in frame.places)


def _arrests_at_home(draft: Draft) -> bool:
    """Tell whom the police or the courts of another state hold: no place is told."""
    if any(e.harm.outcome is not Outcome.DETAINED for e in draft.entries):
        return False
    placed = any(p.precision is not LocationPrecision.COUNTRY for p in draft.places)
    held = record_lexicon().another_state.search(draft.frames[0].text)
    return held is not None and not placed
