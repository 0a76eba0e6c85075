"""Name the kinds of errors, so that the most frequent can be mended first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from extract.evaluate.align import Pairing
from extract.evaluate.record import Harm, Record
from extract.evaluate.slots import Slot, compare, is_broad


def causes(pairings: Iterable[Pairing]) -> Counter[str]:
    """Count the errors of each kind."""
    return Counter(cause for pairing in pairings for cause in _of(pairing))


def render_causes(counted: Counter[str]) -> str:
    """List the kinds of errors, the most frequent first."""
    ranked = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    return "\n".join(f"{number:5}  {cause}" for cause, number in ranked)


def _of(pairing: Pairing) -> Iterator[str]:
    gold, found = pairing.gold, pairing.found
    if gold is None or found is None:
        record = gold or found
        if record is not None:
            verdict = "missed" if gold else "spurious"
            yield f"record {verdict}: {record.scope.value} {record.event_type.value}"
        return
    for slot, explain in _EXPLAINED.items():
        if not compare(slot, gold, found).whole:
            yield from (f"{slot.value}: {cause}" for cause in explain(gold, found))


def _location(gold: Record, found: Record) -> Iterator[str]:
    if not gold.spots or not found.spots:
        yield "none found" if gold.spots else "gold has none"
        return
    tally = compare(Slot.LOCATION, gold, found)
    if tally.right == tally.found:
        yield "too few"
    elif tally.right == tally.gold:
        yield "too many"
    else:
        yield _levels(gold, found)


def _levels(gold: Record, found: Record) -> str:
    wanted = {spot.feature for spot in gold.spots if is_broad(spot)}
    got = {spot.feature for spot in found.spots if is_broad(spot)}
    if wanted == got:
        return "elsewhere"
    names = ["/".join(sorted(one)) or "a point" for one in (wanted, got)]
    return f"{names[0]} found as {names[1]}"


def _date(gold: Record, found: Record) -> Iterator[str]:
    if gold.date is None or found.date is None:
        yield "none found" if gold.date else "gold has none"
    elif gold.date[0] == gold.date[1] and found.date[0] == found.date[1]:
        yield "another day"
    else:
        yield "another period"


def _victims(gold: Record, found: Record) -> Iterator[str]:
    missed, spurious = _unmatched(gold, found), _unmatched(found, gold)
    for harm in missed:
        same = [other for other in spurious if other.outcome is harm.outcome]
        if not same:
            yield f"{harm.outcome.value} missed"
            continue
        spurious.remove(same[0])
        differs = "another bound" if same[0].low == harm.low else "another number"
        yield f"{harm.outcome.value} with {differs}"
    for harm in spurious:
        yield f"{harm.outcome.value} spurious"


def _unmatched(record: Record, other: Record) -> list[Harm]:
    counts = Counter((h.outcome, h.low, h.high) for h in _counted(other))
    left = []
    for harm in _counted(record):
        count = (harm.outcome, harm.low, harm.high)
        if counts[count]:
            counts[count] -= 1
        else:
            left.append(harm)
    return left


def _counted(record: Record) -> list[Harm]:
    return [harm for harm in record.victims if not harm.alternative]


def _party(gold: Record, found: Record) -> Iterator[str]:
    if not gold.perpetrators:
        known = found.perpetrators & gold.belligerents
        yield "belligerent found as perpetrator" if known else "gold has none"
    elif not found.perpetrators:
        known = gold.perpetrators & found.belligerents
        yield "perpetrator found as belligerent" if known else "none found"
    elif found.perpetrators < gold.perpetrators:
        yield "too few"
    else:
        yield "too many" if found.perpetrators > gold.perpetrators else "another"


def _value(slot: str) -> Callable[[Record, Record], Iterator[str]]:
    def explain(gold: Record, found: Record) -> Iterator[str]:
        wanted, got = getattr(gold, slot), getattr(found, slot)
        yield f"{wanted.value} found as {got.value}"

    return explain


_EXPLAINED: dict[Slot, Callable[[Record, Record], Iterator[str]]] = {
    Slot.LOCATION: _location,
    Slot.DATE: _date,
    Slot.VICTIMS: _victims,
    Slot.PARTY: _party,
    Slot.SCOPE: _value("scope"),
    Slot.EVENT_TYPE: _value("event_type"),
    Slot.ASSERTION: _value("assertion"),
}
