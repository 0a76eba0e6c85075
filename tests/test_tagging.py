"""The tags of the fast forward pass are spaCy's own, whatever is tagged together."""

import subprocess
import sys
from itertools import islice, product

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.tagging import tagger_of
from extract.tokens import DEFAULT_MODEL, Token, load_model, tag_sentences

_WHO = (
    "At least seven civilians",
    "A teacher and her two sons",
    "Thirty-one government soldiers",
    "Several unidentified people, among them children,",
    'Two men "wanted by the police"',
)
_HARM = (
    "were killed",
    "had reportedly been wounded",
    "died of their injuries",
    "went missing",
    "didn't survive",
)
_WHERE = (
    "near Tall al-Asfar",
    "on the Aleppo-Damascus road (M5)",
    "when shells hit the market",
    "at 4:30 p.m., a local doctor said",
)
_WHEN = ("on 3 May 2016.", "late Tuesday!", "in the past 24 hours", "...")
_MADE = [" ".join(parts) for parts in product(_WHO, _HARM, _WHERE, _WHEN)]
_ODD = [
    "x",
    "  ",
    "\n",
    "12",
    "ÀÉ ß ﷺ",
    "killed" * 60,
    "a " * 400,
    "---- ((( ]]]",
    "😀😀 dead",
]


def _spacy_tags(texts: list[str]) -> list[list[str]]:
    return [[t.tag_ for t in doc] for doc in load_model(DEFAULT_MODEL).pipe(texts)]


def _own_tags(texts: list[str]) -> list[list[str]]:
    nlp = load_model(DEFAULT_MODEL)
    return tagger_of(nlp)([nlp.make_doc(text) for text in texts])


def test_tags_are_those_of_spacy() -> None:
    texts = _MADE + _ODD
    assert _own_tags(texts) == _spacy_tags(texts)


def test_the_shipped_model_takes_the_fast_way() -> None:
    nlp = load_model(DEFAULT_MODEL)
    docs = [nlp.make_doc("Two died.")]
    tagger_of(nlp)(docs)
    assert [t.tag_ for t in docs[0]] == ["", "", ""]  # spaCy itself would have set them


@given(st.lists(st.sampled_from(_MADE + _ODD), max_size=12))
@settings(max_examples=30, deadline=None)
def test_tags_do_not_depend_on_company(texts: list[str]) -> None:
    assert _own_tags(texts) == [_own_tags([text])[0] for text in texts]


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
@settings(max_examples=60, deadline=None)
def test_any_text_is_tagged_as_spacy_does(text: str) -> None:
    assert _own_tags([text]) == _spacy_tags([text])


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
@settings(max_examples=60, deadline=None)
def test_tokens_are_those_of_spacy_without_spaces(text: str) -> None:
    (tokens,) = tag_sentences([(text, 3)])
    (doc,) = load_model(DEFAULT_MODEL).pipe([text])
    assert list(tokens) == [
        Token(t.text, t.lower_, t.tag_, 3 + t.idx, 3 + t.idx + len(t))
        for t in doc
        if not t.is_space
    ]


def test_no_documents() -> None:
    assert _own_tags([]) == []
    assert tag_sentences([]) == []


def _other_pipeline() -> spacy.language.Language:
    """Make a tagger of another shape: its own embedding, wider windows."""
    nlp = spacy.blank("en")
    config = {
        "@architectures": "spacy.Tagger.v2",
        "tok2vec": {
            "@architectures": "spacy.HashEmbedCNN.v2",
            "pretrained_vectors": None,
            "width": 8,
            "depth": 1,
            "embed_size": 50,
            "window_size": 2,
            "maxout_pieces": 2,
            "subword_features": True,
        },
    }
    tagger = nlp.add_pipe("tagger", config={"model": config})
    tagger.add_label("NN")
    tagger.add_label("VB")
    nlp.initialize()
    return nlp


def test_a_model_of_another_shape_is_run_by_spacy() -> None:
    nlp = _other_pipeline()
    texts = _MADE[:20]
    own = tagger_of(nlp)([nlp.make_doc(text) for text in texts])
    assert own == [[token.tag_ for token in doc] for doc in nlp.pipe(texts)]


def test_a_model_in_a_folder_can_be_named(tmp_path) -> None:
    folder = tmp_path / "own-model"
    _other_pipeline().to_disk(folder)
    (tokens,) = tag_sentences([("Two died", 0)], model=str(folder))
    assert [token.text for token in tokens] == ["Two", "died"]


@pytest.mark.parametrize("offset", [0, 7])
def test_tokens_keep_their_offsets(offset: int) -> None:
    assert tag_sentences([("Two  died.", offset)]) == [
        (
            Token("Two", "two", "CD", offset, offset + 3),
            Token("died", "died", "VBD", offset + 5, offset + 9),
            Token(".", ".", ".", offset + 9, offset + 10),
        )
    ]


def test_many_sentences_stay_in_order() -> None:
    texts = [f"Group {n} lost {n} men." for n in range(600)]
    tagged = tag_sentences([(text, 0) for text in texts])
    assert [tokens[1].text for tokens in islice(tagged, 600)] == [
        str(n) for n in range(600)
    ]


_LATER = """
import sys
from extract.tokens import DEFAULT_MODEL, load_model
load_model(DEFAULT_MODEL)
import spacy
before = "spacy.cli" in sys.modules
print(before, "spacy_version" in spacy.info(silent=True), spacy.cli.info is not None)
"""


def test_the_command_line_of_spacy_is_imported_when_it_is_asked_for() -> None:
    command = [sys.executable, "-c", _LATER]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["False", "True", "True"]
