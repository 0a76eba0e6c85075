"""Publication dates in other languages are read; what leans on the clock is not."""

from __future__ import annotations

from datetime import date

import pytest

from extract.readers.published import DateError, parse_published

WORDED = [
    ("12 avril 2015", date(2015, 4, 12)),
    ("le 7 mars 2025", date(2025, 3, 7)),
    ("den 12. April 2015", date(2015, 4, 12)),
    ("12 Nisan 2015", date(2015, 4, 12)),
    ("3 مارس 2015", date(2015, 3, 3)),
    ("٣ مارس 2015", date(2015, 3, 3)),
]
NO_DATES = ["2 days ago", "yesterday", "Published 2015", "about 12 people in 2015"]


@pytest.mark.parametrize(("text", "day"), WORDED)
def test_worded_dates_of_other_languages(text: str, day: date) -> None:
    assert parse_published(text) == day


@pytest.mark.parametrize("text", NO_DATES)
def test_nothing_leans_on_the_clock(text: str) -> None:
    with pytest.raises(DateError, match="is no full date"):
        parse_published(text)
