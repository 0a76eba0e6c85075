"""The command that fits every scorer: `python -m extract.train GOLD ...`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import click

from extract.assemble.scorer import learned
from extract.train.examples import (
    SCORERS,
    confidence_examples,
    judged_events,
    type_choices,
)
from extract.train.fit import fit, fit_choice
from extract.train.retellings import retelling_examples

WEIGHTS = Path(__file__).parent.parent / "assemble" / "weights.json"
_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
_FILE = click.Path(dir_okay=False, path_type=Path)


def train(
    folders: Sequence[Path], split: str | None, calibrate: str | None
) -> dict[str, dict[str, float]]:
    """Fit every scorer; the confidence on one split of the first folder alone.

    Which tellings are one event comes first, then what did its harm: what the others see
    follows from it.
    """
    first = {"retelling": fit(list(retelling_examples(folders, split)))}
    with learned(first):
        choices = type_choices(list(judged_events(folders, split)))
    first["event type"] = fit_choice(list(choices))
    with learned(first):
        judged = list(judged_events(folders, split))
        weights = {name: fit(make(judged)) for name, make in SCORERS.items()}
    with learned({**first, **weights}):
        apart = list(judged_events(folders[:1], calibrate or split))
    return {**first, **weights, "confidence": fit(confidence_examples(apart))}


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
