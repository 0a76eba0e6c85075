"""Every example in the vocabulary of pages is found as it says."""

from __future__ import annotations

import re

import pytest

from extract import vocabulary
from extract.page_lexicon import censored_lexicon, page_lexicon, seam_lexicon
from extract.readers.printed import date_at_head
from extract.text import split_sentences

PATTERNS = {
    "furniture": page_lexicon().furniture,
    "others": page_lexicon().others,
    "teasers": page_lexicon().teaser,
    "stating": page_lexicon().stating,
    "harmed": page_lexicon().harmed,
    "pictures": page_lexicon().caption,
    "agencies": page_lexicon().pictured,
    "credits": page_lexicon().credit,
    "open": seam_lexicon().open,
    "compounds": seam_lexicon().compounds,
    "censored": censored_lexicon().words,
}
SENTENCES = {"abbreviations"}
DAYS = {"labels", "zones"}


def test_every_kind_of_word_is_tested() -> None:
    assert set(vocabulary.load("pages")) == {*PATTERNS, *SENTENCES, *DAYS}


@pytest.mark.parametrize("kind", PATTERNS)
def test_examples_are_found(kind: str) -> None:
    entry = vocabulary.load("pages")[kind]
    found = PATTERNS[kind].search(entry["example"])
    assert found is not None
    assert found.group() == entry["found"]


@pytest.mark.parametrize("kind", sorted(SENTENCES))
def test_examples_are_one_sentence(kind: str) -> None:
    entry = vocabulary.load("pages")[kind]
    text = entry["example"]
    assert [text[s.start : s.end] for s in split_sentences(text)] == [entry["found"]]


@pytest.mark.parametrize("kind", sorted(DAYS))
def test_examples_hold_a_printed_day(kind: str) -> None:
    entry = vocabulary.load("pages")[kind]
    text = f"{entry['example']}\nA shell fell."
    assert str(date_at_head(text)) == entry["found"]
    assert any(re.search(rf"(?i){word}\b", text) for word in entry["words"])


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (page_lexicon().furniture, "Most people fled the town."),
        (page_lexicon().furniture, "Share of bread in what a household spends"),
        (page_lexicon().others, "Related articles of war were found."),
        (page_lexicon().caption, "The images were lost."),
        (page_lexicon().credit, "(With AFP)"),
        (seam_lexicon().open, "a bakery in the town"),
        (censored_lexicon().words, "a de-escalation"),
    ],
)
def test_other_words_are_not(pattern: re.Pattern[str], text: str) -> None:
    assert pattern.search(text) is None
