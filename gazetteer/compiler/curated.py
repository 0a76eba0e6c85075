"""Add the project's own lists: sites, regions, neighbourhoods, press spellings, corrections."""

from __future__ import annotations

from pathlib import Path

from gazetteer.compiler.entry import Draft, Entry, read_rows
from gazetteer.compiler.ocha import chain
from gazetteer.fold import exact_key

FOLDER = Path(__file__).parent.parent / "curated"
_PLACE_LISTS = ("sites.csv", "regions.csv", "neighbourhoods.csv")


class CuratedError(ValueError):
    """A curated row names a place or unit that does not exist."""


def add_places(draft: Draft, folder: Path = FOLDER) -> None:
    """Add the curated places; raise CuratedError for unknown units and cities."""
    for file in _PLACE_LISTS:
        for row in read_rows(folder / file):
            draft.add(_place(draft, row, file))


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
        source=row.get("source") or "curated",
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
    """Apply curated_corrections.csv: drop or add a name, set a display name or a rank.

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
