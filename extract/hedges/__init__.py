"""Hedges: who only may have done it, and what did not happen at all."""

from extract.hedges.find import find_hedges, find_irrealis

__all__ = ["find_hedges", "find_irrealis"]
