"""Names as the press spells them are found, ranked and told from other words."""

from __future__ import annotations

import pytest
from gazetteer_cases import PRESS_ROWS
from hypothesis import given
from hypothesis import strategies as st

from gazetteer import MatchLevel, UnknownUnitError, load_gazetteer

SPELLINGS = [
    (
        "C5086",
        "Deir ez-Zor|Deir Ezzor|Deir al-Zour|Deir al-Zor|Dayr az Zawr|Deir Ez-Zour",
    ),
    ("C1946", "Kobani|Kobane|Kobanî|Ain al-Arab|Ayn al-Arab|Kobanê"),
    ("C5929", "Tabqa|al-Tabqa|Al-Tabqah"),
    ("C3985", "Ma'arat al-Nu'man|Maaret Noman|Maarrat an-Numan|Maarat Al-Numan"),
    ("C4199", "Jisr al-Shughur|Jisr ash-Shughour|Jisr al-Shaghour"),
    ("C3987", "Khan Sheikhoun|Khan Shaykhun|Khan Sheikhun"),
    ("C6147", "Sweida|Suwayda|As-Suwayda|al-Suwaydaa|Suweida"),
    ("C4360", "Hasakah|Hasaka|al-Hasakeh|Hassakeh"),
    ("C4564", "Qamishli|Qamishlo|Kamishli|al-Qamishly"),
    ("C5710", "Raqqa|Raqqah|ar-Raqqa|Al-Raqqah|Rakka|Raqqeh"),
    ("C3871", "Idlib|Edlib|Edleb|Idleeb"),
    ("C2499", "Moadamiyah|Muaddamiyah|Moadamiyat al-Sham"),
    ("C3585", "Jableh|Jablah|Jabla"),
    ("C6352", "Al-Mukhtariyya|al-Mukhtariya|Mokhtariyeh"),
    ("C5993", "Daraa|Deraa|Dara'a|Dar'a"),
    ("C2498", "Daraya|Darayya|Dariya"),
    ("C4519", "al-Hol|al-Hawl|al-Houl"),
]

AMBIGUOUS = [
    "Has",
    "Hit",
    "Hole",
    "Mare",
    "Said",
    "Ali",
    "Salim",
    "Martin",
    "Assad",
    "Bashar",
    "Nusra",
    "Sham",
    "Jan",
    "Nov",
    "Monday",
    "Ramadan",
    "Rahman",
    "Omar",
    "Hussein",
    "Qatar",
    "Ramadi",
    "Iraqi",
    "Russian",
    "Turkmen",
    "SANA",
    "Baath",
    "Khan",
    "Tal",
    "Furqan",
]
UNAMBIGUOUS = [
    "Aleppo",
    "Homs",
    "Hama",
    "Idlib",
    "Damascus",
    "Raqqa",
    "Daraa",
    "Palmyra",
    "Manbij",
    "Douma",
    "Afrin",
    "Saraqib",
    "Masyaf",
    "Jableh",
    "Baniyas",
    "Qamishli",
    "Kobani",
    "Azaz",
    "Jarablus",
    "Tadamon",
    "Zabadani",
    "Rastan",
    "Harasta",
    "Atmeh",
]


@pytest.mark.parametrize(("name", "unit", "ids"), PRESS_ROWS)
def test_a_press_name_comes_first_with_its_governorate(
    name: str, unit: str, ids: str
) -> None:
    first, *_ = load_gazetteer().candidates(name, admin1=unit)
    assert first.place.place_id in ids.split()


@pytest.mark.parametrize(("name", "unit", "ids"), PRESS_ROWS)
def test_a_press_name_is_found_in_a_text(name: str, unit: str, ids: str) -> None:
    (match,) = load_gazetteer().find_names(f"shells fell on {name} at noon")
    assert {place.place_id for place in match.places} & set(ids.split())


@pytest.mark.parametrize(("place_id", "spellings"), SPELLINGS)
def test_each_usual_spelling_means_the_place_first(
    place_id: str, spellings: str
) -> None:
    gazetteer = load_gazetteer()
    wrong = [
        spelling
        for spelling in spellings.split("|")
        if [m.places[0].place_id for m in gazetteer.find_names(f"in {spelling}, where")]
        != [place_id]
        or gazetteer.candidates(spelling)[0].place.place_id != place_id
    ]
    assert wrong == []


def test_words_and_persons_are_flagged() -> None:
    gazetteer = load_gazetteer()
    plain = [
        word
        for word in AMBIGUOUS
        for match in gazetteer.find_names(f"near {word}")
        if not match.ambiguous
    ]
    assert plain == []


def test_towns_are_not_flagged() -> None:
    gazetteer = load_gazetteer()
    found = [
        (m.ambiguous, m.level) for m in gazetteer.find_names(", ".join(UNAMBIGUOUS))
    ]
    assert found == [(False, MatchLevel.EXACT)] * len(UNAMBIGUOUS)


LEVELS = [
    ("in al-Bab", "al-Bab", MatchLevel.EXACT),
    ("in Afinah", "Afinah", MatchLevel.FOLDED),
    ("in Alqamishli", "Alqamishli", MatchLevel.FOLDED),
    ("the village of Ayn Eesa fell", "Ayn Eesa", MatchLevel.FOLDED),
    ("around Saikoul", "Saikoul", MatchLevel.SOUND),
]


