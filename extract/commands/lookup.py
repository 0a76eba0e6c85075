"""Look a name up in the gazetteer."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass

import click

from gazetteer import Candidate, UnknownUnitError, load_gazetteer
from gazetteer.place import Place


@dataclass(frozen=True, slots=True)
class LookupOptions:
    """The options of `sijill places`."""

    name: str
    within: str | None
    limit: int
    as_json: bool


def run_places(options: LookupOptions) -> int:
    """Run `sijill places`; return its exit code."""
    try:
        candidates = load_gazetteer().candidates(
            options.name, admin1=options.within, limit=options.limit
        )
    except UnknownUnitError as error:
        raise click.UsageError(str(error)) from error
    click.echo(_as_json(candidates) if options.as_json else _as_table(candidates))
    return 0 if candidates else 1


def _as_json(candidates: Sequence[Candidate]) -> str:
    rows = [
        {"score": round(candidate.score, 3), **asdict(candidate.place)}
        for candidate in candidates
    ]
    return json.dumps(rows, indent=2, ensure_ascii=False)


def _as_table(candidates: Sequence[Candidate]) -> str:
    if not candidates:
        return "no place of such a name"
    rows = [("score", "id", "name", "kind", "within", "latitude", "longitude")]
    rows += [_row(candidate) for candidate in candidates]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(
            cell.ljust(width) for cell, width in zip(row, widths, strict=True)
        ).rstrip()
        for row in rows
    )


def _row(candidate: Candidate) -> tuple[str, str, str, str, str, str, str]:
    place = candidate.place
    return (
        f"{candidate.score:.2f}",
        place.place_id,
        place.name,
        place.feature,
        _chain(place),
        f"{place.latitude:.4f}",
        f"{place.longitude:.4f}",
    )


def _chain(place: Place) -> str:
    """Name the units above a place, smallest first, those of one name once."""
    units = (place.admin3, place.admin2, place.admin1)
    names = (unit.name for unit in units if unit and unit.pcode != place.pcode)
    return ", ".join(dict.fromkeys(names))
