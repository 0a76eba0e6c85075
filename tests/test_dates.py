"""Date mentions: tables of sentences with the days they tell, and what always holds."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.dates import find_dates, lean
from extract.mentions import DateMention
from extract.text import normalise, split_sentences
from extract.vocabulary import load

FRIDAY = date(2025, 3, 14)


def read(text: str, published: date | None = FRIDAY) -> tuple[DateMention, ...]:
    text = normalise(text)
    return find_dates(text, split_sentences(text), published)


def days(mention: DateMention) -> str | None:
    if mention.first is None:
        offset = mention.context_offset
        return None if offset is None else f"{mention.precision.value}{offset:+d}"
    return f"{mention.first}/{mention.last}"


def told(text: str, published: date | None = FRIDAY) -> list[tuple[str, str | None]]:
    text = normalise(text)
    return [(text[m.start : m.end], days(m)) for m in read(text, published)]


def flags(text: str) -> list[set[str]]:
    names = ("background", "statement", "since", "vague", "dateline")
    return [{name for name in names if getattr(m, name)} for m in read(text)]


def one(day: str) -> str:
    return f"{day}/{day}"


EXPLICIT = [
    ("He died on 7 March 2025.", "on 7 March 2025", one("2025-03-07")),
    ("He died on March 7, 2025.", "on March 7, 2025", one("2025-03-07")),
    ("He died on March 7 2025 at home.", "on March 7 2025", one("2025-03-07")),
    ("He died on March 7.", "on March 7", one("2025-03-07")),
    ("He died on Mar. 7 in Homs.", "on Mar. 7", one("2025-03-07")),
    ("He died on the 7th of March.", "on the 7th of March", one("2025-03-07")),
    ("He died on 7th March, 2014.", "on 7th March, 2014", one("2014-03-07")),
    ("He died on 7/3/2025.", "on 7/3/2025", one("2025-03-07")),
    ("He died on 3/25/2014.", "on 3/25/2014", one("2014-03-25")),
    ("He died on 4/3/2025 here.", "on 4/3/2025", one("2025-03-04")),
    ("He died on 3/7/2025 here.", "on 3/7/2025", one("2025-03-07")),
    ("He died on 2014-03-07.", "on 2014-03-07", one("2014-03-07")),
    ("He died on 07.03.2014.", "on 07.03.2014", one("2014-03-07")),
    ("He died on 21 August.", "on 21 August", one("2024-08-21")),
    ("He died on March 14.", "on March 14", one("2025-03-14")),
    ("He died on March 15.", "on March 15", one("2025-03-15")),
    ("He died on March 17.", "on March 17", one("2024-03-17")),
    ("He died on 29 February.", "on 29 February", one("2024-02-29")),
    ("A raid on Friday, March 7 hit it.", "on Friday, March 7", one("2025-03-07")),
    (
        "Shells on Tuesday 22 November fell.",
        "on Tuesday 22 November",
        one("2024-11-22"),
    ),
    ("Two fell in the April 4 attack.", "April 4", one("2024-04-04")),
    ("Two fell between 6-7 March.", "between 6-7 March", "2025-03-06/2025-03-07"),
    ("Two fell on 6-7 March.", "on 6-7 March", "2025-03-06/2025-03-07"),
    ("Two fell from 3 to 9 May.", "from 3 to 9 May", "2024-05-03/2024-05-09"),
    ("Two fell in the March 6-10 raids.", "March 6-10", "2025-03-06/2025-03-10"),
    ("Two fell on March 6 and 7.", "on March 6 and 7", "2025-03-06/2025-03-07"),
    ("Two fell on 6, 7 and 8 March.", "on 6, 7 and 8 March", "2025-03-06/2025-03-08"),
    ("On March 6 and 7 soldiers died.", "On March 6", one("2025-03-06")),
    (
        "Two fell between March 6 and March 10.",
        "between March 6 and March 10",
        "2025-03-06/2025-03-10",
    ),
    (
        "Two fell from 28 December to 3 January.",
        "from 28 December to 3 January",
        "2024-12-28/2025-01-03",
    ),
    (
        "Two fell between January and March 2013.",
        "between January and March 2013",
        "2013-01-01/2013-03-31",
    ),
    ("He was shot in March 2012.", "in March 2012", "2012-03-01/2012-03-31"),
    ("He was shot in March.", "in March", "2025-03-01/2025-03-31"),
    ("He was shot in April.", "in April", "2024-04-01/2024-04-30"),
    ("He was shot last April.", "last April", "2024-04-01/2024-04-30"),
    ("He was shot in early May.", "in early May", "2024-05-01/2024-05-10"),
    ("He was shot in mid-May.", "in mid-May", "2024-05-11/2024-05-20"),
    ("He was shot in late May 2013.", "in late May 2013", "2013-05-21/2013-05-31"),
    ("He was shot in 2013.", "in 2013", "2013-01-01/2013-12-31"),
    ("The 2013 attack killed two.", "2013", "2013-01-01/2013-12-31"),
    ("It was hit in a deadly 2013 raid.", "2013", "2013-01-01/2013-12-31"),
    ("Shot in mid-2013 in Homs.", "in mid-2013", "2013-05-01/2013-08-31"),
    ("He was held from 2011-2013.", "from 2011-2013", "2011-01-01/2013-12-31"),
    ("August 21: A drone hit a car.", "August 21", one("2024-08-21")),
    ("He left on 18 August last year.", "on 18 August last year", one("2024-08-18")),
    ("The next day, March 9, ten died.", "The next day, March 9", one("2025-03-09")),
    ("March: Two raids hurt four.", "March", "2025-03-01/2025-03-31"),
    ("Raids in April and May hurt four.", "in April and May", "2024-04-01/2024-05-31"),
    (
        "Shot in the first week of May.",
        "in the first week of May",
        "2024-05-01/2024-05-07",
    ),
    (
        "In the last ten days of May.",
        "In the last ten days of May",
        "2024-05-22/2024-05-31",
    ),
    (
        "The first two months of 2016.",
        "The first two months of 2016",
        "2016-01-01/2016-02-29",
    ),
    ("The second half of 2016.", "The second half of 2016", "2016-07-01/2016-12-31"),
    (
        "The first month of the year.",
        "The first month of the year",
        "2025-01-01/2025-01-31",
    ),
    ("Shot between 2011 and 2013.", "between 2011 and 2013", "2011-01-01/2013-12-31"),
    ("Shot in the summer of 2013.", "summer of 2013", "2013-06-01/2013-08-31"),
]


@pytest.mark.parametrize(("text", "mention", "expected"), EXPLICIT)
def test_explicit_dates(text: str, mention: str, expected: str) -> None:
    assert told(text) == [(mention, expected)]


RELATIVE = [
    ("Ten died on Friday.", "on Friday", one("2025-03-14")),
    ("Ten died on Thursday.", "on Thursday", one("2025-03-13")),
    ("Ten died last Friday.", "last Friday", one("2025-03-07")),
    ("Ten died last Monday.", "last Monday", one("2025-03-10")),
    ("Ten died late on Tuesday.", "late on Tuesday", one("2025-03-11")),
    ("Ten died Saturday night in Homs.", "Saturday night", one("2025-03-08")),
    ("Tuesday's attack killed ten.", "Tuesday's", one("2025-03-11")),
    ("Ten died on Monday morning.", "on Monday morning", one("2025-03-10")),
    ("Ten died overnight Friday.", "overnight Friday", one("2025-03-14")),
    ("Ten died at dawn on Sunday.", "at dawn on Sunday", one("2025-03-09")),
    ("Ten died on Sunday at dawn.", "on Sunday at dawn", one("2025-03-09")),
    (
        "Ten died on Wednesday and Thursday.",
        "on Wednesday and Thursday",
        "2025-03-12/2025-03-13",
    ),
    (
        "Ten died from Friday to Sunday.",
        "from Friday to Sunday",
        "2025-03-07/2025-03-09",
    ),
    ("Ten died on Friday last week.", "on Friday last week", one("2025-03-07")),
    ("Ten died today.", "today", one("2025-03-14")),
    ("Ten died yesterday evening.", "yesterday evening", one("2025-03-13")),
    ("Ten died last night.", "last night", one("2025-03-13")),
    ("Ten died overnight.", "overnight", one("2025-03-14")),
    ("Ten died two days ago.", "two days ago", one("2025-03-12")),
    ("Ten died 3 weeks ago.", "3 weeks ago", one("2025-02-21")),
    ("Ten died two months ago.", "two months ago", "2025-01-01/2025-01-31"),
    ("Ten died last week.", "last week", "2025-03-03/2025-03-09"),
    ("Ten died last month.", "last month", "2025-02-01/2025-02-28"),
    ("Ten died last year.", "last year", "2024-01-01/2024-12-31"),
    ("Ten died late last month.", "late last month", "2025-02-21/2025-02-28"),
    ("Ten died this week.", "this week", "2025-03-10/2025-03-14"),
    ("Ten died earlier this month.", "earlier this month", "2025-03-01/2025-03-14"),
    ("Ten died this year.", "this year", "2025-01-01/2025-03-14"),
    ("Ten died in the past 24 hours.", "in the past 24 hours", "2025-03-13/2025-03-14"),
    (
        "Ten died over the last three days.",
        "over the last three days",
        "2025-03-11/2025-03-14",
    ),
    (
        "Ten died during the past two weeks.",
        "during the past two weeks",
        "2025-02-28/2025-03-14",
    ),
    ("Ten died over the past year.", "over the past year", "2024-03-14/2025-03-14"),
    ("Ten died over the weekend.", "over the weekend", "2025-03-08/2025-03-09"),
    ("Ten died in 24 hours.", "in 24 hours", "2025-03-13/2025-03-14"),
    (
        "Ten died since a truce two months ago.",
        "two months ago",
        "2025-01-14/2025-03-14",
    ),
    ("Ten died within three days.", "within three days", "2025-03-11/2025-03-14"),
    ("They were shot after Friday prayers.", "Friday", one("2025-03-14")),
    ("Rescuers buried Mondays dead.", "Mondays", one("2025-03-10")),
    ("Rescuers found the dead of Mondays raid.", "Mondays", one("2025-03-10")),
    ("Ten died on the same day.", "on the same day", "day+0"),
    ("Ten died a day earlier.", "a day earlier", "day-1"),
    ("Ten died the day before.", "the day before", "day-1"),
    ("Ten died the following morning.", "the following morning", "day+1"),
    ("Ten died the next day.", "the next day", "day+1"),
    ("Ten died two days later.", "two days later", "day+2"),
    ("Ten died a week later.", "a week later", "range+1"),
    ("Ten died in the previous month.", "in the previous month", "month-1"),
    ("Ten died three months earlier.", "three months earlier", "month-3"),
    ("Ten died that year.", "that year", "year+0"),
]


@pytest.mark.parametrize(("text", "mention", "expected"), RELATIVE)
def test_relative_dates(text: str, mention: str, expected: str) -> None:
    assert told(text) == [(mention, expected)]


ROLES = [
    ("Ten died on Friday.", [set()]),
    ("Ten died, the ministry said Thursday.", [{"statement"}]),
    ("The army said on Monday that ten died.", [{"statement"}]),
    ("A medic told the agency on Tuesday that ten died.", [{"statement"}]),
    ("Rebels on Friday announced that ten died.", [{"statement"}]),
    ("The office said in a statement on Sunday that ten died.", [{"statement"}]),
    ("The army said at least ten people were killed on Friday.", [set()]),
    ("The army said that on Friday ten people were killed.", [set()]),
    ("Clashes were reported on Friday near Homs.", [set()]),
    ("The group claimed Friday's attack on Homs.", [set()]),
    ("The office said Monday's raid killed ten.", [set()]),
    ("On Friday the death toll rose to ten.", [{"statement"}]),
    ("He died on Sunday of his wounds.", [{"statement"}]),
    ("In a video posted on Sunday a man speaks.", [{"statement"}]),
    ("It was the third raid this week.", [{"background"}]),
    ("The clinic was the second hit in four days.", [{"background"}]),
    ("Ten have died since Friday.", [{"since"}]),
    ("The first since rebels took the old fort in May 2013.", [{"since"}]),
    ("Talks resume on 3 May 2025.", [{"background"}]),
    ("Ten have died since 2011.", [{"since"}]),
    ("Ten have died since the truce collapsed on March 6.", [{"since"}]),
    ("The war, which began in March 2011, has killed many.", [{"since"}]),
    ("The siege that began in May 2013 goes on.", [{"since"}]),
    ("The offensive began on 3 March and killed ten.", [set()]),
    ("Earlier, rebels shot two drivers.", [{"background", "vague"}]),
    ("Earlier on Friday rebels shot two drivers.", [set()]),
    ("Protests erupted in Daraa in March 2011.", [{"since"}]),
    ("Ten died in recent days.", [{"background", "vague"}]),
    ("Ten died two days after the truce.", [{"background"}]),
    ("Shells fall every Friday.", [{"background"}]),
    ("They march on Fridays.", [{"background"}]),
    ("The camp was besieged until 2014.", [{"background"}]),
    ("Talks are due to begin on Monday.", [{"background"}]),
    ("DAMASCUS, March 7 (Agency) - Ten died.", [{"dateline"}]),
    ("Published: 7 March 2025\nTen died.", [{"dateline"}]),
    ("7 March 2025\nTen died in Homs on Thursday.", [{"dateline"}, set()]),
]


@pytest.mark.parametrize(("text", "expected"), ROLES)
def test_roles(text: str, expected: list[set[str]]) -> None:
    assert flags(text) == expected


TRAPS = [
    "A second strike may follow, and troops march on the town.",
    "He may die of his wounds, Mr March said in the sun.",
    "Some 1,400 people and 2012 fighters came.",
    "The plan, Vision 2030, cites Resolution 2254.",
    "They work 24/7 in the camp.",
    "The shell hit the Friday mosque.",
    "The Sunday Times wrote of it on Black Friday.",
    "The 45-year-old man lost a 30-member family.",
    "The six-year war goes on.",
    "The massacres of the 1980s were never tried.",
    "Between 12 and 20 people died, 3 to 5 of them children.",
]


@pytest.mark.parametrize("text", TRAPS)
def test_no_date(text: str) -> None:
    assert told(text) == []


WITHOUT_PUBLICATION = [
    ("He died on 7 March 2025.", one("2025-03-07")),
    ("He died in 2012.", "2012-01-01/2012-12-31"),
    ("He died on 7 March.", None),
    ("He died in March.", None),
    ("He died on Friday.", None),
    ("He died yesterday.", None),
    ("Ten have died since 2011.", None),
    ("He died over the past three days.", None),
    ("He died last month.", None),
    ("He died a day later.", "day+1"),
]


@pytest.mark.parametrize(("text", "expected"), WITHOUT_PUBLICATION)
def test_without_publication_date(text: str, expected: str | None) -> None:
    assert [days(mention) for mention in read(text, None)] == [expected]


LEANING = [
    ("on the same day", date(2013, 5, 2), date(2013, 5, 2), "2013-05-02/2013-05-02"),
    ("the next day", date(2013, 5, 2), date(2013, 5, 4), "2013-05-05/2013-05-05"),
    ("a day earlier", date(2013, 5, 2), date(2013, 5, 4), "2013-05-01/2013-05-01"),
    ("a week later", date(2013, 5, 2), date(2013, 5, 2), "2013-05-06/2013-05-12"),
    ("the previous month", date(2013, 5, 2), date(2013, 5, 2), "2013-04-01/2013-04-30"),
    ("that year", date(2013, 5, 2), date(2013, 5, 2), "2013-01-01/2013-12-31"),
    ("the next day", date.max, date.max, None),
    ("the previous month", date.min, date.min, None),
]


@pytest.mark.parametrize(("words", "first", "last", "expected"), LEANING)
def test_lean(words: str, first: date, last: date, expected: str | None) -> None:
    (mention,) = read(f"Ten died {words}.")
    span = lean(mention, first, last)
    assert (f"{span[0]}/{span[1]}" if span else None) == expected


def test_lean_leaves_other_mentions_alone() -> None:
    (mention,) = read("Ten died on Friday.")
    assert lean(mention, FRIDAY, FRIDAY) is None


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
