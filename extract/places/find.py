"""Find the places of Syria in a text and resolve each by what its article says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import compress

from extract.mentions import PlaceMention, PlaceRole, Sentence
from extract.places.accept import used_as_names
from extract.places.context import Context, read_context
from extract.places.links import share_contexts
from extract.places.measure import UNITS
from extract.places.names import unlisted_names
from extract.places.passage import Passage
from extract.places.relate import mention_roles
from extract.places.resolve import Choice, choices_of
from extract.places.routes import along_highways
from extract.places.spot import Spot, find_spots, foreign_spots
from extract.terms import LocationPrecision
from gazetteer import load_gazetteer


def find_places(text: str, sentences: tuple[Sentence, ...]) -> tuple[PlaceMention, ...]:
    """Return the place mentions of normalised `text`, in order, each resolved.

    A phrase that stands for several governorates ("the coast") gives one mention each.
    """
    gazetteer = load_gazetteer()
    abroad = foreign_spots(text)
    spots = find_spots(text, sentences, gazetteer, abroad)
    passage = _passage(text, sentences, spots, _contexts(text, sentences, spots))
    passage = _with_unlisted(passage, abroad)
    choices = along_highways(passage, choices_of(passage, gazetteer), gazetteer)
    roles = mention_roles(passage, choices)
    return tuple(
        mention
        for spot, choice, role in zip(passage.spots, choices, roles, strict=True)
        for mention in _mentions(spot, choice, role)
    )


def _contexts(
    text: str, sentences: Sequence[Sentence], spots: Sequence[Spot]
) -> list[Context]:
    bare = Passage(text, sentences, spots, (), ())
    return [read_context(bare.before(spot), bare.after(spot)) for spot in spots]


def _passage(
    text: str,
    sentences: Sequence[Sentence],
    spots: Sequence[Spot],
    read: Sequence[Context],
) -> Passage:
    return Passage(text, sentences, spots, share_contexts(text, spots, read), read)


def _with_unlisted(passage: Passage, abroad: Sequence[Spot]) -> Passage:
    """Drop the spots that are no names, and add the names that no source lists."""
    text, sentences = passage.text, passage.sentences
    read = zip(passage.spots, passage.read, strict=True)
    kept = list(compress(read, used_as_names(passage)))
    added = unlisted_names(text, sentences, [*(spot for spot, _ in kept), *abroad])
    kept += zip(added, _contexts(text, sentences, added), strict=True)
    kept.sort(key=lambda pair: pair[0].start)
    return _passage(
        text, sentences, [spot for spot, _ in kept], [read for _, read in kept]
    )


def _mentions(
    spot: Spot, choice: Choice | None, role: PlaceRole
) -> Iterator[PlaceMention]:
    if choice is None:
        return
    start, end, sentence = spot.start, spot.end, spot.sentence
    for place in choice.places:
        unit = place.feature in UNITS
        precision = LocationPrecision(place.feature) if unit else choice.precision
        yield PlaceMention(start, end, sentence, place, precision, role, choice.score)
