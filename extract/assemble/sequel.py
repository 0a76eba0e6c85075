"""Tell on which day an event came about from the sentences behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.assemble.cited import names_means
from extract.assemble.draft import Draft
from extract.assemble.placing import event_places
from extract.body import Standing
from extract.facts import Facts, SentenceFacts
from extract.mentions import DateMention

_REACH = 2  # sentences behind the event
_THINGS = (
    r"(?:bomb|shell|rocket|missile|round|plane|jet|warplane|helicopter|drone|mine|car|vehicle|"
    r"truck|bus|motorcycle|motorbike|device|convoy|fighter|gunman|militant|assailant|attacker|"
    r"intruder|raider|rebel|soldier|troop|pilot|victim|man|couple|patrol|bomber|incident)s?|gunmen|men|"
    r"women|children|pair|killings|abductions?|kidnappings?|shootings?|beheadings?"
)
_DEEDS = (
    r"fell|struck|hit|landed|came (?:under|down|in|at|on|early|late|over)|overran|stormed|"
    r"attacked|ambushed|raided|opened fire|fired|blew up|went off|exploded|detonated|dropped|"
    r"swooped|broke into|burst into|took place|happened|occurred|dates? back|"
    r"(?:was|were) (?:hit|struck|targeted|taken|seized|stopped|attacked|ambushed|shot|\w+ing)"
)
# "The bombs fell on Monday", "It happened at dawn on Sunday", "They came late on Tuesday".
_CAME_ABOUT = re.compile(
    rf"\W{{0,2}}(?:The (?:[\w-]{{1,20}} ){{0,2}}(?:{_THINGS})|It|They|This|He|She)\b[^.;]{{0,60}}?"
    rf"\b(?:{_DEEDS})\b",
    re.IGNORECASE,
)


# What goes on to another attack: "On Friday shells fell", "Another raid", "… also hit".
_APART = re.compile(
    r"^\W{0,3}(?:on|in|at|since|earlier|late[r]?|last|\w+day)\b|"
    r"\b(?:also|another|other|meanwhile|separately|second|previous|past|began|broken|since)\b",
    re.IGNORECASE,
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


def _tells_how(event: Draft, sentence: SentenceFacts) -> bool:
    """Tell whether a sentence says how the event came about, or names its attack again."""
    if _CAME_ABOUT.match(sentence.text):
        return True
    places = event_places(sentence)
    here = {p.place.place_id for p in places} & {p.place.place_id for p in event.places}
    apart = _APART.search(sentence.text) is not None
    return bool(here) and not apart and any(map(names_means, sentence.cues))


def _in_body(sentence: SentenceFacts) -> bool:
    return sentence.standing is Standing.BODY
