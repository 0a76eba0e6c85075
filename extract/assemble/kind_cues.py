"""The words of weapons and attacks around an event, and where each type is told."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from extract.assemble.cited import SURE, Cited, bears, names_means
from extract.assemble.cue_reader import HINT, Counts, Reader
from extract.assemble.draft import Draft
from extract.assemble.meanwhile import own_span
from extract.assemble.passing import apposed, of_part
from extract.body import Standing
from extract.facts import Facts, SentenceFacts
from extract.frames import Frame
from extract.mentions import EventCue
from extract.terms import EventType

_BACK = 4  # sentences before an event in which its means may be told
# What decides, however much else is told: the gas, not the bomb.
_DECISIVE = (EventType.CHEMICAL_ATTACK, EventType.MASS_GRAVE)


class Place(NamedTuple):
    """Where cues stand to an event."""

    name: str
    graded: bool  # whether it matters how plainly a cue speaks


OWN = Place("own", graded=True)
_HEADLINE = Place("headline", graded=True)
_BESIDE = Place("beside", graded=True)  # in another clause of its sentence
_BEFORE = Place("before", graded=False)
_BEFORE_OTHER = Place("before, of another event", graded=False)
_TOTAL = Place("of its total", graded=False)
_AFTER = Place("after", graded=False)
_AFTER_OTHER = Place("after, of another event", graded=False)


@dataclass(frozen=True, slots=True)
class Told:
    """Every cue around one event by its place, and the types of the whole article."""

    places: Mapping[Place, Sequence[Cited]]
    article: Counter[EventType]

    @classmethod
    def around(cls, facts: Facts, event: Draft, counts: Counts) -> Told:
        """Gather the cues of an event's own sentences and of those next to them.

        `counts` keeps what was counted of the whole article for victims of the same kind.
        """
        reader = Reader.of(event)
        if reader not in counts:
            counts[reader] = reader.count(facts)
        places: dict[Place, list[Cited]] = defaultdict(list)
        for place, frame, cues in (*_inside(event), *_outside(facts, event)):
            places[place].extend(reader.read(cues, frame))
        return cls(places, counts[reader])

    @property
    def own(self) -> list[Cited]:
        """Return the cues of the event's own clauses that name a means.

        "Gunmen" is one only where nothing says what they did: they laid an ambush.
        """
        told = [c for c in self.places.get(OWN, ()) if c.kind is not EventType.OTHER]
        return [c for c in told if not bears(c.cue)] or told

    @property
    def named(self) -> set[EventType]:
        """Return the means named there."""
        return {c.kind for c in self.own}

    @property
    def sure(self) -> set[EventType]:
        """Return those named outright."""
        return {c.kind for c in self.own if c.cue.strength == SURE}

    @property
    def kinds(self) -> set[EventType]:
        """Return every type told anywhere."""
        near = {c.kind for cited in self.places.values() for c in cited}
        return near | set(self.article)

    def of(self, kind: EventType) -> dict[str, float]:
        """Describe where a type is told."""
        features: dict[str, float] = {}
        for place, cited in self.places.items():
            strength = max((c.cue.strength for c in cited if c.kind is kind), default=0)
            if strength and place.graded:
                features[f"{place.name} {strength}"] = 1.0
                if place is OWN and strength < SURE:
                    features[f"{kind.value}, own {strength}"] = 1.0
            elif strength and kind is not EventType.OTHER:
                features[place.name] = 1.0
        return features | ({} if kind is EventType.OTHER else self._by_rank(kind))

    @property
    def in_custody(self) -> bool:
        """Tell that the event itself, not a neighbour, is told of prisons or torture."""
        apart = (_BEFORE_OTHER, _AFTER, _AFTER_OTHER)
        return any(
            c.kind is EventType.DEATH_IN_CUSTODY
            for place, cited in self.places.items()
            if place not in apart
            for c in cited
        )

    @property
    def on_foot(self) -> bool:
        """Tell those who came on the ground: "stormed a village", "a commando raid"."""
        own = self.places.get(OWN, ())
        raid = any(c.kind is EventType.OTHER and c.cue.strength > HINT for c in own)
        return raid and EventType.AIRSTRIKE not in self.named

    @property
    def by_guns(self) -> bool:
        """Tell a state's mere "attack" that shells made: "attacked it with mortars"."""
        flown = [c for c in self.own if c.kind is EventType.AIRSTRIKE]
        hinted = bool(flown) and all(c.cue.strength == HINT for c in flown)
        return hinted and self.sure == {EventType.SHELLING}

    @property
    def joined(self) -> bool:
        """Tell whether several means did the harm together."""
        return any(c.joined for c in self.own)

    @property
    def decisive(self) -> EventType | None:
        """Return the type that decides, whatever else is told."""
        if self.downed:
            return EventType.OTHER
        return next((kind for kind in _DECISIVE if kind in self.sure), None)

    @property
    def downed(self) -> bool:
        """Tell that an aircraft was shot down, and nothing else did harm."""
        own = self.places.get(OWN, ())
        sure = any(c.kind is EventType.OTHER and c.cue.strength == SURE for c in own)
        return sure and self.named <= {EventType.AIRSTRIKE}

    def _by_rank(self, kind: EventType) -> dict[str, float]:
        """Compare a means with the others told."""
        mine = [c for c in self.own if c.kind is kind]
        nearest = min(self.own, key=lambda c: c.distance, default=None)
        return {
            "share": self.article[kind] / (self.article.total() + 1),
            "direct": float(any(map(_leads_up, mine))),
            "nearest": float(nearest is not None and nearest.kind is kind),
            "alone": float(self.named == {kind}),
            "acts": float(any(c.acts for c in mine)),
            "acts, sure": float(any(c.acts and c.cue.strength == SURE for c in mine)),
        }


