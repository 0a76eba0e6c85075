"""Read verbs of harm: active, passive, reduced, participial."""

from __future__ import annotations

from dataclasses import replace

from extract.harms.build import (
    Found,
    Reading,
    chain_harms,
    gapped,
    harm_of,
    known_victim,
)
from extract.harms.climb import PRONOUNS, described
from extract.harms.confirm import behind_death, confirmed, in_limb
from extract.harms.cues import CueForm
from extract.harms.flight import fleeing, leaves_home
from extract.harms.lists import objects
from extract.harms.people import people_of
from extract.harms.phrases import NounPhrase
from extract.harms.reality import achieved, in_background, unreal
from extract.harms.subjects import subjects
from extract.harms.subtotals import settled, subtotal
from extract.harms.view import BE, HAVE, RELATIVES, Chain, SentenceView
from extract.harms.voice import takes_object
from extract.harms.words import word_set
from extract.models import Outcome

_REPORTED_TO = word_set("said reported believed known")
_BLOCKING = frozenset(("from", "without", "avoid", "stop", "for"))
_SUSPECTED = frozenset(("accused", "suspected"))
_TOGETHER = frozenset((("along", "with"), ("together", "with")))
_OBJECTS = frozenset(("him", "her", "them", "both"))
_REACH = 18


def read_past(s: SentenceView, r: Reading) -> Found:
    """Read "killed ten", "ten were killed", "ten killed in"."""
    start, auxiliaries = s.back_over_verb(r.start)
    if s.premodifies(r.start) or unreal(s, r.start, start, auxiliaries):
        return
    target = _objects(s, r)
    if in_limb(s, r, target):
        r = replace(r, outcomes=(Outcome.INJURED,))
    active = s.lower(s.skip_back(r.start) - 1) in HAVE  # "is said to have killed"
    if not auxiliaries:
        thing = r.cue.entry.people and bool(target)  # "rebels seized the town"
        related = s.lower(start - 1) in RELATIVES  # "rebels who seized much of"
        pronoun = s.lower(behind_death(s, r.end)) in _OBJECTS
        active = thing or related or pronoun or takes_object(s, r, target)
    if active:
        if confirmed(s, r, target):
            yield from chain_harms(s, r, target)
            yield from gapped(s, r, target)
    elif r.cue.entry.active and not auxiliaries:
        return  # "a guard lost his way"
    elif _inverted(s, r, start):
        yield from chain_harms(s, r, objects(s, r.end + 1), passive=True)
    elif confirmed(s, r, None) and not settled(s, r, start):
        yield from _passive(s, r, start)


def _inverted(s: SentenceView, r: Reading, start: int) -> bool:
    """Tell "also killed were ten guards", whose victims stand behind."""
    before = s.lower(s.skip_back(start) - 1)
    return s.lower(r.end) in ("was", "were") and before in ("", ",", ".", ":", ";")


def _passive(s: SentenceView, r: Reading, start: int) -> Found:
    if s.lower(start - 1) == "found" and s.lower(start - 2) in BE:
        start, _ = s.back_over_verb(start - 1)
    victims, others = _shared_subjects(s, start), _companions(s, r.end)
    apart = subtotal(s, r, victims) if start == s.skip_back(r.start) else None
    if apart is not None:
        yield replace(harm_of(s, r, apart, passive=True), subtotal=True), apart.first
        return
    everyone = Chain(
        (*victims.phrases, *others.phrases), (*victims.parts, *others.parts)
    )
    told = list(chain_harms(s, r, everyone, passive=True))
    yield from told or known_victim(s, r, start)
    yield from gapped(s, r)


def _objects(s: SentenceView, r: Reading) -> Chain:
    """Return what stands right of a verb, behind the "dead" of "shot dead"."""
    at = r.end
    if r.cue.entry.weak:
        at = behind_death(s, at)
    elif s.lower(at) == "of" and r.cue.entry.form is CueForm.ING:
        at += 1
    return _pronoun_objects(s, r, at) or objects(s, at)


def _pronoun_objects(s: SentenceView, r: Reading, at: int) -> Chain:
    """Return whom "killed him", "shot them dead" means, with "and his wife" behind it."""
    pronoun = s.lower(at)
    if pronoun not in _OBJECTS or at in s.starting:
        return Chain(())
    antecedent = _antecedent(s, r.start, single=pronoun in ("him", "her"))
    further = (
        objects(s, s.after_joint(at + 1))
        if s.after_joint(at + 1) > at + 1
        else Chain(())
    )
    phrases = further.phrases if antecedent is None else (antecedent, *further.phrases)
    return Chain(phrases, further.parts)


def _antecedent(s: SentenceView, index: int, *, single: bool) -> NounPhrase | None:
    """Return the nearest person, or people if not `single`, before `index`.

    Never the subject: who "dragged them out and shot them" did not shoot himself.
    """
    own = s.ending.get(s.skip_back(s.back_over_verb(index)[0]))
    for end in sorted((e for e in s.ending if e <= index), reverse=True):
        phrase = s.ending[end]
        people = people_of(s.tokens, phrase, named=True)
        if (
            people is None
            or people.weak
            or people.definite
            or not s.may_precede(phrase)
            or (phrase is own if own is not None else _acts(s, phrase))
        ):
            continue
        if (people.high == 1) is single and s.lower(end - 1) not in PRONOUNS:
            return described(s, phrase)
    return None


