"""Read the breakdown by pronoun: "37 people, nine of them children"."""

from __future__ import annotations

from dataclasses import replace

from extract.harms.nouns import is_person_noun
from extract.harms.phrases import NounPhrase
from extract.harms.view import SentenceView
from extract.harms.words import BE, PRONOUNS, word_set

# "Most of them women" counts nobody.
_PROPORTIONS = word_set("most many some")
_VERBS = frozenset(("VBD", "VBZ", "VBP", "MD"))


def shares(s: SentenceView, at: int) -> tuple[tuple[NounPhrase, ...], int]:
    """Read "nine of them children and two women" at `at`: the parts, the index behind."""
    share = _share(s, at)
    if share is None:
        return (), at
    parts = [share]
    while s.after_joint(parts[-1].end) > parts[-1].end:
        after = s.after_joint(parts[-1].end)
        share = _share(s, after) or further_share(s, after)
        if share is None:
            break
        parts.append(share)
    return tuple(parts), parts[-1].end


def _share(s: SentenceView, at: int) -> NounPhrase | None:
    """Read "nine of them (were) children", "of whom nine were children" at `at`."""
    if s.lower(at - 1) == "but":
        return None  # "all but two of them soldiers"
    led = s.lower(at) == "of" and s.lower(at + 1) in PRONOUNS
    count = s.starting.get(at + 2 * led)
    if led and count is not None and s.opens_subject(count) and not count.bare:
        return count  # "14 people, of them a boy and four women"
    if count is None or count.quantity is None or s.lower(count.start) in _PROPORTIONS:
        return None
    if not count.bare or not (led or s.lower(count.end - 1) in PRONOUNS):
        return None
    share = _counting(s, count)
    if share is None or _joint_noun(s, share):
        return None  # "ten of them women and children"
    return None if s.tag(s.skip_adverbs(share.end)) in _VERBS else share


def _joint_noun(s: SentenceView, inner: NounPhrase) -> bool:
    further = s.starting.get(inner.end + 1) if s.lower(inner.end) == "and" else None
    return further is not None and further.quantity is None


def further_share(s: SentenceView, at: int) -> NounPhrase | None:
    """Read the "two women" of "nine of them children and two women" at `at`."""
    phrase = s.starting.get(at)
    if phrase is None or not s.opens_subject(phrase):
        return None
    told = _counting(s, phrase) if phrase.bare else phrase
    person = told is not None and is_person_noun(s.lower(told.head))
    free = told and s.tag(s.skip_adverbs(told.end)) in (*_VERBS, "VBN")
    return told if person and not free else None


def _counting(s: SentenceView, count: NounPhrase) -> NounPhrase | None:
    """Read the "(were) children" behind a bare count as what it counts."""
    inner = s.starting.get(s.skip_adverbs(count.end + (s.lower(count.end) in BE)))
    if inner is None or inner.quantity or not is_person_noun(s.lower(inner.head)):
        return None
    return replace(inner, start=count.start, quantity=count.quantity, determiner="")
