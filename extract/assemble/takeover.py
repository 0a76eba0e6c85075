"""Who did an event of which the text names nobody, by the event that it belongs to."""

from __future__ import annotations

import re

from extract.assemble.draft import Draft, Involved
from extract.terms import EventType, Role

_LIKENED = re.compile(
    r"\b(?:similar|same) (?:attacks?|strikes?|airstrikes?|raids?|shelling|bombardments?|"
    r"bombings?|manner|way|fashion)\b",
    re.IGNORECASE,
)


def taken_over(event: Draft, before: Draft | None) -> list[Involved]:
    """Return who did what an event is counted in, or what it is likened to."""
    if event.part_of is not None:
        return _doers_of_all(event.part_of, event)
    near = before is not None and event.first - before.latest <= 1
    if before is None or not near or not _LIKENED.search(event.frames[0].text):
        return []
    return [i for i in before.involved if i.role is Role.PERPETRATOR]


def _doers_of_all(total: Draft, part: Draft) -> list[Involved]:
    """Return who did what a part is counted in, if of the same kind; of fights, nobody."""
    alike = total.event_type is part.event_type is not EventType.CLASH
    return [i for i in total.involved if alike and i.role is Role.PERPETRATOR]
