"""Let the context say whom a description means: "the terrorists", "the gunmen"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.actors import groups, state
from extract.actors.labels import Labels
from extract.actors.lexicon import lexicon
from extract.mentions import ActorKind, ActorMention

_ANYBODY = frozenset({"unidentified", "gunmen", "bomber"})
_OWNED = frozenset({"own_forces", "they"})
_STATES_OWN = frozenset({"police", "syrian_government"})
_FIRED = re.compile(
    r"\b(?:terrorists|rockets?|mortars?|shell(?:s|ing)?|snipers?)\b", re.IGNORECASE
)


def resolve_by_context(
    text: str, mentions: Sequence[ActorMention]
) -> tuple[ActorMention, ...]:
    """Give each description the actor that its neighbours name, where they do."""
    state_media = any(
        mention.actor_id == "terrorists" and mention.kind is ActorKind.GROUP
        for mention in mentions
    )
    named = _named_by_sentence(mentions)
    called = Labels(text, mentions)
    resolved: list[ActorMention] = []
    for index, mention in enumerate(mentions):
        if _names_nobody(text, mentions, index, state_media=state_media):
            continue
        if mention.actor_id in _OWNED:
            owner = groups.owner(text, mentions, index)
            meant = (m.actor_id for m in resolved if m.start == owner.start)
            resolved.append(_renamed(mention, next(meant, owner.actor_id)))
            continue
        actor_id = called.bearer(index, _meant(text, mentions, index))
        if actor_id == "gunmen" and state_media:
            actor_id = "terrorists"
        elif actor_id in groups.REBELS and _beside_turkey(named, mention.sentence):
            actor_id = "rebels_with_turkey"
        resolved.append(_renamed(mention, actor_id))
    return tuple(resolved)


def _names_nobody(
    text: str, mentions: Sequence[ActorMention], index: int, *, state_media: bool
) -> bool:
    """Tell words that stand for somebody else, or for nobody, from an actor."""
    mention = mentions[index]
    if mention.actor_id == "terrorists":
        return _names_no_group(text, mention) and not state_media
    if mention.actor_id == "unnamed_aircraft":
        return state.flown_by_another(text, mentions, index)
    if mention.actor_id == "the_group":
        return not groups.is_definite(text, mention)
    kurdish = mention.actor_id in _STATES_OWN and state.is_kurdish(text, mention)
    police = mention.actor_id == "police" and not kurdish
    return police and state.of_another_state(mentions, index)


def _meant(text: str, mentions: Sequence[ActorMention], index: int) -> str:
    """Return the actor that a mention means by what stands around it."""
    mention = mentions[index]
    actor_id = mention.actor_id
    if actor_id in _ANYBODY:
        actor_id = groups.specified(text, mentions, index) or actor_id
    if actor_id == "followers":
        return groups.followed(mentions, index)
    if actor_id == "mercenaries":
        return groups.hired(mentions, index)
    if actor_id == "the_group":
        return groups.group_before(text, mentions, index)
    if actor_id in _STATES_OWN and state.is_kurdish(text, mention):
        return "sdf"
    if actor_id in _STATES_OWN and state.is_turkish_held(text, mention):
        return "fsa_turkey"
    plain = actor_id == "syrian_government" and state.is_plain(text, mention)
    if plain or actor_id == "police":
        return groups.served(text, mentions, index)
    if groups.is_one_group(text, mention):
        return groups.one_group(text, mentions, index)
    if actor_id in groups.DESCRIPTIONS:
        return groups.described(text, mentions, index)
    return actor_id


def _names_no_group(text: str, mention: ActorMention) -> bool:
    """Tell "a terrorist attack", which says whose it is only where some are "terrorists".

    What they fire does say so: "terrorist rocket fire", "terrorists' shells".
    """
    if mention.actor_id != "terrorists" or mention.kind is not ActorKind.ATTACK:
        return False
    return _FIRED.search(text, mention.start, mention.end) is None


def _renamed(mention: ActorMention, actor_id: str) -> ActorMention:
    if actor_id == mention.actor_id:
        return mention
    return replace(mention, actor_id=actor_id, name=lexicon().entries[actor_id].name)


def _named_by_sentence(mentions: Sequence[ActorMention]) -> dict[int, set[str]]:
    named: dict[int, set[str]] = {}
    for mention in mentions:
        named.setdefault(mention.sentence, set()).add(mention.actor_id)
    return named


def _beside_turkey(named: dict[int, set[str]], sentence: int) -> bool:
    """Tell whether rebels appear with Turkey and against Kurdish-led forces."""
    around = range(sentence - 1, sentence + 2)
    near = {each for index in around for each in named.get(index, ())}
    return "turkey" in near and not groups.KURDISH.isdisjoint(near)
