"""Test counts in text without its commas, in headlines, and of groups told nearby."""

from __future__ import annotations

from harms_reader import Shown, differences

CASES: list[tuple[str, list[Shown]]] = [
    # a group whose name looks like a verb
    (
        "Another 14 IS fighters were killed near the dam.",
        [("killed", "combatant", 14, 14, "exact")],
    ),
    ("Nine IS captives were freed by force.", []),
    # "managed to" did it, "never managed to" did not
    (
        "The patrol managed to kill 25 gunmen.",
        [("killed", "combatant", 25, 25, "exact")],
    ),
    (
        "The brigade was able to kill about 40 raiders.",
        [("killed", "combatant", 40, 40, "approximately")],
    ),
    ("The patrol never managed to kill ten gunmen.", []),
    ("The patrol would be able to kill ten gunmen.", []),
    # the dead of two sides are counted apart
    (
        "The fighting claimed the lives of 50 soldiers and 31 rebels.",
        [
            ("killed", "combatant", 50, 50, "exact"),
            ("killed", "combatant", 31, 31, "exact"),
        ],
    ),
    (
        "Ten soldiers and four army officers were killed.",
        [("killed", "combatant", 14, 14, "exact")],
    ),
    # nouns that share a count
    (
        "The raid killed 17 members and commanders of the faction.",
        [("killed", "combatant", 17, 17, "exact")],
    ),
    (
        "The siege left 30 fighters and residents dead.",
        [("killed", "unspecified", 30, 30, "exact")],
    ),
    # "them" has the group of those told before
    (
        "Troops fought militants at the bridge, killing scores of them.",
        [("killed", "combatant", 40, None, "vague")],
    ),
    (
        "Shells hit a queue of farmers, killing three of them and wounding 22.",
        [
            ("killed", "civilian", 3, 3, "exact"),
            ("injured", "civilian", 22, 22, "exact"),
        ],
    ),
    (
        "The blast killed two men from Hezbollah and a man from Suluk.",
        [("killed", "combatant", 2, 2, "exact"), ("killed", "man", 1, 1, "exact")],
    ),
    (
        "Samer Khaled a field commander of the brigade and eight more fighters died.",
        [("killed", "combatant", 9, 9, "exact")],
    ),
    # headlines
    (
        "A boy killed 30 injured in shelling of Suluk.",
        [
            ("killed", "child", 1, 1, "exact"),
            ("injured", "unspecified", 30, 30, "exact"),
        ],
    ),
    (
        "A bomber killed 30 injured 12 in Suluk.",
        [
            ("killed", "unspecified", 30, 30, "exact"),
            ("injured", "unspecified", 12, 12, "exact"),
        ],
    ),
    (
        "60 Gunmen Killed Tens Injured in Suluk.",
        [
            ("killed", "combatant", 60, 60, "exact"),
            ("injured", "combatant", 20, None, "vague"),
        ],
    ),
    (
        "Militia kidnapped 90 executed 18 people in Suluk.",
        [
            ("abducted", "unspecified", 90, 90, "exact"),
            ("killed", "unspecified", 18, 18, "exact"),
        ],
    ),
    (
        "Raid on a bakery kills 18 New toll",
        [("killed", "unspecified", 18, 18, "exact")],
    ),
    ("Car bomb kills 10 Governor", [("killed", "unspecified", 10, 10, "exact")]),
    # a blast claims people, a speaker claims things of them
    (
        "The blast claimed eight and injured 14 shoppers.",
        [
            ("killed", "unspecified", 8, 8, "exact"),
            ("injured", "civilian", 14, 14, "exact"),
        ],
    ),
    (
        "The army claimed 40 gunmen had been wounded.",
        [("injured", "combatant", 40, 40, "exact")],
    ),
    (
        "A guard died alongside a cook near Suluk.",
        [("killed", "combatant", 1, 1, "exact"), ("killed", "civilian", 1, 1, "exact")],
    ),
    # totals and their parts
    (
        "The deaths include 65 people among them 22 boys killed in shelling of Suluk.",
        [("killed", "unspecified", 65, 65, "exact")],
    ),
    (
        "The death toll has reached 80: 45 guards and 35 farmers.",
        [("killed", "unspecified", 80, 80, "exact")],
    ),
    (
        "15 people: nine guards and six farmers, were killed.",
        [("killed", "unspecified", 15, 15, "exact")],
    ),
    (
        "The raid left 23 farmers - including nine boys - and 16 gunmen dead.",
        [
            ("killed", "civilian", 23, 23, "exact"),
            ("killed", "combatant", 16, 16, "exact"),
        ],
    ),
    (
        "Shells hit a clinic injuring three men from the staff in addition to five patients.",
        [("injured", "man", 3, 3, "exact"), ("injured", "civilian", 5, 5, "exact")],
    ),
    # numbers
    (
        "Over 1 000 farmers were killed.",
        [("killed", "civilian", 1000, None, "more_than")],
    ),
    ("At 12:30 a man was hurt.", [("injured", "man", 1, 1, "exact")]),
    ("He led the 2011 anti-army protesters who were later killed.", []),
    ("The strike killed 0 civilians.", []),
    # whom a war displaced, and who did it himself
    ("Six million people were displaced by the war.", []),
    ("The fighters who seized much of the town left.", []),
    ("A sniper shot on the crowd and fled.", []),
    (
        "The toll is even higher, as the fate of dozens is unknown.",
        [("missing", "unspecified", 24, None, "vague")],
    ),
]


def test_run_on_text_and_groups_told_nearby() -> None:
    assert differences(CASES) == []
