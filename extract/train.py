"""Train the log-linear scorers from annotated articles: `python -m extract.train GOLD ...`.

Writes `extract/assemble/weights.json`: names of features and numbers, no words of any
article. Each GOLD is a folder that `sijill evaluate` reads.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

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
    "confidence": confidence_examples,
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


def main(arguments: Sequence[str]) -> int:
    """Train every scorer from the folders named and write the weights."""
    split = None
    folders = [Path(a) for a in arguments if not a.startswith("--split=")]
    for argument in arguments:
        if argument.startswith("--split="):
            split = argument.partition("=")[2]
    if not folders:
        print("usage: python -m extract.train [--split=NAME] GOLD ...", file=sys.stderr)
        return 2
    judged = list(judged_events(folders, split))
    weights = {name: fit(make(judged)) for name, make in SCORERS.items()}
    target = Path(__file__).parent / "assemble" / "weights.json"
    target.write_text(json.dumps(weights, indent=1, sort_keys=True) + "\n", "utf-8")
    print(f"{len(judged)} events, {', '.join(weights)}: {target.name} written")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
