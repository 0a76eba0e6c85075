"""Tell whether two drafts tell of one event."""

from __future__ import annotations

from extract.assemble.camps import fell_on_both_sides
from extract.assemble.conflicts import dates_known, days_conflict, places_conflict
from extract.assemble.counts import (
    breaks_down,
    close_count,
    counts_all,
    equal_count,
    equal_counts,
    holds_all,
    is_among,
    is_headline,
    is_known,
    is_uncounted,
    makes_up,
    share_outcome,
)
from extract.assemble.draft import Draft
from extract.assemble.foes import by_foes, is_background
from extract.assemble.lexicon import telling_lexicon
from extract.assemble.one_sentence import is_told_on
from extract.assemble.placing import covers_regions, lie_in
from extract.assemble.reach import (
    is_area_item,
    is_by_others,
    outnumbers,
    reaches_across,
    same_toll,
    spans_otherwise,
)
from extract.assemble.recalls import (
    adds_deaths,
    counts_known,
    died_held,
    is_of_another,
    raises_toll,
    recalls,
    rivals,
)
from extract.assemble.retelling import (
    is_next_door,
    other_groups,
    other_hands,
    other_means,
    retelling_features,
    side_by_side,
)
from extract.assemble.scorer import probability
from extract.assemble.sums import are_summed
from extract.assemble.totals import is_war_toll
from extract.terms import EventType, Outcome

_TELLING = 20  # a number so large that it is told twice of one event only
_FEW = 4  # victims; so small a number is often told of two events
_NEXT = 3  # sentences over which "the attack" means the one just told
_LIKELY = 0.4  # below one half: a victim counted twice is the worse mistake


def same_event(event: Draft, draft: Draft) -> bool:
    """Tell whether `draft`, told later, is the event again."""
    plain = plainly_same(event, draft)
    if plain is not None:
        return plain
    return probability("retelling", retelling_features(event, draft)) >= _LIKELY


def plainly_same(event: Draft, draft: Draft) -> bool | None:
    """Tell whether `draft` is the event again, where that is plain; else return None."""
    if is_war_toll(event) or is_war_toll(draft):
        return is_war_toll(event) and is_war_toll(draft) and same_toll(event, draft)
    if is_among(draft) and makes_up(event, draft):
        return True
    if _is_set_apart(event, draft):
        return False
    if event.frames[-1].facts is draft.frames[0].facts:
        return True
    elsewhere = places_conflict(event, draft)
    another_day = days_conflict(event, draft)
    if _tells_who(event, draft):
        return not (another_day or elsewhere and draft.unheard)
    if _counts_again(event, draft, elsewhere, another_day):
        return True
    if _has_its_headline(event, draft) or recalls(event, draft):
        return not another_day
    if _speaks_of(event, draft):
        return not another_day and share_outcome(event, draft)
    if elsewhere or another_day:
        return False
    return _retells(event, draft)


def _is_set_apart(event: Draft, draft: Draft) -> bool:
    """Tell what no count can make one event."""
    if event.frames[-1].facts is draft.frames[0].facts:
        return not is_told_on(event, draft)  # else the grammar cut them apart
    return (
        are_summed(event, draft)
        or _heads_several(event, draft)
        or is_of_another(event, draft)
        or (spans_otherwise(event, draft) and not _tells_who(event, draft))
        or by_foes(event, draft)
        or is_background(event, draft)
        or is_background(draft, event)
        or is_by_others(event, draft)
        or is_area_item(event, draft)
        or reaches_across(event, draft)
        or died_held(event, draft)
    )


def _tells_who(event: Draft, draft: Draft) -> bool:
    """Tell "nine nurses were among the dead" behind those whom an event counts."""
    return is_among(draft) and holds_all(event, draft)


def _counts_again(
    event: Draft, draft: Draft, elsewhere: bool, another_day: bool
) -> bool:
    """Tell counts that are told twice of one event only, and those of known victims."""
    if equal_count(event, draft, least=_TELLING) and not (elsewhere and another_day):
        return True
    bare = not (draft.own_date or draft.own_place)
    if bare and (equal_counts(event, draft) > 1 or _told_on(event, draft)):
        return True
    beside = draft.first - event.latest <= _NEXT or not another_day
    if beside and not elsewhere and close_count(event, draft, least=_TELLING):
        return True
    if raises_toll(event, draft):
        return True
    return counts_known(event, draft) or adds_deaths(event, draft)


