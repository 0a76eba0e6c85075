"""The compiled table keeps what its sources promise."""

from __future__ import annotations

import itertools
import subprocess
import sys
from collections import Counter
from functools import lru_cache
from pathlib import Path

import pytest

from gazetteer import Place, load_gazetteer
from gazetteer.compiler.curated import word_kinds
from gazetteer.fold import exact_key, index_variants, name_words
from gazetteer.names import Heard
from gazetteer.table import load_table

NOTICE = Path(__file__).parent.parent / "gazetteer" / "NOTICE"
LAT, LON = (32.2, 37.5), (35.5, 42.6)  # degrees; Syria with its coast and corners


@lru_cache(maxsize=1)
def every_place() -> tuple[Place, ...]:
    table = load_table()
    return tuple(table.place(number) for number in range(len(table)))


def test_the_official_places_are_all_there() -> None:
    by_letter = Counter(
        place.place_id[0]
        for place in every_place()
        if place.source == "ocha" and place.place_id[:2] != "SY"
    )
    units = Counter(len(p.place_id) for p in every_place() if p.place_id[:2] == "SY")
    assert dict(by_letter) == {"C": 7693, "N": 414, "A": 15}
    assert dict(units) == {2: 1, 4: 14, 6: 62, 8: 272}


def test_units_are_found_by_level() -> None:
    gazetteer = load_gazetteer()
    counts = {
        level: len(gazetteer.units(level))
        for level in ("governorate", "district", "subdistrict")
    }
    assert counts == {"governorate": 14, "district": 62, "subdistrict": 272}


def test_ids_are_unique_and_found() -> None:
    ids = [place.place_id for place in every_place()]
    assert len(set(ids)) == len(ids)
    assert all(load_gazetteer().place(i).place_id == i for i in ids[::97])


def test_hamlets_of_the_second_source_have_their_own_ids() -> None:
    hamlets = [place for place in every_place() if place.feature == "hamlet"]
    assert len(hamlets) > 3000
    assert {place.place_id[0] for place in hamlets} <= {"G", "W"}
    assert all(place.pcode is None for place in hamlets)


def test_geonames_ids_are_linked_to_one_place_of_a_kind() -> None:
    linked = [p for p in every_place() if p.geonames_id and p.place_id[0] in "CG"]
    assert len(linked) > 9000
    assert len({p.geonames_id for p in linked}) == len(linked)


def test_coordinates_lie_in_syria() -> None:
    outside = [
        place.place_id
        for place in every_place()
        if not (LAT[0] <= place.latitude <= LAT[1])
        or not (LON[0] <= place.longitude <= LON[1])
    ]
    assert outside == []


def test_chains_are_complete() -> None:
    broken = []
    for place in every_place():
        chain = (place.admin1, place.admin2, place.admin3)
        known = [unit.pcode for unit in chain if unit is not None]
        nested = all(b.startswith(a) for a, b in itertools.pairwise(known))
        settled = place.feature in {"city", "town", "village", "hamlet"}
        if not nested or (settled and place.source != "curated" and len(known) < 3):
            broken.append(place.place_id)
    assert broken == []


def test_neighbourhoods_name_an_existing_city() -> None:
    gazetteer = load_gazetteer()
    cities = {place.city for place in every_place() if place.city}
    assert {gazetteer.place(city).place_id for city in cities} == cities


def test_every_place_is_named_and_ranked() -> None:
    assert all(place.name.strip() and "(" not in place.name for place in every_place())
    assert all(0 < place.rank <= 1 for place in every_place())


def test_each_source_is_credited() -> None:
    notice = NOTICE.read_text(encoding="utf-8")
    credited = {line for line in notice.splitlines() if line and line[0].islower()}
    assert {place.source for place in every_place()} <= credited
    licences = ("CC BY-SA 4.0", "CC BY 3.0 IGO", "CC BY 4.0", "MIT", "GeoNames")
    assert [licence for licence in licences if licence not in notice] == []


def test_keys_agree_with_the_folding_code() -> None:
    """A changed fold must come with a rebuilt table."""
    names = load_table().names
    missing = [
        place.name
        for place in every_place()
        for keys in index_variants(place.name)
        if Heard(keys.exact, keys.close) not in names.heard(keys.sound)
    ]
    assert missing == []
    assert all(exact_key(key) == key for key in list(names.exact_keys)[::50])


def test_the_word_list_is_compiled() -> None:
    assert load_table().words == word_kinds()


@pytest.mark.parametrize("module", ["spacy", "pydantic", "rapidfuzz"])
def test_importing_loads_neither_the_table_nor_heavy_modules(module: str) -> None:
    code = (
        "import sys, gazetteer; from gazetteer.table import load_table;"
        f"print({module!r} in sys.modules, load_table.cache_info().currsize)"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert run.stdout.split() == ["False", "0"]


def test_names_are_split_into_words_without_articles() -> None:
    assert name_words("Ma'arrat an-Nu'mān") == ("maarrat", "numan")
