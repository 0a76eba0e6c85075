"""Spellings of one name share a key; different names do not."""

from __future__ import annotations

import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer import fold
from gazetteer.compiler import ocha, variants
from gazetteer.fold import arabic_key, exact_key, skeleton_of, sound_key

SAME_LETTERS = [
    ("Deir ez-Zor", "Deir al Zor", "deir az-zor", "DEIR-EZ-ZOR"),
    ("Ḥamāh", "Hamah"),
    ("Ma'arrat an-Nu'man", "Maarrat Numan", "Ma’arrat al-Nu’man"),
    ("As-Salamiyah", "al-Salamiyah", "Salamiyah"),
    ("Kobanî", "Kobani"),
]
SAME_SOUND = [
    ("As-Suwayda", "Sweida", "Soueida", "Suweida"),
    ("Mukhtariyya", "Mukhtariyah", "Mokhtariyeh", "Mukhtarieh", "Mukhtaria"),
    ("Qamishli", "Kamishly", "Qamishly"),
    ("Khan Sheikhoun", "Khan Shaykhun", "Khan Shaikhoun"),
    ("Ain Tarma", "Ayn Tarma", "Ein Terma"),
    ("Tal Rifaat", "Tell Rifaat", "Tel Rifat"),
    ("Zabadani", "Zabadany", "Zabbadani"),
    ("Salah ad-Din", "Salah al-Deen"),
    ("Dhahabiya", "Dahabiyeh"),
    ("Jobar", "Jubar"),
    ("Dahr al-Arab", "Dahir al-Arab", "Thahr El Arab"),
    ("Rasm al-Abd", "Resm al-Abd"),
    ("Hawijat Kati", "Huwayjat Kati", "Hweijet Kati"),
    ("Marj Sultan", "Merj Sultan"),
]
DIFFERENT_SOUND = [
    ("Daraa", "Daraya"),
    ("Qaboun", "Kobani"),
    ("Hama", "Hamas"),
    ("Homs", "Hims al-Jadida"),
    ("Nubl", "Nabk"),
]


@pytest.mark.parametrize("spellings", SAME_LETTERS)
def test_exact_key_forgets_marks_and_articles(spellings: tuple[str, ...]) -> None:
    assert len({exact_key(spelling) for spelling in spellings}) == 1


@pytest.mark.parametrize("spellings", SAME_SOUND)
def test_sound_key_joins_transliterations(spellings: tuple[str, ...]) -> None:
    assert len({sound_key(spelling) for spelling in spellings}) == 1


@pytest.mark.parametrize(("one", "other"), DIFFERENT_SOUND)
def test_sound_key_keeps_names_apart(one: str, other: str) -> None:
    assert sound_key(one) != sound_key(other)


def test_skeleton_joins_spellings_with_and_without_vowels() -> None:
    spellings = ("Hraytan", "Haritan", "Huraytan")
    assert len({skeleton_of(sound_key(spelling)) for spelling in spellings}) == 1


def test_arabic_key_forgets_marks_and_articles() -> None:
    assert arabic_key("الأتَارِب") == arabic_key("أتارب") == arabic_key("اتارب")


@pytest.mark.parametrize("module", [fold, ocha, variants])
def test_examples_in_docstrings(module: object) -> None:
    assert doctest.testmod(module).failed == 0  # type: ignore[arg-type]


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    key = exact_key(text)
    assert exact_key(key) == key
    assert key == "" or key.isascii()


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz'- "))
def test_equal_letters_sound_equal(text: str) -> None:
    assert sound_key(text) == sound_key(text.upper())
