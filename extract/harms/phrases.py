"""Cut a tagged sentence into noun phrases that may name people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extract.harms.nouns import REMAINS, is_person_noun
from extract.harms.quantity import Quantity, find_quantities
from extract.harms.words import word_set
from extract.models import Qualifier
from extract.tokens import Token

_DETERMINERS = word_set(
    "the a an another its their his her our this that these those no both each "
    "every any my your"
)
_PREMODIFIERS = word_set("JJ JJR JJS NN NNP NNPS NNS HYPH POS CD FW AFX")
_PREMODIFIED = frozenset(("NN", "NNS", "JJ", "NNP", "NNPS"))
_NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))
# Words that stand for people without a noun.
_HEADLESS = frozenset(("others", "other", "more", "many"))
# Heads that only measure; the people stand behind "of".
_MEASURES = word_set(
    "members member group number dozens family families crew cell team unit "
    "bodies body corpses corpse remains lives toll total party convoy batch pair "
    "handful couple majority score hundreds thousands tens leader commander "
    "commanders leaders head rest most residents people elements element"
)
_OF_PRONOUN = frozenset((("of", "them"), ("of", "whom")))
_BEFORE_VERB = frozenset(("CC", ",", "NN", "NNS", "NNP", "NNPS"))
# Determiners that count without a noun: "another was wounded".
_ALONE = {"another": 1, "both": 2}
_NO_OPENERS = word_set(
    "IN TO CC VB VBD VBZ VBP MD WDT WP WRB RP PRP EX , . : -LRB- -RRB-"
)
_STOP_NOUNS = word_set(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today"
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
        return token.lower in _DETERMINERS
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
    if (
        quantity is None
        and tokens[index].lower in _DETERMINERS
        and tokens[index].tag not in ("IN", "WDT")
    ):
        determiner = tokens[index].lower
        index += 1
        quantity = quantities.get(index)  # "the two men"
    if quantity is not None:
        index = quantity.end
        if index < len(tokens) and tokens[index].lower in (
            "of",
            "the",
            "more",
            "other",
        ):
            index = _skip_partitive(tokens, index)
    end = _modifiers_end(tokens, index, quantities, cues)
    head = _head(tokens, index, end)
    if head is None:
        if determiner in _ALONE and _stands_alone(tokens, start, determiner):
            value = _ALONE[determiner]
            one = Quantity(start, start + 1, value, value, Qualifier.EXACT)
            return NounPhrase(start, start + 1, start, one, "")
        if quantity is None:
            return None
        if index < len(tokens) and _lower_pair(tokens, index - 1) in _OF_PRONOUN:
            return NounPhrase(start, index + 1, quantity.end - 1, quantity, determiner)
        if _refers(tokens, index - 1):
            return None
        return NounPhrase(start, index, quantity.end - 1, quantity, determiner)
    return NounPhrase(start, head + 1, head, quantity, determiner)


def _stands_alone(tokens: Sequence[Token], index: int, determiner: str) -> bool:
    """Tell "both were killed" from "both in Homs and", "both the guards"."""
    after = tokens[index + 1].tag if index + 1 < len(tokens) else "."
    return determiner != "both" or after.startswith(("VB", "MD", ".", ","))


def _lower_pair(tokens: Sequence[Token], index: int) -> tuple[str, str]:
    return tokens[index].lower, tokens[index + 1].lower


def _refers(tokens: Sequence[Token], last: int) -> bool:
    """Tell "14 of the (dead)", "some of whom" from a count of its own."""
    return tokens[last].lower in ("of", "the", "these", "those", "its", "their")


def _skip_partitive(tokens: Sequence[Token], index: int) -> int:
    """Skip the "of the", "of its" between a quantity and its noun."""
    first = index
    while index < len(tokens) and (
        tokens[index].lower in ("of", "more", "other")
        or (index > first and tokens[index].lower in _DETERMINERS)
    ):
        index += 1
    return index


def _modifiers_end(
    tokens: Sequence[Token],
    index: int,
    quantities: dict[int, Quantity],
    cues: frozenset[int],
) -> int:
    while index < len(tokens) and index not in quantities:
        token = tokens[index]
        if token.lower in _STOP_NOUNS or token.lower in _DETERMINERS:
            break
        if index in cues and not _premodifies(tokens, index):
            break
        if _joins_adjectives(tokens, index, cues):
            index += 1
            continue
        if token.tag not in _PREMODIFIERS and not _participle(tokens, index):
            # "people mostly women" are two phrases
            adverb = token.tag == "RB" and tokens[index - 1].tag not in _NOUNS
            linked = token.lower in ("'s", "non") or adverb
            if not (linked and index > 0 and _more(tokens, index)):
                break
        index += 1
    return index


def _joins_adjectives(
    tokens: Sequence[Token], index: int, cues: frozenset[int]
) -> bool:
    """Tell the "and" of "dead and wounded members"."""
    if tokens[index].lower not in ("and", "or") or index + 2 >= len(tokens):
        return False
    return {index - 1, index + 1} <= cues and tokens[index + 2].tag == "NNS"


def _premodifies(tokens: Sequence[Token], index: int) -> bool:
    """Tell "wounded soldiers" (an adjective) from "wounded in" (a verb)."""
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if after is not None and after.lower in ("and", "or"):
        return _joins_adjectives(tokens, index + 1, frozenset((index, index + 2)))
    verb = index > 0 and tokens[index - 1].tag in _BEFORE_VERB
    if verb and after is not None and after.tag == "NN":
        return False
    return (
        after is not None
        and after.tag in ("NNS", "NN")
        and after.lower not in _HEADLESS
        and (tokens[index].tag in ("JJ", "VBN", "NN", "NNP"))
    )


def _participle(tokens: Sequence[Token], index: int) -> bool:
    """Tell "two wanted men" from "two men carrying rifles"."""
    if index > 0 and tokens[index - 1].tag in _NOUNS:
        return False
    if tokens[index].lower.startswith("includ"):
        return False
    after = tokens[index + 1].tag if index + 1 < len(tokens) else ""
    return tokens[index].tag in ("VBN", "VBG") and after in _PREMODIFIED


def _more(tokens: Sequence[Token], index: int) -> bool:
    if index + 1 >= len(tokens):
        return False
    return tokens[index + 1].tag in _PREMODIFIERS or _participle(tokens, index + 1)


def _head(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """Return the last noun of a run, or its last adjective-like word ("wounded")."""
    for index in range(end - 1, start - 1, -1):
        if tokens[index].tag in _NOUNS:
            return index
    for index in range(end - 1, start - 1, -1):
        token = tokens[index]
        if token.lower in _HEADLESS or is_person_noun(token.lower):
            return index
    if end > start and tokens[end - 1].tag == "JJ":
        return end - 1 if tokens[end - 1].text[0].isupper() else None
    return None


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
    measured = tokens[phrase.head].lower in _MEASURES or phrase.bare
    if not measured or (tokens[at].lower == "from" and phrase.bare):
        return phrase
    if tokens[phrase.head].lower in REMAINS and phrase.quantity is None:
        return phrase  # "the bodies of ten": the people stand in a list of their own
    inner = _phrase_at(tokens, at + 1, quantities, cues)
    if inner is None:
        return phrase
    quantity = phrase.quantity or _group_size(tokens, phrase, inner)
    return NounPhrase(
        phrase.start,
        inner.end,
        phrase.head,
        quantity,
        phrase.determiner,
        (at + 1, inner.end),
    )


def _group_size(
    tokens: Sequence[Token], phrase: NounPhrase, inner: NounPhrase
) -> Quantity | None:
    """Return the size in "a family of five", "a group of 12 farmers"."""
    sized = tokens[phrase.head].lower in [
        "family",
        "group",
        "crew",
        "cell",
        "team",
        "convoy",
        "total",
        "party",
        "batch",
        "unit",
        "number",
        "bodies",
        "body",
        "corpses",
        "remains",
        "lives",
        "toll",
        "score",
        "pair",
    ]
    return inner.quantity if sized else None
