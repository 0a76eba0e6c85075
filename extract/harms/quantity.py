"""Find counted and vague quantities among the tokens of a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from extract.harms.numbers import read_number
from extract.harms.words import word_set
from extract.models import Qualifier
from extract.tokens import Token
from extract.vocabulary import load

_MONTHS = word_set(
    "january february march april may june july august september october november "
    "december jan feb mar apr jun jul aug sep sept oct nov dec"
)
_MONEY = word_set("$ € £ us$ usd inr rs rs. syp eur sp lire")
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


@dataclass(frozen=True, slots=True)
class _Words:
    """Word sequences and what each means, longest first."""

    before: tuple[tuple[tuple[str, ...], Qualifier], ...]
    after: tuple[tuple[tuple[str, ...], Qualifier], ...]
    vague: dict[str, tuple[tuple[tuple[str, ...], int, int | None], ...]]
    units: frozenset[str]
    hyphen_units: frozenset[str]


@lru_cache(maxsize=1)
def _words() -> _Words:
    data = load("quantities")
    vague: dict[str, list[tuple[tuple[str, ...], int, int | None]]] = {}
    for entry in data["vague"]:
        for phrase in entry["words"]:
            words = tuple(phrase.split())
            vague.setdefault(words[0], []).append((words, entry["low"], entry["high"]))
    return _Words(
        _qualifier_table(data["before"]),
        _qualifier_table(data["after"]),
        {k: tuple(sorted(v, key=lambda row: -len(row[0]))) for k, v in vague.items()},
        frozenset(unit.lower() for unit in data["units"]),
        frozenset(data["hyphen_units"]),
    )


def _qualifier_table(
    entries: list[dict[str, list[str]]],
) -> tuple[tuple[tuple[str, ...], Qualifier], ...]:
    rows = [
        (tuple(phrase.split()), Qualifier(entry["qualifier"]))
        for entry in entries
        for phrase in entry["words"]
    ]
    return tuple(sorted(rows, key=lambda row: -len(row[0])))


def find_quantities(tokens: Sequence[Token]) -> tuple[Quantity, ...]:
    """Return the quantities of a sentence that may count people, in order."""
    found: list[Quantity] = []
    index = 0
    while index < len(tokens):
        quantity = _number_at(tokens, index) or _vague_at(tokens, index)
        if quantity is None:
            index += 1
            continue
        floor = found[-1].end if found else 0
        if found and _equal_number(tokens, quantity):
            quantity = replace(found[-1], start=quantity.start, end=quantity.end)
        found.append(_qualified(tokens, quantity, floor))
        index = quantity.end
    return tuple(found)


def _equal_number(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """Tell the "as many" of "three were killed and as many injured"."""
    many = tokens[quantity.start].lower == "many" and quantity.end < len(tokens)
    before = _lower_at(tokens, quantity.start - 1)
    return many and before == "as" and tokens[quantity.end].lower != "as"


def _number_at(tokens: Sequence[Token], index: int) -> Quantity | None:
    read = read_number(tokens, index)
    if read is None or not _counts_people(tokens, index, read[1], read[0]):
        return None
    value, end = read
    upper = _upper_bound(tokens, end)
    if upper is not None and upper[0] > value:
        start = (
            index - 1 if _lower_at(tokens, index - 1) in ("between", "from") else index
        )
        return Quantity(start, upper[1], value, upper[0], Qualifier.RANGE)
    if tokens[index].text.endswith("+") or _lower_at(tokens, end) == "+":
        end += _lower_at(tokens, end) == "+"
        return Quantity(index, end, value, None, Qualifier.MORE_THAN)
    if _lower_at(tokens, end) == "dozen":
        return Quantity(index, end + 1, value * 12, value * 12, Qualifier.VAGUE)
    return Quantity(index, end, value, value, Qualifier.EXACT)


def _upper_bound(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """Read the "to 50" of "40 to 50", "40-50", "between 40 and 50"."""
    link = _lower_at(tokens, index)
    if link not in ("to", "-", "and", "or") or index + 1 >= len(tokens):
        return None
    read = read_number(tokens, index + 1)
    if read is None or not _counts_people(tokens, index + 1, read[1], read[0]):
        return None
    if link in ("and", "or") and "between" not in (
        _lower_at(tokens, index - 2),
        _lower_at(tokens, index - 3),
    ):
        return read if link == "or" else None
    return read


def _counts_people(tokens: Sequence[Token], start: int, end: int, value: int) -> bool:
    """Tell a count from an age, a date, a measure, a clock time or a name's number."""
    words = _words()
    before, after = _lower_at(tokens, start - 1), _lower_at(tokens, end)
    if before in _MONEY or after in words.units or before in ("aged", "age", "no", "#"):
        return False
    if after == "-" and _lower_at(tokens, end + 1) in words.hyphen_units:
        return False
    if (
        before == "-"
        and tokens[start - 1].start == tokens[start - 2].end
        and (
            tokens[start - 1].end == tokens[start].start
            and not tokens[start - 2].lower.isdigit()
        )
    ):
        return False  # "F-16", "COVID-19"
    if before == "." or after in (":", "/") and _glued(tokens, end):
        return False
    return not (
        _is_date(tokens, start, end, value) or _is_aside_age(tokens, start, end)
    )


