"""Tell whether a harm word may take a phrase as its victims, and of which group."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.harms.cues import Cue, CueEntry
from extract.harms.grouping import group_of, yielded
from extract.harms.lexicon import lexicon
from extract.harms.nouns import FAMILY, is_kin, is_person_noun
from extract.harms.partitives import HARMED
from extract.harms.people import People, is_name, people_of
from extract.harms.phrases import NounPhrase
from extract.harms.view import CUSTODY, SentenceView
from extract.harms.words import OWN, PRONOUNS, word_set
from extract.terms import Group, Outcome, Qualifier

# Those told before, of whom no count is new.
_KNOWN = HARMED | word_set("the them whom those these others")
_HELD = word_set("hostage hostages captive captives prisoner")
_MEN = frozenset(("men", "members"))
_KINDRED = FAMILY | {"clan", "community"}


def admits(s: SentenceView, entry: CueEntry, phrase: NounPhrase) -> bool:
    """Tell people who newly come to this harm from places and from those told before."""
    if s.lower(phrase.end) == "of" and s.lower(phrase.end + 1) in PRONOUNS:
        return False  # "a child of whom lost a leg"
    if entry.fallen and not _may_fall(s, phrase):
        return False
    if entry.counted and not _newly_told(s, phrase):
        return False
    if entry.wounded and not _many_wounded(s, phrase):
        return False
    if entry.hurts and entry.counted and group_of(s.tokens, phrase) is Group.COMBATANT:
        return False  # "the army beat the rebels"
    return not entry.people or _surely_people(s, entry, phrase)


def _may_fall(s: SentenceView, phrase: NounPhrase) -> bool:
    """Tell "thirty of them fell in Suluk" from shells that fell there."""
    words = {token.lower for token in s.tokens}
    pronoun = s.lower(phrase.end - 1) in PRONOUNS
    return words.isdisjoint(lexicon().projectiles) and (pronoun or not phrase.bare)


def _newly_told(s: SentenceView, phrase: NounPhrase) -> bool:
    """Tell "two men", "his mother" from "the two", "two of them", "two of the wounded"."""
    end = phrase.complement[0] if phrase.complement else phrase.end
    words = {s.lower(k) for k in range(phrase.start, end)}
    owned = phrase.determiner in OWN or s.tag(phrase.head - 1) == "POS"
    kin = owned and is_kin(s.lower(phrase.head))
    return (kin or s.opens_subject(phrase)) and words.isdisjoint(_KNOWN)


def _many_wounded(s: SentenceView, phrase: NounPhrase) -> bool:
    """Tell "several of the wounded": that five are in danger counts no wounded."""
    vague = phrase.quantity is not None and phrase.quantity.qualifier is Qualifier.VAGUE
    words = {s.lower(k) for k in range(phrase.start, phrase.end)}
    return vague and not words.isdisjoint(("wounded", "injured"))


def _surely_people(s: SentenceView, entry: CueEntry, phrase: NounPhrase) -> bool:
    """Tell people from the town that was captured; a place never loses a leg."""
    known = is_person_noun(s.lower(phrase.head)) or phrase.bare
    known = known or s.lower(phrase.head) in lexicon().bands
    return known or (entry.outcome is Outcome.INJURED and is_name(s.tokens, phrase))


def grouped(
    s: SentenceView,
    cue: Cue,
    outcomes: Sequence[Outcome],
    phrase: NounPhrase,
    people: People,
) -> People:
    """Return `people` with the group that the words around their phrase tell.

    `outcomes` are those of all verbs that share them: "captured and executed".
    """
    group = people.group
    if cue.entry.active and (phrase.bare or s.lower(phrase.head) in _MEN):
        group = _of_loser(s, cue.start, phrase, group)
    elif s.lower(phrase.head) in _HELD and cue.entry.outcome in CUSTODY:
        group = Group.UNSPECIFIED  # "took ten hostages" tells only the act
    elif group is Group.COMBATANT and Outcome.KILLED in outcomes:
        held = outcomes[0] in CUSTODY or yielded(s.tokens, phrase)
        group = Group.DETAINEE if held else group
    elif group is Group.UNSPECIFIED and (people.named or _one(s, phrase)):
        group = _described_group(s, phrase)
    return people if group is people.group else replace(people, group=group)


def _one(s: SentenceView, phrase: NounPhrase) -> bool:
    """Tell the "one" of "one, a taxi driver, was shot"."""
    return phrase.bare and s.lower(phrase.start) == "one" and s.lower(phrase.end) == ","


def _of_loser(s: SentenceView, verb: int, lost: NounPhrase, group: Group) -> Group:
    """Tell the fighters of "the brigade lost 12 men" from a village's or a family's."""
    before = s.ending.get(s.skip_back(s.back_over_verb(verb)[0]))
    men = s.lower(lost.head) == "men"
    loser = "" if before is None else s.lower(before.head)
    if loser in _KINDRED or loser in lexicon().homes:
        return Group.MAN if men else Group.CIVILIAN
    told = group_of(s.tokens, before) if before is not None else group
    if told in (Group.UNSPECIFIED, Group.CIVILIAN, Group.MAN):
        return Group.COMBATANT if men else group
    return told


def _described_group(s: SentenceView, name: NounPhrase) -> Group:
    """Return the group that "a guard" tells in "Samer Khaled, a guard at the gate"."""
    behind = s.starting.get(name.end + (s.lower(name.end) == ","))
    if behind is None or behind.quantity or is_name(s.tokens, behind):
        return Group.UNSPECIFIED
    people = people_of(s.tokens, behind)
    return Group.UNSPECIFIED if people is None else people.group
