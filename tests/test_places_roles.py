"""What a place does in its sentence: where it happened, what contains it, an aside."""

from __future__ import annotations

import pytest
from places_reader import Shown, found

ROLES = [
    (
        'A mine in Daraa left four men of the "Atman" family dead.',
        [
            ("Daraa", "C5993", "exact", "event"),
            ("Atman", "C5994", "exact", "origin"),
        ],
    ),
    (
        "The Homs governor said that ten died in Saraqib.",
        [
            ("Homs", "C2528", "exact", "origin"),
            ("Saraqib", "C3916", "exact", "event"),
        ],
    ),
    (
        "Aram, a Kurd from Kobani, was hurt in Saraqib.",
        [
            ("Kobani", "C1946", "exact", "origin"),
            ("Saraqib", "C3916", "exact", "event"),
        ],
    ),
    (
        "Washington has accused Damascus of killing ten in Saraqib.",
        [
            ("Damascus", "C1001", "exact", "organisation"),
            ("Saraqib", "C3916", "exact", "event"),
        ],
    ),
    (
        "Damascus has repeatedly denied that ten died in Saraqib.",
        [
            ("Damascus", "C1001", "exact", "organisation"),
            ("Saraqib", "C3916", "exact", "event"),
        ],
    ),
    (
        "Raids by Moscow and Damascus killed ten in Saraqib.",
        [
            ("Damascus", "C1001", "exact", "organisation"),
            ("Saraqib", "C3916", "exact", "event"),
        ],
    ),
    (
        "Damascus and its allies shelled Saraqib.",
        [
            ("Damascus", "C1001", "exact", "organisation"),
            ("Saraqib", "C3916", "exact", "event"),
        ],
    ),
    (
        "Troops loyal to Damascus shot ten people in Saraqib.",
        [
            ("Damascus", "C1001", "exact", "organisation"),
            ("Saraqib", "C3916", "exact", "event"),
        ],
    ),
    (
        "Ten died when pro-Damascus fighters shelled Saraqib.",
        [
            ("Damascus", "C1001", "exact", "organisation"),
            ("Saraqib", "C3916", "exact", "event"),
        ],
    ),
    (
        "Ten died in Damascus and Moscow condemned it.",
        [("Damascus", "C1001", "exact", "event")],
    ),
    (
        "Rebels shelled Damascus with mortars.",
        [("Damascus", "C1001", "exact", "event")],
    ),
    (
        "Army retakes a town HOMS (Agency) On Monday ten died in Saraqib.",
        [
            ("HOMS", "C2528", "exact", "dateline"),
            ("Saraqib", "C3916", "exact", "event"),
        ],
    ),
    (
        "The highest toll was in Saraqib, a town there, where ten died.",
        [("Saraqib", "C3916", "exact", "event")],
    ),
    (
        "The highest toll was in Saraqib.",
        [("Saraqib", "C3916", "exact", "part")],
    ),
    (
        "DAMASCUS, Syria (AP) - Four died in Homs.",
        [
            ("DAMASCUS", "C1001", "exact", "dateline"),
            ("Syria", "SY", "country", "dateline"),
            ("Homs", "C2528", "exact", "event"),
        ],
    ),
    (
        "The Aleppo Media Center said five were hurt in Atarib.",
        [
            ("Aleppo", "C1007", "exact", "organisation"),
            ("Atarib", "C1022", "exact", "event"),
        ],
    ),
    (
        "Seven died at the Civil Defence Centre in Sarmin.",
        [("Sarmin", "C3953", "exact", "event")],
    ),
    (
        "Damascus accused rebels of shelling Nubl.",
        [
            ("Damascus", "C1001", "exact", "organisation"),
            ("Nubl", "C1655", "exact", "event"),
        ],
    ),
    (
        "A resident of Homs told AFP that shells hit Talbiseh.",
        [
            ("Homs", "C2528", "exact", "origin"),
            ("Talbiseh", "C2882", "exact", "event"),
        ],
    ),
    ("A medic in Hama said two died.", [("Hama", "C2987", "exact", "event")]),
    (
        "An activist in Hama said two were shot in Masyaf.",
        [("Hama", "C2987", "exact", "origin"), ("Masyaf", "C3367", "exact", "event")],
    ),
    (
        "Rockets fired from Saraqib hit Jurin in the Hama countryside.",
        [
            ("Saraqib", "C3916", "exact", "origin"),
            ("Jurin", "C3178", "exact", "event"),
            ("Hama", "SY05", "governorate", "container"),
        ],
    ),
    (
        "Thousands fled from Afrin to Tal Rifaat.",
        [
            ("Afrin", "C1366", "exact", "event"),
            ("Tal Rifaat", "C1621", "exact", "origin"),
        ],
    ),
    (
        "Eight died in the Damascus suburb of Harasta.",
        [
            ("Damascus", "C1001", "exact", "container"),
            ("Harasta", "C2342", "exact", "event"),
        ],
    ),
    (
        "Bombs fell on the Sheikh Maqsoud neighbourhood of Aleppo.",
        [
            ("Sheikh Maqsoud", "N0123", "exact", "event"),
            ("Aleppo", "C1007", "exact", "container"),
        ],
    ),
    (
        "Twenty died in Saraqib, Idlib, at dawn.",
        [
            ("Saraqib", "C3916", "exact", "event"),
            ("Idlib", "C3871", "exact", "container"),
        ],
    ),
    (
        "Ten died in Saraqib, Idlib and Ariha.",
        [
            ("Saraqib", "C3916", "exact", "event"),
            ("Idlib", "C3871", "exact", "event"),
            ("Ariha", "C4278", "exact", "event"),
        ],
    ),
    (
        "Planes hit Aleppo's al-Quds hospital.",
        [("Aleppo", "C1007", "exact", "event")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROLES)
def test_role(text: str, expected: list[Shown]) -> None:
    assert found(text) == expected