def _acts(s: SentenceView, phrase: NounPhrase) -> bool:
    """Tell the subject of an active verb."""
    at = s.skip_adverbs(phrase.end)
    return s.tag(at) in ("VBD", "VBP", "VBZ")


def _shared_subjects(s: SentenceView, start: int) -> Chain:
    """Return the subjects of a verb, those of the verb before for "… and killed"."""
    chain = subjects(s, start)
    joint = s.skip_back(start)
    joint -= (s.lower(joint - 2), s.lower(joint - 1)) == ("later", "on")
    if chain or s.lower(s.skip_back(joint) - 1) not in ("and", "then", ",", "before"):
        return chain
    for at in range(joint - 2, max(-1, joint - _REACH), -1):
        passive = s.tag(at) == "VBN" and s.lower(s.skip_back(at) - 1) in BE
        if at in s.predicates or passive:
            return subjects(s, s.back_over_verb(at)[0])
    return chain


def _companions(s: SentenceView, index: int) -> Chain:
    """Return the victims in "was killed along with three guards"."""
    if s.lower(index) not in ("along", "alongside"):  # tagged as adverbs
        index = s.skip_adverbs(index)
    after = s.after_joint(index)
    if s.lower(after - 1) in ("with", "alongside", "as") and after > index:
        return objects(s, after)
    for at in range(index, min(index + _REACH, len(s.tokens) - 2)):
        if at in s.predicates or s.tag(at) in ("VBD", "VBZ", "VBP", "MD", "WP"):
            break
        pair = (s.lower(at), s.lower(at + 1))
        alongside = pair[0] == "alongside" and s.tag(at - 1) != "VBG"
        if pair in _TOGETHER or alongside:
            chain = objects(s, at + (1 if alongside else 2))
            return chain if chain and s.opens_subject(chain.phrases[0]) else Chain(())
    return Chain(())


def read_finite(s: SentenceView, r: Reading) -> Found:
    """Read "kills ten", "managed to kill ten"."""
    start, auxiliaries = s.back_over_verb(r.start)
    if "to" in (s.lower(r.start - 1), s.lower(start - 1)):
        if s.lower(r.start - 2) not in _REPORTED_TO and not achieved(s, r.start - 1):
            return
    elif unreal(s, r.start, start, auxiliaries):
        return
    target = _objects(s, r)
    if confirmed(s, r, target):
        yield from chain_harms(s, r, target)


def read_ing(s: SentenceView, r: Reading) -> Found:
    """Read "killing ten", "the killing of ten"."""
    before = (s.lower(r.start - 2), s.lower(r.start - 1))
    if before[1] in _BLOCKING or (before[1] == "of" and before[0] in _SUSPECTED):
        return
    if s.lower(r.start - 1) in BE and s.lower(r.start) == "missing":
        return
    if s.lower(r.end) == "of" and in_background(s, r.start):
        return
    target = _objects(s, r)
    if confirmed(s, r, target):
        yield from chain_harms(s, r, target)


def read_intransitive(s: SentenceView, r: Reading) -> Found:
    """Read "ten died", "ten sustained injuries"."""
    start, auxiliaries = s.back_over_verb(r.start)
    if unreal(s, r.start, start, auxiliaries):
        return
    if r.cue.entry.left:
        people = Chain(fleeing(s, _shared_subjects(s, start).phrases))
        if leaves_home(s, r.end) and s.lower(start - 1) not in RELATIVES:
            yield from chain_harms(s, r, people, passive=True, strict=True)
        return
    victims, others = _shared_subjects(s, start), _companions(s, r.end)
    if others and s.lower(r.end) != "alongside":
        others = Chain(())
    everyone = Chain(
        (*victims.phrases, *others.phrases), (*victims.parts, *others.parts)
    )
    told = list(chain_harms(s, r, everyone, passive=True))
    yield from told or known_victim(s, r, start)
    yield from gapped(s, r)


def read_adjective(s: SentenceView, r: Reading) -> Found:
    """Read "left ten dead", "ten are missing", "ten dead"."""
    start, auxiliaries = s.back_over_verb(r.start)
    if unreal(s, r.start, start, auxiliaries) or s.tag(r.end) in ("NN", "NNS", "NNP"):
        return
    if s.lower(r.start - 1) in ("the", "found") and s.lower(r.start - 1) == "the":
        return
    if s.lower(start - 1) == "shot":
        return  # "shot dead" is read at "shot"
    if s.lower(start - 1) in ("found", "reported", "presumed", "pronounced"):
        start, _ = s.back_over_verb(start - 1)
    yield from chain_harms(s, r, subjects(s, start), passive=True)
    yield from gapped(s, r)
