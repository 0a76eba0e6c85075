"""Tell by its words that a draft speaks of a known event."""

from __future__ import annotations

import re

from extract.assemble.counts import (
    equal_count,
    is_headline,
    is_of_wounded,
    is_uncounted,
    share_outcome,
    words_of,
)
from extract.assemble.draft import Draft, Entry
from extract.assemble.lexicon import (
    retelling_lexicon,
    telling_lexicon,
    total_lexicon,
)
from extract.assemble.totals import WEEK, tells_period
from extract.terms import EventType, Outcome

_NEXT = 2  # sentences over which "others spoke of ten dead" is of the event just told
_LATER = 7  # days within which a toll is said to rise
_MANY_TIMES = 3  # as many as were just told are no toll of the same attack
_HELD = frozenset((Outcome.DETAINED, Outcome.ABDUCTED, Outcome.MISSING))
_LASTING = re.compile(r"\b\w+-(?:day|week|month)(?:-long)?\b")
_OF_WOUNDS = re.compile(
    r"\bof the (?:wounded|injured)\b|\b(?:of|to) (?:his|her|their) (?:wounds|injuries)\b"
)
_PRONOUN = re.compile(r"s?he\b", re.IGNORECASE)
_KNOWN = re.compile(r"(?:the|all|these|those) (?:\w+ )?\w", re.IGNORECASE)
_NAME = re.compile(r"\b[A-Z][\w'-]{3,}")


def recalls(event: Draft, draft: Draft) -> bool:
    """Tell whether a draft speaks of the victims or the attack of `event` as known."""
    return (
        _tells_how(event, draft)
        or _speaks_of_person(event, draft)
        or _speaks_of_relative(event, draft)
        or _speaks_of_attack(event, draft)
        or _names_known(event, draft)
        or _names_counted(event, draft)
    )


def _tells_how(event: Draft, draft: Draft) -> bool:
    """Tell "The bombs fell on a camp, killing mostly women" right behind a count."""
    counted = not all(is_uncounted(e) for e in event.entries)
    vague = all(is_uncounted(e) for e in draft.entries)
    near = draft.first - event.latest <= _NEXT
    means = telling_lexicon().means.match(_text(draft)) is not None
    return counted and vague and near and means and share_outcome(event, draft)


def _speaks_of_person(event: Draft, draft: Draft) -> bool:
    """Tell "the young man died in X" right behind the death of somebody."""
    near = draft.first - event.latest <= _NEXT and not draft.own_date
    one = all(
        e.size == 1 and retelling_lexicon().person.match(words_of(e))
        for e in draft.entries
    )
    return near and one and share_outcome(event, draft)


def _speaks_of_relative(event: Draft, draft: Draft) -> bool:
    """Tell "his brother was wounded" right behind what befell somebody."""
    if draft.first - event.latest > 1 or draft.own_date or draft.own_place:
        return False
    relative = retelling_lexicon().relative.match(words_of(draft.entries[0]))
    return _alike(event, draft) and relative is not None


def dies_later(draft: Draft) -> bool:
    """Tell "two of the wounded died on Friday", which is no day of an attack."""
    killed = all(e.harm.outcome is Outcome.KILLED for e in draft.entries)
    return killed and _OF_WOUNDS.search(_text(draft)) is not None


def died_held(event: Draft, draft: Draft) -> bool:
    """Tell one who died under torture from the 50 whom the arrests of a month count."""
    arrests = event.days >= WEEK and all(
        e.harm.outcome in _HELD and e.size > 1 and not is_uncounted(e)
        for e in event.entries
    )
    died = all(e.harm.outcome is Outcome.KILLED for e in draft.entries)
    return arrests and died and draft.event_type is EventType.DEATH_IN_CUSTODY


def _alike(event: Draft, draft: Draft) -> bool:
    """Tell whether the means are the same, as far as they are told."""
    kinds = {event.event_type, draft.event_type} - {None, EventType.OTHER}
    return len(kinds) < 2


def _speaks_of_attack(event: Draft, draft: Draft) -> bool:
    """Tell "the shots also wounded two" right behind the attack with such means."""
    if draft.own_date or draft.own_place or draft.first - event.latest > _NEXT:
        return False
    if not _alike(event, draft):
        return False
    if draft.placed_at > event.latest and not is_headline(event):
        return False
    known = telling_lexicon().retold.search(_text(draft))
    return known is not None and not telling_lexicon().several.search(known[0])


