"""Hedges: attribution cues, negated and hypothetical stretches."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract import vocabulary
from extract.hedges import find_hedges, find_irrealis
from extract.lexical import expand
from extract.plain import normalise
from extract.text import split_sentences

RAW: dict[str, list[dict[str, Any]]] = vocabulary.load("hedges")


def hedges(text: str) -> list[tuple[str, str, bool]]:
    text = normalise(text)
    found = find_hedges(text, split_sentences(text))
    return [(text[h.start : h.end], h.attribution.value, h.event) for h in found]


def unreal(text: str) -> list[tuple[str, str]]:
    text = normalise(text)
    found = find_irrealis(text, split_sentences(text))
    return [(i.modality.value, text[i.scope_start : i.scope_end]) for i in found]


MOST = 5_000  # phrases; all that a cue stands for are held in memory


def test_no_cue_stands_for_too_many_phrases() -> None:
    cues = [
        c for kind in ("attributions", "irrealis") for e in RAW[kind] for c in e["cues"]
    ]
    assert [cue for cue in cues if len(expand(cue)) > MOST] == []


@pytest.mark.parametrize("entry", RAW["attributions"], ids=lambda e: e["example"])
def test_every_attribution_finds_its_example(entry: dict[str, Any]) -> None:
    expected = (entry["found"], entry["attribution"], entry.get("event", False))
    assert expected in hedges(entry["example"])


@pytest.mark.parametrize("entry", RAW["irrealis"], ids=lambda e: e["example"])
def test_every_unreal_entry_finds_its_example(entry: dict[str, Any]) -> None:
    text = entry["example"]
    found = find_irrealis(text, split_sentences(text))
    cues = [(text[i.start : i.end], i.modality.value) for i in found]
    assert (entry["found"], entry["modality"]) in cues


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A suspected Israeli raid killed two.", [("suspected", "suspected", False)]),
        (
            "Nine are believed to have died.",
            [("believed to have died", "suspected", True)],
        ),
        ("Ankara denied the report.", [("denied", "denied", False)]),
        (
            "The army said it had killed nine.",
            [("said it had killed", "claimed", False)],
        ),
        (
            "It was claimed that a shell killed nine.",
            [("It was claimed", "suspected", True)],
        ),
        (
            "A raid killed nine, a newspaper claimed.",
            [("newspaper claimed", "suspected", True)],
        ),
        (
            "The raid, if confirmed, killed nine.",
            [("if confirmed", "suspected", True)],
        ),
        ("The war has claimed nine lives.", []),
        ("Shells killed nine people.", []),
    ],
)
def test_hedges(text: str, expected: list[tuple[str, str, bool]]) -> None:
    assert hedges(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The blast did not kill anyone, but wounded two.",
            [("negated", "did not kill anyone")],
        ),
        (
            "It threatened to kill the captives.",
            [("hypothetical", "threatened to kill the captives.")],
        ),
        (
            "Two died; no one was hurt elsewhere.",
            [("negated", "no one was hurt elsewhere.")],
        ),
        # what came of an unreal act, and the event that it is about
        (
            "Raiders tried to enter the base leaving nine dead.",
            [("hypothetical", "tried to enter the base ")],
        ),
        (
            "Guards failed to stop the truck that killed nine.",
            [("hypothetical", "failed to stop the truck ")],
        ),
        (
            "The council vowed to stop the gang from killing farmers.",
            [
                (
                    "hypothetical",
                    "vowed to stop the gang from killing farmers.",
                ),
            ],
        ),
        ("Troops foiled a raid near Suluk killing nine.", []),
        (
            "Police foiled the kidnapping of two judges.",
            [("hypothetical", "foiled the kidnapping of two judges.")],
        ),
        (
            "Ankara denied on Friday that shells had killed nine.",
            [("denied", "denied on Friday that shells had killed nine.")],
        ),
        (
            "Claims of nine dead are baseless, Ankara said.",
            [("denied", "Claims of nine dead are baseless")],
        ),
        ("Ankara denied any part in a raid that killed nine.", []),
        ("No fewer than nine people died.", []),
        ("The raid may have killed nine.", []),
        ("On May 12 a shell killed nine.", []),
        ("On 2 May a shell killed nine.", []),
        ("In May a shell killed nine.", []),
        ("Since last May shells have killed nine.", []),
        ("Not only soldiers but farmers died.", []),
        ("Shells killed nine people.", []),
    ],
)
def test_irrealis(text: str, expected: list[tuple[str, str]]) -> None:
    assert unreal(text) == expected


TEXT = (
    "allegedly killed , . no casualties were reported could not but while unharmed "
    "claimed responsibility if nine died ; denied\n"
)
WORDS = st.sampled_from(TEXT.split(" "))


@settings(max_examples=60)
@given(st.lists(WORDS, max_size=30).map(" ".join) | st.text(max_size=120))
def test_cues_and_scopes_lie_inside_their_sentence(text: str) -> None:
    text = normalise(text)
    sentences = split_sentences(text)
    cues = find_hedges(text, sentences)
    assert all(a.end <= b.start for a, b in pairwise(cues))
    for cue in cues:
        own = sentences[cue.sentence]
        assert own.start <= cue.start < cue.end <= own.end
    for stretch in find_irrealis(text, sentences):
        own = sentences[stretch.sentence]
        assert own.start <= stretch.scope_start <= stretch.start
        assert stretch.end <= stretch.scope_end <= own.end
