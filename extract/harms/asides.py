"""Drop from a sentence what only interrupts it: quotes, abbreviations, names of the counted.

"Two guards, identified as Samer (45) and Omar, were killed" counts as "Two guards were
killed" does.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.harms.identities import (
    NAMING,
    age_end,
    closed,
    counted_names_end,
    identified_end,
    is_verb,
    listed_names_end,
    name_end,
    naming_end,
)
from extract.harms.number_traps import is_run_on_age
from extract.harms.quantity_words import lower_at
from extract.harms.words import word_set
from extract.tokens import Token

_QUOTES = frozenset(('"', "``", "''", "'", "‘", "’", "“", "”"))
_OPENING = frozenset((",", "-", "–", ":"))
_BEGINNING = NAMING | _OPENING | {"alias", "under"}
_COUNTING = word_set("including mostly mainly among a an")
_PARENTHESIS = 9  # tokens; a longer one says something of its own


def without_asides(tokens: Sequence[Token]) -> list[Token]:
    """Drop quotes, idle parentheses, ages and names that only identify."""
    return _without_names(_without_parentheses(tokens))


def _without_parentheses(tokens: Sequence[Token]) -> list[Token]:
    """Drop quotes, "(SDF)" and "(46)"; keep parentheses that count somebody.

    The token before an age takes it in: that tells a name, see `people.is_name`.
    """
    kept: list[Token] = []
    index = 0
    while index < len(tokens):
        if tokens[index].lower in ("(", "["):
            closing = _closing(tokens, index)
            if closing is not None:
                if kept and closing == index + 2 and tokens[index + 1].tag == "CD":
                    kept[-1] = kept[-1]._replace(end=tokens[closing].end)
                index = closing + 1
                continue
        if tokens[index].lower not in _QUOTES or tokens[index].tag == "POS":
            kept.append(tokens[index])
        index += 1
    return kept


def _closing(tokens: Sequence[Token], opening: int) -> int | None:
    """Return where an idle parenthesis ends, None if it is none or counts somebody."""
    for index in range(opening + 1, min(opening + _PARENTHESIS, len(tokens))):
        if tokens[index].lower in (")", "]"):
            inner = tokens[opening + 1 : index]
            age = len(inner) == 1 and len(inner[0].text) <= 2
            return index if age or not any(t.tag == "CD" for t in inner) else None
        if tokens[index].lower in _COUNTING:
            return None
    return None


def _without_names(tokens: Sequence[Token]) -> list[Token]:
    """Drop names that identify, and ages, which the name before them takes in."""
    kept: list[Token] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if token.tag == "CD" and kept and is_run_on_age(tokens, index):
            kept[-1] = kept[-1]._replace(end=token.end)  # "Samer 7 was"
            index += 1
            continue
        begins = token.lower in _BEGINNING or token.tag == "NNP"
        end = _aside_end(tokens, index) if begins else None
        if end is None:
            kept.append(tokens[index])
            index += 1
            continue
        age = age_end(tokens, index)
        if age is not None and kept[-1].tag == "NNP":
            kept[-1] = kept[-1]._replace(end=tokens[age - 1].end)
        index = end
    return kept


def _aside_end(tokens: Sequence[Token], index: int) -> int | None:
    """Return the token behind an aside that begins at `index`, None if none does."""
    lower = tokens[index].lower
    if lower == "alias":
        return name_end(tokens, index + 1)
    opened = lower in _OPENING
    naming = naming_end(tokens, index + opened)
    if naming is not None:
        names = identified_end(tokens, index, naming)
        return None if names is None else closed(tokens, names, opened=opened)
    if lower == "under":
        return _age_limit_end(tokens, index)
    if lower == ",":
        age = age_end(tokens, index)
        if age is not None:
            closes = lower_at(tokens, age) == "," and is_verb(tokens, age + 1)
            return age + closes
    if opened:
        if lower_at(tokens, index + 1) == "both" and is_run_on_age(tokens, index + 2):
            return index + 3 + (lower_at(tokens, index + 3) == ",")  # ", both 9,"
        return listed_names_end(tokens, index)
    return counted_names_end(tokens, index)


def _age_limit_end(tokens: Sequence[Token], index: int) -> int | None:
    """Return the index behind "under the age of 10"."""
    words = [lower_at(tokens, index + k) for k in range(1, 4)]
    if words != ["the", "age", "of"] or index + 4 >= len(tokens):
        return None
    return index + 5 if tokens[index + 4].tag == "CD" else None
