"""Check records that were made or edited elsewhere."""

from __future__ import annotations

from collections import Counter

from extract.article import Failure
from extract.commands.reporting import counted, describe, warn
from extract.models import Incident
from extract.writers import read_records


def run_validate(path: str) -> int:
    """Run `sijill validate`; return its exit code."""
    records, wrong = [], 0
    for item in read_records(path):
        if isinstance(item, Failure):
            warn(describe(item))
            wrong += 1
        else:
            records.append(item)
    problems = _between_records(records)
    for problem in problems:
        warn(f"{path}: {problem}")
    found = counted(wrong + len(problems), "problem")
    warn(f"{counted(len(records) + wrong, 'record')}, {found}")
    return int(bool(wrong or problems))


def _between_records(records: list[Incident]) -> list[str]:
    """Find what no record can tell alone: ids given twice, totals that are not there."""
    ids = Counter(record.id for record in records)
    totals = {(record.document.id, record.id) for record in records}
    twice = [
        f"id {name} occurs {times} times" for name, times in ids.items() if times > 1
    ]
    missing = [
        f"record {record.id}: part_of names no record of its article: {record.part_of}"
        for record in records
        if record.part_of and (record.document.id, record.part_of) not in totals
    ]
    return twice + missing
