"""Everything found in one article, by sentence: what the assembler works on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeVar

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
from extract.sources import find_sources


class _Mention(Protocol):
    @property
    def sentence(self) -> int: ...


M = TypeVar("M", bound=_Mention)


@dataclass(frozen=True, slots=True)
class SentenceFacts:
    """The mentions of one sentence, each kind in order."""

    sentence: Sentence
    standing: Standing
    text: str
    harms: tuple[Harm, ...]
    places: tuple[PlaceMention, ...]
    foreign: tuple[ForeignMention, ...]
    dates: tuple[DateMention, ...]
    actors: tuple[ActorMention, ...]
    agents: tuple[AgentCandidate, ...]
    sources: tuple[SourceMention, ...]
    hedges: tuple[Hedge, ...]
    irrealis: tuple[Irrealis, ...]
    cues: tuple[EventCue, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """All sentences of an article; `published` is None where unknown."""

    text: str
    published: date | None
    sentences: tuple[SentenceFacts, ...]


def gather(
    text: str,
    sentences: tuple[Sentence, ...],
    standings: Sequence[Standing],
    harms: dict[int, tuple[Harm, ...]],
    published: date | None,
) -> Facts:
    """Run every finder over normalised `text`; `harms` are by sentence index."""
    actors = find_actors(text, sentences)
    by_actor = _by_sentence(actors)
    places = _by_sentence(find_places(text, sentences))
    foreign = _by_sentence(find_foreign(text, sentences))
    dates = _by_sentence(find_dates(text, sentences, published))
    sources = _by_sentence(find_sources(text, sentences))
    hedges = _by_sentence(find_hedges(text, sentences))
    irrealis = _by_sentence(find_irrealis(text, sentences))
    cues = _by_sentence(find_weapons(text, sentences, actors))
    return Facts(
        text,
        published,
        tuple(
            SentenceFacts(
                s,
                standings[s.index],
                text[s.start : s.end],
                harms.get(s.index, ()),
                places.get(s.index, ()),
                foreign.get(s.index, ()),
                dates.get(s.index, ()),
                by_actor.get(s.index, ()),
                agent_candidates(text, s, by_actor.get(s.index, ())),
                sources.get(s.index, ()),
                hedges.get(s.index, ()),
                irrealis.get(s.index, ()),
                cues.get(s.index, ()),
            )
            for s in sentences
        ),
    )


def _by_sentence(mentions: Sequence[M]) -> dict[int, tuple[M, ...]]:
    groups: dict[int, list[M]] = {}
    for mention in mentions:
        groups.setdefault(mention.sentence, []).append(mention)
    return {index: tuple(group) for index, group in groups.items()}
