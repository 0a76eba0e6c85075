"""Names as the press spells them are found, ranked and told from other words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer import MatchLevel, UnknownUnitError, load_gazetteer

# name | governorate or district | ids that are right
PRESS_NAMES = """
Latakia|Latakia|C3480
Tartous|Tartous|C5221
Hama|Hama|C2987
Jableh|Latakia|C3585
Al-Mukhtariyya|Latakia|C6352
Al-Haffa|Latakia|C3671
Al-Fandara|Hama|C3363
Al-Fandara|Tartous|C5641
Masyaf|Hama|C3367
Arza|Hama|C2962
Baniyas|Tartous|C5360
Khan Sheikhoun|Idlib|C3987
Douma|Rif Dimashq|C2338
Jisr al-Shughour|Idlib|C4199
Maarat al-Numan|Idlib|C3985
Saraqib|Idlib|C3916
Kafr Nabl|Idlib|C4068
Kafranbel|Idlib|C4068
Al-Bab|Aleppo|C1202
Manbij|Aleppo|C1767
Ras al-Ain|Hasakah|C4988
Tal Abyad|Raqqa|C5792
Qamishli|Hasakah|C4564
Hasakah|Hasakah|C4360
Deir ez-Zor|Deir Ezzor|C5086
Deir Ezzor|Deir Ezzor|C5086
Al-Bukamal|Deir Ezzor|C5167
Abu Kamal|Deir Ezzor|C5167
Al-Mayadin|Deir Ezzor|C5192
Raqqa|Raqqa|C5710
Ar-Raqqah|Raqqa|C5710
Tabqa|Raqqa|C5929 C8745
Palmyra|Homs|C2889
Tadmur|Homs|C2889
Qusayr|Homs|C2733
Houla|Homs|C2556 C2541 R-HOULA
Taldou|Homs|C2541
Daraa|Daraa|C5993
Dera'a|Daraa|C5993
Nawa|Daraa|C6124
Inkhil|Daraa|C6058
Sweida|Sweida|C6147
As-Suwayda|Sweida|C6147
Quneitra|Quneitra|C6268
Zabadani|Rif Dimashq|C2429
Madaya|Rif Dimashq|C2450
Moadamiyeh|Rif Dimashq|C2499
Daraya|Rif Dimashq|C2498
Jobar|Damascus|N0030 N0025 A008
Ain Tarma|Rif Dimashq|C2315
Saqba|Rif Dimashq|C2314
Kafr Batna|Rif Dimashq|C2319
Erbin|Rif Dimashq|C2321
Harasta|Rif Dimashq|C2342
Qaboun|Damascus|N0007 A004
Barzeh|Damascus|N0002 N0008 A003
Yarmouk camp|Damascus|C1002
Tadamon|Damascus|N0092
Hajar al-Aswad|Rif Dimashq|C2502
Baba Amr|Homs|N0268
Karm al-Zeitoun|Homs|N0264
Al-Waer|Homs|N0246
Khan al-Assal|Aleppo|C6428
Nubl|Aleppo|C1655
Zahraa|Azaz|C1646
Zahraa|Homs|N0253
Tal Rifaat|Aleppo|C1621
Azaz|Aleppo|C1564
Afrin|Aleppo|C1366
Jarablus|Aleppo|C2227
Kobani|Aleppo|C1946
Ain al-Arab|Aleppo|C1946
Atarib|Aleppo|C1022
Darat Izza|Aleppo|C1139
Anadan|Aleppo|C1121
Hraytan|Aleppo|C1130
Salaheddin|Aleppo|N0214
Sakhour|Aleppo|N0139
Al-Sanamin|Daraa|C6051
Tafas|Daraa|C6034
Al-Hirak|Daraa|C6116
Bosra al-Sham|Daraa|C6002
Binnish|Idlib|C3904
Sarmin|Idlib|C3953
Taftanaz|Idlib|C3932
Ariha|Idlib|C4278
Kafr Zita|Hama|C3463
Kafr Zeita|Hama|C3463
Al-Lataminah|Hama|C3458
Morek|Hama|C3029
Suran|Hama|C3026
Suran|Aleppo|C1664
Salamiyah|Hama|C3244
Mhardeh|Hama|C3457
Qalaat al-Madiq|Hama|C3207
Rastan|Homs|C2870
Talbiseh|Homs|C2882
Tel Kalakh|Homs|C2762
Al-Dana|Idlib|C4126
Sarmada|Idlib|C4121
Atmeh|Idlib|C4130
Bab al-Hawa|Idlib|C6389 S-BAB-AL-HAWA-CROSSING
Hazano|Idlib|C3944
Tal Hamis|Hasakah|C4639
Shaddadi|Hasakah|C4446
Al-Hol|Hasakah|C4519
Baghouz|Deir Ezzor|C5184 C6795
Hajin|Deir Ezzor|C5175
Al-Susah|Deir Ezzor|C5186
Jaramana|Rif Dimashq|C2304
Sahnaya|Rif Dimashq|C2501
Ashrafiyat Sahnaya|Rif Dimashq|C2500
Al-Sanamayn|Daraa|C6051
Shahba|Sweida|C6226
Qardaha|Latakia|C3809
Slunfeh|Latakia|C3700
Kessab|Latakia|C3557
Beit Ana|Latakia|C3654
Daliyah|Latakia|C3651
Al-Sanobar|Latakia|C3561
Sharifa|Latakia|C3675
Tuwaym|Hama|C6308
Barmaya|Tartous|C5370
Brabshbo|Latakia|C3492
Hammam Wasil|Tartous|C5430
Al-Rusafa|Hama|C3360
Qurfays|Latakia|C3636
Salhab|Hama|C3145
Al-Tuwaim|Hama|C6308
Al-Qusour|Baniyas|H-BANIYAS-AL-QUSOUR
"""
PRESS_ROWS = [tuple(row.split("|")) for row in PRESS_NAMES.split("\n") if row]

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
    ("C5710", "Raqqa|Raqqah|ar-Raqqa|Al-Raqqah|Rakka"),
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
    ("in western Aleppo", ["Aleppo"]),
    ("the Old City of Homs", ["Old City of Homs"]),
    ("the old city of Homs", ["old city of Homs"]),
    ("the governor of Idlib", ["Idlib"]),
    ("the University of Idlib", ["Idlib"]),
    ("at Tabqa airbase", ["Tabqa airbase"]),
    ("the al-Hol camp", ["al-Hol camp"]),
    ("hama and homs in lower case", []),
    ("raids on Saraqib, Binnish and Sarmin", ["Saraqib", "Binnish", "Sarmin"]),
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
