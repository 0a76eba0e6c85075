"""Read lists of victims that stand behind a harm word, and their breakdowns."""

from __future__ import annotations

from extract.harms.climb import without_appositions
from extract.harms.joint_counts import shares_count
from extract.harms.lexicon import lexicon
from extract.harms.nouns import is_person_noun
from extract.harms.parts import among_them, claimed, parts_after, settled_parts
from extract.harms.people import is_name
from extract.harms.phrases import NounPhrase
from extract.harms.run_on import counted_end
from extract.harms.view import (
    PREPOSITIONS,
    VERBS,
    Chain,
    SentenceView,
)
from extract.harms.words import ONE, OWN, PRONOUNS
from extract.terms import Qualifier

_SPEAKERS = 8  # tokens of "and a doctor in the town said"
_PLACING = frozenset(("in", "at", "near", "on", "during", "with", "inside"))
_NOMINAL = frozenset(("NN", "NNS", "NNP", "NNPS", "DT", "CC", "JJ", "POS", "PRP$"))


def objects(s: SentenceView, index: int, *, governed: bool = False) -> Chain:
    """Return the victims that stand right of a verb that ends at `index`.

    `governed` tells that a noun governs them, whose own verb may stand behind them.
    """
    index = _over_place(s, s.skip_time(s.skip_adverbs(index)))
    if s.tag(index) == "RP" or s.lower(index) in ("off", "down"):
        index = s.skip_adverbs(index + 1)
    phrase = s.starting.get(index)
    if phrase is None:
        return Chain(())
    phrases = [phrase]
    parts: list[NounPhrase] = []
    while True:
        last = phrases[-1]
        new_parts, after = parts_after(s, last.end)
        if not new_parts:
            new_parts, after = settled_parts(s, last)
        parts.extend(new_parts)
        following = _joined(s, last, after, governed=governed)
        if following is None:
            chain = _among_them(s, Chain(tuple(phrases), tuple(parts)))
            return without_appositions(s, chain)
        phrases.append(following)


def _over_place(s: SentenceView, index: int) -> int:
    """Step over the setting of "killed in an ambush near Suluk 61 farmers"."""
    if s.lower(index) not in _PLACING:
        return index
    end = s.over_setting(index)
    people = s.starting.get(end)
    counted = people is not None and people.quantity is not None and not people.bare
    shifted = people and counted and s.opens_subject(people) and not claimed(s, people)
    return end if shifted else index


def _among_them(s: SentenceView, chain: Chain) -> Chain:
    """Take "37 guards, a cook and a clerk among them" as 37 with two parts."""
    if not among_them(s, chain.phrases[-1].end):
        return chain
    opened = [
        k for k, p in enumerate(chain.phrases) if k and s.lower(p.start - 1) == ","
    ]
    if not opened:
        return chain
    parts = (*chain.phrases[opened[0] :], *chain.parts)
    return Chain(chain.phrases[: opened[0]], parts)


def _joined(
    s: SentenceView, last: NounPhrase, index: int, *, governed: bool
) -> NounPhrase | None:
    """Return the next member of a list of victims behind `last`, if it is one."""
    at = _over_apposition(s, last, _over_prepositions(s, index))
    at = s.over_time(_over_prepositions(s, at))
    after = s.after_joint(at)
    if after == at:
        return _run_on(s, last, at)
    phrase = s.starting.get(s.skip_adverbs(after))
    if phrase is None or not (
        _is_member(s, phrase) or (governed and _own_member(s, phrase))
    ):
        return None
    if claimed(s, phrase) and not shares_count(s, (last, phrase), 1):
        return None
    if s.lower(at) == "," and (_speaks(s, phrase) or _some(phrase)):
        return None  # "ten people, witnesses and a doctor said", "some with"
    if s.lower(phrase.end - 1) in PRONOUNS or _one_of(s, after, phrase):
        return None  # "30, five of them seriously", "a cook, one of the hostages"
    if s.lower(after - 1) == "while" and s.tag(phrase.end) in ("VBD", "VBN"):
        return None  # "killing two while the others fled"
    if any(k in s.predicates for k in range(phrase.start, phrase.head)):
        return None  # "the bodies of ten men and four wounded boys"
    if after == at + 1 and s.lower(at) == "," and phrase.quantity is None:
        # "killed Samer, a baker" has an apposition, "a nurse, a baker and" has none
        named = is_name(s.tokens, last) or is_name(s.tokens, phrase)
        end = _over_apposition(s, phrase, phrase.end)
        return phrase if s.joint_follows(end) and not named else None
    return phrase


