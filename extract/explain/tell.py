"""Follow an article through extraction and tell what became of each frame and count."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from extract.article import Article
from extract.assemble import Draft
from extract.assemble.context import contextualise
from extract.assemble.draft import When
from extract.assemble.select import Lack, is_about_syria, why_no_record
from extract.body import standings
from extract.explain.findings import find_findings
from extract.explain.story import (
    FrameStory,
    HarmFate,
    SentenceStory,
    Skip,
    Story,
    Value,
)
from extract.facts import Facts, SentenceFacts, gather
from extract.frames import Frame, find_frames
from extract.harms.harm import Harm
from extract.mentions import Modality
from extract.pipeline import Draughts
from extract.plain import PlainText
from extract.terms import Outcome
from extract.text import split_sentences

_UNREAL = {
    Modality.NEGATED: HarmFate.NEGATED,
    Modality.HYPOTHETICAL: HarmFate.HYPOTHETICAL,
}


def explain(drafted: Draughts) -> Story:
    """Tell of each sentence what was read in it and what became of that."""
    body = drafted.body
    facts = drafted.facts or _harmless(drafted.article, body.text)
    trace = _Trace.of(facts, drafted.events)
    return Story(
        drafted.article,
        tuple(_sentence(body, s, trace) for s in facts.sentences),
        drafted.incidents,
    )


def _harmless(article: Article, text: str) -> Facts:
    """Read an article in which no sentence tells a harm, to show what else it says."""
    sentences = split_sentences(text, article.title)
    told = standings(text, sentences, article.title)
    return gather(text, sentences, told, {}, article.published)


_Key = tuple[int, int]  # a frame's sentence and where it starts


def _key(frame: Frame) -> _Key:
    return frame.facts.sentence.index, frame.start


_Count = tuple[int, int, Outcome]  # where the victims and the harm word stand


@dataclass(frozen=True, slots=True)
class _Trace:
    """What assembly made of each frame; events are numbered from 1."""

    drafts: Mapping[int, Sequence[Draft]]  # by sentence, as before any merging
    numbers: Mapping[_Key, int]
    together: Mapping[int, tuple[int, ...]]
    entries: Mapping[tuple[int, _Count], HarmFate]
    about_syria: bool

    @staticmethod
    def of(facts: Facts, events: Sequence[Draft]) -> _Trace:
        drafts: dict[int, list[Draft]] = {}
        for item in contextualise(facts, list(find_frames(facts))):
            if isinstance(item, Draft):
                drafts.setdefault(item.first, []).append(item)
        numbered = list(enumerate(events, start=1))
        return _Trace(
            drafts,
            {_key(frame): n for n, event in numbered for frame in event.frames},
            {n: _sentences(event) for n, event in numbered},
            {
                (n, _count(e.harm)): (
                    HarmFate.ALTERNATIVE if e.alternative else HarmFate.ENTRY
                )
                for n, event in numbered
                for e in event.entries
            },
            is_about_syria(facts),
        )

    def of_sentence(self, facts: SentenceFacts) -> Sequence[Draft]:
        """Return what a sentence tells, one draft a frame."""
        return self.drafts.get(facts.sentence.index, ())

    def number(self, draft: Draft) -> int | None:
        """Return the number of the event that a draft went into."""
        return self.numbers.get(_key(draft.frames[0]))

    def dropped(self, draft: Draft) -> Lack | Skip | None:
        """Return why a draft made no record."""
        if self.number(draft) is not None:
            return None
        if not self.about_syria:
            return Skip.COUNTRY
        return why_no_record(draft, any_country=False) or Skip.HEADLINE

    def harm_fate(self, facts: SentenceFacts, harm: Harm) -> Mapping[str, Value]:
        """Return what became of one count, with the number of its record."""
        for draft in self.of_sentence(facts):
            if harm not in draft.frames[0].harms:
                continue
            number = self.number(draft)
            if number is None:
                return {"fate": HarmFate.DROPPED.value}
            fate = self.entries.get((number, _count(harm)), HarmFate.TOLD)
            return {"fate": fate.value, "record": number}
        return {"fate": _unreal(facts, harm).value}


def _count(harm: Harm) -> _Count:
    """Return what stays of a count though a retelling says more of the people."""
    return harm.start, harm.cue_start, harm.outcome


def _sentences(event: Draft) -> tuple[int, ...]:
    return tuple(sorted({frame.facts.sentence.index for frame in event.frames}))


def _unreal(facts: SentenceFacts, harm: Harm) -> HarmFate:
    for cue in facts.irrealis:
        if cue.covers(harm.cue_start) and cue.modality in _UNREAL:
            return _UNREAL[cue.modality]
    return HarmFate.DROPPED


def _sentence(body: PlainText, facts: SentenceFacts, trace: _Trace) -> SentenceStory:
    told = body.quote(facts.sentence.start, facts.sentence.end)
    return SentenceStory(
        facts.sentence.index,
        told.start,
        told.end,
        told.text,
        facts.standing,
        tuple(find_findings(body, facts, lambda h: trace.harm_fate(facts, h))),
        tuple(_frame(body, draft, trace) for draft in trace.of_sentence(facts)),
    )


def _frame(body: PlainText, draft: Draft, trace: _Trace) -> FrameStory:
    frame, number = draft.frames[0], trace.number(draft)
    told = body.quote(frame.start, frame.end)
    return FrameStory(
        text=told.text,
        start=told.start,
        end=told.end,
        event_type=draft.event_type.value if draft.event_type else None,
        places=tuple(mention.place.name for mention in draft.places),
        own_place=draft.own_place,
        date=_date(draft.when),
        date_basis=draft.when.basis if draft.when else None,
        actors=tuple(dict.fromkeys(agent.actor.name for agent in draft.agents)),
        own_actors=draft.own_agents,
        record=number,
        dropped=trace.dropped(draft),
        together=trace.together[number] if number is not None else (),
    )


def _date(when: When | None) -> str | None:
    return write_days(when.first, when.last) if when is not None else None


def write_days(first: date | str, last: date | str) -> str:
    """Write a day, or the first and the last of several."""
    return f"{first}" if first == last else f"{first} to {last}"
