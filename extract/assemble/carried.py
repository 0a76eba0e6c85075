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

_LONG = 28  # days between two events that have nothing to do with each other
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


def of_another_event(event: Draft, mentions: Sequence[Mention]) -> bool:
    """Tell who did harm only in what is told of other attacks, places or times.

    Nobody is said to have laid a mine near Palmyra by "jets hit Idlib" of the sentence before.
    """
    deeds = [m for m in mentions if m.deed and not _of_another(m)]
    if _went_off(event) and deeds and all(_beside(event, m) for m in deeds):
        return True
    if any(m.inside or _goes_on(m) for m in mentions if not m.far):
        return False
    return bool(deeds) and all(_apart(event, m.sentence) for m in deeds)


def _went_off(event: Draft) -> bool:
    """Tell a clause of its own in which a mine or a bomb kills: "and a mine killed two"."""
    frame = event.frames[0]
    means = {c.event_type for c in frame.facts.cues if frame.inside(c.start)}
    planted = EventType.LANDMINE in means or EventType.EXPLOSION in means
    return len(event.frames) == 1 and not frame.alone and planted and len(means) == 1


def _beside(event: Draft, mention: Mention) -> bool:
    """Tell who stands in another clause of the sentence, with harm of its own."""
    frame = event.frames[0]
    return mention.inside and not frame.inside(mention.candidate.actor.start)


def _goes_on(mention: Mention) -> bool:
    """Tell who is named behind an event by a sentence that tells of no other."""
    later = mention.deed and not mention.sentence.harms
    return mention.distance > 0 and (later or mention.candidate.relation in _LATER)


def _apart(event: Draft, sentence: SentenceFacts) -> bool:
    """Tell harm by other means at another place, or at another time."""
    if event.own_date and _at_other_time(event, sentence):
        return True
    known = (EventType.OTHER, None, _type(sentence))
    other_means = event.event_type not in known and _type(sentence) not in known[:2]
    return other_means and event.own_place and _elsewhere(event, sentence)


def _at_other_time(event: Draft, sentence: SentenceFacts) -> bool:
    """Tell a sentence all whose days lie long before or after those of the event."""
    days = [
        (d.first, d.last)
        for d in sentence.dates
        if d.first and d.last and not (d.background or d.dateline or d.since)
    ]
    when = event.when
    return bool(days) and all(
        when is not None
        and ((first - when.last).days > _LONG or (when.first - last).days > _LONG)
        for first, last in days
    )


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
