"""Test what holds of the count grammar on any text."""

from __future__ import annotations

from harms_reader import harms_in
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.harms import find_harms
from extract.tokens import Token, tag_sentences

_WORDS = st.sampled_from(
    [
        "killed",
        "wounded",
        "the",
        "a",
        "of",
        "and",
        ",",
        "(",
        ")",
        "-",
        ":",
        "including",
        "among",
        "them",
        "whom",
        "were",
        "was",
        "been",
        "to",
        "at",
        "least",
        "more",
        "than",
        "dozens",
        "40",
        "12",
        "1,400",
        "three",
        "hundred",
        "people",
        "soldiers",
        "women",
        "child",
        "Samer",
        "Khaled",
        "dead",
        "bodies",
        "found",
        "toll",
        "rose",
        "from",
        "in",
        "Homs",
        "both",
        "others",
        "another",
        "who",
        "identified",
        "as",
        "alias",
        "under",
        "age",
        "no",
        "not",
        "could",
        "abducted",
        "him",
        "death",
        "lives",
        "claimed",
    ]
)
_TAGS = st.sampled_from(
    [
        "NN",
        "NNS",
        "NNP",
        "CD",
        "DT",
        "JJ",
        "VBD",
        "VBN",
        "VBG",
        "VBZ",
        "IN",
        "TO",
        "CC",
        ",",
        "RB",
        "PRP",
        "POS",
        "WP",
        "MD",
        "HYPH",
        "-LRB-",
    ]
)


@st.composite
def _tagged(draw: st.DrawFn) -> tuple[Token, ...]:
    """Tag words at random: the tagger may make anything of a text."""
    tokens, at = [], draw(st.integers(0, 50))
    for word, tag in draw(st.lists(st.tuples(_WORDS, _TAGS), max_size=30)):
        tokens.append(Token(word, word.lower(), tag, at, at + len(word)))
        at += len(word) + 1
    return tuple(tokens)


@given(_tagged())
@settings(max_examples=400, deadline=None)
def test_any_tagged_sentence_gives_sound_harms(tokens: tuple[Token, ...]) -> None:
    starts = {token.start for token in tokens}
    ends = {token.end for token in tokens}
    for harm in find_harms(tokens):
        people = harm.people
        assert harm.start in starts and harm.cue_start in starts
        assert harm.end in ends and harm.cue_end in ends
        assert harm.start < harm.end and harm.cue_start < harm.cue_end
        assert people.low is not None or people.high is not None
        if people.low is not None and people.high is not None:
            assert people.low <= people.high


@given(st.text(max_size=200))
@settings(max_examples=60, deadline=None)
def test_any_text_is_read_without_error(text: str) -> None:
    (harms,) = harms_in([text])
    assert all(0 <= h.start < h.end <= len(text) for h in harms)


def test_offsets_are_those_of_the_body() -> None:
    text, offset = "At least 40 people, including nine children, were killed.", 1000
    (tokens,) = tag_sentences([(text, offset)])
    (harm,) = find_harms(tokens)
    words = text[harm.start - offset : harm.end - offset]
    cue = text[harm.cue_start - offset : harm.cue_end - offset]
    parts = [(part.group.value, part.low, part.high) for part in harm.parts]
    assert (words, cue, parts) == ("At least 40 people", "killed", [("child", 9, 9)])


def test_reading_grows_with_the_sentence_only() -> None:
    """A list ten times as long may take its time, but every member is counted."""
    text = "The raid killed " + "a baker, " * 300 + "and a nurse."
    (harms,) = harms_in([text])
    assert [h.people.low for h in harms][-1:] == [1]
