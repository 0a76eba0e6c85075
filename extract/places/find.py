"""Find the places of Syria in a text and resolve each by what its article says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.mentions import PlaceMention, PlaceRole, Sentence
from extract.places.accept import is_name
from extract.places.context import read_context
from extract.places.links import share_contexts
from extract.places.names import unlisted_names
from extract.places.passage import Passage
from extract.places.relate import mention_roles
from extract.places.resolve import Choice, choices_of
from extract.places.spot import Spot, find_spots
from gazetteer import load_gazetteer


def find_places(text: str, sentences: tuple[Sentence, ...]) -> tuple[PlaceMention, ...]:
    """Return the place mentions of normalised `text`, in order, each resolved.

    A phrase that stands for several governorates ("the coast") gives one mention each.
    """
    gazetteer = load_gazetteer()
    passage = _passage(text, sentences, find_spots(text, sentences, gazetteer))
    names = [s for i, s in enumerate(passage.spots) if is_name(passage, i)]
    names += unlisted_names(text, sentences, names)
    passage = _passage(text, sentences, sorted(names, key=lambda spot: spot.start))
    choices = choices_of(passage, gazetteer)
    roles = mention_roles(passage, choices)
    return tuple(
        mention
        for spot, choice, role in zip(passage.spots, choices, roles, strict=True)
        for mention in _mentions(spot, choice, role)
    )


def _passage(
    text: str, sentences: Sequence[Sentence], spots: Sequence[Spot]
) -> Passage:
    """Read the context of each spot, lists sharing theirs."""
    bare = Passage(text, sentences, spots, ())
    read = [read_context(bare.before(spot), bare.after(spot)) for spot in spots]
    return Passage(text, sentences, spots, share_contexts(text, spots, read))


def _mentions(
    spot: Spot, choice: Choice | None, role: PlaceRole
) -> Iterator[PlaceMention]:
    if choice is None:
        return
    start, end, sentence = spot.start, spot.end, spot.sentence
    for place in choice.places:
        yield PlaceMention(
            start, end, sentence, place, choice.precision, role, choice.score
        )
