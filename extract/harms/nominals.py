"""Read nouns of harm: "the killing of ten", "ten deaths"."""

from __future__ import annotations

from dataclasses import replace

from extract.harms.bodies import bodies_found, body_owner
from extract.harms.build import Found, Reading, chain_harms, harm_of, one_known
from extract.harms.cues import CueForm
from extract.harms.gapping import gapped
from extract.harms.lexicon import lexicon
from extract.harms.lists import objects
from extract.harms.losses import are_losses, sufferers
from extract.harms.massacres import massacre
from extract.harms.nouns import is_person_noun
from extract.harms.owned import owned_fate
from extract.harms.parts import parts_after, trailing_parts
from extract.harms.people import People, people_of
from extract.harms.phrases import NounPhrase
from extract.harms.quantity import Quantity
from extract.harms.reality import in_background, negated_before, unreal
from extract.harms.steps import over_setting, over_verb, owners
from extract.harms.subtotals import told_before
from extract.harms.sums import Member
from extract.harms.view import CUSTODY, SentenceView
from extract.harms.words import ONE, THOSE, word_set
from extract.terms import Group, Qualifier

_WHEREABOUTS = frozenset(("fate", "whereabouts"))
_UNKNOWN = word_set("unknown unclear undetermined uncertain nothing")
_HIS = frozenset(("his", "her"))
_NEWS_REACH = 6  # tokens from "informed" to "his death"
_CAUSES = frozenset(("of", "from", "with"))
_HURTS = frozenset(("injuries", "wounds", "burns"))
_SUFFERING = frozenset(("of", "to", "among", "amongst"))
_BEHIND = frozenset(("behind",))  # a force in retreat leaves its own dead behind
# "Several executions" tell of a habit as well as of people; "scores of" them count.
_ACTS = frozenset(("killings", "executions", "beheadings", "assassinations"))
_SCORE = 12
_TRIED = frozenset(("attempted", "attempts", "failed"))
_PLACING = frozenset(("in", "at", "near"))
_MASSACRES = frozenset(("massacre", "massacres"))
_ADJECTIVAL = frozenset(("dead", "wounded", "injured", "missing", "killed", "slain"))


def read_noun(s: SentenceView, r: Reading) -> Found:
    """Read "the killing of ten", "injury of two", "claimed the lives of ten"."""
    of = over_setting(s, r.end)
    word, after = s.lower(r.end - 1), s.lower(of)
    if word in ("lives", "life") and not _within(s, r.start, lexicon().taking, 4):
        return
    if word in _WHEREABOUTS and not (_anywhere(s, _UNKNOWN) or _not_known(s)):
        return
    if r.cue.entry.found and not bodies_found(s):
        return
    if word in _ACTS and any(
        p.quantity is not None and p.head == r.end - 1 for p in s.starting.values()
    ):
        return  # "scores of executions of commanders" count themselves
    if negated_before(s, r.start) or in_background(s, r.start):
        return
    if word == "killed" and unreal(s, r.start, *s.back_over_verb(r.start)):
        return  # "would have killed ten"
    if s.lower(r.start - 1) in _TRIED:
        return  # "convicted of the attempted murder of"
    owned = list(owned_fate(s, r))
    if owned:
        yield from owned
    elif word == "death" and s.lower(r.start - 1) in _HIS:
        yield from _known_dead(s, r)
    elif word in ("lives", "life") and s.tag(r.start - 1) == "POS":
        yield from chain_harms(s, r, owners(s, r.start - 1), strict=True)
    elif word in _MASSACRES and s.tag(r.start) in ("NN", "NNS") and after != "of":
        yield from massacre(s, r)
    elif after in _SUFFERING or (after in ("on", "upon") and word in _HURTS):
        yield from chain_harms(s, r, objects(s, of + 1, governed=True), strict=True)
    elif s.starting.get(r.end) is not None and s.starting[r.end].quantity is not None:
        yield from chain_harms(s, r, objects(s, r.end), strict=True)


def _known_dead(s: SentenceView, r: Reading) -> Found:
    """Read the news of "the family was informed of his death in prison"."""
    at = r.start - 1
    if not _within(s, at, lexicon().learning, _NEWS_REACH):
        return
    yield one_known(s, r, at, r.end)


def _not_known(s: SentenceView) -> bool:
    """Tell "is (still) not known"."""
    at = [k for k, t in enumerate(s.tokens) if t.lower == "known"]
    return any(s.lower(k) in ("not", "n't", "yet") for n in at for k in (n - 2, n - 1))


def read_counted(s: SentenceView, r: Reading) -> Found:
    """Read "ten deaths", "12 dead and 30 wounded", "heavy casualties"."""
    word = s.lower(r.end - 1)
    if word == "lives" and not _within(s, r.start, lexicon().taking, 6):
        return
    if r.cue.entry.found and not bodies_found(s):
        return
    owned = body_owner(s, r) if r.cue.entry.found else None
    if owned is not None:
        yield harm_of(s, r, owned, passive=True), owned.first
        return
    phrase = s.ending.get(r.start)
    if phrase is None:
        phrase = next(
            (
                p
                for p in s.starting.values()
                if p.start <= r.start
                and (p.head in (r.start, r.cue.end - 1, r.end - 1) or _totals(p, r))
            ),
            None,
        )
    if phrase is not None and not in_background(s, phrase.start):
        yield from _counted_phrase(s, r, phrase)


def _totals(phrase: NounPhrase, r: Reading) -> bool:
    """Tell "a total of 15 deaths"."""
    counted = phrase.complement is not None and phrase.quantity is not None
    return counted and phrase.end == r.end and r.cue.entry.form is CueForm.COUNTED


