"""Cut a sentence's harms into frames: one event as one clause tells it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from extract.asides import without_refuges
from extract.body import Standing
from extract.facts import Facts, SentenceFacts
from extract.harms.cues import CueForm
from extract.harms.harm import Harm
from extract.mentions import DateMention, Modality, PlaceMention, PlaceRole
from extract.scenes import homes, own_scene, scenes
from extract.terms import Outcome

# A total told behind a count: "killing two, bringing the toll to nine".
_BRINGING = re.compile(r"\b(?:bring|brings|bringing|brought|raising|raises|raised)\b")
# Of a longer time or a wider place, not of the event just told.
_SPAN = re.compile(
    r"\b(?:since|so far this|this (?:year|month|week)|in (?:19|20)\d\d|in the (?:past|last)|"
    r"over the|nationwide|across|throughout|overall|number of (?:attacks|civilians|people|"
    r"those|martyrs|journalists|children) killed (?:in|by|since))\b",
    re.IGNORECASE,
)
_NAMED_EVENT = re.compile(
    r",?(?: [\w-]+){0,3}? (?:after|before|following|since|over|into|to|as|of) "
    r"(?:[^,;.]{0,80} )?(?:an?|the|last [\w']+|previous|earlier) (?:[\w.-]+ ){0,6}?(?:attacks?|"
    r"strikes?|airstrikes?|raids?|bombings?|massacre|blasts?|explosions?|shelling)\b"
    r"[^,;.]{0,60} (?:that|which) (?:has |have |had |reportedly )*$"
)
_WOUNDS = re.compile(r"\b(?:wounds|injuries|injured|wounded)\b")
_JOINT = re.compile(r",|;|\b(?:and|while|with|after|before|when|as|but|then)\b")

_MOVED = frozenset(
    (Outcome.DISPLACED, Outcome.ABDUCTED, Outcome.DETAINED, Outcome.MISSING)
)


@dataclass(frozen=True)
class Frame:
    """The harms that one stretch of a sentence tells as one event."""

    facts: SentenceFacts
    start: int  # offsets of the stretch in the body
    end: int
    harms: tuple[Harm, ...]
    alone: bool  # the only frame of its sentence

    def inside(self, offset: int) -> bool:
        """Tell whether `offset` lies in the stretch."""
        return self.start <= offset < self.end

    @cached_property
    def places(self) -> tuple[PlaceMention, ...]:
        """Return the places where the stretch says it happened."""
        sentence = self.facts
        told = tuple(
            p
            for p in scenes(sentence.text, sentence.sentence.start, sentence.places)
            if self.inside(p.start) and not any(_names(h, p) for h in self.harms)
        )
        outcomes, text = {h.outcome for h in self.harms}, self.text
        driven = outcomes == {Outcome.DISPLACED}
        moved = not outcomes.isdisjoint(_MOVED)
        if moved:
            told = without_refuges(text, self.start, told, driven=driven)
        if not told and outcomes.issubset(_MOVED):
            told = homes(text, self.start, self._named_behind, driven=driven)
        cues = sorted(h.cue_start for h in self.harms)
        return own_scene(text, self.start, cues, told, flight=moved)

    @property
    def _named_behind(self) -> list[PlaceMention]:
        """Return the places from the first victims on."""
        first = min(h.start for h in self.harms)
        return [p for p in self.facts.places if first <= p.start < self.end]

    @property
    def dates(self) -> tuple[DateMention, ...]:
        """Return the date expressions of the stretch."""
        return tuple(d for d in self.facts.dates if self.inside(d.start))

    @property
    def text(self) -> str:
        """Return the words of the stretch."""
        offset = self.facts.sentence.start
        return self.facts.text[self.start - offset : self.end - offset]


def _names(harm: Harm, place: PlaceMention) -> bool:
    """Tell a place within the victims' own description; the displaced left theirs."""
    inside = harm.start <= place.start < harm.end
    return inside and harm.outcome is not Outcome.DISPLACED


def find_frames(facts: Facts) -> Iterator[Frame]:
    """Yield the frames of an article in order; furniture has none."""
    for sentence in facts.sentences:
        if sentence.standing is Standing.FURNITURE or not sentence.harms:
            continue
        harms = [
            h
            for h in sentence.harms
            if not (_unreal(sentence, h) or _is_place(sentence, h))
        ]
        if harms:
            yield from _split(sentence, harms)


def _unreal(sentence: SentenceFacts, harm: Harm) -> bool:
    return any(
        i.scope_start <= harm.cue_start < i.scope_end
        and not (
            i.modality is Modality.HYPOTHETICAL and _described(sentence, harm, i.end)
        )
        for i in sentence.irrealis
    )


def _described(sentence: SentenceFacts, harm: Harm, cue_end: int) -> bool:
    """Tell "trying to move two boys injured by a shell", who were indeed injured."""
    offset = sentence.sentence.start
    reduced = not sentence.text[harm.end - offset : harm.cue_start - offset].strip()
    past = harm.form is CueForm.PAST and harm.passive
    return past and reduced and cue_end <= harm.start


