"""Sources: every entry of the vocabulary, reporting constructions, folded names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract import vocabulary
from extract.actors.lexicon import lexicon as actor_lexicon
from extract.plain import normalise
from extract.sources import canonical_source, find_sources, main_source, speaks_for
from extract.sources.lexicon import lexicon
from extract.text import split_sentences

RAW: dict[str, Any] = vocabulary.load("sources")
SOURCES: list[dict[str, Any]] = RAW["sources"]
WORD_LISTS = [kind for kind in RAW if kind != "sources"]


def found(text: str) -> list[tuple[str, str]]:
    text = normalise(text)
    mentions = find_sources(text, split_sentences(text))
    return [(text[m.start : m.end], m.source_id) for m in mentions]


@pytest.mark.parametrize("entry", SOURCES, ids=lambda entry: entry["id"])
def test_every_entry_finds_its_example(entry: dict[str, Any]) -> None:
    assert entry["id"] in [source_id for _, source_id in found(entry["example"])]


@pytest.fixture
def without(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Empty a list of words while a test runs."""

    def empty(kind: str) -> None:
        cut = {**RAW, kind: {"words": type(RAW[kind]["words"])()}}
        load = vocabulary.load
        monkeypatch.setattr(
            vocabulary, "load", lambda name: cut if name == "sources" else load(name)
        )
        lexicon.cache_clear()

    yield empty
    monkeypatch.undo()
    lexicon.cache_clear()


@pytest.mark.parametrize("kind", WORD_LISTS)
def test_every_list_finds_the_sources_of_its_example(
    kind: str, without: Callable[[str], None]
) -> None:
    example = RAW[kind]["example"]
    text = re.sub(r"[\[\]]", "", example)
    read = found(text)
    assert [name for name, _ in read] == re.findall(r"\[(.*?)\]", example)
    without(kind)
    assert found(text) != read


@pytest.mark.parametrize("entry", SOURCES, ids=lambda entry: entry["id"])
def test_every_name_folds_to_its_id(entry: dict[str, Any]) -> None:
    if not entry.get("kind"):
        assert canonical_source(entry["name"]) == entry["id"]


