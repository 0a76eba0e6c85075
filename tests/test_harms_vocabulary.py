"""Test every entry of the count grammar's vocabularies by its example and its words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from harms_reader import harms_in

from extract.screen import can_hold_harm
from extract.terms import Qualifier
from extract.vocabulary import load

_HARM_TABLES = ("verbs", "intransitive", "adjectives", "nouns", "counted")


def _harm_rows() -> list[dict[str, Any]]:
    return [row for table in _HARM_TABLES for row in load("harms")[table]]


def _verb_forms() -> Iterator[tuple[str, str]]:
    for row in load("harms")["verbs"]:
        free = not row.get("weak") and not row.get("projected")
        if free and "with" not in row:
            past = row.get("past", [row["verb"].rstrip("e") + "ed"])
            yield f"Three men were {past[-1]}.", row["outcome"]


def test_every_example_of_a_harm_word_shows_its_outcome() -> None:
    rows = _harm_rows()
    read = harms_in([row["example"] for row in rows])
    wrong = [
        (row["example"], row["outcome"])
        for row, harms in zip(rows, read, strict=True)
        if row["outcome"] not in {harm.outcome.value for harm in harms}
    ]
    assert wrong == []


def test_every_example_of_a_hinting_word_shows_its_hint() -> None:
    rows = [row for row in _harm_rows() if row.get("hint")]
    read = harms_in([row["example"] for row in rows])
    wrong = [
        (row["example"], row["hint"])
        for row, harms in zip(rows, read, strict=True)
        if row["hint"] not in {harm.hint.value for harm in harms if harm.hint}
    ]
    assert wrong == []


def test_every_verb_of_harm_is_read_in_the_passive() -> None:
    cases = list(_verb_forms())
    read = harms_in([text for text, _ in cases])
    wrong = [
        text
        for (text, outcome), harms in zip(cases, read, strict=True)
        if [(h.outcome.value, h.people.low) for h in harms] != [(outcome, 3)]
    ]
    assert wrong == []


def test_the_screen_passes_every_example() -> None:
    examples = [row["example"] for row in _harm_rows()]
    assert [text for text in examples if not can_hold_harm(text)] == []


def test_every_example_of_a_group_shows_the_group() -> None:
    data = load("groups")
    rows = [*data["groups"], *data["modifiers"]]
    read = harms_in([row["example"] for row in rows])
    wrong = [
        (row["example"], row["group"])
        for row, harms in zip(rows, read, strict=True)
        if [h.people.group.value for h in harms] != [row["group"]]
    ]
    assert wrong == []


def test_every_plural_noun_shows_its_group() -> None:
    cases = [
        (f"Five {noun} were killed.", row["group"])
        for row in load("groups")["groups"]
        for noun in row["plural"]
        if noun not in ("those", "others", "members")  # "members" alone are of a force
    ]
    read = harms_in([text for text, _ in cases])
    wrong = [
        text
        for (text, group), harms in zip(cases, read, strict=True)
        if [(h.people.low, h.people.group.value) for h in harms] != [(5, group)]
    ]
    assert wrong == []


def test_every_singular_noun_shows_its_group() -> None:
    cases = [
        (f"They killed a {noun} yesterday.", row["group"])
        for row in load("groups")["groups"]
        for noun in row["singular"]
        if noun not in ("other", "one", "somebody", "someone")
    ]
    read = harms_in([text for text, _ in cases])
    wrong = [
        text
        for (text, group), harms in zip(cases, read, strict=True)
        if [(h.people.low, h.people.group.value) for h in harms] != [(1, group)]
    ]
    assert wrong == []


def test_every_pair_counts_two() -> None:
    read = harms_in([f"The {noun} were killed." for noun in load("groups")["pairs"]])
    assert {h.people.low for harms in read for h in harms} == {2}


def test_every_qualifier_of_a_number_is_read() -> None:
    data = load("quantities")
    cases = [
        (f"It is said that {words} 40 people were killed.", row["qualifier"])
        for row in data["before"]
        for words in row["words"]
    ] + [
        (f"It is said that 40 {words} people were killed.", row["qualifier"])
        for row in data["after"]
        for words in row["words"]
    ]
    cases += [(r["example"], r["qualifier"]) for r in data["before"] + data["after"]]
    read = harms_in([text for text, _ in cases])
    wrong = [
        text
        for (text, qualifier), harms in zip(cases, read, strict=True)
        if [h.people.qualifier.value for h in harms] != [qualifier]
    ]
    assert wrong == []


def test_every_vague_word_counts_as_listed() -> None:
    cases = [
        (text, (row["low"], row["high"]))
        for row in load("quantities")["vague"]
        for text in (
            row["example"],
            *(f"Reports say {words} soldiers were killed." for words in row["words"]),
        )
    ]
    read = harms_in([text for text, _ in cases])
    wrong = [
        text
        for (text, bounds), harms in zip(cases, read, strict=True)
        if [(h.people.low, h.people.high) for h in harms] != [bounds]
        or harms[0].people.qualifier is not Qualifier.VAGUE
    ]
    assert wrong == []


def test_nothing_that_is_no_victim_is_counted() -> None:
    # the storm kills no "times" and no "murders", whatever the grammar makes of it
    units = load("quantities")["units"]
    things = [n for n in load("harms")["not_victims"] if n.endswith("s")]
    nouns = [n for n in things if n not in units and not can_hold_harm(n)]
    assert len(nouns) > 80
    read = harms_in([f"The storm killed 40 {noun} on Monday." for noun in nouns])
    assert [n for n, harms in zip(nouns, read, strict=True) if harms] == []
