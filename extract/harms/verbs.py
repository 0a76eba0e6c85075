"""Read verbs of harm: active, passive, reduced, participial."""

from __future__ import annotations

from dataclasses import replace

from extract.harms.antecedents import OBJECTS, pronoun_objects
from extract.harms.build import (
    Found,
    Reading,
    chain_harms,
    harm_of,
    known_object,
    known_victim,
)
from extract.harms.climb import nearest_subject
from extract.harms.companions import companions
from extract.harms.confirm import bears_wounds, behind_death, confirmed, survived
from extract.harms.cues import CueForm
from extract.harms.flight import begun, driven_out, fleeing
from extract.harms.gapping import gapped
from extract.harms.lexicon import lexicon
from extract.harms.lists import objects
from extract.harms.losses import among_whom, uncounted
from extract.harms.people import is_name
from extract.harms.reality import achieved, blamed, in_background, recalled, unreal
from extract.harms.subjects import subjects
from extract.harms.subtotals import settled, subtotal, told_before, total_told
from extract.harms.view import RELATIVES, Chain, SentenceView
from extract.harms.voice import takes_object
from extract.harms.words import BE, HAVE
from extract.terms import Outcome

_BLOCKING = frozenset(("from", "without", "avoid", "stop", "for"))
_SUSPECTED = frozenset(("accused", "suspected"))
_REACH = 24
_SETTING = 8  # tokens of "in the raid on the market"


def read_past(s: SentenceView, r: Reading) -> Found:
    """Read "killed ten", "ten were killed", "ten killed in"."""
    start, auxiliaries = s.back_over_verb(r.start)
    if s.premodifies(r.start) or unreal(s, r.start, start, auxiliaries):
        return
    if s.lower(r.start - 1) == "the" or recalled(s, r.start):
        return  # "put the wounded at seven"
    target = _objects(s, r)
    r = _hurt(s, r, target)
    before = s.skip_back(r.start) - 1
    before -= s.lower(before) == "since"
    active = s.lower(before) in HAVE  # "is said to have (since) killed"
    if not auxiliaries:
        thing = r.cue.entry.people and bool(target)  # "rebels seized the town"
        related = s.lower(start - 1) in RELATIVES  # "rebels who seized much of"
        pronoun = s.lower(behind_death(s, r.end)) in OBJECTS
        active = thing or related or pronoun or takes_object(s, r, target)
    if active:
        if s.lower(r.start - 1) == "alone":
            return  # "one family alone lost nine" of those counted
        if confirmed(s, r, target):
            told = list(chain_harms(s, r, target))
            yield from told or known_object(s, r, start, behind_death(s, r.end))
            yield from gapped(s, r, target)
    elif r.cue.entry.active and not auxiliaries:
        return  # "a guard lost his way"
    elif (behind := _inverted(s, r, start)) is not None:
        yield from chain_harms(s, r, objects(s, behind), passive=True)
    elif not auxiliaries and (whom := _whom(s, start)):
        yield from chain_harms(s, r, whom, passive=True)
    elif not auxiliaries and told_before(s, start):
        return
    elif confirmed(s, r, None) and not settled(s, r, start):
        yield from _passive(s, r, start)


def _whom(s: SentenceView, start: int) -> Chain:
    """Return the victims of "a leader whom gunmen shot"."""
    subject = s.ending.get(start)
    at = subject.start - 1 if subject is not None else 0
    if s.lower(at) != "whom":
        return Chain(())
    victim = s.ending.get(at - (s.lower(at - 1) == ","))
    if victim is not None and victim.bare and s.lower(victim.start - 1) == "of":
        victim = s.ending.get(victim.start - 1)  # "a girl of 16 whom"
    return Chain(() if victim is None else (victim,))


def _hurt(s: SentenceView, r: Reading, target: Chain) -> Reading:
    """Read "shot in the leg", "beat two farmers" as harm that does not kill."""
    if not survived(s, r, target):
        return r
    entry = replace(r.cue.entry, people=True, counted=r.cue.entry.hurts)
    return replace(r, cue=replace(r.cue, entry=entry), outcomes=(Outcome.INJURED,))


def _inverted(s: SentenceView, r: Reading, start: int) -> int | None:
    """Return where the victims of "also killed (in the raid) were ten guards" stand."""
    opening = s.lower(s.skip_back(start) - 1) in ("", ",", ".", ":", ";")
    if start < s.skip_back(r.start) or not opening:
        return None  # "were killed and others were"
    if s.lower(r.end) == ":" and r.end + 1 in s.starting:
        return r.end + 1  # "Killed: two civilians"
    for at in range(r.end, r.end + _SETTING):
        if s.lower(at) in ("was", "were"):
            return at + 1
        if s.tag(at).startswith(("VB", "W", "MD", "CC", ",")):
            return None
    return None


def _passive(s: SentenceView, r: Reading, start: int) -> Found:
    subject = nearest_subject(s, start) if r.cue.entry.people else None
    if subject is not None and not s.may_precede(subject):
        return  # "a man and his wife died as their house was destroyed"
    found = s.lower(start - 1) == "found"
    if found and s.lower(s.skip_back(start - 1) - 1) in BE:
        start, _ = s.back_over_verb(start - 1)
    behind = behind_death(s, r.end)
    victims, others = _shared_subjects(s, start), companions(s, behind)
    apart = subtotal(s, r, victims) if start == s.skip_back(r.start) else None
    if apart is not None:
        part = total_told(s, apart.first.start - 1)
        yield replace(harm_of(s, r, apart, passive=True), subtotal=part), apart.first
        return
    victims = _single(s, victims, s.lower(start))
    everyone = Chain(
        (*victims.phrases, *others.phrases), (*victims.parts, *others.parts)
    )
    told = list(chain_harms(s, r, everyone, passive=True))
    yield from told or known_victim(s, r, start)
    yield from gapped(s, r)


