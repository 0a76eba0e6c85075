"""Find whom "them" and "him" mean: "militants, killing scores of them"."""

from __future__ import annotations

from dataclasses import replace

from extract.harms.climb import described
from extract.harms.lexicon import lexicon
from extract.harms.lists import objects
from extract.harms.nouns import is_person_noun, person_nouns
from extract.harms.people import People, is_name, people_of
from extract.harms.phrases import NounPhrase
from extract.harms.view import PREPOSITIONS, Chain, SentenceView
from extract.harms.words import OWN, PRONOUNS, word_set
from extract.terms import Group

OBJECTS = frozenset(("him", "her", "them", "both"))
_THROATS = frozenset(("throat", "throats"))
_FROM = frozenset(("of", "among", "from"))
_PARTICLES = frozenset(("away", "prisoner", "captive", "hostage"))
_UPON = word_set("on at upon against of among carrying transporting")
_WHERE = word_set("near in from around towards toward inside outside between")
_OWNING = frozenset(("belonging", "belongs", "belonged"))
_ACCORDING = ("according", "to")
_BANDS = word_set("group groups cell cells gang gangs")
_HOLDING = (Group.COMBATANT, Group.CIVILIAN)
_MEMBERS = frozenset(("member", "members"))
_REACH = 40  # tokens


def with_antecedent(s: SentenceView, phrase: NounPhrase, people: People) -> People:
    """Return the people of "scores of them" with the group of those told before."""
    if people.group is not Group.UNSPECIFIED:
        return people
    whole = _whole_before(s, phrase)
    if whole is not None:
        return replace(people, group=whole.group, continues=False)
    target = _target(s, phrase) if phrase.bare else None
    if target is not None:
        return replace(people, group=target)
    group = _told_before(s, phrase)
    return people if group is None else replace(people, group=group, continues=False)


def _told_before(s: SentenceView, phrase: NounPhrase) -> Group | None:
    """Return the group of those before whom "of them" or "the group's members" means."""
    pronoun = s.lower(phrase.end - 1) in PRONOUNS and s.lower(phrase.end - 2) == "of"
    if not (pronoun or _of_band(s, phrase)):
        return None
    far = max(0, phrase.start - _REACH)
    before = (s.ending.get(k) for k in range(phrase.start, far, -1))
    meant = (
        _group_meant(s, told)
        for told in before
        if told is not None and (pronoun or s.lower(told.head) in _BANDS)
    )
    return next((group for group in meant if group is not None), None)


def _of_band(s: SentenceView, phrase: NounPhrase) -> bool:
    """Tell "most of the group's members" from the members of no group told before."""
    words = {s.lower(k) for k in range(phrase.start, phrase.head)}
    band = not words.isdisjoint(_BANDS) and "the" in words
    return band and s.lower(phrase.head) in _MEMBERS


def _group_meant(s: SentenceView, before: NounPhrase) -> Group | None:
    """Return the group of people whom "them" may mean, or of those who hold a thing."""
    told = people_of(s.tokens, before)
    if told is not None and told.high != 1 and told.group is not Group.UNSPECIFIED:
        return told.group
    head = s.lower(before.head)
    if is_person_noun(head) or head in lexicon().projectiles:
        return None  # "the rebels' relatives", "the rebels' shells"
    holders = (s.lower(k) for k in range(before.start, before.head))
    groups = [person_nouns().plural.get(w) for w in holders]
    return next((g for g in groups if g in _HOLDING), None)  # "the rebels' bunkers"


def _whole_before(s: SentenceView, phrase: NounPhrase) -> People | None:
    """Return the drivers of "of the 20 drivers on the bus, six were", None if there are none."""
    opening = s.lower(0) in _FROM or (s.lower(0), s.lower(1)) == ("out", "of")
    if not opening or not phrase.bare:
        return None
    whole = s.starting.get(1 + (s.lower(1) == "of"))
    comma = whole is not None and any(
        s.lower(k) == "," for k in range(whole.end, phrase.start)
    )
    told = people_of(s.tokens, whole) if whole is not None and comma else None
    return told if told and told.group is not Group.UNSPECIFIED else None


