"""Score the victim counts alone, on texts whose totals were coded by hand."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from extract.evaluate.gold import GoldError
from extract.models import Count, Incident
from extract.terms import Outcome, Scope


@dataclass(frozen=True, slots=True)
class CountedText:
    """One text with its coded totals of people killed and injured."""

    id: str
    text: str
    killed: int
    injured: int

    def total(self, outcome: Outcome) -> int:
        """Return the coded total of KILLED or INJURED."""
        return self.killed if outcome is Outcome.KILLED else self.injured


@dataclass(frozen=True, slots=True)
class CountScore:
    """How often the sums of one outcome equal the coded totals.

    `exact` of `some` texts with victims are equal; `false` of `none` texts without victims
    were given some.
    """

    outcome: Outcome
    some: int
    exact: int
    none: int
    false: int


def load_counts(path: Path) -> tuple[CountedText, ...]:
    """Read a CSV file with the columns `id,text,killed,injured`; raise GoldError."""
    with path.open(encoding="utf-8", newline="") as stream:
        rows = csv.DictReader(stream)
        try:
            return tuple(
                CountedText(
                    row["id"], row["text"], int(row["killed"]), int(row["injured"])
                )
                for row in rows
            )
        except (KeyError, TypeError, ValueError) as error:
            reason = f"needs id, text and whole numbers killed, injured ({error})"
            raise GoldError(f"{path}:{rows.line_num}: {reason}") from error


def total(incidents: Iterable[Incident], outcome: Outcome) -> int:
    """Add up the victims of one outcome, leaving out totals and rival estimates."""
    return sum(
        _least(victim.count)
        for incident in incidents
        if incident.scope is Scope.INCIDENT
        for victim in incident.victims
        if victim.outcome is outcome and not victim.alternative
    )


def score_counts(
    texts: Sequence[CountedText], found: Sequence[Sequence[Incident]], outcome: Outcome
) -> CountScore:
    """Compare the sums of the records of each text with its coded totals."""
    sums = [
        (text.total(outcome), total(incidents, outcome))
        for text, incidents in zip(texts, found, strict=True)
    ]
    some = [coded == summed for coded, summed in sums if coded > 0]
    none = [summed > 0 for coded, summed in sums if coded == 0]
    return CountScore(outcome, len(some), sum(some), len(none), sum(none))


def _least(count: Count) -> int:
    bound = count.low if count.low is not None else count.high
    return bound or 0
