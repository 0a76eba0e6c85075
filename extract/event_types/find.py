"""Find words that tell what did the harm."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.event_types.lexicon import Weapon, surroundings, weapons
from extract.lexical import sentence_words
from extract.mentions import ActorKind, ActorMention, EventCue, Sentence
from extract.terms import EventType

_ARMS = (EventType.SHELLING, EventType.EXPLOSION, EventType.SHOOTING)
_REACH = 100  # characters before a cue in which the harm that it did is told
_NEAR = 24  # characters before a state that bans who is told of
_BY = re.compile(r"(?:[^.;]{0,30}\bby|\s(?:of|from))\s(?:the\s|a\s)?")

# "the attack, the worst to hit Turkish troops", "raids against the SDF": whom it was aimed at
_AT = re.compile(
    r"(?:[^.;]{0,90}\b(?:against|hit|hitting|on|target|targeting))?\s(?:the\s|a\s)?"
)


def find_weapons(
    text: str, sentences: Sequence[Sentence], actors: Sequence[ActorMention] = ()
) -> tuple[EventCue, ...]:
    """Find weapon and attack words in normalised `text`, sorted, never overlapping.

    `actors` are the article's actor mentions: a state's "strikes" and "missiles" are
    air strikes, where the cue is its own.
    """
    named: dict[int, list[ActorMention]] = {}
    for actor in actors:
        if not _bans(text, actor):
            named.setdefault(actor.sentence, []).append(actor)
    found: list[EventCue] = []
    for sentence in sentences:
        present = named.get(sentence.index, [])
        for start, end, weapon in _readings(text, sentence, present):
            direct = _is_direct(text, sentence, start, found[-1:])
            cue = (start, end, sentence.index, weapon.event_type, weapon.strength)
            found.append(EventCue(*cue, weapon.unarmed, direct))
    return tuple(found)


def _bans(text: str, actor: ActorMention) -> bool:
    """Tell the state of "ISIS (outlawed in Russia)", which is told to do nothing."""
    if actor.kind is not ActorKind.STATE:
        return False
    floor = max(0, actor.start - _NEAR)
    return surroundings().banned.search(text, floor, actor.start) is not None


def _readings(
    text: str, sentence: Sentence, actors: Sequence[ActorMention]
) -> Iterator[tuple[int, int, Weapon]]:
    """Yield where the cues of a sentence start and end, as its actors have them read."""
    words = sentence_words(text, sentence)
    for match in weapons().find(text, words):
        start, end = words[match.first].start, words[match.last - 1].end
        weapon = _reading(match.payload, _hands(text, actors, start, end))
        if weapon is None or _is_lost(text, sentence, weapon, start, end):
            continue
        if not _is_fled(text, sentence, start):
            yield start, end, weapon


def _is_fled(text: str, sentence: Sentence, start: int) -> bool:
    """Tell "trying to flee heavy fighting": what killed them was something else."""
    floor = max(sentence.start, start - _REACH)
    return surroundings().fleeing.search(text, floor, start) is not None


def _is_lost(
    text: str, sentence: Sentence, weapon: Weapon, start: int, end: int
) -> bool:
    """Tell the arms that somebody lost from those that did the harm."""
    if weapon.event_type not in _ARMS:
        return False
    floor = max(sentence.start, start - _REACH)
    before = surroundings().lost.search(text, floor, start)
    return bool(before or surroundings().destroyed.match(text, end, sentence.end))


def _is_direct(
    text: str, sentence: Sentence, start: int, last: Sequence[EventCue]
) -> bool:
    """Tell whether a harm leads up to the cue: "were killed in an American" raid.

    Of "killed in an air strike during clashes" it leads up to the strike, told `last`.
    """
    floor = max(sentence.start, start - _REACH)
    led = surroundings().leading_up.search(text, floor, start)
    if led is None:
        return False
    between = [c for c in last if c.direct and c.start > led.start() and c.strength > 1]
    return not any(surroundings().amid.search(text, c.end, start) for c in between)


def _hands(
    text: str, actors: Sequence[ActorMention], start: int, end: int
) -> list[ActorMention]:
    """Return the actors whose attack a cue may be: those told last before it, or behind
    "by"; where none stands before it, any.
    """
    before = [actor for actor in actors if actor.start < end]
    behind = [
        actor
        for actor in actors
        if actor.start >= end and not _AT.fullmatch(text, end, actor.start)
    ]
    told = [a for a in behind if _BY.fullmatch(text, end, a.start)]
    if told:
        told = _partners(text, behind[behind.index(told[0]) :])
    if not before:
        return told or behind
    return [*_partners(text, before[::-1]), *told]


def _partners(text: str, actors: Sequence[ActorMention]) -> list[ActorMention]:
    """Return the first of `actors`, in either order, with those who act with it."""
    hands = [actors[0]]
    for actor in actors[1:]:
        first, last = sorted((actor, hands[-1]), key=lambda a: a.start)
        if not surroundings().together.fullmatch(text, first.end, last.start):
            break
        hands.append(actor)
    return hands


def _reading(
    readings: Sequence[Weapon], hands: Sequence[ActorMention]
) -> Weapon | None:
    """Return the first reading that the actors of the cue allow."""
    return next((each for each in readings if _allows(each, hands)), None)


def _allows(weapon: Weapon, hands: Sequence[ActorMention]) -> bool:
    """Tell whether one of the actors wields it: men on foot make no air strike."""
    aerial = weapon.event_type is EventType.AIRSTRIKE
    return not weapon.by or any(
        hand.actor_id in weapon.by and not (aerial and hand.member) for hand in hands
    )
