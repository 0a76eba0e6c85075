"""The samples are extracted about as well as they were when this was written."""

from __future__ import annotations

from sample_run import SAMPLES, sample_records

from extract.evaluate.gold import load_gold
from extract.evaluate.record import record_of
from extract.evaluate.score import CORE_SLOTS, score

LEAST_CORE_F1 = 0.65  # 0.706 when it was set


def test_core_slots_stay_above_the_floor() -> None:
    gold = {one.article.id: one.records for one in load_gold(SAMPLES)}
    found = {
        name: [record_of(record) for record in records]
        for name, records in sample_records().items()
    }
    assert score(gold, found)[CORE_SLOTS].tally.f1 >= LEAST_CORE_F1
