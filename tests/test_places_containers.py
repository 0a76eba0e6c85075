"""Places that only say where another place lies are containers."""

from __future__ import annotations

import pytest

from extract.mentions import PlaceRole
from extract.places import find_places
from extract.plain import normalise
from extract.text import split_sentences

CASES = [
    ("In Hama, shells hit Mhardeh.", ["Hama"]),
    ("In Hama and Mhardeh, shells fell.", []),
    ("A mine went off in Saraqib and another in Idlib.", []),
    ("Troops raided Tal Hamis in the Qamishli countryside.", ["Qamishli"]),
    (
        "In the Manbij countryside, a mine killed two in Arab Hassan village.",
        ["Manbij"],
    ),
    ("Two died in Obin village, also known as Yunesiyeh, in Idlib.", ["Obin", "Idlib"]),
    ("Rockets hit Douma in eastern Ghouta.", ["eastern Ghouta"]),
    ("Rockets hit Mezzeh in the Damascus suburbs.", ["Damascus"]),
    (
        "Two died in Um Harmal village in the Abu Rasin countryside in Hasakah.",
        ["Abu Rasin", "Hasakah"],
    ),
    ("Two died in Shaima village in the Kobani countryside.", ["Kobani"]),
    ("Shells hit the axes of KabaniKensabba.", []),
    ("Two died in Jabal al-Zawiya, south of Idlib.", ["Idlib"]),
    ("Two died in the Qarah Jokh Mountain in Malikiyah countryside.", ["Malikiyah"]),
    ("Two died in eastern Ghouta near Damascus.", ["Damascus"]),
    ("Rockets hit Kobani, in northern Syria.", ["northern Syria"]),
    ("Shells hit Palmyra, 215 km north-east of Damascus.", ["Damascus"]),
    ("A mine went off outside Sukhnah, a small town east of Palmyra.", ["Palmyra"]),
    ("A mine went off south of Hasakah, near Shaddadi.", ["Hasakah"]),
    ("Ten died in the villages of Kansafra and Ftira in Idlib province.", ["Idlib"]),
    # a second place of its own, and a road that only leads on
    (
        "Bombs fell in the Mezzeh quarter of Damascus and in Qudsaya, a town near it.",
        ["Damascus"],
    ),
    ("Gunmen shot two near Mhardeh, on the road to Hama.", ["Hama"]),
    ("Two died in Morek, near the Idlib border.", ["Idlib"]),
    ("Two died in Maadan Atiq in Raqqa province.", ["Raqqa"]),
    ('Two died in "Kafr Safra", in the township of "Jandairis".', ["Jandairis"]),
    (
        "Shells hit the Abu Rasin countryside, coinciding with shells on Asadiya village.",
        [],
    ),
    ("Gunmen abducted six people from the Rajo district of Afrin.", ["Afrin"]),
    (
        "A bus burned near al-Shola, in the desert between Deir ez-Zor and Palmyra.",
        ["Deir ez-Zor", "Palmyra"],
    ),
    ("Shells hit Ain Tarma and Zamalka, both in Ghouta.", ["Ghouta"]),
    ("A drone hit a car in Abu Rasin town western Ras al-Ain.", ["Ras al-Ain"]),
    ("A drone hit Aziziyah village, northern ras al-Ain.", ["ras al-Ain"]),
    ("Shells hit Aleppos Abu Qalqal and Manbij.", ["Aleppos"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_containers(text: str, expected: list[str]) -> None:
    body = normalise(text)
    found = find_places(body, split_sentences(body))
    assert expected == [
        body[m.start : m.end] for m in found if m.role is PlaceRole.CONTAINER
    ]