def _run_on(s: SentenceView, last: NounPhrase, at: int) -> NounPhrase | None:
    """Read the "2 women" of "4 soldiers 2 women and a child", which lost its commas."""
    phrase = s.starting.get(at)
    if phrase is None or phrase.quantity is None or phrase.bare or at != last.end:
        return None
    person = is_person_noun(s.lower(phrase.head)) and counted_end(s, at)
    verb = s.tag(s.skip_adverbs(phrase.end)) in VERBS
    return phrase if person and not verb and not claimed(s, phrase) else None


def _speaks(s: SentenceView, phrase: NounPhrase) -> bool:
    """Tell the "witnesses" of ", witnesses and a doctor said" from victims."""
    if phrase.quantity is not None:
        return False
    saying = lexicon().saying
    for at in range(phrase.end, phrase.end + _SPEAKERS):
        if s.lower(at) in saying:
            return True
        if s.tag(at) not in _NOMINAL:
            return False
    return False


def _some(phrase: NounPhrase) -> bool:
    """Tell the "some" and "many" of people told before, behind a comma."""
    q = phrase.quantity
    return (
        q is not None and phrase.bare and q.qualifier is Qualifier.VAGUE and q.low == 2
    )


def _one_of(s: SentenceView, after: int, phrase: NounPhrase) -> bool:
    words = (s.lower(after - 1), s.lower(after), s.lower(after + 1))
    return words == (",", "one", "of") and phrase.quantity is not None


def _own_member(s: SentenceView, phrase: NounPhrase) -> bool:
    """Tell the wife of "the murder of a baker and his wife has shocked the town"."""
    own = phrase.determiner in OWN or s.opens_subject(phrase)
    return own and s.has_people(phrase)


def _is_member(s: SentenceView, phrase: NounPhrase) -> bool:
    """Tell another victim from the subject of another verb."""
    if s.tag(s.skip_adverbs(phrase.end)) in ("VBZ", "VBP", "MD"):
        return False  # "kills six, and a gunman shoots a judge"
    if s.has_people(phrase):
        return True
    verb = s.tag(s.skip_adverbs(phrase.end)) in ("VBD", "VBZ", "VBP", "MD")
    return not verb and is_name(s.tokens, phrase)


def _over_apposition(s: SentenceView, last: NounPhrase, index: int) -> int:
    """Step over ", a home guard" or ", Samer Khaled," when the list goes on."""
    run_on = s.starting.get(index)  # "Samer Khaled a field commander and five more"
    if run_on is not None and run_on.determiner in ONE:
        at = _over_prepositions(s, run_on.end)
        named = is_name(s.tokens, last) and s.has_people(run_on)
        return at if named and s.joint_follows(at) else index
    inner = s.starting.get(index + 1)
    if s.lower(index) != "," or last.quantity is not None or inner is None:
        return index
    names = (is_name(s.tokens, last), is_name(s.tokens, inner))
    if inner.quantity is not None or names[0] == names[1]:
        return index
    if not names[1] and not inner.determiner:
        return index
    at = _over_prepositions(s, inner.end)
    return at if _goes_on(s, at) else index


def _goes_on(s: SentenceView, at: int) -> bool:
    """Tell ", a guard, and a cook", ", a guard and his son" from ", a guard and cook"."""
    if not s.joint_follows(at):
        return _next_titled(s, at)
    further = s.starting.get(s.skip_adverbs(s.after_joint(at)))
    own = further is not None and further.determiner in OWN
    return s.lower(at) == "," or own or (further is not None and bool(further.quantity))


def _next_titled(s: SentenceView, at: int) -> bool:
    """Tell ", a judge, Omar Haddad, and", ", his son and" behind ", Samer Khaled"."""
    titled = s.starting.get(at + 1) if s.lower(at) == "," else None
    if titled is None or not s.has_people(titled):
        return False
    end = _over_prepositions(s, titled.end)
    if titled.determiner in OWN and s.joint_follows(end):
        return True
    named = _over_apposition(s, titled, end) > end
    return titled.determiner in ("a", "an", *OWN) and named


def _over_prepositions(s: SentenceView, index: int) -> int:
    """Step over "from the 4th division" when the list goes on behind it."""
    at, steps = index, 0
    while s.tag(at) in PREPOSITIONS and steps < 2:
        phrase = s.starting.get(at + 1)
        if steps and s.after_joint(at) != at:
            break  # "in addition to", "along with"
        if phrase is None or phrase.quantity is not None:
            return index
        at, steps = phrase.end, steps + 1
    return at if steps and s.after_joint(at) != at else index
