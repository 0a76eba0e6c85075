"""Event types: weapon and attack words, and the choice among them."""

from extract.event_types.choose import choose_event_type
from extract.event_types.find import find_weapons

__all__ = ["choose_event_type", "find_weapons"]
