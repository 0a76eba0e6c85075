"""The log-linear scorers: probabilities, and weights for every one that is asked."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.assemble import scorer
from extract.assemble.scorer import BIAS, learned, likeliest, probability
from extract.train.examples import SCORERS

FILE = Path(scorer.__file__).with_name("weights.json")
CHOICES = {"event type"}  # choose among several; a bias would favour none
WEIGHTS: dict[str, dict[str, float]] = json.loads(FILE.read_text("utf-8"))


def test_every_scorer_has_weights_and_a_bias() -> None:
    assert set(WEIGHTS) == {*SCORERS, *CHOICES, "retelling", "confidence"}
    assert {name for name, weights in WEIGHTS.items() if BIAS not in weights} == CHOICES


def test_weights_are_numbers() -> None:
    values = [value for weights in WEIGHTS.values() for value in weights.values()]
    assert [v for v in values if not (isinstance(v, float) and math.isfinite(v))] == []


@pytest.mark.parametrize("name", sorted(WEIGHTS.keys() - CHOICES))
def test_without_features_the_bias_decides(name: str) -> None:
    expected = 1 / (1 + math.exp(-WEIGHTS[name][BIAS]))
    assert probability(name, {}) == pytest.approx(expected)


@pytest.mark.parametrize("name", sorted(WEIGHTS))
def test_a_feature_adds_its_weight(name: str) -> None:
    weights = WEIGHTS[name]
    feature = max(weights.keys() - {BIAS}, key=lambda one: abs(weights[one]))
    before, after = probability(name, {}), probability(name, {feature: 0.5})
    odds = math.log(after / (1 - after)) - math.log(before / (1 - before))
    assert odds == pytest.approx(weights[feature] / 2)


def test_a_feature_without_a_weight_counts_nothing() -> None:
    assert probability("scope", {"no such feature": 9.0}) == probability("scope", {})


def test_a_scorer_without_weights_cannot_tell() -> None:
    assert probability("no such scorer", {"size": 3.0}) == 0.5


@given(
    st.sampled_from(sorted(WEIGHTS)),
    st.dictionaries(st.sampled_from(sorted(WEIGHTS["scope"])), st.floats(-1e6, 1e6)),
)
def test_any_features_give_a_probability(name: str, features: dict[str, float]) -> None:
    assert 0 < probability(name, features) < 1


def test_newly_learned_weights_count_until_they_are_written() -> None:
    before = probability("scope", {"size": 1.0})
    with learned({"scope": {BIAS: 0.0, "size": math.log(3)}}):
        assert probability("scope", {"size": 1.0}) == pytest.approx(0.75)
        assert probability("perpetrator", {}) == pytest.approx(
            1 / (1 + math.exp(-WEIGHTS["perpetrator"][BIAS]))
        )
    assert probability("scope", {"size": 1.0}) == before


def test_the_best_choice_is_the_likeliest_and_the_first_of_equals() -> None:
    with learned({"dish": {"hot": 1.0, "sweet": -0.5}}):
        assert (
            likeliest("dish", {"ice": {"sweet": 1.0}, "soup": {"hot": 1.0}}) == "soup"
        )
        assert likeliest("dish", {"cake": {"sweet": 1.0}, "bread": {}}) == "bread"
        assert likeliest("dish", {"rice": {}, "bread": {"new": 1.0}}) == "rice"
    with pytest.raises(ValueError, match="empty"):
        likeliest("dish", {})
