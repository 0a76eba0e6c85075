"""Places: found, read at their level, resolved among namesakes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from places_reader import Shown, found

from extract.places import find_foreign, find_places
from extract.plain import normalise
from extract.terms import LocationPrecision
from extract.text import split_sentences

LEVELS = [
    (
        "Two died in the east of Raqqa.",
        [("Raqqa", "SY11", "governorate", "event")],
    ),
    (
        "Two died east of Raqqa.",
        [("Raqqa", "C5710", "near", "event")],
    ),
    (
        "Two died to the east of Raqqa.",
        [("Raqqa", "C5710", "near", "event")],
    ),
    (
        "Two died in the east of Raqqa city.",
        [("Raqqa", "C5710", "exact", "event")],
    ),
    (
        "Two died in the countryside north of Raqqa.",
        [("Raqqa", "SY11", "governorate", "event")],
    ),
    (
        "Two died in the north of Aleppo.",
        [("Aleppo", "SY02", "governorate", "event")],
    ),
    (
        "Two died in the pocket of eastern Aleppo.",
        [("Aleppo", "C1007", "exact", "event")],
    ),
    (
        "Two died on the route linking Raqqa and Hasakah.",
        [("Raqqa", "SY11", "governorate", "event")],
    ),
    (
        "Three men died in Al-Haffa in the Latakia countryside.",
        [
            ("Al-Haffa", "C3671", "exact", "event"),
            ("Latakia", "SY06", "governorate", "container"),
        ],
    ),
    (
        "Shells fell on the countryside of Jableh.",
        [("Jableh", "C3585", "exact", "event")],
    ),
    ("Villages in southern Idlib burned.", [("Idlib", "SY07", "governorate", "event")]),
    ("A bomb went off in Idlib.", [("Idlib", "C3871", "exact", "event")]),
    ("Raids on rural Damascus go on.", [("Damascus", "SY03", "governorate", "event")]),
    ("Barrel bombs fell on eastern Aleppo.", [("Aleppo", "C1007", "exact", "event")]),
    ("Two died in the Afrin enclave.", [("Afrin", "SY0203", "district", "event")]),
    ("Gunmen shot two northwest of Manbij.", [("Manbij", "C1767", "near", "event")]),
    ("A mine lay 5 km from Manbij.", [("Manbij", "C1767", "near", "event")]),
    (
        "A mine went off between Saraqib and Ariha.",
        [("Saraqib", "C3916", "near", "event"), ("Ariha", "C4278", "near", "event")],
    ),
    (
        "Dozens died on the coast.",
        [
            ("the coast", "SY06", "governorate", "event"),
            ("the coast", "SY10", "governorate", "event"),
        ],
    ),
    (
        "A strike in the Golan Heights killed one.",
        [("Golan Heights", "SY14", "governorate", "event")],
    ),
    ("Soldiers died in the Badia.", [("Badia", "SY", "country", "event")]),
    (
        "Clashes on the Damascus-Homs highway killed three.",
        [("Damascus", "SY04", "governorate", "event")],
    ),
    (
        "Homs, Hama and Daraa provinces were shelled.",
        [
            ("Homs", "SY04", "governorate", "event"),
            ("Hama", "SY05", "governorate", "event"),
            ("Daraa", "SY12", "governorate", "event"),
        ],
    ),
    (
        "Ten die in Raqqa\n\nA raid in Raqqa province killed ten.",
        [
            ("Raqqa", "SY11", "governorate", "event"),
            ("Raqqa", "SY11", "governorate", "event"),
        ],
    ),
    ("- Homs: nine dead.", [("Homs", "SY04", "governorate", "event")]),
    ("Shots rang out in Homs: nine died.", [("Homs", "C2528", "exact", "event")]),
    (
        "Jets hit the air base at Tabqa.",
        [("Tabqa", "S-TABQA-AIRBASE", "exact", "event")],
    ),
    (
        "Jets crossed Idlib province at noon. In Idlib, two girls were hurt.",
        [
            ("Idlib", "SY07", "governorate", "event"),
            ("Idlib", "SY07", "governorate", "event"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), LEVELS)
def test_level(text: str, expected: list[Shown]) -> None:
    assert found(text) == expected


NAMESAKES = [
    ("Suran was shelled. It lies in Aleppo province, near Azaz.", "Suran", "C1664"),
    ("A man was shot in Suran, north of Hama city.", "Suran", "C3026"),
    ("In Homs, shells hit the Zahraa district.", "Zahraa", "N0253"),
    ("The towns of Nubl and Zahraa in Aleppo fell.", "Zahraa", "C1646"),
    ("Seven bodies lay in Qusour in Baniyas.", "Qusour", "H-BANIYAS-AL-QUSOUR"),
    ("Rockets hit Qusour in Deir Ezzor city.", "Qusour", "N0419"),
    ("In Tartous province, Findara was shelled.", "Findara", "C5641"),
    ("Two died in Findara near Masyaf.", "Findara", "C3363"),
    ("A village in Idlib: Kafr Batekh village was hit.", "Kafr Batekh", "C3927"),
    (
        "Two died in Um Harmal village in Abu Rasin countryside in Hasakah.",
        "Um Harmal",
        "C8579",
    ),
    (
        "Shells hit the villages of Zurmghar and Tel Shair in the Kobani countryside.",
        "Zurmghar",
        "C6408",
    ),
    ("Guns hit Azaz, Jarablus and Suran. Ihtimalat village fell.", "Suran", "C1664"),
    ("Shells hit the western Ghouta.", "western Ghouta", "R-WESTERN-GHOUTA"),
]


@pytest.mark.parametrize(("text", "name", "place_id"), NAMESAKES)
def test_namesake(text: str, name: str, place_id: str) -> None:
    assert [found[1] for found in found(text) if found[0] == name] == [place_id]


NO_PLACES = [
    "Hamas said its men died.",
    "General Salim Idris spoke on Monday.",
    "In March, Turkey hit back.",
    "He has a hole in his hand.",
    "Two died in the Iraqi town of Rabia.",
    "The IS fighters fled.",
]


@pytest.mark.parametrize("text", NO_PLACES)
def test_words_and_persons_are_no_places(text: str) -> None:
    assert found(text) == []


FOREIGN = [
    ("Ten were killed in Turkey's latest air strikes.", []),
    (
        "Ten were killed in Turkey's Hatay province.",
        [("Turkey", "Turkey"), ("Hatay", "Turkey")],
    ),
    ("A bomb killed 12 in Mosul, Iraq.", [("Mosul", "Iraq"), ("Iraq", "Iraq")]),
    ("They died across northern Iraq.", [("Iraq", "Iraq")]),
    ("Turkey said it struck Afrin.", []),
    ("The Islamic State in Iraq and Syria killed ten in Homs.", []),
    ("Its chief, based in London, told AP in Beirut that two died.", []),
    ("A Turkey-backed group held the town.", []),
    ("Ten died in a camp 45 km south of Mosul.", [("Mosul", "Iraq")]),
    ("Shells fell near Turkey.", []),
    ("Five died in two other quarters.", []),
    ("Two died in Tunisia.", [("Tunisia", "Tunisia")]),
    ("A rocket killed one in the border town of Elbeyli.", [("Elbeyli", "Turkey")]),
]


@pytest.mark.parametrize(("text", "expected"), FOREIGN)
def test_foreign(text: str, expected: list[tuple[str, str]]) -> None:
    body = normalise(text)
    found = find_foreign(body, split_sentences(body))
    assert [(body[f.start : f.end], f.name) for f in found] == expected


_WORDS = st.sampled_from(
    [
        "Homs",
        "Idlib",
        "province",
        "in",
        "near",
        "and",
        ",",
        ".",
        "the",
        "countryside",
        "of",
        "village",
        "Kafr",
        "Nabl",
        "al-Bara",
        "from",
        "between",
        "north",
        "Syria",
        "told",
        "AFP",
        "Iraq",
        "-",
        "(",
        ")",
        "\n",
        "Damascus",
        "highway",
        "Old",
        "City's",
    ]
)


@settings(deadline=None, max_examples=150)
@given(st.lists(_WORDS, max_size=40).map(" ".join) | st.text(max_size=80))
def test_any_text_gives_ordered_mentions_inside_their_sentences(text: str) -> None:
    body = normalise(text)
    sentences = split_sentences(body)
    mentions = find_places(body, sentences)
    assert [m.start for m in mentions] == sorted(m.start for m in mentions)
    for mention in mentions:
        sentence = sentences[mention.sentence]
        assert sentence.start <= mention.start < mention.end <= sentence.end
        assert 0 <= mention.score <= 1
        wide = mention.place.feature in ("country", "governorate", "district")
        point = (LocationPrecision.EXACT, LocationPrecision.NEAR)
        assert wide == (
            mention.precision not in (*point, LocationPrecision.SUBDISTRICT)
        )
