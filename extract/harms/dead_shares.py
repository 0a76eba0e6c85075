"""Read what is told of some of the dead: "six of the dead were women", "died in Suluk"."""

from __future__ import annotations

from dataclasses import replace

from extract.harms.grouping import group_of
from extract.harms.lexicon import lexicon
from extract.harms.nouns import is_person_noun
from extract.harms.parts import parts_after
from extract.harms.people import People
from extract.harms.phrases import NounPhrase
from extract.harms.shares import further_share
from extract.harms.sums import Member
from extract.harms.view import Chain, SentenceView
from extract.harms.words import BE, PRONOUNS, word_set
from extract.terms import Group, Qualifier

_FALLING = word_set("died came occurred fell happened perished")
_WHERE = word_set("in at near during when as on after")
_LATER = word_set("hospital hospitals clinic wounds injuries")
_TAKEN = frozenset(("identified", "named", "described"))
_REACH = 6
_NO_GROUP = Group.UNSPECIFIED


def share_of(s: SentenceView, index: int, behind: int) -> Chain:
    """Read "six of the dead were women and two (were) children" as six and two."""
    count = _partitive(s, index)
    if count is None or s.lower(behind) not in BE:
        return Chain(())
    inner = s.starting.get(_over_report(s, s.skip_adverbs(behind + 1)))
    if inner is None or inner.quantity or not is_person_noun(s.lower(inner.head)):
        return Chain(())
    if inner.end + (s.lower(inner.end) == ",") in s.predicates:
        return Chain(())  # "one of them was a grocer, shot in Nawa"
    share = replace(inner, start=count.start, quantity=count.quantity, determiner="")
    told = (share, *_listed(s, s.after_joint(inner.end), inner.end))
    # "four of them were foreigners" says nothing of their group
    return Chain(tuple(p for p in told if group_of(s.tokens, p) is not _NO_GROUP))


def _over_report(s: SentenceView, at: int) -> int:
    """Step over the "believed to be" of "six of the dead were believed to be women"."""
    told = s.lower(at) in lexicon().reported | _TAKEN
    linked = s.lower(at + 1) == "as" or 2 * (s.lower(at + 2) == "be")
    return s.skip_adverbs(at + 1 + linked) if told and linked else at


def shares_behind(s: SentenceView, behind: int) -> Chain:
    """Read "of the dead, six were women and two (were) children" as six and two."""
    at = behind + (s.lower(behind) == ",")
    return Chain(_listed(s, s.skip_adverbs(at), behind))


def _listed(s: SentenceView, at: int, last: int) -> tuple[NounPhrase, ...]:
    parts: list[NounPhrase] = []
    while at > last and (share := further_share(s, s.skip_adverbs(at))) is not None:
        parts.append(share)
        at, last = s.after_joint(share.end), share.end
    return tuple(parts)


def _partitive(s: SentenceView, index: int) -> NounPhrase | None:
    """Return the "six of the dead" that ends at `index`."""
    phrase = s.ending.get(index + 1)
    if phrase is None or phrase.quantity is None:
        return None
    vague = phrase.quantity.qualifier is Qualifier.VAGUE
    return None if vague or phrase.quantity.end >= index else phrase


def died_apart(s: SentenceView, index: int) -> Member | None:
    """Read "six of the victims (, two of them boys,) died in Suluk" as a part of all."""
    count = None if s.lower(index) in PRONOUNS else _partitive(s, index)
    if count is None or count.quantity is None:
        return None
    parts, at = parts_after(s, count.end)
    killed = s.lower(at) in BE and at + 1 in s.predicates
    if not (killed or s.lower(at) in _FALLING):
        return None
    ahead = {s.lower(k) for k in range(at + 1, at + _REACH)}
    if s.lower(at + 1 + killed) not in _WHERE or ahead & _LATER:
        return None
    q = count.quantity
    some = People(q.low, q.high, q.qualifier, Group.UNSPECIFIED, continues=True)
    return Member(some, count, count, parts)
