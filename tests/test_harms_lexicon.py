"""Every list of the vocabulary of counts has an example that hangs on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from harms_reader import harms_in, told

from extract.harms.lexicon import lexicon
from extract.vocabulary import load

LISTS = tuple(load("counting"))


@pytest.fixture
def without(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Empty a list of words while a test runs."""

    def empty(name: str) -> None:
        entry = load("counting")[name]
        bare = {k: [] if isinstance(v, list) else v for k, v in entry.items()}
        monkeypatch.setitem(load("counting"), name, bare)
        lexicon.cache_clear()

    yield empty
    monkeypatch.undo()
    lexicon.cache_clear()


def test_every_example_is_read_as_it_says() -> None:
    entries = load("counting").values()
    read = harms_in([entry["example"] for entry in entries])
    wrong = [
        (entry["example"], found)
        for entry, harms in zip(entries, read, strict=True)
        if (found := told(harms) or "nothing") != entry["read"]
    ]
    assert wrong == []


@pytest.mark.parametrize("name", LISTS)
def test_example_hangs_on_its_words(name: str, without: Callable[[str], None]) -> None:
    example = load("counting")[name]["example"]
    read = harms_in([example])
    without(name)
    assert harms_in([example]) != read


@pytest.mark.parametrize("word", lexicon().counted)
def test_every_counted_noun_tells_what_a_toll_is_of(word: str) -> None:
    (harms,) = harms_in([f"The number of the {word} has reached 30."])
    assert [h.outcome for h in harms] == [lexicon().counted[word]]
