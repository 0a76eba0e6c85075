"""Say which group a description means: "the terrorists", "its fighters", "the militia"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import dropwhile

from extract.mentions import ActorKind, ActorMention

WINDOW = 2  # sentences over which "the terrorists" leans on a name
DESCRIPTIONS = frozenset({"terrorists", "jihadists"})
JIHADISTS = frozenset({"isis", "hts", "nusra", "jihadist_groups"})
REBELS = frozenset({"opposition", "fsa", "rebel_groups"})
KURDISH = frozenset({"sdf", "ypg"})
_NAMED = JIHADISTS | REBELS
_ALLIED = frozenset({"fsa_turkey", "transitional_government", "levant_front"})
_SERVED = _NAMED | KURDISH | _ALLIED
_STATES = frozenset(
    ("turkey", "israel", "jordan", "russia", "coalition", "iran", "hezbollah")
)
_TURKISH = frozenset({"turkey", "fsa_turkey"})
_HIRING = _TURKISH | {"russia", "iran", "syrian_government", "assad_regime"}
_WHICH = ("militant", "insurgent", "rebel", "outlawed", "banned", "terror", "extremist")
_FAR = 4  # sentences over which "the outlawed group" leans on a name
_DEFINITE = re.compile(r"\b(?:the|this) (?:[\w-]+ )?$", re.IGNORECASE)
_MONITORS = re.compile(  # between a group's name and "the group" it may be one of these
    r"\b(?:Observatory|Network|Watch|Amnesty|Center|Centre|Council|Organi[sz]ation for|SOHR|SNHR|"
    r"monitors?|activists?|campaign|rights)\b"
)
_GENITIVES = ("'s ", "' ")
_GLOSSES = 3  # mentions back to the name, past those that its gloss may hold
_GLOSS = re.compile(r" ?\([^()]{1,80}\) ?")
_LINKS = ("from", "of", "belonging", "affiliated", "linked")
_HEDGES = frozenset(("likely", "allegedly", "reportedly", "apparently", "possibly"))
_KINDS = ("group", "faction", "organisation", "organization", "movement")
_FOLLOWERS_OF = {
    "turkey": "fsa_turkey",
    "iran": "iran_backed_militias",
    "russia": "syrian_government",
}


def followed(mentions: Sequence[ActorMention], index: int) -> str:
    """Return the actor that the followers of the one named just before belong to."""
    own = mentions[index]
    patron = mentions[index - 1] if index else own
    if patron is own or own.sentence - patron.sentence > 1:
        return own.actor_id
    return _FOLLOWERS_OF.get(patron.actor_id, patron.actor_id)


def hired(mentions: Sequence[ActorMention], index: int) -> str:
    """Return whose "the mercenaries" are of whom a text spoke, else their own id."""
    patrons = (m.actor_id for m in reversed(mentions[:index]) if m.actor_id in _HIRING)
    return "fsa_turkey" if next(patrons, "") in _TURKISH else mentions[index].actor_id


def is_definite(text: str, mention: ActorMention) -> bool:
    """Tell "the group" and "the factions" from "a group" and "the group of rebels"."""
    before = text[max(mention.start - 4, 0) : mention.start].lower()
    return before == "the " and not text.startswith(" of", mention.end)


def group_before(text: str, mentions: Sequence[ActorMention], index: int) -> str:
    """Return the group that "the group" goes on about, else its own id."""
    own = mentions[index]
    for earlier in reversed(mentions[:index]):
        if own.sentence - earlier.sentence > _FAR:
            break
        if earlier.actor_id in _SERVED - {"opposition"}:
            between = _MONITORS.search(text, earlier.end, own.start)
            return own.actor_id if between else earlier.actor_id
    return own.actor_id


def served(text: str, mentions: Sequence[ActorMention], index: int) -> str:
    """Return whom "the police of the SNA", "X's army" serves, else its own id."""
    own = mentions[index]
    attack = own.kind is ActorKind.ATTACK  # "army shelling of rebels"
    group = None if attack else specified(text, mentions, index)
    if index and text[mentions[index - 1].end : own.start] in _GENITIVES:
        group = group or mentions[index - 1].actor_id
    return group if group in _SERVED | _STATES else own.actor_id


def owner(text: str, mentions: Sequence[ActorMention], index: int) -> ActorMention:
    """Return whose the forces are: the first that their sentences name.

    "Our forces" are those who speak: a statement of Kurdish-led forces calls them so.
    """
    owner = mentions[index]
    if text.startswith(("our", "Our"), owner.start):
        kurdish = (m for m in mentions if m.actor_id in KURDISH)
        speaker = next(kurdish, None)
        if speaker is not None:
            return speaker
    nearest = None
    for earlier in reversed(mentions[:index]):
        nearest = earlier.sentence if nearest is None else nearest
        if earlier.sentence != nearest or nearest < mentions[index].sentence - 1:
            break
        owner = earlier
    return owner


def described(text: str, mentions: Sequence[ActorMention], index: int) -> str:
    """Return the jihadist group last named before a description, or its own id."""
    own = mentions[index]
    group = specified(text, mentions, index) or _glossed(text, mentions, index)
    if group is not None:
        return group
    if own.kind is ActorKind.ATTACK:
        return own.actor_id
    if own.sentence == 0 and own.actor_id == "jihadists":
        return _named_next(mentions[index:])
    definite = text[max(own.start - 4, 0) : own.start].lower() == "the "
    window = WINDOW if definite else 1
    for earlier in reversed(mentions[:index]):
        if own.sentence - earlier.sentence > window:
            break
        if earlier.actor_id == "isis":
            return "isis"
        if own.actor_id == "jihadists" and earlier.actor_id in JIHADISTS:
            return earlier.actor_id
        if own.actor_id == "terrorists" and earlier.actor_id in _NAMED:
            break
    named = {m.actor_id for m in mentions[:index]} & JIHADISTS
    only = own.actor_id == "jihadists" and definite and len(named) == 1
    return named.pop() if only else own.actor_id


def _named_next(mentions: Sequence[ActorMention]) -> str:
    """Return the jihadist group that the text under a headline goes on to name."""
    own = mentions[0]
    for later in mentions[1:]:
        if later.sentence - own.sentence > WINDOW:
            break
        if later.actor_id in JIHADISTS:
            return later.actor_id
    return own.actor_id


def specified(text: str, mentions: Sequence[ActorMention], index: int) -> str | None:
    """Return the group after a description: "terrorists from Jaish al-Fateh"."""
    if index + 1 >= len(mentions):
        return None
    own = mentions[index]
    between = text[own.end : mentions[index + 1].start]
    words = between.lower().split()
    gap = list(dropwhile(_HEDGES.__contains__, words))  # "likely affiliated with"
    described = own.actor_id in DESCRIPTIONS or text[: own.end].endswith(_KINDS)
    if not words and described and own.sentence == mentions[index + 1].sentence:
        return mentions[index + 1].actor_id  # "the militant group Islamic State"
    # "shelling by terrorists of positions of the army": those are the ones shelled
    hit = gap[:1] == ["of"] and "of" in gap[2:]
    linked = 0 < len(gap) <= 4 and gap[0] in _LINKS and not hit
    linked = linked and between.islower()  # not "gunmen from Aleppo hit rebels"
    if linked and mentions[index + 1].actor_id == "the_group":
        group = group_before(text, mentions, index + 1)
        return None if group == "the_group" else group  # "gunmen of the factions"
    return mentions[index + 1].actor_id if linked else None


def _glossed(text: str, mentions: Sequence[ActorMention], index: int) -> str | None:
    """Return the group before a gloss: "al-Nusra Front (an offshoot) terrorists"."""
    own = mentions[index]
    for earlier in reversed(mentions[max(index - _GLOSSES, 0) : index]):
        if _GLOSS.fullmatch(text, earlier.end, own.start):
            return earlier.actor_id
    return None


def is_one_group(text: str, mention: ActorMention) -> bool:
    """Tell "militant group" and "rebel faction", which a name beside them may specify."""
    words = text[mention.start : mention.end].lower().split()
    return words[-1] in _KINDS and words[0] in _WHICH


def one_group(text: str, mentions: Sequence[ActorMention], index: int) -> str:
    """Return the group that "the militant group" means, else the mention's own id."""
    own = mentions[index]
    named = specified(text, mentions, index)
    if named is not None:
        return named
    definite = _DEFINITE.search(text[max(own.start - 30, 0) : own.start])
    extremist = text.startswith(("extremist", "Extremist"), own.start)
    meant = JIHADISTS if extremist else _NAMED - {"opposition"}
    for earlier in reversed(mentions[:index] if definite else ()):
        if own.sentence - earlier.sentence > _FAR:
            break
        if earlier.actor_id in meant:
            return earlier.actor_id
    return own.actor_id
