"""What the tests of place mentions share: reading a text and showing its mentions."""

from __future__ import annotations

from extract.places import find_places
from extract.plain import normalise
from extract.text import split_sentences

Shown = tuple[str, str, str, str]


def found(text: str) -> list[Shown]:
    """Return (text, place id, precision, role) of each mention."""
    body = normalise(text)
    return [
        (body[m.start : m.end], m.place.place_id, m.precision.value, m.role.value)
        for m in find_places(body, split_sentences(body))
    ]
