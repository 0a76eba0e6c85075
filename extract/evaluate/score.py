"""Score the records of many articles: precision, recall, F1 and their intervals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from extract.evaluate.align import Pairing, align
from extract.evaluate.record import Record
from extract.evaluate.slots import CORE, Slot, Tally, compare, pool

RECORD, CORE_SLOTS, EXACT = "record", "core slots", "exact record"
RESAMPLES = 1000
SEED = 20110315
BIN_EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)


@dataclass(frozen=True, slots=True)
class Measure:
    """One line of the report; `interval` bounds the F1 in 95 of 100 resamplings.

    `pairs_right` is the share of the pairs whose slot is wholly right, None for measures
    of records.
    """

    name: str
    tally: Tally
    interval: tuple[float, float]
    pairs_right: float | None


@dataclass(frozen=True, slots=True)
class Bin:
    """Found records of one range of confidence, and how many are wholly right."""

    low: float
    high: float
    found: int
    right: int


@dataclass(frozen=True, slots=True)
class Report:
    """The figures of one set of articles."""

    articles: int
    pairs: int
    measures: tuple[Measure, ...]
    reliability: tuple[Bin, ...]

    def __getitem__(self, name: str) -> Measure:
        return next(measure for measure in self.measures if measure.name == name)


def score(
    gold: Mapping[str, Sequence[Record]], found: Mapping[str, Sequence[Record]]
) -> Report:
    """Score found records against gold, article by article.

    Both map article ids to records; articles that gold does not name are left out.
    """
    aligned = [align(gold[name], found.get(name, ())) for name in gold]
    pairs = [
        pair for pairings in aligned for pair in pairings if pair.gold and pair.found
    ]
    tallies = [_article_tallies(pairings) for pairings in aligned]
    measures = tuple(
        Measure(name, pool(column), _interval(column), _pairs_right(name, pairs))
        for name, column in _columns(tallies)
    )
    return Report(len(gold), len(pairs), measures, _reliability(aligned))


def is_exact(pair: Pairing) -> bool:
    """Tell whether a pair agrees on every core slot and on scope."""
    if pair.gold is None or pair.found is None:
        return False
    return all(
        compare(slot, pair.gold, pair.found).whole for slot in (*CORE, Slot.SCOPE)
    )


def _article_tallies(pairings: Sequence[Pairing]) -> dict[str, Tally]:
    gold = sum(pair.gold is not None for pair in pairings)
    found = sum(pair.found is not None for pair in pairings)
    both = sum(pair.gold is not None and pair.found is not None for pair in pairings)
    slots = {
        slot: pool(compare(slot, pair.gold, pair.found) for pair in pairings)
        for slot in Slot
    }
    return {
        RECORD: Tally(both, gold, found),
        CORE_SLOTS: pool(slots[slot] for slot in CORE),
        EXACT: Tally(sum(map(is_exact, pairings)), gold, found),
        **{slot.value: tally for slot, tally in slots.items()},
    }


def _columns(
    tallies: Sequence[Mapping[str, Tally]],
) -> list[tuple[str, list[Tally]]]:
    names = (RECORD, CORE_SLOTS, EXACT, *(slot.value for slot in Slot))
    return [(name, [article[name] for article in tallies]) for name in names]


def _pairs_right(name: str, pairs: Sequence[Pairing]) -> float | None:
    if name in (RECORD, CORE_SLOTS, EXACT) or not pairs:
        return None
    right = sum(compare(Slot(name), pair.gold, pair.found).whole for pair in pairs)
    return right / len(pairs)


def _interval(column: Sequence[Tally]) -> tuple[float, float]:
    """Resample whole articles, since the records of one article stand or fall together."""
    if not column:
        return 0.0, 0.0
    counts = np.array([(tally.right, tally.gold + tally.found) for tally in column])
    random = np.random.default_rng(SEED)
    even = np.full(len(column), 1 / len(column))
    drawn = random.multinomial(len(column), even, size=RESAMPLES) @ counts
    f1 = 2 * drawn[:, 0] / np.maximum(drawn[:, 1], 1)
    low, high = np.quantile(f1, (0.025, 0.975))
    return float(low), float(high)


def _reliability(aligned: Sequence[Sequence[Pairing]]) -> tuple[Bin, ...]:
    judged = [
        (pair.found.confidence, is_exact(pair))
        for pairings in aligned
        for pair in pairings
        if pair.found
    ]
    bins = []
    for low, high in pairwise(BIN_EDGES):
        last = high == BIN_EDGES[-1]
        right = [
            exact for sure, exact in judged if low <= sure and (last or sure < high)
        ]
        bins.append(Bin(low, high, len(right), sum(right)))
    return tuple(bins)
