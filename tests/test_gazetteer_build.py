"""The build links sources, refuses broken curated rows, and its output is up to date."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from gazetteer import load_gazetteer
from gazetteer.compiler import curated, enrich, whosonfirst
from gazetteer.compiler.curated import FOLDER, CuratedError
from gazetteer.compiler.entry import Draft, Entry, kilometres
from gazetteer.compiler.whosonfirst import Locality, usable
from gazetteer.compiler.write import rank, write_tables
from gazetteer.fold import exact_key
from gazetteer.names import NameIndex
from gazetteer.table import load_table

CHAIN = ("SY07", "SY0700", "SY070000")


def village(place_id: str, name: str, arabic: str, latitude: float) -> Entry:
    return Entry(place_id, name, arabic, "village", latitude, 36.6, CHAIN, "ocha")


def locality(wof_id: str, name: str, arabic: str, latitude: float) -> Locality:
    return Locality(
        wof_id=wof_id,
        name=name,
        geonames_id=wof_id,
        latitude=latitude,
        longitude=36.6,
        population=0,
        subdistrict=CHAIN[-1],
        current=True,
        latin=[name],
        arabic=[arabic],
    )


# (locality name, Arabic name, km north of the community) and whether they are one place.
LINKS = [
    ("Sarmin", "سرمين", 4.0, True),  # both scripts agree
    ("Sarmin", "شيء", 2.5, True),  # one agrees
    ("Sarmin", "شيء", 4.0, False),  # one agrees, too far
    ("Binnish", "بنش", 0.3, True),  # none agrees, but on the same spot
    ("Binnish", "بنش", 1.0, False),
]


@pytest.mark.parametrize(("name", "arabic", "km", "linked"), LINKS)
def test_a_link_needs_agreeing_names_or_one_spot(
    name: str, arabic: str, km: float, linked: bool
) -> None:
    draft = Draft()
    draft.add(village("C1", "Sarmin", "سرمين", 35.9))
    other = locality("7", name, arabic, 35.9 + km / 111.2)
    assert bool(whosonfirst.link(draft, [other])) is linked


def test_what_is_not_linked_becomes_a_hamlet() -> None:
    draft = Draft()
    draft.add(village("C1", "Sarmin", "سرمين", 35.9))
    localities = [
        locality("7", "Sarmin", "سرمين", 35.901),
        locality("8", "Sarmin", "سرمين", 35.92),  # a doublet of the linked one
        locality("9", "Qminas", "قميناس", 35.92),
    ]
    used = whosonfirst.link(draft, localities)
    whosonfirst.add_hamlets(draft, localities, used)
    assert {e.place_id: e.geonames_id for e in draft.entries.values()} == {
        "C1": "7",
        "G9": "9",
    }


def test_namesakes_share_transliterations_but_no_second_names() -> None:
    draft = Draft()
    for place_id in ("C1", "C2"):
        draft.add(village(place_id, "Findara", "فندارة", 35.0))
    draft.entries["C1"].names |= {"Fandara", "Old Mill"}
    enrich.share_spellings_of_namesakes(draft)
    assert draft.entries["C2"].names == {"Findara", "Fandara"}


def test_a_town_added_to_a_name_is_no_part_of_it() -> None:
    draft = Draft()
    draft.add(Entry("SY020002", "Tadaf", "تادف", "subdistrict", 36.0, 37.0, (), "ocha"))
    for place_id, name, arabic in (
        ("C1", "Tal Sheer Tadaf", "تل شعير تادف"),
        ("C2", "Tal Shair", "تل شعير"),
        ("C3", "Tal Tadaf", "تل تادف"),
    ):
        entry = village(place_id, name, arabic, 36.0)
        entry.units = ("SY020002",)
        draft.add(entry)
    enrich.add_bare_names(draft)
    enrich.share_spellings_of_namesakes(draft)
    assert {e.place_id: e.names for e in draft.of("village")} == {
        "C1": {"Tal Sheer Tadaf", "Tal Sheer", "Tal Shair"},
        "C2": {"Tal Shair", "Tal Sheer"},
        "C3": {"Tal Tadaf"},
    }


def test_codes_and_machine_transliterations_are_no_spellings() -> None:
    names = ["Halab", "al-Bab", "ALP", "nahyt mrkz", "as Suwayda'", "QHS"]
    assert [name for name in names if usable(name)] == [
        "Halab",
        "al-Bab",
        "as Suwayda'",
    ]


BROKEN = [
    ("aliases.csv", "place_id,alias\nC9,Foo\n", curated.add_aliases),
    (
        "curated_corrections.csv",
        "place_id,action,value\nC9,rank,0.5\n",
        curated.apply_corrections,
    ),
    (
        "curated_corrections.csv",
        "place_id,action,value\nC1,drop,Foo\n",
        curated.apply_corrections,
    ),
    (
        "curated_corrections.csv",
        "place_id,action,value\nC1,rename,Foo\n",
        curated.apply_corrections,
    ),
]


@pytest.mark.parametrize(("file", "text", "step"), BROKEN)
def test_a_broken_curated_row_stops_the_build(
    tmp_path: Path, file: str, text: str, step: Callable[[Draft, Path], None]
) -> None:
    (tmp_path / file).write_text(text, encoding="utf-8")
    draft = Draft()
    draft.add(village("C1", "Sarmin", "سرمين", 35.9))
    with pytest.raises(CuratedError):
        step(draft, tmp_path)


def test_an_id_is_used_once() -> None:
    draft = Draft()
    draft.add(village("C1", "Sarmin", "سرمين", 35.9))
    with pytest.raises(ValueError, match="C1"):
        draft.add(village("C1", "Binnish", "بنش", 35.9))


def test_written_tables_hold_names_best_ranked_first(tmp_path: Path) -> None:
    draft = Draft()
    draft.add(village("C1", "Suran", "صوران", 35.2))
    draft.add(village("C2", "Soran", "صوران", 36.5))
    draft.entries["C2"].feature = "town"
    draft.entries["C1"].add_name("Soran")
    write_tables(draft, {"has": "word"}, tmp_path)
    index = NameIndex((tmp_path / "keys.tsv").read_text(encoding="utf-8"))
    row = index.row("soran")
    assert row is not None
    assert (row.forms, row.rows) == ("b", "0 1")
    assert sorted(heard.exact for heard in index.heard("suran")) == ["soran", "suran"]
    assert (tmp_path / "words.tsv").read_text(encoding="utf-8") == "has\tword\n"


def test_rank_follows_seat_and_population() -> None:
    small, large = village("C1", "A", "", 35.0), village("C2", "B", "", 35.0)
    large.population = 20_000
    hamlet = village("C3", "C", "", 35.0)
    hamlet.feature = "hamlet"
    assert rank(hamlet) < rank(small) < rank(large) < 0.45


def test_distances_are_in_kilometres() -> None:
    damascus, aleppo = (33.513, 36.292), (36.202, 37.134)
    assert kilometres(damascus, aleppo) == pytest.approx(308, abs=3)


@pytest.mark.parametrize("file", ["sites.csv", "regions.csv", "neighbourhoods.csv"])
def test_the_compiled_table_holds_the_curated_places(file: str) -> None:
    gazetteer = load_gazetteer()
    with (FOLDER / file).open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    found = [gazetteer.place(row["id"]) for row in rows]
    assert [(p.place_id, p.name, p.feature) for p in found] == [
        (row["id"], row["name"], row["feature"]) for row in rows
    ]


def test_the_compiled_table_holds_the_curated_spellings() -> None:
    table = load_table()
    with (FOLDER / "aliases.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    missing = []
    for row in rows:
        listed = table.names.row(exact_key(row["alias"]))
        number = str(table.row_of[row["place_id"]])
        if listed is None or number not in listed.rows.split():
            missing.append(row["alias"])
    assert missing == []
