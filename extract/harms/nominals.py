"""Read nouns of harm: "the killing of ten", "ten deaths"."""

from __future__ import annotations

from collections.abc import Sequence

from extract.harms.build import Found, Reading, chain_harms, harm_of
from extract.harms.lists import objects, parts_after
from extract.harms.people import people_of
from extract.harms.phrases import NounPhrase
from extract.harms.reality import negated_before
from extract.harms.view import SentenceView
from extract.harms.words import word_set
from extract.vocabulary import load

_TAKING = word_set(
    "claim claims claimed claiming take takes took taken taking cost costs "
    "costing reap reaped ended ending"
)


def read_noun(s: SentenceView, r: Reading) -> Found:
    """Read "the killing of ten", "injury of two", "claimed the lives of ten"."""
    word, after = s.lower(r.end - 1), s.lower(r.end)
    if word == "lives" and not _within(s, r.start, _TAKING, 4):
        return
    if word == "fate" and not _anywhere(s, ("unknown", "unclear")):
        return
    if r.cue.entry.found and not _bodies_found(s):
        return
    if negated_before(s, r.start):
        return
    if after in ("of", "to", "among", "amongst"):
        yield from chain_harms(s, r, objects(s, r.end + 1), strict=True)
    elif s.starting.get(r.end) is not None and s.starting[r.end].quantity is not None:
        yield from chain_harms(s, r, objects(s, r.end), strict=True)


def read_counted(s: SentenceView, r: Reading) -> Found:
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
    if phrase.determiner == "no" or negated_before(s, phrase.start):
        return
    single = r.cue.entry.found and phrase.determiner in ("a", "an", "another")
    if (
        phrase.quantity is None
        and not single
        and not (
            s.lower(r.start) in ("casualties", "losses")
            and s.lower(r.start - 1)
            in ("heavy", "many", "civilian", "numerous", "more")
        )
    ):
        return
    people = people_of(s.tokens, phrase)
    if people is None and phrase.quantity is not None:
        people = people_of(s.tokens, _bare(phrase))
    if people is None:
        return
    parts, _ = parts_after(s, max(phrase.end, r.end))
    yield harm_of(s, r, phrase, people, parts=parts, passive=False), phrase


def _bare(phrase: NounPhrase) -> NounPhrase:
    assert phrase.quantity is not None
    return NounPhrase(
        phrase.start, phrase.end, phrase.quantity.end - 1, phrase.quantity, ""
    )


def _within(s: SentenceView, index: int, words: frozenset[str], reach: int) -> bool:
    return any(s.lower(k) in words for k in range(max(0, index - reach), index))


def _anywhere(s: SentenceView, words: Sequence[str]) -> bool:
    return any(token.lower in words for token in s.tokens)


def _bodies_found(s: SentenceView) -> bool:
    found = frozenset(load("harms")["found"])
    return any(token.lower in found for token in s.tokens)
