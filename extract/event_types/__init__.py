"""Event types: weapon and attack words, and the choice among them."""

from extract.event_types.choose import (
    BODILY,
    SEIZURES,
    choose_event_type,
    type_of_seizure,
)
from extract.event_types.find import find_weapons

__all__ = [
    "BODILY",
    "SEIZURES",
    "choose_event_type",
    "find_weapons",
    "type_of_seizure",
]
