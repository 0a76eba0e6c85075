"""Standing: headlines, the article's own sentences, teasers and page furniture."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.body import Standing, standings
from extract.plain import normalise
from extract.text import split_sentences

LEAD = "Two shepherds were killed by a mine near their flock on Monday, relatives said."
MORE = (
    "Their village, an hour from the nearest clinic, has lost eleven people this way."
)
LONG = (
    "The council of the village asked for experts to clear the fields before the harvest"
    " while the owners of the land along the river said that nobody had ever come to ask"
    " them where the soldiers used to stand"
)
OPEN = "The council said that two more men had been hurt by mines in May"
OTHER = "Twelve killed as bus overturns"
RUN_ON = (
    "Mayor Opens Bridge Over River Council Votes Budget Water Returns Schools Close Again"
    " Tomorrow Bakers Strike Over Flour Prices."
)
NAMES = (
    "Omar Hadid Khaled Nasser Walid Qasim Yusuf Barakat Hasan Darwish Salem Fares Adnan"
)

_LETTERS = {Standing.HEADLINE: "h", Standing.BODY: "b", Standing.FURNITURE: "f"}


def read(text: str, title: str | None = None) -> str:
    """Return one letter a sentence: h(eadline), b(ody), f(urniture)."""
    plain = normalise(text)
    found = standings(plain, split_sentences(plain, title), title)
    return "".join(_LETTERS[standing] for standing in found)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([LEAD], "b"),
        ([LEAD, MORE], "bb"),
        ([f"{LEAD} {MORE}"], "bb"),
        (["Mine kills two", LEAD], "hb"),
        (["News", "Mine kills two", LEAD, MORE], "hhbb"),
        # A brief without any full sentence is read as it is.
        (["Mine kills two in Salamiyah"], "b"),
        (["Mine kills two in Salamiyah", "Relatives are searching"], "bb"),
        # Long lines are prose with or without a full stop.
        ([LONG], "b"),
        ([LEAD, LONG], "bb"),
    ],
)
def test_what_stands_before_the_first_prose_is_a_headline(
    lines: list[str], expected: str
) -> None:
    assert read("\n\n".join(lines)) == expected


@pytest.mark.parametrize(
    ("lines", "title", "expected"),
    [
        # The title may end with a full stop, or come with a printed date.
        ([f"{OTHER} in a ravine of the coastal range.", LEAD], None, "bb"),
        (
            [f"{OTHER} in a ravine of the coastal range.", LEAD],
            f"{OTHER} in a ravine of the coastal range",
            "hb",
        ),
        (
            [f"3 May 2019 {OTHER} in the hills today.", LEAD],
            f"{OTHER} in the hills today",
            "hb",
        ),
        (["Mine Kills Two Shepherds Near Their Flock.", LEAD], None, "hb"),
        # A title is no headline of a text that has nothing else.
        ([LEAD], LEAD, "b"),
    ],
)
def test_a_title_is_told_by_its_words_or_its_capitals(
    lines: list[str], title: str | None, expected: str
) -> None:
    assert read("\n\n".join(lines), title) == expected


@pytest.mark.parametrize(
    "heading",
    [
        "Read more",
        "Read also: the year of the mines",
        "Related stories",
        "Latest news",
        "See also",
        "Most read",
        "Previous article",
        "Next",
        "Share this story",
        "Leave a comment",
        "Comments (3)",
        "You may also like",
        "Subscribe to our letters",
        "TAGS:",
        "List 1 of 3",
    ],
)
def test_nothing_listed_behind_a_heading_of_the_page_is_read(heading: str) -> None:
    assert read(f"{LEAD}\n\n{MORE}\n\n{heading}\n\n{OTHER}\n\n{OTHER}") == "bbfff"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        # A teaser that was cut is never read, wherever it stands behind the lead.
        (
            [LEAD, "Twelve people were killed when their bus overturned on ...", MORE],
            "bfb",
        ),
        # A short line amid the prose is a caption or a heading.
        ([LEAD, "A field near Salamiyah", MORE], "bfb"),
        # A sentence that only lacks its full stop.
        ([LEAD, OPEN, MORE], "bbb"),
        ([LEAD, f"{OPEN} ...", MORE], "bfb"),
        ([LEAD, "Other news", OPEN, OTHER], "bfff"),
        # The text goes on behind an inserted link.
        ([LEAD, "Read more: the year of the mines", LONG, MORE], "bfbb"),
        (["Read more: the year of the mines", LEAD], "fb"),
        # A listed story is no prose though it ends in a full stop.
        (
            [LEAD, "Latest news", OTHER, f"{OTHER} in a deep ravine today.", OTHER],
            "bffff",
        ),
        # Titles that a scraper ran together.
        (
            [
                LEAD,
                MORE,
                RUN_ON,
            ],
            "bbf",
        ),
        # A sentence that tells a harm is text however short it is; a heading is not.
        ([LEAD, "Nine people were killed.", MORE], "bbb"),
        ([LEAD, "Four villagers died, a nurse said.", "• Azaz: two wounded."], "bbb"),
        ([LEAD, "A mine killed two shepherds.", "Share", "A mine killed two"], "bbff"),
        ([LEAD, "Nine Killed In Azaz.", "Nine people were killed", MORE], "bffb"),
        ([LEAD, "We thank our readers."], "bf"),
        # Names in a row have a title's capitals.
        ([LEAD, MORE, f"Among the dead were {NAMES}."], "bbb"),
    ],
)
def test_furniture_amid_the_text(lines: list[str], expected: str) -> None:
    assert read("\n\n".join(lines)) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        # Other stories listed between the title and the text.
        (["Mine kills two", "Related News", OTHER, f"{OTHER} in May", LEAD], "hfffb"),
        (["Related news", OTHER, LEAD, MORE], "ffbb"),
        # A page's buttons above the title are no list of stories.
        (["Share on radio", "Mine kills two", LEAD], "hhb"),
        # The list run on behind the text, to the end of its paragraph.
        ([f"{LEAD} Source agencies Related News {OTHER}. {MORE}", MORE], "bffb"),
        ([f"{LEAD} Related news of the loss reached the village late."], "bb"),
    ],
)
def test_other_stories_are_not_the_article(lines: list[str], expected: str) -> None:
    assert read("\n\n".join(lines)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"A flock near Salamiyah in May. (Reuters) {LEAD}", "fb"),
        (f"A flock near Salamiyah in May. (Hill News and Agencies) {LEAD}", "fb"),
        (f"A flock near Salamiyah May 3 2016 (AFP Photo) {LEAD}", "fb"),
        (f"{LEAD} Photos show the flock after two of them were killed.", "bf"),
        (f"A flock, May 3 2016 (File photo) (Hill News and Agencies) {LEAD}", "fb"),
        (
            f"A flock near Salamiyah May 3 2016. Source Reuters (Hill Agencies) {LEAD}",
            "ffb",
        ),
        (f"{MORE} Sputnik Omar Hadid Smoke over Salamiyah The mayor spoke.", "bfb"),
        # What credits the whole report stands behind its last sentence.
        (f"{LEAD} {MORE} (With AFP and Reuters) Last update: Friday", "bbb"),
        # What somebody said stands behind no picture.
        (
            f"{LEAD} He added that two more had died. (Hill News and Agencies) Rain",
            "bbb",
        ),
        # An organisation's short name is no credit.
        (f"{LEAD} (SOHR) {MORE}", "bb"),
    ],
)
def test_captions_of_pictures_are_furniture(text: str, expected: str) -> None:
    assert read(text) == expected


@given(
    st.lists(
        st.sampled_from([LEAD, MORE, LONG, OTHER, "Read more", "x", "Latest ..."])
        | st.text(max_size=60),
        max_size=8,
    ),
    st.none() | st.sampled_from([OTHER, LEAD]) | st.text(max_size=30),
)
def test_every_sentence_has_one_standing(lines: list[str], title: str | None) -> None:
    text = normalise("\n\n".join(lines))
    sentences = split_sentences(text, title)
    assert len(standings(text, sentences, title)) == len(sentences)


def test_a_text_without_full_stops_is_read_line_by_line() -> None:
    lines = [
        "The council said a convoy of flour had come through the pass at dawn",
        "It was the first in months",
        "Drivers said they had waited at the last checkpoint for most of a week",
        "FILE - A driver rests beside his truck near Salamiyah",
        "Two of the trucks were turned back because their papers had been lost",
        "A driver drinks tea at the pass, Feb. 3, 2019",
        "The mayor has asked for a second convoy before the snow closes the road",
        "He said the mills were empty and the bakers had been sent home for now",
        "Farmers in the valley were told that no seed would come before the spring",
        "More Stories",
    ]
    assert read("\n\n".join(lines)) == "bbbfbfbbbf"
