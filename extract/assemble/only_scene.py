"""Place what is told without a place by the only scene of its article."""

from __future__ import annotations

from collections.abc import Sequence

from extract.assemble.draft import Draft
from extract.assemble.lexicon import total_lexicon
from extract.assemble.placing import event_places, finest
from extract.assemble.totals import WEEK, is_nationwide, is_war_toll
from extract.facts import Facts
from extract.mentions import PlaceMention
from extract.places.foreign import THERE
from extract.terms import LocationPrecision

_REACH = 6  # sentences from the scene to what is told of it
_COUNTRY = LocationPrecision.COUNTRY


def place_by_article(facts: Facts, events: Sequence[Draft]) -> None:
    """Give the events without a place the one scene of the article, if it has but one."""
    homeless = [e for e in events if not e.places and not _wide(e)]
    if not homeless:
        return
    scene = _only_scene(facts)
    for event in homeless:
        if scene and 0 < event.first - scene[0].sentence <= _REACH:
            event.places = list(scene)


def _wide(event: Draft) -> bool:
    """Tell a count that needs no place: of all the war or land, or of a longer time."""
    lasting = event.since or event.days > WEEK
    wide = lasting or is_war_toll(event) or is_nationwide(event)
    text = event.frames[0].text
    return (
        wide
        or THERE.search(text) is not None
        or total_lexicon().whole.search(text) is not None
    )


def _only_scene(facts: Facts) -> tuple[PlaceMention, ...]:
    """Return the place where alone violence is told of, else nothing."""
    told = [
        place
        for sentence in facts.article
        if sentence.cues
        for place in event_places(sentence)
        if place.precision is not _COUNTRY
    ]
    scenes = finest(told)
    return scenes if len(scenes) == 1 else ()
