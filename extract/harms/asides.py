"""Drop from a sentence what only interrupts it: quotes, abbreviations, names of the counted.

"Two guards, identified as Samer (45) and Omar, were killed" counts as "Two guards were
killed" does.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.harms.nouns import is_person_noun
from extract.harms.numbers import read_number
from extract.harms.words import word_set
from extract.tokens import Token

_QUOTES = frozenset(('"', "``", "''", "'", "‘", "’", "“", "”"))
_NAMING = word_set("identified named nicknamed dubbed known")
_OPENING = frozenset((",", "-", "–", ":"))
_BEGINNING = _NAMING | _OPENING | {"alias", "under"}  # one of these opens every aside
_COUNTING = word_set("including mostly mainly among a an")
_NAME_TAGS = frozenset(("NNP", "NNPS", "HYPH", "FW"))
_AUXILIARIES = word_set("is are was were has have had been be")
_BACK = 15  # tokens between "two members of" and "identified as"
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
    kept: list[Token] = []
    index = 0
    while index < len(tokens):
        begins = tokens[index].lower in _BEGINNING
        end = _aside_end(tokens, index) if begins else None
        if end is None:
            kept.append(tokens[index])
            index += 1
        else:
            index = end
    return kept


def _aside_end(tokens: Sequence[Token], index: int) -> int | None:
    """Return the token behind an aside that begins at `index`, None if none does."""
    lower = tokens[index].lower
    if lower == "alias":
        return _name_end(tokens, index + 1)
    opened = lower in _OPENING
    naming = _naming_end(tokens, index + opened)
    if naming is not None:
        names = _identified_end(tokens, index, naming)
        return None if names is None else _closed(tokens, names, opened=opened)
    if lower == "under":
        return _age_limit_end(tokens, index)
    if lower == ",":
        age = _age_end(tokens, index)
        if age is not None:
            closes = _lower(tokens, age) == "," and _verb(tokens, age + 1)
            return age + closes
    return _listed_names_end(tokens, index) if opened else None


def _age_limit_end(tokens: Sequence[Token], index: int) -> int | None:
    """Return the index behind "under the age of 10"."""
    words = [_lower(tokens, index + k) for k in range(1, 4)]
    if words != ["the", "age", "of"] or index + 4 >= len(tokens):
        return None
    return index + 5 if tokens[index + 4].tag == "CD" else None


def _verb(tokens: Sequence[Token], index: int) -> bool:
    return index < len(tokens) and tokens[index].tag in ("VBD", "VBZ", "VBP", "VBN")


def _naming_end(tokens: Sequence[Token], index: int) -> int | None:
    """Return the index behind "identified as", "named"."""
    word = _lower(tokens, index)
    if word not in _NAMING or _lower(tokens, index - 1) in _AUXILIARIES:
        return None
    index += 1
    if word == "known" and _lower(tokens, index) != "as":
        return None
    while _lower(tokens, index) in ("only", "by", "police", "locally", "as", ",", ":"):
        index += 1
    return index


def _name_end(tokens: Sequence[Token], index: int) -> int | None:
    """Return the index behind one name, None if none begins at `index`."""
    at = index
    while at < len(tokens) and (
        (tokens[at].tag in _NAME_TAGS and tokens[at].lower != "and")
        or tokens[at].lower in ("alias", "al", "abu", "bin", "-")
    ):
        at += 1
    named = any(tokens[k].text[:1].isupper() for k in range(index, at))
    return at if named else None


def _names_end(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """Return the index behind a list of names, and how many they are."""
    end, count = _name_end(tokens, index), 1
    if end is None:
        return None
    while True:
        at = _age_end(tokens, end) or end
        at += _lower(tokens, at) == ","
        at += _lower(tokens, at) in ("and", "&")
        following = _name_end(tokens, at) if at > end else None
        if following is None:
            return end, count
        end, count = following, count + 1


def _identified_end(tokens: Sequence[Token], index: int, naming: int) -> int | None:
    """Return the index behind all whom "two men, identified as" at `index` names."""
    names = _names_end(tokens, naming)
    if names is None:
        return None
    end, count = names
    people = _count_before(tokens, index)
    while count < people:
        at = _over_description(tokens, end)
        at += _lower(tokens, at) == ","
        at += _lower(tokens, at) == "and"
        while at < len(tokens) and tokens[at].tag in ("PRP$", "DT", "JJ", "NN"):
            at += 1  # "his nephew Samer"
        further = _names_end(tokens, at) if at > end else None
        if further is None:
            break
        end, count = further[0], count + further[1]
    return end if count < 2 else _over_origin(tokens, end)


def _over_description(tokens: Sequence[Token], index: int) -> int:
    """Step over "of Suluk", ", a former mayor (of Suluk)" behind a name."""
    index = _over_origin(tokens, _age_end(tokens, index) or index)
    at = index + 1
    if _lower(tokens, index) != "," or _lower(tokens, at) not in ("a", "an", "the"):
        return index
    while at < len(tokens) and tokens[at].tag in ("DT", "JJ", "NN"):
        at += 1
    return _over_origin(tokens, at)


def _over_origin(tokens: Sequence[Token], index: int) -> int:
    """Step over "of Suluk village"."""
    if _lower(tokens, index) not in ("of", "from"):
        return index
    end = _name_end(tokens, index + 1)
    return (
        index if end is None else end + (end < len(tokens) and tokens[end].tag == "NN")
    )


def _count_before(tokens: Sequence[Token], index: int) -> int:
    """Return how many people the phrase before `index` counts, 1 if it does not tell."""
    for at in range(index - 1, max(-1, index - _BACK), -1):
        read = read_number(tokens, at) if tokens[at].tag == "CD" else None
        if read is not None:
            return read[0]
    return 1


def _closed(tokens: Sequence[Token], end: int, *, opened: bool) -> int:
    """Take in the comma that closes an aside."""
    end = _age_end(tokens, end) or end
    closes = opened and _lower(tokens, end) in (",", "-", "–")
    return end + (closes and _verb(tokens, end + 1))


def _age_end(tokens: Sequence[Token], index: int) -> int | None:
    """Return the index behind the ", 45" of "Samer Khaled, 45, was"."""
    if _lower(tokens, index) != "," or index == 0 or index + 2 >= len(tokens):
        return None
    at = index + 1 + (_lower(tokens, index + 1) == "aged")
    age = tokens[at].lower
    ends = _lower(tokens, at + 1) in (",", ".", ")", "and")
    person = tokens[index - 1].tag in ("NNP", "NNPS") or is_person_noun(
        tokens[index - 1].lower
    )
    after_name = person or at > index + 1
    if not (after_name and ends and age.isdigit() and len(age) < 3):
        return None
    further = _lower(tokens, at + 2)  # "two brothers, aged 5 and 7"
    pair = _lower(tokens, at + 1) == "and" and further.isdigit() and len(further) < 3
    return at + (3 if pair and at > index + 1 else 1)


def _listed_names_end(tokens: Sequence[Token], index: int) -> int | None:
    """Return the end of the names in "three women, Nada, Rim and Huda, were"."""
    if index == 0 or tokens[index - 1].tag != "NNS":
        return None
    counted = any(t.tag == "CD" for t in tokens[max(0, index - 6) : index])
    names = _names_end(tokens, index + 1) if counted else None
    if names is None or names[1] < 2:
        return None
    end = _closed(tokens, names[0], opened=True)
    # "ten farmers, Agency One and Agency Two reported"
    reported = _verb(tokens, end) and tokens[end].lower not in _AUXILIARIES
    return None if reported else end


def _lower(tokens: Sequence[Token], index: int) -> str:
    return tokens[index].lower if 0 <= index < len(tokens) else ""
