"""The command line: parse options, call one function, print.

Imports stay inside the commands, so that help and look-ups never wait for the parser.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from extract.commands.group import Commands
from extract.commands.parameters import FORMAT, MODEL, OUTPUT, Registered, share


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="sijill", prog_name="sijill")
def main() -> None:
    """Read reports on Syria and write records of what happened to whom.

    Example: sijill extract samples/articles
    """


@main.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@OUTPUT
@FORMAT
@click.option(
    "--input-format",
    type=Registered("extract.readers", "READERS"),
    help="Form of the inputs, where their names do not tell.",
)
@click.option(
    "--published",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="Publication date of the articles that carry none.",
)
@MODEL
@click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    default=0.0,
    help="Leave out records below this confidence.",
)
@click.option(
    "--any-country",
    is_flag=True,
    help="Keep incidents outside Syria too; they get no location.",
)
@click.option(
    "--workers",
    type=click.IntRange(1),
    default=1,
    show_default=True,
    metavar="N",
    help="Worker processes; about one a core.",
)
@click.option(
    "--timeout",
    type=click.FloatRange(0, min_open=True),
    metavar="SECONDS",
    help="Report an article that takes longer as failed, and go on.",
)
@click.option(
    "--resume",
    is_flag=True,
    help="Go on where the same command was killed; keeps OUTPUT.journal until done.",
)
@click.option(
    "--shard",
    callback=share,
    metavar="I/N",
    help="Do part I of N into OUTPUT.shards, for `sijill merge`.",
)
@click.option(
    "--scheduler",
    metavar="ADDRESS",
    help="Do all parts on this dask cluster, and merge them.",
)
@click.option(
    "--errors",
    type=click.Path(dir_okay=False),
    help="File for one JSON line a failed input.",
)
@click.option("--strict", is_flag=True, help="Stop at the first input that fails.")
@click.option(
    "--progress/--no-progress",
    default=None,
    help="A bar on stderr; only ever on a terminal.",
)
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors.")
def extract(**options: Any) -> None:
    """Write the incident records of articles as they are found.

    PATH is a file, a folder (read with all its folders) or - for stdin. Exit code: 0 when
    all was read, 1 when some inputs failed, 2 for wrong usage.

    Example: sijill extract samples/articles --format csv --output incidents.csv
    """
    from extract.commands.extraction import run_extract
    from extract.commands.options import ExtractOptions

    sys.exit(run_extract(ExtractOptions(**options)))


@main.command()
@click.argument("file")
@click.option(
    "--id", "article", metavar="ID", help="The article to explain; else the first."
)
@click.option(
    "--published",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="Publication date, if the article carries none.",
)
@MODEL
@click.option("--json", "as_json", is_flag=True, help="Print JSON, not text.")
def explain(**options: Any) -> None:
    """Show what each sentence of an article was read as, and what became of it.

    FILE is any input that extract reads, or - for stdin. Exit code 1 when the article
    cannot be read.

    Example: sijill explain samples/articles/sarmada-depot-blast.txt
    """
    from extract.commands.explaining import ExplainOptions, run_explain

    sys.exit(run_explain(ExplainOptions(**options)))


@main.command()
@click.argument("folder")
@OUTPUT
@FORMAT
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors.")
def merge(**options: Any) -> None:
    """Merge the parts of an extraction that `extract --shard` made.

    FOLDER is OUTPUT.shards. Exit code: 0, or 1 when a part is missing or inputs failed.

    Example: sijill merge incidents.jsonl.shards --output incidents.jsonl
    """
    from extract.commands.extraction import run_merge
    from extract.commands.options import MergeOptions

    sys.exit(run_merge(MergeOptions(**options)))


@main.command()
@click.argument("gold", type=click.Path(exists=True, path_type=Path))
@click.option("--split", help="Score only this split of the articles.")
@click.option("--errors", is_flag=True, help="Show what differs, article by article.")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
@click.option(
    "--predictions",
    type=click.Path(exists=True, dir_okay=False),
    help="Score these records instead of extracting.",
)
@click.option(
    "--fail-under",
    type=click.FloatRange(0, 1),
    help="Exit with 1 when the F1 of the core slots is lower.",
)
@MODEL
def evaluate(**options: Any) -> None:
    """Score extraction against records annotated by hand.

    GOLD is a folder with articles.jsonl and gold.jsonl, a folder of samples (articles/ and
    gold/), or a CSV file id,text,killed,injured to score the counts alone.

    Example: sijill evaluate samples --errors
    """
    from extract.commands.evaluation import EvaluateOptions, run_evaluate

    sys.exit(run_evaluate(EvaluateOptions(**options)))


@main.command()
def schema() -> None:
    """Print the JSON Schema of a record.

    Example: sijill schema > incident.schema.json
    """
    import json

    from extract.models import Incident

    click.echo(json.dumps(Incident.model_json_schema(), indent=2))


@main.command()
@click.argument("file")
def validate(file: str) -> None:
    """Check records that were made or edited elsewhere.

    FILE holds JSON Lines or a JSON array. Exit code 1 when a record is wrong.

    Example: sijill validate incidents.jsonl
    """
    from extract.commands.validation import run_validate

    sys.exit(run_validate(file))


@main.command()
@click.argument("name")
@click.option("--in", "within", metavar="GOVERNORATE", help="Look only in there.")
@click.option(
    "--limit",
    type=click.IntRange(1),
    default=10,
    show_default=True,
    help="Candidates at most.",
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON, not a table.")
def places(**options: Any) -> None:
    """Look a place name up in the gazetteer, best candidates first.

    Any spelling will do, in Latin or Arabic letters. Exit code 1 when nothing is found.

    Example: sijill places "Khan Sheikhoun" --in Idlib
    """
    from extract.commands.lookup import LookupOptions, run_places

    sys.exit(run_places(LookupOptions(**options)))


if __name__ == "__main__":
    main()
