"""The commands as real processes: pipes, signals, and what is imported."""

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SIJILL = [sys.executable, "-m", "cli"]
SENTENCE = "Shelling killed five civilians in the town of Douma on 3 May 2016.\n"


def run(*arguments: str | Path, given: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*SIJILL, *map(str, arguments)],
        cwd=ROOT,
        input=given,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """More articles than a pipe holds."""
    for number in range(300):
        (tmp_path / f"{number}.txt").write_text(SENTENCE, encoding="utf-8")
    return tmp_path


def test_extract_from_stdin_to_stdout() -> None:
    result = run("extract", "-", given=SENTENCE)
    assert (result.returncode, result.stdout.count("\n")) == (0, 1)
    assert result.stderr == "sijill: 1 article, 1 record, 0 failures\n"


def test_places_schema_and_validate(tmp_path: Path) -> None:
    path = tmp_path / "records.jsonl"
    path.write_text(run("extract", "-", given=SENTENCE).stdout, encoding="utf-8")
    for command in (["places", "Douma"], ["schema"], ["validate", path]):
        assert run(*command).returncode == 0


def test_a_closed_pipe_ends_quietly(many: Path) -> None:
    with subprocess.Popen(
        [*SIJILL, "extract", str(many), "--quiet"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout and process.stderr
        assert process.stdout.readline().startswith(b"{")
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


def test_ctrl_c_ends_with_130_and_keeps_what_is_written(many: Path) -> None:
    with subprocess.Popen(
        [*SIJILL, "extract", str(many), "-"],
        cwd=ROOT,
        bufsize=0,  # a buffer would keep lines from communicate()
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout
        first = process.stdout.readline()
        time.sleep(0.1)
        process.send_signal(signal.SIGINT)
        rest, messages = process.communicate()
    lines = (first + rest).splitlines()
    assert process.returncode == 130
    assert all(line.endswith(b"}") for line in lines)
    summary = re.fullmatch(
        rb"sijill: \d+ articles?, (\d+) records?, 0 failures\n", messages
    )
    # A record whose writing is broken off just before its end may not be counted.
    assert summary and len(lines) - int(summary[1]) in (0, 1)


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["--version"],
        ["schema"],
        ["places", "Homs"],
        ["validate", os.devnull],
    ],
)
def test_quick_commands_never_import_the_parser(arguments: list[str]) -> None:
    probe = (
        "import sys, atexit;"
        "atexit.register(lambda: print('spacy' in sys.modules, file=sys.stderr));"
        "from cli import main; main()"
    )
    result = subprocess.run(
        [sys.executable, "-c", probe, *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.stderr.splitlines()[-1] == "False"


def test_help_imports_nothing_heavy() -> None:
    probe = (
        "import sys; import cli; print(sorted({'numpy', 'pydantic', 'scipy', 'spacy',"
        " 'yaml', 'dateparser'} & set(sys.modules)))"
    )
    result = subprocess.run(
        [sys.executable, "-c", probe],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert result.stdout == "[]\n"
