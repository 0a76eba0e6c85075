"""Publication dates: what is one, what is none, and where it is printed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from extract.readers.printed import date_at_head, day_of_telling
from extract.readers.published import (
    DateError,
    date_in_name,
    date_in_url,
    parse_published,
)

DAY = date(2016, 9, 4)

EXPLICIT = [
    "2016-09-04",
    "2016-9-4",
    " 2016-09-04T23:59:59+03:00 ",
    "2016-09-04 10:00",
    "2016/09/04",
    "20160904",
    20160904,
    "20160904T101500Z",
    "4 September 2016",
    "04 Sep 2016",
    "4th of September, 2016",
    "September 4, 2016",
    "September 4,2016",
    "Sep 042016",
    "Sept. 4, 2016",
    "SEPTEMBER 4TH 2016",
    "Sun, 04 Sep 2016 10:22:33 GMT",
    "Sunday, September 4, 2016 - 10:22",
    "Sun Sep  4 10:22:33 2016".replace("  ", " "),
    "Sun Sep 4 10:22:33 GMT 2016",
    "04-Sep-2016",
    "4.9.2016",
    "04.09.2016",
    1472990553,
    1472990553123,
    1472990553.5,
]

NO_DATES = [
    ("", "is no full date"),
    ("yesterday", "is no full date"),
    ("2016", "is no full date"),
    ("2016-09", "is no full date"),
    ("September 2016", "is no full date"),
    ("4 September", "is no full date"),
    ("4 Apr\u0131l 2016", "is no full date"),
    ("0000-00-00", "lies outside the years 1900-2100"),
    ("0001-01-01T00:00:00Z", "lies outside the years 1900-2100"),
    ("9999-12-31", "lies outside the years 1900-2100"),
    ("2016-13-01", "is no day of the calendar"),
    ("30 February 2016", "is no day of the calendar"),
    ("2015-02-29", "is no day of the calendar"),
    ("04/09/2016", "does not tell its day from its month"),
    (True, "is no date"),
    (["2016-09-04"], "is no date"),
    (5, "is no full date"),
    (10**400, "is no date"),
    (float("nan"), "is no date"),
    (float("inf"), "is no date"),
]

PRINTED = [
    "Sun Sep 4 2016 Two hamlets shelled near Azaz",
    "4 September, 2016\nTwo hamlets were shelled.",
    "\n\n  September 4, 2016  \n\nTwo hamlets were shelled.",
    "2016-09-04\nTwo hamlets were shelled.",
    "04.09.2016 Two hamlets were shelled.",
    "13:05 04.09.2016Get short address",
    "Two hamlets shelled\nSunday, 4 September 2016, 16:21\nThe gunners fired at noon.",
    "Two hamlets shelled\nPublished: 4 September 2016 at 10:15 by the desk",
    "Two hamlets shelled. Posted on September 4, 2016 Gunners fired at noon.",
    "Date of publication 4 September 2016 Gunners fired at noon.",
    "Last updated: 4 Sep 2016, 11:02\nGunners fired at noon.",
    "Last updated at Sep 042016 AZAZ Gunners fired at noon.",
    "AZAZ, Sept. 4, 2016 (Wire) - Gunners fired at noon.",
    "AZAZ, Syria, September 4, 2016 — Gunners fired at noon.",
    "Azaz (Town Radio) 4 September 2016: Gunners fired at noon.",
    "(September 4, 2016 / WIRE) Gunners fired at noon.",
    "By the desk | 4 September 2016 | 10:15",
    "Two hamlets shelled, says monitor WIRE Sunday 4 Sep 2016 Gunners fired at noon.",
    "Two hamlets shelled by the border Sunday 4 September 2016 Gunners fired.",
    "Sunday 4 September 2016 Gunners fired at noon.",
]

NOT_PRINTED = [
    "On 4 September 2016 gunners fired at noon.",
    "On 4 September 2016, Azaz was shelled.",
    "Gunners fired on September 4, 2016, at two hamlets.",
    "Since September 4, 2016, two hamlets have been shelled.",
    "4 September 2016 was the day on which two hamlets were shelled.",
    "AZAZ, September 4 (Wire) - Gunners fired at noon.",
    "Sunday, Gunners fired at noon, two years after 2014.",
    "Born on 4 September 1977, the man was shot.",
    "Smoke over Azaz, Syria September 4 2016. (Town Radio) Gunners fired.",
    "30 February 2016\nGunners fired.",
    "4 September 9999\nGunners fired.",
    "Gunners fired. " * 21 + "\nPublished: 4 September 2016",
]


@pytest.mark.parametrize("value", EXPLICIT, ids=repr)
def test_explicit_dates(value: object) -> None:
    assert parse_published(value) == DAY


@pytest.mark.parametrize(("value", "reason"), NO_DATES)
def test_what_is_no_date(value: object, reason: str) -> None:
    with pytest.raises(DateError) as raised:
        parse_published(value)
    assert str(raised.value) == reason


@pytest.mark.parametrize("value", ["13/09/2016", "09/13/2016", "13-9-2016"])
def test_figures_in_the_only_possible_order(value: str) -> None:
    assert parse_published(value) == date(2016, 9, 13)


@pytest.mark.parametrize("text", PRINTED)
def test_printed_at_the_head(text: str) -> None:
    assert date_at_head(text) == DAY


@pytest.mark.parametrize(
    ("published", "told"),
    [
        (None, DAY),
        (DAY, DAY),
        # Metadata that hold the day of an event, or of another copy of the page.
        (DAY - timedelta(days=1), DAY),
        (DAY - timedelta(days=31), DAY),
        (DAY - timedelta(days=32), DAY - timedelta(days=32)),
        (DAY + timedelta(days=3), DAY),
        (DAY + timedelta(days=32), DAY + timedelta(days=32)),
        # A dateline may be older than its page by a night or two.
        (DAY + timedelta(days=2), DAY + timedelta(days=2)),
    ],
)
def test_the_day_that_a_page_tells_from(published: date | None, told: date) -> None:
    assert day_of_telling(PRINTED[0], published) == told
    assert day_of_telling("Two died in Homs.", published) == published


@pytest.mark.parametrize("text", NOT_PRINTED)
def test_dates_of_events_are_not_printed(text: str) -> None:
    assert date_at_head(text) is None


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("2016-09-04.txt", DAY),
        ("azaz_20160904_02.html", DAY),
        ("2016_09_04-azaz", DAY),
        ("v2.2016.09.04", DAY),
        ("99991231-20160904", DAY),
        ("120160904.txt", None),
        ("2016-0904.txt", None),
        ("2016-09.txt", None),
        ("20161332.txt", None),
    ],
)
def test_in_a_file_name(name: str, expected: date | None) -> None:
    assert date_in_name(name) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://radio.example/2016/09/04/azaz", DAY),
        ("https://radio.example/azaz-2016-09-04.html", DAY),
        ("https://radio.example/20160904", None),
        ("https://radio.example/2016/09/azaz", None),
    ],
)
def test_in_an_address(url: str, expected: date | None) -> None:
    assert date_in_url(url) == expected
