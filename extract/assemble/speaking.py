"""Find whom an article says an event from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.assemble.draft import LEAD, Draft
from extract.assemble.totals import WEEK, is_war_toll
from extract.facts import Facts, SentenceFacts
from extract.mentions import SourceMention
from extract.models import Source
from extract.plain import PlainText
from extract.sources import canonical_source, reports
from extract.terms import Scope

_REACH = 8  # sentences back to where it was said who was told


def sources_of(
    publisher: str | None, body: PlainText, facts: Facts, event: Draft
) -> Iterator[Source]:
    """Yield whom the article says it from: in its sentences, else beside them.

    Where nobody speaks there either, it is who carries the article.
    """
    said = [m for told in event.told_in() for m in told.sources]
    near = said or _beside(facts, event)
    heard = list(_hearers(facts, near))
    seen: set[str] = set()
    for mention in [*near, *heard] or _voice_of(publisher, facts, event):
        if mention.source_id not in seen:
            seen.add(mention.source_id)
            told = body.quote(mention.start, mention.end)
            yield Source(
                text=told.text,
                char_start=told.start,
                char_end=told.end,
                name=mention.name,
                source_id=mention.source_id,
            )


def _beside(facts: Facts, event: Draft) -> Sequence[SourceMention]:
    """Return who speaks next to an incident of the passage's own time.

    What is told without a date of its own continues what stands before it; a lead is
    sourced behind it. Totals and what happened on other days are background, and where
    the words are somebody's whom nobody knows, they are not his neighbour's.
    """
    told = event.told_in()
    if event.scope is Scope.AGGREGATE or any(reports(t.text) for t in told):
        return ()
    before = _next_to(facts, event.first - 1) if not event.own_date else None
    if before is not None and before.sources:
        return before.sources
    behind = _next_to(facts, event.latest + 1) if event.first <= LEAD else None
    return behind.sources if behind is not None and not behind.harms else ()


def _next_to(facts: Facts, index: int) -> SentenceFacts | None:
    return facts.sentences[index] if 0 <= index < len(facts.sentences) else None


def _voice_of(
    publisher: str | None, facts: Facts, event: Draft
) -> Sequence[SourceMention]:
    """Return the source that carries the article, where it stands behind the event.

    Named once, it does so only next to its sentence and behind no total, unless the
    article is its own; behind the toll of the war, never.
    """
    voice = facts.voice
    speaker = canonical_source(publisher) if publisher else None
    own = bool(voice) and voice[0].source_id == speaker
    several = own or len(voice) > 1
    if is_war_toll(event) or (event.scope is Scope.AGGREGATE and not several):
        return []
    if not own and _is_past(facts, event):
        return []
    near = {s.sentence.index + step for s in event.told_in() for step in (-1, 1)}
    return [mention for mention in voice if several or mention.sentence in near]


def _is_past(facts: Facts, event: Draft) -> bool:
    """Tell what the article only recalls: "a similar raid in May killed six"."""
    if not event.own_date or event.when is None or facts.published is None:
        return False
    return event.first > LEAD and (facts.published - event.when.last).days > WEEK


def _hearers(
    facts: Facts, mentions: Sequence[SourceMention]
) -> Iterator[SourceMention]:
    """Yield whom those who tell an event told it: "a source told X. The source added"."""
    for mention in mentions:
        own = mention.sentence
        back = reversed(facts.sentences[max(own - _REACH, 0) : own + 1])
        for sentence in (*back, *facts.sentences[own + 1 : own + 2]):
            heard = [m for m in sentence.sources if m.told_by == mention.source_id]
            if heard:
                yield from heard
                break
