"""Tell who victims were by what a clause says of them: "a clerk who went there to fight"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extract.harms.grouping import word_group
from extract.harms.harm import Harm
from extract.harms.lexicon import lexicon
from extract.harms.nouns import person_nouns
from extract.harms.words import BE, HAVE, word_set
from extract.terms import Group
from extract.tokens import Token

_NEAR = 3  # tokens between people and the "who" that describes them
_REACH = 25  # tokens of such a clause
_SIDED = word_set("with alongside for against in")
_LEADING = word_set("led leading headed heading commanded commanding")
_BEING = ("to", "be")
_NAMING = word_set("NNP NNPS , CD POS HYPH")
_PAUSES = word_set(", ; . : who that which and but while when as")


def career(tokens: Sequence[Token], harm: Harm) -> Group | None:
    """Return the group that the clauses around the victims of `harm` tell, if any does."""
    first, cue = _index(tokens, harm.end), _index(tokens, harm.cue_start)
    between = range(first, min(cue, first + _REACH))
    if _went_to_fight(tokens, between) or (
        harm.people.high == 1 and _leads_unit(tokens, cue)
    ):
        return Group.COMBATANT
    return _believed(tokens, between)


def _went_to_fight(tokens: Sequence[Token], between: range) -> bool:
    """Tell "who left home to fight against" from "who fled the fighting"."""
    who = [k for k in between[: _NEAR + 1] if tokens[k].lower == "who"]
    return bool(who) and any(_fights(tokens, k) for k in between if k > who[0] + 1)


def _fights(tokens: Sequence[Token], index: int) -> bool:
    word, before = tokens[index].lower, tokens[index - 1].lower
    after = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    fighting = word == "fighting" and before in BE
    return after in _SIDED and (
        fighting or word == "fought" or (word, before) == ("fight", "to")
    )


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
    """Return the group of a description: who serves an armed group is of it."""
    groups: list[Group] = []
    before = ""
    for word in words:
        if word in _PAUSES:
            break
        state = (before, word) == ("islamic", "state")
        group, before = Group.COMBATANT if state else word_group(word), word
        groups += [] if group in (None, Group.UNSPECIFIED) else [group]
    return Group.COMBATANT if Group.COMBATANT in groups else next(iter(groups), None)


def _index(tokens: Sequence[Token], offset: int) -> int:
    """Return the first token at or behind `offset`."""
    return next((k for k, t in enumerate(tokens) if t.start >= offset), len(tokens))
