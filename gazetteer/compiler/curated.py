"""Add the project's own lists: sites, regions, neighbourhoods, press spellings, corrections."""

from __future__ import annotations

from pathlib import Path

from gazetteer.compiler.entry import Draft, Entry, read_rows
from gazetteer.compiler.ocha import chain
from gazetteer.fold import exact_key

FOLDER = Path(__file__).parent.parent / "curated"
_MARK_LISTS = (
    ("airportsdata", "airportsdata-sy/airports_sy.csv", "lat", "lon"),
    (
        "wikipedia",
        "wikipedia-syria-map-facilities/facilities.csv",
        "latitude",
        "longitude",
    ),
)
_SAME_POINT = 0.0006  # degrees: equal but for rounding to three decimals
_PLACE_LISTS = ("sites.csv", "regions.csv", "neighbourhoods.csv")


class CuratedError(ValueError):
    """A curated row names a place or unit that does not exist."""


def add_places(draft: Draft, sources: Path, folder: Path = FOLDER) -> None:
    """Add the curated places; raise CuratedError for unknown units and cities.

    A place that stands on a mark of a licensed list names that list as its source.
    """
    marks = _marks(sources)
    for file in _PLACE_LISTS:
        for row in read_rows(folder / file):
            entry = _place(draft, row, file)
            entry.source = _source_of(entry, marks)
            draft.add(entry)


def _marks(sources: Path) -> list[tuple[str, float, float]]:
    """Read source, latitude and longitude of the marks that curated points may come from."""
    return [
        (source, float(row[latitude]), float(row[longitude]))
        for source, file, latitude, longitude in _MARK_LISTS
        for row in read_rows(sources / file)
    ]


def _source_of(entry: Entry, marks: list[tuple[str, float, float]]) -> str:
    for source, latitude, longitude in marks:
        off = max(abs(entry.latitude - latitude), abs(entry.longitude - longitude))
        if off < _SAME_POINT:
            return source
    return "curated"


def _place(draft: Draft, row: dict[str, str], file: str) -> Entry:
    pcode, city = row["admin_pcode"], row["city"]
    for needed in filter(None, (pcode, city)):
        if needed not in draft.entries:
            raise CuratedError(f"{file}: {row['id']}: unknown id {needed}")
    entry = Entry(
        place_id=row["id"],
        name=row["name"],
        name_ar=row["name_ar"],
        feature=row["feature"],
        latitude=float(row["latitude"]),
        longitude=float(row["longitude"]),
        units=chain(pcode) if pcode != "SY" else (),
        source="curated",
        city=city,
    )
    for alias in filter(None, row["aliases"].split("|")):
        entry.add_name(alias)
    return entry


def add_aliases(draft: Draft, folder: Path = FOLDER) -> None:
    """Add press spellings to places; raise CuratedError for an unknown place."""
    for row in read_rows(folder / "aliases.csv"):
        if row["place_id"] not in draft.entries:
            raise CuratedError(f"aliases.csv: unknown id {row['place_id']}")
        draft.entries[row["place_id"]].add_name(row["alias"])


def apply_corrections(draft: Draft, folder: Path = FOLDER.parent) -> None:
    """Apply curated_corrections.csv: drop or add a name, set a display name, a
    feature or a rank.

    Raises CuratedError for an unknown place, an unknown action, or a name that is not there.
    """
    for row in read_rows(folder / "curated_corrections.csv"):
        entry = draft.entries.get(row["place_id"])
        if entry is None:
            raise CuratedError(f"corrections: unknown id {row['place_id']}")
        _correct(entry, row["action"], row["value"])


def _correct(entry: Entry, action: str, value: str) -> None:
    if action == "display":
        entry.name = value
        entry.add_name(value)
    elif action == "name":
        entry.add_name(value)
    elif action == "feature":
        entry.feature = value
    elif action == "rank":
        entry.rank = float(value)
    elif action == "drop":
        wrong = {name for name in entry.names if exact_key(name) == exact_key(value)}
        if not wrong:
            raise CuratedError(f"corrections: {entry.place_id} is not called {value}")
        entry.names -= wrong
    else:
        raise CuratedError(f"corrections: {entry.place_id}: unknown action {action}")


def word_kinds(folder: Path = FOLDER.parent) -> dict[str, str]:
    """Map the exact keys of names that also mean something else to what they mean."""
    rows = read_rows(folder / "curated_words.csv")
    return {exact_key(row["word"]): row["kind"] for row in rows}
