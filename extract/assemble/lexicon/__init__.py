"""The words that assembly works with, a module a vocabulary, each compiled once."""

from extract.assemble.lexicon.days import day_lexicon
from extract.assemble.lexicon.deeds import deed_lexicon
from extract.assemble.lexicon.records import record_lexicon
from extract.assemble.lexicon.retellings import retelling_lexicon
from extract.assemble.lexicon.settings import setting_lexicon
from extract.assemble.lexicon.tellings import telling_lexicon
from extract.assemble.lexicon.totals import total_lexicon

__all__ = [
    "day_lexicon",
    "deed_lexicon",
    "record_lexicon",
    "retelling_lexicon",
    "setting_lexicon",
    "telling_lexicon",
    "total_lexicon",
]
