"""Tell who a noun phrase counts: how many, and of which victim group."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extract.harms.bands import is_band, is_offshoot, size_told
from extract.harms.grouping import group_of
from extract.harms.lexicon import lexicon
from extract.harms.nouns import is_person_noun, person_nouns
from extract.harms.phrases import NounPhrase
from extract.harms.quantity import Quantity, vague_at
from extract.harms.quantity_words import lower_at
from extract.harms.words import ONE, word_set
from extract.terms import Group, Outcome, Qualifier
from extract.tokens import Token

_FRACTIONS = word_set("third quarter fifth half tenth")
_PERIODS = frozenset(("day", "week", "month", "year"))
_RELATIVE = (["earlier"], ["later"], ["after"], ["before"], ["ago"])
_LEAST = ["at", "least"]
_CONTINUING = frozenset(("others", "other", "another", "more", "second", "third"))
# Nouns that say no more than "others" do: "three other members".
_SAME = frozenset(("others", "other", "member", "members", "staff"))
_EN_MASSE = frozenset((("by", "the"), ("in", "their")))
_DEFINITE = word_set("the this that his her its their my our")
_ABSTRACT = ("tion", "tions", "sion", "sions", "ment", "ments", "ness", "ity", "ities")
_SINGULAR_S = word_set("personnel police troops boss actress waitress")
_DEADLY = (Outcome.KILLED, Outcome.KILLED_OR_INJURED)
_ORDINALS = word_set(
    "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "3rd 4th 5th 6th 7th 8th 9th 10th"
)


@dataclass(frozen=True, slots=True)
class People:
    """How many people of which group a phrase names.

    `weak` marks an unnumbered plural; `definite` somebody spoken of as known ("the
    pilot"); `continues` marks "others", who belong to the group named before; `named`
    marks a person's name.
    """

    low: int | None
    high: int | None
    qualifier: Qualifier
    group: Group
    weak: bool = False
    definite: bool = False
    continues: bool = False
    named: bool = False

    @property
    def size(self) -> int:
        """Return the bound that the text gives."""
        return self.low if self.low is not None else self.high or 0


def people_of(
    tokens: Sequence[Token], phrase: NounPhrase, *, named: bool = False
) -> People | None:
    """Return whom `phrase` counts, None if no people; `named` admits personal names."""
    if _counts_nobody(tokens, phrase):
        return None
    head = tokens[phrase.head]
    continues = _continues(tokens, phrase)
    group = group_of(tokens, phrase)
    if phrase.quantity is not None:
        q = phrase.quantity
        if q.high == 0:
            return None
        return People(q.low, q.high, q.qualifier, group, continues=continues)
    if _both(tokens, phrase):
        return People(2, 2, Qualifier.EXACT, group)
    if head.lower in person_nouns().pairs:
        return People(2, 2, Qualifier.EXACT, group)
    if is_band(tokens, phrase):
        if is_offshoot(tokens, phrase):
            return None
        size = size_told(tokens, phrase)
        exact = People(size, size, Qualifier.EXACT, group)
        return exact if size else People(2, None, Qualifier.VAGUE, group)
    if phrase.determiner in ONE:
        if _is_plural(head):
            return None
        if [t.lower for t in tokens[max(0, phrase.start - 2) : phrase.start]] == _LEAST:
            return People(1, None, Qualifier.AT_LEAST, group, continues=continues)
        return People(1, 1, Qualifier.EXACT, group, continues=continues)
    found = _uncounted(tokens, phrase, group, named=named)
    return found and replace(found, continues=continues)


def _counts_nobody(tokens: Sequence[Token], phrase: NounPhrase) -> bool:
    """Tell "no guards", "ten people a day", "half of the town" and a thing from people."""
    if phrase.determiner in ("no", "each", "every") or _mere_number(tokens, phrase):
        return True
    if _of_the_dead(tokens, phrase) or _ranked(tokens, phrase) or _rate(tokens, phrase):
        return True
    head = tokens[phrase.head].lower
    if head in _FRACTIONS and lower_at(tokens, phrase.head + 1) == "of":
        return True
    total = phrase.complement is not None and phrase.quantity is not None
    if not (phrase.bare or total) and head in person_nouns().not_victims:
        return True
    return not phrase.bare and _abstract(head)


def _rate(tokens: Sequence[Token], phrase: NounPhrase) -> bool:
    """Tell the rate of "ten people a day" from "ten people a day earlier"."""
    words = [t.lower for t in tokens[phrase.end : phrase.end + 3]]
    each = words[:1] and words[0] in ("a", "per", "each", "every")
    period = len(words) > 1 and words[1] in _PERIODS
    return bool(each and period and words[2:] not in _RELATIVE)


def _both(tokens: Sequence[Token], phrase: NounPhrase) -> bool:
    """Tell "both guards", "both the guards" from "both the guards and"."""
    before = tokens[phrase.start - 1].lower if phrase.start else ""
    after = tokens[phrase.end].lower if phrase.end < len(tokens) else ""
    both = phrase.determiner == "both" and tokens[phrase.head].tag != "NNP"
    return both or (  # "both Samer Khaled and"
        before == "both" and phrase.determiner == "the" and after != "and"
    )


def _abstract(word: str) -> bool:
    """Tell a noun of an act or a quality by its ending: "obligation", "shipment"."""
    return word.endswith(_ABSTRACT) and not is_person_noun(word)


def _is_plural(head: Token) -> bool:
    """Tell a plural noun, whatever the tagger makes of "a Policeman"."""
    if head.tag not in ("NNS", "NNPS") or head.lower in _SINGULAR_S:
        return False
    return head.lower not in person_nouns().singular


def _mere_number(tokens: Sequence[Token], phrase: NounPhrase) -> bool:
    """Tell "the number of victims", which counts nobody."""
    q = phrase.quantity
    if q is None or tokens[q.start].lower not in ("number", "numbers"):
        return False
    before = tokens[q.start - 1] if q.start > 0 else None
    if before is None:
        return False
    large = before.lower == "the" or before.lower in lexicon().large_numbers
    return large or before.tag == "JJS"


def _ranked(tokens: Sequence[Token], phrase: NounPhrase) -> bool:
    """Tell "the seventh Briton to die", whom an ordinal places in a count."""
    inner = tokens[phrase.start + 1 : phrase.head]
    return phrase.determiner == "the" and any(t.lower in _ORDINALS for t in inner)


def _of_the_dead(tokens: Sequence[Token], phrase: NounPhrase) -> bool:
    """Tell "one of the victims", who was counted before."""
    q = phrase.quantity
    if q is None or lexicon().counted.get(tokens[phrase.head].lower) not in _DEADLY:
        return False
    between = [t.lower for t in tokens[q.end - 1 : phrase.head]]
    single = q.high == 1 and "of" in between
    return single or any(
        a == "of" and b in ("the", "those") for a, b in pairwise(between)
    )


def _uncounted(
    tokens: Sequence[Token], phrase: NounPhrase, group: Group, *, named: bool
) -> People | None:
    """Count a phrase without number: a known noun, or a personal name."""
    nouns, lower = person_nouns(), tokens[phrase.head].lower
    if lower in nouns.plural:
        mass = by_the_dozen(tokens, phrase.end)
        if mass is not None:
            return People(mass.low, mass.high, mass.qualifier, group)
        weak = People(2, None, Qualifier.VAGUE, group, weak=True)
        return None if phrase.determiner in ("those", "these") else weak
    if lower in nouns.singular and not _corps(tokens, phrase):
        known = phrase.determiner in _DEFINITE
        return People(1, 1, Qualifier.EXACT, group, definite=known)
    open_head = (
        tokens[phrase.head].tag == "NN" or lower == "old"
    ) and lower not in nouns.collectives
    open_head = open_head or (lower == "head" and phrase.complement is not None)
    if named and phrase.determiner in _DEFINITE and open_head:
        return People(1, 1, Qualifier.EXACT, group, definite=True)
    if named and is_name(tokens, phrase):
        return People(1, 1, Qualifier.EXACT, group, named=True)
    return None


def by_the_dozen(tokens: Sequence[Token], index: int) -> Quantity | None:
    """Read the "by the dozens", "in their hundreds" behind a plural."""
    words = (lower_at(tokens, index), lower_at(tokens, index + 1))
    return vague_at(tokens, index + 2) if words in _EN_MASSE else None


def _corps(tokens: Sequence[Token], phrase: NounPhrase) -> bool:
    """Tell the "Republican Guard" from a guard."""
    head = tokens[phrase.head]
    capital = head.text[:1].isupper() and head.lower == "guard"
    return capital and phrase.determiner in ("", "the") and phrase.head > phrase.start


def is_name(tokens: Sequence[Token], phrase: NounPhrase) -> bool:
    """Tell whether a phrase reads as a person's name."""
    phrase_words = tokens[phrase.start : phrase.head + 1]
    head, nouns = tokens[phrase.head], person_nouns()
    titled = any(t.lower in nouns.singular for t in phrase_words[:-1])
    if head.tag == "NNP" and titled and head.lower not in nouns.not_names:
        return True  # "police sergeant Samer Khaled"
    if phrase.determiner in ("a", "an"):
        return False  # "an Assistant Superintendent"
    words = [t for t in phrase_words if t.tag == "NNP"]
    after = tokens[phrase.end].lower if phrase.end < len(tokens) else ""
    aged = head.end - head.start > len(head.text)
    return (
        (len(words) >= 2 or aged or after in ("(", ","))
        and bool(words)
        and tokens[phrase.head].tag == "NNP"
        and not any(t.lower in person_nouns().not_names for t in words)
        and not (head.text.isalpha() and head.text.isupper() and len(head.text) > 2)
    )


def _continues(tokens: Sequence[Token], phrase: NounPhrase) -> bool:
    words = tokens[phrase.start : phrase.end]
    if phrase.bare:
        return True
    return any(t.lower in _CONTINUING for t in words) and not any(
        is_person_noun(t.lower) and t.lower not in _SAME for t in words
    )
