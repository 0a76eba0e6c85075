"""Tell events abroad, which articles on Syria recall, compare and are told beside."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.assemble.draft import Draft
from extract.assemble.totals import is_war_toll
from extract.facts import Facts
from extract.frames import Frame
from extract.mentions import PlaceMention, PlaceRole
from extract.places.abroad import names_abroad
from extract.places.words import alternation, foreign, words
from extract.terms import LocationPrecision, Outcome

SYRIA = re.compile(r"\bSyria(?:n|ns|s|'s)?\b")
_OVER_BORDER = re.compile(
    r"\b(?:rockets?|shells?|mortars?|missiles?|attacks?|fired?|shelling)\b[^.;]{0,50}? (?:on|"
    r"into|at|against|inside) (?:south\w* |north\w* |east\w* )?(?:Turkey|Lebanon|Jordan|Iraq|"
    r"Israel|Turkish (?:town|city|territory|soil|province))\b(?!-)"
)
_OTHER_WAR = re.compile(
    r"\b(?:PKK|Kurdistan Workers|Turkish state|Turkey's southeast|in Turkey|Iraqi?|Yemen|"
    r"Libyan?|Afghanistan|Bosnian?|Rwanda|Holocaust|war on terror|worldwide|\d+ countries)\b"
)
_THAT_HARMED = re.compile(
    r"(?:'s)?,? (?:that|which) (?:has |have |had |reportedly )*$", re.IGNORECASE
)
# "The Manchester Arena attack in May killed 22": the name of a town abroad, and what harmed.
_NAMED_ATTACK = re.compile(
    r"(?:'s)?(?: [\w-]+){0,2}? (?:attacks?|bombings?|shootings?|massacres?|blasts?|explosions?)"
    r"\b[^,;.]{0,60}? $"
)
_ATTACK = re.compile(r"\b(?:attack|bombing|shooting|massacre|blast|explosion)")
_SHARE = 3  # places abroad for one in Syria, in an article that is set abroad


def plays_abroad(facts: Facts) -> bool:
    """Tell an article set abroad, in which only what is placed in Syria happened there."""
    outside = sum(len(s.foreign) for s in facts.sentences)
    inside = sum(p.role is PlaceRole.EVENT for s in facts.sentences for p in s.places)
    return outside >= _SHARE * max(inside, 1)


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
    if any(not _borders(frame, p) for p in frame.places):
        return False
    return any(frame.inside(f.start) for f in frame.facts.foreign)


def _other_war(draft: Draft) -> bool:
    """Tell the toll of another war, which articles on Syria's neighbours recall."""
    text = draft.frames[0].text
    named = _OTHER_WAR.search(text) is not None and SYRIA.search(text) is None
    return named and is_war_toll(draft)


def _strikes_abroad(frame: Frame) -> bool:
    """Tell fire over the border, and the "blast in Ankara that killed six"."""
    cue, offset = frame.harms[0].cue_start, frame.facts.sentence.start
    before = frame.facts.text[frame.start - offset : max(cue, frame.start) - offset]
    over = _OVER_BORDER.search(before)
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
    """Tell the attack that has its name from a town abroad: "the Suruc bombing killed"."""
    offset = frame.facts.sentence.start
    before = frame.facts.text[frame.start - offset : frame.harms[0].cue_start - offset]
    if not _ATTACK.search(before):
        return False
    countries = foreign()[1]
    return any(
        countries[m.group()] != m.group() and _NAMED_ATTACK.match(before, m.end())
        for m in names_abroad(before)
    )


def _arrests_at_home(draft: Draft) -> bool:
    """Tell whom the police or the courts of another state hold: no place is told."""
    if any(e.harm.outcome is not Outcome.DETAINED for e in draft.entries):
        return False
    placed = any(p.precision is not LocationPrecision.COUNTRY for p in draft.places)
    return not placed and _another_state().search(draft.frames[0].text) is not None


@lru_cache(maxsize=1)
def _another_state() -> re.Pattern[str]:
    people = alternation(word.capitalize() for word in words().foreign_adjectives)
    states = alternation(set(foreign()[1].values()))
    return re.compile(
        rf"\b{people} (?:[\w-]+ )?(?:police|authorities|government|prosecutors?|courts?|"
        rf"border guards?)\b|\b{states} (?:has |have |had |also )*"
        r"(?:arrested|detained|jailed|imprisoned|released|freed|rounded up)\b"
    )
