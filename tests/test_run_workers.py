"""Worker processes: same records in the same order, whatever happens to a worker."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from multiprocessing import active_children
from pathlib import Path

import pytest
from run_cases import (
    ROOT,
    SETTINGS,
    SIJILL,
    DeadlyText,
    FlawedText,
    StuckText,
    articles,
    folder_of,
    in_one_process,
    told,
)

from extract.article import Article, Failure
from extract.run import Records, cut, run_extraction

BROKEN = Failure("broken.json", 3, "broken json", "is no JSON")


def test_chunks_are_cut_by_number_and_by_length() -> None:
    short = [Article(str(n), "x") for n in range(5)]
    long = Article("long", "x" * 100)
    assert [len(chunk) for chunk in cut(short, size=2)] == [2, 2, 1]
    assert [len(chunk) for chunk in cut([long, *short], chars=100)] == [1, 5]
    assert list(cut([BROKEN])) == [(BROKEN,)]


@pytest.mark.parametrize(("workers", "timeout", "size"), [(1, 60, 7), (2, None, 3)])
def test_records_are_the_same_in_order(
    workers: int, timeout: float | None, size: int
) -> None:
    items = [*articles(9), BROKEN, *articles(3), Article("quiet", "Rain fell.")]
    expected = in_one_process(items)
    assert [len(r.lines) for r in expected if isinstance(r, Records)] == [1] * 12 + [0]
    found = run_extraction(
        items, SETTINGS, workers=workers, timeout=timeout, chunk_size=size
    )
    assert list(found) == expected


def test_articles_that_hang_kill_or_break_are_lost_alone() -> None:
    odd = [
        Article("stuck", StuckText(told(9))),
        Article("deadly", DeadlyText(told(9))),
        Article("flawed", FlawedText(told(9)), line=3),
    ]
    lost = [
        Failure("stuck", None, "timeout", "took more than 3 seconds"),
        Failure("deadly", None, "worker died", "its worker process died"),
        Failure(
            "flawed",
            3,
            "extraction",
            "cannot be extracted: ZeroDivisionError: no day",
        ),
    ]
    items = articles(4)
    expected = in_one_process(items)
    mixed = [items[0], odd[0], items[1], odd[1], items[2], odd[2], items[3]]
    found = list(run_extraction(mixed, SETTINGS, timeout=3))
    assert found[::2] == expected
    assert found[1::2] == lost


def test_killed_workers_lose_nothing() -> None:
    items = articles(60)
    results = run_extraction(items, SETTINGS, workers=2, chunk_size=5)
    found = []
    for number, result in enumerate(results):
        found.append(result)
        if number in (0, 20):
            active_children()[0].kill()
    assert found == in_one_process(items)


def test_only_some_articles_are_read_ahead() -> None:
    read = []

    def source() -> Iterator[Article]:
        for item in articles(100):
            read.append(item.id)
            yield item

    results = run_extraction(source(), SETTINGS, workers=2, chunk_size=2)
    next(results)
    assert len(read) <= 2 * (2 * 3 + 1)
    results.close()
    assert active_children() == []


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """More articles than a pipe holds."""
    return folder_of(400, tmp_path / "many")


def _children(parent: int) -> list[int]:
    listed = subprocess.run(
        ["ps", "-A", "-o", "pid=,ppid="], capture_output=True, text=True, check=True
    )
    pairs = [tuple(map(int, line.split())) for line in listed.stdout.splitlines()]
    direct = [pid for pid, ppid in pairs if ppid == parent]
    return direct + [grand for child in direct for grand in _children(child)]


def _alive(pid: int) -> bool:
    state = subprocess.run(
        ["ps", "-o", "stat=", "-p", str(pid)],
        capture_output=True,
        text=True,
        check=False,
    ).stdout
    return bool(state.strip()) and not state.startswith("Z")


@pytest.mark.parametrize("ending", ["interrupt", "close"])
def test_workers_end_with_the_run(many: Path, ending: str) -> None:
    with subprocess.Popen(
        [*SIJILL, "extract", str(many), "--workers", "2"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as process:
        assert process.stdout and process.stderr
        first = process.stdout.readline()
        workers = _children(process.pid)
        if ending == "interrupt":
            os.killpg(process.pid, signal.SIGINT)  # as a terminal does
            rest, messages = process.communicate()
            lines = (first + rest).splitlines()
            assert all(line.endswith(b"}") for line in lines)
            assert re.fullmatch(rb"sijill: \d+ articles?, \d+ .*\n", messages)
            assert process.returncode == 130
        else:
            process.stdout.close()
            process.stderr.read()
            assert process.wait() == 0
    assert len(workers) >= 2
    for _ in range(100):
        if not any(map(_alive, workers)):
            break
        subprocess.run([sys.executable, "-c", ""], check=True)  # some time passes
    assert [pid for pid in workers if _alive(pid)] == []
