"""Actors: every entry of the vocabulary, kinds, members, context, parties."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from actors_cases import table
from hypothesis import given, settings
from hypothesis import strategies as st

from extract import vocabulary
from extract.actors import find_actors, party_of
from extract.actors.lexicon import lexicon
from extract.plain import normalise
from extract.terms import Party
from extract.text import split_sentences

ACTORS: list[dict[str, Any]] = vocabulary.load("actors")["actors"]


def found(text: str) -> list[tuple[str, str, str]]:
    text = normalise(text)
    mentions = find_actors(text, split_sentences(text))
    return [(text[m.start : m.end], m.actor_id, m.kind.value) for m in mentions]


@pytest.mark.parametrize(
    ("actor_id", "example"),
    [(actor["id"], example) for actor in ACTORS for example in actor["examples"]],
)
def test_every_entry_finds_its_example(actor_id: str, example: dict[str, str]) -> None:
    expected = (normalise(example["found"]), actor_id, example["kind"])
    assert expected in found(example["text"])


def test_ids_are_unique_and_every_actor_has_an_example() -> None:
    ids = [actor["id"] for actor in ACTORS]
    assert len(ids) == len(set(ids))
    assert [actor["id"] for actor in ACTORS if not actor["examples"]] == []


def test_every_party_but_none_other_is_reachable() -> None:
    entries = lexicon().entries.values()
    assert {item.party for entry in entries for item in entry.parties} == set(Party)


@pytest.mark.parametrize(("text", "expected"), table("actors_kinds.txt"))
def test_kinds(text: str, expected: str) -> None:
    told = (f"{words} = {actor_id} {kind}" for words, actor_id, kind in found(text))
    assert "; ".join(told) == expected


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("Rebel fighters left.", [True]),
        ("A member of the Asayish was shot.", [True]),
        ("A Hezbollah commander died.", [True]),
        ("Four Turkish soldiers died.", [True]),
        ("Regime forces left.", [False]),
        ("Turkish artillery fired.", [False]),
    ],
)
def test_members(text: str, members: list[bool]) -> None:
    text = normalise(text)
    mentions = find_actors(text, split_sentences(text))
    assert [mention.member for mention in mentions] == members


@pytest.mark.parametrize(("text", "expected"), table("actors_context.txt"))
def test_context_names_descriptions(text: str, expected: str) -> None:
    ids = [actor_id for _, actor_id, _ in found(text)]
    assert ", ".join(ids[: len(expected.split(", "))]) == expected


@pytest.mark.parametrize(
    ("actor_id", "on", "published", "party"),
    [
        ("syrian_government", date(2024, 12, 7), None, "assad_government"),
        ("syrian_government", date(2024, 12, 8), None, "transitional_government"),
        ("syrian_government", None, date(2025, 3, 8), "transitional_government"),
        ("syrian_government", date(2013, 5, 1), date(2025, 3, 8), "assad_government"),
        ("syrian_government", None, None, "assad_government"),
        ("assad_regime", date(2025, 3, 7), None, "assad_government"),
        ("pro_assad_gunmen", date(2012, 5, 25), None, "assad_government"),
        ("pro_assad_gunmen", date(2025, 3, 6), None, "assad_loyalists"),
        ("hts", date(2024, 12, 8), None, "hts"),
        ("hts", date(2025, 2, 8), None, "transitional_government"),
        ("rebels_with_turkey", date(2016, 8, 1), None, "opposition"),
        ("rebels_with_turkey", date(2018, 2, 1), None, "sna"),
        ("terrorists", date(2016, 2, 1), None, "opposition"),
        ("general_security", date(2021, 2, 1), None, "hts"),
        ("general_security", date(2025, 2, 1), None, "transitional_government"),
    ],
)
def test_party_of(
    actor_id: str, on: date | None, published: date | None, party: str
) -> None:
    assert party_of(actor_id, on, published) == Party(party)


def test_party_of_an_unknown_actor() -> None:
    with pytest.raises(KeyError):
        party_of("nobody", None, None)


TEXT = (
    "Syrian army Russian airstrikes of the ISIS fighters members Turkish - , . and "
    "killed by Israel held government rebels (SDF) 's forces\n clashes U.S."
)
WORDS = st.sampled_from(TEXT.split(" "))


@settings(max_examples=60)
@given(st.lists(WORDS, max_size=30).map(" ".join) | st.text(max_size=120))
def test_mentions_are_sorted_apart_and_inside_their_sentence(text: str) -> None:
    text = normalise(text)
    sentences = split_sentences(text)
    mentions = find_actors(text, sentences)
    assert all(a.end <= b.start for a, b in pairwise(mentions))
    for mention in mentions:
        sentence = sentences[mention.sentence]
        assert sentence.start <= mention.start < mention.end <= sentence.end
        assert mention.name == lexicon().entries[mention.actor_id].name
