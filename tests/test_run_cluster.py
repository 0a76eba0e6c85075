"""Shards on a real cluster of dask: a scheduler and two worker processes."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from run_cases import ROOT, sijill, told

pytest.importorskip("distributed")


@dataclass
class Cluster:
    address: str
    workers: list[subprocess.Popen[bytes]]


def _start(kind: str, log: Path, *arguments: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", f"distributed.cli.dask_{kind}", "--no-dashboard"]
    return subprocess.Popen(
        [*command, *arguments],
        cwd=log.parent,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stderr=log.open("wb"),
    )


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    log = tmp_path / "scheduler.log"
    running = [_start("scheduler", log, "--host", "127.0.0.1", "--port", "0")]
    try:
        while b"Scheduler at:" not in (said := log.read_bytes()):
            assert running[0].poll() is None, said
            time.sleep(0.05)
        address = said.partition(b"Scheduler at:")[2].split()[0].decode()
        for name in ("one", "two"):
            options = (address, "--nthreads", "1", "--no-nanny", "--name", name)
            running.append(_start("worker", tmp_path / f"{name}.log", *options))
        yield Cluster(address, running[1:])
    finally:
        for process in reversed(running):
            process.kill()
            process.wait()


def _reports(folder: Path) -> Path:
    """Write a dozen files of some articles each."""
    folder.mkdir()
    for file in range(12):
        rows = [
            f'{{"id": "{file}-{n}", "text": "{told(file * 9 + n)}"}}' for n in range(9)
        ]
        (folder / f"{file:02d}.jsonl").write_text("\n".join(rows), encoding="utf-8")
    return folder


def test_a_worker_killed_in_the_middle_changes_nothing(
    cluster: Cluster, tmp_path: Path
) -> None:
    reports = _reports(tmp_path / "reports")
    whole, output = tmp_path / "whole.jsonl", tmp_path / "out.jsonl"
    assert sijill("extract", reports, "--output", whole).exit_code == 0
    command = ["extract", str(reports), "--output", str(output)]
    with subprocess.Popen(
        [sys.executable, "-c", _SMALL_SHARDS, *command, "--scheduler", cluster.address],
        cwd=ROOT,
    ) as process:
        parts = tmp_path / "out.jsonl.shards"
        while len(list(parts.glob("0*.jsonl"))) < 3:
            assert process.poll() is None
            time.sleep(0.01)
        cluster.workers[0].kill()
        assert process.wait() == 0
    assert output.read_bytes() == whole.read_bytes()
    assert len(list(parts.glob("*.jsonl"))) == 12
    assert list(parts.glob("*.part")) == []


_SMALL_SHARDS = """
from cli import main
from extract.run import shards
shards._SHARD_BYTES = 100
main()
"""
