"""Rank the entries and write the table files that the gazetteer loads."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from gazetteer.compiler.entry import Draft, Entry
from gazetteer.fold import Keys, arabic_key, index_variants, starts_with_article

DATA = Path(__file__).parent.parent / "data"
_BASE_RANK = {
    "country": 0.99,
    "governorate": 0.86,
    "city": 0.72,
    "region": 0.62,
    "town": 0.45,
    "district": 0.42,
    "subdistrict": 0.36,
    "camp": 0.35,
    "area": 0.33,
    "neighbourhood": 0.28,
    "village": 0.2,
    "hamlet": 0.1,
}
_SITE_RANK = 0.4


def rank(entry: Entry) -> float:
    """Return how likely a bare name means this place: 0 to 1, by seat and population."""
    if entry.rank:
        return entry.rank
    base = _BASE_RANK.get(entry.feature, _SITE_RANK)
    if entry.feature in {"city", "town", "village", "hamlet", "camp"}:
        base += 0.035 * math.log10(max(entry.population, 1))
    if entry.feature == "neighbourhood" and entry.source != "ocha":
        base += 0.07
    return round(min(base, 0.99), 3)


def write_tables(draft: Draft, words: dict[str, str], folder: Path = DATA) -> None:
    """Write places.tsv, keys.tsv, arabic.tsv and words.tsv into `folder`."""
    folder.mkdir(exist_ok=True)
    entries = sorted(draft.entries.values(), key=lambda e: (-rank(e), e.place_id))
    _write(folder / "places.tsv", (_place_row(entry) for entry in entries))
    _write(folder / "keys.tsv", _key_rows(entries))
    _write(folder / "arabic.tsv", _arabic_rows(entries))
    _write(folder / "words.tsv", sorted(words.items()))


def _write(path: Path, rows: Iterable[tuple[str, ...]]) -> None:
    lines = ("\t".join(" ".join(cell.split()) for cell in row) + "\n" for row in rows)
    path.write_text("".join(lines), encoding="utf-8", newline="\n")


def _place_row(entry: Entry) -> tuple[str, ...]:
    return (
        entry.place_id,
        entry.name,
        entry.name_ar,
        entry.pcode,
        entry.geonames_id,
        entry.feature,
        f"{entry.latitude:.6g}",
        f"{entry.longitude:.6g}",
        str(entry.population or ""),
        entry.city,
        entry.units[-1] if entry.units else "",
        f"{rank(entry):g}",
        entry.source,
    )


def _key_rows(entries: list[Entry]) -> Iterable[tuple[str, ...]]:
    """Yield exact, close and sound key, forms, and row numbers of the places, best first.

    Forms: b listed without an article, a listed with one. A key comes again where names that
    are cut into words differently sound differently. Sorted by sound.
    """
    rows: dict[str, dict[int, None]] = defaultdict(dict)
    heard: dict[str, dict[Keys, None]] = defaultdict(dict)
    forms: dict[str, set[str]] = defaultdict(set)
    for number, entry in enumerate(entries):
        for name in sorted(entry.names):
            for keys in index_variants(name):
                rows[keys.exact][number] = None
                heard[keys.exact][keys] = None
                forms[keys.exact].add("a" if starts_with_article(name) else "b")
    every = (keys for group in heard.values() for keys in group)
    for keys in sorted(every, key=lambda keys: (keys.sound, keys)):
        numbers = " ".join(map(str, rows[keys.exact]))
        yield *keys, "".join(sorted(forms[keys.exact])), numbers


def _arabic_rows(entries: list[Entry]) -> Iterable[tuple[str, ...]]:
    rows: dict[str, dict[int, None]] = defaultdict(dict)
    for number, entry in enumerate(entries):
        for name in entry.arabic:
            rows[arabic_key(name)][number] = None
    for key in sorted(filter(None, rows)):
        yield key, " ".join(map(str, rows[key]))
