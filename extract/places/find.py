"""Find the places of Syria in a text and resolve each by what its article says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.mentions import PlaceMention, PlaceRole, Sentence
from extract.places.context import Context, read_context
from extract.places.links import share_contexts
from extract.places.names import unlisted_names
from extract.places.passage import Passage
from extract.places.relate import mention_roles
from extract.places.resolve import Choice, choices_of
from extract.places.spot import Spot, find_spots
from gazetteer import load_gazetteer


def find_places(
    text: str, sentences: tuple[Sentence, ...]
) -> tuple[PlaceMention, ...]:
    """Return the place mentions of normalised `text`, in order, each resolved.

    A phrase that stands for several governorates ("the coast") gives one mention each.
    """
    gazetteer = load_gazetteer()
    spots = find_spots(text, sentences, gazetteer)
    spots += unlisted_names(text, sentences, spots)
    spots.sort(key=lambda spot: spot.start)
    passage = Passage(text, sentences, spots, contexts_of(text, sentences, spots))
    choices = choices_of(passage, gazetteer)
    roles = mention_roles(passage, choices)
    return tuple(
        mention
        for spot, choice, role in zip(spots, choices, roles, strict=True)
        for mention in _mentions(spot, choice, role)
    )


def contexts_of(
    text: str, sentences: Sequence[Sentence], spots: Sequence[Spot]
) -> list[Context]:
    """Return the context of each spot, lists sharing theirs."""
    read = []
    for spot in spots:
        sentence = sentences[spot.sentence]
        before = text[max(sentence.start, spot.start - 140) : spot.start]
        read.append(read_context(before, text[spot.end : sentence.end][:140]))
    return share_contexts(text, spots, read)


def _mentions(
    spot: Spot, choice: Choice | None, role: PlaceRole
) -> Iterator[PlaceMention]:
    for place in choice.places if choice is not None else ():
        yield PlaceMention(
            spot.start,
            spot.end,
            spot.sentence,
            place,
            choice.precision,
            role,
            choice.score,
        )
