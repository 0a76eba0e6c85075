"""Find date mentions and resolve them against the publication date."""

from extract.dates.find import find_dates
from extract.dates.lean import lean

__all__ = ["find_dates", "lean"]
