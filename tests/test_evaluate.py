"""Alignment, slot counting and reports, on records small enough to score by hand."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.evaluate.align import align, similarity
from extract.evaluate.causes import causes, render_causes
from extract.evaluate.differences import differences
from extract.evaluate.record import Harm, Record, Spot
from extract.evaluate.score import score
from extract.evaluate.slots import Slot, Tally, compare, distance_km
from extract.evaluate.table import render
from extract.plain import Quote
from extract.terms import Assertion, EventType, Group, Outcome, Party, Scope

HOMS = Spot("Homs", "city", 34.73, 36.71)
AFAR = Spot("Aleppo", "city", 36.20, 37.16)
DAY = ("2016-05-03", "2016-05-03")


def killed(low: int | None, high: int | None, **changes: object) -> Harm:
    return replace(
        Harm(Outcome.KILLED, Group.CIVILIAN, low, high),
        **changes,  # type: ignore[arg-type]
    )


BASE = Record(
    event_type=EventType.SHELLING,
    scope=Scope.INCIDENT,
    assertion=Assertion.ASSERTED,
    date=DAY,
    spots=(HOMS,),
    victims=(killed(4, 4), Harm(Outcome.INJURED, Group.CHILD, 2, 2)),
    perpetrators=frozenset({Party.ISIS}),
    belligerents=frozenset(),
    sources=frozenset({"sana"}),
    evidence=(Quote(0, 20, "Four people in Homs."),),
)


@pytest.mark.parametrize(
    ("feature", "found", "same"),
    [
        ("village", Spot("a", "village", 34.78, 36.71), True),
        ("village", Spot("8 km off", "village", 34.80, 36.71), False),
        ("village", Spot("no point", "village", None, None), False),
        ("wof:locality", Spot("a", "town", 34.78, 36.71), True),
        ("district", Spot("22 km off", "village", 34.93, 36.71), True),
        ("subdistrict", Spot("30 km off", "village", 35.00, 36.71), False),
        ("governorate", Spot("55 km off", "governorate", 35.23, 36.71), True),
        ("governorate", Spot("country", "country", 34.73, 36.71), True),
        ("governorate", Spot("city for province", "city", 34.73, 36.71), False),
        ("city", Spot("province for city", "governorate", 34.73, 36.71), False),
        ("country", Spot("330 km off", "country", 37.70, 36.71), True),
    ],
)
def test_places_match_within_the_tolerance_of_the_gold_level(
    feature: str, found: Spot, same: bool
) -> None:
    gold = replace(BASE, spots=(replace(HOMS, feature=feature),))
    tally = compare(Slot.LOCATION, gold, replace(BASE, spots=(found,)))
    assert tally == Tally(int(same), 1, 1)


def test_places_are_matched_one_to_one_and_as_many_as_can_be() -> None:
    west, middle, east = (
        Spot("", "village", 35.0, lon) for lon in (36.0, 36.06, 36.12)
    )
    gold = replace(BASE, spots=(middle, west))
    assert compare(Slot.LOCATION, gold, replace(BASE, spots=(west, east))).right == 2
    assert compare(Slot.LOCATION, gold, replace(BASE, spots=(middle,))).right == 1


def test_distance_is_in_kilometres() -> None:
    assert round(distance_km(HOMS, AFAR)) == 168


@pytest.mark.parametrize(
    ("slot", "changes", "tally"),
    [
        (Slot.DATE, {}, Tally(1, 1, 1)),
        (Slot.DATE, {"date": None}, Tally(0, 1, 0)),
        (Slot.DATE, {"date": ("2016-05-03", "2016-05-04")}, Tally(0, 1, 1)),
        (Slot.VICTIMS, {"victims": (killed(4, 4),)}, Tally(1, 2, 1)),
        (Slot.VICTIMS, {"victims": (killed(4, None),)}, Tally(0, 2, 1)),
        (Slot.VICTIMS, {"victims": (killed(4, 4), killed(4, 4))}, Tally(1, 2, 2)),
        (Slot.KILLED, {"victims": (killed(4, 4, group=Group.MAN),)}, Tally(1, 1, 1)),
        (Slot.OTHER_OUTCOMES, {"victims": (killed(4, 4),)}, Tally(0, 1, 0)),
        (Slot.GROUP, {"victims": (killed(4, None),)}, Tally(1, 2, 1)),
        (Slot.GROUP, {"victims": (killed(4, 4, group=Group.MAN),)}, Tally(0, 2, 1)),
        (
            Slot.VICTIMS,
            {"victims": (killed(4, 4), killed(9, 9, alternative=True))},
            Tally(1, 2, 1),
        ),
        (
            Slot.PARTY,
            {"perpetrators": frozenset({Party.ISIS, Party.HTS})},
            Tally(1, 1, 2),
        ),
        (Slot.BELLIGERENT, {"belligerents": frozenset({Party.SDF})}, Tally(0, 0, 1)),
        (Slot.SOURCE, {"sources": frozenset({"sana", "afp"})}, Tally(1, 1, 2)),
        (Slot.EVENT_TYPE, {"event_type": EventType.CLASH}, Tally(0, 1, 1)),
        (Slot.SCOPE, {"scope": Scope.AGGREGATE}, Tally(0, 1, 1)),
        (Slot.ASSERTION, {"assertion": Assertion.ALLEGED}, Tally(0, 1, 1)),
    ],
)
def test_fillers_are_counted_slot_by_slot(
    slot: Slot, changes: dict[str, object], tally: Tally
) -> None:
    found = replace(BASE, **changes)  # type: ignore[arg-type]
    assert compare(slot, BASE, found) == tally


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, 3 + 2 + 2 + 1 + 1 + 0.5 + 0.5 + 1),
        ({"evidence": (Quote(20, 30, "elsewhere."),)}, 10),
        ({"date": None, "perpetrators": frozenset()}, 9),
        ({"victims": (killed(7, 7),)}, 6),
        ({"victims": (killed(7, 7),), "evidence": (Quote(30, 40, "elsewhere."),)}, 0),
        ({"victims": (killed(4, 4),), "evidence": (Quote(30, 40, "elsewhere."),)}, 8),
    ],
)
def test_similarity_weighs_the_slots(
    changes: dict[str, object], expected: float
) -> None:
    found = replace(BASE, **changes)  # type: ignore[arg-type]
    assert similarity(BASE, found) == expected


def test_alignment_looks_for_the_best_whole_not_the_best_first_pair() -> None:
    late = replace(BASE, date=("2016-05-04", "2016-05-04"))
    vague = replace(BASE, spots=(), date=None)
    pairs = align([BASE, late], [late, vague])
    assert [(pair.gold, pair.found) for pair in pairs] == [(BASE, vague), (late, late)]


def test_a_missed_and_a_spurious_record_count_with_all_their_fillers() -> None:
    elsewhere = replace(
        BASE, victims=(killed(9, 9),), evidence=(Quote(50, 60, "elsewhere."),)
    )
    report = score({"a": [BASE]}, {"a": [elsewhere]})
    assert report.pairs == 0
    assert report["record"].tally == Tally(0, 1, 1)
    assert report["core slots"].tally == Tally(0, 5, 4)
    assert report["source"].tally == Tally(0, 1, 1)


def test_exact_records_agree_on_the_core_slots_and_scope() -> None:
    source_differs = replace(BASE, sources=frozenset())
    scope_differs = replace(BASE, scope=Scope.AGGREGATE)
    report = score(
        {"a": [BASE], "b": [BASE]}, {"a": [source_differs], "b": [scope_differs]}
    )
    assert report["exact record"].tally == Tally(1, 2, 2)
    assert report["core slots"].tally == Tally(10, 10, 10)
    assert report["scope"].pairs_right == 0.5


def test_articles_without_gold_records_can_only_have_spurious_ones() -> None:
    report = score({"a": []}, {"a": [BASE], "not in gold": [BASE]})
    assert (report.articles, report["record"].tally) == (1, Tally(0, 0, 1))


def test_reliability_counts_the_found_records_by_confidence() -> None:
    sure = replace(BASE, confidence=1.0)
    unsure = replace(BASE, confidence=0.8, date=None)
    report = score({"a": [BASE], "b": [BASE]}, {"a": [sure], "b": [unsure]})
    bands = [(b.low, b.found, b.right) for b in report.reliability if b.found]
    assert bands == [(0.8, 1, 0), (0.9, 1, 1)]


def test_the_interval_covers_the_figure_and_never_changes() -> None:
    gold = {str(n): [BASE] for n in range(20)}
    found = {str(n): [BASE] if n % 3 else [] for n in range(20)}
    first, second = score(gold, found), score(gold, found)
    low, high = first["record"].interval
    assert first == second
    assert 0 < low < first["record"].tally.f1 < high < 1


def test_differences_name_what_is_wrong_and_are_silent_on_what_is_right() -> None:
    wrong_day = replace(BASE, date=None)
    assert list(differences("a", align([BASE], [BASE]))) == []
    assert list(differences("a", align([BASE], [wrong_day]))) == [
        "=== a: 1 gold, 1 found",
        (
            "~ shelling; killed 4 civilian, injured 2 child; Homs (city); 2016-05-03; isis"
            " [1.00]"
        ),
        "   *date          gold 2016-05-03  |  found no date",
        '     0: "Four people in Homs."',
        "",
    ]
    assert [line.split()[:2] for line in differences("a", align([BASE], []))][1] == [
        "-",
        "MISSED",
    ]


@pytest.mark.parametrize(
    ("changes", "cause"),
    [
        ({"spots": ()}, "location: none found"),
        ({"spots": (HOMS, HOMS)}, "location: too many"),
        ({"spots": (AFAR,)}, "location: elsewhere"),
        (
            {"spots": (replace(HOMS, feature="country"),)},
            "location: a point found as country",
        ),
        ({"date": None}, "date: none found"),
        ({"date": ("2016-05-02", "2016-05-02")}, "date: another day"),
        ({"date": ("2016-05-01", "2016-05-31")}, "date: another period"),
        ({"victims": BASE.victims[1:]}, "victims: killed missed"),
        ({"victims": (*BASE.victims, killed(1, 1))}, "victims: killed spurious"),
        (
            {"victims": (killed(4, None), BASE.victims[1])},
            "victims: killed with another bound",
        ),
        (
            {"victims": (killed(5, 5), BASE.victims[1])},
            "victims: killed with another number",
        ),
        ({"perpetrators": frozenset()}, "party: none found"),
        ({"perpetrators": frozenset({Party.HTS})}, "party: another"),
        (
            {"perpetrators": frozenset(), "belligerents": BASE.perpetrators},
            "party: perpetrator found as belligerent",
        ),
        ({"scope": Scope.AGGREGATE}, "scope: incident found as aggregate"),
    ],
)
def test_errors_are_counted_by_their_cause(
    changes: dict[str, object], cause: str
) -> None:
    found = replace(BASE, **changes)  # type: ignore[arg-type]
    assert causes(align([BASE], [found])) == {cause: 1}


def test_records_without_a_partner_are_a_cause() -> None:
    counted = causes([*align([BASE], []), *align([], [BASE]), *align([], [BASE])])
    assert render_causes(counted).splitlines() == [
        "    2  record spurious: incident shelling",
        "    1  record missed: incident shelling",
    ]


def test_the_table_has_a_line_for_each_measure() -> None:
    report = score({"a": [BASE]}, {"a": [BASE]})
    lines = render("all", report).splitlines()
    assert lines[0] == "all: 1 articles, 1 pairs"
    for measure in report.measures:
        assert any(line.startswith(f"{measure.name} ") for line in lines)


records = st.builds(
    replace,
    st.just(BASE),
    date=st.sampled_from([None, DAY]),
    victims=st.lists(
        st.builds(killed, st.integers(1, 3), st.none() | st.just(3)), min_size=1
    ).map(tuple),
    spots=st.lists(st.sampled_from([HOMS, Spot("", "city", 36.0, 37.0)])).map(tuple),
    evidence=st.integers(0, 3).map(lambda n: (Quote(n * 9, n * 9 + 9, "123456789"),)),
)


@settings(max_examples=50)
@given(st.lists(records, max_size=4), st.lists(records, max_size=4))
def test_alignment_keeps_every_record_once(
    gold: list[Record], found: list[Record]
) -> None:
    pairs = align(gold, found)
    assert [pair.gold for pair in pairs if pair.gold] == gold
    kept = [pair.found for pair in pairs if pair.found]
    assert sorted(map(repr, kept)) == sorted(map(repr, found))


@settings(max_examples=50)
@given(st.lists(records, max_size=4))
def test_records_scored_against_themselves_are_all_right(gold: list[Record]) -> None:
    report = score({"a": gold}, {"a": gold})
    for measure in report.measures:
        assert measure.tally.right == measure.tally.gold == measure.tally.found
