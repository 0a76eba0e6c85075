"""Find counted and vague quantities among the tokens of a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from extract.harms.number_traps import counts_people
from extract.harms.numbers import read_number
from extract.harms.quantity_words import (
    lower_at,
    matches,
    opens_quantity,
    quantity_words,
)
from extract.terms import Qualifier
from extract.tokens import Token

_OUT_OF = (
    ["of"],
    ["out", "of"],
    ["out", "of", "the"],
    ["out", "of", "a", "total", "of"],
    ["of", "the"],
    ["of", "these"],
    ["of", "those"],
    ["of", "a", "total", "of"],
)
_ABOUT = frozenset(("at", "about", "around", "nearly", "almost", "roughly", "more"))
_BOUNDING = (("many",), ("few",))
_AND = (["and"], ["or"], ["and", "possibly"], ["or", "possibly"], ["and", "perhaps"])
_ANEW = frozenset(("others", "other", "more", "wounded", "injured"))
_LOW_ONLY = frozenset((Qualifier.AT_LEAST, Qualifier.MORE_THAN))
_HIGH_ONLY = frozenset((Qualifier.AT_MOST, Qualifier.LESS_THAN))


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity over tokens `start` to `end` (exclusive), `low` or `high` None if open."""

    start: int
    end: int
    low: int | None
    high: int | None
    qualifier: Qualifier

    @property
    def size(self) -> int:
        """Return the bound that the text gives."""
        return self.low if self.low is not None else self.high or 0


def find_quantities(tokens: Sequence[Token]) -> tuple[Quantity, ...]:
    """Return the quantities of a sentence that may count people, in order."""
    found: list[Quantity] = []
    index = 0
    while index < len(tokens):
        if not opens_quantity(tokens[index].lower):
            index += 1
            continue
        quantity = _number_at(tokens, index) or vague_at(tokens, index)
        if quantity is None and found:
            quantity = _same_number(tokens, index, found[-1])
        if quantity is None:
            index += 1
            continue
        floor = found[-1].end if found else 0
        first = _qualifiers_before(tokens, quantity.start, floor)[0]
        if found and _is_whole(tokens, floor, first):
            found[-1] = replace(found[-1], end=quantity.end)  # "eight out of 20 men"
            index = quantity.end
            continue
        if found and _equal_number(tokens, quantity):
            quantity = _as_many(tokens, quantity, found[-1])
        quantity = _qualified(tokens, quantity, floor)
        index = quantity.end
        spread = _spread(tokens, found[-1], quantity) if found else None
        if spread is not None:
            found[-1] = spread
        else:
            found.append(quantity)
    return tuple(found)


def _spread(
    tokens: Sequence[Token], least: Quantity, most: Quantity
) -> Quantity | None:
    """Read the range of "at least five and as many as nine men" from its two bounds."""
    between = [t.lower for t in tokens[least.end : most.start] if t.text != ","]
    if between not in _AND or least.low is None or most.high is None:
        return None
    at = most.end + (lower_at(tokens, most.end) == ",")
    noun = at < len(tokens) and tokens[at].tag.startswith(("NN", "JJ"))
    bounds = least.qualifier in _LOW_ONLY and most.low is None
    if not (noun and bounds) or lower_at(tokens, at) in _ANEW or least.low > most.high:
        return None
    return Quantity(least.start, at, least.low, most.high, Qualifier.RANGE)


def _is_whole(tokens: Sequence[Token], end: int, start: int) -> bool:
    """Tell the number behind "eight out of (a total of)" from a count of its own."""
    between = [t.lower for t in tokens[end:start]]
    return between in _OUT_OF


