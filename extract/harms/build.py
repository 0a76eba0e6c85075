"""Make harms of the phrases that a harm word takes as its victims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extract.harms.admit import admits, grouped
from extract.harms.antecedents import with_antecedent
from extract.harms.cues import Cue, CueForm
from extract.harms.grouping import side_of
from extract.harms.harm import Harm, Part
from extract.harms.joint_counts import shares_count, with_joint_group
from extract.harms.lexicon import lexicon
from extract.harms.nouns import is_person_noun, person_nouns
from extract.harms.parts import clashes, trailing_parts
from extract.harms.people import People, by_the_dozen, people_of
from extract.harms.phrases import NounPhrase
from extract.harms.sums import Member, summed
from extract.harms.view import RELATIVES, Chain, SentenceView
from extract.harms.words import word_set
from extract.terms import EventType, Group, Outcome, Qualifier

_PLACING = word_set("in at near outside inside on around")
# "He fled before he was arrested": what a subordinate clause only recalls.
_BACKGROUND = word_set("before after since until because as for while if that")
_NO_SUBJECT = word_set("NNP NNPS DT POS CC IN TO JJ , VBG VBN")
_NEWS_REACH = 8  # tokens from "learned" to "that"
_SOMEBODY = frozenset(("he", "she"))
_RECALLING = _BACKGROUND - {"that"}  # but "she heard that they had killed him"
_HURT = frozenset((Outcome.KILLED, Outcome.INJURED, Outcome.KILLED_OR_INJURED))


@dataclass(frozen=True, slots=True)
class Reading:
    """One harm word, or several that share their victims ("killed and wounded")."""

    cue: Cue
    outcomes: tuple[Outcome, ...]
    start: int
    end: int
    hint: EventType | None


Found = Iterator[tuple[Harm, NounPhrase]]


def chain_harms(
    s: SentenceView,
    r: Reading,
    chain: Chain,
    *,
    passive: bool = False,
    strict: bool = False,
) -> Found:
    """Yield a harm for each group of a list; each part goes to the count before it."""
    members = _members(s, r, chain, passive=passive, strict=strict)
    for member in summed(members, lambda a, b: _elsewhere(s, r, a, b)):
        yield harm_of(s, r, member, passive=passive), member.first


def _elsewhere(s: SentenceView, r: Reading, a: NounPhrase, b: NounPhrase) -> bool:
    """Tell "ten in Homs and another two" from victims of one place and side."""
    sides = (side_of(s.tokens, a), side_of(s.tokens, b))
    if None not in sides and sides[0] != sides[1]:
        return True  # "30 soldiers and 39 rebels"
    if a.end <= r.start < b.start or s.lower(b.start - 1) == "with":
        return False  # "ten were killed in Homs along with a guard"
    return any(s.lower(k) in _PLACING for k in range(a.end, b.start))


def _members(
    s: SentenceView, r: Reading, chain: Chain, *, passive: bool, strict: bool
) -> Iterator[Member]:
    broken_down = _own_parts(s, r, chain, passive=passive)
    for position, phrase in enumerate(chain.phrases):
        people = people_of(s.tokens, phrase, named=True)
        if shares_count(s, chain.phrases, position):
            continue
        if people is not None:
            people = with_antecedent(
                s, phrase, with_joint_group(s, chain, position, people)
            )
        if people is None or not admits(s, r.cue.entry, phrase):
            continue
        if strict and not (phrase.bare or s.has_people(phrase) or people.named):
            continue
        mass = by_the_dozen(s.tokens, r.end) if people.weak and passive else None
        if mass is not None:  # "villagers were killed by the dozens"
            people = replace(people, low=mass.low, high=mass.high, weak=False)
        people = grouped(s, r.cue, r.outcomes, phrase, people)
        parts = tuple(
            p for p in broken_down if _nearest(s, chain.phrases, p) == position
        )
        words = {s.lower(k) for k in range(phrase.start, phrase.end)}
        companion = not words.isdisjoint(lexicon().companions)
        yield Member(people, phrase, phrase, parts, companion)


def _nearest(s: SentenceView, phrases: Sequence[NounPhrase], part: NounPhrase) -> int:
    """Return the position of the last phrase before `part` that counts anybody itself."""
    before = [k for k, phrase in enumerate(phrases) if phrase.start < part.start]
    position = before[-1] if before else len(phrases) - 1
    while shares_count(s, phrases, position):
        position -= 1  # "18 fighters and commanders, including"
    return position


def _own_parts(
    s: SentenceView, r: Reading, chain: Chain, *, passive: bool
) -> tuple[NounPhrase, ...]:
    """Return the breakdown of a list, which may stand behind a passive verb."""
    parts = chain.parts or (trailing_parts(s, r.end) if passive else ())
    return tuple(p for p in parts if not clashes(s, chain.phrases, p))


def known_victim(s: SentenceView, r: Reading, index: int) -> Found:
    """Read "he was killed" and the surname of "Khaled was killed" before `index`.

    Who is meant was told before, mostly with the harm itself: hence weak.
    """
    at = index - 1
    died = r.outcomes == (Outcome.KILLED,)
    news = died and _is_news(s, at - 1)
    known = at < 0 or (s.lower(at - 1) in _BACKGROUND and not news)
    if known or r.cue.entry.active or r.outcomes == (Outcome.MISSING,):
        return  # "he was lost" is no death
    if r.cue.entry.counted and r.cue.entry.form is CueForm.INTRANSITIVE:
        return  # "he was taken to hospital" was hurt before
    goes_on = s.lower(0) in _SOMEBODY and s.lower(at) in ("and", "then")
    if s.lower(at) not in _SOMEBODY and not goes_on and not _surname(s, r, index):
        return
    at = 0 if goes_on else at
    yield one_known(s, r, at, index)


def one_known(
    s: SentenceView, r: Reading, start: int, end: int, *, passive: bool = True
) -> tuple[Harm, NounPhrase]:
    """Return the harm of one person told before, whom the tokens `start` to `end` mean."""
    one = People(1, 1, Qualifier.EXACT, Group.UNSPECIFIED, weak=True, definite=True)
    phrase = NounPhrase(start, end, start, None, "")
    return harm_of(s, r, Member(one, phrase, phrase), passive=passive), phrase


def _is_news(s: SentenceView, that: int) -> bool:
    """Tell "his family learned (in May) that he had died" from "the day that he died"."""
    before = (s.lower(k) for k in range(max(0, that - _NEWS_REACH), that))
    return s.lower(that) == "that" and not lexicon().learning.isdisjoint(before)


def known_object(s: SentenceView, r: Reading, index: int, at: int) -> Found:
    """Read "the group executed him", whom no word before the verb group at `index` tells.

    The pronoun stands at `at`; it is weak as a known subject is.
    """
    subject = s.ending.get(s.skip_back(index))
    first = index - (s.tag(index - 1) == "PRP") if subject is None else subject.start
    before = s.lower(first - 1)
    told = s.lower(at) == "him" or (s.lower(at) == "her" and not _is_noun(s, at + 1))
    recalled = before in _RECALLING or s.lower(index - 1) in RELATIVES
    if not told or recalled or r.cue.entry.hurts:
        return  # "those who killed him"
    yield one_known(s, r, at, at + 1, passive=False)


def _is_noun(s: SentenceView, at: int) -> bool:
    return s.tag(at).startswith(("NN", "JJ", "CD", "PRP", "VBG"))


def _surname(s: SentenceView, r: Reading, index: int) -> bool:
    """Tell the bare name of one person as the subject of the verb group at `index`."""
    at = index - 1
    died = r.outcomes == (Outcome.KILLED,)
    subject = s.tag(at - 1) not in _NO_SUBJECT or (died and _is_news(s, at - 1))
    if s.tag(at) != "NNP" or not subject:
        return False
    thing = r.cue.entry.people or s.lower(r.start) == "hurt"  # "Manbij was captured"
    word = s.lower(at)
    known = word in person_nouns().not_names or is_person_noun(word)
    known = known or s.tokens[at].text.isupper()
    verbs = [k for k in range(index, r.start) if s.lower(k - 1) != "to"]
    plural = any(s.lower(k) in ("were", "are", "have") for k in verbs)
    return not (thing or known or plural)


def harm_of(
    s: SentenceView, r: Reading, member: Member, *, passive: bool, toll: bool = False
) -> Harm:
    """Make the harm that `member` suffers by the word read."""
    tokens = s.tokens
    return Harm(
        outcome=combined(r.outcomes),
        people=member.people,
        start=tokens[member.first.start].start,
        end=tokens[member.last.end - 1].end,
        cue_start=tokens[r.start].start,
        cue_end=tokens[r.end - 1].end,
        form=r.cue.entry.form,
        hint=r.hint,
        passive=passive,
        toll=toll,
        own_subject=_has_own_subject(s, r),
        parts=tuple(parts_of(s, member.parts)),
    )


def _has_own_subject(s: SentenceView, r: Reading) -> bool:
    if r.cue.entry.form not in (CueForm.PAST, CueForm.FINITE):
        return False
    return s.back_over_verb(r.start)[0] in s.ending


def parts_of(s: SentenceView, phrases: Sequence[NounPhrase]) -> Iterator[Part]:
    for phrase in phrases:
        people = people_of(s.tokens, phrase)
        if people is not None and not people.weak:
            yield Part(people.group, people.low, people.high, people.qualifier)


def combined(outcomes: Sequence[Outcome]) -> Outcome:
    """Return the one outcome of several verbs that share their victims."""
    distinct = set(outcomes)
    if len(distinct) == 1:
        return outcomes[0]
    if distinct <= _HURT:
        return Outcome.KILLED_OR_INJURED
    harmed = [o for o in outcomes if o in _HURT]
    if Outcome.MISSING in distinct and harmed:
        return combined(harmed)  # "wounded or missing"
    for stronger in (Outcome.KILLED, Outcome.ABDUCTED):
        if stronger in distinct:
            return stronger
    return outcomes[-1]
