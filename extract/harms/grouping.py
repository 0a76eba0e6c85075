"""Tell which victim group a noun phrase names."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from extract.harms.lexicon import lexicon
from extract.harms.nouns import FAMILY, is_kin, is_person_noun, person_nouns
from extract.harms.numbers import read_number
from extract.harms.phrases import NounPhrase
from extract.harms.words import ADULT, BE, HAVE, ONE, OWN, word_set
from extract.terms import Group
from extract.tokens import Token

PROFESSIONS = (Group.MEDICAL_WORKER, Group.JOURNALIST, Group.AID_WORKER)
_HELD = frozenset(("captured", "captive", "imprisoned", "detained", "jailed"))
_DEFENCE = frozenset(("defence", "defense"))
_CIVIC = word_set("council municipality parliament assembly")
_AGENTS = ("er", "ers", "ist", "ists", "smith", "smiths")
_REACH = 8
_BACK = 16  # tokens from "its members" to the name of the body
_SERVING = frozenset(("of", "for", "with", "from"))
_REST = frozenset(("other", "more", "of", "its", "their", "the", "own"))
_MEMBERS = frozenset(("member", "members"))
_THEIR_MEN = frozenset(("man", "men"))
_OF = frozenset(("of", "from", "in", "belonging", "affiliated", "who"))
# "Eight militants who had surrendered", "30 soldiers (they had) taken hostage"
_YIELDING = BE | HAVE | word_set("who that they taken later earlier")


def group_of(tokens: Sequence[Token], phrase: NounPhrase) -> Group:
    """Return the group that the head tells, then its modifiers, then the "of" behind it."""
    start = phrase.start
    if phrase.quantity is not None and phrase.quantity.start <= phrase.head:
        start = phrase.quantity.end
    start = _past_owner(tokens, start, phrase.head)
    told = _owner(tokens, phrase) or _head_group(tokens, phrase, start)
    if told is not None:
        return told
    if tokens[phrase.head].lower == "old":
        return _aged(tokens, start, phrase.head)
    told = _last_group([t.lower for t in tokens[start : phrase.head + 1]])
    told = told or _employer(tokens, phrase)
    if told is not None:
        return told
    if phrase.complement is not None:
        return _complement_group(tokens, phrase.complement)
    if _agent(tokens, phrase):
        return Group.CIVILIAN
    words = {t.lower for t in tokens[start : phrase.head]}
    rest, member = words <= _REST, tokens[phrase.head].lower in _MEMBERS
    if phrase.quantity is None or not (rest and member):
        return Group.UNSPECIFIED
    after = tokens[phrase.end].lower if phrase.end < len(tokens) else ""
    if words & OWN and (after == "in" or "own" in words):
        return Group.COMBATANT  # "15 of its members in Suluk", "70 of its own members"
    return Group.UNSPECIFIED if after in _OF else Group.COMBATANT


def _past_owner(tokens: Sequence[Token], start: int, head: int) -> int:
    """Step past "the rebels'" where their kin or company is told, not their men."""
    word = tokens[head].lower
    if tokens[head - 1].tag != "POS" or word in _THEIR_MEN:
        return start
    return head if is_kin(word) or word in lexicon().companions else start


def _owner(tokens: Sequence[Token], phrase: NounPhrase) -> Group | None:
    """Return the group of rescuers for "five of its members", whose body was told before."""
    head = tokens[phrase.head].lower
    if head not in _MEMBERS and head not in lexicon().staff and head != "staff":
        return None
    if OWN.isdisjoint(t.lower for t in tokens[phrase.start : phrase.head]):
        return None
    words = [t.lower for t in tokens[max(0, phrase.start - _BACK) : phrase.start]]
    groups = (_group_at(words, k) for k in range(len(words) - 1, -1, -1))
    told = next((g for g in groups if g in (Group.COMBATANT, *PROFESSIONS)), None)
    return told if told is Group.AID_WORKER else None


def _head_group(
    tokens: Sequence[Token], phrase: NounPhrase, start: int
) -> Group | None:
    """Return what the head tells with its modifiers, None where it tells nothing."""
    group = _noun_group(tokens, start, phrase.head)
    before = {t.lower for t in tokens[start : phrase.head]}
    if "civilian" in before:
        return Group.CIVILIAN  # "civilian police officers"
    if group is Group.COMBATANT and before & _HELD:
        return Group.DETAINEE  # "two captured soldiers"
    if tokens[phrase.head].lower == "men" and before & OWN:
        return Group.COMBATANT  # "the commander and five of his men"
    modifiers = {person_nouns().modifiers.get(word) for word in before}
    armed = Group.COMBATANT in modifiers
    if group is Group.MAN and (armed or _of_armed(tokens, phrase.end)):
        return Group.COMBATANT  # "14 militia men", "two men from Hezbollah"
    if Group.CHILD in modifiers and group in (
        Group.MAN,
        Group.WOMAN,
        Group.UNSPECIFIED,
    ):
        return Group.CHILD  # "two teenage brothers"
    if group is None or group is Group.UNSPECIFIED:
        return None
    serving = _employer(tokens, phrase)
    told = _profession(tokens, start, phrase.head)
    return told or (serving if serving in PROFESSIONS else None) or group


def _aged(tokens: Sequence[Token], start: int, old: int) -> Group:
    """Return the group of "a six-year-old", whose "old" stands at `old`."""
    ages = (read_number(tokens, k) for k in range(start, old))
    age = next((read[0] for read in ages if read is not None), ADULT)
    return Group.CHILD if age < ADULT else Group.UNSPECIFIED


def _last_group(words: Sequence[str]) -> Group | None:
    """Return the group that the last of `words` tells that tells any."""
    groups = (_group_at(words, index) for index in range(len(words) - 1, -1, -1))
    return next((g for g in groups if g not in (None, Group.UNSPECIFIED)), None)


def _agent(tokens: Sequence[Token], phrase: NounPhrase) -> bool:
    """Tell by its ending a calling that no list has: "a money changer"."""
    head = tokens[phrase.head]
    named = is_person_noun(head.lower) or head.text[:1].isupper() or phrase.bare
    named = named or head.lower in lexicon().wrongdoers
    counted = phrase.determiner in ONE or phrase.quantity is not None
    return counted and not named and head.lower.endswith(_AGENTS)


def yielded(tokens: Sequence[Token], phrase: NounPhrase) -> bool:
    """Tell fighters whom the words behind them say to have been captured before."""
    behind = [t.lower for t in tokens[phrase.end : phrase.end + _REACH]]
    return next((w for w in behind if w not in _YIELDING), "") in lexicon().yielded


def side_of(tokens: Sequence[Token], phrase: NounPhrase) -> str | None:
    """Return the side on which combatants fight, if a word of the phrase tells it."""
    sides = person_nouns().sides
    words = (tokens[k].lower for k in range(phrase.start, phrase.end))
    return next((sides[word] for word in words if word in sides), None)


def _profession(tokens: Sequence[Token], start: int, head: int) -> Group | None:
    """Return the profession that a word before a general head tells."""
    if tokens[head].lower not in lexicon().staff or head == start:
        return None
    word = tokens[head - 1].lower
    group = word_group(word)
    return group if group in PROFESSIONS or word in lexicon().armed else None


def _employer(tokens: Sequence[Token], phrase: NounPhrase) -> Group | None:
    """Return the profession of "employees of an aid group", "people working for the UN"."""
    at, head = phrase.head + 1, tokens[phrase.head].lower
    working = at < len(tokens) and tokens[at].lower == "working"
    at += working
    if at >= len(tokens) or tokens[at].lower not in _SERVING:
        return None
    generic = head in lexicon().staff
    if not (working or generic or head in _MEMBERS or head == "staff"):
        return None
    words = list(takewhile(_no_joint, (t.lower for t in tokens[at + 1 : at + _REACH])))
    groups = [_group_at(words, k) for k in range(len(words))]
    told = next((g for g in groups if g in PROFESSIONS), None)
    employed = working and not (generic or lexicon().companies.isdisjoint(words))
    plain = employed and Group.COMBATANT not in groups
    return told or (Group.CIVILIAN if plain else None)


def _of_armed(tokens: Sequence[Token], end: int) -> bool:
    """Tell "two men from Hezbollah" from "two men from Suluk"."""
    if end >= len(tokens) or tokens[end].lower not in ("from", "of"):
        return False
    origin = takewhile(_in_phrase, tokens[end + 1 : end + _REACH])
    groups = (person_nouns().modifiers.get(t.lower) for t in origin)
    return Group.COMBATANT in groups


def _in_phrase(token: Token) -> bool:
    """Tell a phrase from the verb behind it: "a man from Suluk was held by the army"."""
    verb = token.tag in ("VBD", "VBZ", "VBP", "MD") or token.lower == "by"
    return _no_joint(token.lower) and not verb


def _no_joint(word: str) -> bool:
    return word not in ("and", ",", "in", "who", "were", "near")


def _complement_group(tokens: Sequence[Token], span: tuple[int, int]) -> Group:
    words = [t.lower for t in tokens[span[0] : span[1]]]
    if FAMILY & set(words):
        return Group.CIVILIAN
    if words[-1] in person_nouns().armed_units or ("islamic", "state") in pairwise(
        words
    ):
        return Group.COMBATANT  # "members of the Samer Brigade"
    civic = Group.CIVILIAN if words[-1] in _CIVIC else Group.UNSPECIFIED
    return _last_group(words) or civic


def _group_at(words: Sequence[str], index: int) -> Group | None:
    """Return the group that a word tells: rescuers serve in the Civil Defence alone."""
    if words[index] in _DEFENCE and index and words[index - 1] != "civil":
        return Group.COMBATANT
    return word_group(words[index])


def _noun_group(tokens: Sequence[Token], start: int, head: int) -> Group | None:
    nouns, lower = person_nouns(), tokens[head].lower
    if [t.lower for t in tokens[max(0, head - 2) : head]] == ["non", "-"]:
        return Group.CIVILIAN  # "non-combatants"
    if head > start:
        pair = f"{tokens[head - 1].lower} {lower}"
        found = nouns.singular.get(pair) or nouns.plural.get(pair)
        if found is not None:
            return found
    return nouns.singular.get(lower) or nouns.plural.get(lower)


def word_group(word: str) -> Group | None:
    """Return the group that one word tells, be it a noun or a modifier."""
    nouns = person_nouns()
    return (
        nouns.modifiers.get(word) or nouns.singular.get(word) or nouns.plural.get(word)
    )
