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
        for row in read_rows(folder / file) if (folder / file).exists() else ():
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
    for row in (
        read_rows(folder / "aliases.csv") if (folder / "aliases.csv").exists() else ()
    ):
        if row["place_id"] not in draft.entries:
            raise CuratedError(f"aliases.csv: unknown id {row['place_id']}")
        draft.entries[row["place_id"]].add_name(row["alias"])


def apply_corrections(draft: Draft, folder: Path = FOLDER.parent) -> None:
    """Drop wrong names that sources carry, and set display names; all must exist."""
    for row in read_rows(folder / "curated_corrections.csv"):
        entry = draft.entries[row["place_id"]]
        if row["action"] == "display":
            entry.name = row["name"]
            entry.add_name(row["name"])
            continue
        wrong = {
            name for name in entry.names if exact_key(name) == exact_key(row["name"])
        }
        if not wrong:
            raise CuratedError(f"{row['place_id']} has no name {row['name']} to drop")
        entry.names -= wrong


def ambiguous_keys(folder: Path = FOLDER.parent) -> frozenset[str]:
    """Return the exact keys of names that are also words, persons or organisations."""
    rows = read_rows(folder / "curated_words.csv")
    return frozenset(exact_key(row["word"]) for row in rows)
