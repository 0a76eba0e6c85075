"""Read each harm word's construction: active, passive, nominal, counted, toll."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.harms.cues import Cue, CueEntry, CueForm
from extract.harms.harm import Harm, Part
from extract.harms.people import People, is_person_noun, people_of
from extract.harms.phrases import NounPhrase
from extract.harms.view import BE, HAVE, Chain, SentenceView
from extract.models import EventType, Outcome
from extract.vocabulary import load

_IRREALIS = frozenset("could would will might may can should must shall 'll".split(" "))
_NEGATIONS = frozenset(("not", "n't", "never", "without", "nobody", "neither"))
_TAKING = frozenset(
    "claim claims claimed claiming take takes took taken taking cost costs costing "
    "reap reaped ended ending".split(" ")
)
_REPORTING = frozenset(
    "said reported believed thought feared confirmed known understood alleged".split(
        " "
    )
)
_TOLL_VERBS = frozenset(
    "to at of reached reaches reaching is was are were stands stood hit exceeded "
    "exceeds surpassed : than as by".split(" ")
)
_BEFORE_TO = frozenset(("managed", "able", "said", "reported", "believed", "known"))
_REACH = 18


@dataclass(frozen=True, slots=True)
class Reading:
    """One harm word, or several that share their victims ("killed and wounded")."""

    cue: Cue
    outcomes: tuple[Outcome, ...]
    start: int
    end: int
    hint: EventType | None


Found = Iterator[tuple[Harm, NounPhrase]]


def harms_of(s: SentenceView, readings: Sequence[Reading]) -> Found:
    """Yield the harms of one harm word, trying its readings in order of trust."""
    for reading in readings:
        found = list(_BY_FORM[reading.cue.entry.form](s, reading))
        if found:
            yield from found
            return


def _past(s: SentenceView, r: Reading) -> Found:
    start, auxiliaries = s.back_over_verb(r.start)
    if _unreal(s, r.start, start, auxiliaries):
        return
    shot_dead = r.cue.entry.weak and s.lower(r.end) == "dead"
    target = s.objects(r.end + shot_dead)
    active = bool(auxiliaries & HAVE) and not auxiliaries & (BE - HAVE)
    if not auxiliaries:
        active = _takes_object(s, r, target)
    if active:
        if not _weak_unconfirmed(s, r, target):
            yield from _chain(s, r, target)
        return
    if _weak_unconfirmed(s, r, None):
        return
    if s.lower(start - 1) == "found" and s.lower(start - 2) in BE:
        start, _ = s.back_over_verb(start - 1)
    yield from _chain(s, r, _shared_subjects(s, start), passive=True)
    yield from _chain(s, r, _companions(s, r.end), passive=True)
    yield from _gapped(s, r)


def _shared_subjects(s: SentenceView, start: int) -> Chain:
    """Return the subjects of a verb, those of the verb before for "… and killed"."""
    chain = s.subjects(start)
    if chain or s.lower(s.skip_back(start) - 1) not in ("and", "then", ","):
        return chain
    for at in range(start - 2, max(-1, start - _REACH), -1):
        if at in s.predicates:
            return s.subjects(s.back_over_verb(at)[0])
    return chain


def _companions(s: SentenceView, index: int) -> Chain:
    """Return the victims in "was killed along with three guards"."""
    index = s.skip_adverbs(index)
    after = s.after_joint(index)
    if s.lower(after - 1) in ("with", "alongside", "as") and after > index:
        return s.objects(after)
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
    return not (counted_left and (s.claimed(first) or not s.has_people(first)))


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


def _finite(s: SentenceView, r: Reading) -> Found:
    start, auxiliaries = s.back_over_verb(r.start)
    before = s.lower(start - 1) if s.lower(r.start - 1) != "to" else "to"
    if before == "to" and s.lower(r.start - 2) not in _BEFORE_TO:
        return
    if _unreal(s, r.start, start, auxiliaries):
        return
    if r.cue.entry.weak and _weak_unconfirmed(s, r, s.objects(r.end)):
        return
    yield from _chain(s, r, s.objects(r.end))


def _ing(s: SentenceView, r: Reading) -> Found:
    if s.lower(r.start - 1) in ("of", "from", "without", "avoid", "stop", "for"):
        if s.lower(r.start - 1) != "of" or s.lower(r.start - 2) in (
            "accused",
            "suspected",
        ):
            return
    if s.lower(r.start - 1) in BE and s.lower(r.start) == "missing":
        return
    at = r.end + (s.lower(r.end) == "of")
    target = s.objects(at)
    if r.cue.entry.weak and _weak_unconfirmed(s, r, target):
        return
    yield from _chain(s, r, target)


def _intransitive(s: SentenceView, r: Reading) -> Found:
    start, auxiliaries = s.back_over_verb(r.start)
    if _unreal(s, r.start, start, auxiliaries):
        return
    yield from _chain(s, r, s.subjects(start), passive=True)
    yield from _gapped(s, r)


def _adjective(s: SentenceView, r: Reading) -> Found:
    """Read "left ten dead", "ten are missing", "ten dead"."""
    start, auxiliaries = s.back_over_verb(r.start)
    if _unreal(s, r.start, start, auxiliaries) or s.tag(r.end) in ("NN", "NNS", "NNP"):
        return
    if s.lower(r.start - 1) in ("the", "found") and s.lower(r.start - 1) == "the":
        return
    if s.lower(start - 1) == "shot":
        return  # "shot dead" is read at "shot"
    if s.lower(start - 1) in ("found", "reported", "presumed", "pronounced"):
        start, _ = s.back_over_verb(start - 1)
    yield from _chain(s, r, s.subjects(start), passive=True)
    yield from _gapped(s, r)


def _noun(s: SentenceView, r: Reading) -> Found:
    """Read "the killing of ten", "injury of two", "claimed the lives of ten"."""
    word, after = s.lower(r.end - 1), s.lower(r.end)
    if word == "lives" and not _within(s, r.start, _TAKING, 4):
        return
    if word == "fate" and not _anywhere(s, ("unknown", "unclear")):
        return
    if r.cue.entry.found and not _bodies_found(s):
        return
    if _negated_before(s, r.start):
        return
    if after in ("of", "to", "among", "amongst"):
        yield from _chain(s, r, s.objects(r.end + 1), strict=True)
    elif s.starting.get(r.end) is not None and s.starting[r.end].quantity is not None:
        yield from _chain(s, r, s.objects(r.end), strict=True)


def _counted(s: SentenceView, r: Reading) -> Found:
    """Read "ten deaths", "12 dead and 30 wounded", "heavy casualties"."""
    word = s.lower(r.end - 1)
    if word == "lives" and not _within(s, r.start, _TAKING, 6):
        return
    if r.cue.entry.found and not _bodies_found(s):
        return
    phrase = s.ending.get(r.start)
    if phrase is None:
        phrase = next(
            (
                p
                for p in s.starting.values()
                if p.start <= r.start and p.head == r.end - 1
            ),
            None,
        )
        if phrase is None:
            return
    yield from _counted_phrase(s, r, phrase)


def _counted_phrase(s: SentenceView, r: Reading, phrase: NounPhrase) -> Found:
    if phrase.determiner == "no" or _negated_before(s, phrase.start):
        return
    if phrase.quantity is None and not (
        s.lower(r.start) in ("casualties", "losses")
        and s.lower(r.start - 1) in ("heavy", "many", "civilian", "numerous", "more")
    ):
        return
    people = people_of(s.tokens, phrase)
    if people is None and phrase.quantity is not None:
        people = people_of(s.tokens, _bare(phrase))
    if people is None:
        return
    parts, _ = s.parts_after(max(phrase.end, r.end))
    yield _harm(s, r, phrase, people, parts=parts, passive=False), phrase


def _bare(phrase: NounPhrase) -> NounPhrase:
    assert phrase.quantity is not None
    return NounPhrase(
        phrase.start, phrase.end, phrase.quantity.end - 1, phrase.quantity, ""
    )


def tolls(s: SentenceView) -> Found:
    """Read "the death toll rose to 115", "the number of those killed reached 30"."""
    for index in range(len(s.tokens)):
        outcome = _toll_outcome(s, index)
        if outcome is None:
            continue
        target = _toll_number(s, index)
        if target is None:
            continue
        people = people_of(s.tokens, target)
        if people is not None:
            cue = Cue(index, index + 1, CueEntry(outcome, CueForm.COUNTED))
            reading = Reading(cue, (outcome,), index, index + 1, None)
            parts, _ = s.parts_after(target.end)
            yield (
                _harm(
                    s, reading, target, people, parts=parts, passive=False, toll=True
                ),
                target,
            )


def _toll_outcome(s: SentenceView, index: int) -> Outcome | None:
    word = s.lower(index)
    if word in ("toll", "tolls"):
        return Outcome.KILLED
    if word == "number" and s.lower(index + 1) == "of":
        for k in range(index + 2, index + 12):
            if s.lower(k) in ("killed", "dead", "deaths", "fatalities", "martyrs"):
                return Outcome.KILLED
            if s.lower(k) in ("injured", "wounded", "injuries"):
                return Outcome.INJURED
            if s.lower(k) == "casualties":
                return Outcome.KILLED_OR_INJURED
    return None


def _toll_number(s: SentenceView, index: int) -> NounPhrase | None:
    """Return the last number that a toll is said to have reached."""
    for at in range(index + 1, min(index + 2 * _REACH, len(s.tokens))):
        phrase = s.starting.get(at)
        if phrase is None or phrase.quantity is None or at - 1 <= index:
            continue
        if s.lower(at - 1) not in _TOLL_VERBS or phrase.quantity.size < 3:
            continue
        after = s.starting.get(phrase.end + 1)
        if s.lower(phrase.end) == "to" and after is not None and after.quantity:
            return after
        if s.lower(phrase.head) in ("years", "months", "days"):
            continue
        return phrase
    return None


def _chain(
    s: SentenceView,
    r: Reading,
    chain: Chain,
    *,
    passive: bool = False,
    strict: bool = False,
) -> Found:
    """Yield a harm for each phrase of a list; its parts go to the last one."""
    last = len(chain.phrases) - 1
    for position, phrase in enumerate(chain.phrases):
        people = people_of(s.tokens, phrase, named=not strict or passive)
        if people is None or (r.cue.entry.people and not _surely_people(s, phrase)):
            continue
        if strict and not (phrase.bare or s.has_people(phrase) or people.named):
            continue
        parts = chain.parts if position == last else ()
        yield _harm(s, r, phrase, people, parts=parts, passive=passive), phrase


def _surely_people(s: SentenceView, phrase: NounPhrase) -> bool:
    return is_person_noun(s.lower(phrase.head)) or phrase.bare


def _gapped(s: SentenceView, r: Reading) -> Found:
    """Read the "three in Homs" of "five were killed in Aleppo and three in Homs"."""
    at, limit = r.end, len(s.tokens)
    while at < limit and s.tag(at) not in ("VBD", "VBZ", "VBP", "MD", "WDT", "WP"):
        after = s.after_joint(at) if s.lower(at) in (",", "and", "while") else at
        phrase = s.starting.get(after) if after != at or s.lower(at) == "," else None
        if phrase is None and s.lower(at) == ",":
            phrase = s.starting.get(at + 1)
        if phrase is not None and _is_gapped(s, phrase):
            people = people_of(s.tokens, phrase)
            if people is not None:
                parts, _ = s.parts_after(phrase.end)
                yield _harm(s, r, phrase, people, parts=parts, passive=True), phrase
            at = phrase.end
        else:
            at += 1
        if at in s.predicates:
            return


def _is_gapped(s: SentenceView, phrase: NounPhrase) -> bool:
    counted = phrase.quantity is not None and (
        phrase.bare or is_person_noun(s.lower(phrase.head))
    )
    follows = s.lower(phrase.end) in ("in", "at", "near", "on", "from")
    return counted and follows and not s.claimed(phrase)


def _harm(
    s: SentenceView,
    r: Reading,
    phrase: NounPhrase,
    people: People,
    *,
    parts: Sequence[NounPhrase],
    passive: bool,
    toll: bool = False,
) -> Harm:
    tokens = s.tokens
    return Harm(
        outcome=combined(r.outcomes),
        people=people,
        start=tokens[phrase.start].start,
        end=tokens[phrase.end - 1].end,
        cue_start=tokens[r.start].start,
        cue_end=tokens[r.end - 1].end,
        form=r.cue.entry.form,
        hint=r.hint,
        passive=passive,
        toll=toll,
        own_subject=_has_own_subject(s, r),
        parts=tuple(_parts(s, parts)),
    )


def _has_own_subject(s: SentenceView, r: Reading) -> bool:
    if r.cue.entry.form not in (CueForm.PAST, CueForm.FINITE):
        return False
    return s.back_over_verb(r.start)[0] in s.ending


def _parts(s: SentenceView, phrases: Sequence[NounPhrase]) -> Iterator[Part]:
    for phrase in phrases:
        people = people_of(s.tokens, phrase)
        if people is not None and not people.weak:
            yield Part(people.group, people.low, people.high, people.qualifier)


def combined(outcomes: Sequence[Outcome]) -> Outcome:
    """Return the one outcome of several verbs that share their victims."""
    distinct = set(outcomes)
    if len(distinct) == 1:
        return outcomes[0]
    if distinct <= {Outcome.KILLED, Outcome.INJURED, Outcome.KILLED_OR_INJURED}:
        return Outcome.KILLED_OR_INJURED
    if Outcome.KILLED in distinct:
        return Outcome.KILLED
    return outcomes[-1]


def _unreal(s: SentenceView, cue: int, start: int, auxiliaries: frozenset[str]) -> bool:
    """Tell plans, fears and negations: "could be killed", "were not killed"."""
    words = {s.lower(k) for k in range(start, cue)}
    if words & _NEGATIONS or s.lower(start - 1) in _NEGATIONS:
        return True
    if "to" in words and not auxiliaries & _REPORTING and "been" not in words:
        return True
    return bool(words & _IRREALIS) and not words & {"have", "has", "had"}


def _negated_before(s: SentenceView, index: int) -> bool:
    return any(
        s.lower(k) in ("no", "without", "not", "any", "zero", "n't", "avoid", "prevent")
        for k in range(max(0, index - 3), index)
    )


def _within(s: SentenceView, index: int, words: frozenset[str], reach: int) -> bool:
    return any(s.lower(k) in words for k in range(max(0, index - reach), index))


def _anywhere(s: SentenceView, words: Sequence[str]) -> bool:
    return any(token.lower in words for token in s.tokens)


def _bodies_found(s: SentenceView) -> bool:
    found = frozenset(load("harms")["found"])
    return any(token.lower in found for token in s.tokens)


_BY_FORM = {
    CueForm.PAST: _past,
    CueForm.FINITE: _finite,
    CueForm.ING: _ing,
    CueForm.INTRANSITIVE: _intransitive,
    CueForm.ADJECTIVE: _adjective,
    CueForm.NOUN: _noun,
    CueForm.COUNTED: _counted,
}
