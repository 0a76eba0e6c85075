"""Tell a count from an age, a date, a measure, a clock time or a name's number."""

from __future__ import annotations

from collections.abc import Sequence

from extract.harms.lexicon import lexicon
from extract.harms.quantity_words import lower_at, quantity_words
from extract.tokens import Token


def counts_people(tokens: Sequence[Token], start: int, end: int, value: int) -> bool:
    """Tell a count from an age, a date, a measure, a clock time or a name's number."""
    words = quantity_words()
    before, after = lower_at(tokens, start - 1), lower_at(tokens, end)
    if before in lexicon().money or after in words.units:
        return False
    if before in ("aged", "age", "no", "#"):
        return False
    if before in ("and", "to", "-") and lower_at(tokens, start - 3) in ("aged", "ages"):
        return False  # "two boys aged 11 and 13"
    if after == "-" and lower_at(tokens, end + 1) in words.hyphen_units:
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
    if is_run_on_age(tokens, start):
        return False
    if before == "." or _goes_on_glued(tokens, end):
        return False
    if _in_printed_date(tokens, start):
        return False
    return not (
        _is_date(tokens, start, end, value) or _is_aside_age(tokens, start, end)
    )


def is_run_on_age(tokens: Sequence[Token], start: int) -> bool:
    """Tell the ages of "Samer 7 was hurt", "both 9, were", which count nobody."""
    if not 0 < start < len(tokens) or tokens[start].text == "1":
        return False
    before = tokens[start - 1]
    if not tokens[start].text.isdigit():
        return False
    named = before.tag == "NNP" and before.text[0].isupper()
    single = named and lower_at(tokens, start + 1) in ("was", "is", "has")
    return len(tokens[start].text) < 3 and (single or before.lower == "both")


def _goes_on_glued(tokens: Sequence[Token], end: int) -> bool:
    """Tell "12:30" and "3/4" from the total of "reached 80: 45 guards and"."""
    if lower_at(tokens, end) not in (":", "/") or not _glued(tokens, end):
        return False
    return lower_at(tokens, end) == "/" or _glued(tokens, end + 1)


def _in_printed_date(tokens: Sequence[Token], index: int) -> bool:
    """Tell a number of "18-08-2016", "18/08/2016"."""
    for first in (index - 4, index - 2, index):
        part = tokens[max(0, first) : max(0, first + 5)]
        if first < 0 or len(part) < 5 or part[1].lower not in ("-", "/"):
            continue
        numbers = all(t.text.isdigit() for t in part[::2])
        if numbers and part[1].lower == part[3].lower and _glued(tokens, first + 1):
            return True
    return False


def _is_date(tokens: Sequence[Token], start: int, end: int, value: int) -> bool:
    before, after = lower_at(tokens, start - 1), lower_at(tokens, end)
    months, digits = lexicon().months, tokens[start].lower[0].isdigit()
    if digits and (
        before.rstrip(".") in months and tokens[start - 1].text[0].isupper()
    ):
        return value <= 31 or 1900 <= value <= 2100
    if digits and after.rstrip(".") in months and value <= 31:
        return after != "may" or tokens[end].text[0].isupper()
    if not digits or not 1900 <= value <= 2100 or len(tokens[start].text) != 4:
        return False
    if before in ("in", "since", "by", "until", "late", "early", "from", "during"):
        return True
    if before in ("the", "any", "this", "that"):
        return True  # "the 2011 anti-army protesters"
    plural = end < len(tokens) and tokens[end].tag.startswith("NNS")
    return not plural and (before in ("of", ",") or before.isdigit())


def _is_aside_age(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Tell the age in "Samer Khaled, 45, was": a bare number after a name's comma."""
    if (
        lower_at(tokens, start - 1) not in (",", "(")
        or not tokens[start].lower.isdigit()
    ):
        return False
    if lower_at(tokens, end) not in (",", ")", ".", "") or len(tokens[start].text) > 2:
        return False
    return start >= 2 and tokens[start - 2].tag in ("NNP", "NNPS", "NN")


def _glued(tokens: Sequence[Token], index: int) -> bool:
    return 0 < index < len(tokens) and tokens[index].start == tokens[index - 1].end
