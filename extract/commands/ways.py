"""The ways to run an extraction: at once, resumed, one shard of many, on a cluster."""

from __future__ import annotations

from collections.abc import Generator

import click

from extract.commands.options import ExtractOptions, MergeOptions
from extract.pipeline import Settings
from extract.readers import read_inputs
from extract.run import Result
from extract.run.digest import digest_of
from extract.run.journal import go_on
from extract.run.manifest import merge, missing, read_manifest, write_manifest
from extract.run.shards import Work, cut_inputs, run_shard


def results_of(options: ExtractOptions) -> Generator[Result, None, None]:
    """Yield the results of a run, the way the options ask for."""
    _check(options)
    work = _work(options)
    if options.shard is not None:
        return _shard(options, work, *options.shard)
    if options.scheduler is not None:
        return _on_cluster(options, work, options.scheduler)
    items = read_inputs(
        options.paths, input_format=work.input_format, published=work.published
    )
    if options.resume:
        heading = {"work": work.digest, "inputs": digest_of(options.paths)}
        return go_on(items, options.journal, heading, work.runner)
    return work.runner(items)


def _check(options: ExtractOptions) -> None:
    names = ("resume", "shard", "scheduler")
    ways = [f"--{name}" for name in names if getattr(options, name)]
    if len(ways) > 1:
        raise click.UsageError(f"{' and '.join(ways)} do not go together")
    if ways and options.output == "-":
        raise click.UsageError(f"{ways[0]} needs --output FILE")
    if "-" in options.paths and ways and ways != ["--resume"]:
        raise click.UsageError(f"{ways[0]} cannot cut stdin into shards")
    if options.scheduler and (options.workers > 1 or options.timeout):
        raise click.UsageError("--workers and --timeout are for one machine")


def _work(options: ExtractOptions) -> Work:
    settings = Settings(
        model=options.model,
        min_confidence=options.min_confidence,
        any_country=options.any_country,
    )
    published = options.published.date() if options.published else None
    return Work(
        settings, options.input_format, published, options.workers, options.timeout
    )


def _shard(
    options: ExtractOptions, work: Work, number: int, count: int
) -> Generator[Result, None, None]:
    shards = cut_inputs(options.paths, count)
    write_manifest(options.shards_folder, shards, work)
    yield from run_shard(shards[number - 1], options.shards_folder, work)


def _on_cluster(
    options: ExtractOptions, work: Work, address: str
) -> Generator[Result, None, None]:
    from extract.run.cluster import run_on_cluster

    manifest = run_on_cluster(address, options.paths, options.shards_folder, work)
    yield from merge(options.shards_folder, manifest)


def merged(options: MergeOptions) -> Generator[Result, None, None]:
    """Yield the results of a folder of shards, none of which may be missing."""
    try:
        manifest = read_manifest(options.folder)
    except (OSError, ValueError) as error:
        raise click.UsageError(f"{options.folder} holds no parts to merge") from error
    lacking = missing(options.folder, manifest)
    if lacking:
        more = f" and {len(lacking) - 1} more" if len(lacking) > 1 else ""
        raise click.ClickException(
            f"{options.folder}: {lacking[0]}{more} of {len(manifest.shards)} not done"
        )
    return merge(options.folder, manifest)