def rivals(event: Draft, draft: Draft) -> bool:
    """Tell another count of the event just told: "others spoke of ten dead"."""
    if draft.first - event.latest > _NEXT or not share_outcome(event, draft):
        return False
    other_day = draft.own_date and draft.when != event.when
    return not other_day and telling_lexicon().rivals.search(_text(draft)) is not None


def _names_known(event: Draft, draft: Draft) -> bool:
    """Tell "the death of Ahmad" from the death of somebody not named before."""
    return all(
        entry.harm.people.named
        and any(
            known.size == 1 and _same_name(known, entry)
            for known in event.of(entry.harm.outcome)
        )
        for entry in draft.entries
    )


def _names_counted(event: Draft, draft: Draft) -> bool:
    """Tell "X and Y were shot" right behind two who were killed."""
    if draft.first - event.latest > 1 or draft.own_date or draft.own_place:
        return False
    return _alike(event, draft) and all(
        entry.harm.people.named
        and any(a.size == entry.size > 1 for a in event.of(entry.harm.outcome))
        for entry in draft.entries
    )


def _names_another(event: Draft, draft: Draft) -> bool:
    """Tell one person by name from another one, also by name."""
    entries = [*event.entries, *draft.entries]
    if is_headline(event) or not all(e.harm.people.named for e in entries):
        return False
    return all(e.size == 1 and _NAME.search(words_of(e)) for e in entries) and not any(
        _same_name(a, b) for a in event.entries for b in draft.entries
    )


def _same_name(first: Entry, second: Entry) -> bool:
    a, b = set(_NAME.findall(words_of(first))), set(_NAME.findall(words_of(second)))
    return bool(a and b) and (a <= b or b <= a)


def counts_known(event: Draft, draft: Draft) -> bool:
    """Tell "the three", "all 12 dead" of an event with as many victims."""
    known = any(_KNOWN.match(words_of(e)) for e in draft.entries if e.size > 1)
    return known and equal_count(event, draft, least=2)


def adds_deaths(event: Draft, draft: Draft) -> bool:
    """Tell "two of the wounded died" behind the event that wounded them."""
    near = draft.first - event.latest <= _NEXT and not draft.own_place
    return near and all(is_of_wounded(e) or _is_hurt(event, e) for e in draft.entries)


def _is_hurt(event: Draft, entry: Entry) -> bool:
    """Tell "the girl died" of a girl, and no other one, whom the event wounded."""
    killed, hurt = entry.harm.outcome is Outcome.KILLED, event.of(Outcome.INJURED)
    known = killed and retelling_lexicon().person.match(words_of(entry))
    return bool(known) and [(e.size, e.harm.people.group) for e in hurt] == [
        (entry.size, entry.harm.people.group)
    ]


def raises_toll(event: Draft, draft: Draft) -> bool:
    """Tell "on Sunday the toll climbed to 18" behind Saturday's attack."""
    risen = retelling_lexicon().rising.search(_text(draft)) is not None
    behind = risen and draft.first - event.latest <= _NEXT and _is_toll(event, draft)
    a, b = event.when, draft.when
    if not behind or a is None or b is None or draft.since:
        return False
    return a.first == a.last and 0 <= (b.first - a.last).days <= _LATER


def brings_toll(event: Draft, draft: Draft) -> bool:
    """Tell "two of the wounded died, bringing the toll to ten" from a longer toll."""
    dated = any(not d.statement for d in draft.frames[0].dates)
    return not dated and _is_toll(event, draft)


def _is_toll(event: Draft, draft: Draft) -> bool:
    """Tell the toll of an event from one of a longer time, or of all the town."""
    toll = all(e.harm.toll and not is_uncounted(e) for e in draft.entries)
    if not toll or draft.own_place or tells_period(draft):
        return False
    text = _text(draft)
    if total_lexicon().totals.search(text) or _LASTING.search(text):
        return False
    sizes = [sum(e.size for e in event.of(d.harm.outcome)) for d in draft.entries]
    largest = max(e.size for e in draft.entries)
    return all(sizes) and largest <= _MANY_TIMES * sum(sizes)


def is_of_another(event: Draft, draft: Draft) -> bool:
    """Tell "he died on the spot" behind those who were many, and somebody else by name."""
    if share_outcome(event, draft) and _names_another(event, draft):
        return True
    one = all(_PRONOUN.match(words_of(e)) for e in draft.entries)
    return one and all(e.size > 1 and not is_uncounted(e) for e in event.entries)


def _text(draft: Draft) -> str:
    return draft.frames[0].text
