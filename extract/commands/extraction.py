"""Extract records from inputs, write them as they are found, and tell what failed."""

from __future__ import annotations

import json
import sys
from collections.abc import Generator, Iterable, Iterator
from contextlib import ExitStack, closing
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import TextIO

from tqdm import tqdm

from extract.article import Failure
from extract.commands.reporting import counted, describe, warn
from extract.pipeline import Settings
from extract.readers import read_inputs
from extract.run import Result, run_extraction
from extract.writers import open_output, write_serialised

INTERRUPTED = 130


@dataclass(frozen=True, slots=True)
class ExtractOptions:
    """The options of `sijill extract`; `progress` None shows a bar where it fits."""

    paths: tuple[str, ...]
    output: str
    output_format: str
    input_format: str | None
    published: datetime | None
    model: str
    min_confidence: float
    any_country: bool
    workers: int
    timeout: float | None
    errors: str | None
    strict: bool
    progress: bool | None
    quiet: bool


@dataclass(slots=True)
class _Run:
    """Count what passes through, and report each failure when it comes."""

    strict: bool
    errors: TextIO | None
    articles: int = 0
    records: int = 0
    failures: int = 0
    interrupted: bool = False

    def lines_of(self, results: Iterable[Result]) -> Iterator[str]:
        """Yield the records; end at Ctrl-C or, if strict, at the first failure.

        Ending rather than raising lets the writer close what it has begun.
        """
        try:
            for result in results:
                if isinstance(result, Failure):
                    self._report(result)
                    if self.strict:
                        return
                    continue
                self.articles += 1
                for line in result.lines:
                    yield line
                    self.records += 1  # the writer is back for the next: it is written
        except KeyboardInterrupt:
            self.interrupted = True

    def _report(self, failure: Failure) -> None:
        self.failures += 1
        warn(describe(failure))
        if self.errors is not None:
            print(json.dumps(asdict(failure)), file=self.errors, flush=True)

    @property
    def exit_code(self) -> int:
        if self.interrupted:
            return INTERRUPTED
        return 1 if self.failures else 0

    @property
    def summary(self) -> str:
        return ", ".join(
            [
                counted(self.articles, "article"),
                counted(self.records, "record"),
                counted(self.failures, "failure"),
            ]
        )


def run_extract(options: ExtractOptions) -> int:
    """Run `sijill extract`; return its exit code."""
    with ExitStack() as stack:
        log = options.errors and stack.enter_context(
            open(options.errors, "w", encoding="utf-8")
        )
        run = _Run(options.strict, log or None)
        try:
            _write(run, options)
        except KeyboardInterrupt:  # in the middle of writing
            run.interrupted = True
    if not options.quiet:
        warn(run.summary)
    return run.exit_code


def _write(run: _Run, options: ExtractOptions) -> None:
    with open_output(options.output) as stream, closing(_results(options)) as results:
        bar = tqdm(
            results,
            unit=" articles",
            disable=not _shows_bar(options),
            leave=False,
        )
        with bar:
            write_serialised(run.lines_of(bar), stream, options.output_format)


def _results(options: ExtractOptions) -> Generator[Result, None, None]:
    articles = read_inputs(
        options.paths,
        input_format=options.input_format,
        published=options.published.date() if options.published else None,
    )
    settings = Settings(
        model=options.model,
        min_confidence=options.min_confidence,
        any_country=options.any_country,
    )
    return run_extraction(
        articles, settings, workers=options.workers, timeout=options.timeout
    )


def _shows_bar(options: ExtractOptions) -> bool:
    """Records that stream to the same terminal show the progress themselves."""
    if options.progress is False or sys.stderr is None or not sys.stderr.isatty():
        return False
    streams = options.output == "-" and sys.stdout.isatty()
    return options.progress is True or not (options.quiet or streams)
