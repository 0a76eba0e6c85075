"""Sources: find them in reporting constructions, fold their names."""

from extract.sources.canonical import canonical_source
from extract.sources.find import find_sources, main_source
from extract.sources.lexicon import reports, speaks_for

__all__ = ["canonical_source", "find_sources", "main_source", "reports", "speaks_for"]
