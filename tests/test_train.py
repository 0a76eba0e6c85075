"""Training: what is learned from examples, what the examples are, the command."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import pytest
from click.testing import CliRunner

from extract.article import Article
from extract.assemble.scorer import BIAS, learned, score
from extract.readers import read_inputs
from extract.terms import Scope
from extract.train.__main__ import main, train
from extract.train.examples import (
    SCORERS,
    Choosing,
    Example,
    Judged,
    confidence_examples,
    judged_events,
    type_choices,
)
from extract.train.fit import calibrate, fit, fit_choice
from extract.train.retellings import retelling_examples

SAMPLES = Path(__file__).parent.parent / "samples"
SPLITS = {
    "sarmada-depot-blast": "work",
    "sweida-july-reckoning": "work",
    "hauran-shells": "check",
}


def examples(*rows: tuple[str, bool]) -> list[Example]:
    """Write the features that are 1 in each example, with its label."""
    return [Example(dict.fromkeys(words.split(), 1.0), label) for words, label in rows]


def test_weights_take_the_side_of_their_examples() -> None:
    weights = fit(
        examples(
            ("total since", True),
            ("total", True),
            ("an-attack", False),
            ("an-attack near", False),
            ("near total", True),
            ("near an-attack", False),
        )
    )
    assert set(weights) == {"total", "since", "an-attack", "near", BIAS}
    assert weights["total"] > weights["since"] > 0 > weights["near"]
    assert weights["an-attack"] == pytest.approx(-weights["total"], abs=0.1)


def test_a_feature_that_tells_nothing_weighs_nothing() -> None:
    rows = [("noise", True), ("noise", False), ("", True), ("", False)]
    assert fit(examples(*rows)) == {"noise": 0.0, BIAS: 0.0}


def test_the_bias_holds_how_common_a_label_is() -> None:
    (bias,) = fit(examples(("", True), ("", True), ("", True), ("", False))).values()
    assert bias == pytest.approx(1.099, abs=0.001)  # the logarithm of 3 to 1


def test_a_stronger_ridge_pulls_towards_nothing() -> None:
    rows = examples(("yes", True), ("yes", True), ("no", False), ("no", False))
    loose, tight = fit(rows, ridge=0.1), fit(rows, ridge=10.0)
    assert loose["yes"] > tight["yes"] > 0 > tight["no"] > loose["no"]


def choosing(right: int, *choices: str) -> Choosing:
    return Choosing([dict.fromkeys(words.split(), 1.0) for words in choices], right)


def test_weights_make_the_right_choice_the_likeliest() -> None:
    weights = fit_choice(
        [
            choosing(0, "bomb near", "shell"),
            choosing(1, "bomb", "shell near"),
            choosing(2, "bomb", "shell", "mine near"),
        ]
    )
    assert set(weights) == {"bomb", "shell", "mine", "near"}
    assert weights["near"] > abs(weights["mine"])
    assert weights["bomb"] == pytest.approx(weights["shell"])


def test_what_every_choice_has_weighs_nothing() -> None:
    weights = fit_choice([choosing(0, "any bomb", "any shell")])
    assert weights["any"] == 0.0
    assert weights["bomb"] == -weights["shell"] > 0


@pytest.fixture(scope="module")
def gold(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A set of a few samples in two splits."""
    folder = tmp_path_factory.mktemp("gold")
    articles, records = [], []
    for name, split in SPLITS.items():
        (article,) = read_inputs([str(SAMPLES / "articles" / f"{name}.txt")])
        assert isinstance(article, Article)
        row = {"id": name, "text": article.text, "published": str(article.published)}
        articles.append(json.dumps({**row, "split": split}))
        form = json.loads((SAMPLES / "gold" / f"{name}.json").read_text("utf-8"))
        records.append(json.dumps({**form, "id": name}))
    (folder / "articles.jsonl").write_text("\n".join(articles), "utf-8")
    (folder / "gold.jsonl").write_text("\n".join(records), "utf-8")
    return folder


@lru_cache(maxsize=4)
def judged(folder: Path, split: str | None = None) -> Sequence[Judged]:
    return list(judged_events([folder], split))


def test_calibration_sets_the_level_and_keeps_the_order() -> None:
    rows = [("plain", True)] * 6 + [("plain", False)] * 2 + [("hard", False)] * 8
    weights = {"plain": 0.5, "hard": -0.5, BIAS: 2.0}
    moved = calibrate(weights, examples(*rows, ("hard", True)))
    chances = {
        word: 1 / (1 + math.exp(-score(moved, {word: 1.0})))
        for word in ("plain", "hard")
    }
    assert chances == pytest.approx({"plain": 6 / 8, "hard": 1 / 9}, abs=0.02)
    assert set(moved) == set(weights)


def test_every_event_is_judged_beside_its_gold(gold: Path) -> None:
    paired = [j for j in judged(gold) if j.pairing.gold is not None]
    assert paired
    for one in paired:
        found = one.pairing.found
        assert found is not None
        assert found.scope is one.event.scope
        assert len(found.victims) == len(one.event.entries)


def test_labels_come_from_gold(gold: Path) -> None:
    paired = [j.pairing.gold for j in judged(gold) if j.pairing.gold is not None]
    labels = [e.label for e in SCORERS["scope"](judged(gold))]
    assert labels == [one.scope is Scope.AGGREGATE for one in paired]
    assert len(confidence_examples(judged(gold))) == len(judged(gold))


def test_the_right_type_is_among_the_choices(gold: Path) -> None:
    for each in type_choices(judged(gold)):
        right = {name for name in each.features[each.right] if name[:3] == "is "}
        assert len(right) == 1
        assert sum(right <= set(choice) for choice in each.features) == 1


def test_a_split_holds_its_own_articles(gold: Path) -> None:
    texts = {
        split: {j.facts.text for j in judged(gold, split)}
        for split in ("work", "check")
    }
    assert (len(texts["work"]), len(texts["check"])) == (2, 1)
    assert not texts["work"] & texts["check"]


def test_samples_belong_to_every_split() -> None:
    first = next(judged_events([SAMPLES], "check"))
    assert first == next(judged_events([SAMPLES], None))


def test_the_level_of_the_confidence_comes_from_a_split_of_its_own(gold: Path) -> None:
    weights = train([gold], "work", "check")
    first = {"retelling": fit(list(retelling_examples([gold], "work")))}
    with learned(first):
        types = type_choices(list(judged_events([gold], "work")))
    first["event type"] = fit_choice(list(types))
    with learned(first):
        work = list(judged_events([gold], "work"))
        rest = {name: fit(make(work)) for name, make in SCORERS.items()}
    with learned({**first, **rest}):
        sure = fit(confidence_examples(list(judged_events([gold], "work"))))
        check = confidence_examples(list(judged_events([gold], "check")))
    assert weights == {**first, **rest, "confidence": calibrate(sure, check)}


def test_the_command_writes_the_weights(gold: Path, tmp_path: Path) -> None:
    output = tmp_path / "weights.json"
    result = CliRunner().invoke(main, [str(gold), "--output", str(output)])
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.endswith(": weights.json written\n")
    assert json.loads(output.read_text("utf-8")) == train([gold], None, None)


def test_the_command_wants_a_folder() -> None:
    result = CliRunner().invoke(main, [])
    assert result.exit_code == 2
    assert "Missing argument 'GOLD...'" in result.stderr
