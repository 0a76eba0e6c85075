"""Let sentences without victims say more of the event just told."""

from __future__ import annotations

from extract.actors.relations import Relation
from extract.assemble.counts import is_headline
from extract.assemble.draft import Draft, Support, When
from extract.assemble.lexicon import (
    retelling_lexicon,
    setting_lexicon,
    telling_lexicon,
)
from extract.assemble.placing import among, spread
from extract.assemble.totals import LONG, WEEK, is_war_toll
from extract.body import Standing
from extract.terms import DateBasis, EventType, LocationPrecision

_REACH = 3  # sentences behind an event that may still speak of it
FAR = 6  # sentences within which an event without any place may find one
_NEXT = 1  # sentences behind an event in which its attack may be told again
_FEW = 2  # places; more are those of other attacks
_HEAD = 40  # characters at the head of a sentence: "The second blast"
_QUOTE = 3  # the same, before its first word
_NEAR_REACH = 40.0  # kilometres; "on the outskirts of Aleppo", then a village's name
_LATER = frozenset((Relation.RESPONSIBILITY, Relation.ACCUSED, Relation.DENIER))
_EXACT = (LocationPrecision.EXACT,)
_COARSE = (LocationPrecision.COUNTRY, LocationPrecision.GOVERNORATE)


def support(event: Draft, item: Support) -> None:
    """Add to `event` who did it, where and when, if `item` speaks of it."""
    distance = item.facts.sentence.index - event.latest
    if distance > FAR or is_war_toll(event):
        return
    if item.facts.standing is not Standing.BODY or _of_another_time(event, item):
        return
    aside = retelling_lexicon().asides.match(item.facts.text) is not None
    unplaced = all(p.precision is LocationPrecision.COUNTRY for p in event.places)
    known = any(c.event_type is not EventType.OTHER for c in item.facts.cues)
    news = unplaced and _follows_news(event, item)
    if (news or unplaced and known) and not aside:
        _place(event, item)
    if distance > _REACH:
        return
    _add_claims(event, item)
    if not (aside or _of_one_of_several(item)):
        _go_on(event, item, news=news)


def _follows_news(event: Draft, item: Support) -> bool:
    """Tell an attack in the sentence behind an event that only the publication dates."""
    fresh = event.when is not None and event.when.basis is DateBasis.ASSUMED
    near = item.facts.sentence.index - event.latest <= _NEXT
    return fresh and near and bool(item.facts.cues)


def _go_on(event: Draft, item: Support, *, news: bool) -> None:
    """Add what a sentence tells that goes on with the event, as with `news` the next does."""
    distance = item.facts.sentence.index - event.latest
    if distance <= _NEXT and (_retells(event, item) or _leads(event, item)):
        _place(event, item)
    if not (news or speaks_of_known(item.facts.text)):
        return
    if not event.agents and item.agents:
        event.agents = list(item.agents)
    _place(event, item)
    assumed = event.when is None or event.when.basis is DateBasis.ASSUMED
    if assumed and item.when is not None and not event.undated:
        event.when, event.own_date = item.when, True


def speaks_of_known(text: str) -> bool:
    """Tell "the attack", "Monday's raid" from an attack not told of before."""
    words = retelling_lexicon()
    return bool(words.known.search(text) or words.struck.search(text))


def _of_one_of_several(item: Support) -> bool:
    """Tell "The second blast hit Suluk", which is no place of those just counted."""
    opening = telling_lexicon().each.search(item.facts.text[:_HEAD])
    return opening is not None and opening.start() < _QUOTE


def _of_another_time(event: Draft, item: Support) -> bool:
    """Tell a sentence of another day's event, or of one day of those summed up."""
    if event.when is None or item.when is None:
        return False
    summed = event.own_date and event.days >= LONG and item.when.first == item.when.last
    if summed and not speaks_of_known(item.facts.text):
        return True
    if (event.when.first - item.when.first).days > WEEK:
        return True
    assumed = event.when.basis is DateBasis.ASSUMED
    return not assumed and _is_apart(event.when, item.when)


def _is_apart(one: When, other: When) -> bool:
    return one.last < other.first or other.last < one.first


def _retells(event: Draft, item: Support) -> bool:
    """Tell "a drone hit a car" behind the dead of a drone strike told only roughly."""
    rough = all(p.precision not in _EXACT for p in event.places)
    rough = rough or among(item.places, event.places)
    text = item.facts.text
    if not rough or retelling_lexicon().apart.search(text):
        return False
    return _same_means(event, item) and 0 < len(item.places) <= _FEW


def _same_means(event: Draft, item: Support) -> bool:
    """Tell an attack of the event's kind, or of none told that "the jets" carried out."""
    means = {c.event_type for c in item.facts.cues if c.strength > 1}
    if event.event_type in means:
        return True
    if means:
        return event.event_type in (None, EventType.OTHER)
    return setting_lexicon().goes_on.match(item.facts.text) is not None


def _leads(event: Draft, item: Support) -> bool:
    """Tell the first sentence of the text, which says where the headline's event was."""
    return (
        is_headline(event)
        and bool(item.facts.cues)
        and among(item.places, event.places)
    )


def _place(event: Draft, item: Support) -> None:
    if event.since or event.days > WEEK:  # told of more than one attack
        return
    if item.places and _refines(event, item):
        event.places, event.own_place = list(item.places), True


def _add_claims(event: Draft, item: Support) -> None:
    known = {a.actor.actor_id for a in event.agents}
    for agent in item.agents:
        if agent.relation in _LATER and agent.actor.actor_id not in known:
            event.agents.append(agent)


def _refines(event: Draft, item: Support) -> bool:
    """Tell whether the sentence names the place more closely."""
    if all(p.precision is LocationPrecision.COUNTRY for p in event.places):
        return len(item.places) <= _FEW and all(
            p.precision is not LocationPrecision.COUNTRY for p in item.places
        )
    if any(p.precision in _COARSE for p in item.places):
        return False
    if not event.own_place:
        return True
    if all(e.precision is LocationPrecision.NEAR for e in event.places):
        return spread([*event.places, *item.places]) <= _NEAR_REACH
    few = len(item.places) <= _FEW or _lists_more(event, item)
    return few and all(any(among([p], [e]) for p in item.places) for e in event.places)


def _lists_more(event: Draft, item: Support) -> bool:
    """Tell a list of quarters of the event's city, or of the city and towns about it."""
    whole = {e.place.place_id for e in event.places if e.precision in _EXACT}
    told = [p.place for p in item.places]
    quarters = all(p.city in whole for p in told)
    return quarters or whole <= {p.place_id for p in told} and bool(whole)
