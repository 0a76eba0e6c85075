"""Join the drafts that tell one event: headline, lead, retellings, later tolls."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from extract.assemble.counts import (
    equal_count,
    is_headline,
    is_of_wounded,
    words_of,
)
from extract.assemble.draft import MEMORY, Draft, Entry, Support
from extract.assemble.estimates import add_entry, is_member, is_part
from extract.assemble.headlines import without_headlines
from extract.assemble.identities import identify
from extract.assemble.lexicon import retelling_lexicon
from extract.assemble.outcomes import settled_outcomes, without_casualties
from extract.assemble.placing import (
    BROAD,
    among,
    compatible,
    refines,
    seats_of,
)
from extract.assemble.recalls import dies_later
from extract.assemble.same import same_event
from extract.assemble.sums import find_sums
from extract.assemble.support import support
from extract.assemble.totals import is_war_toll
from extract.body import Standing
from extract.event_types import choose_event_type
from extract.terms import DateBasis, EventType, Group, Scope

_NEVER_AMONG = {
    Group.CHILD: (Group.CIVILIAN, Group.COMBATANT, Group.MAN, Group.WOMAN),
    Group.WOMAN: (Group.COMBATANT, Group.MAN),
    Group.MAN: (Group.WOMAN,),
    Group.COMBATANT: (Group.CIVILIAN, Group.CHILD),
}
_NEXT = 2  # sentences from a place to the harm told of it

Judge = Callable[[Draft, Draft], bool]


def merge(items: Iterable[Draft | Support], same: Judge = same_event) -> list[Draft]:
    """Return the events that `items`, in order of the text, tell.

    `same` tells whether a draft is an event told before it.
    """
    told, events = list(items), list[Draft]()
    find_sums([item for item in told if isinstance(item, Draft)])
    current: Draft | None = None
    for item in told:
        if isinstance(item, Support):
            if current is not None:
                support(current, item)
                identify(current, item.facts)
            continue
        known = reversed(events[-MEMORY:])
        current = next((e for e in known if same(e, item)), None)
        if current is None:
            current = item
            events.append(item)
        else:
            _absorb(current, item)
    for event in events:
        _settle(event)
    return without_headlines(events)


def _settle(event: Draft) -> None:
    """Decide who the victims of an event were, what befell them and by what, from all tellings."""
    for facts in event.told_in():
        identify(event, facts)
    event.event_type = _settled_type(event)
    entries = _without_some(_without_parts(event.entries))
    event.entries = settled_outcomes(entries)


def _without_parts(entries: list[Entry]) -> list[Entry]:
    """Drop the counts that break another one down: 19 fighters and 4 civilians of 23."""
    for total in entries:
        parts = [e for e in entries if e is not total and _may_be_part(e, total)]
        summed = len(parts) > 1 and sum(e.size for e in parts) == total.size
        if summed and not total.alternative:
            return [e for e in entries if e not in parts]
    return entries


def _may_be_part(part: Entry, total: Entry) -> bool:
    """Tell one of a breakdown from the other members of a list: "a man, two girls and a boy"."""
    others = _NEVER_AMONG.get(total.harm.people.group, ())
    behind = part.frame is not total.frame or total.harm.start < part.harm.start
    fits = behind and part.harm.people.group not in others
    same = part.harm.outcome is total.harm.outcome
    return fits and same and not is_of_wounded(part)


def _without_some(entries: list[Entry]) -> list[Entry]:
    """Drop those who are told of more people counted, as no other estimate of them."""
    counted = {e.harm.outcome for e in entries if e.size > 1 and not e.alternative}
    return [
        e
        for e in entries
        if not (
            e.alternative
            and e.harm.outcome in counted
            and (_is_named_part(e) or any(_is_of(e, known) for known in entries))
        )
    ]


def _is_of(entry: Entry, known: Entry) -> bool:
    """Tell whether an entry counts some of those whom `known` counts."""
    same = known.harm.outcome is entry.harm.outcome and not known.alternative
    return same and (is_part(entry, known) or is_member(entry, known))


def _is_named_part(entry: Entry) -> bool:
    """Tell one by name, and "five of them", from a count of all."""
    named = entry.harm.people.named and entry.size == 1
    part = retelling_lexicon().of_victims.search(words_of(entry))
    return named or part is not None


def _settled_type(event: Draft) -> EventType | None:
    """Return the type that the strongest word of all tellings but the headlines makes."""
    if len(event.frames) == 1 or is_war_toll(event):
        return event.event_type
    body = [f for f in event.frames if f.facts.standing is not Standing.HEADLINE]
    cues = [c for f in body for c in f.facts.cues if f.inside(c.start)]
    outcomes = dict.fromkeys(e.harm.outcome for e in event.entries)
    armed = any(e.harm.people.group is Group.COMBATANT for e in event.entries)
    chosen = choose_event_type(cues, outcomes, unarmed=not armed)
    return event.event_type if chosen is EventType.OTHER else chosen


def _absorb(event: Draft, draft: Draft) -> None:
    """Add what a retelling tells: the most specific facts win."""
    headline = is_headline(event)
    for entry in draft.entries:
        add_entry(event, entry, headline=headline)
    event.entries = without_casualties(event.entries)
    event.frames.extend(draft.frames)
    event.counted_in.extend(draft.counted_in)
    if draft.scope is Scope.AGGREGATE:
        event.scope = draft.scope
    if _tells_place(event, draft, headline=headline):
        event.places, event.own_place = draft.places, True
    _add_date(event, draft, headline=headline)
    event.agents = event.agents or draft.agents
    if event.event_type in (None, EventType.OTHER):
        event.event_type = draft.event_type or event.event_type


def _tells_place(event: Draft, draft: Draft, *, headline: bool) -> bool:
    """Tell whether a retelling's place is the better one, as the text's is a headline's."""
    carried = bool(draft.places) and draft.first - draft.placed_at <= _NEXT
    fine = all(p.precision not in BROAD for p in draft.places)
    inner = fine and among(draft.places, event.places)
    if not (draft.own_place or (carried and headline)):
        return carried and event.own_place and inner
    if not event.own_place or refines(draft.places, event.places):
        return True
    if headline:
        if not any(compatible(a, b) for a in event.places for b in draft.places):
            return not is_headline(draft)
        whole = draft.own_place and seats_of(event.places, draft.places)
        return (fine or whole) and not is_headline(draft)
    return inner and equal_count(event, draft, least=3)


def _add_date(event: Draft, draft: Draft, *, headline: bool) -> None:
    weak = event.when is None or event.when.basis is DateBasis.ASSUMED
    if dies_later(draft):
        return
    if draft.when is not None and (weak or headline) and draft.own_date:
        event.when, event.own_date = draft.when, True
    elif event.when is None and not event.undated:
        event.when = draft.when
