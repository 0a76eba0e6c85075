"""What holds for every vocabulary entry and every text."""

from __future__ import annotations

from datetime import date

import pytest
from dates_reader import FRIDAY, days, read
from hypothesis import given
from hypothesis import strategies as st

from extract.dates import find_dates, lean
from extract.plain import normalise
from extract.text import split_sentences
from extract.vocabulary import load

ENTRIES = [
    pytest.param(entry, id=f"{name}-{entry['words'][0]}")
    for name, entries in load("dates").items()
    for entry in (entries if isinstance(entries, list) else [entries])
]


@pytest.mark.parametrize("entry", ENTRIES)
def test_vocabulary_entries_hold_in_their_example(entry: dict[str, object]) -> None:
    example = str(entry["example"])
    words = entry["words"]
    assert isinstance(words, list)
    assert any(word in example.lower() for word in words)
    if "days" in entry:
        assert [days(mention) for mention in read(example)] == [entry["days"]]


_WORDS = st.sampled_from(
    ["on", "in", "since", "until", "between", "from", "the", "last", "this", "next"]
    + ["past", "early", "late", "of", "and", "to", "-", ",", ".", "'s", "said", "told"]
    + ["ago", "later", "after", "6", "7", "31", "2011", "2025", "0000", "9999", "March"]
    + ["May", "Feb", "Friday", "Sunday", "Tue", "today", "overnight", "days", "week"]
    + ["month", "year", "two", "a", "7/3/2025", "2025-02-30", "\n", "summer", "mid-"]
)
_DATES = st.one_of(st.none(), st.dates(), st.sampled_from([date.min, date.max, FRIDAY]))


@given(st.lists(_WORDS, max_size=40).map(" ".join), _DATES)
def test_any_words_give_valid_mentions(text: str, published: date | None) -> None:
    check_mentions(text, published)


@given(st.text(max_size=200), _DATES)
def test_any_text_gives_valid_mentions(text: str, published: date | None) -> None:
    check_mentions(text, published)


def check_mentions(text: str, published: date | None) -> None:
    text = normalise(text)
    sentences = split_sentences(text)
    floor = 0
    for mention in find_dates(text, sentences, published):
        sentence = sentences[mention.sentence]
        assert floor <= mention.start < mention.end
        assert sentence.start <= mention.start and mention.end <= sentence.end
        assert (mention.first is None) == (mention.last is None)
        if mention.first is not None and mention.last is not None:
            assert mention.first <= mention.last
            lean(mention, mention.first, mention.last)
        floor = mention.end
