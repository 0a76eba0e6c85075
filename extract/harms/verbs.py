"""Read verbs of harm: active, passive, reduced, participial."""

from __future__ import annotations

from extract.harms.build import Found, Reading, chain_harms, gapped
from extract.harms.lists import claimed, objects
from extract.harms.people import people_of
from extract.harms.reality import unreal
from extract.harms.subjects import subjects
from extract.harms.view import BE, HAVE, Chain, SentenceView

_BEFORE_TO = frozenset(("managed", "able", "said", "reported", "believed", "known"))
_BLOCKING = frozenset(("from", "without", "avoid", "stop", "for"))
_SUSPECTED = frozenset(("accused", "suspected"))
_REACH = 18


def read_past(s: SentenceView, r: Reading) -> Found:
    start, auxiliaries = s.back_over_verb(r.start)
    if unreal(s, r.start, start, auxiliaries):
        return
    shot_dead = r.cue.entry.weak and s.lower(r.end) == "dead"
    target = objects(s, r.end + shot_dead)
    active = bool(auxiliaries & HAVE) and not auxiliaries & (BE - HAVE)
    if not auxiliaries:
        active = _takes_object(s, r, target)
    if active:
        if not _weak_unconfirmed(s, r, target):
            yield from chain_harms(s, r, target)
        return
    if _weak_unconfirmed(s, r, None):
        return
    if s.lower(start - 1) == "found" and s.lower(start - 2) in BE:
        start, _ = s.back_over_verb(start - 1)
    yield from chain_harms(s, r, _shared_subjects(s, start), passive=True)
    yield from chain_harms(s, r, _companions(s, r.end), passive=True)
    yield from gapped(s, r)


def _shared_subjects(s: SentenceView, start: int) -> Chain:
    """Return the subjects of a verb, those of the verb before for "… and killed"."""
    chain = subjects(s, start)
    if chain or s.lower(s.skip_back(start) - 1) not in ("and", "then", ","):
        return chain
    for at in range(start - 2, max(-1, start - _REACH), -1):
        if at in s.predicates:
            return subjects(s, s.back_over_verb(at)[0])
    return chain


def _companions(s: SentenceView, index: int) -> Chain:
    """Return the victims in "was killed along with three guards"."""
    index = s.skip_adverbs(index)
    after = s.after_joint(index)
    if s.lower(after - 1) in ("with", "alongside", "as") and after > index:
        return objects(s, after)
    return Chain(())


def _takes_object(s: SentenceView, r: Reading, target: Chain) -> bool:
    """Tell "killed 12" from "12 killed in": a bare past form with victims behind it."""
    if not target:
        return False
    first = target.phrases[0]
    people = people_of(s.tokens, first, named=True)
    if people is None and s.tag(first.head) not in ("NNP", "NNPS"):
        return False
    left = s.ending.get(s.skip_back(r.start))
    if left is None:
        return True
    counted_left = left.quantity is not None and s.has_people(left)
    if left.bare:
        return False
    if s.tag(first.head) in ("NNP", "NNPS") and people is not None:
        return True
    return not (counted_left and (claimed(s, first) or not s.has_people(first)))


def _weak_unconfirmed(s: SentenceView, r: Reading, target: Chain | None) -> bool:
    """Tell "beaten" from "beaten to death", "shot down" from "shot dead"."""
    if not r.cue.entry.weak or len(r.outcomes) > 1 or s.lower(r.end - 1) == "down":
        return False
    at = r.end
    if target is not None and target:
        at = target.phrases[-1].end
    after = (s.lower(r.end), s.lower(r.end + 1))
    behind = (s.lower(at), s.lower(at + 1))
    for first, second in (after, behind):
        if first == "dead" or (first, second) == ("to", "death"):
            return False
    return not (
        s.lower(r.start) == "shot"
        and target is None
        and after[0]
        in (
            "by",
            "in",
            ".",
            "and",
            "on",
            "",
        )
    )


def read_finite(s: SentenceView, r: Reading) -> Found:
    start, auxiliaries = s.back_over_verb(r.start)
    before = s.lower(start - 1) if s.lower(r.start - 1) != "to" else "to"
    if before == "to" and s.lower(r.start - 2) not in _BEFORE_TO:
        return
    if unreal(s, r.start, start, auxiliaries):
        return
    if r.cue.entry.weak and _weak_unconfirmed(s, r, objects(s, r.end)):
        return
    yield from chain_harms(s, r, objects(s, r.end))


def read_ing(s: SentenceView, r: Reading) -> Found:
    before = (s.lower(r.start - 2), s.lower(r.start - 1))
    if before[1] in _BLOCKING or (before[1] == "of" and before[0] in _SUSPECTED):
        return
    if s.lower(r.start - 1) in BE and s.lower(r.start) == "missing":
        return
    at = r.end + (s.lower(r.end) == "of")
    target = objects(s, at)
    if r.cue.entry.weak and _weak_unconfirmed(s, r, target):
        return
    yield from chain_harms(s, r, target)


def read_intransitive(s: SentenceView, r: Reading) -> Found:
    start, auxiliaries = s.back_over_verb(r.start)
    if unreal(s, r.start, start, auxiliaries):
        return
    yield from chain_harms(s, r, subjects(s, start), passive=True)
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
