"""Decide which of the places named around an event it happened in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.assemble.draft import Draft
from extract.assemble.scope import is_war_toll
from extract.assemble.scorer import probability
from extract.body import Standing
from extract.facts import Facts, SentenceFacts
from extract.mentions import PlaceMention, PlaceRole
from extract.models import EventType, LocationPrecision
from gazetteer import load_gazetteer

_UNLIKELY = 0.35
_BEFORE, _AFTER = 4, 3  # sentences around an event in which its place may stand
_BROAD = (LocationPrecision.GOVERNORATE, LocationPrecision.COUNTRY)
_PREPOSITION = re.compile(
    r"\b(in|at|on|of|near|from|to|into|against|between|outside|inside|around|over|by|for|"
    r"across|and|with|hit|targeted|targeting|rocked|stormed|bombed|shelled)\s+(?:the\s+)?"
    r"(?:[\w'-]+\s+){0,3}$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Spot:
    """One place named around an event: its best mention and what speaks for it."""

    mention: PlaceMention
    features: dict[str, float]


@dataclass(frozen=True, slots=True)
class _Seen:
    mention: PlaceMention
    sentence: SentenceFacts
    where: str


def choose_places(facts: Facts, events: Sequence[Draft]) -> None:
    """Set the places of every event; none means somewhere in Syria."""
    for event in events:
        event.carried = event.places
        event.places = _chosen(event, spots(facts, event))


def _chosen(event: Draft, found: Sequence[Spot]) -> list[PlaceMention]:
    """Drop the carried places that are unlikely, but never all."""
    odds = {s.mention.place.place_id: probability("place", s.features) for s in found}
    likely = [
        p for p in event.carried if odds.get(p.place.place_id, 1.0) >= _UNLIKELY
    ]
    return likely or event.carried


def spots(facts: Facts, event: Draft) -> list[Spot]:
    """Return the places named in and around an event's sentences, best mention each."""
    by_place: dict[str, list[_Seen]] = {}
    for seen in _around(facts, event):
        by_place.setdefault(seen.mention.place.place_id, []).append(seen)
    return [_spot(facts, event, group, by_place) for group in by_place.values()]


def _around(facts: Facts, event: Draft) -> Iterator[_Seen]:
    own = {f.facts.sentence.index for f in event.frames}
    first, last = min(own), max(own)
    toll = is_war_toll(event)
    for index in range(max(0, first - _BEFORE), last + _AFTER + 1):
        if index >= len(facts.sentences):
            return
        sentence = facts.sentences[index]
        if sentence.standing is Standing.FURNITURE or (toll and index not in own):
            continue
        for mention in sentence.places:
            if index not in own:
                where = "before" if index < first else "after"
                where = "between" if first < index < last else where
            else:
                where = _inside(event, sentence, mention)
            yield _Seen(mention, sentence, where)


def _inside(event: Draft, sentence: SentenceFacts, mention: PlaceMention) -> str:
    frames = [f for f in event.frames if f.facts is sentence]
    if any(h.start <= mention.start < h.end for f in frames for h in f.harms):
        return "victims"
    if any(f.inside(mention.start) for f in frames):
        return "in"
    return "beside"


def _spot(
    facts: Facts, event: Draft, group: list[_Seen], by_place: dict[str, list[_Seen]]
) -> Spot:
    best = min(group, key=_rank)
    features: dict[str, float] = {}
    for seen in group:
        features[f"{seen.where} {seen.mention.role.value}"] = 1.0
    features.update(_kind(best.mention))
    features.update(_standing(event, best, group))
    features.update(_rivals(best, by_place))
    features.update(_wording(facts, event, best))
    return Spot(best.mention, features)


def _rank(seen: _Seen) -> tuple[int, int, int]:
    order = ("in", "beside", "before", "between", "after", "victims")
    is_event = seen.mention.role is not PlaceRole.EVENT
    return order.index(seen.where), int(is_event), seen.mention.start


def _kind(mention: PlaceMention) -> dict[str, float]:
    place = mention.place
    seat = place.admin1 is not None and place.name == place.admin1.name
    return {
        f"precision {mention.precision.value}": 1.0,
        "seat": float(seat and place.feature == "city"),
        "doubt": 1.0 - mention.score,
        "neighbourhood": float(place.feature in ("neighbourhood", "area")),
        "region": float(place.feature == "region"),
    }


def _standing(event: Draft, best: _Seen, group: list[_Seen]) -> dict[str, float]:
    carried = {p.place.place_id for p in event.carried}
    here = best.mention.place.place_id in carried
    return {
        "carried": float(here),
        "carried own": float(here and event.own_place),
        "carried alone": float(here and len(carried) == 1),
        "others carried": float(not here and bool(carried)),
        "others carried own": float(not here and bool(carried) and event.own_place),
        "none carried": float(not carried),
        "often": float(len(group) > 1),
        "clash": float(event.event_type is EventType.CLASH),
        "headline": float(best.sentence.standing is Standing.HEADLINE),
    }


def _rivals(best: _Seen, by_place: dict[str, list[_Seen]]) -> dict[str, float]:
    """Describe the other places of the same sentence and how they enclose this one."""
    gazetteer = load_gazetteer()
    own = best.mention.place
    others = [
        s.mention
        for group in by_place.values()
        for s in group
        if s.where == best.where and s.mention.place.place_id != own.place_id
    ]
    inner = [o for o in others if gazetteer.within(o.place, own)]
    unit = own.admin1
    seat = unit is not None and own.name == unit.name
    return {
        "encloses another": float(bool(inner)),
        "seat beside a finer place": float(
            seat and any(o.place.admin1 == unit and o.precision not in _BROAD for o in others)
        ),
        "enclosed": float(any(gazetteer.within(own, o.place) for o in others)),
        "alone": float(not others),
        "one other": float(len(others) == 1),
        "among many": float(len(others) > 2),
        "broad beside fine": float(
            best.mention.precision in _BROAD
            and any(o.precision not in _BROAD for o in others)
        ),
    }


def _wording(facts: Facts, event: Draft, best: _Seen) -> dict[str, float]:
    """Describe the words before the mention and where it stands to the harm."""
    start = best.mention.start
    before = facts.text[max(best.sentence.sentence.start, start - 45) : start]
    match = _PREPOSITION.search(before)
    features = {f"{best.where} {match.group(1).lower()}" if match else "bare": 1.0}
    harms = [h for f in event.frames if f.facts is best.sentence for h in f.harms]
    if harms and best.where == "in":
        gap = start - max(harms[-1].cue_end, harms[-1].end)
        features["close behind"] = float(0 <= gap < 40)
        features["behind"] = float(gap >= 0)
        features["far behind"] = float(gap > 150)
    return features
