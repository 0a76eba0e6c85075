"""Small articles through the whole pipeline; every record is compared whole.

The cases are in `events/`, a file a concern, in the notation of `assemble_cases.told`.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml
from assemble_cases import PUBLISHED, told

FOLDER = Path(__file__).parent / "events"


class Case(NamedTuple):
    """An article, when it was published, and the lines of its records."""

    label: str
    text: str
    records: list[str]
    published: date | None = PUBLISHED
    title: str | None = None


def cases() -> list[Case]:
    paths = sorted(FOLDER.glob("*.yaml"))
    rows = [row for path in paths for row in yaml.safe_load(path.read_text("utf-8"))]
    return [Case(**row) for row in rows]


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.label)
def test_events(case: Case) -> None:
    read = told(case.text, published=case.published, title=case.title)
    assert read == case.records
