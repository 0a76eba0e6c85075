"""Print a report: as a table for a terminal, or as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from extract.evaluate.score import Measure, Report


def render(name: str, report: Report) -> str:
    """Draw the report of one set of articles as a table with a heading."""
    return "\n".join(_lines(name, report))


def to_json(reports: Mapping[str, Report]) -> str:
    """Write the reports of several sets of articles as one JSON object."""
    figures = {name: _figures(report) for name, report in reports.items()}
    return json.dumps(figures, indent=2)


def _lines(name: str, report: Report) -> Iterator[str]:
    yield f"{name}: {report.articles} articles, {report.pairs} pairs"
    yield f"{'':15}    P     R     F1   95 % of F1    pairs right  right gold found"
    for measure in report.measures:
        yield _line(measure)
    yield ""
    yield "confidence   records  wholly right"
    for band in report.reliability:
        share = f"{band.right / band.found:8.3f}" if band.found else f"{'-':>8}"
        yield f"{band.low:.1f} - {band.high:.1f}  {band.found:8}      {share}"


def _line(measure: Measure) -> str:
    tally = measure.tally
    low, high = measure.interval
    pairs = "" if measure.pairs_right is None else f"{measure.pairs_right:.3f}"
    return (
        f"{measure.name:15} {tally.precision:.3f} {tally.recall:.3f} {tally.f1:.3f}"
        f"  {low:.3f} - {high:.3f}  {pairs:>11}"
        f"  {tally.right:5} {tally.gold:4} {tally.found:5}"
    )


def _figures(report: Report) -> dict[str, object]:
    return {
        "articles": report.articles,
        "pairs": report.pairs,
        "measures": {
            measure.name: {
                "precision": measure.tally.precision,
                "recall": measure.tally.recall,
                "f1": measure.tally.f1,
                "interval": measure.interval,
                "pairs_right": measure.pairs_right,
                "right": measure.tally.right,
                "gold": measure.tally.gold,
                "found": measure.tally.found,
            }
            for measure in report.measures
        },
        "reliability": [
            {
                "low": band.low,
                "high": band.high,
                "found": band.found,
                "right": band.right,
            }
            for band in report.reliability
        ],
    }
