"""Test the words and constructions that tell who came to harm."""

from __future__ import annotations

from harms_reader import Shown, differences

VERBS_AND_NOUNS: list[tuple[str, list[Shown]]] = [
    (
        "Gunmen shot dead two farmers on the road.",
        [("killed", "civilian", 2, 2, "exact")],
    ),
    ("Two farmers were shot dead by gunmen.", [("killed", "civilian", 2, 2, "exact")]),
    ("A sniper shot a boy dead near the bridge.", [("killed", "child", 1, 1, "exact")]),
    (
        "Three inmates were beaten to death in the prison.",
        [("killed", "detainee", 3, 3, "exact")],
    ),
    ("The crowd beat a suspect to death.", [("killed", "unspecified", 1, 1, "exact")]),
    ("A woman was stabbed to death at home.", [("killed", "woman", 1, 1, "exact")]),
    (
        "Masked men gunned down a judge outside his house.",
        [("killed", "civilian", 1, 1, "exact")],
    ),
    (
        "The strike left ten people dead and thirty injured.",
        [
            ("killed", "unspecified", 10, 10, "exact"),
            ("injured", "unspecified", 30, 30, "exact"),
        ],
    ),
    (
        "Ten dead and thirty wounded in a strike on the market.",
        [
            ("killed", "unspecified", 10, 10, "exact"),
            ("injured", "unspecified", 30, 30, "exact"),
        ],
    ),
    (
        "Six soldiers died when their truck hit a mine.",
        [("killed", "combatant", 6, 6, "exact")],
    ),
    (
        "Five villagers lost their lives in the raid.",
        [("killed", "civilian", 5, 5, "exact")],
    ),
    (
        "The drone strike claimed the lives of seven workers.",
        [("killed", "civilian", 7, 7, "exact")],
    ),
    ("The blast took nine lives.", [("killed", "unspecified", 9, 9, "exact")]),
    (
        "The bodies of eleven men were found in a well.",
        [("killed", "man", 11, 11, "exact")],
    ),
    (
        "Residents found a body near the river.",
        [("killed", "unspecified", 1, 1, "exact")],
    ),
    (
        "The group announced the killing of four captives.",
        [("killed", "detainee", 4, 4, "exact")],
    ),
    (
        "The raid led to the death of a nurse and the injury of two doctors.",
        [
            ("killed", "medical_worker", 1, 1, "exact"),
            ("injured", "medical_worker", 2, 2, "exact"),
        ],
    ),
    (
        "They documented six deaths and nine injuries.",
        [
            ("killed", "unspecified", 6, 6, "exact"),
            ("injured", "unspecified", 9, 9, "exact"),
        ],
    ),
    ("The death toll rose to 115.", [("killed", "unspecified", 115, 115, "exact")]),
    (
        "The death toll has risen from 40 to 52.",
        [("killed", "unspecified", 52, 52, "exact")],
    ),
    (
        "Shelling wounded a midwife and her two daughters.",
        [
            ("injured", "medical_worker", 1, 1, "exact"),
            ("injured", "child", 2, 2, "exact"),
        ],
    ),
    (
        "A pharmacist was hit and died on the spot.",
        [("killed", "medical_worker", 1, 1, "exact")],
    ),
    ("Eight detainees died under torture.", [("killed", "detainee", 8, 8, "exact")]),
    (
        "The jet's raid killed the mayor and his driver.",
        [("killed", "civilian", 2, 2, "exact")],
    ),
    (
        "Ten people were hospitalised after the gas attack.",
        [("injured", "unspecified", 10, 10, "exact")],
    ),
    (
        "Raiders burned five villagers to death.",
        [("killed", "civilian", 5, 5, "exact")],
    ),
    ("Four youths were hacked to death.", [("killed", "man", 4, 4, "exact")]),
    (
        "Assassins killed the councillor Nabil Haddad near his home.",
        [("killed", "civilian", 1, 1, "exact")],
    ),
    ("Unknown men assassinated an engineer.", [("killed", "civilian", 1, 1, "exact")]),
    (
        "The militia massacred 30 villagers at dawn.",
        [("killed", "civilian", 30, 30, "exact")],
    ),
    ("Six pilgrims were beheaded.", [("killed", "civilian", 6, 6, "exact")]),
    (
        "Two medics were killed while treating the wounded.",
        [("killed", "medical_worker", 2, 2, "exact")],
    ),
    (
        "Nine fighters were killed when rebels attacked the base.",
        [("killed", "combatant", 9, 9, "exact")],
    ),
    (
        "A car bomb killed three and injured at least twenty.",
        [
            ("killed", "unspecified", 3, 3, "exact"),
            ("injured", "unspecified", 20, None, "at_least"),
        ],
    ),
    (
        "Mines left by the retreating force killed two shepherds and maimed a boy.",
        [("killed", "civilian", 2, 2, "exact"), ("injured", "child", 1, 1, "exact")],
    ),
    (
        "The blaze followed a strike that killed four and wounded many.",
        [
            ("killed", "unspecified", 4, 4, "exact"),
            ("injured", "unspecified", 2, None, "vague"),
        ],
    ),
    (
        "More than a dozen pupils were injured.",
        [("injured", "child", 12, None, "more_than")],
    ),
    (
        "At least three policemen, a child and two women were wounded.",
        [
            ("injured", "combatant", 3, None, "at_least"),
            ("injured", "child", 1, 1, "exact"),
            ("injured", "woman", 2, 2, "exact"),
        ],
    ),
    ("He was found dead in his cell.", []),
    (
        "A farmer was found shot dead near the canal.",
        [("killed", "civilian", 1, 1, "exact")],
    ),
    (
        "Rescuers pulled nine bodies from the rubble.",
        [("killed", "unspecified", 9, 9, "exact")],
    ),
    (
        "Five soldiers had been executed by their captors.",
        [("killed", "combatant", 5, 5, "exact")],
    ),
    (
        "Eleven fighters from the 5th corps were killed.",
        [("killed", "combatant", 11, 11, "exact")],
    ),
    (
        "Two brothers from Homs, both students, were arrested.",
        [("detained", "man", 2, 2, "exact")],
    ),
    (
        "Fire from the tower killed a cleric, wounded two worshippers and hit a bus.",
        [("killed", "civilian", 1, 1, "exact"), ("injured", "civilian", 2, 2, "exact")],
    ),
    (
        "Three civilians died of wounds they had sustained earlier.",
        [("killed", "civilian", 3, 3, "exact")],
    ),
    (
        "Government shelling killed 14, among them four children, and wounded 30.",
        [
            ("killed", "unspecified", 14, 14, "exact"),
            ("injured", "unspecified", 30, 30, "exact"),
        ],
    ),
    (
        "The attackers wounded a total of 19 people.",
        [("injured", "unspecified", 19, 19, "exact")],
    ),
    ("Scores more were hurt.", [("injured", "unspecified", 40, None, "vague")]),
]


def test_verbs_and_nouns_of_harm_take_their_victims() -> None:
    assert differences(VERBS_AND_NOUNS) == []
