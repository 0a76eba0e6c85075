"""The letters in common never hide a key that is like enough."""

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz

from gazetteer.letters import LetterCounts

_KEYS = st.text(st.sampled_from("abcdehlmnqrstz 7"), min_size=1, max_size=12)


@given(st.lists(_KEYS, min_size=1, max_size=20), _KEYS, st.sampled_from([40, 66, 90]))
def test_no_alike_key_is_passed_over(keys: list[str], key: str, least: int) -> None:
    kept = LetterCounts(keys).sharing(key, least)
    assert [k for k in kept if fuzz.ratio(key, k) >= least] == [
        k for k in keys if fuzz.ratio(key, k) >= least
    ]


def test_keys_with_other_letters_are_passed_over() -> None:
    counts = LetterCounts(("jarjanaz", "maarzaf", "homs", "jarjanazz"))
    assert counts.sharing("jarjanaz", 66.0) == ["jarjanaz", "maarzaf", "jarjanazz"]
    assert counts.sharing("", 66.0) == []
