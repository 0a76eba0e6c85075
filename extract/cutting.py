"""Find where in a sentence one event ends and the next begins."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.cut_lexicon import cut_lexicon
from extract.facts import SentenceFacts
from extract.harms.cues import CueForm
from extract.harms.harm import Harm
from extract.mentions import PlaceMention, PlaceRole
from extract.occasions import between as occasion_between
from extract.places.measure import distance_km, lies_in
from extract.terms import EventType

_FEW = 3  # victims
_NEAR_KM = 8.0  # within which one attack may hit two places
_CERTAIN = 3  # the strength of a cue that says outright what did the harm
# what the same attackers may do to one and to the other
_BY_HAND = {EventType.SHOOTING, EventType.EXECUTION, EventType.CLASH}
_NEXT = re.compile(r"(?:,|;)? (?:while|whereas|also) (?:also )?$")
_AND = re.compile(r",? (?:and|while|as|but) (?=[a-z])")


def cut(sentence: SentenceFacts, left: Harm, right: Harm) -> int | None:
    """Return where one event ends and the next begins between two harms, if there."""
    offset, words = sentence.sentence.start, cut_lexicon()
    between = sentence.text[left.end - offset : right.start - offset]
    start = _clause_start(sentence, left.end, right.start)
    earlier = occasion_between(sentence.text, offset, left, right)
    if earlier is not None:
        return earlier
    second = _second_strike(sentence, left, right)
    if second is not None:
        return second
    if right.subtotal:
        return start
    if right.toll and words.raising.search(between):
        later = left.form is CueForm.INTRANSITIVE and words.wounds.search(between)
        spans = words.spans.search(sentence.text[left.end - offset :])
        return None if later and not spans else start
    aside = _aside(sentence, left, right)
    if aside is not None:
        return aside
    stop = _told_until(sentence, right)
    days, places = _days(sentence, stop), _places(sentence, stop)
    another_day = _apart(days, left, right)
    if _opens_with_another(places, start, right) and not _told_twice(left, right):
        return start
    deed = _other_deed(sentence, stop, left, right)
    if deed is not None:
        return deed
    if left.outcome is not right.outcome and not words.anew.search(between):
        if right.start > start and _each_placed(sentence, stop, left, right):
            return start
        return start if another_day else None
    other_scene = _other_scene(sentence, stop, left, right)
    if other_scene is not None:
        return other_scene
    if right.own_subject and not right.passive and right.cue_start > left.end:
        return start
    if another_day or _apart(places, left, right):
        return start
    return start if _opens_with_another(days, start, right) else None


def _second_strike(sentence: SentenceFacts, left: Harm, right: Harm) -> int | None:
    """Return the start of "and another hit Suluk, killing two" behind what one did elsewhere."""
    offset = sentence.sentence.start
    opening = cut_lexicon().seconds.search(
        sentence.text, left.end - offset, right.cue_end - offset
    )
    if opening is None:
        return None
    start = offset + opening.start()
    told = _places(sentence, _told_until(sentence, right))
    before = {key for at, key in told if at < start}
    after = {key for at, key in told if at >= start}
    return start if before and after - before else None


def _told_twice(left: Harm, right: Harm) -> bool:
    """Tell one count of the headline and of the lead behind it, which few would share."""
    same = (left.outcome, left.people.low) == (right.outcome, right.people.low)
    return same and (left.people.low or 0) > _FEW


def _opens_with_another(
    told: Sequence[tuple[int, str]], start: int, right: Harm
) -> bool:
    """Tell "24 in January, and on 2 March a blast claimed 32", "two, and in Suluk nine"."""
    before = {key for at, key in told if at < start}
    fronted = {key for at, key in told if start <= at < right.start}
    return bool(before) and bool(fronted - before)


def _other_deed(
    sentence: SentenceFacts, stop: int, left: Harm, right: Harm
) -> int | None:
    """Return where "while a man died under torture" begins behind whom bombs killed."""
    offset = sentence.sentence.start
    between = sentence.text[left.end - offset : right.start - offset]
    opening = _NEXT.search(between)
    if opening is None:
        return None
    start = left.end + opening.start()
    sure = [c for c in sentence.cues if c.strength == _CERTAIN]
    before = {c.event_type for c in sure if c.start < start}
    behind = {c.event_type for c in sure if start <= c.start < stop}
    if not (before and behind) or before & behind:
        return None
    return None if before | behind <= _BY_HAND else start


def _each_placed(sentence: SentenceFacts, stop: int, left: Harm, right: Harm) -> bool:
    """Tell "killed two in Idlib and wounded a boy in Hama", each with a place behind it."""
    told = _scenes(sentence, stop)
    middle = [p for p in told if left.end <= p.start < right.cue_start]
    behind = [p for p in told if p.start >= max(right.end, right.cue_end)]
    before = [p for p in told if p.start < left.end]
    return bool(middle and behind) and not before and _are_far(middle, behind)


def _other_scene(
    sentence: SentenceFacts, stop: int, left: Harm, right: Harm
) -> int | None:
    """Return the start of "and rebels shelled Suluk, killing two" behind five dead elsewhere."""
    told = _scenes(sentence, stop)
    here = [p for p in told if p.start < right.start]
    for joint in reversed(_joints(sentence, left.end, right.start)):
        middle = [p for p in here if left.end <= p.start < joint]
        fronted = [p for p in here if p.start > joint]
        attacked = any(joint <= c.start < right.start for c in sentence.cues)
        if middle and fronted:
            return joint if attacked and _are_far(middle, fronted) else None
    return None


def _joints(sentence: SentenceFacts, low: int, high: int) -> list[int]:
    """Return where clauses that "and" or "while" joins begin."""
    offset = sentence.sentence.start
    between = sentence.text[low - offset : high - offset]
    return [low + m.start() for m in _AND.finditer(between)]


def _scenes(sentence: SentenceFacts, stop: int) -> list[PlaceMention]:
    """Return the places up to `stop` where the sentence lets something happen."""
    role = PlaceRole.EVENT
    return [p for p in sentence.places if p.role is role and p.start < stop]


def _are_far(first: Sequence[PlaceMention], second: Sequence[PlaceMention]) -> bool:
    """Tell whether no place of the one lies in, holds or is near a place of the other."""
    return not any(
        lies_in(a.place, b.place)
        or lies_in(b.place, a.place)
        or distance_km(a.place, b.place) <= _NEAR_KM
        for a in first
        for b in second
    )


def _aside(sentence: SentenceFacts, left: Harm, right: Harm) -> int | None:
    """Return where another event begins that is only named: "after a raid that killed".

    It has a place or day of its own before its "that".
    """
    offset = sentence.sentence.start
    between = sentence.text[left.end - offset : right.cue_start - offset]
    opening = cut_lexicon().named.search(between)
    if opening is None:
        return None
    start = left.end + opening.start()
    settings = [p.start for p in sentence.places if p.role is PlaceRole.EVENT]
    settings += [d.start for d in sentence.dates if not (d.background or d.statement)]
    own = any(start < at < right.cue_start for at in settings)
    return start if own and any(at < start for at in settings) else None


def _apart(told: Sequence[tuple[int, str]], left: Harm, right: Harm) -> bool:
    """Tell whether each of two harms has a place (or day) of its own."""
    before = {key for at, key in told if at < right.start}
    after = {key for at, key in told if at >= right.start}
    middle = {key for at, key in told if left.end <= at < right.start}
    return bool(after - before) and bool(middle or (before and before - after))


def _places(sentence: SentenceFacts, stop: int) -> list[tuple[int, str]]:
    """Return where the sentence tells its places up to `stop`, and which."""
    return [
        (p.start, p.place.place_id)
        for p in sentence.places
        if p.role is PlaceRole.EVENT and p.start < stop
    ]


def _days(sentence: SentenceFacts, stop: int) -> list[tuple[int, str]]:
    """Return where the sentence tells its days up to `stop`, and which."""
    return [
        (d.start, f"{d.first}{d.last}{d.context_offset}")
        for d in sentence.dates
        if not (d.background or d.statement or d.dateline) and d.start < stop
    ]


def _told_until(sentence: SentenceFacts, harm: Harm) -> int:
    """Return where the next harm or clause begins behind `harm`."""
    later = [h.start for h in sentence.harms if h.start > harm.start]
    closed = sentence.text.find(";", harm.end - sentence.sentence.start)
    later += [closed + sentence.sentence.start] if closed > 0 else []
    return min(later, default=sentence.sentence.end)


def _clause_start(sentence: SentenceFacts, low: int, high: int) -> int:
    """Return the start of the clause that holds `high`, not before `low`."""
    offset = sentence.sentence.start
    between = sentence.text[low - offset : high - offset]
    semicolon = between.rfind(";")
    if semicolon >= 0:
        return low + semicolon
    joints = list(cut_lexicon().joints.finditer(between))
    return low + joints[-1].start() if joints else high
