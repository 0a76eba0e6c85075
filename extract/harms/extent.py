"""Tell how far a noun phrase reaches, and which of its words is the head."""

from __future__ import annotations

from collections.abc import Sequence

from extract.harms.lexicon import lexicon
from extract.harms.nouns import is_person_noun
from extract.harms.quantity import Quantity
from extract.harms.times import time_end
from extract.harms.words import word_set
from extract.tokens import Token

_PREMODIFIERS = word_set("JJ JJR JJS NN NNP NNPS NNS HYPH POS CD FW AFX")
_PREMODIFIED = frozenset(("NN", "NNS", "JJ", "NNP", "NNPS"))
_NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))
# Words that stand for people without a noun.
_HEADLESS = frozenset(("others", "other", "more", "many"))
_COUNTED = frozenset(("casualties", "deaths", "injuries", "fatalities"))
_HELD = frozenset(("hostage", "hostages", "captive", "prisoner", "prisoners"))
_REPORTER = 5  # tokens of "state news agency SANA" and the verb
_BEFORE_VERB = frozenset(("CC", ",", "NN", "NNS", "NNP", "NNPS"))
DETERMINERS = word_set(
    "the a an another its their his her our this that these those no both each "
    "every any my your"
)


def modifiers_end(
    tokens: Sequence[Token],
    index: int,
    quantities: dict[int, Quantity],
    cues: frozenset[int],
) -> int:
    """Return the index behind the modifiers and nouns that begin at `index`."""
    days = lexicon().days
    while index < len(tokens) and index not in quantities:
        token = tokens[index]
        if token.lower in days or token.lower in DETERMINERS:
            break
        if token.lower == "|" or _reporter(tokens, index):
            break
        if time_end(tokens, index) > index:
            break  # "two guards last week"
        if index in cues and not _premodifies(tokens, index):
            break
        if _next_clause(tokens, index):
            break
        if _joins_adjectives(tokens, index, cues) or _slash(tokens, index):
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


def _slash(tokens: Sequence[Token], index: int) -> bool:
    """Tell the stroke of "39 military/security personnel"."""
    inner = 0 < index < len(tokens) - 1 and tokens[index].lower == "/"
    return inner and tokens[index + 1].start == tokens[index - 1].end + 1


def _next_clause(tokens: Sequence[Token], index: int) -> bool:
    """Tell the name behind "killing 40 attackers": a plural never modifies a name."""
    before = tokens[index - 1] if index > 0 else None
    if before is not None and tokens[index].lower in _HELD:
        known = before.tag in ("NNS", "NNPS") or tokens[index - 2].tag == "PRP$"
        return known and is_person_noun(before.lower)  # "took two nuns hostage"
    if before is None or before.tag not in ("NNS", "NNPS"):
        return False
    if tokens[index].lower.endswith("ing") and is_person_noun(before.lower):
        return True  # headlines: "Kills 20 Operatives Plotting Attacks"
    if before.tag != "NNS" or not before.text.islower():
        return False
    name = tokens[index].tag in ("NNP", "NNPS") and tokens[index].text[0].isupper()
    person = is_person_noun(before.lower) and before.lower not in ("women", "men")
    return name and person  # but "two women SDF fighters"


def names_reporter(tokens: Sequence[Token], index: int) -> bool:
    """Tell the "Monitor" of the headline "Raid kills 20 Monitor"."""
    ahead = tokens[index : index + 2]
    if not ahead or not ahead[0].text[0].isupper():
        return False
    described = ahead[0].lower in ("new", "syrian", "state", "war")
    return ahead[described and len(ahead) > 1].lower in lexicon().reporters


def _reporter(tokens: Sequence[Token], index: int) -> bool:
    """Tell the "state media" of "killed ten rebels state media reported"."""
    before = tokens[index - 1] if index > 0 else None
    if before is None or before.tag != "NNS":
        return False
    counted = _COUNTED | lexicon().measures  # "wounding dozens rescue workers said"
    if not is_person_noun(before.lower) and before.lower not in counted:
        return False
    for token in tokens[index : index + _REPORTER]:
        if token.lower in lexicon().reporting:
            return token is not tokens[index]
        if token.tag not in _NOUNS and token.tag != "JJ":
            return False
    return False


def _premodifies(tokens: Sequence[Token], index: int) -> bool:
    """Tell "wounded soldiers" (an adjective) from "wounded in" (a verb)."""
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if after is not None and after.lower in ("and", "or"):
        return _joins_adjectives(tokens, index + 1, frozenset((index, index + 2)))
    if after is not None and _described(tokens, index):
        return True
    verb = index > 0 and tokens[index - 1].tag in _BEFORE_VERB
    if verb and after is not None and after.tag == "NN":
        return False
    return (
        after is not None
        and after.tag in ("NNS", "NN")
        and after.lower not in _HEADLESS
        and (tokens[index].tag in ("JJ", "VBN", "NN", "NNP"))
    )


def _described(tokens: Sequence[Token], index: int) -> bool:
    """Tell "a displaced Iraqi woman", "two wounded young men": no verb follows these."""
    if not 0 < index < len(tokens) - 2 or tokens[index].tag not in ("VBN", "JJ"):
        return False
    before, after, head = (
        tokens[index - 1],
        tokens[index + 1].tag,
        tokens[index + 2].tag,
    )
    # "9 killed Syrian army says", "30 killed and 9 wounded Syrian soldiers"
    counted = before.tag == "CD" and index > 1 and tokens[index - 2].tag != "CC"
    opened = before.lower in ("a", "an", "the") or (counted and head == "NNS")
    return opened and after in ("JJ", "VBN") and head in _NOUNS


def _joins_adjectives(
    tokens: Sequence[Token], index: int, cues: frozenset[int]
) -> bool:
    """Tell the "and" of "dead and wounded members"."""
    if tokens[index].lower not in ("and", "or") or index + 2 >= len(tokens):
        return False
    return {index - 1, index + 1} <= cues and tokens[index + 2].tag == "NNS"


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


def head_of(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """Return the last noun of a run, or its last adjective-like word ("wounded")."""
    if end - start > 2 and [t.lower for t in tokens[end - 2 : end]] == ["-", "old"]:
        return end - 1  # "a 45-year-old was"
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