@pytest.mark.parametrize(("text", "span", "level"), LEVELS)
def test_the_level_tells_how_close_a_spelling_is(
    text: str, span: str, level: MatchLevel
) -> None:
    found = [
        (text[m.start : m.end], m.level) for m in load_gazetteer().find_names(text)
    ]
    assert found == [(span, level)]


SPANS = [
    ("Aleppo's Karm al-Jabal", ["Aleppo", "Karm al-Jabal"]),
    ("the al-Bab-Manbij road", ["al-Bab", "Manbij"]),
    ("HOMS and HAMA", ["HOMS", "HAMA"]),
    ("from Ra's al-Ayn to Tal Abyad", ["Ra's al-Ayn", "Tal Abyad"]),
    ("Deir\nez-Zor", ["Deir\nez-Zor"]),
    ("Hamas said", []),
    ("the Idlib countryside", ["Idlib"]),
    ("in eastern Ghouta", ["eastern Ghouta"]),
    ("in eastern Deir Ezzor", ["Deir Ezzor"]),
    ("Aleppos and Syrias rebels, but not Hamas", ["Aleppos", "Syrias"]),
    ("the southern front", []),
    ("in western Aleppo", ["Aleppo"]),
    ("the Old City of Homs", ["Old City of Homs"]),
    ("the old city of Homs", ["old city of Homs"]),
    ("the governor of Idlib", ["Idlib"]),
    ("the University of Idlib", ["Idlib"]),
    ("at Tabqa airbase", ["Tabqa airbase"]),
    ("the al-Hol camp", ["al-Hol camp"]),
    ("hama and homs in lower case", []),
    ("raids on Saraqib, Binnish and Sarmin", ["Saraqib", "Binnish", "Sarmin"]),
    ("between Harbal and um Hosh, or khan Tuman", ["Harbal", "um Hosh", "khan Tuman"]),
]


@pytest.mark.parametrize(("text", "spans"), SPANS)
def test_spans_hold_the_name_alone(text: str, spans: list[str]) -> None:
    found = load_gazetteer().find_names(text)
    assert [text[m.start : m.end] for m in found if not m.ambiguous] == spans


def test_a_city_comes_before_its_units() -> None:
    (match,) = load_gazetteer().find_names("in Idlib")
    assert [place.feature for place in match.places[:4]] == [
        "city",
        "governorate",
        "district",
        "subdistrict",
    ]


UNITS = [
    ("Idlib province", "SY07"),
    ("rural Damascus", "SY03"),
    ("Damascus countryside", "SY03"),
    ("Deir Ezzor governorate", "SY09"),
    ("Hasaka", "SY08"),
    ("Latakya", "SY06"),
    ("Afrin district", "SY0203"),
    ("إدلب", "SY07"),
    ("SY0203", "SY0203"),
]


@pytest.mark.parametrize(("name", "pcode"), UNITS)
def test_a_unit_is_found_in_any_spelling(name: str, pcode: str) -> None:
    unit = load_gazetteer().find_unit(name)
    assert unit is not None
    assert unit.pcode == pcode


def test_candidates_stay_within_the_unit() -> None:
    gazetteer = load_gazetteer()
    unit = gazetteer.place("SY0203")
    found = gazetteer.candidates("Zahra", admin1="Afrin", limit=5)
    assert all(gazetteer.within(candidate.place, unit) for candidate in found)
    assert [c.score for c in found] == sorted((c.score for c in found), reverse=True)


def test_an_unknown_unit_is_refused() -> None:
    with pytest.raises(UnknownUnitError, match="Atlantis"):
        load_gazetteer().candidates("Homs", admin1="Atlantis")


UNSEEN = [
    ("Brabishbo", "Latakia", "C3492"),
    ("Um al-Tababir", "Homs", "C2627"),
    ("Asheh", "Quneitra", "C6292"),
    ("Sheshee", "Aleppo", "C2080"),
    ("Findarah", "Tartous", "C5641"),
]


@pytest.mark.parametrize(("name", "unit", "place_id"), UNSEEN)
def test_an_unseen_transliteration_is_found_within_its_governorate(
    name: str, unit: str, place_id: str
) -> None:
    found = load_gazetteer().candidates(name, admin1=unit)
    assert found[0].place.place_id == place_id


def test_arabic_names_are_looked_up() -> None:
    assert load_gazetteer().candidates("سراقب")[0].place.place_id == "C3916"


def test_containment_follows_the_chain() -> None:
    gazetteer = load_gazetteer()
    baba_amr, homs = gazetteer.place("N0268"), gazetteer.place("SY04")
    city, idlib = gazetteer.place(baba_amr.city or ""), gazetteer.place("SY07")
    units = (gazetteer.place("SY"), homs, city, baba_amr, idlib)
    assert [gazetteer.within(baba_amr, unit) for unit in units] == [True] * 4 + [False]


@given(st.text(alphabet=st.sampled_from("aAlLbBeEsSzZ'-. \n’ḤéHomsTa1")))
def test_offsets_are_true_and_in_order(text: str) -> None:
    end = 0
    for match in load_gazetteer().find_names(text):
        assert end <= match.start < match.end <= len(text)
        assert match.places
        assert text[match.start : match.end].strip() == text[match.start : match.end]
        end = match.end


@given(st.text())
def test_any_text_is_searched_and_any_name_looked_up(text: str) -> None:
    gazetteer = load_gazetteer()
    assert all(match.end <= len(text) for match in gazetteer.find_names(text))
    assert all(0 <= found.score <= 1 for found in gazetteer.candidates(text, limit=3))
