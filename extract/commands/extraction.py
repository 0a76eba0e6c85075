"""Extract records from inputs, write them as they are found, and tell what failed."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Generator, Iterable, Iterator
from contextlib import ExitStack, closing, suppress
from dataclasses import asdict, dataclass
from typing import TextIO

from tqdm import tqdm

from extract.article import Failure
from extract.commands.group import INTERRUPTED
from extract.commands.options import ExtractOptions, MergeOptions, OutputOptions
from extract.commands.reporting import counted, describe, warn
from extract.commands.ways import merged, results_of
from extract.run import Result
from extract.writers import open_output, write_serialised


@dataclass(slots=True)
class Run:
    """Count what passes through, and report each failure when it comes."""

    strict: bool
    errors: TextIO | None
    articles: int = 0
    records: int = 0
    failures: int = 0
    interrupted: bool = False
    complete: bool = False

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
            self.complete = True
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
    run = _tell(results_of(options), options)
    if options.resume and run.complete:
        with suppress(FileNotFoundError):
            os.unlink(options.journal)
    return run.exit_code


def run_merge(options: MergeOptions) -> int:
    """Run `sijill merge`; return its exit code."""
    return _tell(merged(options), options).exit_code


def _tell(results: Generator[Result, None, None], options: OutputOptions) -> Run:
    """Write the records of results, report the failures, and sum up."""
    with ExitStack() as stack:
        stack.enter_context(closing(results))
        log = options.errors and stack.enter_context(
            open(options.errors, "w", encoding="utf-8")
        )
        run = Run(options.strict, log or None)
        try:
            _write(run, results, options)
        except KeyboardInterrupt:  # in the middle of writing
            run.interrupted = True
    if not options.quiet:
        warn(run.summary)
    return run


def _write(run: Run, results: Iterable[Result], options: OutputOptions) -> None:
    bar = tqdm(results, unit=" articles", disable=not _shows_bar(options), leave=False)
    with open_output(options.output) as stream, bar:
        write_serialised(run.lines_of(bar), stream, options.output_format)


def _shows_bar(options: OutputOptions) -> bool:
    """Records that stream to the same terminal show the progress themselves."""
    if options.progress is False or sys.stderr is None or not sys.stderr.isatty():
        return False
    streams = options.output == "-" and sys.stdout.isatty()
    return options.progress is True or not (options.quiet or streams)
