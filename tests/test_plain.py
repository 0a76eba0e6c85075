"""The plain text that is read, and the stretch of the text as read behind each of its words."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_run import run, sample_articles

from extract.article import Article
from extract.evaluate.record import Record, record_of
from extract.plain import normalise, plain_text
from extract.vocabulary import load

SPOILT = " \n\t,.;-&al\u2019\u200b\u00ad\u0301\ufb01\uff0cB4*"
TEXTS = st.text(max_size=300) | st.text(SPOILT, max_size=120)
COLUMN = (
    "Shells fell on the market of the old town of\n"
    "Binnish while it was full of people who had\n"
    "come to buy bread. Two men and a girl died.\n"
    "Rescuers said that many of those who had been\n"
    "brought to the hospital were badly hurt."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hay\u2019at \u02bfAin", "Hay'at 'Ain"),
        ("\u201cYes\u201d \u2013 no\u2014", '"Yes" - no-'),
        ("a\u060c b\u061f", "a, b?"),
        ("Douma \u062f\u0648\u0645\u0627", "Douma \u062f\u0648\u0645\u0627"),
        ("a\r\n\r\nb\u2028c", "a \n \nb\nc"),
        # What nobody sees, and what stands for more than one letter.
        ("Ale\u00adppo\u200b, \ufeffHo\u200dms", "Aleppo, Homs"),
        ("a \u200b b", "a b"),
        ("of\ufb01cers \ufb02ed", "officers fled"),
        ("Nu\u0301man", "N\u00faman"),
        # Spacing.
        ("ten \u00a0 men\t\tdied", "ten men died"),
        ("ten , nine ; eight .", "ten, nine; eight."),
        ("Douma,Harasta,5 men", "Douma, Harasta, 5 men"),
        ("August 4,2015, 4,000 men", "August 4, 2015, 4,000 men"),
        ("ten\uff0cnine", "ten, nine"),
        ("al- Bab, al - Bab, Ez- Zor", "al-Bab, al-Bab, Ez-Zor"),
        (
            "Homs, SANA-Two men, SANA_Ten, SANA-run",
            "Homs, SANA - Two men, SANA - Ten, SANA-run",
        ),
        ("an - in all - plain day", "an - in all - plain day"),
        ("Douma & Harasta, R&D", "Douma and Harasta, R&D"),
        ("Ayn al-'Arab, Al-bab, Deir ez-zor", "Ayn al-Arab, Al-Bab, Deir ez-Zor"),
        ("\u2022 12 men died\n- 5 degrees", "12 men died\n- 5 degrees"),
        ("six -among them a boy- died", "six - among them a boy - died"),
        ("six \u2013at least\u2013 died", "six at least died"),
        (
            "a Homs -Hama road, pro- and anti-Turkish",
            "a Homs -Hama road, pro- and anti-Turkish",
        ),
        # What footnotes, markup, links, hashtags and lists leave.
        ("Two died.[3] Ten fled[citation needed]. [Ed]", "Two died. Ten fled. [Ed]"),
        ("**Ten people** died, *they* said __so__.", "Ten people died, they said so."),
        ("Two died https://t.co/aB1 in #Douma, #1", "Two died in Douma, #1"),
        ("See https://x.org/a?b=1. Ten died.", "See. Ten died."),
        ("- Ten died\n 2) Two fled\n\U0001f534 Rain", "Ten died\nTwo fled\nRain"),
        ("- Homs: ten died", "- Homs: ten died"),
        ("10 died\n3. 4 fled\n-5 C", "10 died\n3. 4 fled\n-5 C"),
        ("Two died\u2026 Ten fled", "Two died... Ten fled"),
        # Entities, once or twice escaped; what only looks like one stays.
        ("the town&#39;s &quot;men&quot;&nbsp;&amp;rsquo;", "the town's \"men\" '"),
        ("AT&T; &nothing;", "AT&T; &nothing;"),
        # Words that social media would block.
        ("ten kil*led, in-jured or de-ad", "ten killed, injured or dead"),
        ("a re-arrested man, US-led, 3*4", "a re-arrested man, US-led, 3*4"),
        # Columns.
        (COLUMN, COLUMN.replace("\n", " ")),
        (COLUMN.replace("\n", "\r\n"), COLUMN.replace("\n", " ")),
        (
            COLUMN.replace("who had\n", "who had taken ref-\nuge or "),
            COLUMN.replace("who had\n", "who had taken refuge or ").replace("\n", " "),
        ),
        (
            COLUMN.replace("who had\n", "feared regime-\nbacked men and "),
            COLUMN.replace("who had\n", "feared regime-backed men and ").replace(
                "\n", " "
            ),
        ),
        (
            COLUMN.replace("who had\n", "had fled - many -\nand "),
            COLUMN.replace("who had\n", "had fled - many - and ").replace("\n", " "),
        ),
        ("Ten dead\nBread runs short\nMen flee\nIdlib: calm\nHoms: rain",) * 2,
    ],
)
def test_a_text_is_made_plain(text: str, expected: str) -> None:
    assert normalise(text) == expected


@pytest.mark.parametrize("kind", load("capitals"))
def test_names_in_small_letters_are_read(kind: str) -> None:
    entry = load("capitals")[kind]
    assert normalise(entry["example"]) == entry["read"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on monday, in may or july", "on Monday, in may or July"),
        (
            "desk@aleppo.org, re-afrin, aleppo.org",
            "desk@aleppo.org, re-afrin, aleppo.org",
        ),
    ],
)
def test_no_other_word_is_taken_for_a_name(text: str, expected: str) -> None:
    assert normalise(text) == expected


TOLD = (
    "Two men and a girl died in Aleppo on Monday. Rescuers said that they had been hit by "
    "shells of the Syrian army while they bought bread."
)


@pytest.mark.parametrize("text", [TOLD, TOLD.lower(), TOLD.upper()])
def test_a_text_with_no_or_too_many_capitals_is_given_its_own(text: str) -> None:
    assert normalise(text) == TOLD


def test_a_text_with_a_capital_on_every_word_is_given_its_own() -> None:
    story = " ".join([TOLD] * 4)
    assert normalise(story.title()) == story


def test_a_list_of_names_keeps_its_capitals() -> None:
    names = "\n".join(["Wasim Khaled Zakour", "Samer Nasser Hamdan"] * 5)
    assert normalise(f"{names}\nkilled in Azaz") == f"{names}\nkilled in Azaz"


def test_a_title_keeps_its_capitals() -> None:
    assert normalise("U.N.: TEN DIE IN ALEPPO") == "U.N.: TEN DIE IN ALEPPO"


@pytest.mark.parametrize(
    ("text", "words", "quoted"),
    [
        ("two  men \u200b died", "men died", "men \u200b died"),
        ("in al - Bab", "al-Bab", "al - Bab"),
        ("three of\ufb01cers fled", "officers", "of\ufb01cers"),
        ("kil*led ten", "killed", "kil*led"),
        ("Douma,Harasta", "Harasta", "Harasta"),
        ("Douma,Harasta", "Douma", "Douma"),
        ("the &quot;army&quot;", '"army"', "&quot;army&quot;"),
        ("plain words", "words", "words"),
    ],
)
def test_a_quote_is_what_stands_in_the_text_as_read(
    text: str, words: str, quoted: str
) -> None:
    plain = plain_text(text)
    start = plain.text.index(words)
    quote = plain.quote(start, start + len(words))
    assert (quote.text, text[quote.start : quote.end]) == (quoted, quoted)


@given(TEXTS)
def test_quotes_stand_in_order_in_the_text_as_read(text: str) -> None:
    plain = plain_text(text)
    quotes = [plain.quote(i, i + 1) for i in range(len(plain.text))]
    assert [text[q.start : q.end] for q in quotes] == [q.text for q in quotes]
    assert [q.start for q in quotes] == sorted(q.start for q in quotes)
    assert [q.end for q in quotes] == sorted(q.end for q in quotes)
    assert plain.quote(0, 0).text == ""


Spoil = Callable[[str], str]


def _wrapped(text: str) -> str:
    lines = (textwrap.fill(line, 72) for line in text.split("\n"))
    return "\r\n".join(lines)


SPOILS: dict[str, Spoil] = {
    "wide spacing": lambda text: text.replace(" ", "  "),
    "space before commas": lambda text: text.replace(", ", " , "),
    "no space behind commas": lambda text: re.sub(r", (?=[a-z])", ",", text),
    "soft hyphens": lambda text: re.sub(r"(?<=[a-z]{3})(?=[a-z]{3})", "\u00ad", text),
    "ligatures": lambda text: text.replace("fi", "\ufb01").replace("fl", "\ufb02"),
    "entities": lambda text: text.replace("'", "&#39;").replace('"', "&quot;"),
    "spaced articles": lambda text: re.sub(r"\b([Aa]l)-(?=[A-Z])", r"\1 - ", text),
    "a column": _wrapped,
    "footnotes": lambda text: re.sub(r"(?<=[a-z]\.)(?=\s)", "[12]", text),
    "markup": lambda text: re.sub(r"\b(\d+ [a-z]+)\b", r"**\1**", text),
    "links": lambda text: re.sub(r"(?<=[a-z])\.(?=\s)", ". https://t.co/aB3", text),
    "marks of lists": lambda text: re.sub(r"(?m)^(?=[A-Z])", "\u2022 ", text),
    "hashtags": lambda text: re.sub(r"(?<= )(?=Syria|Aleppo|Idlib)", "#", text),
}


def _told(articles: Iterable[Article]) -> dict[str, list[Record]]:
    return {
        name: [replace(record_of(i), evidence=()) for i in incidents]
        for name, incidents in run(articles).items()
    }


@pytest.mark.parametrize("spoil", SPOILS.values(), ids=SPOILS)
def test_a_spoilt_text_tells_the_same(spoil: Spoil) -> None:
    articles = sample_articles()[:60]
    spoilt = [replace(a, text=spoil(a.text)) for a in articles]
    assert spoilt != list(articles)
    assert _told(spoilt) == _told(articles)
