"""Where those who do harm stand to the harm words of an event, as named features."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.actors.agents import AgentCandidate
from extract.actors.relations import Relation
from extract.assemble.draft import Draft
from extract.assemble.lexicon import deed_lexicon
from extract.assemble.named import does_it
from extract.facts import SentenceFacts
from extract.frames import Frame
from extract.harms.cues import CueForm
from extract.harms.harm import Harm
from extract.mentions import ActorMention

_BY_REACH = 90  # characters from a harm word to the actor behind "by"
_WHEN_REACH = 120  # characters from a harm word to the actor of a clause behind it
_BY = re.compile(r"\b(?:by|at the hands of)\b(?!.*\b(?:on|in|at|near|against|over)\b)")
_WHEN = re.compile(r"\b(?:when|as|while)\b", re.IGNORECASE)
_AFTER = re.compile(r"\b(?:after|following|because|since)\b", re.IGNORECASE)
_FORMS = {
    CueForm.PAST: "active",
    CueForm.FINITE: "active",
    CueForm.ING: "participle",
}


def clause_features(event: Draft, own: Sequence[AgentCandidate]) -> dict[str, float]:
    """Describe where a party's mentions in an event's sentences stand to its harm."""
    features: dict[str, float] = {}
    doing = [c for c in own if does_it(c)]
    for frame, harm in _harms(event):
        form = "passive" if harm.passive else _FORMS.get(harm.form, "noun")
        nearest = _nearest_before(frame.facts, harm)
        if not nearest.isdisjoint(c.actor for c in doing):
            features[f"nearest before {form}"] = 1.0
        for candidate in doing:
            features |= _after(frame.facts, harm, candidate, form)
    return features


def _harms(event: Draft) -> Iterator[tuple[Frame, Harm]]:
    return ((frame, harm) for frame in event.frames for harm in frame.harms)


def _nearest_before(sentence: SentenceFacts, harm: Harm) -> frozenset[ActorMention]:
    others = [c.actor for c in sentence.agents if c.relation is not Relation.VICTIM]
    before = [a for a in others if a.end <= harm.cue_start]
    return frozenset(_last_named(sentence, before))


def _after(
    sentence: SentenceFacts, harm: Harm, doer: AgentCandidate, form: str
) -> dict[str, float]:
    """Describe a doer behind a harm word: "killed by X", "killed when X fired"."""
    between = _between(sentence, harm.cue_end, doer.actor.start)
    features: dict[str, float] = {}
    if 0 < len(between) < _BY_REACH and _BY.search(between):
        features[f"by after {form}"] = 1.0
    if doer.relation is Relation.SUBJECT and 0 < len(between) < _WHEN_REACH:
        for name, words in (("when", _WHEN), ("after", _AFTER)):
            if words.search(between):
                features[f"{name} clause behind {form}"] = 1.0
    return features


def _between(sentence: SentenceFacts, start: int, end: int) -> str:
    offset = sentence.sentence.start
    inside = offset <= start < end <= sentence.sentence.end
    return sentence.text[start - offset : end - offset] if inside else ""


def joined(sentence: SentenceFacts, end: int, start: int) -> bool:
    """Tell whether words like "and its ally" alone stand from `end` to `start`."""
    offset = sentence.sentence.start
    return bool(
        deed_lexicon().joined.fullmatch(sentence.text, end - offset, start - offset)
    )


def _last_named(
    sentence: SentenceFacts, actors: Sequence[ActorMention]
) -> list[ActorMention]:
    """Return the last of `actors` with those joined to it: "Russian and regime jets"."""
    group = list(actors[-1:])
    for earlier, later in zip(actors[-2::-1], actors[:0:-1], strict=True):
        if not joined(sentence, earlier.end, later.start):
            break
        group.append(earlier)
    return group