def _single(s: SentenceView, victims: Chain, verb: str) -> Chain:
    """Read the one man of "the secretary and speaker, Samer Khaled, was killed"."""
    if verb not in ("was", "is", "has") or len(victims.phrases) < 2:
        return victims
    first, *further = victims.phrases
    counted = any(
        p.quantity or p.determiner or is_name(s.tokens, p) for p in further[:1]
    )
    return victims if counted else Chain((first,), victims.parts)


def _objects(s: SentenceView, r: Reading) -> Chain:
    """Return what stands right of a verb, behind the "dead" of "shot dead"."""
    at = r.end
    behind = behind_death(s, at)
    if behind > at:  # "shot dead a guard", "abducted and shot dead a guard"
        at = behind
    elif s.lower(at) == "of" and r.cue.entry.form is CueForm.ING:
        at += 1
    chain = pronoun_objects(s, r.start, at) or objects(s, at)
    if len(chain.phrases) != 1 or chain.phrases[0].quantity is not None:
        return chain
    if not (chain.phrases[0].determiner or s.may_precede(chain.phrases[0])):
        return chain  # "lost touch with two friends"
    others = companions(s, chain.phrases[0].end)  # "killed Samer, a baker, along with"
    return Chain((*chain.phrases, *others.phrases), (*chain.parts, *others.parts))


def _shared_subjects(s: SentenceView, start: int) -> Chain:
    """Return the subjects of a verb, those of the verb before for "… and killed"."""
    chain = subjects(s, start)
    joint = s.skip_back(start)
    if not chain and joint - 1 in s.predicates:
        return subjects(s, joint - 1)  # "two of the five wounded later died"
    joint -= (s.lower(joint - 2), s.lower(joint - 1)) == ("later", "on")
    if chain or s.lower(s.skip_back(joint) - 1) not in ("and", "then", ",", "before"):
        return chain
    for at in range(joint - 2, max(-1, joint - _REACH), -1):
        passive = s.tag(at) == "VBN" and s.lower(s.skip_back(at) - 1) in BE
        if at in s.predicates or passive:
            return subjects(s, s.back_over_verb(at)[0])
        if s.tag(at) == "VBD" and s.lower(at) not in BE | HAVE:
            earlier = subjects(s, s.skip_back(at))
            if earlier and s.opens_subject(earlier.phrases[0]):
                return earlier  # "two farmers stepped on a mine and were killed"
    return chain


def read_finite(s: SentenceView, r: Reading) -> Found:
    """Read "kills ten", "managed to kill ten"."""
    start, auxiliaries = s.back_over_verb(r.start)
    if "to" in (s.lower(r.start - 1), s.lower(start - 1)):
        reported = s.lower(r.start - 2) in lexicon().reported  # "is said to kill"
        if not (reported or achieved(s, r.start - 1)):
            return
    elif unreal(s, r.start, start, auxiliaries) or _joins_infinitive(s, start):
        return
    target = _objects(s, r)
    r = _hurt(s, r, target)
    if confirmed(s, r, target):
        yield from chain_harms(s, r, target)


def _joins_infinitive(s: SentenceView, start: int) -> bool:
    """Tell the "kill" of "to target and kill civilians"."""
    return (
        s.lower(start - 1) in ("and", "or")
        and s.tag(start - 2) == "VB"
        and s.lower(s.skip_back(start - 2) - 1) == "to"
    )


def read_ing(s: SentenceView, r: Reading) -> Found:
    """Read "killing ten", "the killing of ten"."""
    before = (s.lower(r.start - 2), s.lower(r.start - 1))
    charged = before[0] in _SUSPECTED and not blamed(s, r.start)
    if before[1] in _BLOCKING or (before[1] == "of" and charged):
        return
    if s.lower(r.end) == "of" and in_background(s, r.start):
        return
    target = _objects(s, r)
    r = _hurt(s, r, target)
    if confirmed(s, r, target):
        yield from chain_harms(s, r, target)


def read_intransitive(s: SentenceView, r: Reading) -> Found:
    """Read "ten died", "ten sustained injuries"."""
    first = begun(s, r.start) if r.cue.entry.left else r.start
    start, auxiliaries = s.back_over_verb(first)
    if unreal(s, first, start, auxiliaries) or _joins_infinitive(s, start):
        return
    if s.lower(first - 1) == "," and bears_wounds(s, first):
        return  # "a farmer was shot by guards, sustaining injuries"
    if r.cue.entry.left:
        people = Chain(fleeing(s, _shared_subjects(s, start).phrases))
        escaping = r.cue.entry.people
        driven = driven_out(s, r.end, people.phrases, escaping=escaping)
        if driven and s.lower(start - 1) not in RELATIVES:
            yield from chain_harms(s, r, people, passive=True, strict=True)
        return
    victims, others = _shared_subjects(s, start), companions(s, r.end)
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
    if s.lower(r.start - 1) == "the":
        return
    if s.lower(start - 1) in lexicon().linking:
        start, _ = s.back_over_verb(start - 1)
    told = list(chain_harms(s, r, subjects(s, start), passive=True))
    for harm, phrase in told:
        yield among_whom(s, r, harm), phrase
    for part, member in () if told else uncounted(s, r):
        yield harm_of(s, part, member, passive=True), member.first
    yield from gapped(s, r)
