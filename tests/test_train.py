"""Training: what is learned from examples, what the examples are, the command."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import pytest

from extract.assemble.scorer import BIAS
from extract.models import Scope
from extract.train import (
    SCORERS,
    Example,
    Judged,
    confidence_examples,
    fit,
    judged_events,
)

ROOT = Path(__file__).parent.parent
SAMPLES = ("sarmada-depot-blast", "sweida-july-reckoning", "hauran-shells")


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


@pytest.fixture(scope="module")
def gold(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a few of the samples."""
    folder = tmp_path_factory.mktemp("gold")
    for part, suffix in (("articles", ".txt"), ("gold", ".json")):
        (folder / part).mkdir()
        for name in SAMPLES:
            path = ROOT / "samples" / part / f"{name}{suffix}"
            shutil.copy(path, folder / part / path.name)
    return folder


@lru_cache(maxsize=1)
def judged(folder: Path) -> Sequence[Judged]:
    return list(judged_events([folder], None))


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


def test_another_split_has_no_events(gold: Path) -> None:
    assert list(judged_events([gold], "check")) == judged(gold)


def train(package: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command on a copy of the package, whose weights it may write."""
    return subprocess.run(
        [sys.executable, "-m", "extract.train", *arguments],
        cwd=package.parent,
        env={**os.environ, "PYTHONPATH": f"{package.parent}{os.pathsep}{ROOT}"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    copy = tmp_path_factory.mktemp("copy") / "extract"
    return Path(shutil.copytree(ROOT / "extract", copy))


def test_the_command_writes_the_weights_of_every_scorer(
    package: Path, gold: Path
) -> None:
    file = package / "assemble" / "weights.json"
    file.write_text("{}", "utf-8")
    result = train(package, str(gold))
    assert (result.returncode, result.stderr) == (0, "")
    assert set(json.loads(file.read_text("utf-8"))) == {*SCORERS, "confidence"}


def test_the_command_wants_a_folder(package: Path) -> None:
    result = train(package)
    assert (result.returncode, result.stdout) == (2, "")
    assert "Missing argument 'GOLD...'" in result.stderr


def test_the_confidence_is_fitted_on_one_split(package: Path, gold: Path) -> None:
    file = package / "apart.json"
    result = train(package, str(gold), "--calibrate", "check", "--output", str(file))
    assert (result.returncode, result.stderr) == (0, "")
    assert "apart.json written" in result.stdout
