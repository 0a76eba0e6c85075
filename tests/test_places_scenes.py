"""Which places of a text may be where something happened, and which are only told."""

from __future__ import annotations

import pytest

from extract.mentions import PlaceRole
from extract.places import find_places
from extract.plain import normalise
from extract.text import split_sentences

SCENES = [
    # what takes the wounded in, or speaks for a place, is no scene
    ("The wounded of Mare were moved to the “Afrin” hospital.", []),
    ("A medic at the old hospital in Homs said a shell hit Talbiseh.", ["C2882"]),
    ("The directorate of health in Idlib province said Ariha was hit.", ["C4278"]),
    ("The military council of Manbij lost two men in Jarablus.", ["C2227"]),
    ("Three soldiers of the Damascus Government died in Raqqa.", ["C5710"]),
    ("The regime forces of Syria shelled Ariha.", ["C4278"]),
    # whence an attack comes, and who comes whence
    ("Jets fired from over the sea, west of Baniyas, at Masyaf.", ["C3367"]),
    ("They fired dozens of rockets from Idlib province into Mhardeh.", ["C3457"]),
    ("One died in Tabqa; the victim is from Hajin.", ["C5929"]),
    # an uncounted part of a toll
    ("Sixty died, most of them in Aleppo.", []),
    ("Sixty died, with the highest number of deaths near Homs.", []),
    # the whole country, unless the text has gone abroad
    ("Ninety people died nationwide.", ["SY"]),
    ("A nationwide truce began.", []),
    ("Iraq is at war: ten died across the country.", []),
    ("They died in northern and eastern Syria.", ["SY"]),
    # towns with what is around them
    ("Bombs fell on Aleppo and its countryside.", ["C1007", "SY02"]),
    ("Ten died in rebel-held areas in Idlib.", ["SY07"]),
    ("Ten died in the Daraa area.", ["SY12"]),
    ("Ten died in Manbij area.", ["C1767"]),
    ("Ten died in a poor area of Aleppo.", ["C1007"]),
    ("Ten died in a suburb of the capital, Damascus.", ["SY03"]),
    ("Bombs fell on Homs city and the countryside to its north.", ["C2528", "SY04"]),
    ("Bombs fell on Damascus and its suburbs.", ["C1001", "SY03"]),
    ("Bombs fell on Jableh and its countryside.", ["C3585"]),
    ("Bombs fell on Homs and the countryside of Hama.", ["C2528", "SY05"]),
    ("A mine went off in the Abu Rasin countryside.", ["C5005"]),
    ("A mine went off on the Manbij-Jarablus road.", ["SY02"]),
    # facilities and quarters told together
    (
        "Missiles hit Damascus and Aleppo international airports.",
        ["S-DAMASCUS-INTERNATIONAL-AIRPORT", "S-ALEPPO-INTERNATIONAL-AIRPORT"],
    ),
    (
        "Shells hit al-Zahraa and Nile Street neighborhoods in Aleppo city.",
        ["N0135", "N0131"],
    ),
    (
        "The al-Kallaseh and al-Ameriyeh neighborhoods in Aleppo burned.",
        ["N0197", "N0222"],
    ),
    ("Troops raided al-Arbaeen neighborhood in Daraa al-Balad area.", ["N0510"]),
    ("A raid hit Abu Kala dam in eastern Homs.", ["SY04"]),
    ("A shell fell on al-Assad residential suburb in Aleppo.", ["H-DAHIYAT-AL-ASSAD"]),
    ("Two pilots died at Kweires airport.", ["S-KUWEIRES-AIRBASE"]),
    ("A mortar hit the Sulaymaniyah quarter of Aleppo.", ["N0140"]),
    (
        "Aleppo was hit. Mortars fell on the neighborhoods of al-Furqan and al-Azamiyah.",
        ["C1007", "N0176", "N0202"],
    ),
    # the capital
    ("Blasts shook the Syrian capital.", ["C1001"]),
    ("Troops shelled suburbs of the Syrian capital.", ["SY03"]),
    ("Troops shelled suburbs of the capital Damascus.", ["SY03"]),
    ("Damascus was calm. A rocket then hit the capital.", ["C1001", "C1001"]),
    ("Damascus was calm. A bomb in Kabul shook the capital.", ["C1001"]),
    ("A raid hit the capital of the province.", []),
    ("A rocket hit the capital.", ["C1001"]),
    ("Iraq was calm. A rocket then hit the capital.", []),
    ("A rocket hit the capital's suburbs.", []),
    # towns taken, lists of regions, and who comes or is brought from where
    ("Fighting near Manbij: gunmen shot ten after taking Buyir.", ["C1767", "C1707"]),
    (
        "Jets hit Azaz. Guns struck in the Suran, Arshak and Ihtimalat regions.",
        ["C1564", "C1664", "C6334", "C1667"],
    ),
    ("A bomb hit buses with people transferred from Fuah in Aleppo.", ["C1007"]),
    ("A boy displaced from Qwzzra city in Deir Ezzor died in Jarablus.", ["C2227"]),
    ("Three members of the Shaitat tribe were shot in Hajin.", ["C5175"]),
    ("Rockets fired from a held area in Idlib struck Mhardeh.", ["C3457"]),
    # lists without commas, and unlisted spellings told by a direction
    (
        "The villages of Qaderiyeh Bibkar and Western Saikoul in eastern Aleppo fell.",
        ["C2047", "C2082"],
    ),
    ("A tank burned in Sheikh Haruz, northeast of Afrin.", ["C1410"]),
    ("A shell hit a pool in Mare' city northern of Aleppo.", ["C1643"]),
    # the keywords of a page, its media, and the ally of a capital
    ("Tags Syria Hama raid Homs rebels A raid killed ten in Idlib.", ["C3871"]),
    ("A shell hit Saraqib, the TV channel al-Mayadeen reported.", ["C3916"]),
    ("Jets of Damascus's ally Russia bombed Saraqib.", ["C3916"]),
    ("IDLIB, Syria (AP) - Jets bombed Idlib province.", ["SY07"]),
    # a picture of another day
    (
        "Men dig in Saraqib, Syria, August 6, 2016. (AP) Ten died in Binnish.",
        ["C3904"],
    ),
    # whose gunmen they are
    ("Ten were shot by Bosra al-Sham's gunmen in Qarayya.", ["C6200"]),
    # whither people go, and whence they are taken
    (
        "The raids on Binnish drove hundreds of families from their homes towards Atmeh.",
        ["C3904"],
    ),
    (
        "Some 900 fled their homes in Binnish, most of them to Sarmada and Atmeh.",
        ["C3904"],
    ),
    ("Gunmen carried off two men from Hajin.", ["C5175"]),
    ("Gunmen carried a man from Hajin to a grave.", []),
    # datelines and lists of any make
    ("HOMS: A shell hit Talbiseh.", ["C2882"]),
    ("Homs, SANA_ A shell hit Talbiseh.", ["C2882"]),
    ("Hama: 14 bodies found in a grave", ["C2987"]),
    ("Toll of Friday\nHama: 14 dead\nHoms: two dead", ["SY05", "SY04"]),
    ("They fled Kafr Nabl for the border town of Atmeh.", ["C4068"]),
    ("Thousands fled the battle for Hajin.", ["C5175"]),
    ("A displaced man from Douma living in Afrin was shot in Jindires.", ["C1426"]),
    ("Speaking to a reporter in Hama, a nurse said two died in Masyaf.", ["C3367"]),
    ("Sixty died, mostly in Saqba and Harasta.", []),
    ("Two died in the Idlib de-escalation zone.", ["SY07"]),
    ("Six died in the eastern Badia of Homs.", ["SY04"]),
]


@pytest.mark.parametrize(("text", "expected"), SCENES)
def test_scenes(text: str, expected: list[str]) -> None:
    body = normalise(text)
    found = find_places(body, split_sentences(body))
    assert expected == [m.place.place_id for m in found if m.role is PlaceRole.EVENT]
