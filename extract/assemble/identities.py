"""Learn who the victims of an event were from what the text then says of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
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
_HARMED = (Outcome.KILLED, Outcome.INJURED)
_SINGLE = frozenset(("victim", "man", "person"))
_UNTOLD = (Group.UNSPECIFIED, Group.MAN)
_WORDS = re.compile(r"Islamic State|[\w-]+", re.IGNORECASE)
_STATE = "islamic state"
_NOT = word_set("not no neither never hardly")
_MEMBERS = frozenset(("member", "members"))
_HEDGES = word_set("all both also to be have been as identified named later")
_ENDS = word_set("who that which and or but from of in at on by with for when while it")


def identify(event: Draft, facts: SentenceFacts) -> None:
    """Give the victims of `event` the group that a sentence of it or behind it tells."""
    untold = any(e.harm.people.group in _UNTOLD for e in event.entries)
    if not untold or facts.sentence.index - event.latest > _NEXT:
        return
    told = retelling_lexicon().spoken_of.search(facts.text)
    if told is None or told["list"]:
        return
    group = _group(told["what"], _names_force(facts, told))
    who = (told["who"] or "both").lower()
    outcome = retelling_lexicon().outcomes.get(who)
    outcomes = _HARMED if outcome is None else (outcome,)
    meant = event.of(*outcomes)
    if group is not None and _are_meant(meant, _count(who, told["count"])):
        event.entries = [_named(e, group) if e in meant else e for e in event.entries]


def _names_force(facts: SentenceFacts, told: re.Match[str]) -> bool:
    """Tell whether an armed group is named in what is said of the victims."""
    first, end = (facts.sentence.start + at for at in told.span("what"))
    return any(first <= actor.start < end for actor in facts.actors)


def _count(who: str, number: str | None) -> int | None:
    if number is not None:
        return _NUMBERS.get(number.lower()) or int(number)
    return 2 if who == "both" else 1 if who in _SINGLE else None


def _are_meant(entries: Sequence[Entry], count: int | None) -> bool:
    """Tell the two of "the two men" from others."""
    sizes = [e.size for e in entries if not e.alternative]
    return bool(entries) and count in (None, sum(sizes))


def _group(what: str, force: bool) -> Group | None:
    """Return the one group that "believed to be members of the militia" tells.

    `force` says that an armed group is named there.
    """
    words = _WORDS.findall(what.lower())
    hedges = _HEDGES | lexicon().reported
    said = list(dropwhile(hedges.__contains__, words))
    said = said[said[:1] in (["a"], ["an"]) :]
    noun = list(takewhile(lambda word: word not in _ENDS, said))
    if not noun or noun[0].endswith(_NO_NOUN) or opens_number(noun[0]):
        return None  # "were executed by rebels", "were mostly women", "were three boys"
    behind = said[len(noun) : len(noun) + 1]
    if behind in (["and"], ["or"]) or not _NOT.isdisjoint(words):
        return None
    if force and behind == ["of"] and noun[-1] in _MEMBERS:
        return Group.COMBATANT
    groups = {Group.COMBATANT if w == _STATE else word_group(w) for w in noun}
    told = groups - {None, Group.UNSPECIFIED}
    return told.pop() if len(told) == 1 else None


def _named(entry: Entry, group: Group) -> Entry:
    return entry.of_group(group) if entry.harm.people.group in _UNTOLD else entry
