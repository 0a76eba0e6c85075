"""Read losses that only those who suffer them make people: "heavy losses on the rebels"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from extract.harms.build import Reading
from extract.harms.climb import nearest_subject
from extract.harms.grouping import group_of
from extract.harms.harm import Harm
from extract.harms.lexicon import lexicon
from extract.harms.nouns import person_nouns
from extract.harms.people import People
from extract.harms.phrases import NounPhrase
from extract.harms.sums import Member
from extract.harms.view import SentenceView
from extract.harms.words import BE, word_set
from extract.terms import Group, Qualifier

_UNCOUNTED = frozenset(("casualties", "losses"))
_HARMS = frozenset(("injuries", "deaths", "fatalities"))
_DOUBTED = word_set("not any may might could can")
_SUFFERING = frozenset(("on", "upon", "among", "amongst", "to", "of"))
_SUFFERED = word_set("suffered suffering sustained sustaining incurred took taken")
_TELLING = word_set("reported recorded documented confirmed counted registered")
_SETTING = word_set("IN CC NN NNP JJ DT VBG")
_STATES = word_set("dead wounded injured killed")
_BOTH = 2
_SIDES = word_set("sides parties")
_REACH = 4
_FAR = 8


def are_losses(s: SentenceView, index: int) -> bool:
    """Tell "heavy casualties", "inflicting losses" at `index` from losses at large."""
    if s.lower(index) in _UNCOUNTED and s.lower(index - 1) in lexicon().amounts:
        return True
    return _incurred(s, index) or _exist(s, index)


def _exist(s: SentenceView, index: int) -> bool:
    """Tell "there were casualties among the soldiers" from "were there casualties?"."""
    told = s.lower(index - 1) in ("are", "were") and s.lower(index - 2) == "there"
    told = told and s.lower(index - 3) not in ("if", "whether")
    named = s.lower(index) in _UNCOUNTED and s.lower(index + 1) in ("among", "amongst")
    return told and named


def _incurred(s: SentenceView, index: int) -> bool:
    """Tell "caused casualties", "deaths were reported", "amid reports of injuries"."""
    if s.lower(index) not in _UNCOUNTED | _HARMS:
        return False
    words = lexicon()
    before = {s.lower(k) for k in range(max(0, index - _REACH), index)}
    far = {s.lower(k) for k in range(index - _FAR, index)}
    if far & _DOUBTED or far & words.doubtful:
        return False
    caused = bool(before & words.causing) or {"reports", "of"} <= before
    return caused or _reported(s, index) or _are_reported(s, index + 1)


def _reported(s: SentenceView, index: int) -> bool:
    """Tell "the monitor reported (civilian) casualties (in Suluk)"."""
    at = index - 1 - (s.tag(index - 1) == "JJ")
    verb = s.lower(at) in _TELLING and s.tag(at) in ("VBD", "VBP", "VBZ")
    return verb and not any(s.lower(k) in BE for k in (at - 1, at - 2))


def _are_reported(s: SentenceView, at: int) -> bool:
    """Tell "casualties (and injuries) (from shelling in Suluk) were (also) reported"."""
    end = at + _REACH
    while at < end and (s.tag(at) in _SETTING or s.lower(at) in _HARMS):
        at = s.starting[at].end if at in s.starting else at + 1
    return s.lower(at) in BE and s.lower(at + 1) in _TELLING


def sufferers(
    s: SentenceView, phrase: NounPhrase, people: People | None
) -> People | None:
    """Return `people` with the group of those behind "on", or whom mere losses hit."""
    end = phrase.end
    further = s.starting.get(end + 1) if s.lower(end) == "and" else None
    end = further.end if further is not None else end  # "and damages"
    at = end + 2 if s.lower(end) in BE else end  # "were inflicted upon"
    behind = s.starting.get(at + 1) if s.lower(at) in _SUFFERING else None
    if behind is None or s.lower(behind.head) in person_nouns().not_victims:
        return _of_sufferer(s, phrase, people) or _somebody(s, phrase)
    group = group_of(s.tokens, behind)
    if people is not None:
        return replace(people, group=group)
    some = People(2, None, Qualifier.VAGUE, group)
    return None if group is Group.UNSPECIFIED else some


def _of_sufferer(
    s: SentenceView, phrase: NounPhrase, people: People | None
) -> People | None:
    """Return the counted of "the rebels suffered ten casualties" as rebels."""
    if people is None or s.lower(phrase.start - 1) not in _SUFFERED:
        return people
    before = nearest_subject(s, s.back_over_verb(phrase.start - 1)[0])
    group = group_of(s.tokens, before) if before is not None else Group.UNSPECIFIED
    return people if group is Group.UNSPECIFIED else replace(people, group=group)


def among_whom(s: SentenceView, r: Reading, harm: Harm) -> Harm:
    """Return the "six dead among the soldiers" as soldiers."""
    behind = (
        s.starting.get(r.end + 1) if s.lower(r.end) in ("among", "amongst") else None
    )
    if behind is None or behind.quantity or harm.people.group is not Group.UNSPECIFIED:
        return harm
    return replace(harm, people=replace(harm.people, group=group_of(s.tokens, behind)))


def uncounted(s: SentenceView, r: Reading) -> Iterator[tuple[Reading, Member]]:
    """Read "left dead and wounded (among the soldiers)", each at least two."""
    words = [k for k in range(r.start, r.end) if s.lower(k) in _STATES]
    before = s.lower(r.start - 1)
    led = before in ("in", "to") and s.lower(r.start - 2) in lexicon().causing
    if len(words) < _BOTH or not (led or before in lexicon().causing):
        return
    behind = s.starting.get(r.end + 1) if s.lower(r.end) in _SUFFERING else None
    group = Group.UNSPECIFIED if behind is None else group_of(s.tokens, behind)
    if behind is not None and s.lower(behind.head) in _SIDES:
        group = Group.COMBATANT
    for word, outcome in zip(words, r.outcomes, strict=False):
        people = People(2, None, Qualifier.VAGUE, group, weak=True)
        phrase = NounPhrase(word, word + 1, word, None, "")
        yield replace(r, outcomes=(outcome,)), Member(people, phrase, phrase)


def _somebody(s: SentenceView, phrase: NounPhrase) -> People | None:
    """Return the unnamed of "the strike caused casualties", who need a place or a date."""
    if s.lower(phrase.head) == "losses" or phrase.determiner or phrase.quantity:
        return None  # "heavy losses" may be goods
    if not _incurred(s, phrase.head):
        return None
    civilian = s.lower(phrase.head - 1) == "civilian"
    group = Group.CIVILIAN if civilian else Group.UNSPECIFIED
    return People(2, None, Qualifier.VAGUE, group, weak=True)