def test_a_source_speaks_for_a_known_actor() -> None:
    spoken = {speaks_for(entry["id"]) for entry in SOURCES} - {None}
    assert spoken <= set(actor_lexicon().entries)
    assert speaks_for("reuters") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Six died, according to SNHR.", [("SNHR", "snhr")]),
        ("Six died, said the Observatory.", [("Observatory", "sohr")]),
        (
            "The Observatory, which has people on the ground, said six died.",
            [("Observatory", "sohr")],
        ),
        (
            "Rami Abdel Rahman, head of the Observatory, said six died.",
            [("Observatory", "sohr")],
        ),
        (
            "A resident told Reuters that six died.",
            [("resident", "residents"), ("Reuters", "reuters")],
        ),
        (
            "Six died, according to the White Helmets and activists.",
            [("White Helmets", "white_helmets"), ("activists", "activists")],
        ),
        ("Six died, said the Observatory spokesman.", [("Observatory", "sohr")]),
        ("SOHR: six people die in Homs", [("SOHR", "sohr")]),
        ("The Observatory gave a higher toll of nine.", [("Observatory", "sohr")]),
        ("SANA had updated its earlier count to six.", [("SANA", "sana")]),
        (
            "Six died, said a doctor at the city's main clinic.",
            [("doctor", "medics")],
        ),
        (
            "A medic and two residents said six died.",
            [("medic", "medics"), ("residents", "residents")],
        ),
        ("Nizar Khalil, a baker, said six died.", [("Nizar Khalil", "nizar khalil")]),
        # Who did it is not who says so; a kind may describe an organisation.
        ("Six were seized by ISIS, a relative said.", [("relative", "family")]),
        ("Six died in a raid of the regime, a medic said.", [("medic", "medics")]),
        ("The SOHR, an activist group, said six died.", [("SOHR", "sohr")]),
        # A text that lost its commas: no armed party is a monitor.
        (
            "Raids hit a hamlet held by ISIS a monitoring group said.",
            [("monitoring group", "war_monitor")],
        ),
        (
            "A medic said in a statement to Reuters that six died.",
            [("medic", "medics"), ("Reuters", "reuters")],
        ),
        (
            "A medic said in an exclusive interview with the BBC that six died.",
            [("medic", "medics"), ("BBC", "bbc")],
        ),
        ("Conflicting reports say six died.", [("Conflicting reports", "local_media")]),
        ("The committees, an anti-government group, said six died.", []),
        ("The ministry condemned the attack.", []),
        ("ISIS claimed responsibility for it.", []),
        ("Two men are said to have died.", []),
        ("BEIRUT (Reuters) - Six people died.", []),
        ("Six people died in Idlib.", []),
    ],
)
def test_constructions(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Observatory said six died. It said two were children.",
            [("Observatory", "sohr"), ("It", "sohr")],
        ),
        (
            "The Syrian Observatory said six died. The monitor said two were girls.",
            [("Syrian Observatory", "sohr"), ("monitor", "sohr")],
        ),
        # Several monitors are not the one that is named.
        (
            "The Observatory said six died. Independent monitors said nine died.",
            [("Observatory", "sohr"), ("monitors", "war_monitor")],
        ),
        (
            "Activist Nizar Khalil said six died. Khalil said it was dark.",
            [("Activist", "activists"), ("Khalil", "activists")],
        ),
        (
            "The Russian defence ministry reported it. Three died, the ministry said.",
            [
                ("Russian defence ministry", "russian_defence_ministry"),
                ("ministry", "russian_defence_ministry"),
            ],
        ),
    ],
)
def test_taking_up_a_source(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("name", "source_id"),
    [
        ("the Syrian Observatory", "sohr"),
        ("SOHR activists", "sohr"),
        ("a SANA reporter", "sana"),
        ("state-run news agency SANA", "sana"),
        ("local media activist Nizar", "activists"),
        ("activists of the Local Coordination Committees", "lcc"),
        ("Russian Defense Ministry spokesman Oleg", "russian_defence_ministry"),
        ("eye witnesses", "witnesses"),
        ("The Bakers Union", "bakers union"),
        ("bus driver Nizar Khalil, of Homs", "nizar khalil"),
        ("the local Prof. Nizar Khalil", "nizar khalil"),
        ("a shopkeeper", "shopkeeper"),
        ("the coalition", "us_coalition"),
        ("the", "the"),
        ("", ""),
    ],
)
def test_canonical_source(name: str, source_id: str) -> None:
    assert canonical_source(name) == source_id


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("SNHR said six died. Two more died.", ["snhr"]),
        ("SNHR said six died. It said so. SANA said two died.", ["snhr", "snhr"]),
        ("SNHR said six died. SANA said two died.", []),
        ("Six died.", []),
    ],
)
def test_main_source(text: str, mentions: list[str]) -> None:
    main = main_source(find_sources(text, split_sentences(text)))
    assert [mention.source_id for mention in main] == mentions


TEXT = (
    "the Observatory said , . told Reuters Nizar Khalil which according to activists "
    "It added SANA : and state media \" ' a monitor has reported in Homs\n"
)
WORDS = st.sampled_from(TEXT.split(" "))


@settings(max_examples=60)
@given(st.lists(WORDS, max_size=30).map(" ".join) | st.text(max_size=120))
def test_mentions_are_sorted_apart_and_inside_their_sentence(text: str) -> None:
    text = normalise(text)
    sentences = split_sentences(text)
    mentions = find_sources(text, sentences)
    assert all(a.end <= b.start for a, b in pairwise(mentions))
    for mention in mentions:
        sentence = sentences[mention.sentence]
        assert sentence.start <= mention.start < mention.end <= sentence.end


@given(st.text(max_size=60))
def test_folding_is_blind_to_the_case_of_an_article(name: str) -> None:
    assert canonical_source(f"the {name}") == canonical_source(f"The {name}")
