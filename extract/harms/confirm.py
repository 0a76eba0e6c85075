"""Tell what a verb that may harm or not did: "shot dead", "shot in the leg", "shot at"."""

from __future__ import annotations

from extract.harms.build import Reading
from extract.harms.climb import nearest_subject
from extract.harms.cues import CueForm
from extract.harms.lexicon import lexicon
from extract.harms.nouns import is_person_noun
from extract.harms.parts import claimed
from extract.harms.people import is_name
from extract.harms.view import Chain, SentenceView
from extract.harms.words import BE, ONE, word_set
from extract.terms import Outcome

_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD", "VBN", "TO"))
_STATE = BE | {"found"}
_BACK = frozenset(("back", "off", "down", "out"))  # "beat back the rebels"
_LEAVING = frozenset((("to", "flee"), ("to", "leave"), ("to", "evacuate")))
_HOME = ("from", "their")
_SETTING = 5  # tokens of "in the town of Suluk"
_CLAUSE = 12
_TREATED = 25
_BORNE = 6  # tokens of "sustaining two serious gunshot wounds"
_KNOWN = frozenset(("he", "she", "they"))  # whose harm was told before
_DYING = word_set("succumbed death dies die body bodies fatal fatally mortal instantly")
_BEHIND_SHOT = word_set("by in . and on near outside inside as while when") | {""}
_BEHIND_PASSIVE = frozenset((",", ";", "with", "during", "from"))


def confirmed(s: SentenceView, r: Reading, target: Chain | None) -> bool:
    """Tell "beaten to death", "shot dead" from "beaten", "shot at"."""
    if r.cue.entry.taking:
        return target is not None and _claims(s, r, target)
    if r.cue.entry.projected:
        return bool(target) and _by_projectile(s, r)
    shared = r.end > r.cue.end  # "shot and wounded"
    if not r.cue.entry.weak or shared or s.lower(r.end - 1) == "down":
        return True
    ends = [r.end, r.end + 1]
    if target:
        ends.append(_behind_name(s, target.phrases[-1].end))
        inner = target.phrases[-1].complement  # "drove 400 families from the town"
        ends += [] if inner is None else [inner[0] - 1]
    if r.outcomes == (Outcome.INJURED,):
        return True
    if r.outcomes == (Outcome.DISPLACED,):
        return any(_away(s, at) for at in ends) or _from_home(s, ends[-1])
    if any(behind_death(s, at) > at for at in ends):
        return True
    if target and _shoots_somebody(s, r, target):
        return True
    shot = s.lower(r.start) == "shot" and target is None
    left = s.ending.get(r.start)
    shot = shot and not (left and s.lower(left.start - 1) == "by")  # "by a sniper shot"
    if s.lower(r.end) == "on" and s.lower(s.skip_back(r.start) - 1) not in _STATE:
        shot = shot and s.lower(r.end + 1).endswith("day")  # but "shot on the crowd"
    if s.lower(r.end) in _BEHIND_SHOT:
        return shot
    # "was shot at the gate", but "shot at a guard", "a crack shot, he"
    place = s.starting.get(r.end + 1)
    there = place is not None and not s.has_people(place)
    behind = {s.lower(k) for k in range(r.end, r.end + _CLAUSE)}
    passive = shot and s.lower(s.skip_back(r.start) - 1) in BE
    told = s.lower(r.end) in _BEHIND_PASSIVE or (s.lower(r.end) == "at" and there)
    return passive and told and behind.isdisjoint(lexicon().wounding)


def _by_projectile(s: SentenceView, r: Reading) -> bool:
    """Tell "a bullet hit a boy" from "a strike hit a bakery"."""
    subject = nearest_subject(s, s.back_over_verb(r.start)[0])
    return subject is not None and s.lower(subject.head) in r.cue.entry.beside


def _shoots_somebody(s: SentenceView, r: Reading, target: Chain) -> bool:
    """Tell "gunmen shot a farmer" from "shot a film", "shot a farmer and wounded him"."""
    if s.lower(r.start) not in ("shot", "shoots", "shooting"):
        return False
    first, end = target.phrases[0], target.phrases[-1].end
    behind = {s.lower(k) for k in range(end, end + _CLAUSE)}
    counted = is_person_noun(s.lower(first.head)) and s.opens_subject(first)
    named = first.start >= r.end and is_name(s.tokens, first)  # not "shot him"
    return (counted or named) and behind.isdisjoint(lexicon().wounding)