def _counted_phrase(s: SentenceView, r: Reading, phrase: NounPhrase) -> Found:
    if phrase.determiner == "no" or negated_before(s, phrase.start):
        return
    if told_before(s, r.start):
        return
    if phrase.determiner == "the" and s.lower(phrase.start - 1) == "of":
        return  # "of the 30 wounded, five have died"
    risen = _within(s, phrase.start, lexicon().totals, 4)
    if risen and s.lower(phrase.start - 1) == "from":
        return  # "raising the toll from four dead"
    caused = s.lower(r.start) in _HURTS and s.lower(phrase.start - 1) in _CAUSES
    if caused or not _is_count(s, r, phrase):
        return
    people = people_of(s.tokens, phrase)
    if people is not None and phrase.head == r.start:
        people = _held(s, r, phrase, people)
    if people is None and phrase.quantity is not None and phrase.head >= r.start:
        people = _described_by(s, phrase) or people_of(s.tokens, _bare(phrase))
    if people is None or people.group is Group.UNSPECIFIED:
        people = sufferers(s, phrase, people)
    if people is not None:
        if s.lower(r.end - 1) in _ACTS and people.qualifier is Qualifier.VAGUE:
            people = replace(people, weak=(people.low or 0) < _SCORE)
        parts, _ = parts_after(s, max(phrase.end, r.end))
        if not parts:  # "ten deaths in June, including two women"
            trailing = trailing_parts(s, over_verb(s, max(phrase.end, r.end)))
            parts = tuple(p for p in trailing if not p.bare)
        member = Member(people, phrase, phrase, parts)
        yield harm_of(s, r, member, passive=False), phrase
        if s.lower(max(phrase.end, r.end)) in _PLACING:
            yield from gapped(s, r)  # "five deaths in Homs, four in Idlib"


def _held(s: SentenceView, r: Reading, phrase: NounPhrase, people: People) -> People:
    """Return the people of "ten hostages", which tells no more of them than the act."""
    if r.cue.entry.outcome not in CUSTODY or phrase.quantity is None:
        return people
    people = _described_by(s, phrase) or people
    taken = people.group is Group.DETAINEE
    return replace(people, group=Group.UNSPECIFIED) if taken else people


def _described_by(s: SentenceView, phrase: NounPhrase) -> People | None:
    """Read the people of "three civilian deaths", whose head is the cue itself."""
    assert phrase.quantity is not None
    if phrase.head - 1 < phrase.quantity.end:
        return None
    return people_of(s.tokens, replace(phrase, head=phrase.head - 1, end=phrase.head))


def _is_count(s: SentenceView, r: Reading, phrase: NounPhrase) -> bool:
    """Tell "ten deaths", "a body", "heavy casualties" from "deaths"."""
    if phrase.quantity is not None:
        return not (
            _refers_back(s, phrase.quantity.end, r.start)
            or _of_known(s, phrase.quantity)
            or _attempted(s, r)
        )
    if r.cue.entry.found and phrase.determiner in ONE:
        return True
    return are_losses(s, r.start)


def _of_known(s: SentenceView, quantity: Quantity) -> bool:
    """Tell the "one of some 30" hostages, who were taken before, from "dozens of"."""
    inner = (s.lower(k) for k in range(quantity.start, quantity.end))
    return quantity.qualifier is Qualifier.EXACT and "of" in inner


def _attempted(s: SentenceView, r: Reading) -> bool:
    """Tell "assassinations and attempted ones" from "and two attempted ones"."""
    if s.lower(r.start - 1) in _TRIED or s.lower(r.end) in _TRIED:
        return True
    behind = s.starting.get(r.end + 1)
    own = behind is not None and behind.quantity is not None
    joined = s.lower(r.end) in ("and", "or") and not own
    return joined and any(s.lower(k) in _TRIED for k in (r.end + 1, r.end + 2))


def read_adjectival(s: SentenceView, r: Reading) -> Found:
    """Read "scores of dead and wounded members", "three missing farmers"."""
    if s.lower(r.start) not in _ADJECTIVAL:
        return
    for phrase in s.starting.values():
        q = phrase.quantity
        if q is None or not q.end <= r.start < r.end <= phrase.head:
            continue
        if phrase.determiner or _refers_back(s, q.start, r.start):
            continue
        people = people_of(s.tokens, phrase)
        if people is not None and is_person_noun(s.lower(phrase.head)):
            if _within(s, phrase.start, _BEHIND, 2):
                people = replace(people, group=Group.COMBATANT)
            parts, _ = parts_after(s, phrase.end)
            member = Member(people, phrase, phrase, parts)
            yield harm_of(s, r, member, passive=False), phrase


def _refers_back(s: SentenceView, start: int, end: int) -> bool:
    """Tell "two of the wounded fighters" and "the number of wounded people"."""
    number = s.lower(start - 1) == "the" and "number" in (
        s.lower(k) for k in range(start, end)
    )
    return number or any(s.lower(k) in THOSE for k in range(start, end))


def _bare(phrase: NounPhrase) -> NounPhrase:
    """Return a count without its noun, but for the "the" of "the number of"."""
    assert phrase.quantity is not None
    last = phrase.quantity.end - 1
    return replace(phrase, head=last, complement=None)


def _within(s: SentenceView, index: int, words: frozenset[str], reach: int) -> bool:
    return any(s.lower(k) in words for k in range(max(0, index - reach), index))


def _anywhere(s: SentenceView, words: frozenset[str]) -> bool:
    return any(token.lower in words for token in s.tokens)
