"""Of the places of a sentence, the frames keep those where the harm was done."""

from __future__ import annotations

import pytest
from test_frames import read

from extract import vocabulary
from extract.asides import is_answered_on
from extract.frames import find_frames


def scenes(text: str) -> list[str]:
    """Return the names of the places of all frames, as the text has them."""
    return [
        text[p.start : p.end] for frame in find_frames(read(text)) for p in frame.places
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What goes on at another place.
        ("Shells killed two men in Ariha and jets struck Saraqib.", ["Ariha"]),
        ("Shells killed two men in Ariha, while gunmen left Saraqib.", ["Ariha"]),
        ("Two men died in Ariha; a truce holds in Saraqib.", ["Ariha"]),
        ("Of Saraqib, monitors said that shells killed two men in Ariha.", ["Ariha"]),
        ("Shells hit Saraqib In the west mines killed two men in Ariha.", ["Ariha"]),
        # One attack on several places.
        (
            "Jets struck Saraqib and shelled Ariha, killing two men.",
            ["Saraqib", "Ariha"],
        ),
        ("Jets killed two men in Saraqib and in Ariha.", ["Saraqib", "Ariha"]),
        # "Where" takes up the place right before it.
        ("From Saraqib to Ariha, where two men were killed, shells fell.", ["Ariha"]),
        ("Ariha, where two men were killed by a mine, is calm.", ["Ariha"]),
        ("Ariha is close to Saraqib, where two men were killed.", ["Saraqib"]),
        ("Ariha, 20 km west of Saraqib where two men were killed, is calm.", ["Ariha"]),
        ("Douma in the Eastern Ghouta area where two men died is calm.", ["Douma"]),
        ("Two men died in Ariha, where gunmen from Saraqib had ruled.", ["Ariha"]),
        ("Ten died in Ariha, a town in rebel Idlib, where shells fell.", ["Ariha"]),
        # Who fires from where; who goes from where to where; where the wounded die.
        ("Gunmen in Saraqib fired ten shells at Ariha and killed two men.", ["Ariha"]),
        ("Militants of Douma fired rockets at Damascus, killing two.", ["Damascus"]),
        ("Rebels in Saraqib fired at a bus, killing two men.", ["Saraqib"]),
        (
            "A bus going from Hama to Homs hit a mine in Rastan, killing two.",
            ["Rastan"],
        ),
        ("Two men died at a clinic in Sarmada after the shelling of Ariha.", ["Ariha"]),
        ("Of Ariha and the countryside of Hama, where two men died.", ["Hama"]),
        # Surroundings told for themselves.
        ("Two men died in Ariha and the north of Hama.", ["Ariha", "Hama"]),
        (
            "Two men died in Kobani and the northern countryside of Aleppo.",
            ["Kobani", "Aleppo"],
        ),
        # Aims, roads, memories.
        ("A mine killed two men in Ariha during a push to retake Saraqib.", ["Ariha"]),
        ("A drone killed two men in Ariha on the road leading to Saraqib.", ["Ariha"]),
        ("Two men died in Ariha, days after a raid on Saraqib.", ["Ariha"]),
        ("Two men died in Ariha, the worst loss since the siege of Homs.", ["Ariha"]),
        ("Two men died in Ariha as they tried to flee to Saraqib.", ["Ariha"]),
        (
            "In retaliation for raids on Saraqib, shells killed two men in Ariha.",
            ["Ariha"],
        ),
        ("Troops advancing from Idlib shelled Ariha, killing two men.", ["Ariha"]),
        ("Gunmen who hold Saraqib shelled Ariha, killing two men.", ["Ariha"]),
        ("Troops from Saraqib killed two men in Ariha.", ["Ariha"]),
        ("A push to retake Saraqib killed two men.", ["Saraqib"]),
        ("Jets killed two men in Ariha, on the road between Homs and Hama.", ["Ariha"]),
        ("Two men died in Ariha, which troops took along with Saraqib.", ["Ariha"]),
        # Whence it was fired, and by whom.
        ("Fighters of Saraqib fired rockets at Ariha, killing two men.", ["Ariha"]),
        ("Two men died as rebels in Saraqib shelled Ariha.", ["Ariha"]),
        ("Rebels in Saraqib and Ariha were killed by shells.", ["Saraqib", "Ariha"]),
        ("Two men were shot by Saraqib's gunmen in Ariha.", ["Ariha"]),
        ("Shells from army positions in Saraqib killed two men in Ariha.", ["Ariha"]),
        ("Jets flying over Saraqib killed two men in Ariha.", ["Ariha"]),
        ("A bomb killed two men on Saraqib Street in Ariha.", ["Ariha"]),
        # The wider place that only tells where a town is.
        (
            "Two died in Ariha, a town in rebel-held Idlib, where shells fell.",
            ["Ariha"],
        ),
        # Who tells it.
        ("Two men were killed in Ariha, a medic in Idlib city said.", ["Ariha"]),
        (
            "Two men were killed in Ariha, Idlib and Homs, he said.",
            ["Ariha", "Idlib", "Homs"],
        ),
        # Hospitals and graves, unless nothing else is told.
        ("Two men shot in Ariha died in a hospital in Idlib.", ["Ariha"]),
        ("Two men were killed in Ariha and buried in Idlib.", ["Ariha"]),
        ("Two men died in a hospital in Idlib.", ["Idlib"]),
        # Who is driven out leaves the place of it.
        ("Clashes displaced 900 people from Saraqib in Idlib.", ["Saraqib"]),
        ("Shells displaced 900 people from Ariha to Saraqib and Homs.", ["Ariha"]),
        ("Shells displaced 900 people of Ariha towards Saraqib.", ["Ariha"]),
        ("Jets displaced 900 people in Ariha, most of them to Saraqib.", ["Ariha"]),
        ("Police arrested two men in Ariha and took them to Saraqib.", ["Ariha"]),
        ("Gunmen kidnapped two men from the village of Ariha.", ["Ariha"]),
    ],
)
def test_the_scene_is_in_the_clause_of_the_harm(text: str, expected: list[str]) -> None:
    assert scenes(text) == expected


@pytest.mark.parametrize("kind", vocabulary.load("scenes"))
def test_examples_set_their_place_apart(kind: str) -> None:
    entry = vocabulary.load("scenes")[kind]
    expected = entry.get("scenes", ["Ariha"])
    before, _, rest = entry["example"].partition("[")
    apart, _, behind = rest.partition("]")
    assert scenes(before + apart + behind) == expected
    assert apart not in expected


@pytest.mark.parametrize(
    ("before", "answered"),
    [
        ("They called it a response to the raid on Saraqib on ", True),
        ("Shells fell on Ariha in reply to ", True),
        ("It came after an attack on Saraqib on ", True),
        ("It followed ", True),
        ("An explosion followed on ", False),
        ("Raids were followed by shelling on ", False),
        ("The blast came after midnight on ", False),
    ],
)
def test_a_day_may_be_that_of_what_is_answered(before: str, answered: bool) -> None:
    assert is_answered_on(f"{before}Monday's dawn", len(before)) is answered
