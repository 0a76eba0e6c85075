"""Whether an event without a doer of its own takes one over from other sentences."""

from __future__ import annotations

from collections.abc import Sequence

from extract.actors.relations import Relation
from extract.assemble.draft import Draft
from extract.assemble.named import Mention, Named
from extract.event_types import choose_event_type
from extract.facts import SentenceFacts
from extract.mentions import PlaceRole
from extract.terms import EventType, Party

_LATER = {
    Relation.RESPONSIBILITY: "claimed",
    Relation.ACCUSED: "accused",
    Relation.DENIER: "denied",
}


def carried_features(event: Draft, party: Party, named: Named) -> dict[str, float]:
    """Describe what the sentences around an event say that `party` did."""
    features = _claims(named[party])
    inside = {p for p, ms in named.items() if any(m.inside and m.deed for m in ms)}
    if party in inside or inside - {Party.UNIDENTIFIED}:
        features["another did it"] = float(party not in inside)
        return features
    deeds = [m for m in named[party] if m.deed and not _of_another(m)]
    features["nobody did it"] = 1.0
    for mention in named[party]:
        if mention.deed and not mention.far and not mention.inside:
            features[_side(mention)] = 1.0
    if deeds:
        features |= _nearest(event, deeds, named)
    return features


def _side(mention: Mention) -> str:
    side = "before" if mention.distance < 0 else "after"
    if _of_another(mention):
        return "deed of another event after"
    return f"deed {abs(mention.distance)} {side}"


def _of_another(mention: Mention) -> bool:
    """Tell what a later sentence tells of an event of its own."""
    return mention.distance > 0 and bool(mention.sentence.harms)


def _claims(mentions: Sequence[Mention]) -> dict[str, float]:
    return {
        f"{_LATER[m.candidate.relation]} {'before' if m.distance < 0 else 'after'}": 1.0
        for m in mentions
        if m.candidate.relation in _LATER and not m.far and not m.inside
    }


def _nearest(event: Draft, deeds: list[Mention], named: Named) -> dict[str, float]:
    everyone = [m for ms in named.values() for m in ms if m.deed and m.distance < 0]
    last = max((m.distance for m in everyone), default=None)
    before = [m for m in deeds if m.distance < 0]
    mine = bool(before) and max(m.distance for m in before) == last
    alike = [m for m in deeds if _type(m.sentence) is event.event_type]
    known = event.event_type not in (None, EventType.OTHER)
    return {
        "last doer": float(mine),
        "same kind of attack": float(known and any(not m.far for m in alike)),
        "same kind of attack, far": float(known and bool(alike)),
        "another kind of attack": float(known and not alike),
        "headline doer": float(_alone_in_headline(deeds, named)),
        "deed at another place": float(
            event.own_place and all(_elsewhere(event, m.sentence) for m in deeds)
        ),
        "deed at its place": float(any(_shares(event, m.sentence) for m in deeds)),
        "place taken over": float(not event.own_place),
        "told later": float(
            all(m.sentence.sentence.index > event.latest for m in deeds)
        ),
    }


def _alone_in_headline(deeds: Sequence[Mention], named: Named) -> bool:
    doers = [m for ms in named.values() for m in ms if m.deed]
    headline = [m for m in doers if m.sentence.sentence.index == 0]
    return bool(headline) and all(m in deeds for m in headline)


def _type(sentence: SentenceFacts) -> EventType:
    return choose_event_type(
        sentence.cues, dict.fromkeys(h.outcome for h in sentence.harms)
    )


def _places(sentence: SentenceFacts) -> set[str]:
    return {p.place.place_id for p in sentence.places if p.role is PlaceRole.EVENT}


def _shares(event: Draft, sentence: SentenceFacts) -> bool:
    return any(p.place.place_id in _places(sentence) for p in event.places)


def _elsewhere(event: Draft, sentence: SentenceFacts) -> bool:
    return bool(_places(sentence)) and not _shares(event, sentence)
