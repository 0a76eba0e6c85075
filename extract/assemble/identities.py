"""Learn who the victims of an event were from what the text then says of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import dropwhile, takewhile

from extract.assemble.draft import Draft, Entry
from extract.assemble.lexicon import retelling_lexicon
from extract.facts import SentenceFacts
from extract.harms.grouping import word_group
from extract.harms.lexicon import lexicon
from extract.harms.numbers import opens_number
from extract.harms.words import word_set
from extract.terms import Group, Outcome

_NEXT = 2  # sentences behind an event that may still speak of its victims
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_NO_NOUN = ("ed", "ing", "ly")
_STATE = "islamic state"
_HARMED = (Outcome.KILLED, Outcome.INJURED)
_SINGLE = frozenset(("victim", "man", "person"))
_UNTOLD = (Group.UNSPECIFIED, Group.MAN)
_HEDGES = word_set("all both also to be have been as")
_ENDS = word_set("who that which and or but from of in at on by with for when while it")


def identify(event: Draft, facts: SentenceFacts) -> None:
    """Give the victims of `event` the group that a sentence of it or behind it tells."""
    if facts.sentence.index - event.latest > _NEXT:
        return
    told = retelling_lexicon().spoken_of.search(facts.text)
    group = None if told is None else _group(told["what"])
    if told is None or group is None:
        return
    who = told["who"].lower()
    outcome = retelling_lexicon().outcomes.get(who)
    outcomes = _HARMED if outcome is None else (outcome,)
    meant = event.of(*outcomes)
    if _are_meant(meant, 1 if who in _SINGLE else _number(told["count"])):
        event.entries = [_named(e, group) if e in meant else e for e in event.entries]


def _number(word: str | None) -> int | None:
    if word is None:
        return None
    return _NUMBERS.get(word.lower()) or int(word)


def _are_meant(entries: Sequence[Entry], count: int | None) -> bool:
    """Tell the two of "the two men" from others."""
    sizes = [e.size for e in entries if not e.alternative]
    return bool(entries) and count in (None, sum(sizes))


def _group(what: str) -> Group | None:
    """Return the one group that "believed to be members of the militia" tells."""
    words = re.findall(rf"{_STATE}|[\w-]+", what.lower())
    hedges = _HEDGES | lexicon().reported
    said = list(dropwhile(hedges.__contains__, words))
    said = said[said[:1] in (["a"], ["an"]) :]
    noun = list(takewhile(lambda word: word not in _ENDS, said))
    if not noun or noun[0].endswith(_NO_NOUN) or opens_number(noun[0]):
        return None  # "were executed by rebels", "were mostly women", "were three boys"
    if said[len(noun) : len(noun) + 1] in (["and"], ["or"]):
        return None
    groups = {Group.COMBATANT if w == _STATE else word_group(w) for w in noun}
    told = groups - {None, Group.UNSPECIFIED}
    return told.pop() if len(told) == 1 else None


def _named(entry: Entry, group: Group) -> Entry:
    people = entry.harm.people
    if people.group not in _UNTOLD:
        return entry
    return replace(entry, harm=replace(entry.harm, people=replace(people, group=group)))
