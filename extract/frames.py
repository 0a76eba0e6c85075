"""Cut a sentence's harms into frames: one event as one clause tells it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.body import Standing
from extract.facts import Facts, SentenceFacts
from extract.harms.harm import Harm
from extract.mentions import DateMention, PlaceMention, PlaceRole
from extract.models import Outcome

# A total told behind a count: "killing two, bringing the toll to nine".
_BRINGING = re.compile(r"\b(?:bring|brings|bringing|brought|raising|raises|raised)\b")
_JOINT = re.compile(r",|;|\b(?:and|while|with|after|before|when|as|but|then)\b")


@dataclass(frozen=True, slots=True)
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

    @property
    def places(self) -> tuple[PlaceMention, ...]:
        """Return the places where the stretch says it happened."""
        return tuple(
            p
            for p in self.facts.places
            if p.role is PlaceRole.EVENT
            and self.inside(p.start)
            and not any(_names(h, p) for h in self.harms)
        )

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
        harms = [h for h in sentence.harms if not _unreal(sentence, h)]
        if harms:
            yield from _split(sentence, harms)


def _unreal(sentence: SentenceFacts, harm: Harm) -> bool:
    return any(i.scope_start <= harm.cue_start < i.scope_end for i in sentence.irrealis)


def _split(sentence: SentenceFacts, harms: list[Harm]) -> Iterator[Frame]:
    cuts = [_cut(sentence, a, b) for a, b in itertools.pairwise(harms)]
    edges = [cut for cut in cuts if cut is not None]
    starts = [sentence.sentence.start, *edges]
    ends = [*edges, sentence.sentence.end]
    for start, end in zip(starts, ends, strict=True):
        members = tuple(h for h in harms if start <= h.start < end)
        if members:
            yield Frame(sentence, start, end, members, not edges)


def _cut(sentence: SentenceFacts, left: Harm, right: Harm) -> int | None:
    """Return where one event ends and the next begins between two harms, if there."""
    offset = sentence.sentence.start
    between = sentence.text[left.end - offset : right.start - offset]
    if right.subtotal:
        return _clause_start(sentence, left.end, right.start)
    if right.toll and _BRINGING.search(between):
        return _clause_start(sentence, left.end, right.start)
    if left.outcome is not right.outcome and not _restarts(between):
        return None
    if right.own_subject and not right.passive and right.cue_start > left.end:
        return _clause_start(sentence, left.end, right.start)
    if _apart(_places(sentence, left, right), left, right) or _apart(
        _days(sentence, left, right), left, right
    ):
        return _clause_start(sentence, left.end, right.start)
    return None


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