def _is_date(tokens: Sequence[Token], start: int, end: int, value: int) -> bool:
    before, after = _lower_at(tokens, start - 1), _lower_at(tokens, end)
    digits = tokens[start].lower[0].isdigit()
    if digits and (
        before.rstrip(".") in _MONTHS and tokens[start - 1].text[0].isupper()
    ):
        return value <= 31 or 1900 <= value <= 2100
    if digits and after.rstrip(".") in _MONTHS and value <= 31:
        return after != "may" or tokens[end].text[0].isupper()
    if not digits or not 1900 <= value <= 2100 or len(tokens[start].text) != 4:
        return False
    if before in ("in", "since", "by", "until", "late", "early", "from", "during"):
        return True
    plural = end < len(tokens) and tokens[end].tag.startswith("NNS")
    return not plural and (before in ("of", ",") or before.isdigit())


def _is_aside_age(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Tell the age in "Samer Khaled, 45, was": a bare number after a name's comma."""
    if (
        _lower_at(tokens, start - 1) not in (",", "(")
        or not tokens[start].lower.isdigit()
    ):
        return False
    if _lower_at(tokens, end) not in (",", ")", ".", "") or len(tokens[start].text) > 2:
        return False
    return start >= 2 and tokens[start - 2].tag in ("NNP", "NNPS", "NN")


def _vague_at(tokens: Sequence[Token], index: int) -> Quantity | None:
    for words, low, high in _words().vague.get(tokens[index].lower, ()):
        end = index + len(words)
        if all(_lower_at(tokens, index + k) == word for k, word in enumerate(words)):
            if _lower_at(tokens, end) in _words().units:
                return None
            if words == ("many",) and _lower_at(tokens, end) == "as":
                return None  # "as many as 40"
            if words == ("some",) and end < len(tokens) and read_number(tokens, end):
                return None  # "some 40 people" is a number with a qualifier
            return Quantity(index, end, low, high, Qualifier.VAGUE)
    return None


def _qualified(tokens: Sequence[Token], quantity: Quantity, floor: int) -> Quantity:
    """Widen a quantity by the qualifiers around it."""
    start, end, qualifier = quantity.start, quantity.end, quantity.qualifier
    table = _words()
    found: Qualifier | None = None
    changed = True
    while changed:
        changed = False
        for words, meaning in table.before:
            first = start - len(words)
            if first >= floor and _matches(tokens, first, words):
                start, found, changed = first, found or meaning, True
                break
    for words, meaning in table.after:
        if found is None and _matches(tokens, end, words):
            end, found = end + len(words), meaning
            break
    if found is None or qualifier is Qualifier.RANGE:
        return Quantity(start, end, quantity.low, quantity.high, qualifier)
    return _with_qualifier(quantity, start, end, found)


def _with_qualifier(q: Quantity, start: int, end: int, found: Qualifier) -> Quantity:
    if q.qualifier is Qualifier.VAGUE:
        if q.high is not None and found in _LOW_ONLY:
            return Quantity(start, end, q.low, None, found)  # "more than a dozen"
        return Quantity(start, end, q.low, q.high, Qualifier.VAGUE)
    if found in _LOW_ONLY:
        return Quantity(start, end, q.low, None, found)
    if found in _HIGH_ONLY:
        return Quantity(start, end, None, q.high, found)
    return Quantity(start, end, q.low, q.high, found)


def _matches(tokens: Sequence[Token], start: int, words: tuple[str, ...]) -> bool:
    return all(_lower_at(tokens, start + k) == word for k, word in enumerate(words))


def _lower_at(tokens: Sequence[Token], index: int) -> str:
    return tokens[index].lower if 0 <= index < len(tokens) else ""


def _glued(tokens: Sequence[Token], index: int) -> bool:
    return index > 0 and tokens[index].start == tokens[index - 1].end
