"""Say whom a text means by a name it calls its enemies: "the terrorists", "mercenaries"."""

from __future__ import annotations

from collections.abc import Sequence

from extract.actors.groups import DESCRIPTIONS, KURDISH, followed
from extract.mentions import ActorKind, ActorMention

_STEMS = {"terrorists": "terror", "mercenaries": "mercenar"}


class Labels:
    """Hold whom a text calls what, to read the same word where it stands alone."""

    def __init__(self, text: str, mentions: Sequence[ActorMention]) -> None:
        self._text = text
        self._mentions = mentions
        self._called = {
            label: [i for i in range(len(mentions)) if self._bears(i, label)]
            for label in {m.actor_id for m in mentions} & _STEMS.keys()
        }

    def bearer(self, index: int, actor_id: str) -> str:
        """Return the actor that a bare label means, else `actor_id`."""
        own = self._mentions[index]
        if index and actor_id == "jihadists" and "terror" in self._words(own):
            return self._kurdish_before(index) or actor_id
        bare = actor_id in _STEMS and own.kind is not ActorKind.STATE
        if not bare or _STEMS[actor_id] not in self._words(own):
            return actor_id
        called = self._called.get(actor_id, [])
        if actor_id == "terrorists":
            return self._only_kurdish(called) or actor_id
        earlier = [at for at in called if at < index]
        if earlier:
            return self._named(earlier[-1])
        following = {self._named(at) for at in called}
        return following.pop() if len(following) == 1 else actor_id

    def _kurdish_before(self, index: int) -> str | None:
        """Return the name that a label follows: "the YPG terror organisation"."""
        named, own = self._mentions[index - 1 : index + 1]
        beside = self._text[named.end : own.start] == " "
        return named.actor_id if beside and named.actor_id in KURDISH else None

    def _only_kurdish(self, called: Sequence[int]) -> str | None:
        """Return the Kurdish-led force that alone is called terrorists, as in Turkey."""
        named = {self._mentions[at].actor_id for at in called}
        if not named or not named <= KURDISH:
            return None
        return self._mentions[called[0]].actor_id

    def _bears(self, index: int, label: str) -> bool:
        """Tell "ISIS mercenaries", which says who is meant, from the bare label."""
        own = self._mentions[index]
        if own.actor_id in (label, *DESCRIPTIONS) or own.kind is not ActorKind.GROUP:
            return False
        return _STEMS[label] in self._words(own) or self._beside(index, _STEMS[label])

    def _beside(self, index: int, stem: str) -> bool:
        """Tell a name beside its label: "the terrorist organisation PKK/YPG"."""
        own = self._mentions[index]
        for other in self._mentions[max(index - 1, 0) : index + 2]:
            gap = self._text[other.end : own.start] + self._text[own.end : other.start]
            if other.actor_id in DESCRIPTIONS and gap == " ":
                return stem in self._words(other)
        return False

    def _words(self, mention: ActorMention) -> str:
        return self._text[mention.start : mention.end].lower()

    def _named(self, at: int) -> str:
        own = self._mentions[at].actor_id
        return followed(self._mentions, at) if own == "followers" else own
