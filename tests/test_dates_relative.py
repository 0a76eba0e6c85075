"""Dates that hang on the publication date or on their passage."""

from __future__ import annotations

from datetime import date

import pytest
from dates_reader import FRIDAY, days, one, read, told

from extract.dates import lean

RELATIVE = [
    ("Ten died on Friday.", "on Friday", one("2025-03-14")),
    ("Ten died on Thursday.", "on Thursday", one("2025-03-13")),
    ("Ten died last Friday.", "last Friday", one("2025-03-07")),
    ("Ten died last Monday.", "last Monday", one("2025-03-10")),
    ("Ten died late on Tuesday.", "late on Tuesday", one("2025-03-11")),
    ("Ten died on Tue. in Douma.", "on Tue.", one("2025-03-11")),
    ("Ten died late Tues in Douma.", "late Tues", one("2025-03-11")),
    ("Ten died Tue night in Douma.", "Tue night", one("2025-03-11")),
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
    (
        "Ten died on Saturday, Sunday and Monday.",
        "on Saturday, Sunday and Monday",
        "2025-03-08/2025-03-10",
    ),
    (
        "Ten died from yesterday until today.",
        "from yesterday until today",
        "2025-03-13/2025-03-14",
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
    ("Earlier in the week ten died.", "Earlier in the week", "2025-03-10/2025-03-14"),
    ("Early in the year ten died.", "Early in the year", "2025-01-01/2025-03-14"),
    ("Last year, on March 2, ten died.", "Last year, on March 2", one("2024-03-02")),
    ("Ten died last year in May.", "last year in May", "2024-05-01/2024-05-31"),
    ("This week, on Monday, ten died.", "This week, on Monday", one("2025-03-10")),
    (
        "Earlier this month, on 3 March.",
        "Earlier this month, on 3 March",
        one("2025-03-03"),
    ),
    (
        "Ten died on the 5th of this month.",
        "on the 5th of this month",
        one("2025-03-05"),
    ),
    ("On the third of last month.", "On the third of last month", one("2025-02-03")),
    ("Ten died this March.", "this March", "2025-03-01/2025-03-14"),
    ("Ten died last summer.", "last summer", "2024-06-01/2024-08-31"),
    ("Ten died this winter.", "this winter", "2024-12-01/2025-02-28"),
    ("Ten died last winter.", "last winter", "2024-12-01/2025-02-28"),
    (
        "Ten died in the second half of last year.",
        "in the second half of last year",
        "2024-07-01/2024-12-31",
    ),
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
    ("Ten died during the last hours.", "during the last hours", one("2025-03-14")),
    ("Ten died in the past few hours.", "in the past few hours", one("2025-03-14")),
    (
        "Ten died over the whole weekend.",
        "over the whole weekend",
        "2025-03-08/2025-03-09",
    ),
    (
        "Ten died since a truce two months ago.",
        "two months ago",
        "2025-01-14/2025-03-14",
    ),
    ("Ten died the night before last.", "the night before last", one("2025-03-12")),
    ("Ten died the previous Friday.", "the previous Friday", one("2025-03-07")),
    ("Ten died today, 13 March.", "today, 13 March", one("2025-03-13")),
    (
        "Ten died from Monday until today.",
        "from Monday until today",
        "2025-03-10/2025-03-14",
    ),
    ("Ten died over two days.", "over two days", "2025-03-12/2025-03-14"),
    (
        "Ten died in the course of three days.",
        "in the course of three days",
        "2025-03-11/2025-03-14",
    ),
    (
        "Ten died at the end of last month.",
        "at the end of last month",
        "2025-02-21/2025-02-28",
    ),
    (
        "Ten died in the first quarter of 2016.",
        "in the first quarter of 2016",
        "2016-01-01/2016-03-31",
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
    ("Ten died a week later.", "a week later", "day+7"),
    ("Ten died in the previous month.", "in the previous month", "month-1"),
    ("Ten died three months earlier.", "three months earlier", "month-3"),
    ("Ten died that year.", "that year", "year+0"),
    ("Ten died two nights ago.", "two nights ago", one("2025-03-12")),
    # What "came a day after" introduces was earlier.
    ("The raid came a day after shells killed ten.", "a day after", "day-1"),
]


BESIDE_A_DAY = [
    # A day told beside it, not the passage's, is the one it counts from.
    (
        "The army said Monday ten died the previous day.",
        "the previous day",
        one("2025-03-09"),
    ),
    ("On 3 March ten died and a day later six.", "a day later", one("2025-03-04")),
    (
        "On 3 March a medic said that ten died yesterday.",
        "yesterday",
        one("2025-03-02"),
    ),
    ("On 3 March ten died. He left yesterday.", "yesterday", one("2025-03-13")),
    (
        "Shells killed six on Tuesday, a day after ten died in raids.",
        "a day after",
        one("2025-03-10"),
    ),
    (
        "Tuesday's raid came two days after shells killed ten.",
        "two days after",
        one("2025-03-09"),
    ),
]


@pytest.mark.parametrize(("text", "mention", "expected"), RELATIVE)
def test_relative_dates(text: str, mention: str, expected: str) -> None:
    assert told(text) == [(mention, expected)]


@pytest.mark.parametrize(
    "text", ["Ten died, said the Sun.", "He Sat down.", "Ten died in Mon State."]
)
def test_what_only_looks_like_a_clipped_weekday(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(("text", "mention", "expected"), BESIDE_A_DAY)
def test_relative_dates_beside_a_day(text: str, mention: str, expected: str) -> None:
    assert told(text)[-1] == (mention, expected)


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
    ("a week later", date(2013, 5, 2), date(2013, 5, 2), "2013-05-09/2013-05-09"),
    ("the following week", date(2013, 5, 2), date(2013, 5, 2), "2013-05-06/2013-05-12"),
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
