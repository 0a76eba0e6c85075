"""Read those of the dead of whom more is told: "among the dead were a nurse and a boy"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.harms.build import Found, Reading, chain_harms
from extract.harms.cues import Cue, CueEntry, CueForm
from extract.harms.harm import Harm
from extract.harms.lexicon import lexicon
from extract.harms.lists import objects
from extract.harms.parts import claimed
from extract.harms.subjects import subjects
from extract.harms.view import ADVERBS, PREPOSITIONS, Chain, SentenceView
from extract.harms.words import BE, word_set

_KNOWN = word_set("the those these")
_AMONG = word_set("among amongst of")
_COMPRISING = word_set("include includes included")
_SETTING = 10  # tokens of "killed in the raid on the market"
_SETTING_TAGS = PREPOSITIONS | ADVERBS | word_set("DT NN NNS NNP JJ CD VBG PRP$ POS")


def known_dead(s: SentenceView) -> Found:
    """Read "among those killed were two nurses", "the dead include two nurses".

    A count of all the dead, told elsewhere if at all, holds them.
    """
    counted = lexicon().counted
    for index in range(1, len(s.tokens)):
        outcome = counted.get(s.lower(index))
        if outcome is None or s.lower(index - 1) not in _KNOWN:
            continue
        entry = CueEntry(outcome, CueForm.COUNTED)
        cue = Cue(index, index + 1, entry)
        r = Reading(cue, (outcome,), index, index + 1, None)
        for harm, phrase in chain_harms(s, r, _told(s, index)):
            if not harm.people.weak:
                yield replace(harm, among=True), phrase


def _told(s: SentenceView, index: int) -> Chain:
    """Return who is said to be among the dead that end at `index`."""
    before = index - 2
    behind = _over_setting(s, index + 1)
    if s.lower(before) not in _AMONG:
        comprised = s.lower(behind) in _COMPRISING and s.tag(before) not in PREPOSITIONS
        return _persons(s, objects(s, behind + 1)) if comprised else Chain(())
    group, auxiliaries = s.back_over_verb(before)
    if auxiliaries & BE:
        return _persons(s, subjects(s, group))
    opening = before == 0 or s.lower(before - 1) in (",", "and", ";")
    if not opening or s.lower(before) == "of" or s.lower(behind) not in BE:
        return Chain(())
    return _persons(s, objects(s, behind + 1))


def _over_setting(s: SentenceView, at: int) -> int:
    """Step over the "in the raid on Suluk" of "those killed in the raid on Suluk"."""
    end = at + _SETTING
    while s.tag(at) in _SETTING_TAGS and at < end:
        at += 1
    return at


def _persons(s: SentenceView, chain: Chain) -> Chain:
    """Keep who is counted and is not killed in a clause of its own ("five shot in Suluk")."""
    told = (p for p in chain.phrases if s.opens_subject(p) and not claimed(s, p))
    return Chain(tuple(told), chain.parts)


def without_known_dead(harms: Sequence[Harm]) -> list[Harm]:
    """Make parts of those who are among the dead of "ten died, among the dead a nurse"."""
    kept: list[Harm] = []
    for harm in harms:
        whole = next((k for k, h in enumerate(kept) if _holds(h, harm)), None)
        if whole is None:
            kept.append(harm)
        else:
            kept[whole] = kept[whole].including(harm)
    return kept


def _holds(whole: Harm, harm: Harm) -> bool:
    same = harm.among and whole.outcome is harm.outcome and not whole.among
    return same and (whole.people.low or 0) > (harm.people.low or 0)
