"""Pair the gold and the found records of one article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extract.evaluate.record import Record
from extract.evaluate.slots import Slot, compare

WEIGHTS = {
    Slot.KILLED: 3.0,
    Slot.OTHER_OUTCOMES: 2.0,
    Slot.LOCATION: 2.0,
    Slot.DATE: 1.0,
    Slot.PARTY: 1.0,
    Slot.EVENT_TYPE: 0.5,
    Slot.SCOPE: 0.5,
}
EVIDENCE_WEIGHT = 1.0


@dataclass(frozen=True, slots=True)
class Pairing:
    """A gold record and a found one, either None where it has no partner."""

    gold: Record | None
    found: Record | None


def align(gold: Sequence[Record], found: Sequence[Record]) -> tuple[Pairing, ...]:
    """Match records one to one for the greatest total similarity.

    Every record occurs once: pairs and missed records in gold order, then spurious ones.
    """
    partner = _assign(gold, found) if gold and found else {}
    used = set(partner.values())
    paired = [
        Pairing(record, found[partner[i]] if i in partner else None)
        for i, record in enumerate(gold)
    ]
    spurious = [
        Pairing(None, record) for j, record in enumerate(found) if j not in used
    ]
    return (*paired, *spurious)


def similarity(gold: Record, found: Record) -> float:
    """Return the weighted agreement of two records; 0 where they may not be paired."""
    overlap = _evidence_overlaps(gold, found)
    if not overlap and not _shares_count(gold, found):
        return 0.0
    agreed = sum(
        weight * compare(slot, gold, found).f1 for slot, weight in WEIGHTS.items()
    )
    return agreed + EVIDENCE_WEIGHT * overlap


def _assign(gold: Sequence[Record], found: Sequence[Record]) -> dict[int, int]:
    from scipy.optimize import linear_sum_assignment

    table = [[similarity(one, other) for other in found] for one in gold]
    rows, columns = linear_sum_assignment(table, maximize=True)
    return {
        int(i): int(j)
        for i, j in zip(rows, columns, strict=True)
        if table[int(i)][int(j)] > 0
    }


def _shares_count(gold: Record, found: Record) -> bool:
    counts = {(harm.outcome, harm.low, harm.high) for harm in gold.victims}
    return any((harm.outcome, harm.low, harm.high) in counts for harm in found.victims)


def _evidence_overlaps(gold: Record, found: Record) -> bool:
    return any(
        one.start < other.end and other.start < one.end
        for one in gold.evidence
        for other in found.evidence
    )
