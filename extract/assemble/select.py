"""Decide which events are records: in Syria, with victims, told of a place or time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import Enum

from extract.assemble.draft import Draft, Support
from extract.assemble.totals import is_war_toll
from extract.facts import Facts
from extract.frames import Frame
from extract.mentions import PlaceMention
from extract.models import LocationPrecision, Outcome

_SYRIA = re.compile(r"\bSyria(?:n|ns|s|'s)?\b")
# Syria as a country, not as where somebody abroad comes from.
_AT_HOME = re.compile(
    r"\bSyria(?:'s|s)?\b|\bSyrian (?!national|man\b|woman|refugee|migrant|citizen|asylum|"
    r"immigrant|suspect|born|origin|descent|boy|girl|teen|student)",
)
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
# Deaths without violence. Where a weapon or attack is named as well, it is no accident.
_NATURAL = re.compile(
    r"\b(?:(?:road|car|traffic|bus|train) (?:accident|crash)|cholera|covid|coronavirus|"
    r"pandemic|heart attack|earthquakes?|quake|floods?|drown(?:ed|ing)?|typhoid|measles)\b",
    re.IGNORECASE,
)


class Lack(str, Enum):
    """Say what keeps an event that a text tells from being a record."""

    SYRIA = "told of a place abroad"
    VIOLENCE = "deaths by accident, disease or disaster"
    ORIGIN = "displaced from no named place"
    COUNT = "displaced without a count"
    SETTING = "neither a count nor a place or date of its own"


def is_about_syria(facts: Facts) -> bool:
    """Tell whether anything in the article places it in Syria."""
    return bool(_SYRIA.search(facts.text)) or any(s.places for s in facts.sentences)


def lies_in_syria(facts: Facts, draft: Draft) -> bool:
    """Tell an event in Syria from one that only `any_country` keeps."""
    lack = why_no_record(draft, any_country=False)
    return is_about_syria(facts) and lack is not Lack.SYRIA


def is_record(draft: Draft, *, any_country: bool) -> bool:
    """Tell whether a draft keeps the guidelines' conditions for a record."""
    return why_no_record(draft, any_country=any_country) is None


def why_no_record(draft: Draft, *, any_country: bool) -> Lack | None:
    """Return what a draft lacks to be a record; None where it lacks nothing."""
    frame = draft.frames[0]
    if not any_country and (draft.abroad or _abroad(frame)):
        home = _AT_HOME.search(frame.text) and not frame.facts.foreign
        return None if home else Lack.SYRIA
    if not any_country and (_strikes_abroad(frame) or _other_war(draft)):
        return Lack.SYRIA
    if _NATURAL.search(frame.text) and not frame.facts.cues:
        return Lack.VIOLENCE
    entries = draft.entries
    if all(e.harm.outcome is Outcome.DISPLACED for e in entries):
        if not _local(draft):
            return Lack.ORIGIN
        told = frame.alone and draft.own_place
        weak = all(e.harm.people.weak for e in entries)
        return Lack.COUNT if weak and not told else None
    told = frame.alone and (draft.own_place or draft.own_date)
    if all(e.harm.people.weak for e in entries) and not told:
        return Lack.SETTING
    return None


def _local(draft: Draft) -> bool:
    placed = draft.own_place or draft.first - draft.placed_at <= 1
    return placed and all(
        p.precision is not LocationPrecision.COUNTRY for p in draft.places
    )


def _abroad(frame: Frame) -> bool:
    """Tell whether the frame's own places lie outside Syria only."""
    if any(not _borders(frame, p) for p in frame.places):
        return False
    return any(frame.inside(f.start) for f in frame.facts.foreign)


def _other_war(draft: Draft) -> bool:
    """Tell the toll of another war, which articles on Syria's neighbours recall."""
    text = draft.frames[0].text
    named = _OTHER_WAR.search(text) is not None and _SYRIA.search(text) is None
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


def keep_records(
    items: Iterable[Draft | Support], *, any_country: bool
) -> Iterator[Draft | Support]:
    """Yield the drafts that are records, and all that supports them."""
    for item in items:
        if isinstance(item, Support) or is_record(item, any_country=any_country):
            yield item