def _is_place(sentence: SentenceFacts, harm: Harm) -> bool:
    """Tell the "Abu Kamal" that is a town from the one who is a victim."""
    span = (harm.start, harm.end)
    return harm.people.named and any((p.start, p.end) == span for p in sentence.places)


def _split(sentence: SentenceFacts, harms: list[Harm]) -> Iterator[Frame]:
    cuts = [_cut(sentence, a, b) for a, b in itertools.pairwise(harms)]
    edges = [cut for cut in cuts if cut is not None]
    starts = [sentence.sentence.start, *edges]
    ends = [*edges, sentence.sentence.end]
    for start, end in zip(starts, ends, strict=True):
        members = _raised([h for h in harms if start <= h.start < end])
        if members:
            yield Frame(sentence, start, end, members, not edges)


def _raised(harms: Sequence[Harm]) -> tuple[Harm, ...]:
    """Drop the later deaths that only raise a toll told behind them: it counts them."""
    tolls = [h for h in harms if h.toll and not h.rival]
    return tuple(
        h
        for h in harms
        if h.toll
        or not any(
            h.outcome is t.outcome and h.start < t.start and _size(h) <= _size(t)
            for t in tolls
        )
    )


def _size(harm: Harm) -> int:
    return harm.people.low or harm.people.high or 0


def _cut(sentence: SentenceFacts, left: Harm, right: Harm) -> int | None:
    """Return where one event ends and the next begins between two harms, if there."""
    offset = sentence.sentence.start
    between = sentence.text[left.end - offset : right.start - offset]
    if right.subtotal:
        return _clause_start(sentence, left.end, right.start)
    if right.toll and _BRINGING.search(between):
        later = left.form is CueForm.INTRANSITIVE and _WOUNDS.search(between)
        spans = _SPAN.search(sentence.text[left.end - offset :])
        if later and not spans:
            return None
        return _clause_start(sentence, left.end, right.start)
    aside = _aside(sentence, left, right)
    if aside is not None:
        return aside
    start = _clause_start(sentence, left.end, right.start)
    days = _days(sentence, left, right)
    another_day = _apart(days, left, right)
    if left.outcome is not right.outcome and not _restarts(between):
        return start if another_day else None
    if right.own_subject and not right.passive and right.cue_start > left.end:
        return start
    if another_day or _apart(_places(sentence, left, right), left, right):
        return start
    return start if _opens_with_another(days, start, right) else None


def _opens_with_another(
    spans: Sequence[tuple[int, int, str]], start: int, right: Harm
) -> bool:
    """Tell "24 in January, and on 2 March a blast claimed 32"."""
    before = {key for at, _, key in spans if at < start}
    fronted = {key for at, _, key in spans if start <= at < right.start}
    return bool(before) and bool(fronted - before)


def _aside(sentence: SentenceFacts, left: Harm, right: Harm) -> int | None:
    """Return where another event begins that is only named: "after a raid that killed".

    It has a place or day of its own before its "that".
    """
    offset = sentence.sentence.start
    between = sentence.text[left.end - offset : right.cue_start - offset]
    opening = _NAMED_EVENT.search(between)
    if opening is None:
        return None
    start = left.end + opening.start()
    settings = [p.start for p in sentence.places if p.role is PlaceRole.EVENT]
    settings += [d.start for d in sentence.dates if not (d.background or d.statement)]
    own = any(start < at < right.cue_start for at in settings)
    return start if own and any(at < start for at in settings) else None


def _restarts(between: str) -> bool:
    return bool(re.search(r"\b(?:while|whereas|and then)\b|;", between))


def _apart(spans: Sequence[tuple[int, int, str]], left: Harm, right: Harm) -> bool:
    """Tell whether each of two harms has a place (or day) of its own."""
    before = {key for start, _, key in spans if start < right.start}
    after = {key for start, _, key in spans if start >= right.start}
    middle = {key for start, _, key in spans if left.end <= start < right.start}
    return bool(after - before) and bool(middle or (before and before - after))


def _places(
    sentence: SentenceFacts, left: Harm, right: Harm
) -> list[tuple[int, int, str]]:
    stop = _next_harm(sentence, right)
    return [
        (p.start, p.end, p.place.place_id)
        for p in sentence.places
        if p.role is PlaceRole.EVENT and p.start < stop
    ]


def _days(
    sentence: SentenceFacts, left: Harm, right: Harm
) -> list[tuple[int, int, str]]:
    stop = _next_harm(sentence, right)
    return [
        (d.start, d.end, f"{d.first}{d.last}{d.context_offset}")
        for d in sentence.dates
        if not (d.background or d.statement or d.dateline) and d.start < stop
    ]


def _next_harm(sentence: SentenceFacts, harm: Harm) -> int:
    later = [h.start for h in sentence.harms if h.start > harm.start]
    return min(later, default=sentence.sentence.end)


def _clause_start(sentence: SentenceFacts, low: int, high: int) -> int:
    """Return the start of the clause that holds `high`, not before `low`."""
    offset = sentence.sentence.start
    between = sentence.text[low - offset : high - offset]
    joints = list(_JOINT.finditer(between))
    return low + joints[-1].start() if joints else high
