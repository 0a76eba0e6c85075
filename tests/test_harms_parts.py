"""Test the breakdowns of a count: whose parts they are."""

from __future__ import annotations

from harms_reader import harms_in

PARTS = [
    ("37 people, including nine children, were killed.", [("child", 9)]),
    ("Twelve people were killed in the raid, including three women.", [("woman", 3)]),
    (
        "The raid killed 14 people (two women and a child).",
        [("woman", 2), ("child", 1)],
    ),
    ("Six civilians were killed, among them a pregnant woman.", [("woman", 1)]),
    (
        "It killed five civilians, two men and three women.",
        [("man", 2), ("woman", 3)],
    ),
    ("Twenty people, most of them children, were wounded.", []),
    ("A raid killed ten people, eight of them children.", [("child", 8)]),
    ("Ten people died in the raid, of whom eight were boys.", [("child", 8)]),
    (
        "A raid killed 40, 12 of whom were boys and six were women.",
        [("child", 12), ("woman", 6)],
    ),
    (
        "Nine people were killed, two nurses and a boy among them.",
        [("medical_worker", 2), ("child", 1)],
    ),
    (
        "The office counted 79 deaths in June, including nine women.",
        [("woman", 9)],
    ),
    ("Shells hurt ten people, four boys included.", [("child", 4)]),
    ("Fourteen deaths were recorded, of them five boys.", [("child", 5)]),
    (
        "Eleven people, of them a nurse and four boys, died.",
        [("medical_worker", 1), ("child", 4)],
    ),
    # behind a place or a time that follows an object or a noun of harm
    ("Shelling killed five people in Douma, including two boys.", [("child", 2)]),
    (
        "A bomb hurt nine people at a market in Azaz on Monday, including a nurse.",
        [("medical_worker", 1)],
    ),
    ("Jets killed 14 people last week, among them five boys.", [("child", 5)]),
    (
        "Gunmen seized 30 villagers near Tadmur on Monday, seven of them women.",
        [("woman", 7)],
    ),
    (
        "The killing of nine people in Azaz, including two boys, was condemned.",
        [("child", 2)],
    ),
    ("Shelling killed five people in several towns, including two in Homs.", []),
    ("Shelling killed five people in several towns, including Douma.", []),
    (
        "Rebels killed 20 soldiers in Douma, including two officers, and hurt a boy.",
        [("combatant", 2)],
    ),
    (
        "The toll rose to 25: 14 soldiers and 11 farmers.",
        [("combatant", 14), ("civilian", 11)],
    ),
    (
        "The raids left nine dead in Nawa: five women and four boys.",
        [("woman", 5), ("child", 4)],
    ),
    (
        "Nine people - five women and four boys - died.",
        [("woman", 5), ("child", 4)],
    ),
    (
        "Nine people, five women and four boys, died.",
        [("woman", 5), ("child", 4)],
    ),
    ("Ten people were killed, and five of the dead were boys.", [("child", 5)]),
    ("In Suluk: 17 injured residents, including five boys.", [("child", 5)]),
    ("Six deaths, including a boy, and four injured civilians.", [("child", 1)]),
    ("The toll rose to 7 dead, including a nurse.", [("medical_worker", 1)]),
    (
        "It rose to 9 the number of nuns killed there since May, including two cooks.",
        [("civilian", 2)],
    ),
    # behind "at least"
    ("Five people at least including a girl died.", [("child", 1)]),
    ("It killed 30 people at least, including six women.", [("woman", 6)]),
    # behind others who are of the same count
    ("40 fighters and drivers, including six women, were killed.", [("woman", 6)]),
    (
        "In Homs 40 members of the army and its militias, including six officers, died.",
        [("combatant", 6)],
    ),
]

# What the second of two counts includes, if anything.
SECOND = [
    ("A raid left nine people dead, including four boys, and 20 others hurt.", []),
    (
        "A raid left nine dead, including two boys, and 20 hurt, including a nurse.",
        [("medical_worker", 1)],
    ),
    (
        "There were 12 fatalities, including two boys, and 30 injured people.",
        [],
    ),
    (
        "Nine dead, including a boy, and six wounded women, including a nurse.",
        [("medical_worker", 1)],
    ),
]


def test_breakdowns_stay_with_the_count_that_they_follow() -> None:
    read = harms_in([text for text, _ in SECOND])
    shown_parts = [[(p.group.value, p.low) for p in h.parts] for (_, h) in read]
    assert shown_parts == [parts for _, parts in SECOND]


def test_breakdowns_belong_to_their_count() -> None:
    read = harms_in([text for text, _ in PARTS])
    shown_parts = [[(p.group.value, p.low) for p in h.parts] for (h, *_) in read]
    assert shown_parts == [parts for _, parts in PARTS]
