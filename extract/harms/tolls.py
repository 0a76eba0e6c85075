"""Read running totals: "the death toll rose to 115"."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.harms.build import Found, Reading, harm_of
from extract.harms.cues import Cue, CueEntry, CueForm
from extract.harms.harm import Harm
from extract.harms.lexicon import lexicon
from extract.harms.nouns import is_person_noun
from extract.harms.parts import parts_after
from extract.harms.people import People, people_of
from extract.harms.phrases import NounPhrase
from extract.harms.quantity import Quantity
from extract.harms.sums import Member
from extract.harms.toll_words import toll_group, toll_outcome
from extract.harms.view import SentenceView
from extract.harms.words import BE, HAVE, word_set
from extract.terms import Group, Outcome, Qualifier

Told = tuple[Harm, NounPhrase]
_TO = BE | word_set("to at of : than as by into")  # before the number of a toll
_BOUND = frozenset(("NN", "NNS", "VBZ", "VBP", "MD"))  # "the number of dead has topped"
_EXPECTED = word_set("expected likely may might feared set")
_REACH = 18
_SETTING_TAGS = frozenset(("IN", "DT", "NN", "NNP", "NNS", "JJ", "PRP$"))
_NUMBERING = word_set("number numbers numbered numbering")
_NEXT_CLAUSE = frozenset(("while", "where", "."))
_PUT_BEFORE = 24  # tokens of "has reached 7 ..., the number"
_NEAR = 16  # tokens of "the deaths recorded so far now"


def tolls(s: SentenceView) -> Found:
    """Read "the death toll rose to 115", "the number of those killed reached 30"."""
    words = lexicon()
    for index, token in enumerate(s.tokens):
        if token.lower in words.counted:
            yield from _numbering(s, index)
            yield from _mounting(s, index)
        if token.lower not in words.totals:
            continue
        outcome = toll_outcome(s, index)
        if outcome is None:
            continue
        ahead = range(index + 1, index + _REACH)  # but "since May"
        clause = ("" if s.tag(k) == "NNP" else s.lower(k) for k in ahead)
        if not _EXPECTED.isdisjoint(itertools.takewhile(_no_number, clause)):
            continue
        target = _toll_number(s, index)
        if target is None:
            continue
        people = people_of(s.tokens, target)
        said = words.counted.get(s.lower(target.end))
        if said is not None and outcome is Outcome.KILLED_OR_INJURED:
            outcome = said  # "the number of casualties rose to six killed"
        if people is not None:
            if people.group is Group.UNSPECIFIED:
                people = replace(people, group=toll_group(s, index, target.start))
            if is_person_noun(
                s.lower(index + 2)
            ):  # "the number of people", not of them
                people = replace(people, continues=False)
            yield from _told(s, (index, outcome), target, people)


def _numbering(s: SentenceView, index: int) -> Found:
    """Read "the dead now number 62", "put the wounded at 15"."""
    words = lexicon()
    known = s.lower(index - 1) == "the" or s.tag(index - 1) == "POS"
    # "Friday's dead at 20", "bringing the dead to 20"
    put = s.lower(index + 1) == "at" and known
    put = put or (s.lower(index + 1) == "to" and s.lower(index - 2) in words.raising)
    ahead = range(index + 1, index + _NEAR)
    at = next((k for k in ahead if _states(s, index, k) or k in s.predicates), 0)
    at = index + 1 if put else at
    told = at and _states(s, index, at)
    target = s.starting.get(at + 1) if told or put else None
    if target is not None and s.lower(target.end) in words.counted:
        return  # "put the casualties at four dead and"
    people = people_of(s.tokens, target) if target and target.quantity else None
    if people is not None and target is not None:
        yield from _told(s, (index, words.counted[s.lower(index)]), target, people)


def _mounting(s: SentenceView, index: int) -> Found:
    """Read "deaths in the enclave have surpassed 600", "arrests rose to 48"."""
    words, own = lexicon(), s.ending.get(index + 1)
    if s.tag(index) != "NNS" or own is None or own.quantity or own.determiner == "no":
        return
    at = index + 1
    while s.tag(at) in _SETTING_TAGS and at < index + _NEAR:
        at += 1
    at += s.lower(at) in HAVE
    at += s.lower(at) in words.rising
    at += s.lower(at) in ("to", "at")
    target = s.starting.get(at)
    risen = s.lower(at - 1) in words.rising or s.lower(at - 2) in words.rising
    surpassed = s.lower(at) in words.surpassing
    if target is None or target.quantity is None or not (risen or surpassed):
        return
    people = people_of(s.tokens, target)
    if people is not None:
        group = toll_group(s, index, target.start)
        told = (
            people
            if people.group is not Group.UNSPECIFIED
            else replace(people, group=group)
        )
        yield from _told(s, (index, words.counted[s.lower(index)]), target, told)


def _states(s: SentenceView, index: int, at: int) -> bool:
    """Tell the verb of "the dead number 62", "those wounded are no less than 62"."""
    if s.lower(at) in _NUMBERING:
        return True
    first = index - 1 - (s.tag(index - 1) in ("JJ", "VBN"))  # "the confirmed dead"
    known = s.lower(first) in ("the", "those") and s.lower(at) in ("are", "were")
    count = s.starting.get(at + 1) if known else None
    return count is not None and count.bare and s.tag(count.end) in (".", ",", "")


def _told(
    s: SentenceView, heading: tuple[int, Outcome], target: NounPhrase, people: People
) -> Found:
    index, outcome = heading
    cue = Cue(index, index + 1, CueEntry(outcome, CueForm.COUNTED))
    reading = Reading(cue, (outcome,), index, index + 1, None)
    named = s.lower(target.end) in lexicon().counted
    parts, _ = parts_after(s, target.end + named)
    if not parts and target.start < index:
        parts = _parts_behind(s, index)
    member = Member(people, target, target, parts)
    yield harm_of(s, reading, member, passive=False, toll=True), target


def _parts_behind(s: SentenceView, index: int) -> tuple[NounPhrase, ...]:
    """Return the parts of "raising to 40 the number of people killed there, including"."""
    verbs = 0
    for at in range(index, min(index + 2 * _REACH, len(s.tokens))):
        verbs += at in s.predicates
        further = s.lower(at) in _NEXT_CLAUSE or s.lower(at) in lexicon().raising
        if verbs > 1 or further:
            return ()
        parts, _ = parts_after(s, at) if s.lower(at) == "," else ((), at)
        if parts:
            return parts
    return ()


def counted_headings(s: SentenceView, totals: Sequence[Told]) -> Iterator[NounPhrase]:
    """Yield the "number of deaths" of "Number of deaths rises to three"."""
    for _, total in totals:
        for phrase in s.starting.values():
            opened = s.lower(phrase.start) in lexicon().totals
            if opened and total.start - _REACH < phrase.end <= total.start:
                yield phrase


def _no_number(word: object) -> bool:
    return not str(word)[:1].isdigit()


def _brought_to(s: SentenceView, index: int) -> NounPhrase | None:
    """Return the 70 of "bringing to 70 the number of civilians killed"."""
    start = index
    while s.tag(start - 1) in ("DT", "JJ", "NN", "CD") and start not in s.ending:
        start -= 1
    told = s.ending.get(start)
    if told is None or told.quantity is None or s.lower(told.start - 1) != "to":
        return _put_first(s, start)
    return told if s.tag(told.start - 2).startswith("VB") else None


def _put_first(s: SentenceView, start: int) -> NounPhrase | None:
    """Return the 7 of "has reached 7, a boy among them, the number of those killed"."""
    for to in range(start - 2, max(start - _PUT_BEFORE, 0), -1):
        told = s.starting.get(to + 1) if s.lower(to) == "to" else None
        if told is not None and told.quantity is not None and _mounted(s, to - 1):
            return told
        verb = s.tag(to).startswith("VB") and s.lower(to) not in lexicon().including
        if verb or s.tag(to) == ".":
            return None
    return None


def _mounted(s: SentenceView, at: int) -> bool:
    """Tell the verb of "it has risen to", or of "raising to", at `at`."""
    words = lexicon()
    subject = at - 1 - (s.lower(at - 1) in HAVE)
    raised = s.lower(at) in words.raising or s.lower(at) in words.rising
    return raised and (s.lower(subject) == "it" or s.tag(at) == "VBG")


def _risen(phrase: NounPhrase, quantity: Quantity) -> NounPhrase:
    """Take the later number of "rose from 40 to 52"."""
    later = replace(quantity, low=quantity.high, qualifier=Qualifier.EXACT)
    return replace(phrase, quantity=later)


def _of_another(s: SentenceView, at: int) -> bool:
    """Tell the "fate of dozens" from "a toll of dozens"."""
    return s.lower(at - 1) == "of" and s.lower(at - 2) not in lexicon().totals


def _toll_number(s: SentenceView, index: int) -> NounPhrase | None:
    """Return the last number that a toll is said to have reached."""
    own = next((p for p in s.starting.values() if p.head == index), None)
    dead = own is not None and s.lower(own.end) in lexicon().counted
    if own is not None and own.complement and own.quantity is not None and not dead:
        return s.starting.get(own.start)  # "a death toll of 34 civilians"
    brought = _brought_to(s, index)
    if brought is not None:
        return brought
    for at in range(index + 1, min(index + 2 * _REACH, len(s.tokens))):
        phrase = s.starting.get(at)
        if phrase is None or phrase.quantity is None:
            continue
        if s.lower(at) == "up" and phrase.quantity.qualifier is Qualifier.AT_MOST:
            return _risen(phrase, phrase.quantity)  # "the toll is up to 30"
        if s.lower(at) == "from" and phrase.quantity.qualifier is Qualifier.RANGE:
            if s.lower(at - 1) in lexicon().ranging:
                return phrase  # "estimates of the dead range from 30 to 40"
            return _risen(phrase, phrase.quantity)
        bounded = phrase.quantity.qualifier in (Qualifier.AT_LEAST, Qualifier.MORE_THAN)
        before = s.tag(at - 1)
        verb = s.skip_back(at) - 1  # "is now 28"
        reached = _reaches(s.lower(verb)) or (bounded and before in _BOUND)
        reached = reached or s.lower(at) in lexicon().surpassing
        if not reached or phrase.quantity.size < 3 or _of_another(s, at):
            continue
        return phrase
    return None


def _reaches(word: str) -> bool:
    """Tell whether a toll may come to its number by `word`."""
    words = lexicon()
    return word in _TO or word in words.rising or word in words.surpassing
