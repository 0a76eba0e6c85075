"""Climb from a modifier or an apposition to the people whom it describes."""

from __future__ import annotations

from itertools import zip_longest

from extract.harms.lexicon import lexicon
from extract.harms.nouns import is_person_noun
from extract.harms.people import is_name, people_of
from extract.harms.phrases import NounPhrase
from extract.harms.view import (
    PREPOSITIONS,
    RELATIVES,
    Chain,
    SentenceView,
)
from extract.harms.words import BE, HAVE, OWN, PRONOUNS, word_set
from extract.terms import Group

_PARTICIPLES = frozenset(("VBG", "VBN"))
_JOINING = word_set(", : . CC WP WDT WRB")
_CLAUSE = 12  # tokens of "who had argued with"
# Words tagged as prepositions that open a clause: what follows is its subject.
CONJUNCTIONS = word_set(
    "that as after while whilst whereas with when because although before until if though"
)


def nearest_subject(s: SentenceView, index: int) -> NounPhrase | None:
    """Find the phrase before `index` that is no preposition's or participle's object."""
    timed = s.time_before(index)
    if timed is not None and _describes(s, timed - 1):
        return _modified(s, timed - 1)  # "the woman abducted a week ago was"
    first = phrase = s.ending.get(index if timed is None else timed)
    described = None if first is None else _whom_clause_describes(s, first)
    if described is not None:
        return nearest_subject(s, described.end)
    for _ in range(6):
        if phrase is None:
            return None
        before = phrase.start - 1
        tag, lower = s.tag(before), s.lower(before)
        if _stands_alone(s, phrase):
            return phrase
        if _describes(s, before):
            return _modified(s, before) or phrase
        if lower == "as" and s.lower(before - 1) in lexicon().serving:
            return _who_served(s, before - 1) or phrase
        if tag not in PREPOSITIONS or lower in CONJUNCTIONS:
            return phrase
        outer = s.ending.get(before)
        if outer is not None and s.lower(outer.end - 1) in PRONOUNS:
            return s.ending.get(outer.start - (s.lower(outer.start - 1) == ","))
        if outer is not None and s.lower(outer.head) in lexicon().remains:
            return phrase  # "the body of a man who was shot"
        if outer is None:
            participle = _participle_before(s, before)
            outer = None if participle is None else _modified(s, participle)
        if outer is None and s.lower(before - 1) in PRONOUNS:
            return _described(s, before - 1)
        if outer is None and s.lower(before - 1) == ",":
            aside = s.ending.get(before - 1)  # "Samer Khaled, from Homs, was"
            outer = aside if aside and s.may_precede(aside) else None
        if outer is None:
            starts_clause = before == 0 or s.lower(before - 1) in (",", ".")
            return first if not starts_clause else None
        phrase = outer
    return None


def _stands_alone(s: SentenceView, phrase: NounPhrase) -> bool:
    """Tell people whom the word before them sets beside others from its object."""
    before = phrase.start - 1
    lower = s.lower(before)
    if lower in lexicon().including or (lower in PRONOUNS and before):
        return True
    if lower == "alongside" and phrase.quantity is not None:
        return True  # "the commander alongside nine comrades"
    # "two nurses, in addition to a guard"
    return s.lower(before - 1) == "addition" and s.opens_subject(phrase)


def _whom_clause_describes(s: SentenceView, last: NounPhrase) -> NounPhrase | None:
    """Return the baker of "a baker who had argued with the guards" that ends in `last`."""
    verb = False
    for at in range(last.start - 1, max(0, last.start - _CLAUSE), -1):
        if s.lower(at) == "who":
            people = s.ending.get(at)
            return people if verb and people and s.may_precede(people) else None
        before = s.lower(at - 1 - (s.lower(at - 1) in HAVE))
        opens = s.lower(at) in CONJUNCTIONS and s.lower(at) != "with"
        if s.tag(at) in _JOINING or opens or (at in s.predicates and before != "who"):
            return None
        verb = verb or s.tag(at).startswith("VB")
    return None


def _who_served(s: SentenceView, verb: int) -> NounPhrase | None:
    """Return the men of "three men (who) worked as guards"."""
    if s.lower(verb - 1) in RELATIVES:
        return s.ending.get(verb - 1 - (s.lower(verb - 2) == ","))
    return _modified(s, verb)


def _described(s: SentenceView, index: int) -> NounPhrase | None:
    """Return the people in "twelve men, most of them from one village"."""
    if s.lower(index - 1) != "of":
        return None
    at = index - 2
    while at > 0 and at not in s.ending and index - at < 5:
        at -= 1
    at -= s.lower(at - 1) == ","
    return s.ending.get(at)


def _participle_before(s: SentenceView, index: int) -> int | None:
    """Return where "belonging" stands in "belonging (mostly) to"."""
    timed = s.time_before(index)  # "arrested two days earlier in Hama"
    at = s.skip_back(index if timed is None else timed) - 1
    if (
        s.tag(at) == "VBD"
        and s.lower(index) in ("to", "at", "in", "on", "with")
        and at not in s.predicates
        and not _is_main(s, at)
    ):
        return at  # "a guard, posted at the gate, was"
    return at if _describes(s, at) else None


