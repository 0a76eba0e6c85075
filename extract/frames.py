"""Cut a sentence's harms into frames: one event as one clause tells it."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from extract.asides import without_refuges
from extract.body import Standing
from extract.cutting import cut
from extract.facts import Facts, SentenceFacts
from extract.harms.cues import CueForm
from extract.harms.harm import Harm
from extract.mentions import DateMention, Modality, PlaceMention, PlaceRole
from extract.occasions import occasion_of
from extract.scenes import homes, own_scene, residences, scenes
from extract.terms import Outcome

_MOVED = frozenset(
    (Outcome.DISPLACED, Outcome.ABDUCTED, Outcome.DETAINED, Outcome.MISSING)
)


@dataclass(frozen=True)
class Frame:
    """The harms that one stretch of a sentence tells as one event."""

    facts: SentenceFacts
    start: int  # offsets of the stretch in the plain text
    end: int
    harms: tuple[Harm, ...]
    alone: bool  # the only frame of its sentence
    apart: bool = False  # of another day than what its sentence tells first

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
    def residences(self) -> tuple[PlaceMention, ...]:
        """Return where the victims live, if it is told that they do: "residents of X"."""
        sentence = self.facts
        told = [p for p in sentence.places if self.inside(p.start)]
        return residences(sentence.text, sentence.sentence.start, self.harms, told)

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
        i.covers(harm.cue_start)
        and i.modality is not Modality.DENIED  # told none the less
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
    cuts = [cut(sentence, a, b) for a, b in itertools.pairwise(harms)]
    edges = [_with_date(sentence, edge) for edge in cuts if edge is not None]
    starts = [sentence.sentence.start, *edges]
    ends = [*edges, sentence.sentence.end]
    taken_up: int | None = None  # where a clause began that an occasion cut in two
    for start, end in zip(starts, ends, strict=True):
        members = _raised([h for h in harms if start <= h.start < end])
        if not members:
            continue
        occasion = _occasion(sentence, members) if edges else None
        if occasion is not None:
            taken_up = start if occasion > sentence.sentence.start else None
            yield Frame(sentence, occasion, end, members, False, apart=True)
            continue
        day_after = _day_after(sentence, members[0].start, start, end)
        if day_after is None:
            begun = start if taken_up is None else taken_up
            yield Frame(sentence, begun, end, members, not edges)
        else:
            yield Frame(sentence, day_after, end, members, False, apart=True)
        taken_up = None


def _occasion(sentence: SentenceFacts, harms: Sequence[Harm]) -> int | None:
    """Return where deaths begin that are the occasion of others: "at the funeral of"."""
    at = occasion_of(sentence.text, sentence.sentence.start, harms)
    return None if at is None else at + sentence.sentence.start


def _with_date(sentence: SentenceFacts, edge: int) -> int:
    """Return where a clause begins with all of its date: "a day after shells …"."""
    within = (d.start for d in sentence.dates if d.start < edge < d.end)
    return next(within, edge)


def _day_after(sentence: SentenceFacts, harm: int, start: int, end: int) -> int | None:
    """Return where "a day after" opens the clause of a `harm` with a place of its own.

    None where nothing that came later stands before it in the sentence.
    """
    offset = sentence.sentence.start
    if " after" not in sentence.text:
        return None
    for d in sentence.dates:
        known = d.first is not None or d.context_offset is not None
        if not known or d.background or not start <= d.start < d.end <= harm:
            continue
        worded = sentence.text[d.start - offset : d.end - offset]
        placed = any(
            p.role is PlaceRole.EVENT and d.end < p.start < end for p in sentence.places
        )
        if placed and d.start > offset and worded.endswith(" after"):
            return d.start
    return None


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
