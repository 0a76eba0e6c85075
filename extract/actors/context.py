"""Let the context say whom a description means: "the terrorists", "the gunmen"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.actors.lexicon import lexicon
from extract.mentions import ActorKind, ActorMention

_WINDOW = 2  # sentences over which "the terrorists" leans on a name
_DESCRIPTIONS = frozenset({"terrorists", "jihadists"})
JIHADISTS = frozenset({"isis", "hts", "nusra", "jihadist_groups"})
_REBELS = frozenset({"opposition", "fsa", "rebel_groups"})
_NAMED = JIHADISTS | _REBELS
_KURDISH = frozenset({"sdf", "ypg"})
_ANYBODY = frozenset({"unidentified", "gunmen"})
_AIRCRAFT = "unnamed_aircraft"
_AIR_FORCES = frozenset(
    ("syrian_government", "assad_regime", "russia", "coalition")
    + ("turkey", "israel", "jordan")
)
_WHICH = ("militant", "insurgent", "rebel", "outlawed", "banned", "terror")
_FAR = 4  # sentences over which "the outlawed group" leans on a name
_DEFINITE = re.compile(r"\b(?:the|this) (?:[\w-]+ )?$", re.IGNORECASE)
_GLOSSES = 3  # mentions back to the name, past those that its gloss may hold
_GLOSS = re.compile(r" ?\([^()]{1,80}\) ?")
_FIRED = re.compile(
    r"\b(?:terrorists|rockets?|mortars?|shell(?:s|ing)?|snipers?)\b", re.IGNORECASE
)
_KINDS = ("group", "faction", "organisation", "organization", "movement")
_FOLLOWERS = "followers"  # "its mercenaries", "their affiliated factions"
_OWN_FORCES = "own_forces"  # "its fighters", "their warplanes"
_FOLLOWERS_OF = {"turkey": "fsa_turkey", "iran": "iran_backed_militias"}


def resolve_by_context(
    text: str, mentions: Sequence[ActorMention]
) -> tuple[ActorMention, ...]:
    """Give each description the actor that its neighbours name, where they do."""
    state_media = any(
        mention.actor_id == "terrorists" and mention.kind is ActorKind.GROUP
        for mention in mentions
    )
    named = _named_by_sentence(mentions)
    resolved: list[ActorMention] = []
    for index, mention in enumerate(mentions):
        actor_id = mention.actor_id
        if _names_no_group(text, mention) and not state_media:
            continue
        if actor_id == _AIRCRAFT and _flown_by_another(mentions, index):
            continue
        if actor_id in _ANYBODY:
            actor_id = _specified(text, mentions, index) or actor_id
        if actor_id == _OWN_FORCES:
            actor_id = _owner(mentions, index)
        elif actor_id == _FOLLOWERS:
            actor_id = _followed(mentions, index)
        elif _is_one_group(text, mention):
            actor_id = _one_group(text, mentions, index)
        elif actor_id in _DESCRIPTIONS:
            actor_id = _described(text, mentions, index)
        elif actor_id == "gunmen" and state_media:
            actor_id = "terrorists"
        elif actor_id in _REBELS and _beside_turkey(named, mention.sentence):
            actor_id = "rebels_with_turkey"
        resolved.append(_renamed(mention, actor_id))
    return tuple(resolved)


def _flown_by_another(mentions: Sequence[ActorMention], index: int) -> bool:
    """Tell "warplanes" beside a force that may fly them from those of nobody."""
    own = mentions[index]
    for earlier in reversed(mentions[:index]):
        if own.sentence - earlier.sentence > _WINDOW:
            break
        if earlier.actor_id in _AIR_FORCES:
            return True
    return False


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


def _followed(mentions: Sequence[ActorMention], index: int) -> str:
    """Return the actor that the followers of the one named just before belong to."""
    own = mentions[index]
    patron = mentions[index - 1] if index else own
    if patron is own or own.sentence - patron.sentence > 1:
        return own.actor_id
    return _FOLLOWERS_OF.get(patron.actor_id, patron.actor_id)


def _owner(mentions: Sequence[ActorMention], index: int) -> str:
    """Return the actor whose the forces are: the first that their sentences name."""
    owner = mentions[index]
    nearest = None
    for earlier in reversed(mentions[:index]):
        nearest = earlier.sentence if nearest is None else nearest
        if earlier.sentence != nearest or nearest < mentions[index].sentence - 1:
            break
        owner = earlier
    return owner.actor_id


def _described(text: str, mentions: Sequence[ActorMention], index: int) -> str:
    """Return the jihadist group last named before a description, or its own id."""
    own = mentions[index]
    specified = _specified(text, mentions, index) or _glossed(text, mentions, index)
    if specified is not None:
        return specified
    if own.kind is ActorKind.ATTACK:
        return own.actor_id
    if own.sentence == 0 and own.actor_id == "jihadists":
        return _named_next(mentions[index:])
    definite = text[max(own.start - 4, 0) : own.start].lower() == "the "
    window = _WINDOW if definite else 0
    for earlier in reversed(mentions[:index]):
        if own.sentence - earlier.sentence > window:
            break
        if earlier.actor_id == "isis":
            return "isis"
        if own.actor_id == "jihadists" and earlier.actor_id in JIHADISTS:
            return earlier.actor_id
        if own.actor_id == "terrorists" and earlier.actor_id in _NAMED:
            break
    return own.actor_id


def _named_next(mentions: Sequence[ActorMention]) -> str:
    """Return the jihadist group that the text under a headline goes on to name."""
    own = mentions[0]
    for later in mentions[1:]:
        if later.sentence - own.sentence > _WINDOW:
            break
        if later.actor_id in JIHADISTS:
            return later.actor_id
    return own.actor_id


def _specified(text: str, mentions: Sequence[ActorMention], index: int) -> str | None:
    """Return the group after a description: "terrorists from Jaish al-Fateh"."""
    if index + 1 >= len(mentions):
        return None
    own = mentions[index]
    gap = text[own.end : mentions[index + 1].start].lower().split()
    described = own.actor_id in _DESCRIPTIONS or text[: own.end].endswith(_KINDS)
    if not gap and described and own.sentence == mentions[index + 1].sentence:
        return mentions[index + 1].actor_id  # "the militant group Islamic State"
    linked = 0 < len(gap) <= 4 and gap[0] in ("from", "of", "belonging", "affiliated")
    return mentions[index + 1].actor_id if linked else None


def _glossed(text: str, mentions: Sequence[ActorMention], index: int) -> str | None:
    """Return the group before a gloss: "al-Nusra Front (an offshoot) terrorists"."""
    own = mentions[index]
    for earlier in reversed(mentions[max(index - _GLOSSES, 0) : index]):
        if _GLOSS.fullmatch(text, earlier.end, own.start):
            return earlier.actor_id
    return None


def _is_one_group(text: str, mention: ActorMention) -> bool:
    """Tell "militant group" and "rebel faction", which a name beside them may specify."""
    words = text[mention.start : mention.end].lower().split()
    return words[-1] in _KINDS and words[0] in _WHICH


def _one_group(text: str, mentions: Sequence[ActorMention], index: int) -> str:
    """Return the group that "the militant group" means, else the mention's own id."""
    own = mentions[index]
    specified = _specified(text, mentions, index)
    if specified is not None:
        return specified
    definite = _DEFINITE.search(text[max(own.start - 30, 0) : own.start])
    for earlier in reversed(mentions[:index] if definite else ()):
        if own.sentence - earlier.sentence > _FAR:
            break
        if earlier.actor_id in _NAMED - {"opposition"}:
            return earlier.actor_id
    return own.actor_id


def _named_by_sentence(mentions: Sequence[ActorMention]) -> dict[int, set[str]]:
    named: dict[int, set[str]] = {}
    for mention in mentions:
        named.setdefault(mention.sentence, set()).add(mention.actor_id)
    return named


def _beside_turkey(named: dict[int, set[str]], sentence: int) -> bool:
    """Tell whether rebels appear with Turkey and against Kurdish-led forces."""
    around = range(sentence - 1, sentence + 2)
    near = {each for index in around for each in named.get(index, ())}
    return "turkey" in near and not _KURDISH.isdisjoint(near)