def _behind_name(s: SentenceView, at: int) -> int:
    """Step over the ", Samer Khaled," of "beat a guard, Samer Khaled, to death"."""
    name = s.starting.get(at + 1) if s.lower(at) == "," else None
    closed = name is not None and s.lower(name.end) == ","
    return name.end + 1 if name and closed and is_name(s.tokens, name) else at


def _claims(s: SentenceView, r: Reading, target: Chain) -> bool:
    """Tell "the blast claimed eight villagers" from "he claimed eight men were hurt"."""
    first = target.phrases[0] if target else None
    if first is None or first.complement is not None:
        return False
    if first.quantity is None and first.determiner not in ONE:
        return False
    by = s.lower(first.end)  # a count by itself goes on: "claiming eight and injuring"
    goes_on = by in ("", ".", ",", ";", "and", "in", "including", "on")
    counted = is_person_noun(s.lower(first.head)) or (first.bare and goes_on)
    return counted and not claimed(s, first) and s.tag(first.end) not in _FINITE


def behind_death(s: SentenceView, at: int) -> int:
    """Return the index behind "dead", "to death", "alive" at `at`, else `at` itself."""
    if s.lower(at) in ("dead", "alive"):
        return at + 1
    return at + 2 if (s.lower(at), s.lower(at + 1)) == ("to", "death") else at


def _away(s: SentenceView, at: int) -> bool:
    """Tell "forced them to flee", "drove them from their homes" from other force."""
    pair = (s.lower(at), s.lower(at + 1))
    return pair in _LEAVING or (pair[0] in ("from", "out") and pair[1] != "power")


def _from_home(s: SentenceView, at: int) -> bool:
    """Tell "drove 40 people in Suluk from their homes", "forced 40 in Suluk to flee"."""
    pairs = ((s.lower(k), s.lower(k + 1)) for k in range(at, at + _SETTING))
    return any(pair == _HOME or pair in _LEAVING for pair in pairs)


def survived(s: SentenceView, r: Reading, target: Chain) -> bool:
    """Tell "shot in the leg", "beaten with sticks" from "shot", "beaten to death"."""
    if not r.cue.entry.weak or r.outcomes != (Outcome.KILLED,):
        return False
    if r.cue.entry.hurts:
        beaten = s.lower(r.end) not in _BACK and not confirmed(s, r, target)
        return beaten and (r.cue.entry.form is not CueForm.ING or bool(target))
    at = target.phrases[-1].end if target else r.end
    shooter = s.starting.get(at + 1) if s.lower(at) == "by" else None
    at = at if shooter is None else shooter.end
    limb = s.starting.get(at + 1) if s.lower(at) in ("in", "through") else None
    hurt = limb is not None and s.lower(limb.head) in lexicon().limbs
    known = s.lower(s.back_over_verb(r.start)[0] - 1) in _KNOWN
    return hurt or (not known and _lives(s, r.end))


def _lives(s: SentenceView, at: int) -> bool:
    """Tell who was "shot in Suluk and taken to hospital" from who died there."""
    deadly = {w for w, o in lexicon().counted.items() if o is Outcome.KILLED} | _DYING
    if not deadly.isdisjoint(token.lower for token in s.tokens):
        return False
    for k in range(at, min(at + _TREATED, len(s.tokens))):
        if bears_wounds(s, k):
            return True
        if s.lower(k) in ("and", "while") and k + 1 in s.starting:
            return False  # "shot by rebels, and his neighbour went to hospital"
        treated = "to" in (s.lower(k - 1), s.lower(k - 2))
        if s.lower(k) in lexicon().alive or (s.lower(k) == "hospital" and treated):
            return True
    return False


def bears_wounds(s: SentenceView, at: int) -> bool:
    """Tell ", sustaining two bullets", "and suffered a wound" of whom a verb before hit."""
    if s.lower(at) not in lexicon().bearing or s.lower(at - 1) not in (",", "and"):
        return False
    hit = any(at - _TREATED <= k < at for k in s.predicates)
    return hit and any(s.lower(k) in lexicon().wounds for k in range(at, at + _BORNE))
