"""Every entry of the vocabularies of places has an example that it makes work."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from extract import vocabulary
from extract.mentions import PlaceRole
from extract.places import find_foreign, find_places
from extract.plain import normalise
from extract.text import split_sentences
from gazetteer import load_gazetteer

_ROLES = {
    "renaming": PlaceRole.CONTAINER,
    "kinds": PlaceRole.CONTAINER,
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
    "fillers": PlaceRole.ORIGIN,
    "flight_words": PlaceRole.ORIGIN,
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
    "shares": PlaceRole.PART,
}
_ABROAD = (
    "foreign",
    "foreign_adjectives",
    "abroad_prepositions",
    "attack_verbs",
    "speakers",
    "excepting",
)


def _entries() -> Iterator[tuple[str, dict[str, Any]]]:
    for subject in ("places", "place_roles"):
        for key, value in vocabulary.load(subject).items():
            for entry in value if isinstance(value, list) else [value]:
                yield key, entry


def _lists() -> Iterator[tuple[str, str]]:
    for subject in ("places", "place_roles"):
        for key, value in vocabulary.load(subject).items():
            if isinstance(value, dict):
                yield subject, key


def _unmarked(example: str) -> tuple[str, int]:
    """Return the example without brackets and where its marked name starts."""
    assert example.count("[") == example.count("]") == 1, example
    return normalise(example.replace("[", "").replace("]", "")), example.index("[")


def _forget() -> None:
    """Drop what the readers of places have made of the vocabulary."""
    for name, module in list(sys.modules.items()):
        if name.startswith("extract.places."):
            for value in vars(module).values():
                if getattr(value, "__module__", "").startswith("extract.places."):
                    getattr(value, "cache_clear", lambda: None)()


@pytest.fixture
def without(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str, str], None]]:
    """Empty the lists of a kind of words while a test runs."""
    load = vocabulary.load

    def empty(subject: str, key: str) -> None:
        whole = load(subject)
        lists = {k: ["never"] for k, v in whole[key].items() if isinstance(v, list)}
        cut = {**whole, key: {**whole[key], **lists}}
        monkeypatch.setattr(
            vocabulary, "load", lambda name: cut if name == subject else load(name)
        )
        _forget()

    yield empty
    monkeypatch.undo()
    _forget()


def _reading(text: str) -> tuple[object, ...]:
    sentences = split_sentences(text)
    places = find_places(text, sentences)
    read = [(m.start, m.place.place_id, m.precision, m.role) for m in places]
    return read, find_foreign(text, sentences)


@pytest.mark.parametrize(("subject", "key"), list(_lists()))
def test_example_hangs_on_its_words(
    subject: str, key: str, without: Callable[[str, str], None]
) -> None:
    text, _ = _unmarked(vocabulary.load(subject)[key]["example"])
    read = _reading(text)
    without(subject, key)
    assert _reading(text) != read


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
