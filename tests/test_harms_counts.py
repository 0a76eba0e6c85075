"""Test how the grammar reads counts: each form of the guidelines' table."""

from __future__ import annotations

from harms_reader import Shown, differences

COUNTS: list[tuple[str, list[Shown]]] = [
    (
        "The shelling killed 40 civilians in the old town.",
        [("killed", "civilian", 40, 40, "exact")],
    ),
    (
        "Forty residents were killed in the shelling.",
        [("killed", "civilian", 40, 40, "exact")],
    ),
    ("The rocket killed a shepherd.", [("killed", "civilian", 1, 1, "exact")]),
    (
        "At least 40 people were killed.",
        [("killed", "unspecified", 40, None, "at_least")],
    ),
    (
        "No fewer than 40 people were killed.",
        [("killed", "unspecified", 40, None, "at_least")],
    ),
    (
        "40 or more people were killed.",
        [("killed", "unspecified", 40, None, "at_least")],
    ),
    (
        "More than 40 people were killed.",
        [("killed", "unspecified", 40, None, "more_than")],
    ),
    ("Over 40 people were killed.", [("killed", "unspecified", 40, None, "more_than")]),
    (
        "Upwards of 40 people were killed.",
        [("killed", "unspecified", 40, None, "more_than")],
    ),
    ("40+ people were killed.", [("killed", "unspecified", 40, None, "more_than")]),
    ("Up to 40 people were killed.", [("killed", "unspecified", None, 40, "at_most")]),
    (
        "As many as 40 people were killed.",
        [("killed", "unspecified", None, 40, "at_most")],
    ),
    (
        "At most 40 people were killed.",
        [("killed", "unspecified", None, 40, "at_most")],
    ),
    (
        "Fewer than 40 people were killed.",
        [("killed", "unspecified", None, 40, "less_than")],
    ),
    (
        "Under 40 people were killed.",
        [("killed", "unspecified", None, 40, "less_than")],
    ),
    (
        "About 40 people were killed.",
        [("killed", "unspecified", 40, 40, "approximately")],
    ),
    (
        "Around 40 people were killed.",
        [("killed", "unspecified", 40, 40, "approximately")],
    ),
    (
        "Some 40 people were killed.",
        [("killed", "unspecified", 40, 40, "approximately")],
    ),
    (
        "Nearly 40 people were killed.",
        [("killed", "unspecified", 40, 40, "approximately")],
    ),
    (
        "Close to 40 people were killed.",
        [("killed", "unspecified", 40, 40, "approximately")],
    ),
    (
        "Between 40 and 50 people were killed.",
        [("killed", "unspecified", 40, 50, "range")],
    ),
    ("40 to 50 people were killed.", [("killed", "unspecified", 40, 50, "range")]),
    ("40-50 people were killed.", [("killed", "unspecified", 40, 50, "range")]),
    ("Several people were killed.", [("killed", "unspecified", 3, None, "vague")]),
    ("A few people were killed.", [("killed", "unspecified", 3, None, "vague")]),
    ("A number of people were killed.", [("killed", "unspecified", 2, None, "vague")]),
    ("Some people were killed.", [("killed", "unspecified", 2, None, "vague")]),
    ("Many people were killed.", [("killed", "unspecified", 2, None, "vague")]),
    ("A dozen people were killed.", [("killed", "unspecified", 12, 12, "vague")]),
    ("Dozens of people were killed.", [("killed", "unspecified", 24, None, "vague")]),
    ("Scores of people were killed.", [("killed", "unspecified", 40, None, "vague")]),
    ("Tens of people were killed.", [("killed", "unspecified", 20, None, "vague")]),
    (
        "Hundreds of people were killed.",
        [("killed", "unspecified", 200, None, "vague")],
    ),
    (
        "Several hundred people were killed.",
        [("killed", "unspecified", 300, None, "vague")],
    ),
    (
        "Thousands of people were killed.",
        [("killed", "unspecified", 2000, None, "vague")],
    ),
    (
        "Tens of thousands of people were killed.",
        [("killed", "unspecified", 20000, None, "vague")],
    ),
    (
        "Millions of people were killed in the fighting.",
        [("killed", "unspecified", 2000000, None, "vague")],
    ),
    (
        "At least dozens of people were killed.",
        [("killed", "unspecified", 24, None, "vague")],
    ),
    ("Twelve guards were wounded.", [("injured", "combatant", 12, 12, "exact")]),
    (
        "Two hundred and five people were killed.",
        [("killed", "unspecified", 205, 205, "exact")],
    ),
    ("1,400 people were killed.", [("killed", "unspecified", 1400, 1400, "exact")]),
    (
        "1.2 million people were killed in the fighting.",
        [("killed", "unspecified", 1200000, 1200000, "exact")],
    ),
    ("Three dozen fighters were killed.", [("killed", "combatant", 36, 36, "vague")]),
    ("Half a dozen workers were abducted.", [("abducted", "civilian", 6, 6, "vague")]),
    (
        "The mortar round wounded 15 pupils or more.",
        [("injured", "child", 15, None, "at_least")],
    ),
    ("A couple was killed in their car.", [("killed", "unspecified", 2, 2, "exact")]),
    (
        "At least a nurse was killed in the raid.",
        [("killed", "medical_worker", 1, None, "at_least")],
    ),
    (
        "Three guards were killed and as many injured.",
        [
            ("killed", "combatant", 3, 3, "exact"),
            ("injured", "combatant", 3, 3, "exact"),
        ],
    ),
    (
        "The raid may have killed up to 80 people.",
        [("killed", "unspecified", None, 80, "at_most")],
    ),
    (
        "A hundred recruits were killed and a thousand others injured.",
        [
            ("killed", "combatant", 100, 100, "exact"),
            ("injured", "combatant", 1000, 1000, "exact"),
        ],
    ),
    (
        "The war cost half-a-million lives.",
        [("killed", "unspecified", 500000, 500000, "exact")],
    ),
    (
        "The brigade killed tenths of rebels.",
        [("killed", "combatant", 20, None, "vague")],
    ),
    (
        "Updated 2016 113 At least nine people were killed.",
        [("killed", "unspecified", 9, None, "at_least")],
    ),
    (
        "More than 300 people are estimated to have been killed.",
        [("killed", "unspecified", 300, None, "more_than")],
    ),
    (
        "A monitor gave a death toll of 34 civilians.",
        [("killed", "civilian", 34, 34, "exact")],
    ),
    ("A monitor gave a toll of three.", [("killed", "unspecified", 3, 3, "exact")]),
    (
        "Number of civilian deaths rises to three.",
        [("killed", "civilian", 3, 3, "exact")],
    ),
    (
        "The blast caused ten deaths and injuries.",
        [("killed_or_injured", "unspecified", 10, 10, "exact")],
    ),
    ("The blast claimed the life of a child.", [("killed", "child", 1, 1, "exact")]),
    ("A 45-year-old was shot dead.", [("killed", "unspecified", 1, 1, "exact")]),
    ("A 9-year-old was wounded.", [("injured", "child", 1, 1, "exact")]),
    ("Ten executions were recorded.", [("killed", "unspecified", 10, 10, "exact")]),
    (
        "Death toll from car bomb attack at least 126",
        [("killed", "unspecified", 126, None, "at_least")],
    ),
    ("Death toll in bomb attack hits 43", [("killed", "unspecified", 43, 43, "exact")]),
]


def test_counts_are_read_as_worded() -> None:
    assert differences(COUNTS) == []
