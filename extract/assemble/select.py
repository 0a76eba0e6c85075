"""Decide which events are records: in Syria, with victims, told of a place or time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum

from extract.assemble.abroad import SYRIA, lies_abroad, tells_of_abroad
from extract.assemble.draft import Draft, Entry, Support
from extract.assemble.lexicon import record_lexicon, setting_lexicon
from extract.facts import Facts
from extract.frames import Frame
from extract.harms.cues import CueForm
from extract.terms import DateBasis, EventType, LocationPrecision, Outcome

_REACH = 3  # sentences from a place to "the battle drove out 3,000 people"
_SOME = 3  # people, where "several" are


class Lack(str, Enum):
    """Say what keeps an event that a text tells from being a record."""

    SYRIA = "told of a place abroad"
    VIOLENCE = "deaths by accident, disease or disaster"
    ORIGIN = "displaced from no named place"
    FLIGHT = "displaced before"
    COUNT = "displaced without a count"
    SETTING = "neither a count nor a place or date of its own"


def is_about_syria(facts: Facts) -> bool:
    """Tell whether anything in the article places it in Syria."""
    return bool(SYRIA.search(facts.text)) or any(s.places for s in facts.sentences)


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
    if not any_country and (draft.abroad or lies_abroad(frame)):
        foreign = any(not f.seat for f in frame.facts.foreign)
        home = record_lexicon().at_home.search(frame.text) and not foreign
        return None if home else Lack.SYRIA
    if not any_country and tells_of_abroad(draft):
        return Lack.SYRIA
    if _is_accident(frame):
        return Lack.VIOLENCE
    entries = draft.entries
    if all(e.harm.outcome is Outcome.DISPLACED for e in entries):
        if not _local(draft):
            return Lack.ORIGIN
        if all(_displaced_before(e) for e in entries):
            return Lack.FLIGHT
        told = frame.alone and draft.own_place
        weak = all(e.harm.people.weak for e in entries)
        return Lack.COUNT if weak and not told else None
    told = frame.alone and (draft.own_date or (draft.own_place and _narrowed(draft)))
    told = told or (draft.unheard and all(_is_known(e) for e in entries))
    if all(e.harm.people.weak for e in entries) and not told:
        return Lack.SETTING
    return None


def _is_known(entry: Entry) -> bool:
    """Tell the "he" of "he died on the spot", who is one person, from "those killed"."""
    return entry.harm.people.definite and entry.harm.people.high == 1


def _is_accident(frame: Frame) -> bool:
    """Tell deaths that nobody caused."""
    words = record_lexicon()
    natural = words.natural.search(frame.text)
    first, last = natural.span() if natural else (0, 0)
    cues = [
        c.event_type
        for c in frame.facts.cues
        if not first <= c.start - frame.start < last  # the "attack" of a heart attack
    ]
    told = set(cues) - {EventType.DISPLACEMENT}
    # a thing that burns by itself is named with the word for gunfire
    if words.burns.search(frame.text):
        return told <= {EventType.SHOOTING}
    if told or words.withheld.search(frame.text):
        return False
    return natural is not None or _loses_infant(frame)


def _loses_infant(frame: Frame) -> bool:
    """Tell the one newborn who died: without a weapon, of what newborns die of."""
    return record_lexicon().infant.search(frame.text) is not None and all(
        h.form in (CueForm.INTRANSITIVE, CueForm.NOUN) and h.people.high == 1
        for h in frame.harms
    )


def _displaced_before(entry: Entry) -> bool:
    """Tell a population of "displaced families", uncounted, from people driven out."""
    harm, sentence = entry.harm, entry.frame.facts
    if harm.form is not CueForm.PAST or (harm.people.low or 0) > _SOME:
        return False
    start = sentence.sentence.start
    before = sentence.text[: harm.cue_start - start]
    if " home to " in before:
        return True  # "home to the population displaced from Suluk"
    attributive = harm.start == harm.cue_end + 1 and not harm.own_subject
    named = attributive or before.endswith(" internally ")
    return named and record_lexicon().population.search(before) is not None


def _local(draft: Draft) -> bool:
    counted = any((e.harm.people.low or 0) > _SOME for e in draft.entries)
    reach = _REACH if counted else 1
    placed = draft.own_place or draft.first - draft.placed_at <= reach
    known = counted and setting_lexicon().here.search(draft.frames[0].text) is not None
    return (placed or known) and _fine(draft)


def _narrowed(draft: Draft) -> bool:
    """Tell fresh news and a place of its own from "the murder of teachers in Syria"."""
    fresh = draft.when is not None and draft.when.basis is DateBasis.ASSUMED
    return fresh or _fine(draft)


def _fine(draft: Draft) -> bool:
    return all(p.precision is not LocationPrecision.COUNTRY for p in draft.places)


def keep_records(
    items: Iterable[Draft | Support], *, any_country: bool
) -> Iterator[Draft | Support]:
    """Yield the drafts that are records, and all that supports them."""
    for item in items:
        if isinstance(item, Support) or is_record(item, any_country=any_country):
            yield item
