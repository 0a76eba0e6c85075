"""Load the compiled table; places are made only when they are asked for."""

from __future__ import annotations

from functools import cached_property, lru_cache

from gazetteer.fold import close_of
from gazetteer.names import NameIndex, read_data
from gazetteer.place import Place, Unit


class Table:
    """The rows of the gazetteer and its indexes by id, spelling and Arabic name."""

    def __init__(self) -> None:
        self._lines = _lines("places.tsv")
        self._places: dict[int, Place] = {}
        self.row_of = {
            line[: line.index("\t")]: number for number, line in enumerate(self._lines)
        }

    @cached_property
    def names(self) -> NameIndex:
        """Return the index of spellings."""
        return NameIndex(read_data("keys.tsv"))

    @cached_property
    def arabic(self) -> dict[str, str]:
        """Map each Arabic key to the row numbers of its places."""
        return dict(line.split("\t") for line in _lines("arabic.tsv"))

    @cached_property
    def words(self) -> dict[str, str]:
        """Map exact keys that also mean something else to its kind: word, person …"""
        return dict(line.split("\t") for line in _lines("words.tsv"))

    @cached_property
    def persons(self) -> frozenset[str]:
        """Return the close keys of personal names: these are written in many ways."""
        persons = (key for key, kind in self.words.items() if kind == "person")
        return frozenset(close_of(key) for key in persons)

    def __len__(self) -> int:
        return len(self._lines)

    def places(self, rows: str) -> tuple[Place, ...]:
        """Return the places of row numbers joined by spaces."""
        return tuple(self.place(int(number)) for number in rows.split())

    def place(self, number: int) -> Place:
        """Return the place of a row, made on first use."""
        found = self._places.get(number)
        if found is None:
            found = self._places[number] = self._make(number)
        return found

    @lru_cache(maxsize=8)  # noqa: B019 - as below
    def of_feature(self, feature: str) -> tuple[Place, ...]:
        """Return the places of one feature."""
        return tuple(
            self.place(number)
            for number, line in enumerate(self._lines)
            if line.split("\t", 6)[5] == feature
        )

    def _make(self, number: int) -> Place:
        row = self._lines[number].split("\t")
        levels = [self._unit(row[10], size) for size in (4, 6, 8)]
        return Place(
            place_id=row[0],
            name=row[1],
            name_ar=row[2] or None,
            pcode=row[3] or None,
            geonames_id=int(row[4]) if row[4] else None,
            feature=row[5],
            latitude=float(row[6]),
            longitude=float(row[7]),
            population=int(row[8] or 0),
            city=row[9] or None,
            admin1=levels[0],
            admin2=levels[1],
            admin3=levels[2],
            rank=float(row[11]),
            source=row[12],
        )

    @lru_cache(maxsize=1024)  # noqa: B019 - one table lives as long as the process
    def _unit(self, pcode: str, size: int) -> Unit | None:
        if len(pcode) < size:
            return None
        line = self._lines[self.row_of[pcode[:size]]]
        return Unit(line.split("\t", 2)[1], pcode[:size])


def _lines(file: str) -> list[str]:
    return read_data(file).split("\n")[:-1]


@lru_cache(maxsize=1)
def load_table() -> Table:
    """Return the table, loaded once a process."""
    return Table()
