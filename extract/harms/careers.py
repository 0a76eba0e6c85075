"""Tell who victims were by what a clause says of them: "a clerk who went there to fight"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extract.harms.grouping import word_group
from extract.harms.harm import Harm
from extract.harms.lexicon import lexicon
from extract.harms.nouns import is_kin, person_nouns
from extract.harms.partitives import HARMED
from extract.harms.words import BE, HAVE, word_set
from extract.terms import Group
from extract.tokens import Token, token_at

_NEAR = 3  # tokens between people and the "who" that describes them
_REACH = 25  # tokens of such a clause
_SIDED = word_set("with alongside for against in")
_LEADING = word_set("led leading headed heading commanded commanding")
_SIDE = 6  # tokens of "alongside the Kurdish rebels"
_NAMES = frozenset(("NNP", "NNPS"))
_MODIFYING = word_set("DT JJ PRP$")
_SERVING = word_set("of for with from at in to")
_BEING = ("to", "be")
_NAMING = word_set("NNP NNPS , CD POS HYPH")
_PAUSES = word_set(", ; . : who that which and but while when as")


def career(tokens: Sequence[Token], harm: Harm) -> Group | None:
    """Return the group that the clauses around the victims of `harm` tell, if any does."""
    first, cue = token_at(tokens, harm.end), token_at(tokens, harm.cue_start)
    between = range(first, min(cue, first + _REACH))
    if _went_to_fight(tokens, between) or (
        harm.people.high == 1 and _leads_unit(tokens, cue)
    ):
        return Group.COMBATANT
    return _believed(tokens, between)


def _went_to_fight(tokens: Sequence[Token], between: range) -> bool:
    """Tell "who left home to fight against" from "who fled the fighting"."""
    who = [k for k in between[: _NEAR + 1] if tokens[k].lower == "who"]
    return bool(who) and any(_fights(tokens, k) for k in between if k > who[0])


def _fights(tokens: Sequence[Token], index: int) -> bool:
    """Tell "to fight alongside the rebels" from "to fight with his neighbour"."""
    word, before = tokens[index].lower, tokens[index - 1].lower
    going = before == "to" and tokens[index - 2].lower not in lexicon().refusing
    fighting = before in BE
    if not {"fought": True, "fight": going, "fighting": fighting}.get(word, False):
        return False
    behind = [t for t in tokens[index + 1 : index + _SIDE] if t.tag not in _MODIFYING]
    return len(behind) > 1 and behind[0].lower in _SIDED and _armed(behind[1])


def _armed(token: Token) -> bool:
    """Tell the name or the noun of a side of a war."""
    return token.tag in _NAMES or word_group(token.lower) is Group.COMBATANT


def _leads_unit(tokens: Sequence[Token], cue: int) -> bool:
    """Tell "was killed as the unit (that) he was commanding"."""
    words = [t.lower for t in tokens[cue : cue + _REACH]]
    for at, word in enumerate(words):
        if word in ("he", "she") and words[at - 1 - (words[at - 1] == "that")] in (
            person_nouns().armed_units
        ):
            return next((w for w in words[at + 1 :] if w not in BE | HAVE), "") in (
                _LEADING
            )
    return False


def _believed(tokens: Sequence[Token], between: range) -> Group | None:
    """Return the group in ", Samer Khaled, believed to be a member of the militia"."""
    for index in between:
        after = tuple(t.lower for t in tokens[index + 1 : index + 3])
        if tokens[index].lower in lexicon().reported and after == _BEING:
            return _described(t.lower for t in tokens[index + 3 : index + _REACH])
        if tokens[index].tag not in _NAMING:
            return None
    return None


def _described(words: Iterable[str]) -> Group | None:
    """Return the group of a description: whose trade is not told is of whom he serves."""
    groups: list[Group] = []
    before = ""
    for word in words:
        if word in _PAUSES | HARMED or is_kin(word) or (groups and word in _SERVING):
            break
        state = (before, word) == ("islamic", "state")
        group, before = Group.COMBATANT if state else word_group(word), word
        groups += [] if group in (None, Group.UNSPECIFIED) else [group]
    return groups[-1] if groups else None
