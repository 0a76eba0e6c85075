"""Every entry of the vocabularies of places has an example that it makes work."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from extract import vocabulary
from extract.mentions import PlaceRole
from extract.places import find_foreign, find_places
from extract.text import normalise, split_sentences
from gazetteer import load_gazetteer

_ROLES = {
    "renaming": PlaceRole.CONTAINER,
    "boundaries": PlaceRole.CONTAINER,
    "roads": PlaceRole.CONTAINER,
    "several": PlaceRole.CONTAINER,
    "organisation_heads": PlaceRole.ORGANISATION,
    "metonymy": PlaceRole.ORGANISATION,
    "powers": PlaceRole.ORGANISATION,
    "power_leads": PlaceRole.ORGANISATION,
    "people_nouns": PlaceRole.ORIGIN,
    "home_words": PlaceRole.ORIGIN,
    "launch_words": PlaceRole.ORIGIN,
    "speaking_words": PlaceRole.ORIGIN,
    "local_voices": PlaceRole.ORIGIN,
    "destination_words": PlaceRole.ORIGIN,
    "bodies": PlaceRole.ORGANISATION,
    "offices": PlaceRole.ORGANISATION,
    "media": PlaceRole.ORGANISATION,
    "slogans": PlaceRole.ORGANISATION,
    "allies": PlaceRole.ORGANISATION,
    "locals": PlaceRole.ORIGIN,
    "made": PlaceRole.ORIGIN,
    "addressing": PlaceRole.ORIGIN,
    "institutions": PlaceRole.ORIGIN,
    "natives": PlaceRole.ORIGIN,
    "displaced": PlaceRole.ORIGIN,
    "launches": PlaceRole.ORIGIN,
    "driving": PlaceRole.ORIGIN,
    "leaving": PlaceRole.ORIGIN,
    "shares": PlaceRole.ORIGIN,
}
_ABROAD = ("foreign", "foreign_adjectives", "abroad_prepositions", "attack_verbs")


def _entries() -> Iterator[tuple[str, dict[str, Any]]]:
    for subject in ("places", "place_roles"):
        for key, value in vocabulary.load(subject).items():
            for entry in value if isinstance(value, list) else [value]:
                yield key, entry


def _unmarked(example: str) -> tuple[str, int]:
    """Return the example without brackets and where its marked name starts."""
    assert example.count("[") == example.count("]") == 1, example
    return normalise(example.replace("[", "").replace("]", "")), example.index("[")


@pytest.mark.parametrize(("key", "entry"), list(_entries()))
def test_example(key: str, entry: dict[str, Any]) -> None:
    text, start = _unmarked(entry["example"])
    sentences = split_sentences(text)
    if key in _ABROAD:
        assert start in {f.start for f in find_foreign(text, sentences)}
        assert start not in {m.start for m in find_places(text, sentences)}
        return
    roles = {m.start: m.role for m in find_places(text, sentences)}
    assert roles.get(start) is _ROLES.get(key, PlaceRole.EVENT)


@pytest.mark.parametrize(
    "entry",
    vocabulary.load("places")["foreign"],
    ids=lambda entry: entry.get("name", "more"),
)
def test_foreign_cities_are_found(entry: dict[str, Any]) -> None:
    for city in entry["cities"]:
        text = normalise(f"Two men died in {city} on Monday.")
        found = find_foreign(text, split_sentences(text))
        assert [text[f.start : f.end] for f in found] == [normalise(city)]


@pytest.mark.parametrize("entry", vocabulary.load("places")["phrases"])
def test_phrases_name_places(entry: dict[str, Any]) -> None:
    gazetteer = load_gazetteer()
    for words in entry["words"]:
        text = normalise(f"Two men died in {words} on Monday.")
        found = find_places(text, split_sentences(text))
        assert [m.place.place_id for m in found] == entry["places"], words
        assert all(gazetteer.place(i).place_id == i for i in entry["places"])