def _describes(s: SentenceView, at: int) -> bool:
    """Tell the participle of "four men carrying rifles" from a verb of its own."""
    held = at in s.custody or s.lower(at) == "displaced"
    if held and s.lower(at - 1) not in BE and s.lower(at - 1) not in HAVE:
        return s.tag(at) in ("VBN", "VBD")  # "two men arrested in May were shot"
    return (
        s.tag(at) in _PARTICIPLES
        and (at not in s.predicates or s.lower(at) == "fleeing")
        and not _is_main(s, at)
        and s.lower(at - 1) not in BE
        and s.lower(at - 1) not in HAVE
    )


def _is_main(s: SentenceView, at: int) -> bool:
    """Tell a verb of saying and the like, whose form may be that of a participle."""
    words = lexicon()
    return s.lower(at) in words.main_verbs or s.lower(at) in words.saying


def _modified(s: SentenceView, participle: int) -> NounPhrase | None:
    """Return the people whom a participle describes: "four men, belonging to"."""
    at = s.skip_back(participle)
    at -= s.lower(at - 1) == ","
    phrase = s.ending.get(at)
    if phrase is None:
        return None
    outer = nearest_subject(s, at) or phrase
    return outer if s.may_precede(outer) else None


def past_apposition(s: SentenceView, phrase: NounPhrase) -> NounPhrase:
    """Step from "Rajan and Omar" in "Two guards, Rajan and Omar" to "Two guards"."""
    named = s.tag(phrase.head) in ("NNP", "NNPS") and not phrase.determiner
    if phrase.quantity is not None or not named:
        return phrase
    at = phrase.start
    for _ in range(4):
        if s.lower(at - 1) in ("and", ",") and at - 1 in s.ending:
            before = s.ending[at - 1]
        elif (s.lower(at - 2), s.lower(at - 1)) == ("identified", "as"):
            before_at = at - 2 - (s.lower(at - 3) == ",")
            found = s.ending.get(before_at)
            return nearest_subject(s, before_at) or phrase if found else phrase
        else:
            return phrase
        own = before.determiner in OWN and is_person_noun(s.lower(before.head))
        if (own or s.opens_subject(before)) and s.lower(at - 1) == ",":
            return before
        if s.tag(before.head) not in ("NNP", "NNPS"):
            outer = nearest_subject(s, before.end)
            return outer if outer and s.opens_subject(outer) else phrase
        at = before.start
    return phrase


def officer(s: SentenceView, title: NounPhrase) -> NounPhrase | None:
    """Return who is "the head of the office" in "Samer Khaled, the head of the office,"."""
    name = s.ending.get(title.start - 1) if s.lower(title.start - 1) == "," else None
    plain = title.determiner in ("the", "") and s.tag(title.head) == "NN"
    return name if name is not None and plain and is_name(s.tokens, name) else None


def described(s: SentenceView, phrase: NounPhrase) -> NounPhrase:
    """Return the "Samer Khaled", "one" before ", a guard", else `phrase`."""
    before = s.ending.get(phrase.start - 1)
    one = before is not None and before.bare and s.lower(before.start) == "one"
    if before is not None and (one or _describes_same(s, before, phrase)):
        return before
    return phrase


def without_appositions(s: SentenceView, chain: Chain) -> Chain:
    """Drop list members that only describe the one before: "a guard, Samer Khaled"."""
    kept: list[NounPhrase] = []
    for phrase, further in zip_longest(chain.phrases, chain.phrases[1:]):
        same = kept and (
            _describes_same(s, kept[-1], phrase)
            or (further is not None and _before_kin(s, kept[-1], phrase, further))
        )
        if not same:
            kept.append(phrase)
    if len(kept) > 2 and _sums_up(s, kept):
        return Chain((kept[0],), (*kept[1:], *chain.parts))
    return Chain(tuple(kept), chain.parts)


def _describes_same(s: SentenceView, before: NounPhrase, phrase: NounPhrase) -> bool:
    """Tell "a guard, Samer Khaled" and "Samer Khaled, a guard" from two victims."""
    if before.quantity is not None or phrase.quantity is not None:
        return False
    if phrase.start != before.end + 1 or s.lower(before.end) != ",":
        return False
    names = (is_name(s.tokens, before), is_name(s.tokens, phrase))
    common = phrase if names[0] else before
    titled = not common.determiner and is_person_noun(s.lower(common.head))
    return names[0] != names[1] and (titled or common.determiner in ("a", "an", "the"))


def _before_kin(
    s: SentenceView, before: NounPhrase, phrase: NounPhrase, kin: NounPhrase
) -> bool:
    """Tell the apposition of "his brother, a former teacher and his wife"."""
    if before.quantity is not None or phrase.determiner not in ("a", "an"):
        return False
    behind = s.lower(before.end) == "," and phrase.start == before.end + 1
    own = kin.determiner in OWN and s.lower(kin.start - 1) == "and"
    known = before.determiner in (*OWN, "a", "an") and behind
    return known and own and s.lower(kin.start - 2) != ","


def _sums_up(s: SentenceView, phrases: list[NounPhrase]) -> bool:
    """Tell a total from its parts: "five civilians, two men and three women"."""
    counts = [people.low for p in phrases if (people := people_of(s.tokens, p))]
    if (
        len(counts) != len(phrases)
        or None in counts
        or s.lower(phrases[0].end) == "and"
    ):
        return False
    groups = [people.group for p in phrases if (people := people_of(s.tokens, p))]
    if groups[0] not in (Group.UNSPECIFIED, Group.CIVILIAN) and len(set(groups)) > 1:
        return False
    return counts[0] == sum(count or 0 for count in counts[1:])
