"""Test harm told without a number: casualties, massacres, flight; and what is none."""

from __future__ import annotations

from harms_reader import harms_in

Uncounted = tuple[str, str, int | None, bool]

CASES: list[tuple[str, list[Uncounted]]] = [
    (
        "The strike on the village resulted in casualties.",
        [("killed_or_injured", "unspecified", 2, True)],
    ),
    (
        "Civilian casualties were reported in Suluk.",
        [("killed_or_injured", "civilian", 2, True)],
    ),
    (
        "Civilian casualties from shelling were reported in Suluk.",
        [("killed_or_injured", "civilian", 2, True)],
    ),
    (
        "The monitor reported casualties from shelling in Suluk.",
        [("killed_or_injured", "unspecified", 2, True)],
    ),
    (
        "Deaths and injuries were reported in Suluk.",
        [
            ("killed", "unspecified", 2, True),
            ("injured", "unspecified", 2, True),
        ],
    ),
    (
        "There were reports of fatalities in Suluk.",
        [("killed", "unspecified", 2, True)],
    ),
    (
        "A shell fell near the school and only caused injuries.",
        [("injured", "unspecified", 2, True)],
    ),
    ("The shelling did not cause casualties.", []),
    ("The raid may have led to casualties.", []),
    ("The army counts the number of casualties.", []),
    (
        "The brigade inflicted heavy casualties and damages on the rebels.",
        [("killed_or_injured", "combatant", 2, False)],
    ),
    (
        "Militiamen committed a massacre in Suluk.",
        [("killed", "unspecified", 2, True)],
    ),
    (
        "A massacre against villagers took place in Suluk.",
        [("killed", "civilian", 2, True)],
    ),
    ("The massacre committed there shocked the town.", []),
    (
        "The week ended in deadly raids on Suluk.",
        [("killed", "unspecified", 2, True)],
    ),
    (
        "Jets carried out deadly raids on Suluk.",
        [("killed", "unspecified", 2, True)],
    ),
    ("The officer spoke of the deadly attack in Suluk.", []),
    (
        "There was a heavy death toll in Suluk on Monday.",
        [("killed", "unspecified", 2, True)],
    ),
    (
        "Khaled is thought to have died in the raid on Suluk.",
        [("killed", "unspecified", 1, True)],
    ),
    ("Residents feared a massacre.", []),
    ("Families fled Suluk.", [("displaced", "civilian", 2, True)]),
    (
        "Thousands have fled the fighting in Suluk.",
        [("displaced", "unspecified", 2000, False)],
    ),
    ("Most of the population was driven out.", [("displaced", "civilian", 2, False)]),
    ("Villagers had begun to flee Suluk.", [("displaced", "civilian", 2, True)]),
    ("Ninety people have fled Suluk.", [("displaced", "unspecified", 90, False)]),
    ("Villagers were seen fleeing the town.", [("displaced", "civilian", 2, True)]),
    ("The hamlet was emptied of Kurds.", [("displaced", "unspecified", 2, True)]),
    ("It is a crime to bomb and kill civilians.", []),
    (
        "They arrested a guard over the suspected killing of women.",
        [("detained", "combatant", 1, False)],
    ),
    ("A man suspected of the murder of two cooks fled.", []),
    ("She sat by the gate and was killed.", [("killed", "unspecified", 1, True)]),
    ("Nine people lay dead in the street.", [("killed", "unspecified", 9, False)]),
    ("A baker was found shot on a road.", [("killed", "civilian", 1, False)]),
    ("The villages were taken by the fighters.", []),
    ("The army wiped out a rebel cell.", [("killed", "combatant", 2, False)]),
    ("The army captured a cell of six.", [("detained", "unspecified", 6, False)]),
    ("It caused 30 cases of asphyxiation.", [("injured", "unspecified", 30, False)]),
    ("There were 30 cases of cholera.", []),
    (
        "The group drove 40 people in Suluk from their homes.",
        [("displaced", "unspecified", 40, False)],
    ),
    ("Rebels fled the village.", []),
    ("A baker fled Suluk.", []),
    ("Hundreds fled the war.", []),
    ("People who fled Suluk live in tents.", []),
    ("A nurse who is displaced from Suluk works here.", []),
    ("A whole family was killed.", [("killed", "civilian", 2, False)]),
    ("The group carried out several executions.", [("killed", "unspecified", 3, True)]),
    (
        "Scores of executions of commanders followed.",
        [("killed", "combatant", 40, False)],
    ),
]


def test_harm_without_a_number() -> None:
    read = harms_in([text for text, _ in CASES])
    told = [
        [
            (
                h.outcome.value,
                h.people.group.value,
                h.people.low,
                h.people.weak,
            )
            for h in harms
        ]
        for harms in read
    ]
    wrong = [
        (text, found)
        for (text, expected), found in zip(CASES, told, strict=True)
        if found != expected
    ]
    assert wrong == []
