"""Relations: what each actor of a sentence has to do with its harm."""

from __future__ import annotations

from typing import Any

import pytest
from actors_cases import table
from hypothesis import given, settings
from hypothesis import strategies as st

from extract import vocabulary
from extract.actors import Relation, agent_candidates, find_actors
from extract.plain import normalise
from extract.text import split_sentences

EXAMPLES: list[dict[str, Any]] = vocabulary.load("agents")["examples"]


def relations(text: str) -> list[tuple[str, str]]:
    text = normalise(text)
    sentences = split_sentences(text)
    actors = find_actors(text, sentences)
    return [
        (candidate.actor.actor_id, candidate.relation.value)
        for sentence in sentences
        for candidate in agent_candidates(text, sentence, actors)
    ]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["text"])
def test_every_example(example: dict[str, str]) -> None:
    assert (example["actor"], example["relation"]) in relations(example["text"])


def test_every_relation_has_an_example() -> None:
    shown = {Relation(example["relation"]) for example in EXAMPLES}
    assert shown == set(Relation)


@pytest.mark.parametrize(("text", "expected"), table("actors_relations.txt"))
def test_relations(text: str, expected: str) -> None:
    assert ", ".join(f"{actor} {told}" for actor, told in relations(text)) == expected


TEXT = (
    "Syrian army Russian airstrikes of the ISIS killed by between and with , . blamed "
    "on Israel said it had shelled rebels (SDF) 's were claimed responsibility"
)
WORDS = st.sampled_from(TEXT.split(" "))


@settings(max_examples=60)
@given(st.lists(WORDS, max_size=30).map(" ".join))
def test_every_actor_of_a_sentence_gets_one_relation_in_order(text: str) -> None:
    text = normalise(text)
    sentences = split_sentences(text)
    actors = find_actors(text, sentences)
    related = [
        candidate.actor
        for sentence in sentences
        for candidate in agent_candidates(text, sentence, actors)
    ]
    assert related == list(actors)
