"""Phrases: the pattern language and matching over folded words."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.lexical import Phrases, expand, fold_word, words_of
from extract.plain import normalise


@pytest.mark.parametrize(
    ("pattern", "phrases"),
    [
        ("army", ["army"]),
        ("[the] army", ["the army", "army"]),
        ("(air|ground) raid", ["air raid", "ground raid"]),
        ("(al|) Nusra [Front]", ["al Nusra Front", "al Nusra", "Nusra Front", "Nusra"]),
        ("U.S. forces", ["U.S. forces"]),
        ("[a [b]]", ["a b", "a"]),
    ],
)
def test_expand(pattern: str, phrases: list[str]) -> None:
    assert [" ".join(words) for words in expand(pattern)] == phrases


def test_expand_refuses_an_unbalanced_pattern() -> None:
    with pytest.raises(ValueError, match="unbalanced"):
        expand("army)")


PHRASES = Phrases(
    [
        ("IS", "capitals"),
        ("Hay'at Tahrir al Sham", "apostrophe"),
        ("Syrian army", "two words"),
        ("Syrian army air force", "longer"),
        ("loyal to government", "article"),
        ("Türkiye", "accent"),
    ]
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("IS fighters", [("IS", "capitals")]),
        ("this is it", []),
        ("Hay’at Tahrir al-Sham", [("Hay'at Tahrir al-Sham", "apostrophe")]),
        ("Hayat Tahrir al Sham", [("Hayat Tahrir al Sham", "apostrophe")]),
        ("the Syrian army left", [("Syrian army", "two words")]),
        ("the Syrian army air force", [("Syrian army air force", "longer")]),
        ("the Syrian armys tanks", [("Syrian armys", "two words")]),
        ("the Syrian army's tanks", [("Syrian army", "two words")]),
        ("Syrian, army", []),
        ("Syrian. Army", []),
        ("men loyal to the government", [("loyal to the government", "article")]),
        ("TURKIYE and Türkiye", [("TURKIYE", "accent"), ("Türkiye", "accent")]),
    ],
)
def test_find(text: str, found: list[tuple[str, str]]) -> None:
    text = normalise(text)
    words = words_of(text)
    matches = PHRASES.find(text, words)
    spans = [(words[m.first].start, words[m.last - 1].end, m.payload) for m in matches]
    assert [(text[start:end], payload) for start, end, payload in spans] == found


@given(st.text(max_size=200))
def test_words_are_inside_the_text_in_order(text: str) -> None:
    text = normalise(text)
    words = words_of(text)
    assert all(0 <= word.start < word.end <= len(text) for word in words)
    assert all(a.end <= b.start for a, b in pairwise(words))


@given(st.text(max_size=30))
def test_folding_twice_is_folding_once(word: str) -> None:
    assert fold_word(fold_word(word)) == fold_word(word)
