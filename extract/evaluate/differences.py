"""Show where found records differ from gold, article by article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from extract.evaluate.align import Pairing
from extract.evaluate.record import Harm, Record
from extract.evaluate.slots import CORE, Slot, compare
from extract.plain import Quote

# Victims stand for killed and other outcomes, which only split them up.
_SHOWN = tuple(slot for slot in Slot if slot not in (Slot.KILLED, Slot.OTHER_OUTCOMES))


def differences(name: str, pairings: Sequence[Pairing]) -> Iterator[str]:
    """Yield lines telling what an article's records have wrong; none when all is right."""
    if all(not _wrong(pair) for pair in pairings):
        return
    gold = sum(pair.gold is not None for pair in pairings)
    found = sum(pair.found is not None for pair in pairings)
    yield f"=== {name}: {gold} gold, {found} found"
    for pair in pairings:
        yield from _pairing(pair)
    yield ""


def _pairing(pair: Pairing) -> Iterator[str]:
    if pair.gold is None and pair.found is not None:
        yield f"+ SPURIOUS {summary(pair.found)} [{pair.found.confidence:.2f}]"
        yield from _evidence(pair.found.evidence)
    elif pair.gold is not None and pair.found is None:
        yield f"- MISSED {summary(pair.gold)}"
        yield from _evidence(pair.gold.evidence)
    elif pair.gold is not None and pair.found is not None:
        wrong = _wrong(pair)
        mark = "~" if wrong else "="
        yield f"{mark} {summary(pair.gold)} [{pair.found.confidence:.2f}]"
        for slot in wrong:
            star = "*" if slot in CORE else " "
            gold, found = describe(slot, pair.gold), describe(slot, pair.found)
            yield f"   {star}{slot.value:13} gold {gold}  |  found {found}"
        if wrong:
            yield from _evidence(pair.gold.evidence)
            seen = {quote.start for quote in pair.gold.evidence}
            others = [q for q in pair.found.evidence if q.start not in seen]
            yield from _evidence(others, "found at ")


def _wrong(pair: Pairing) -> list[Slot]:
    return [slot for slot in _SHOWN if not compare(slot, pair.gold, pair.found).whole]


def _evidence(quotes: Iterable[Quote], lead: str = "") -> Iterator[str]:
    for quote in quotes:
        yield f'     {lead}{quote.start}: "{" ".join(quote.text.split())}"'


def summary(record: Record) -> str:
    """Say in one line what a record is about."""
    head = record.event_type.value
    if record.scope.value != "incident":
        head += f" ({record.scope.value})"
    slots = (Slot.VICTIMS, Slot.LOCATION, Slot.DATE, Slot.PARTY)
    return "; ".join([head, *(describe(slot, record) for slot in slots)])


def describe(slot: Slot, record: Record) -> str:
    """Write the fillers of one slot of a record."""
    if slot is Slot.LOCATION:
        return _listed(f"{spot.name} ({spot.feature})" for spot in record.spots)
    if slot is Slot.DATE:
        return _span(record.date)
    if slot is Slot.VICTIMS:
        return _listed(_harm(harm) for harm in record.victims)
    if slot is Slot.GROUP:
        return _listed(
            f"{harm.outcome.value} {harm.group.value}" for harm in record.victims
        )
    return _listed(_names(slot, record))


def _names(slot: Slot, record: Record) -> list[str]:
    if slot is Slot.PARTY:
        return sorted(party.value for party in record.perpetrators)
    if slot is Slot.BELLIGERENT:
        return sorted(party.value for party in record.belligerents)
    if slot is Slot.SOURCE:
        return sorted(record.sources)
    if slot is Slot.EVENT_TYPE:
        return [record.event_type.value]
    return [(record.scope if slot is Slot.SCOPE else record.assertion).value]


def _span(days: tuple[str, str] | None) -> str:
    if days is None:
        return "no date"
    return days[0] if days[0] == days[1] else f"{days[0]}..{days[1]}"


def _harm(harm: Harm) -> str:
    low, high = ("" if bound is None else str(bound) for bound in (harm.low, harm.high))
    count = low if low == high else f"{low}-{high}"
    other = " (alternative)" if harm.alternative else ""
    return f"{harm.outcome.value} {count} {harm.group.value}{other}"


def _listed(parts: Iterator[str] | list[str]) -> str:
    return ", ".join(parts) or "-"
