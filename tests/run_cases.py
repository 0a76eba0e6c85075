"""Articles and processes that the tests of whole runs share."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterable
from pathlib import Path

from click.testing import CliRunner, Result

from cli import main
from extract.article import Article
from extract.pipeline import Settings
from extract.run import Result as Made
from extract.run import run_extraction

ROOT = Path(__file__).parent.parent
SIJILL = [sys.executable, "-m", "cli"]
SETTINGS = Settings()


class StuckText(str):
    """A text that keeps whoever makes a record of it waiting for ever."""

    __slots__ = ()

    def encode(self, encoding: str = "utf-8", errors: str = "strict") -> bytes:
        while True:
            pass


class DeadlyText(str):
    """A text whose record takes the process down, as a crash in C would."""

    __slots__ = ()

    def encode(self, encoding: str = "utf-8", errors: str = "strict") -> bytes:
        os.kill(os.getpid(), signal.SIGKILL)
        return b""


class FlawedText(str):
    """A text whose record goes wrong."""

    __slots__ = ()

    def encode(self, encoding: str = "utf-8", errors: str = "strict") -> bytes:
        raise ZeroDivisionError("no\nday")


def told(number: int) -> str:
    """Return a report that makes one record, another for each number."""
    return f"Shelling killed {number + 2} civilians in the town of Douma on 3 May 2016."


def articles(count: int) -> list[Article]:
    """Return articles of one record each."""
    return [Article(f"a{number}", told(number)) for number in range(count)]


def in_one_process(items: Iterable[Article]) -> list[Made]:
    """Return what a run without worker processes makes of items."""
    return list(run_extraction(items, SETTINGS))


def folder_of(count: int, folder: Path) -> Path:
    """Fill a folder with files of one article each."""
    folder.mkdir(exist_ok=True)
    for number in range(count):
        path = folder / f"{number:04d}.txt"
        path.write_text(told(number) + "\n", encoding="utf-8")
    return folder


def sijill(*arguments: str | Path) -> Result:
    """Run a command in this process, where all is loaded."""
    return CliRunner().invoke(main, [str(one) for one in arguments])