def _equal_number(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """Tell the "as many" of "three were killed and as many injured", "an equal number"."""
    word, before = tokens[quantity.start].lower, lower_at(tokens, quantity.start - 1)
    if word == "number" and before in ("equal", "same"):
        return True
    many = word == "many" and before == "as" and quantity.end < len(tokens)
    return many and tokens[quantity.end].lower != "as"


def _same_number(
    tokens: Sequence[Token], index: int, known: Quantity
) -> Quantity | None:
    """Read the bare "the same number" of "three were killed and the same number hurt"."""
    if tokens[index].lower != "number" or known.high is None:
        return None
    like = lower_at(tokens, index - 1) in ("equal", "same", "similar")
    article = lower_at(tokens, index - 2) in ("a", "an", "the")
    return replace(known, start=index - 2, end=index + 1) if like and article else None


def _as_many(tokens: Sequence[Token], quantity: Quantity, known: Quantity) -> Quantity:
    """Return the count of "as many", "twice as many" as were told before."""
    times = 2 if lower_at(tokens, quantity.start - 2) == "twice" else 1
    low, high = (None if n is None else n * times for n in (known.low, known.high))
    start, end = quantity.start, quantity.end
    return Quantity(start, end, low, high, known.qualifier)


def _number_at(tokens: Sequence[Token], index: int) -> Quantity | None:
    read = read_number(tokens, index)
    if read is None or not counts_people(tokens, index, read[1], read[0]):
        return None
    value, end = read
    upper = _upper_bound(tokens, end)
    if upper is not None and upper[0] > value:
        start = (
            index - 1 if lower_at(tokens, index - 1) in ("between", "from") else index
        )
        return Quantity(start, upper[1], value, upper[0], Qualifier.RANGE)
    if tokens[index].text.endswith("+") or lower_at(tokens, end) == "+":
        end += lower_at(tokens, end) == "+"
        return Quantity(index, end, value, None, Qualifier.MORE_THAN)
    if lower_at(tokens, end) == "dozen":
        return Quantity(index, end + 1, value * 12, value * 12, Qualifier.VAGUE)
    return Quantity(index, end, value, value, Qualifier.EXACT)


def _upper_bound(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """Read the "to 50" of "40 to 50", "40-50", "between 40 and 50"."""
    link = lower_at(tokens, index)
    if link not in ("to", "-", "and", "or") or index + 1 >= len(tokens):
        return None
    read = read_number(tokens, index + 1)
    if read is None or not counts_people(tokens, index + 1, read[1], read[0]):
        return None
    if link in ("and", "or") and "between" not in (
        lower_at(tokens, index - 2),
        lower_at(tokens, index - 3),
    ):
        return read if link == "or" else None
    return read


def vague_at(tokens: Sequence[Token], index: int) -> Quantity | None:
    """Return the quantity of the words at `index` that count without a number."""
    if index >= len(tokens):
        return None
    for words, low, high in quantity_words().vague.get(tokens[index].lower, ()):
        end = index + len(words)
        if all(lower_at(tokens, index + k) == word for k, word in enumerate(words)):
            if lower_at(tokens, end) in quantity_words().units:
                return None
            if words in _BOUNDING and lower_at(tokens, end) == "as":
                return None  # "as many as 40"
            if words == ("some",) and end < len(tokens) and read_number(tokens, end):
                return None  # "some 40 people" is a number with a qualifier
            if "group" in words and _is_sized(tokens, end):
                return None  # "a group of six rebels" has the size of its people
            return Quantity(index, end, low, high, Qualifier.VAGUE)
    return None


def _is_sized(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether "a group of" goes on with a number, or what comes before one."""
    if index >= len(tokens) or lower_at(tokens, index) in _ABOUT:
        return index < len(tokens)
    return read_number(tokens, index) is not None


def _qualified(tokens: Sequence[Token], quantity: Quantity, floor: int) -> Quantity:
    """Widen a quantity by the qualifiers around it."""
    start, found = _qualifiers_before(tokens, quantity.start, floor)
    end = quantity.end
    behind = qualifier_behind(tokens, end)
    if found is None and behind is not None:
        end, found = behind
    if found is None or quantity.qualifier is Qualifier.RANGE:
        return replace(quantity, start=start, end=end)
    return _with_qualifier(quantity, start, end, found)


def qualifier_behind(tokens: Sequence[Token], end: int) -> tuple[int, Qualifier] | None:
    """Read the "at least" behind a count: the index behind it and what it means."""
    for words, meaning in quantity_words().after.get(lower_at(tokens, end), ()):
        after = end + len(words)
        # "in 2014 at least nine", "40 people and more than 60 cars"
        next_count = _numbered(tokens, after) or lower_at(tokens, after) == "than"
        if matches(tokens, end, words) and not next_count:
            return after, meaning
    return None


def _numbered(tokens: Sequence[Token], index: int) -> bool:
    return index < len(tokens) and read_number(tokens, index) is not None


def _qualifiers_before(
    tokens: Sequence[Token], start: int, floor: int
) -> tuple[int, Qualifier | None]:
    """Step left over "as many as", "well over": the new start, the nearest meaning."""
    table, found = quantity_words().before, None
    while start > floor:
        rows = table.get(lower_at(tokens, start - 1), ())
        fitting = [
            row
            for row in rows
            if start - len(row[0]) >= floor
            and matches(tokens, start - len(row[0]), row[0])
        ]
        if not fitting:
            break
        start, found = start - len(fitting[0][0]), found or fitting[0][1]
    return start, found


def _with_qualifier(q: Quantity, start: int, end: int, found: Qualifier) -> Quantity:
    if q.qualifier is Qualifier.VAGUE:
        if q.high is not None and found in _LOW_ONLY:
            return Quantity(start, end, q.low, None, found)  # "more than a dozen"
        if q.high is not None and found in _HIGH_ONLY:
            return Quantity(start, end, None, q.high, found)
        return Quantity(start, end, q.low, q.high, Qualifier.VAGUE)
    if found in _LOW_ONLY:
        return Quantity(start, end, q.low, None, found)
    if found in _HIGH_ONLY:
        return Quantity(start, end, None, q.high, found)
    return Quantity(start, end, q.low, q.high, found)
