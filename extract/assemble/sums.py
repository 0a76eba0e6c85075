"""Find the counts that sum up what the text goes on to tell place by place or one by one."""

from __future__ import annotations

from collections.abc import Sequence

from extract.assemble.counts import is_uncounted
from extract.assemble.draft import Draft, Entry
from extract.assemble.lexicon import telling_lexicon
from extract.assemble.placing import lie_in, spread
from extract.assemble.totals import FAR_KM
from extract.frames import Frame
from extract.mentions import DateMention, PlaceMention
from extract.terms import Group, LocationPrecision, Scope

_REACH = 8  # tellings behind a sum among which its parts are looked for
_AREAS = ("region", "area")  # whose extent no gazetteer gives
_ALONE = " alone"
_LEAST = 2  # victims; of so few "in two towns" says that they add up
_TELLING = 4  # victims; smaller sums come about by chance


def find_sums(drafts: Sequence[Draft]) -> None:
    """Mark the sums among `drafts` as totals, and their parts as counted in them."""
    for position, draft in enumerate(drafts):
        near = drafts[position + 1 : position + 1 + _REACH]
        if telling_lexicon().sums.search(draft.frames[0].text):
            near = drafts[max(0, position - _REACH) : position][::-1]
        _take_out(draft, drafts[max(0, position - _REACH) : position][::-1])
        for entry in draft.entries:
            parts = _parts(draft, entry, near)
            if parts:
                _count_in(draft, entry, parts)
                break


def _count_in(draft: Draft, whole: Entry, parts: Sequence[Draft]) -> None:
    draft.scope = Scope.AGGREGATE
    for part in parts:
        part.counted_in.append(draft.frames[0])
        part.entries = [_named_by(whole, known) for known in part.entries]


def _named_by(whole: Entry, part: Entry) -> Entry:
    """Tell the six people of a part for civilians where the sum counts only civilians."""
    people, same = part.harm.people, part.harm.outcome is whole.harm.outcome
    civilian = whole.harm.people.group is Group.CIVILIAN
    untold = people.group is Group.UNSPECIFIED
    return part.of_group(Group.CIVILIAN) if same and civilian and untold else part


def _take_out(part: Draft, before: Sequence[Draft]) -> None:
    """Count a part that is told of one day or place "alone" in the sum told before it."""
    frame = part.frames[0]
    told: list[DateMention | PlaceMention] = [*frame.dates, *frame.places]
    if not any(frame.facts.text.startswith(_ALONE, _end(frame, m)) for m in told):
        return
    for whole in before:
        if _is_larger(whole, part) and lie_in(part.places, whole.places):
            whole.scope = Scope.AGGREGATE
            part.counted_in.append(whole.frames[0])
            return


def _end(frame: Frame, mention: DateMention | PlaceMention) -> int:
    return mention.end - frame.facts.sentence.start


def _is_larger(whole: Draft, part: Draft) -> bool:
    """Tell whether a telling counts more people, with a number, of all a part's outcomes."""
    return all(
        any(e.size > p.size and not is_uncounted(e) for e in whole.of(p.harm.outcome))
        for p in part.entries
    )


def is_counted_in(part: Draft, whole: Draft) -> bool:
    """Tell whether one of the sums that count a part tells `whole`."""
    return any(sum_ is frame for sum_ in part.counted_in for frame in whole.frames)


def are_summed(event: Draft, draft: Draft) -> bool:
    """Tell a sum and its part, or two parts of one sum."""
    shared = any(a is b for a in draft.counted_in for b in event.counted_in)
    return shared or is_counted_in(draft, event) or is_counted_in(event, draft)


def _parts(draft: Draft, entry: Entry, others: Sequence[Draft]) -> list[Draft]:
    """Return the tellings next to a count, each of a place or attack, that add up to it."""
    left, parts = entry.size, list[Draft]()
    several = telling_lexicon().spread.search(draft.frames[0].text) is not None
    if is_uncounted(entry) or left < (_LEAST if several else _TELLING):
        return parts
    same = {left, *(part.low for part in entry.harm.parts)}
    for other in others:
        counted = [e.size for e in other.of(entry.harm.outcome) if not is_uncounted(e)]
        size = sum(counted)
        if not size or _is_told_again(other, entry, size):
            continue
        if size > left or same & {size, *counted} or not _is_of_part(other, draft):
            return []
        parts.append(other)
        left -= size
        if not left:
            return parts
    return []


def _is_told_again(draft: Draft, whole: Entry, size: int) -> bool:
    """Tell a sum told or broken down again from its parts."""
    return size == whole.size and not draft.own_place


def _is_of_part(draft: Draft, whole: Draft) -> bool:
    """Tell what is told of a place, or an attack, of its own within those of the whole."""
    apart = telling_lexicon().each.search(draft.frames[0].text)
    moved_on = draft.own_place or draft.placed_at > whole.latest or apart is not None
    if draft.first < whole.first:
        return True  # the sum says itself that it is one
    return moved_on and (not whole.places or _within(draft.places, whole.places))


def _within(places: Sequence[PlaceMention], whole: Sequence[PlaceMention]) -> bool:
    """Tell places in others, or around one near which something happened."""
    near = all(
        p.precision is LocationPrecision.NEAR or p.place.feature in _AREAS
        for p in whole
    )
    return lie_in(places, whole) or (near and spread([*places, *whole]) <= FAR_KM)
