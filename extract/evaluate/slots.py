"""Count the fillers of each slot that a gold and a found record have in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from enum import Enum
from math import asin, cos, radians, sin, sqrt

from extract.evaluate.record import Harm, Record, Spot
from extract.terms import Outcome

EARTH_KM = 6371.0
TOLERANCE_KM = 7.0


class Slot(str, Enum):
    """Name what is scored apart."""

    LOCATION = "location"
    DATE = "date"
    VICTIMS = "victims"
    KILLED = "killed"
    OTHER_OUTCOMES = "other outcomes"
    GROUP = "victim group"
    PARTY = "party"
    BELLIGERENT = "belligerent"
    SOURCE = "source"
    EVENT_TYPE = "event type"
    SCOPE = "scope"
    ASSERTION = "assertion"


CORE = (Slot.LOCATION, Slot.DATE, Slot.VICTIMS, Slot.PARTY)


@dataclass(frozen=True, slots=True)
class Tally:
    """Fillers that are right, that gold has, and that were found."""

    right: int = 0
    gold: int = 0
    found: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.right + other.right, self.gold + other.gold, self.found + other.found
        )

    @property
    def precision(self) -> float:
        """Return the share of the found fillers that is right; 0 when none was found."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Return the share of the gold fillers that was found; 0 when gold has none."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall; 0 without any filler."""
        total = self.gold + self.found
        return 2 * self.right / total if total else 0.0

    @property
    def whole(self) -> bool:
        """Tell whether everything was found and nothing else."""
        return self.right == self.gold == self.found


def compare(slot: Slot, gold: Record | None, found: Record | None) -> Tally:
    """Count the fillers of `slot`; None stands for a record without a partner."""
    if slot is Slot.LOCATION:
        return _compare_spots(gold.spots if gold else (), found.spots if found else ())
    fillers = _FILLERS[slot]
    wanted = Counter(fillers(gold)) if gold else Counter[Hashable]()
    got = Counter(fillers(found)) if found else Counter[Hashable]()
    return Tally((wanted & got).total(), wanted.total(), got.total())


def pool(tallies: Iterable[Tally]) -> Tally:
    """Add tallies up."""
    return sum(tallies, Tally())


def _compare_spots(gold: tuple[Spot, ...], found: tuple[Spot, ...]) -> Tally:
    """Match places one to one, as many as lie within each other's tolerance."""
    near = [[j for j, spot in enumerate(found) if same_place(g, spot)] for g in gold]
    partner: dict[int, int] = {}

    def place(i: int, tried: set[int]) -> bool:
        for j in near[i]:
            if j not in tried:
                tried.add(j)
                if j not in partner or place(partner[j], tried):
                    partner[j] = i
                    return True
        return False

    right = sum(place(i, set()) for i in range(len(gold)))
    return Tally(right, len(gold), len(found))


def same_place(gold: Spot, found: Spot) -> bool:
    """Tell whether `found` lies within the tolerance of the gold place's own level."""
    if is_broad(gold) != is_broad(found):
        return False
    return distance_km(gold, found) <= _tolerance(gold.feature)


def distance_km(one: Spot, other: Spot) -> float:
    """Return the great-circle distance; infinite when either has no coordinates."""
    if one.latitude is None or one.longitude is None:
        return float("inf")
    if other.latitude is None or other.longitude is None:
        return float("inf")
    north, south = radians(one.latitude), radians(other.latitude)
    half = sin((north - south) / 2) ** 2
    east = sin(radians(one.longitude - other.longitude) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(min(1.0, half + cos(north) * cos(south) * east)))


def is_broad(spot: Spot) -> bool:
    """Tell whether a place is a governorate or the country."""
    return spot.feature in ("governorate", "country")


def _tolerance(feature: str) -> float:
    """Return the kilometres allowed; annotators also write "area of district size"."""
    if feature == "country":
        return 400.0
    if feature == "governorate":
        return 60.0
    return 25.0 if "district" in feature else TOLERANCE_KM


def _counted(record: Record) -> list[Harm]:
    return [harm for harm in record.victims if not harm.alternative]


def _victims(
    wanted: Callable[[Outcome], bool],
) -> Callable[[Record], Iterable[Hashable]]:
    return lambda record: [
        (harm.outcome, harm.low, harm.high)
        for harm in _counted(record)
        if wanted(harm.outcome)
    ]


_FILLERS: dict[Slot, Callable[[Record], Iterable[Hashable]]] = {
    Slot.DATE: lambda record: [record.date] if record.date else [],
    Slot.VICTIMS: _victims(lambda outcome: True),
    Slot.KILLED: _victims(lambda outcome: outcome is Outcome.KILLED),
    Slot.OTHER_OUTCOMES: _victims(lambda outcome: outcome is not Outcome.KILLED),
    Slot.GROUP: lambda record: [
        (harm.outcome, harm.low, harm.group) for harm in _counted(record)
    ],
    Slot.PARTY: lambda record: record.perpetrators,
    Slot.BELLIGERENT: lambda record: record.belligerents,
    Slot.SOURCE: lambda record: record.sources,
    Slot.EVENT_TYPE: lambda record: [record.event_type],
    Slot.SCOPE: lambda record: [record.scope],
    Slot.ASSERTION: lambda record: [record.assertion],
}