def _leads_up(cited: Cited) -> bool:
    """Tell what the harm leads up to; an "assault" or "offensive" names no means."""
    vague = cited.kind is EventType.CLASH and cited.cue.strength < SURE
    return cited.cue.direct and not vague


_Group = tuple[Place, Frame | None, list[EventCue]]


def _inside(event: Draft) -> Iterator[_Group]:
    """Yield the cues of the sentences that tell the event."""
    only_headlines = all(map(_is_headline, event.frames))
    for frame in event.frames:
        place = OWN if only_headlines or not _is_headline(frame) else _HEADLINE
        yield place, frame, _own_cues(frame)
    for frame in event.part_of.frames if event.part_of else ():
        yield _TOTAL, None, _own_cues(frame)
    for sentence in event.told_in():
        told = [f for f in event.frames if f.facts is sentence]
        others = (c for c in sentence.cues if not any(f.inside(c.start) for f in told))
        yield _BESIDE, None, list(others)


def _is_headline(frame: Frame) -> bool:
    return frame.facts.standing is Standing.HEADLINE


def _own_cues(frame: Frame) -> list[EventCue]:
    first, end = own_span(frame)
    own = (c for c in frame.facts.cues if first <= c.start < end)
    return [c for c in own if not (apposed(frame, c.start) or of_part(frame, c.start))]


def _outside(facts: Facts, event: Draft) -> Iterator[_Group]:
    """Yield the cues of the nearest sentence before that has any, and of the next one."""
    own = {s.sentence.index for s in event.told_in()}
    body = [f for f in event.frames if not _is_headline(f)]
    first = (body or event.frames)[0].facts.sentence.index
    before = islice(_others(reversed(facts.sentences[:first]), own), _BACK)
    nearest = next((s for s in before if any(map(names_means, s.cues))), None)
    if nearest is not None:
        place = _BEFORE_OTHER if nearest.harms else _BEFORE
        yield place, None, list(nearest.cues)
    for after in islice(_others(facts.sentences[first + 1 :], own), 1):
        yield (_AFTER_OTHER if after.harms else _AFTER), None, list(after.cues)


def _others(
    sentences: Iterable[SentenceFacts], own: set[int]
) -> Iterator[SentenceFacts]:
    for sentence in sentences:
        if sentence.standing is Standing.BODY and sentence.sentence.index not in own:
            yield sentence
