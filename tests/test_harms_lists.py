"""Test lists of victims and what interrupts them."""

from __future__ import annotations

from harms_reader import Shown, differences

LISTS: list[tuple[str, list[Shown]]] = [
    (
        "The number of those killed in the strike reached 30.",
        [("killed", "unspecified", 30, 30, "exact")],
    ),
    (
        "The shelling caused dozens of casualties.",
        [("killed_or_injured", "unspecified", 24, None, "vague")],
    ),
    (
        "Three women and two children were killed.",
        [("killed", "woman", 3, 3, "exact"), ("killed", "child", 2, 2, "exact")],
    ),
    (
        "An imam, a baker and four fighters were killed.",
        [("killed", "civilian", 2, 2, "exact"), ("killed", "combatant", 4, 4, "exact")],
    ),
    (
        "A commander and nine of his comrades were killed.",
        [("killed", "combatant", 10, 10, "exact")],
    ),
    (
        "Walid Hamdan and three other fighters were killed in the ambush.",
        [("killed", "combatant", 4, 4, "exact")],
    ),
    (
        "Samer Khaled, a teacher, was killed by a mortar round.",
        [("killed", "civilian", 1, 1, "exact")],
    ),
    (
        "A teacher, Samer Khaled, was killed by a mortar round.",
        [("killed", "civilian", 1, 1, "exact")],
    ),
    (
        "Two teachers, identified as Samer Khaled (34) and Rim Haddad, were abducted.",
        [("abducted", "civilian", 2, 2, "exact")],
    ),
    (
        "Three nurses, Nada, Rim and Huda, were detained at the gate.",
        [("detained", "medical_worker", 3, 3, "exact")],
    ),
    (
        "A guard was killed along with two drivers.",
        [("killed", "combatant", 1, 1, "exact"), ("killed", "civilian", 2, 2, "exact")],
    ),
    (
        "37 people, including nine children, were killed.",
        [("killed", "unspecified", 37, 37, "exact")],
    ),
    (
        "Twelve people were killed in the raid, including three women.",
        [("killed", "unspecified", 12, 12, "exact")],
    ),
    (
        "Twenty people, most of them children, were wounded.",
        [("injured", "unspecified", 20, 20, "exact")],
    ),
    (
        "The raid killed 14 people (including two women and a child).",
        [("killed", "unspecified", 14, 14, "exact")],
    ),
    (
        "Six civilians were killed, among them a pregnant woman.",
        [("killed", "civilian", 6, 6, "exact")],
    ),
    (
        "At least 28 people mostly women and children were killed.",
        [("killed", "unspecified", 28, None, "at_least")],
    ),
    (
        "Five civilians, including a woman and two children, and three fighters were killed.",
        [("killed", "civilian", 5, 5, "exact"), ("killed", "combatant", 3, 3, "exact")],
    ),
    (
        "Five residents were killed in Aleppo and three in Homs.",
        [("killed", "civilian", 5, 5, "exact"), ("killed", "civilian", 3, 3, "exact")],
    ),
    (
        "Two boys were killed and four others were wounded.",
        [("killed", "child", 2, 2, "exact"), ("injured", "child", 4, 4, "exact")],
    ),
    (
        "One soldier was killed and another injured.",
        [
            ("killed", "combatant", 1, 1, "exact"),
            ("injured", "combatant", 1, 1, "exact"),
        ],
    ),
    (
        "The clashes killed and wounded 25 fighters.",
        [("killed_or_injured", "combatant", 25, 25, "exact")],
    ),
    ("A policeman was shot and wounded.", [("injured", "combatant", 1, 1, "exact")]),
    (
        "The gunmen abducted four men and killed two of them.",
        [("abducted", "man", 4, 4, "exact"), ("killed", "man", 2, 2, "exact")],
    ),
    (
        "They seized a mechanic, took him away and shot him dead.",
        [("killed", "civilian", 1, 1, "exact")],
    ),
    (
        "Gunmen kidnapped a dentist and later killed him.",
        [("killed", "medical_worker", 1, 1, "exact")],
    ),
    ("Police arrested seven protesters.", [("detained", "civilian", 7, 7, "exact")]),
    (
        "Security men detained a lawyer and his brother.",
        [("detained", "civilian", 1, 1, "exact"), ("detained", "man", 1, 1, "exact")],
    ),
    ("Nine students were rounded up.", [("detained", "civilian", 9, 9, "exact")]),
    ("Seventeen people are missing.", [("missing", "unspecified", 17, 17, "exact")]),
    (
        "Two reporters went missing near the front.",
        [("missing", "journalist", 2, 2, "exact")],
    ),
    (
        "The offensive displaced 12,000 residents.",
        [("displaced", "civilian", 12000, 12000, "exact")],
    ),
    (
        "Some 4,000 residents were forced to flee the town.",
        [("displaced", "civilian", 4000, 4000, "approximately")],
    ),
    (
        "Troops neutralised five militants.",
        [("killed_or_injured", "combatant", 5, 5, "exact")],
    ),
    (
        "The army lost contact while the militia executed ten prisoners.",
        [("killed", "detainee", 10, 10, "exact")],
    ),
    (
        "6 Killed 12 Wounded in Car Bomb Blast",
        [
            ("killed", "unspecified", 6, 6, "exact"),
            ("injured", "unspecified", 12, 12, "exact"),
        ],
    ),
    (
        "Air Raid Kills 10 Civilians in Village Market",
        [("killed", "civilian", 10, 10, "exact")],
    ),
    (
        "Four killed, including two women, in rocket attack",
        [("killed", "unspecified", 4, 4, "exact")],
    ),
    (
        "A medic kept count: two dead, five injured.",
        [
            ("killed", "unspecified", 2, 2, "exact"),
            ("injured", "unspecified", 5, 5, "exact"),
        ],
    ),
    (
        "The brigade left behind scores of dead and wounded members.",
        [("killed_or_injured", "combatant", 40, None, "vague")],
    ),
    (
        "A family of five was killed when their house collapsed under a shell.",
        [("killed", "civilian", 5, 5, "exact")],
    ),
    ("The strike killed a family of six.", [("killed", "civilian", 6, 6, "exact")]),
    ("Both men were executed.", [("killed", "man", 2, 2, "exact")]),
    (
        "Forty members of the security forces have so far been killed.",
        [("killed", "combatant", 40, 40, "exact")],
    ),
    (
        "A group of 12 farmers was abducted at a checkpoint.",
        [("abducted", "civilian", 12, 12, "exact")],
    ),
    (
        "Five were martyred and eight wounded.",
        [
            ("killed", "unspecified", 5, 5, "exact"),
            ("injured", "unspecified", 8, 8, "exact"),
        ],
    ),
    (
        "The militia slit the throats of two shepherds.",
        [("killed", "civilian", 2, 2, "exact")],
    ),
    (
        "A member of the civil defence was killed.",
        [("killed", "aid_worker", 1, 1, "exact")],
    ),
    (
        "Two aid workers and their driver were killed.",
        [
            ("killed", "aid_worker", 2, 2, "exact"),
            ("killed", "civilian", 1, 1, "exact"),
        ],
    ),
    (
        "Two policemen and a guard, both off duty, were wounded.",
        [("injured", "combatant", 3, 3, "exact")],
    ),
    (
        "A blast killed a woman and wounded 25.",
        [
            ("killed", "woman", 1, 1, "exact"),
            ("injured", "unspecified", 25, 25, "exact"),
        ],
    ),
    (
        "Another 50 were wounded or missing.",
        [("injured", "unspecified", 50, 50, "exact")],
    ),
    (
        "There were reports of a child being killed.",
        [("killed", "child", 1, 1, "exact")],
    ),
    (
        "Two people were injured in Ain Issa and a woman in Suluk.",
        [
            ("injured", "unspecified", 2, 2, "exact"),
            ("injured", "woman", 1, 1, "exact"),
        ],
    ),
    (
        "Ten were killed in clashes between a farmer and a trader in Suluk.",
        [("killed", "unspecified", 10, 10, "exact")],
    ),
    (
        "The strike killed a commander of the army, Samer Khaled, a leader of the party, Omar Haddad, and three civilians.",
        [("killed", "combatant", 2, 2, "exact"), ("killed", "civilian", 3, 3, "exact")],
    ),
    (
        "His brother, a former merchant and his wife were arrested.",
        [("detained", "man", 1, 1, "exact"), ("detained", "woman", 1, 1, "exact")],
    ),
    (
        "A girl, 9, and her brother, 12, were killed.",
        [("killed", "child", 1, 1, "exact"), ("killed", "child", 1, 1, "exact")],
    ),
    (
        "The explosion wounded 30 people, five of them seriously.",
        [("injured", "unspecified", 30, 30, "exact")],
    ),
    ("Also killed was a driver.", [("killed", "civilian", 1, 1, "exact")]),
    (
        "Killed were three men and a woman.",
        [("killed", "man", 3, 3, "exact"), ("killed", "woman", 1, 1, "exact")],
    ),
    (
        "Blast kills wounds 12 people",
        [("killed_or_injured", "unspecified", 12, 12, "exact")],
    ),
    (
        "The raid led to the death of 100 militants state media reported.",
        [("killed", "combatant", 100, 100, "exact")],
    ),
    (
        "Third attack in 2023 | Child injured in Suluk",
        [("injured", "child", 1, 1, "exact")],
    ),
    (
        "A guard was killed alongside two drivers.",
        [("killed", "combatant", 1, 1, "exact"), ("killed", "civilian", 2, 2, "exact")],
    ),
    (
        "Coalition Kills Over 20 Operatives Plotting Attacks",
        [("killed", "combatant", 20, None, "more_than")],
    ),
    (
        "Raids cause hundreds of civilian casualties aid agencies said.",
        [("killed_or_injured", "civilian", 200, None, "vague")],
    ),
]


def test_lists_are_read_whole() -> None:
    assert differences(LISTS) == []
