"""Test partitives, groups told by what stands around, subtotals and known victims."""

from __future__ import annotations

from harms_reader import Shown, differences, harms_in

COUNTS: list[tuple[str, list[Shown]]] = [
    (
        "The patrol kidnapped a number of the locals.",
        [("abducted", "civilian", 2, None, "vague")],
    ),
    (
        "Several of its recruits were killed.",
        [("killed", "combatant", 3, None, "vague")],
    ),
    ("The photo shows one of the victims killed in the raid.", []),
    ("Some of the dead were killed by shrapnel.", []),
    (
        "The monitor said 20 rebels from the camp and three cooks were killed.",
        [
            ("killed", "combatant", 20, 20, "exact"),
            ("killed", "civilian", 3, 3, "exact"),
        ],
    ),
    (
        "Guards repelled the raid killing 30 attackers Syria defence ministry said.",
        [("killed", "combatant", 30, 30, "exact")],
    ),
    ("Three women SDF fighters were killed.", [("killed", "combatant", 3, 3, "exact")]),
    (
        "A monitor lists 90 people recorded killed in the city.",
        [("killed", "unspecified", 90, 90, "exact")],
    ),
    (
        "The raid is alleged to have killed a top militant.",
        [("killed", "combatant", 1, 1, "exact")],
    ),
    (
        "A bomb kills five people, and a gunman assassinates a judge.",
        [
            ("killed", "unspecified", 5, 5, "exact"),
            ("killed", "civilian", 1, 1, "exact"),
        ],
    ),
    (
        "The guards killed a rebel while two others fled.",
        [("killed", "combatant", 1, 1, "exact")],
    ),
    (
        "A farmer was killed along with three shepherds.",
        [("killed", "civilian", 4, 4, "exact")],
    ),
    ("Both the gunmen were killed.", [("killed", "combatant", 2, 2, "exact")]),
    ("Two brothers, aged 5 and 7, were hurt.", [("injured", "child", 2, 2, "exact")]),
    (
        "More than a quarter of a million people have been killed.",
        [("killed", "unspecified", 250000, None, "more_than")],
    ),
    (
        "The war displaced half a million people.",
        [("displaced", "unspecified", 500000, 500000, "exact")],
    ),
    ("The pilot was mortally wounded.", [("killed", "combatant", 1, 1, "exact")]),
    ("Rebels expelled 300 soldiers from the town.", []),
    ("Thousands of people displaced from Homs have found refuge in a camp.", []),
    (
        "A family of a father and three girls was wounded.",
        [("injured", "man", 1, 1, "exact"), ("injured", "child", 3, 3, "exact")],
    ),
    (
        "The raids left ten rebels including two of the guard, four fighters and a cook dead.",
        [
            ("killed", "combatant", 14, 14, "exact"),
            ("killed", "civilian", 1, 1, "exact"),
        ],
    ),
]

GROUPS: list[tuple[str, list[Shown]]] = [
    (
        "Four civilian police officers were hurt.",
        [("injured", "civilian", 4, 4, "exact")],
    ),
    ("Two captured soldiers were executed.", [("killed", "detainee", 2, 2, "exact")]),
    (
        "Six members of the Tell Brigade were killed.",
        [("killed", "combatant", 6, 6, "exact")],
    ),
    (
        "Samer Khaled, a senior leader of the group, was killed.",
        [("killed", "combatant", 1, 1, "exact")],
    ),
    (
        "A soldier was killed and three other members were wounded.",
        [
            ("killed", "combatant", 1, 1, "exact"),
            ("injured", "combatant", 3, 3, "exact"),
        ],
    ),
    (
        "The number of nurses killed in the raids has risen to 12.",
        [("killed", "medical_worker", 12, 12, "exact")],
    ),
    (
        "The death toll among residents rose to 40.",
        [("killed", "civilian", 40, 40, "exact")],
    ),
    ("The civilian death toll reached 45.", [("killed", "civilian", 45, 45, "exact")]),
    (
        "The army inflicted heavy losses on the militants.",
        [("killed_or_injured", "combatant", 2, None, "vague")],
    ),
    (
        "The strike inflicted 15 casualties on the rebels.",
        [("killed_or_injured", "combatant", 15, 15, "exact")],
    ),
    ("The raid inflicted heavy losses on the warehouses.", []),
]

PARTS: list[tuple[str, list[tuple[str, int | None]]]] = [
    (
        "Shells hurt nine civilians, including a girl and four civilian guards.",
        [("child", 1), ("civilian", 4)],
    ),
]

# What the second harm is: a subtotal, another estimate.
MARKED: list[tuple[str, tuple[bool, bool]]] = [
    (
        "The army killed 80 people across the country, including 31 men executed in Homs.",
        (True, False),
    ),
    (
        "Over 90 people were killed in clashes, including 40 farmers killed in reprisals.",
        (True, False),
    ),
    (
        "The war has killed 300 people, with estimates suggesting 500 may have died.",
        (False, True),
    ),
    ("Raids killed ten men in Homs and twelve men in Hama.", (False, False)),
]

KNOWN = {
    "He was later killed in a raid.": True,
    "She died in Homs in 2014.": True,
    "Khaled was killed in a 2008 raid.": True,
    "They fled before he was arrested.": False,
    "The town of Homs was captured.": False,
    "Israel was hurt by the boycott.": False,
    "He died there and two guards were hurt.": False,
}


def test_counts_among_known_people() -> None:
    assert differences(COUNTS) == []


def test_groups_told_by_what_stands_around() -> None:
    assert differences(GROUPS) == []


def test_civilian_officers_are_part_of_the_civilians() -> None:
    read = harms_in([text for text, _ in PARTS])
    parts = [[(p.group.value, p.low) for h in harms for p in h.parts] for harms in read]
    assert parts == [expected for _, expected in PARTS]


def test_subtotals_and_rival_estimates_are_marked() -> None:
    read = harms_in([text for text, _ in MARKED])
    marks = [(harms[1].subtotal, harms[1].rival) for harms in read]
    assert marks == [expected for _, expected in MARKED]


def test_a_pronoun_or_surname_is_somebody_known() -> None:
    read = harms_in(list(KNOWN))
    known = [any(h.people.weak and h.people.definite for h in harms) for harms in read]
    assert dict(zip(KNOWN, known, strict=True)) == KNOWN


def test_others_without_number_take_the_group_before() -> None:
    (harms,) = harms_in(["The raid killed a number of rebels and injured others."])
    assert [h.people.group.value for h in harms] == ["combatant", "combatant"]
