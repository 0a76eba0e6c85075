"""Test what the count grammar must pass over, and what it must not lose by it."""

from __future__ import annotations

from harms_reader import Shown, differences

TRAPS: list[tuple[str, list[Shown]]] = [
    (
        "Two men arrested at a checkpoint were later executed.",
        [("killed", "man", 2, 2, "exact")],
    ),
    (
        "A farmer abducted in May was found dead.",
        [("killed", "civilian", 1, 1, "exact")],
    ),
    (
        "Militants killed 12 people on Sunday and 15 on Monday.",
        [
            ("killed", "unspecified", 12, 12, "exact"),
            ("killed", "unspecified", 15, 15, "exact"),
        ],
    ),
    (
        "The raid killed 18 people including five boys and two girls in a yard.",
        [("killed", "unspecified", 18, 18, "exact")],
    ),
    (
        "Clinics received the bodies of 44 victims and 140 injured people.",
        [
            ("killed", "unspecified", 44, 44, "exact"),
            ("injured", "unspecified", 140, 140, "exact"),
        ],
    ),
    ("A convict risks being executed by the militia.", []),
    ("Two bombers blew themselves up.", []),
    ("Forty families fled to Lebanon.", []),
    ("Hundreds of villagers escaped the shelling.", []),
    ("The ministry left two men to rot and die in Suluk.", []),
    ("The patrol kept a witness from being killed.", []),
    ("The obligation to protect the village failed.", []),
    (
        "A shell wounded another three in a yard.",
        [("injured", "unspecified", 3, 3, "exact")],
    ),
    (
        "Aid staff and two media activists were detained.",
        [("detained", "journalist", 2, 2, "exact")],
    ),
    ("A total of 24 recruits were killed.", [("killed", "combatant", 24, 24, "exact")]),
    (
        "A cook was stopped at a gate and later shot dead.",
        [("killed", "civilian", 1, 1, "exact")],
    ),
    ("No casualties were reported.", []),
    ("Nobody was killed in the attack.", []),
    ("The shelling did not injure anyone.", []),
    ("Thousands could be killed if the dam breaks.", []),
    ("The 45-year-old farmer was killed.", [("killed", "civilian", 1, 1, "exact")]),
    ("Samer Khaled, 45, was killed.", [("killed", "unspecified", 1, 1, "exact")]),
    ("A 30-member patrol was ambushed.", []),
    ("Half of the injured were women.", []),
    ("He was the seventh reporter to die there.", []),
    ("The number of victims was not known.", []),
    ("The attack damaged 12 houses and killed 40 sheep.", []),
    ("On 12 May three guards were killed.", [("killed", "combatant", 3, 3, "exact")]),
    ("In 2016 four nurses were killed.", [("killed", "medical_worker", 4, 4, "exact")]),
    (
        "The bombing lasted 40 minutes and killed two.",
        [("killed", "unspecified", 2, 2, "exact")],
    ),
    ("At 10:30 a shell killed two women.", [("killed", "woman", 2, 2, "exact")]),
    (
        "The bounty of $5,000 was paid after the killing of a trader.",
        [("killed", "civilian", 1, 1, "exact")],
    ),
    (
        "Two suspects were arrested over involvement in the killing of four officers.",
        [("detained", "unspecified", 2, 2, "exact")],
    ),
    ("He died of multiple injuries.", []),
    ("Around 300 fighters left the town.", []),
    (
        "About 40 militants attacked the post and killed three guards.",
        [("killed", "combatant", 3, 3, "exact")],
    ),
    ("A truck carrying 20 tonnes of flour was hit.", []),
    ("Two prisoners were released.", []),
    ("An arrest warrant was issued for a general.", []),
    ("The crew shot down a plane.", []),
    (
        "A rebel who shot down a plane was killed.",
        [("killed", "combatant", 1, 1, "exact")],
    ),
    ("F-16 jets killed three fighters.", [("killed", "combatant", 3, 3, "exact")]),
    (
        "The second strike killed four rescuers.",
        [("killed", "aid_worker", 4, 4, "exact")],
    ),
    ('"We lost everything", said a man whose house was hit.', []),
    ("The wounded soldiers were taken to a hospital.", []),
    (
        "Up to 15 people, mostly women, were wounded.",
        [("injured", "unspecified", None, 15, "at_most")],
    ),
    ("Some of the victims were children.", []),
    ("Seven of them were killed.", [("killed", "unspecified", 7, 7, "exact")]),
    (
        "Of the 30 passengers, 11 were killed.",
        [("killed", "civilian", 11, 11, "exact")],
    ),
    (
        "They kidnapped a priest, a nun and two volunteers.",
        [
            ("abducted", "civilian", 1, 1, "exact"),
            ("abducted", "woman", 1, 1, "exact"),
            ("abducted", "aid_worker", 2, 2, "exact"),
        ],
    ),
    (
        "Seven aid workers were kidnapped and later freed.",
        [("abducted", "aid_worker", 7, 7, "exact")],
    ),
    (
        "Troops captured six soldiers and captured two villages.",
        [("detained", "combatant", 6, 6, "exact")],
    ),
    (
        "Forces expelled 400 residents from the quarter.",
        [("displaced", "civilian", 400, 400, "exact")],
    ),
    (
        "The disappearance of nine students was reported.",
        [("missing", "civilian", 9, 9, "exact")],
    ),
    (
        "The arrest of eleven teachers was condemned.",
        [("detained", "civilian", 11, 11, "exact")],
    ),
    ("The army lost 20 vehicles.", []),
    (
        "An officer, two soldiers and a cook were killed in the ambush.",
        [("killed", "combatant", 3, 3, "exact"), ("killed", "civilian", 1, 1, "exact")],
    ),
    (
        "Two sisters and their mother were killed by a stray shell.",
        [("killed", "woman", 3, 3, "exact")],
    ),
    (
        "Doctors said 80 patients suffered breathing difficulties.",
        [("injured", "civilian", 80, 80, "exact")],
    ),
    ("On 18-08-2016 martyrs were honoured.", []),
    ("Khaled was the seventh Briton killed in Suluk.", []),
    ("A guard lost or dropped his rifle.", []),
    ("He was lost for a while.", []),
    (
        "The woman was injured by a terrorist sniper shot in Suluk.",
        [("injured", "woman", 1, 1, "exact")],
    ),
    ("A farmer was shot in the leg.", [("injured", "civilian", 1, 1, "exact")]),
    (
        "A sniper shot a farmer in the shoulder.",
        [("injured", "civilian", 1, 1, "exact")],
    ),
    ("A farmer was shot in the head.", [("killed", "civilian", 1, 1, "exact")]),
    ("The death toll is expected to rise to 100.", []),
    ("Soldiers rounded up 20 youths.", [("detained", "man", 20, 20, "exact")]),
]


def test_what_only_looks_like_a_count_is_passed_over() -> None:
    assert differences(TRAPS) == []
