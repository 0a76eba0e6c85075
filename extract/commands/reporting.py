"""Say on stderr what went wrong, in lines that are safe to print."""

from __future__ import annotations

import sys

from tqdm import tqdm

from extract.article import Failure
from extract.messages import escape_terminal


def describe(failure: Failure) -> str:
    """Write a failure as one line: file, line number if known, reason."""
    line = "" if failure.line is None else f":{failure.line}"
    return escape_terminal(f"{failure.path}{line}: {failure.message}")


def warn(message: str) -> None:
    """Print a line on stderr without tearing a progress bar apart."""
    if sys.stderr is not None:
        tqdm.write(f"sijill: {message}", file=sys.stderr)


def counted(number: int, noun: str) -> str:
    """Write a number with its noun, which takes an s in the plural."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
