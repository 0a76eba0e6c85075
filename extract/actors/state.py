"""Say whose the state's forces are that a text leaves without a name."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from extract.actors.groups import WINDOW
from extract.mentions import ActorMention

_AIR_FORCES = frozenset(
    ("syrian_government", "assad_regime", "russia", "coalition")
    + ("turkey", "israel", "jordan")
)
_STATES = frozenset(("turkey", "israel", "jordan", "russia", "coalition", "iran"))
_SEEMS = re.compile(r"\b(?:was|were|be|been|probably|likely|possibly|apparently)\b")
_SECURITY = re.compile(r"(?:internal )?security\b", re.IGNORECASE)
_NORTH_EAST = re.compile(
    r"\b(?:Asayish|Asayesh|(?:Autonomous|Self) Administration|AANES|al-Hol|Hawl|Roj camp|Rojava)\b"
)
_POLICE = re.compile(r".*\bpolice(?:men)?(?: \w+)?$", re.IGNORECASE)
_TURKISH_HELD = re.compile(
    r"\b(?:[AE]frin|Olive Branch|Peace Spring|Euphrates Shield|National Army|"
    r"(?:Turk\w+|Ankara)-backed|pro-Turk\w+)\b"
)
_AROUND = 400  # characters
_OF_THE_STATE = re.compile(r"\b(?:Syrian?|Damascus|[Gg]overnment|[Rr]egime|[Pp]ro)\b")


def flown_by_another(text: str, mentions: Sequence[ActorMention], index: int) -> bool:
    """Tell "warplanes" beside a force that may fly them from those of nobody.

    The force is named before them, or told behind: "the planes were probably Russian".
    """
    own = mentions[index]
    for earlier in reversed(mentions[:index]):
        if own.sentence - earlier.sentence > WINDOW:
            break
        seems = _SEEMS.search(text, earlier.start, earlier.end)
        if earlier.actor_id in _AIR_FORCES and not seems:
            return True
    following = itertools.takewhile(
        lambda later: later.sentence - own.sentence <= WINDOW, mentions[index + 1 :]
    )
    return any(
        later.actor_id in _AIR_FORCES and _SEEMS.search(text, later.start, later.end)
        for later in following
    )


def is_kurdish(text: str, mention: ActorMention) -> bool:
    """Tell the "security forces" of the north-east, where Syria has none."""
    if not _SECURITY.search(text, mention.start, mention.end):
        return False
    around = max(mention.start - _AROUND, 0), mention.end + _AROUND
    return _NORTH_EAST.search(text, *around) is not None


def is_turkish_held(text: str, mention: ActorMention) -> bool:
    """Tell the police of the north that factions backed by Turkey hold."""
    if not _POLICE.match(text, mention.start, mention.end):
        return False
    around = max(mention.start - _AROUND, 0), mention.end + _AROUND
    return _TURKISH_HELD.search(text, *around) is not None


def of_another_state(mentions: Sequence[ActorMention], index: int) -> bool:
    """Tell "the troops" behind a foreign state's name, whose they may be."""
    own = mentions[index]
    near = (m for m in mentions[:index] if own.sentence - m.sentence <= WINDOW)
    return any(m.actor_id in _STATES for m in near)


def is_plain(text: str, mention: ActorMention) -> bool:
    """Tell "the security forces", which may serve others, from "the Syrian army"."""
    return _OF_THE_STATE.search(text, mention.start, mention.end) is None
