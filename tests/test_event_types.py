"""Event types: every cue of the vocabulary and the choice among them."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract import vocabulary
from extract.actors import find_actors
from extract.event_types import choose_event_type, find_weapons
from extract.mentions import EventCue
from extract.plain import normalise
from extract.terms import EventType, Outcome
from extract.text import split_sentences

CUES: list[dict[str, Any]] = vocabulary.load("event_types")["cues"]


def cues(text: str) -> tuple[EventCue, ...]:
    text = normalise(text)
    sentences = split_sentences(text)
    return find_weapons(text, sentences, find_actors(text, sentences))


@pytest.mark.parametrize("entry", CUES, ids=lambda entry: entry["example"])
def test_every_entry_finds_its_example(entry: dict[str, Any]) -> None:
    text = entry["example"]
    found = [
        (text[cue.start : cue.end], cue.event_type.value, cue.strength)
        for cue in cues(text)
    ]
    assert (entry["found"], entry["event_type"], entry["strength"]) in found


@pytest.mark.parametrize(
    ("text", "outcomes", "unarmed", "expected"),
    [
        ("An air strike killed two.", ["killed"], False, "airstrike"),
        ("Israeli missiles killed two.", ["killed"], False, "airstrike"),
        ("Rebel missiles killed two.", ["killed"], False, "shelling"),
        ("The bombardment killed two.", ["killed"], False, "shelling"),
        ("Air strikes and shelling killed two.", ["killed"], False, "airstrike"),
        ("Shelling and air strikes killed two.", ["killed"], False, "shelling"),
        (
            "A plane dropped chlorine, killing two.",
            ["killed"],
            False,
            "chemical_attack",
        ),
        ("An ambush killed two.", ["killed"], False, "clash"),
        ("An ambush killed two.", ["killed"], True, "shooting"),
        ("Police arrested two after clashes.", ["detained"], False, "detention"),
        ("Two were kidnapped after a blast.", ["abducted"], False, "abduction"),
        ("Shelling displaced hundreds.", ["displaced"], False, "displacement"),
        ("Rebels shot down a jet, killing two.", ["killed"], False, "other"),
        ("Two people died.", ["killed"], False, "other"),
        ("An ISIS bombing killed two.", ["killed"], False, "explosion"),
        ("Barrels thrown from the sky killed two.", ["killed"], False, "airstrike"),
        ("Tanks opened up on the mill, killing two.", ["killed"], True, "shelling"),
        ("A truck of TNT killed two.", ["killed"], False, "explosion"),
        ("An anti-tank mine killed two.", ["killed"], False, "landmine"),
        ("Two were lined up and shot.", ["killed"], False, "execution"),
        ("They were shot at with assault rifles.", ["killed"], False, "shooting"),
        ("Two died in a security branch.", ["killed"], False, "death_in_custody"),
        ("A helicopter was brought down; two died.", ["killed"], False, "other"),
        ("A bombing killed two.", ["killed"], False, "explosion"),
        ("A bombing raid killed two.", ["killed"], False, "airstrike"),
        ("Two died when an old shell blew up.", ["killed"], False, "landmine"),
        ("The headless body of a boy lay there.", ["killed"], False, "execution"),
        ("Remains were taken from a grave.", ["killed"], False, "mass_grave"),
        ("Poisonous substances hurt two.", ["injured"], False, "chemical_attack"),
        ("Two died in Saydnaya prison.", ["killed"], False, "death_in_custody"),
        ("Tanks fired, killing two.", ["killed"], False, "shelling"),
        ("Rebel fire on the town killed two.", ["killed"], False, "shelling"),
        ("Two died in an air strike amid clashes.", ["killed"], False, "airstrike"),
        ("A regime bombing killed two.", ["killed"], False, "airstrike"),
        ("A terrorist bombing killed two.", ["killed"], False, "explosion"),
        # A state's strike is its own: not that of whoever is told beside it.
        ("Israel struck Hezbollah, killing two.", ["killed"], False, "airstrike"),
        ("An attack by Turkey killed two.", ["killed"], False, "airstrike"),
        (
            "Turkey and Russia hit the town, killing two.",
            ["killed"],
            False,
            "airstrike",
        ),
        ("The YPG hit a tank of Turkey, killing two.", ["killed"], False, "other"),
        ("ISIS killed two in an attack far from Turkey.", ["killed"], False, "other"),
        ("Turkish soldiers targeted a car, killing two.", ["killed"], False, "other"),
        ("A ground attack by Turkey killed two.", ["killed"], False, "other"),
        ("Two attacks on guards killed two.", ["killed"], False, "other"),
        # What the harm leads up to, not what is told before it or beside it.
        (
            "The shelling went on as two died in an air strike.",
            ["killed"],
            False,
            "airstrike",
        ),
        ("Clashes raged; two died in a bombardment.", ["killed"], False, "shelling"),
        ("Two died in an assault by artillery.", ["killed"], False, "shelling"),
        # What people fled is not what killed them.
        (
            "Jets killed nine who tried to flee heavy fighting.",
            ["killed"],
            True,
            "airstrike",
        ),
        ("Random firing at a feast injured two.", ["injured"], True, "shooting"),
        # A raid on a house comes on the ground.
        (
            "Coalition forces killed a man in a security operation.",
            ["killed"],
            True,
            "other",
        ),
        ("Coalition troops raided a house; two died.", ["killed"], True, "other"),
        # Nobody is led away from the air.
        (
            "Israeli forces killed one and seized two in a raid.",
            ["killed", "detained"],
            False,
            "other",
        ),
    ],
)
def test_choose(text: str, outcomes: list[str], unarmed: bool, expected: str) -> None:
    suffered = [Outcome(outcome) for outcome in outcomes]
    chosen = choose_event_type(cues(text), suffered, unarmed=unarmed)
    assert chosen == EventType(expected)


@pytest.mark.parametrize(
    "outcomes", [["detained", "abducted"], ["abducted", "detained"]]
)
def test_the_order_of_outcomes_does_not_matter(outcomes: list[str]) -> None:
    suffered = [Outcome(outcome) for outcome in outcomes]
    assert choose_event_type((), suffered) is EventType.DETENTION


TEXT = (
    "Israeli missiles air strike , . car bomb clashes ambush shelling a shot down "
    "Israel killed chlorine\n"
)
WORDS = st.sampled_from(TEXT.split(" "))


@settings(max_examples=60)
@given(st.lists(WORDS, max_size=30).map(" ".join) | st.text(max_size=120))
def test_cues_are_sorted_apart_and_inside_their_sentence(text: str) -> None:
    text = normalise(text)
    sentences = split_sentences(text)
    found = find_weapons(text, sentences, find_actors(text, sentences))
    assert all(a.end <= b.start for a, b in pairwise(found))
    for cue in found:
        own = sentences[cue.sentence]
        assert own.start <= cue.start < cue.end <= own.end
        assert 1 <= cue.strength <= 3
