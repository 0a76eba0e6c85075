"""Sources: find them in reporting constructions, fold their names."""

from extract.sources.canonical import canonical_source
from extract.sources.find import find_sources

__all__ = ["canonical_source", "find_sources"]
