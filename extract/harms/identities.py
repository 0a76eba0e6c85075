"""Tell how far the names and ages reach that only identify the people counted."""

from __future__ import annotations

from collections.abc import Sequence

from extract.harms.nouns import is_person_noun
from extract.harms.numbers import read_number
from extract.harms.quantity_words import lower_at
from extract.harms.words import BE, HAVE, is_age, word_set
from extract.tokens import Token

NAMING = word_set("identified named nicknamed dubbed known")
_NAME_TAGS = frozenset(("NNP", "NNPS", "HYPH", "FW"))
_AUXILIARIES = BE | HAVE
_BACK = 15  # tokens between "two members of" and "identified as"


def naming_end(tokens: Sequence[Token], index: int) -> int | None:
    """Return the index behind "identified as", "named"."""
    word = lower_at(tokens, index)
    if word not in NAMING or lower_at(tokens, index - 1) in _AUXILIARIES:
        return None
    index += 1
    if word == "known" and lower_at(tokens, index) != "as":
        return None
    while lower_at(tokens, index) in (
        "only",
        "by",
        "police",
        "locally",
        "as",
        ",",
        ":",
    ):
        index += 1
    return index


def name_end(tokens: Sequence[Token], index: int) -> int | None:
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
    end, count = name_end(tokens, index), 1
    if end is None:
        return None
    while True:
        at = age_end(tokens, end) or end
        at += lower_at(tokens, at) == ","
        at += lower_at(tokens, at) in ("and", "&")
        following = name_end(tokens, at) if at > end else None
        if following is None:
            return end, count
        end, count = following, count + 1


def identified_end(tokens: Sequence[Token], index: int, naming: int) -> int | None:
    """Return the index behind all whom "two men, identified as" at `index` names."""
    names = _names_end(tokens, naming)
    if names is None:
        return None
    end, count = names
    people = _count_before(tokens, index)
    while count < people:
        at = _over_description(tokens, end)
        at += lower_at(tokens, at) == ","
        at += lower_at(tokens, at) == "and"
        while at < len(tokens) and tokens[at].tag in ("PRP$", "DT", "JJ", "NN"):
            at += 1  # "his nephew Samer"
        further = _names_end(tokens, at) if at > end else None
        if further is None:
            break
        end, count = further[0], count + further[1]
    return end if count < 2 else _over_origin(tokens, end)


def _over_description(tokens: Sequence[Token], index: int) -> int:
    """Step over "of Suluk", ", a former mayor (of Suluk)" behind a name."""
    index = _over_origin(tokens, age_end(tokens, index) or index)
    at = index + 1
    if lower_at(tokens, index) != "," or lower_at(tokens, at) not in ("a", "an", "the"):
        return index
    while at < len(tokens) and tokens[at].tag in ("DT", "JJ", "NN"):
        at += 1
    return _over_origin(tokens, at)


def _over_origin(tokens: Sequence[Token], index: int) -> int:
    """Step over "of Suluk village"."""
    if lower_at(tokens, index) not in ("of", "from"):
        return index
    end = name_end(tokens, index + 1)
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


def age_end(tokens: Sequence[Token], index: int) -> int | None:
    """Return the index behind the ", 45" of "Samer Khaled, 45, was"."""
    if lower_at(tokens, index) != "," or index == 0 or index + 2 >= len(tokens):
        return None
    at = index + 1 + (lower_at(tokens, index + 1) == "aged")
    age = tokens[at].lower
    ends = lower_at(tokens, at + 1) in (",", ".", ")", "and")
    person = tokens[index - 1].tag in ("NNP", "NNPS") or is_person_noun(
        tokens[index - 1].lower
    )
    after_name = person or at > index + 1
    if not (after_name and ends and is_age(age)):
        return None
    further = lower_at(tokens, at + 2)  # "two brothers, aged 5 and 7"
    pair = lower_at(tokens, at + 1) == "and" and is_age(further)
    plural = tokens[index - 1].tag == "NNS" and person
    return at + (3 if pair and (plural or at > index + 1) else 1)


def listed_names_end(tokens: Sequence[Token], index: int) -> int | None:
    """Return the end of the names in "three women, Nada, Rim and Huda, were"."""
    if index == 0 or tokens[index - 1].tag != "NNS":
        return None
    counted = any(t.tag == "CD" for t in tokens[max(0, index - 6) : index])
    names = _names_end(tokens, index + 1) if counted else None
    if names is None or names[1] < 2:
        return None
    end = closed(tokens, names[0], opened=True)
    # "ten farmers, Agency One and Agency Two reported"
    reported = is_verb(tokens, end) and tokens[end].lower not in _AUXILIARIES
    return None if reported else end


def counted_names_end(tokens: Sequence[Token], index: int) -> int | None:
    """Return where the count begins in "Nada and Rim, two sisters, were"."""
    if tokens[index].tag != "NNP" or (index and tokens[index - 1].tag in _NAME_TAGS):
        return None
    names = _names_end(tokens, index)
    if names is None or names[1] < 2 or lower_at(tokens, names[0]) != ",":
        return None
    at = names[0] + 1
    read = read_number(tokens, at) if at < len(tokens) else None
    counted = read[0] if read else 2 * (lower_at(tokens, at) == "both")
    return at if counted == names[1] else None


def closed(tokens: Sequence[Token], end: int, *, opened: bool) -> int:
    """Take in the comma that closes an aside."""
    end = age_end(tokens, end) or end
    closes = opened and lower_at(tokens, end) in (",", "-", "–")
    return end + (closes and is_verb(tokens, end + 1))


def is_verb(tokens: Sequence[Token], index: int) -> bool:
    return index < len(tokens) and tokens[index].tag in ("VBD", "VBZ", "VBP", "VBN")
