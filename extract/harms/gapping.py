"""Read the further victims of a verb said once: "five were killed in Homs, two in Suluk"."""

from __future__ import annotations

from extract.harms.build import Found, Reading, harm_of
from extract.harms.nouns import is_person_noun
from extract.harms.parts import claimed, parts_after, settled_parts
from extract.harms.people import people_of
from extract.harms.phrases import NounPhrase
from extract.harms.sums import Member
from extract.harms.view import Chain, SentenceView
from extract.harms.words import ONE

_CLAUSE = 16  # tokens of ", which rebels have held since then,"


def gapped(s: SentenceView, r: Reading, behind: Chain | None = None) -> Found:
    """Read the "three in Homs" of "five were killed in Aleppo and three in Homs"."""
    passed = (*behind.phrases, *behind.parts) if behind else ()
    ends = [phrase.end for phrase in passed]
    at, limit = max((r.end, *ends)), len(s.tokens)
    while at < limit and s.tag(at) not in ("VBD", "VBZ", "VBP", "MD", "WDT", "WP"):
        after = s.after_joint(at) if s.lower(at) in (",", "and", "while") else at
        phrase = s.starting.get(after) if after != at or s.lower(at) == "," else None
        if phrase is None and s.lower(at) in (",", ":"):
            phrase = s.starting.get(at + 1)
        fronted = _behind_place(s, at)
        phrase = phrase if phrase is not None else fronted
        if (closing := _relative_end(s, at)) > at:
            at = closing
            continue
        if phrase is not None and (phrase is fronted or _is_gapped(s, phrase)):
            people = people_of(s.tokens, phrase)
            if people is not None:
                parts = parts_after(s, phrase.end)[0] or settled_parts(s, phrase)[0]
                member = Member(people, phrase, phrase, parts)
                yield harm_of(s, r, member, passive=True), phrase
            at = phrase.end
        else:
            at += 1
        if at in s.predicates:
            return


def _relative_end(s: SentenceView, at: int) -> int:
    """Return where ", where hundreds are trapped, and" closes, else `at`."""
    if s.lower(at) != "," or s.tag(at + 1) not in ("WDT", "WP", "WRB"):
        return at
    for end in range(at + 2, min(at + _CLAUSE, len(s.tokens))):
        if s.lower(end) in (",", "and"):
            closed = s.lower(end) == "," and s.lower(end + 1) == "and"
            return end if closed else at
    return at


def _behind_place(s: SentenceView, index: int) -> NounPhrase | None:
    """Return the "seven" of ", in Homs seven and in Suluk two" at `index`."""
    at = s.after_joint(index)
    place = s.starting.get(at + 1) if s.lower(at) in ("in", "at", "on") else None
    if place is None or at == index or s.tag(place.head) != "NNP" or place.quantity:
        return None
    count = s.starting.get(place.end)
    ends = count is not None and s.lower(count.end) in (",", "and", ".", ";", "")
    return count if count is not None and count.bare and ends else None


def _is_gapped(s: SentenceView, phrase: NounPhrase) -> bool:
    counted = phrase.quantity is not None and (
        phrase.bare or is_person_noun(s.lower(phrase.head))
    )
    follows = s.lower(phrase.end) in ("in", "at", "near", "on", "from", "since")
    follows = follows or phrase.end in s.times  # "ten last week and five this week"
    counted = counted or _second(s, phrase)
    between = any(
        s.lower(k) == "between" for k in range(max(0, phrase.start - 12), phrase.start)
    )
    if not counted or between or not follows or claimed(s, phrase):
        return False
    place = s.starting.get(phrase.end + 1)  # "a similar one in Suluk left nine dead"
    return place is None or s.tag(place.end) not in ("VBD", "VBZ", "MD")


def _second(s: SentenceView, phrase: NounPhrase) -> bool:
    """Tell the "and a woman in Suluk" of "a man was hurt in Ain Issa and a woman …"."""
    one = phrase.determiner in ONE
    if not one or not is_person_noun(s.lower(phrase.head)):
        return False
    place = s.starting.get(phrase.end + 1)
    joined = s.lower(phrase.start - 1) == "and"
    named = place is not None and any(
        s.tag(k) == "NNP" for k in range(place.start, place.end)
    )
    verb = place is not None and s.tag(place.end) in ("VBD", "VBZ", "VBP", "MD", "VBN")
    return joined and named and not verb
