"""Tell on which day an event came about from the sentences behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.assemble.cited import names_means
from extract.assemble.draft import Draft, When
from extract.assemble.lexicon import retelling_lexicon
from extract.assemble.placing import compatible, event_places
from extract.body import Standing
from extract.facts import Facts, SentenceFacts
from extract.mentions import DateMention, PlaceMention
from extract.terms import DateBasis, DatePrecision

_REACH = 2  # sentences behind the event
# What opens with its own day tells of another attack: "On Friday shells fell".
_OPENS = re.compile(
    r"\W{0,3}(?:on|in|at|since|earlier|later?|last|\w+day)\b", re.IGNORECASE
)


def days_of_sequel(facts: Facts, event: Draft) -> Iterator[DateMention]:
    """Yield the dates told of how an event came about: "The bombs fell on Monday"."""
    told = (f.facts.sentence.index for f in event.frames if _in_body(f.facts))
    first = next(told, event.first) + 1
    for sentence in facts.sentences[first : first + _REACH]:
        if sentence.harms or not _in_body(sentence):
            return
        if sentence.dates and _tells_how(event, sentence):
            yield from (d for d in sentence.dates if not (d.statement or d.since))


def span_of_sequel(facts: Facts, event: Draft) -> When | None:
    """Return the several days over which "the deaths occurred", as told right behind."""
    for d in days_of_sequel(facts, event):
        if d.background or d.precision is not DatePrecision.RANGE:
            continue
        if d.first is not None and d.last is not None:
            return When(d.first, d.last, d.precision, DateBasis.ASSUMED, None, None)
    return None


def _tells_how(event: Draft, sentence: SentenceFacts) -> bool:
    """Tell whether a sentence says how the event came about, or names its attack again."""
    places = event_places(sentence)
    if retelling_lexicon().came_about.match(sentence.text):
        return not _are_elsewhere(places, event.places)
    here = {p.place.place_id for p in places} & {p.place.place_id for p in event.places}
    attack = any(map(names_means, sentence.cues))
    return bool(here) and attack and not _leads_away(sentence.text)


def _are_elsewhere(told: Sequence[PlaceMention], known: Sequence[PlaceMention]) -> bool:
    """Tell places of another event than that at those `known`."""
    apart = not any(compatible(a, b) for a in told for b in known)
    return bool(told and known) and apart


def _leads_away(text: str) -> bool:
    """Tell "On Friday shells fell", "Another raid", "The raid also hit"."""
    other = retelling_lexicon().other.search(text)
    return other is not None or _OPENS.match(text) is not None


def _in_body(sentence: SentenceFacts) -> bool:
    return sentence.standing is Standing.BODY
