"""Names of places: those no source spells so, and persons and words spelt like places."""

from __future__ import annotations

import pytest

from extract.places import find_places
from extract.plain import plain_text
from extract.text import split_sentences

CASES = [
    # Kurdish letters, and an article parted from its name
    (
        "A farmer died in the village of Basûtê in Afrin.",
        ["Basûtê=C1376", "Afrin=C1366"],
    ),
    (
        "A farmer died in the village of Tirindê in Afrin.",
        ["Tirindê=C1363", "Afrin=C1366"],
    ),
    ("In Burç Heyder of Afrin two men died.", ["Burç Heyder=C1354", "Afrin=C1366"]),
    ("Shells hit the city of al- Bab.", ["al- Bab=C1202"]),
    # who bears the name of a town
    ("The fighters Azad Hesekê and Zinar Kobanê died in Tabqa.", ["Tabqa=C5929"]),
    ("The envoy, Sipan Afrin, spoke in Raqqa.", ["Raqqa=C5710"]),
    ("Ten died in Besieged Homs.", ["Homs=C2528"]),
    ("Ten died near Syrian Raqqa.", ["Raqqa=C5710"]),
    # a name that is also a word or a person's, where something is put
    ("A shell killed two in Mare and hurt three.", ["Mare=C1643"]),
    ("Snipers killed one in Jobar on Friday.", ["Jobar=A008"]),
    ("A raid killed six in Qaterji.", ["Qaterji=N0177"]),
    ("Qaterji killed six.", []),
    ("A bomb went off at al-Hal market in Aleppo.", ["Aleppo=C1007"]),
    ("A bomb went off in the al-Sanabel hall in Homs.", ["Homs=C2528"]),
    ("Two died in al-Hol camp.", ["al-Hol camp=S-AL-HOL-CAMP"]),
    # misspelt, where nothing but a preposition or a verb of attack marks it
    (
        "A shell killed two near Atarb. Aleppo province saw more shelling.",
        ["Atarb=C1022"],
    ),
    (
        "Rockets struck Talbsieh in Homs province and hurt three.",
        ["Talbsieh=C2882"],
    ),
    (
        "Rockets struck Saarqib in Idlib province and hurt three.",
        ["Saarqib=C3916"],
    ),
    ("Three died in Reading. Aleppo province is far.", []),
    ("Ten fell in Clashes in Aleppo.", ["Aleppo=C1007"]),
    ("A car blew up near Siran hall in Kobani.", ["Kobani=C1946"]),
    # a number that begins a name
    (
        "Guns hit the 1070 housing project in Aleppo.",
        ["1070 housing project=H-1070-APARTMENT-PROJECT", "Aleppo=C1007"],
    ),
    ("Some 3,000 housing units burned in Aleppo.", ["Aleppo=C1007"]),
    # a space lost
    ("Guns hit KafrNabl in Idlib province.", ["KafrNabl=C4068"]),
    (
        "Guns hit the villages of SarminBinnish in Idlib province.",
        ["Sarmin=C3953", "Binnish=C3904"],
    ),
    # part of a longer name
    (
        "Two died in the village of Hesen Kilkawî in Raco.",
        ["Hesen Kilkawî=C6404", "Raco=C1484"],
    ),
    ("A mine went off in Wadi al-Kurba area in Homs province.", ["Homs=SY04"]),
    # listed behind a noun that does not stand beside them
    (
        "Guns hit villages which are: Um Alkayf, Dirdara and Tal Harmel, near Tal Tamr.",
        ["Um Alkayf=C4398", "Dirdara=C4424", "Tal Harmel=C4990", "Tal Tamr=C4409"],
    ),
    (
        "Guns hit Tarmeela, al-Nageer and around Hish in Idlib province.",
        ["Tarmeela=C4051", "al-Nageer=C3991", "Hish=C4105"],
    ),
    ("Two died near Sarmada, Syria, Cook said.", ["Sarmada=C4121"]),
    # namesakes: what else the text names tells which
    (
        "They took seven men from Kafr Safra and Koran in Janders district.",
        ["Kafr Safra=C1449", "Koran=C1447", "Janders=C1426"],
    ),
    (
        "Shells hit Granada village, Tel Rifaat and Ain Daqna near Azaz.",
        ["Tel Rifaat=C1621", "Ain Daqna=C8195", "Azaz=C1564"],
    ),
    (
        (
            "Foah, Kafraya, Binnish and Taftanaz lie in Idlib. Shells fell. "
            "A girl died in Madaya."
        ),
        [
            "Foah=C3905",
            "Kafraya=C3952",
            "Binnish=C3904",
            "Taftanaz=C3932",
            "Idlib=C3871",
            "Madaya=C2450",
        ],
    ),
    (
        "An arms depot blew up in Sarmada. Damascus said that two died.",
        ["Sarmada=C4121", "Damascus=C1001"],
    ),
    (
        "A barrel bomb fell on the district of Al Mashhad in Aleppo.",
        ["Al Mashhad=N0218", "Aleppo=C1007"],
    ),
    # told by a place that lies in another direction than it, or by its district
    (
        "A mine killed two in Shaima village in the Kobani countryside.",
        ["Shaima=C8176", "Kobani=C1946"],
    ),
    (
        "Two died in Jazrat Milej, west of Deir ez-Zor.",
        ["Jazrat Milej=C5103", "Deir ez-Zor=C5086"],
    ),
    ("Two died near al-Maleh north of Aleppo.", ["al-Maleh=C6429", "Aleppo=C1007"]),
    ("Two died near al-Maleh in the Sweida countryside.", ["al-Maleh=C6219"]),
    ("A raid killed three in Neble neighbourhood in Aleppo province.", ["Neble=C1655"]),
    # a source adds the town that tells it from namesakes
    (
        "Two men were shot in al-Arisha in the Ras al-Ain countryside.",
        ["al-Arisha=C5019", "Ras al-Ain=C4988"],
    ),
    ("Jets bombed Samuqa, a village south of Azaz.", ["Samuqa=C1596", "Azaz=C1564"]),
    # a noun set beside the name says what it is
    (
        "It was in Sheikh Baraka, a small village in Idlib province.",
        ["Sheikh Baraka=C4015", "Idlib=SY07"],
    ),
    ("Guns hit Nubl and Zahraa, two towns in Aleppo.", ["Nubl=C1655", "Zahraa=C1646"]),
    ("Ten fell in Daraa, a province in the south.", ["Daraa=SY12"]),
    ("In Idlib, a village elder was shot.", ["Idlib=C3871"]),
    # what lies at a boundary may be on either side of it
    (
        "Gunmen struck around Morek and Kafr Zita, close to the Idlib boundary.",
        ["Morek=C3029", "Kafr Zita=C3463", "Idlib=C3871"],
    ),
    # a gate begins the name of a quarter, and refugees are called by their origin
    (
        "A shell hit the Bab Charki quarter of Damascus.",
        ["Bab Charki=N0061", "Damascus=C1001"],
    ),
    (
        "Shells struck Khan Eshieh Palestine refugee camp near Damascus.",
        ["Khan Eshieh=S-KHAN-AL-SHIH-CAMP", "Damascus=C1001"],
    ),
    # a quarter of a city does not lie west of it
    (
        "Ten fell in al-Mazraa, west of Suwayda.",
        ["al-Mazraa=C6164", "Suwayda=C6147"],
    ),
    (
        "Jets bombed the village of Gharibeh in Deir ez-Zor.",
        ["Gharibeh=C5205", "Deir ez-Zor=C5086"],
    ),
    (
        "Two men fell ill from sarin in Saraqib. Sarin is a poison.",
        ["Saraqib=C3916"],
    ),
    ("Four men fell in Aleppo's military academy.", ["Aleppo=C1007"]),
    (  # commas get lost
        "Rockets fell on Bab al-Nairab al-Sakhour and al-Shaar in Aleppo.",
        [
            "Bab al-Nairab=H-BAB-AL-NAYRAB",
            "al-Sakhour=N0139",
            "al-Shaar=N0156",
            "Aleppo=C1007",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_names(text: str, expected: list[str]) -> None:
    body = plain_text(text)
    found = {
        f"{body.quote(m.start, m.end).text}={m.place.place_id}": None
        for m in find_places(body.text, split_sentences(body.text))
        if m.end <= len(body.text)
    }
    kept = [name for name in found if name in expected or "=SY" not in name]
    assert kept == expected