def _told_on(event: Draft, draft: Draft) -> bool:
    """Tell as many people as were just told, where only an aside stands between."""
    near = draft.first - event.latest <= _NEXT
    return near and equal_count(event, draft, least=_FEW + 1)


def _retells(event: Draft, draft: Draft) -> bool | None:
    """Tell whether a draft of the same place and day is the event, where that is plain."""
    if _is_same_fight(event, draft) or rivals(event, draft):
        return True
    if breaks_down(event, draft) or dates_known(draft) and _is_of_one(event):
        return True
    if is_next_door(event, draft):
        return False
    if equal_count(event, draft, least=1) and not _is_share(event, draft):
        return is_headline(event) or not _told_apart(event, draft)
    if _told_as_other(event, draft):
        return False
    return True if _adds_outcome(event, draft) else None


def _adds_outcome(event: Draft, draft: Draft) -> bool:
    """Tell those hurt, or held, at the place where the sentence before has others killed."""
    told = {p.place.place_id for p in event.places}
    here = any(p.place.place_id in told for p in draft.places)
    if not here or draft.first - event.latest > 1 or other_means(event, draft):
        return False
    return not (draft.of(Outcome.DISPLACED) or share_outcome(event, draft))


def _is_share(event: Draft, draft: Draft) -> bool:
    """Tell the one who died in X of the one dead and nine hurt in X, Y and Z."""
    if len(event.places) < 2 or not draft.own_place:
        return False
    return not (counts_all(draft, event) and equal_count(event, draft, least=2))


def _has_its_headline(event: Draft, draft: Draft) -> bool:
    """Tell the text's first telling, with all that a headline counts, from another event."""
    first = is_headline(event) and draft.first - event.latest <= _NEXT
    return first and equal_count(event, draft, least=2) and counts_all(draft, event)


def _heads_several(event: Draft, draft: Draft) -> bool:
    """Tell a sum in a headline over two provinces from what the text tells of one."""
    if not is_headline(event) or is_headline(draft) or not covers_regions(event.places):
        return False
    told = [p for p in event.places if lie_in(draft.places, [p])]
    apart = bool(draft.places) and 0 < len(told) < len(event.places)
    return apart and not counts_all(draft, event)


def _told_apart(event: Draft, draft: Draft) -> bool:
    """Tell two events of as many victims, if few, by other hands."""
    few = max(e.size for e in draft.entries) <= _FEW
    return few and other_hands(event, draft)


def _speaks_of(event: Draft, draft: Draft) -> bool:
    """Tell "the fighters were killed", "the attack killed 16" right behind an event."""
    if draft.first - event.latest > _NEXT or draft.own_date and event.own_date:
        return False
    if all(is_known(e) for e in draft.entries):
        return True
    again = telling_lexicon().retold.search(draft.frames[0].text)
    return again is not None and equal_count(event, draft, least=3)


def _is_same_fight(event: Draft, draft: Draft) -> bool:
    """Tell "three guards fell in the clashes" right behind the clash they fell in."""
    near = draft.first - event.latest <= _NEXT and share_outcome(event, draft)
    if not near or event.event_type is not EventType.CLASH or draft.own_date:
        return False
    spoken_of = telling_lexicon().fights.search(draft.frames[0].text)
    other_side = not draft.own_place and fell_on_both_sides(event, draft)
    return spoken_of is not None or other_side


def _told_as_other(event: Draft, draft: Draft) -> bool:
    """Tell what the text itself sets apart: by its words, in a list, by its place."""
    another = telling_lexicon().others.search(draft.frames[0].text)
    return (
        another is not None
        or outnumbers(event, draft)
        or (other_groups(event, draft) and not share_outcome(event, draft))
        or _is_somebody_else(event, draft)
        or _part_of_list(event, draft)
        or side_by_side(event, draft)
    )


def _is_somebody_else(event: Draft, draft: Draft) -> bool:
    """Tell a fighter who died in one place from a child who died in another."""
    placed = event.own_place and draft.own_place and not is_headline(event)
    single = all(e.size == 1 for e in (*event.entries, *draft.entries))
    return placed and single and other_groups(event, draft)


def _part_of_list(event: Draft, draft: Draft) -> bool:
    """Tell a part of a sum over several places: five in two towns, then three in one."""
    if len(event.places) < 2 or any(e.harm.toll for e in draft.entries):
        return False
    return all(
        not is_uncounted(e)
        and any(e.size < known.size for known in event.of(e.harm.outcome))
        for e in draft.entries
    )


def _is_of_one(event: Draft) -> bool:
    return all(entry.size == 1 for entry in event.entries)
