"""Cut a tagged sentence into noun phrases that may name people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from extract.harms.extent import (
    DETERMINERS,
    head_of,
    modifiers_end,
    names_reporter,
)
from extract.harms.lexicon import lexicon
from extract.harms.nouns import FAMILY, is_kin
from extract.harms.partitives import (
    introduced,
    is_another,
    of_harmed,
    of_the_harmed,
    refers,
    strikes,
)
from extract.harms.quantity import Quantity, find_quantities, qualifier_behind
from extract.harms.times import time_end
from extract.harms.words import ONE, word_set
from extract.terms import Qualifier
from extract.tokens import Token

_PASSERS = frozenset(("passer", "passers"))
_OF_PRONOUN = frozenset((("of", "them"), ("of", "whom")))
_OF_OWN = frozenset((("its", "own"), ("their", "own")))
# Determiners that count without a noun: "another was wounded".
_ALONE = {"another": 1, "both": 2}
_ADJECTIVES = frozenset(("JJ", "JJR", "RBR", "RB"))
_NO_OPENERS = word_set(
    "IN TO CC VB VBD VBZ VBP MD WDT WP WRB RP PRP EX , . : -LRB- -RRB-"
)


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A noun phrase over tokens `start` to `end` (exclusive)."""

    start: int
    end: int
    head: int  # index of the head token; the quantity's last token when bare
    quantity: Quantity | None
    determiner: str  # "" when there is none
    complement: tuple[int, int] | None = None  # tokens of "of its fighters"

    @property
    def bare(self) -> bool:
        """Tell a quantity standing alone: "killing 19"."""
        q = self.quantity
        return q is not None and q.start <= self.head < q.end


def find_phrases(
    tokens: Sequence[Token], cues: frozenset[int]
) -> tuple[NounPhrase, ...]:
    """Return the noun phrases of a sentence; `cues` are harm words, which end a phrase."""
    starts = {quantity.start: quantity for quantity in find_quantities(tokens)}
    found: list[NounPhrase] = []
    index = 0
    while index < len(tokens):
        timed = time_end(tokens, index)
        if timed > index and not (index and tokens[index - 1].tag == "IN"):
            index = timed
            continue
        if not _may_open(tokens, index, starts):
            index += 1
            continue
        phrase = _phrase_at(tokens, index, starts, cues)
        if phrase is None:
            index += 1
            continue
        phrase = _with_complement(tokens, phrase, starts, cues)
        found.append(phrase)
        index = max(index + 1, phrase.end)
    return tuple(found)


def _may_open(
    tokens: Sequence[Token], index: int, quantities: dict[int, Quantity]
) -> bool:
    """Pass over at once what begins no noun phrase: it is most of a sentence."""
    token = tokens[index]
    if token.tag in _NO_OPENERS and index not in quantities:
        return token.lower in DETERMINERS
    return not _ends_verb(tokens, index)


def _ends_verb(tokens: Sequence[Token], index: int) -> bool:
    """Tell the "dead" of "shot dead" and the "death" of "beaten to death"."""
    before = tokens[index - 1] if index > 0 else None
    if before is None:
        return False
    if tokens[index].lower == "death":
        return before.lower == "to"
    return tokens[index].lower in ("dead", "alive") and before.tag.startswith("VB")


def _phrase_at(
    tokens: Sequence[Token],
    start: int,
    quantities: dict[int, Quantity],
    cues: frozenset[int],
) -> NounPhrase | None:
    index, determiner, quantity = start, "", quantities.get(start)
    timed = time_end(tokens, start)
    if timed > start:  # the "last week" of "in the last week"
        return NounPhrase(start, timed, timed - 1, None, "")
    if (
        quantity is None
        and tokens[index].lower in DETERMINERS
        and tokens[index].tag not in ("IN", "WDT")
    ):
        determiner = tokens[index].lower
        index += 1
        further = index + 1 < len(tokens) and tokens[index].tag in _ADJECTIVES
        index += determiner in ONE and further and index + 1 in quantities
        # "the names of the other nine"; "the other two guards" were told before
        governed = start > 0 and tokens[start - 1].tag.startswith(("IN", "VB"))
        index += governed and _other_counted(tokens, index, quantities)
        quantity = quantities.get(index)  # "the two men", "a further 86 men"
    elif quantity is None and _other_counted(tokens, start, quantities):
        index += 1
        quantity = quantities[index]
    if quantity is not None:
        index = quantity.end
        index = _skip_partitive(tokens, index)
        if names_reporter(tokens, index):
            return _headless(tokens, start, index, (determiner, quantity))
    end = modifiers_end(tokens, index, quantities, cues)
    head = head_of(tokens, index, end)
    if head is None:
        return _headless(tokens, start, index, (determiner, quantity))
    hyphened = [t.lower for t in tokens[head + 1 : head + 3]] == ["-", "by"]
    end = head + 1 + 2 * (hyphened and tokens[head].lower in _PASSERS)
    if quantity is not None:
        end, quantity = _post_qualified(tokens, end, quantity)
    return NounPhrase(start, end, head, quantity, determiner)