def _target(s: SentenceView, phrase: NounPhrase) -> Group | None:
    """Return the group of "fired on a group of farmers, killing four", None if not told."""
    comma = phrase.start - 2
    if s.tag(phrase.start - 1) != "VBG" or s.lower(comma) != ",":
        return None
    hit = s.ending.get(comma)
    told = people_of(s.tokens, hit) if hit is not None else None
    if hit is None or told is None or told.high == 1:
        return None
    upon = s.lower(hit.start - 1)
    return told.group if upon in _UPON or upon in lexicon().attacking else None


def pronoun_objects(s: SentenceView, verb: int, at: int) -> Chain:
    """Return whom "killed him", "shot them dead" means, with "and his wife" behind it."""
    throat = s.lower(at + 1) in _THROATS and s.lower(at) in OWN
    them = _last_of(s, at) > at
    if not (throat or them) and (s.lower(at) not in OBJECTS or at in s.starting):
        return Chain(())
    at = _last_of(s, at)
    antecedent = person_meant(s, verb, single=s.lower(at) in ("him", "her", "his"))
    behind = at + 1 + (s.lower(at + 1) in _PARTICLES)  # "took him away, along with"
    joined = s.after_joint(behind)
    further = objects(s, joined) if joined > behind else Chain(())
    phrases = further.phrases if antecedent is None else (antecedent, *further.phrases)
    return Chain(phrases, further.parts)


def _last_of(s: SentenceView, at: int) -> int:
    """Step to the "them" of "all (three) of them"."""
    end = at + 1
    while s.lower(at) in ("all", "both") and (
        s.tag(end) == "CD" or s.lower(end) == "of"
    ):
        end += 1
    return end if s.lower(end) == "them" and end > at + 1 else at


def person_meant(s: SentenceView, index: int, *, single: bool) -> NounPhrase | None:
    """Return the nearest person, or people if not `single`, before `index`.

    Never the subject: who "dragged them out and shot them" did not shoot himself.
    """
    own = s.ending.get(s.skip_back(s.back_over_verb(index)[0]))
    for end in sorted((e for e in s.ending if e <= index), reverse=True):
        phrase = s.ending[end]
        people = people_of(s.tokens, phrase, named=True)
        if people is None and single:
            phrase = _owner(s, phrase)
            people = people_of(s.tokens, phrase, named=True)
        if (
            people is None
            or people.weak
            or people.definite
            or not s.may_precede(phrase)
            or not _may_be_meant(s, phrase)
            or (phrase is own if own is not None else _acts(s, phrase))
        ):
            continue
        if (people.high == 1) is single and s.lower(phrase.end - 1) not in PRONOUNS:
            return described(s, phrase)
    return None


def _owner(s: SentenceView, phrase: NounPhrase) -> NounPhrase:
    """Return the farmer of "a farmer's house"; other phrases as they are."""
    for at in range(phrase.start + 1, phrase.end):
        if s.tag(at) == "POS" and is_person_noun(s.lower(at - 1)):
            return replace(phrase, end=at, head=at - 1, complement=None)
    return phrase


def _may_be_meant(s: SentenceView, phrase: NounPhrase) -> bool:
    """Tell "a guard" from the speaker and from the orchard to which he was led."""
    before = (s.lower(phrase.start - 2), s.lower(phrase.start - 1))
    named = is_name(s.tokens, phrase) and not _names_place(s, *before)
    somebody = is_person_noun(s.lower(phrase.head)) or named
    place = s.tag(phrase.start - 1) in PREPOSITIONS and not somebody
    agent = before[1] == "by"  # "killed by a sniper, and blamed them for killing him"
    return before != _ACCORDING and not (place or agent)


def _names_place(s: SentenceView, owning: str, preposition: str) -> bool:
    """Tell "near Tafas" and "the road to Tafas" from "a car belonging to Ahmad"."""
    leads = preposition == "to" and owning not in _OWNING
    return leads or preposition in _WHERE


def _acts(s: SentenceView, phrase: NounPhrase) -> bool:
    """Tell the subject of an active verb."""
    at = s.skip_adverbs(phrase.end)
    return s.tag(at) in ("VBD", "VBP", "VBZ")
