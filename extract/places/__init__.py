"""Find places in a text and resolve them to the gazetteer."""

from extract.places.find import find_places
from extract.places.foreign import ForeignMention, find_foreign

__all__ = ["ForeignMention", "find_foreign", "find_places"]
