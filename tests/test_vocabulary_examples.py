"""Kinds of words beside the cues: every example of theirs is found as it says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from extract import vocabulary
from extract.cut_lexicon import cut_lexicon
from extract.event_types.lexicon import surroundings
from extract.hedges.lexicon import lexicon
from extract.lexical import expand

PATTERNS = {
    ("cuts", "raising"): cut_lexicon().raising,
    ("cuts", "spans"): cut_lexicon().spans,
    ("cuts", "named"): cut_lexicon().named,
    ("cuts", "wounds"): cut_lexicon().wounds,
    ("cuts", "seconds"): cut_lexicon().seconds,
    ("cuts", "joints"): cut_lexicon().joints,
    ("event_types", "harms"): surroundings().leading_up,
    ("event_types", "amid"): surroundings().amid,
    ("event_types", "fleeing"): surroundings().fleeing,
    ("event_types", "lost"): surroundings().lost,
    ("event_types", "partners"): surroundings().together,
    ("hedges", "boundaries"): lexicon().boundary,
}


FOLDER = Path(vocabulary.__file__).parent
_MANY = 8_000


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.yaml")), ids=lambda p: p.name)
def test_pyyaml_reads_it_with_and_without_libyaml(path: Path) -> None:
    read = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    assert read == vocabulary.load(path.stem)


def test_no_actor_stands_for_a_flood_of_phrases() -> None:
    # Optional words multiply, and each run makes all phrases before its first record.
    patterns = [
        n for a in vocabulary.load("actors")["actors"] for n in a.get("names", ())
    ]
    floods = [p for p in patterns if len(expand(p)) > _MANY]
    assert floods == []


@pytest.mark.parametrize("name", ["cuts", "event_types", "hedges"])
def test_every_kind_of_words_has_its_pattern(name: str) -> None:
    kinds = {k for k, entry in vocabulary.load(name).items() if isinstance(entry, dict)}
    assert kinds == {kind for of, kind in PATTERNS if of == name}


@pytest.mark.parametrize(("name", "kind"), PATTERNS)
def test_examples_are_found(name: str, kind: str) -> None:
    entry, pattern = vocabulary.load(name)[kind], PATTERNS[name, kind]
    at = entry["example"].index(entry["found"])
    found = pattern.search(entry["example"][: at + len(entry["found"])], at)
    assert found is not None
    assert found.group() == entry["found"]


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (cut_lexicon().spans, "in 2400 villages"),
        (cut_lexicon().named, " after a storm that "),
        (surroundings().lost, "seized by "),
        (surroundings().destroyed, " were defused by"),
        (lexicon().boundary, "denied firing for killing"),
    ],
)
def test_other_words_are_not(pattern: re.Pattern[str], text: str) -> None:
    assert pattern.search(text) is None
