"""Frames: where one sentence tells several events, and what is left out of them."""

from __future__ import annotations

import pytest

from extract.body import standings
from extract.facts import Facts, gather
from extract.frames import find_frames
from extract.harms import find_harms
from extract.text import split_sentences
from extract.tokens import tag_sentences


def read(text: str) -> Facts:
    sentences = split_sentences(text)
    tagged = tag_sentences([(text[s.start : s.end], s.start) for s in sentences])
    harms = {s.index: find_harms(t) for s, t in zip(sentences, tagged, strict=True)}
    return gather(text, sentences, standings(text, sentences), harms, None)


def frames(text: str) -> list[tuple[str, ...]]:
    """Return of each frame the words that count its victims."""
    return [
        tuple(text[h.start : h.end] for h in frame.harms)
        for frame in find_frames(read(text))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shells fell on Douma.", []),
        ("Shells killed two men in Douma.", [("two men",)]),
        # One event with several outcomes or groups.
        (
            "Shells killed two men and wounded a child in Douma.",
            [("two men", "a child")],
        ),
        (
            "Three women and two children were killed in Douma.",
            [("Three women", "two children")],
        ),
        # Each count has a place of its own.
        (
            "Shells killed two men in Douma and three in Harasta.",
            [("two men",), ("three",)],
        ),
        (
            "Shells killed two men in Douma, five in Harasta and one in Arbin.",
            [("two men",), ("five",), ("one",)],
        ),
        # Each outcome has a day of its own.
        (
            "A baker was killed on 3 May 2014 and two were wounded on 5 May 2014.",
            [("A baker",), ("two",)],
        ),
        # One place behind both counts, or before both.
        (
            "Shells killed two men and wounded three women in Douma.",
            [("two men", "three women")],
        ),
        (
            "In Douma shells killed two men and wounded three women.",
            [("two men", "three women")],
        ),
        # A clause with a subject of its own.
        (
            "A mine killed two men in Marea, while shells killed a boy in Azaz.",
            [("two men",), ("a boy",)],
        ),
        # A running total behind the event that raised it.
        (
            "A mine killed two men in Marea, bringing the death toll to nine.",
            [("two men",), ("nine",)],
        ),
        # What did not happen is in no frame.
        ("If two men are killed in Douma, the truce ends.", []),
        ("It is not true that two men were killed in Douma.", []),
    ],
)
def test_victims_are_framed_by_event(
    text: str, expected: list[tuple[str, ...]]
) -> None:
    assert frames(text) == expected


def test_furniture_has_no_frames() -> None:
    text = (
        "Shells killed two men in Douma on Monday, relatives of the dead said.\n\n"
        "Read more\n\nTen killed by mine"
    )
    assert frames(text) == [("two men",)]


@pytest.mark.parametrize(
    ("text", "places", "dates"),
    [
        (
            "On Sunday shells killed two men in Douma and three in Harasta.",
            [["Douma"], ["Harasta"]],
            [["On Sunday"], []],
        ),
        (
            "Shells killed two men in Douma and three in Harasta on Sunday.",
            [["Douma"], ["Harasta"]],
            [[], ["on Sunday"]],
        ),
    ],
)
def test_a_frame_holds_what_its_stretch_says(
    text: str, places: list[list[str]], dates: list[list[str]]
) -> None:
    found = list(find_frames(read(text)))
    assert [[text[p.start : p.end] for p in f.places] for f in found] == places
    assert [[text[d.start : d.end] for d in f.dates] for f in found] == dates


def test_frames_cut_a_sentence_without_gaps() -> None:
    text = (
        "Rain fell. Shells killed two men in Douma, five in Harasta and one in Arbin."
    )
    found = list(find_frames(read(text)))
    assert "".join(frame.text for frame in found) == text[11:]
    assert [frame.alone for frame in found] == [False, False, False]
    assert [frame.inside(text.index("Harasta")) for frame in found] == [
        *(False, True, False)
    ]


def test_a_single_frame_is_the_whole_sentence() -> None:
    text = "Rain fell. Shells killed two men in Douma."
    (frame,) = find_frames(read(text))
    assert (frame.text, frame.alone) == (text[11:], True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shells killed two men in Douma, amid raids on Harasta.", ["Douma"]),
        (
            "A drone hurt two men in Tal Rifaat, coinciding with shelling of Marea.",
            ["Tal Rifaat"],
        ),
        ("Two men were killed amid shelling of Harasta.", ["Harasta"]),
        ("Amid raids on Harasta, two men were killed in Douma.", ["Harasta", "Douma"]),
    ],
)
def test_what_goes_on_meanwhile_places_nothing(text: str, expected: list[str]) -> None:
    places = [p for frame in find_frames(read(text)) for p in frame.places]
    assert [text[p.start : p.end] for p in places] == expected
