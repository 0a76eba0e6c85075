"""Train the log-linear scorers from annotated articles: `python -m extract.train GOLD ...`.

Writes `extract/assemble/weights.json`: names of features and numbers, no words of any
article. Each GOLD is a folder that `sijill evaluate` reads.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import click
import numpy as np

from extract.article import Article, Failure
from extract.assemble.confidence import confidence_features
from extract.assemble.draft import Draft
from extract.assemble.perpetrators import suspects
from extract.assemble.scope import scope_features
from extract.assemble.scorer import BIAS
from extract.evaluate.align import Pairing, align
from extract.evaluate.gold import load_gold
from extract.evaluate.record import record_of
from extract.evaluate.score import is_exact
from extract.facts import Facts
from extract.models import Scope
from extract.pipeline import Draughts, draft_events

Features = Mapping[str, float]
WEIGHTS = Path(__file__).parent / "assemble" / "weights.json"
_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
_FILE = click.Path(dir_okay=False, path_type=Path)
_RIDGE = 2.0  # strength of the pull of every weight towards 0
_ROUNDS = 40


@dataclass(frozen=True, slots=True)
class Example:
    """The features of one decision and what it should have been."""

    features: Features
    label: bool


@dataclass(frozen=True, slots=True)
class Judged:
    """One event that extraction made, with its record and the gold beside it."""

    facts: Facts
    event: Draft
    pairing: Pairing


def judged_events(folders: Sequence[Path], split: str | None) -> Iterator[Judged]:
    """Yield each extracted event of the annotated articles with its gold counterpart."""
    for folder in folders:
        gold = [
            g for g in load_gold(folder) if split is None or g.split in (None, split)
        ]
        records = {g.article.id: g.records for g in gold}
        for drafted in _drafted([g.article for g in gold]):
            found = [record_of(incident) for incident in drafted.incidents]
            events = {id(r): e for r, e in zip(found, drafted.events, strict=True)}
            for pairing in align(records[drafted.article.id], found):
                if pairing.found is not None and drafted.facts is not None:
                    yield Judged(drafted.facts, events[id(pairing.found)], pairing)


def _drafted(articles: Sequence[Article]) -> Iterator[Draughts]:
    for drafted in draft_events(articles):
        if not isinstance(drafted, Failure):
            yield drafted


def scope_examples(judged: Sequence[Judged]) -> list[Example]:
    """Return the totals and incidents among the events that gold knows."""
    return [
        Example(scope_features(j.event), j.pairing.gold.scope is Scope.AGGREGATE)
        for j in judged
        if j.pairing.gold is not None
    ]


def confidence_examples(judged: Sequence[Judged]) -> list[Example]:
    """Return all events, labelled by whether their record is wholly right."""
    return [Example(confidence_features(j.event), is_exact(j.pairing)) for j in judged]


def perpetrator_examples(judged: Sequence[Judged]) -> list[Example]:
    """Return the parties named around each event, labelled by whether they did it."""
    return [
        Example(s.features, s.party in j.pairing.gold.perpetrators)
        for j in judged
        if j.pairing.gold is not None
        for s in suspects(j.facts, j.event)
    ]


SCORERS: dict[str, Callable[[Sequence[Judged]], list[Example]]] = {
    "scope": scope_examples,
    "perpetrator": perpetrator_examples,
}


def fit(examples: Sequence[Example], ridge: float = _RIDGE) -> dict[str, float]:
    """Fit a logistic regression by Newton's method; the bias is not pulled to 0."""
    names = sorted({name for example in examples for name in example.features})
    x = np.array([[e.features.get(n, 0.0) for n in names] + [1.0] for e in examples])
    y = np.array([float(e.label) for e in examples])
    penalty = np.diag([ridge] * len(names) + [1e-6])
    w = np.zeros(len(names) + 1)
    for _ in range(_ROUNDS):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        gradient = x.T @ (p - y) + penalty @ w
        hessian = (x * (p * (1 - p))[:, None]).T @ x + penalty
        w = w - np.linalg.solve(hessian, gradient)
    return {name: round(float(v), 3) for name, v in zip([*names, BIAS], w, strict=True)}


def train(
    folders: Sequence[Path], split: str | None, calibrate: str | None
) -> dict[str, dict[str, float]]:
    """Fit every scorer; the confidence on one split of the first folder alone."""
    judged = list(judged_events(folders, split))
    weights = {name: fit(make(judged)) for name, make in SCORERS.items()}
    apart = list(judged_events(folders[:1], calibrate or split))
    return {**weights, "confidence": fit(confidence_examples(apart))}


@click.command()
@click.argument("gold", nargs=-1, required=True, type=_FOLDER)
@click.option("--split", help="Train on this split of the sets that have splits.")
@click.option("--calibrate", help="Fit the confidence on this split of the first GOLD.")
@click.option(
    "--output", type=_FILE, default=WEIGHTS, help="Where to write the weights."
)
def main(
    gold: tuple[Path, ...], split: str | None, calibrate: str | None, output: Path
) -> None:
    """Train the scorers on annotated articles and write their weights.

    The confidence is fitted on the first GOLD alone. That should hold real articles, and
    --calibrate a part of them that nobody has read: what was read is too easy.

    \b
    python -m extract.train DEVELOPMENT_SET samples --split work --calibrate check
    """
    weights = train(gold, split, calibrate)
    text = json.dumps(weights, indent=1, sort_keys=True) + "\n"
    output.write_text(text, "utf-8")
    click.echo(f"{', '.join(sorted(weights))}: {output.name} written")


if __name__ == "__main__":
    main()
