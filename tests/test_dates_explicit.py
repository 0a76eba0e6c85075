"""Dates that name their day, month or year."""

from __future__ import annotations

import pytest
from dates_reader import one, told

EXPLICIT = [
    (
        "Shot from 1 September 2015 until the end of August 2016.",
        "from 1 September 2015 until the end of August 2016",
        "2015-09-01/2016-08-31",
    ),
    (
        "Held from 3 March 2015 to date.",
        "from 3 March 2015 to date",
        "2015-03-03/2025-03-14",
    ),
    ("He died on 7 March 2025.", "on 7 March 2025", one("2025-03-07")),
    ("He died on March 7, 2025.", "on March 7, 2025", one("2025-03-07")),
    ("He died on March 7 2025 at home.", "on March 7 2025", one("2025-03-07")),
    ("He died on March 7.", "on March 7", one("2025-03-07")),
    ("He died on Mar. 7 in Homs.", "on Mar. 7", one("2025-03-07")),
    ("He died on the 7th of March.", "on the 7th of March", one("2025-03-07")),
    ("He died on the seventh of March.", "on the seventh of March", one("2025-03-07")),
    ("From 2014 mines have killed ten.", "From 2014", "2014-01-01/2025-03-14"),
    (
        "Mines have from late 2014 killed ten.",
        "from late 2014",
        "2014-09-01/2025-03-14",
    ),
    (
        "Ten died from early May 2014 on by mines.",
        "from early May 2014 on",
        "2014-05-01/2025-03-14",
    ),
    (
        "Starting on 3 May 2014, mines have killed ten.",
        "Starting on 3 May 2014",
        "2014-05-03/2025-03-14",
    ),
    ("A report from May 2014 has it.", "from May 2014", "2014-05-01/2014-05-31"),
    (
        "Held from 3 March up to today.",
        "from 3 March up to today",
        "2025-03-03/2025-03-14",
    ),
    ("He died on 7th March, 2014.", "on 7th March, 2014", one("2014-03-07")),
    ("He died on 7/3/2025.", "on 7/3/2025", one("2025-03-07")),
    ("He died on 3/25/2014.", "on 3/25/2014", one("2014-03-25")),
    ("He died on 4/3/2025 here.", "on 4/3/2025", one("2025-03-04")),
    ("He died on 3/7/2025 here.", "on 3/7/2025", one("2025-03-07")),
    ("He died on 20/Oct/2014.", "on 20/Oct/2014", one("2014-10-20")),
    (
        "Two fell between 20/Oct and 3/Nov.",
        "between 20/Oct and 3/Nov",
        "2024-10-20/2024-11-03",
    ),
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
    ("Two fell on March 6,2025 there.", "on March 6, 2025", one("2025-03-06")),
    ("Two fell on March/6 there.", "on March/6", one("2025-03-06")),
    ("Two fell on Mar.6 there.", "on Mar.6", one("2025-03-06")),
    ("Two fell on March, the 6th, there.", "on March, the 6th", one("2025-03-06")),
    ("Two fell on 6.March there.", "on 6.March", one("2025-03-06")),
    ("Two fell on the 6 th of March.", "on the 6 th of March", one("2025-03-06")),
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
    # Nothing later than the publication is told of its year; a month stays whole.
    ("Ten have been shot in 2025.", "in 2025", "2025-01-01/2025-03-14"),
    ("Ten were shot in early 2025.", "in early 2025", "2025-01-01/2025-04-30"),
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