def _other_counted(
    tokens: Sequence[Token], index: int, quantities: dict[int, Quantity]
) -> bool:
    """Tell the "other" of "(the) other 31 men" from that of "the other was killed"."""
    other = index < len(tokens) and tokens[index].lower == "other"
    return other and index + 1 in quantities


def _post_qualified(
    tokens: Sequence[Token], end: int, quantity: Quantity
) -> tuple[int, Quantity]:
    """Take the "at least" of "40 militants at least" into the phrase."""
    found = qualifier_behind(tokens, end)
    exact = quantity.qualifier is Qualifier.EXACT
    if found is None or found[1] is not Qualifier.AT_LEAST or not exact:
        return end, quantity
    return found[0], replace(quantity, high=None, qualifier=Qualifier.AT_LEAST)


def _headless(
    tokens: Sequence[Token],
    start: int,
    index: int,
    words: tuple[str, Quantity | None],
) -> NounPhrase | None:
    """Make a phrase of a count without a noun, of "another" and "both"."""
    determiner, quantity = words
    alone = quantity is None and determiner in _ALONE
    if alone and _stands_alone(tokens, start, determiner):
        value = _ALONE[determiner]
        one = Quantity(start, start + 1, value, value, Qualifier.EXACT)
        return NounPhrase(start, start + 1, start, one, "")
    if quantity is None and is_another(tokens, start):
        one = Quantity(start, start + 2, 1, 1, Qualifier.EXACT)
        return NounPhrase(start, start + 2, start, one, "")
    if quantity is None:
        return None
    if index < len(tokens) and _lower_pair(tokens, index - 1) in _OF_PRONOUN:
        return NounPhrase(start, index + 1, quantity.end - 1, quantity, determiner)
    if index < len(tokens) and _lower_pair(tokens, index - 1) in _OF_OWN:
        return NounPhrase(start, index + 1, quantity.end - 1, quantity, determiner)
    if of_the_harmed(tokens, index, quantity):
        return NounPhrase(start, index + 1, quantity.end - 1, quantity, determiner)
    told = of_harmed(tokens, index) or introduced(tokens, start, index)
    if refers(tokens, index - 1) and not told:
        return None
    return NounPhrase(start, index, quantity.end - 1, quantity, determiner)


def _stands_alone(tokens: Sequence[Token], index: int, determiner: str) -> bool:
    """Tell "both were killed" from "both in Homs and", "both the guards"."""
    if determiner == "another" and strikes(tokens, index + 1):
        return False
    after = tokens[index + 1].tag if index + 1 < len(tokens) else ""
    return determiner != "both" or after.startswith(("VB", "MD", ".", ","))


def _lower_pair(tokens: Sequence[Token], index: int) -> tuple[str, str]:
    return tokens[index].lower, tokens[index + 1].lower


def _skip_partitive(tokens: Sequence[Token], index: int) -> int:
    """Skip the "of the", "of its" between a quantity and its noun."""
    first = index - (tokens[index - 1].lower == "of")  # "a number of the"
    if [t.lower for t in tokens[index : index + 2]] == ["cases", "of"]:
        index += 2  # "206 cases of arbitrary arrest"
    while index < len(tokens) and (
        tokens[index].lower in ("of", "more", "other")
        or (index > first and tokens[index].lower in DETERMINERS)
    ):
        index += 1
    return index


def _with_complement(
    tokens: Sequence[Token],
    phrase: NounPhrase,
    quantities: dict[int, Quantity],
    cues: frozenset[int],
) -> NounPhrase:
    """Attach "of the army" to "members", "of villagers" to "a group"."""
    at = phrase.end
    if at + 1 >= len(tokens) or tokens[at].lower not in ("of", "from"):
        return phrase
    measured = tokens[phrase.head].lower in lexicon().measures or phrase.bare
    risen = tokens[phrase.head].lower in ("toll", "number")  # "the toll from four dead"
    if not measured or (tokens[at].lower == "from" and (phrase.bare or risen)):
        return phrase
    if tokens[phrase.head].lower in lexicon().remains and phrase.quantity is None:
        return phrase  # "the bodies of ten": the people stand in a list of their own
    inner = _phrase_at(tokens, at + 1, quantities, cues)
    if inner is None:
        return phrase
    if tokens[phrase.head].lower in FAMILY and _tells_kin(tokens, inner):
        return replace(inner, start=phrase.start)
    quantity = phrase.quantity or _group_size(tokens, phrase, inner)
    return NounPhrase(
        phrase.start,
        inner.end,
        phrase.head,
        quantity,
        phrase.determiner,
        (at + 1, inner.end),
    )


def _tells_kin(tokens: Sequence[Token], inner: NounPhrase) -> bool:
    """Tell "a family of a mother and two boys" from "a family of five people"."""
    counted = inner.quantity is not None or inner.determiner in ("a", "an")
    return counted and not inner.bare and is_kin(tokens[inner.head].lower)


def _group_size(
    tokens: Sequence[Token], phrase: NounPhrase, inner: NounPhrase
) -> Quantity | None:
    """Return the size in "a family of five", "a group of 12 farmers"."""
    sized = tokens[phrase.head].lower in lexicon().sized
    return inner.quantity if sized else None
