"""Sentences: where they are cut, their offsets, titles, narrow columns, invariants."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.plain import normalise
from extract.text import MAX_SENTENCE, split_sentences

TEXTS = st.text(max_size=300) | st.text("aB.!?\"') \n\t3,;:\u2019\u200b", max_size=300)


def sentences(text: str, title: str | None = None) -> list[str]:
    return [text[s.start : s.end] for s in split_sentences(text, title)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n\t\n", []),
        ("Shells fell. Two men died.", ["Shells fell.", "Two men died."]),
        ("Why? Nobody knows! Ask.", ["Why?", "Nobody knows!", "Ask."]),
        ("  Shells fell.  ", ["Shells fell."]),
        ("no stop at the end", ["no stop at the end"]),
        ('"They left." He stayed.', ['"They left."', "He stayed."]),
        ("(He left.) She stayed.", ["(He left.)", "She stayed."]),
        # A caption's date and credit end it, an organisation within a sentence does not.
        (
            "A flock, May 3 2016 (Hill News) Two died.",
            ["A flock, May 3 2016 (Hill News)", "Two died."],
        ),
        ("In 2016 (as ever) Two Wells burnt.", ["In 2016 (as ever) Two Wells burnt."]),
        ("It was over... Then it began.", ["It was over...", "Then it began."]),
        # A page's summary runs into the text that begins with the same words.
        (
            "Two shepherds died near the old mill Two shepherds died near the old mill.",
            [
                "Two shepherds died near the old mill",
                "Two shepherds died near the old mill.",
            ],
        ),
        # A scraper lost the space between two sentences.
        ("Shells fell.Two men died.", ["Shells fell.", "Two men died."]),
    ],
)
def test_sentences_end_at_their_marks(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Dr. Sami and Mr. Adel met Gen. Idris.",
        "They shot Eng. Sami Haddad and Cpl. Adel Saad.",
        "St. Simeon lies near No. 4 camp.",
        "On Jan. 5 and Sept. 12 it was shelled.",
        "The U.S. Army and the U.N. Mission left.",
        "At 5 p.m. Monday they came.",
        "J. B. Haddad was seen.",
        "About 3.5 tons of flour burnt.",
        "He asked why! and left.",
        'The "hero!" of the day came.',
        "They saw www.example.org on it.",
    ],
)
def test_a_full_stop_within_a_sentence_does_not_end_it(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ten dead\nShells fell.", ["Ten dead", "Shells fell."]),
        ("Shells fell\n\non the town.", ["Shells fell", "on the town."]),
        (
            "Shells fell on the market of the old town\nand killed two men.",
            ["Shells fell on the market of the old town and killed two men."],
        ),
        # A short line is a heading of its own, even before a small letter.
        ("Ten dead\nin the town.", ["Ten dead", "in the town."]),
        (
            "Shells fell on the market of the old town.\nand then rain.",
            ["Shells fell on the market of the old town.", "and then rain."],
        ),
    ],
)
def test_lines_are_blocks_unless_a_narrow_column_broke_them(
    text: str, expected: list[str]
) -> None:
    assert sentences(normalise(text)) == expected


def test_paragraphs_are_counted() -> None:
    found = split_sentences("Ten dead\n\nShells fell. Two died.\nA man fled.")
    assert [(s.index, s.paragraph) for s in found] == [(0, 0), (1, 1), (2, 1), (3, 2)]


TITLE = "Shells hit the market of Kafr Takharim"


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        (f"{TITLE} Two men died.", TITLE, [TITLE, "Two men died."]),
        (f'{TITLE} "We ran," he said.', TITLE, [TITLE, '"We ran," he said.']),
        (f"3 May {TITLE} Two died.", TITLE, [f"3 May {TITLE}", "Two died."]),
        # The lead goes on with the title's words.
        (f"{TITLE} on Monday.", TITLE, [f"{TITLE} on Monday."]),
        # Too short to be told from the first words of a sentence.
        ("Shells fall Two men died.", "Shells fall", ["Shells fall Two men died."]),
        (f"{TITLE} Two men died.", None, [f"{TITLE} Two men died."]),
        (
            "The mayor's house in Douma burns Two died.",
            "The mayor\u2019s house in Douma burns",
            ["The mayor's house in Douma burns", "Two died."],
        ),
    ],
)
def test_a_title_that_runs_into_the_text_is_cut_off(
    text: str, title: str | None, expected: list[str]
) -> None:
    assert sentences(text, title) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A man looks at a crater in Harem (AFP Photo) Ten people died.",
            ["A man looks at a crater in Harem (AFP Photo)", "Ten people died."],
        ),
        (
            "A crater, May 3 2016 (File photo) (Gulf News and Agencies) Ten died.",
            ["A crater, May 3 2016 (File photo) (Gulf News and Agencies)", "Ten died."],
        ),
        (
            "Ten fled. Sputnik Omar Hadid Smoke over Harem The mayor spoke.",
            ["Ten fled.", "Sputnik Omar Hadid Smoke over Harem", "The mayor spoke."],
        ),
        (
            "Shells hit Harem market BEIRUT (AFP) Ten people died.",
            ["Shells hit Harem market BEIRUT (AFP)", "Ten people died."],
        ),
        # An agency that speaks or is told to closes nothing.
        ("He told the agency (Reuters) that ten died.",) * 2,
        ("BEIRUT (Reuters) - Ten people died.",) * 2,
    ],
)
def test_captions_and_headlines_that_run_into_the_text_are_cut_off(
    text: str, expected: list[str] | str
) -> None:
    assert sentences(text) == ([expected] if isinstance(expected, str) else expected)


@given(TEXTS, st.none() | TEXTS)
def test_sentences_cover_all_that_is_no_space_in_order(
    text: str, title: str | None
) -> None:
    plain = normalise(text)
    found = split_sentences(plain, title)
    assert [s.index for s in found] == list(range(len(found)))
    edges = [edge for s in found for edge in (s.start, s.end)]
    assert edges == sorted(edges)
    kept = "".join(plain[s.start : s.end] for s in found)
    assert "".join(kept.split()) == "".join(plain.split())
    assert [s for s in found if plain[s.start : s.end].strip() == ""] == []
    assert [s.paragraph for s in found] == sorted(s.paragraph for s in found)


@given(st.sampled_from(["word ", "x", "Ah. ", "\n", "'"]), st.integers(1, 4000))
def test_no_sentence_is_longer_than_the_cap(unit: str, times: int) -> None:
    found = split_sentences(unit * times)
    assert max((s.end - s.start for s in found), default=0) <= MAX_SENTENCE
