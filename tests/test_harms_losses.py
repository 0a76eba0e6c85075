"""Test verbs of loss, seizure and flight, and nouns that look like verbs."""

from __future__ import annotations

from harms_reader import Shown, differences

CASES: list[tuple[str, list[Shown]]] = [
    (
        "The brigade lost 46 fighters in the ravine.",
        [("killed", "combatant", 46, 46, "exact")],
    ),
    ("The club lost two of its three matches.", []),
    ("Gunmen seized two nuns.", [("abducted", "woman", 2, 2, "exact")]),
    ("Rebels seized the depot and two tanks.", []),
    (
        "The shelling forced 4,000 residents to flee.",
        [("displaced", "civilian", 4000, 4000, "exact")],
    ),
    (
        "The militia drove hundreds of villagers from Suluk.",
        [("displaced", "civilian", 200, None, "vague")],
    ),
    ("The blast forced shops to close.", []),
    (
        "Nine people have starved to death since spring.",
        [("killed", "unspecified", 9, 9, "exact")],
    ),
    (
        "The number of people murdered in the camp has risen to 40.",
        [("killed", "unspecified", 40, 40, "exact")],
    ),
    (
        "No fewer than 203 arbitrary arrests were recorded.",
        [("detained", "unspecified", 203, None, "at_least")],
    ),
    (
        "Border guards shot and injured a farmer near the wall.",
        [("injured", "civilian", 1, 1, "exact")],
    ),
    (
        "The faction claimed to have killed upward of 20 soldiers.",
        [("killed", "combatant", 20, None, "more_than")],
    ),
]


def test_losses_seizures_and_flight() -> None:
    assert differences(CASES) == []
