"""Find the armed actors that a text names or describes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.actors.context import resolve_by_context
from extract.actors.control import adjacent, fires, is_city, tells_control
from extract.actors.cues import cues
from extract.actors.lexicon import Adjective, Head, Lexicon, Standing, lexicon
from extract.actors.whose import (
    MEMBER_HEADS,
    Found,
    holder,
    kind_of,
    of_patron,
)
from extract.lexical import PhraseMatch, Word, sentence_words
from extract.mentions import ActorKind, ActorMention, Sentence
from extract.places.datelines import datelines
from extract.places.words import foreign

_MAX_MODIFIERS = 4
_MAX_COORDINATED = 3
_MEMBER_LINKS = frozenset({"of", "from", "in", "with", "to"})
_THEY = "they"
_GONE = frozenset(("left", "target"))  # "they left the house": no deed
_THEN = frozenset(("then", "also", "later", "have", "had"))


def find_actors(text: str, sentences: Sequence[Sentence]) -> tuple[ActorMention, ...]:
    """Find actor mentions in normalised `text`, sorted, never overlapping."""
    mentions: list[ActorMention] = []
    for sentence in sentences:
        mentions.extend(_sentence_mentions(text, sentence))
    heads = {start for start, _ in datelines(text)}
    kept = [m for m in mentions if m.start not in heads or not _is_town(text, m)]
    return resolve_by_context(text, kept)


def _is_town(text: str, mention: ActorMention) -> bool:
    """Tell the capital that opens a dateline, and is no power there: "AMMAN - Raids"."""
    named = text[mention.start : mention.end].title()
    return foreign()[0].match(named) is not None


def _sentence_mentions(text: str, sentence: Sentence) -> Iterator[ActorMention]:
    words = sentence_words(text, sentence)
    lex = lexicon()
    tags = bool(words) and words[0].key == "tags"  # "Tags Syria Russia US": none acts
    for found in _scan(text, words, lex):
        if found.actor_id is None or (tags and found.kind is ActorKind.STATE):
            continue
        if is_city(words, found.first, found.last):
            continue
        if found.actor_id == _THEY and not _act(text, words, found.last):
            continue
        start, end = words[found.first].start, words[found.last - 1].end
        member = found.member or _after_person(text, words, found.first, lex)
        name = lex.entries[found.actor_id].name
        yield ActorMention(
            start, end, sentence.index, found.actor_id, name, found.kind, member
        )


def _act(text: str, words: Sequence[Word], index: int) -> bool:
    """Tell "they (then) shot two men" from what else is told of them."""
    if index < len(words) and words[index].key in _THEN:
        index += 1
    if index >= len(words) or words[index].key in _GONE:
        return False
    return cues().harm_verbs.at(text, words, index) is not None


def _scan(text: str, words: Sequence[Word], lex: Lexicon) -> Iterator[Found]:
    first, free = lex.first, 0
    before: Found | None = None  # held back: what follows may say whose it is
    patron: Found | None = None
    for index, word in enumerate(words):
        if first.isdisjoint(word.forms) or index < free:
            continue
        found = _told_behind(text, words, index, before, lex)
        if found is None:
            found = _at(text, words, index, lex)
        if found is not None and found.actor_id is None:
            found = holder(text, words, found, lex)
        if found is None:
            continue
        if before is not None and before.last <= found.first:
            yield before
        found = of_patron(words, found, patron)
        patron = found
        kept = not tells_control(text, words, found.last) or fires(words, found.first)
        before = found if kept else None
        free = found.last
    if before is not None:
        yield before


def _told_behind(
    text: str, words: Sequence[Word], index: int, before: Found | None, lex: Lexicon
) -> Found | None:
    """Return the force told by what it seems to be: "jets believed to be Russian"."""
    if before is not None and before.told and words[index - 1].key == "or":
        other = lex.adjectives.at(text, words, index)
        if other is not None and before.last == index - 1:
            other_id = other.payload.actor_id
            return before._replace(first=index, last=other.last, actor_id=other_id)
    doubt = lex.predicates.at(text, words, index) if index else None
    whose = lex.adjectives.at(text, words, doubt.last) if doubt else None
    head = lex.heads.at(text, words, index - 1) if whose else None
    if whose is None or head is None or head.last != index:
        return None
    first = before.first if before is not None and before.last == index else index - 1
    member = head.payload in MEMBER_HEADS
    kind = kind_of(head.payload)
    own = _head(text, words, whose.last, lex)  # "gunmen, probably ISIS members"
    last = own.last if own is not None else whose.last
    return Found(first, last, whose.payload.actor_id, kind, member, told=True)


def _at(text: str, words: Sequence[Word], index: int, lex: Lexicon) -> Found | None:
    standing = lex.standing.at(text, words, index)
    adjective = lex.adjectives.at(text, words, index)
    stands = _standing(text, words, standing, lex) if standing else None
    modifies = _modifying(text, words, adjective, lex) if adjective else None
    if stands is None or modifies is None:
        return stands or modifies
    attack = modifies.kind is ActorKind.ATTACK and stands.kind is ActorKind.STATE
    longer = modifies.last > stands.last
    return modifies if longer or (attack and modifies.last == stands.last) else stands


def _standing(
    text: str, words: Sequence[Word], match: PhraseMatch[Standing], lex: Lexicon
) -> Found:
    actor_id, kind = match.payload.actor_id, match.payload.kind
    plain = Found(match.first, match.last, actor_id, kind, False)
    if actor_id is None or kind is ActorKind.STATE:
        return plain
    head = _head(text, words, match.last, lex)
    if head is None:
        return _own_head(text, words, plain, lex)
    kind = kind_of(head.payload)
    member = head.payload in MEMBER_HEADS
    return Found(match.first, head.last, actor_id, kind, member)


def _own_head(text: str, words: Sequence[Word], found: Found, lex: Lexicon) -> Found:
    """Read the last word of a name as its head: "rebel fighters", "its strikes"."""
    own = lex.heads.at(text, words, found.last - 1)
    if own is None:
        return found
    kind, member = kind_of(own.payload), own.payload in MEMBER_HEADS
    return Found(found.first, found.last, found.actor_id, kind, member)


def _modifying(
    text: str, words: Sequence[Word], match: PhraseMatch[Adjective], lex: Lexicon
) -> Found | None:
    head = _head(text, words, match.last, lex)
    last = match.last
    if head is not None:
        last = head.last
    else:
        head = _shared_head(text, words, match.last, lex)
    if head is None or head.payload not in match.payload.heads:
        return None
    kind = kind_of(head.payload)
    member = head.payload in MEMBER_HEADS
    return Found(match.first, last, match.payload.actor_id, kind, member)


def _head(
    text: str, words: Sequence[Word], index: int, lex: Lexicon
) -> PhraseMatch[Head] | None:
    """Return the head noun at `index`, looking past a few modifiers."""
    for _ in range(_MAX_MODIFIERS):
        if index >= len(words) or not adjacent(text, words, index):
            return None
        head = lex.heads.at(text, words, index)
        if head is not None:
            return head
        modifier = lex.modifiers.at(text, words, index)
        if modifier is None or _is_other_force(text, words, index, lex):
            return None
        index = modifier.last
    return None


def _is_other_force(text: str, words: Sequence[Word], index: int, lex: Lexicon) -> bool:
    """Tell the second of two forces: "Russian-Syrian raids"."""
    hyphen = text[words[index - 1].end : words[index].start] in ("-", "/")
    return hyphen and lex.adjectives.at(text, words, index) is not None


def _shared_head(
    text: str, words: Sequence[Word], index: int, lex: Lexicon
) -> PhraseMatch[Head] | None:
    """Return the head that coordinated adjectives share: "Russian and Syrian raids"."""
    for _ in range(_MAX_COORDINATED):
        index = _next_in_list(text, words, index)
        following = lex.adjectives.at(text, words, index) if index else None
        if following is None and not (index and words[index].capital):
            return None
        # "Kurdish and Christian militiamen": the second may be no actor of ours
        index = following.last if following is not None else index + 1
        head = _head(text, words, index, lex)
        if head is not None:
            return head
    return None


def _next_in_list(text: str, words: Sequence[Word], index: int) -> int:
    """Return where the next of coordinated adjectives may stand, else 0."""
    if index >= len(words):
        return 0
    joined = text[words[index - 1].end : words[index].start] in (", ", "-", "/")
    if words[index].key in ("and", "or"):
        return index + 1 if index + 1 < len(words) else 0
    return index if joined else 0


def _after_person(text: str, words: Sequence[Word], first: int, lex: Lexicon) -> bool:
    """Tell whether a person noun governs the name: "a member of the Asayish"."""
    index = first - 1
    while index > 0 and words[index].key in ("the", "an", "a", "so", "called"):
        index -= 1
    if index < 1 or words[index].key not in _MEMBER_LINKS:
        return False
    if words[index - 1].key.isdigit():
        return True  # "nine dead, 183 from X"
    if words[index - 1].key in ("belonging", "affiliated", "linked", "loyal"):
        index -= 1
    head = lex.heads.at(text, words, index - 1)
    return head is not None and head.payload in MEMBER_HEADS
