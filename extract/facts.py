"""Everything found in one article, by sentence: what the assembler works on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Protocol, TypeVar

from extract.actors import find_actors
from extract.actors.agents import AgentCandidate, agent_candidates
from extract.body import Standing
from extract.dates import find_dates
from extract.event_types import find_weapons
from extract.harms.harm import Harm
from extract.hedges import find_hedges, find_irrealis
from extract.mentions import (
    ActorMention,
    DateMention,
    EventCue,
    Hedge,
    Irrealis,
    PlaceMention,
    Sentence,
    SourceMention,
)
from extract.places import ForeignMention, find_foreign, find_places
from extract.sources import find_sources, main_source


class _Mention(Protocol):
    @property
    def sentence(self) -> int: ...


M = TypeVar("M", bound=_Mention)
_Finder = Callable[[str, tuple[Sentence, ...]], Sequence[M]]


@dataclass(frozen=True, slots=True)
class _Article:
    """What was found in the whole article, by sentence; made when first asked for."""

    text: str
    published: date | None
    sentences: tuple[Sentence, ...]
    _found: dict[str, dict[int, tuple[Any, ...]]] = field(default_factory=dict)

    @property
    def actors(self) -> dict[int, tuple[ActorMention, ...]]:
        return self._once("actors", find_actors)

    @property
    def places(self) -> dict[int, tuple[PlaceMention, ...]]:
        return self._once("places", find_places)

    @property
    def foreign(self) -> dict[int, tuple[ForeignMention, ...]]:
        return self._once("foreign", find_foreign)

    @property
    def sources(self) -> dict[int, tuple[SourceMention, ...]]:
        return self._once("sources", find_sources)

    def _once(self, kind: str, find: _Finder[M]) -> dict[int, tuple[M, ...]]:
        if kind not in self._found:
            self._found[kind] = _by_sentence(find(self.text, self.sentences))
        return self._found[kind]


@dataclass(frozen=True)
class SentenceFacts:
    """One sentence with its mentions, each kind in order, found when first asked for.

    Most sentences of most articles are asked for few of them: what stands far from any
    victim, and what an article tells in which nobody came to harm, is never looked at.
    """

    sentence: Sentence
    standing: Standing
    text: str
    harms: tuple[Harm, ...]
    _article: _Article = field(repr=False, compare=False)

    @property
    def places(self) -> tuple[PlaceMention, ...]:
        """Return the names of places of Syria."""
        return self._article.places.get(self.sentence.index, ())

    @property
    def foreign(self) -> tuple[ForeignMention, ...]:
        """Return the places abroad."""
        return self._article.foreign.get(self.sentence.index, ())

    @property
    def actors(self) -> tuple[ActorMention, ...]:
        """Return the armed actors."""
        return self._article.actors.get(self.sentence.index, ())

    @property
    def sources(self) -> tuple[SourceMention, ...]:
        """Return who says it."""
        return self._article.sources.get(self.sentence.index, ())

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """Return the date expressions."""
        article = self._article
        return find_dates(article.text, (self.sentence,), article.published)

    @cached_property
    def agents(self) -> tuple[AgentCandidate, ...]:
        """Return the actors with what they have to do with the harm."""
        return agent_candidates(self._article.text, self.sentence, self.actors)

    @cached_property
    def hedges(self) -> tuple[Hedge, ...]:
        """Return the words that shift responsibility."""
        return find_hedges(self._article.text, (self.sentence,))

    @cached_property
    def irrealis(self) -> tuple[Irrealis, ...]:
        """Return the stretches that tell what did not happen."""
        return find_irrealis(self._article.text, (self.sentence,))

    @cached_property
    def cues(self) -> tuple[EventCue, ...]:
        """Return the words of weapons and attacks; the town of Sarin is none."""
        article = self._article
        found = find_weapons(article.text, (self.sentence,), self.actors)
        if not any(article.text[cue.start].isupper() for cue in found):
            return found
        return tuple(cue for cue in found if not _is_named(cue, self.places))


def _is_named(cue: EventCue, places: Sequence[PlaceMention]) -> bool:
    """Tell the town of Sarin from the gas, but not a prison from what is done there."""
    return any(
        (p.start, p.end) == (cue.start, cue.end) and p.place.feature != "prison"
        for p in places
    )


@dataclass(frozen=True)
class Facts:
    """All sentences of an article; `published` is None where unknown."""

    text: str
    published: date | None
    sentences: tuple[SentenceFacts, ...]

    @cached_property
    def article(self) -> tuple[SentenceFacts, ...]:
        """Return the sentences that are no page furniture."""
        furniture = Standing.FURNITURE
        return tuple(s for s in self.sentences if s.standing is not furniture)

    @cached_property
    def voice(self) -> tuple[SourceMention, ...]:
        """Return the mentions of the source that carries the article, if one does."""
        return main_source([mention for s in self.article for mention in s.sources])


def gather(
    text: str,
    sentences: tuple[Sentence, ...],
    standings: Sequence[Standing],
    harms: dict[int, tuple[Harm, ...]],
    published: date | None,
) -> Facts:
    """Lay out normalised `text` for the finders; `harms` are by sentence index."""
    article = _Article(text, published, sentences)
    return Facts(
        text,
        published,
        tuple(
            SentenceFacts(
                s,
                standings[s.index],
                text[s.start : s.end],
                harms.get(s.index, ()),
                article,
            )
            for s in sentences
        ),
    )


def _by_sentence(mentions: Sequence[M]) -> dict[int, tuple[M, ...]]:
    groups: dict[int, list[M]] = {}
    for mention in mentions:
        groups.setdefault(mention.sentence, []).append(mention)
    return {index: tuple(group) for index, group in groups.items()}
