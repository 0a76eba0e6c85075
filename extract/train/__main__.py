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
from extract.train.fit import calibrate, fit, fit_choice
from extract.train.retellings import retelling_examples

WEIGHTS = Path(__file__).parent.parent / "assemble" / "weights.json"
_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
_FILE = click.Path(dir_okay=False, path_type=Path)


def train(
    folders: Sequence[Path], split: str | None, unread: str | None
) -> dict[str, dict[str, float]]:
    """Fit every scorer; set the level of the confidence by a split of the first folder.

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
    weights |= first
    with learned(weights):
        sure = fit(confidence_examples(list(judged_events(folders, split))))
        if unread is not None:
            apart = list(judged_events(folders[:1], unread))
            sure = calibrate(sure, confidence_examples(apart))
    return {**weights, "confidence": sure}


@click.command()
@click.argument("gold", nargs=-1, required=True, type=_FOLDER)
@click.option("--split", help="Train on this split of the sets that have splits.")
@click.option("--calibrate", "unread", help="Split of the first GOLD that nobody read.")
@click.option(
    "--output", type=_FILE, default=WEIGHTS, help="Where to write the weights."
)
def main(
    gold: tuple[Path, ...], split: str | None, unread: str | None, output: Path
) -> None:
    """Train the scorers on annotated articles and write their weights.

    Articles that were read while the rules were written are too easy. With --calibrate
    the confidence learns from them what makes a record doubtful, and from that split
    alone how many records are right.

    \b
    python -m extract.train DEVELOPMENT_SET samples --split work --calibrate check
    """
    weights = train(gold, split, unread)
    text = json.dumps(weights, indent=1, sort_keys=True) + "\n"
    output.write_text(text, "utf-8")
    click.echo(f"{', '.join(sorted(weights))}: {output.name} written")


if __name__ == "__main__":
    main()
