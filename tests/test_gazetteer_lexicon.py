"""Every list of words in and beside names of places makes its example work."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

import gazetteer
from gazetteer import load_gazetteer
from gazetteer.compiler.variants import translated_variants
from gazetteer.fold import sound_key

SOURCE = (Path(gazetteer.__file__).parent / "lexicon.yaml").read_text(encoding="utf-8")
RAW: dict[str, Any] = yaml.load(SOURCE, Loader=yaml.SafeLoader)


def entries(*kinds: str) -> list[Any]:
    listed = (entry for kind in kinds for entry in RAW[kind])
    return [pytest.param(entry, id=entry["example"]) for entry in listed]


def test_pyyaml_reads_it_with_and_without_libyaml() -> None:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    assert yaml.load(SOURCE, Loader=loader) == RAW


@pytest.mark.parametrize("entry", entries("generic"))
def test_spellings_of_a_generic_word_sound_alike(entry: dict[str, Any]) -> None:
    assert sound_key(entry["example"]) == sound_key(entry["found"])


@pytest.mark.parametrize("kind", ["generic", "nouns"])
def test_a_word_stands_in_one_list(kind: str) -> None:
    words = [word for entry in RAW[kind] for word in entry["words"]]
    assert len(words) == len(set(words))


@pytest.mark.parametrize("entry", entries("before", "after"))
def test_a_translated_word_has_its_arabic_ones(entry: dict[str, Any]) -> None:
    assert entry["word"] in entry["example"]
    assert entry["found"] in list(translated_variants(entry["example"]))


@pytest.mark.parametrize("kind", ["small", "sides", "sites"])
def test_small_words_belong_to_a_name(kind: str) -> None:
    before, _, rest = RAW[kind]["example"].partition("[")
    name, _, behind = rest.partition("]")
    (found,) = load_gazetteer().find_names(before + name + behind)
    assert (found.start, found.end) == (len(before), len(before) + len(name))


@pytest.mark.parametrize("entry", entries("nouns"))
def test_a_noun_tells_the_feature(entry: dict[str, Any]) -> None:
    best = load_gazetteer().candidates(entry["example"])[0]
    assert best.place.feature == entry["feature"]
