"""Read number words and digits: "two hundred and five", "1,400", "1.2 million"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.tokens import Token

_SMALL = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
_TENS = {
    word: 10 * value
    for value, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
        2,
    )
}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
_WORDS = {**_SMALL, **_TENS, "fourty": 40, "fivty": 50}
_ROUNDED = (
    ("a quarter of a million", 250_000),
    ("quarter of a million", 250_000),
    ("three quarters of a million", 750_000),
    ("half a million", 500_000),
    ("a half million", 500_000),
    ("one and a half million", 1_500_000),
)
_ROUNDED_OPENERS = frozenset(text.split()[0] for text, _ in _ROUNDED)
_ROUNDED_REACH = 6
_DIGITS = re.compile(r"\d{1,3}(?:[,.]\d{3})+|\d{1,9}")
_THOUSANDS = re.compile(r"\d00")
_DECIMAL = re.compile(r"\d{1,4}\.\d{1,3}")
_HYPHENS = frozenset("-")


def opens_number(word: str) -> bool:
    """Tell whether a lower-case word may begin a number."""
    return word[:1].isdigit() or word in _ROUNDED_OPENERS or _is_word(word)


def _is_word(word: str) -> bool:
    return word in _WORDS or _compound(word) is not None


def read_number(tokens: Sequence[Token], start: int) -> tuple[int, int] | None:
    """Read the number that begins at token `start`: its value and the token after it."""
    lower = tokens[start].lower
    if lower[0].isdigit():
        return _read_digits(tokens, start)
    if lower == "a" and _lower(tokens, start + 1) in _SCALES:
        return _SCALES[_lower(tokens, start + 1)], start + 2  # "a hundred others"
    rounded = _read_rounded(tokens, start) if lower in _ROUNDED_OPENERS else None
    if rounded is not None:
        return rounded
    return _read_words(tokens, start) if _is_word(lower) else None


def _read_rounded(tokens: Sequence[Token], start: int) -> tuple[int, int] | None:
    """Read "a quarter of a million", "half-a-million"."""
    ahead = tokens[start : start + _ROUNDED_REACH]
    spoken = [(k, t.lower) for k, t in enumerate(ahead) if t.lower not in _HYPHENS]
    said = " ".join(word for _, word in spoken) + " "
    for text, value in _ROUNDED:
        if said.startswith(text + " "):
            return value, start + spoken[len(text.split()) - 1][0] + 1
    return None


def _read_digits(tokens: Sequence[Token], start: int) -> tuple[int, int] | None:
    text = tokens[start].text.rstrip("+")
    after = tokens[start + 1].lower if start + 1 < len(tokens) else ""
    if after in _SCALES and (_DECIMAL.fullmatch(text) or text.isdigit()):
        return round(float(text) * _SCALES[after]), start + 2
    if not _DIGITS.fullmatch(text):
        return None
    named = start > 0 and tokens[start - 1].tag == "NNP"  # "March 9 200 people"
    if len(text) < 4 and _THOUSANDS.fullmatch(after) and not named:
        return int(text + after), start + 2  # "1 000"
    return int(text.replace(",", "").replace(".", "")), start + 1


def _compound(word: str) -> int | None:
    """Return the value of "twenty-five"."""
    tens, _, units = word.partition("-")
    if tens in _TENS and units in _SMALL and 0 < _SMALL[units] < 10:
        return _TENS[tens] + _SMALL[units]
    return None


def _read_words(tokens: Sequence[Token], start: int) -> tuple[int, int]:
    total, current, index, fresh = 0, 0, start, True
    while index < len(tokens):
        lower = tokens[index].lower
        if lower in _SCALES and not fresh:
            scale = _SCALES[lower]
            if scale == 100:
                current *= 100
            else:
                total, current = total + current * scale, 0
            index += 1
            continue
        step = _next_part(tokens, index, started=not fresh, current=current)
        if step is None:
            break
        current, index, fresh = current + step[0], step[1], False
    return total + current, index


def _next_part(
    tokens: Sequence[Token], index: int, *, started: bool, current: int
) -> tuple[int, int] | None:
    """Read one more part of a number: units after tens, tens after hundreds."""
    lower = tokens[index].lower
    if started and lower in _HYPHENS and current % 10 == 0 and current % 100 > 10:
        index, lower = index + 1, _lower(tokens, index + 1)
        value = _SMALL.get(lower, 0)
        return (value, index + 1) if 0 < value < 10 else None
    if started and lower == "and" and current >= 100:
        index, lower = index + 1, _lower(tokens, index + 1)
    value_here = _compound(lower) or _WORDS.get(lower)
    if value_here is None or not _may_follow(value_here, current, started=started):
        return None
    return value_here, index + 1


def _may_follow(value: int, current: int, *, started: bool) -> bool:
    if not started:
        return True
    if current % 100 == 0:
        return current > 0
    return current % 10 == 0 and current % 100 > 10 and 0 < value < 10


def _lower(tokens: Sequence[Token], index: int) -> str:
    return tokens[index].lower if index < len(tokens) else ""
