"""Read those of the dead of whom more is told: "among the dead were a nurse and a boy"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.harms.build import Found, Reading, chain_harms, harm_of
from extract.harms.cues import Cue, CueEntry, CueForm
from extract.harms.dead_shares import died_apart, share_of, shares_behind
from extract.harms.harm import Harm
from extract.harms.lexicon import lexicon
from extract.harms.lists import objects
from extract.harms.parts import claimed
from extract.harms.people import is_name, people_of
from extract.harms.phrases import NounPhrase
from extract.harms.subjects import subjects
from extract.harms.view import ADVERBS, PREPOSITIONS, Chain, SentenceView
from extract.harms.words import BE, PRONOUNS, THOSE, word_set
from extract.terms import Outcome
from extract.tokens import Token

_AMONG = word_set("among amongst")
_COMPRISING = word_set("include includes included")
_OPENERS = word_set(", and ; : that said")
_AT_FIRST = frozenset(("initially", "mistakenly", "wrongly"))
_DRIVEN_OUT = frozenset(("displaced",))
_SETTING = 10  # tokens of "killed in the raid on the market"
_SETTING_TAGS = PREPOSITIONS | ADVERBS | word_set("DT NN NNS NNP JJ CD VBG PRP$ POS")


def known_dead(s: SentenceView) -> Found:
    """Read "among those killed were two nurses", "the dead include two nurses".

    A count of all the dead, told elsewhere if at all, holds them.
    """
    counted = lexicon().counted
    for index in range(1, len(s.tokens)):
        word = s.lower(index)
        # what happened to "them" the sentence before tells
        outcome = Outcome.KILLED if word in PRONOUNS else counted.get(word)
        first = None if outcome is None else _start(s, index)
        if outcome is None or first is None or _mistaken(s, index):
            continue
        cue = Cue(index, index + 1, CueEntry(outcome, CueForm.COUNTED))
        r = Reading(cue, (outcome,), index, index + 1, None)
        for harm, phrase in chain_harms(s, r, _told(s, first, index)):
            if not harm.people.weak:
                yield replace(harm, among=True), phrase
        if outcome is Outcome.KILLED and (apart := died_apart(s, index)):
            yield harm_of(s, r, apart, passive=False), apart.first


def _start(s: SentenceView, index: int) -> int | None:
    """Return where "the dead", "those killed", "Sunday's victims" begin that end here."""
    if s.lower(index) in PRONOUNS:
        return index
    if s.tag(index - 1) == "POS" and s.lower(index - 2) in lexicon().days:
        return index - 2
    known = s.lower(index - 1) in THOSE
    single = s.tag(index + 1) in ("NN", "NNP")  # "the injured boy is one man's son"
    return index - 1 if known and not single else None


def _told(s: SentenceView, first: int, index: int) -> Chain:
    """Return who is said to be among the dead from `first` to `index`."""
    before, behind = first - 1, _over_setting(s, index + 1)
    opening = before <= 0 or s.lower(before - 1) in _OPENERS
    if s.lower(before) == "of":
        share = share_of(s, index, behind)
        return share if share or not opening else shares_behind(s, behind)
    if s.lower(index) in PRONOUNS:
        return Chain(())  # "among them" breaks down what stands before it
    if s.lower(before) not in _AMONG:
        whole = before < 0 or s.lower(before) in _OPENERS
        comprised = s.lower(behind) in _COMPRISING and s.tag(before) not in PREPOSITIONS
        comprised = comprised or (whole and s.lower(behind) in BE)
        return _persons(s, objects(s, behind + 1)) if comprised else Chain(())
    group, auxiliaries = s.back_over_verb(before)
    if auxiliaries & BE:
        return _persons(s, subjects(s, group))
    if not opening or s.lower(behind) not in BE:
        return Chain(())
    return _persons(s, objects(s, behind + 1))


def _mistaken(s: SentenceView, index: int) -> bool:
    """Tell the "initially said that a guard was among the dead" that is taken back."""
    return any(s.lower(k) in _AT_FIRST for k in range(index - _SETTING, index))


def _over_setting(s: SentenceView, at: int) -> int:
    """Step over the "in the raid on Suluk" of "those killed in the raid on Suluk"."""
    end = at + _SETTING
    while s.tag(at) in _SETTING_TAGS and at < end:
        at += 1
    return at


def _persons(s: SentenceView, chain: Chain) -> Chain:
    """Keep who is counted or named, and not killed in a clause of its own."""
    return Chain(tuple(p for p in chain.phrases if _person(s, p)), chain.parts)


def _person(s: SentenceView, phrase: NounPhrase) -> bool:
    """Tell a person from the five of "five shot in Suluk", whose own verb counts them."""
    if claimed(s, phrase) and s.lower(phrase.end) not in _DRIVEN_OUT:
        return False
    if s.opens_subject(phrase) or is_name(s.tokens, phrase):
        return True
    people = people_of(s.tokens, phrase)
    return people is not None and people.definite


def without_known_dead(tokens: Sequence[Token], harms: Sequence[Harm]) -> list[Harm]:
    """Make parts of those who are among the dead of "ten died, among the dead a nurse"."""
    kept: list[Harm] = []
    for harm in harms:
        whole = next((k for k, h in enumerate(kept) if h.holds(harm)), None)
        if whole is not None:
            kept[whole] = kept[whole].including(harm)
        elif all(k.among for k in kept) or not is_of_them(tokens, harm):
            kept.append(harm)
    return kept


def is_of_them(tokens: Sequence[Token], harm: Harm) -> bool:
    """Tell "five of them were children" from "five of the dead were"."""
    return harm.among and any(
        t.start == harm.cue_start and t.lower in PRONOUNS for t in tokens
    )
