"""Runs that were broken off, and runs in shards: the same bytes as one run undisturbed."""

import json
import os
import signal
import subprocess
import time
from pathlib import Path

import pytest
from run_cases import (
    ROOT,
    SETTINGS,
    SIJILL,
    articles,
    folder_of,
    in_one_process,
    sijill,
    told,
)

from extract.article import Article, Failure
from extract.run.journal import Item, Runner, go_on
from extract.run.shards import Work, count_for, cut_inputs

FAILED = Failure("a.json", 2, "broken json", "is no JSON")
HEADING = {"work": "one"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return folder_of(40, tmp_path / "reports")


@pytest.fixture
def whole(folder: Path, tmp_path: Path) -> bytes:
    """What one undisturbed run writes."""
    return _written(tmp_path / "whole.jsonl", "extract", folder)


def _written(output: Path, *command: str | Path) -> bytes:
    result = sijill(*command, "--output", output)
    assert (result.exit_code, result.stderr[:7]) == (0, "sijill:"), result.stderr
    return output.read_bytes()


def _counting(done: list[Item]) -> Runner:
    """Return a runner that notes what it is asked to do."""
    run = Work(SETTINGS).runner

    def noting(items):  # type: ignore[no-untyped-def]
        for item in items:
            done.append(item)
            yield from run([item])

    return noting


@pytest.mark.parametrize("torn", [b"", b"\n", b'{"key": "', b"{}\n", b"\xff\xfe\n"])
@pytest.mark.parametrize("kept", [0, 1, 2, 4])
def test_a_journal_cut_anywhere_is_gone_on_with(
    tmp_path: Path, kept: int, torn: bytes
) -> None:
    path = tmp_path / "journal"
    items: list[Item] = [*articles(2), FAILED, *articles(4)[2:]]
    expected = list(go_on(items, str(path), HEADING, Work(SETTINGS).runner))
    assert len(expected) == 5
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(lines[: kept + 1]) + torn)
    done: list[Item] = []
    assert list(go_on(items, str(path), HEADING, _counting(done))) == expected
    assert done == items[kept:]
    assert path.read_bytes() == b"".join(lines)


def test_a_journal_holds_only_for_the_same_items_and_heading(tmp_path: Path) -> None:
    path = str(tmp_path / "journal")
    items: list[Item] = list(articles(3))
    list(go_on(items, path, HEADING, Work(SETTINGS).runner))
    changed = [items[0], Article("a1", told(7)), items[2]]
    for heading, count in ((HEADING, 2), ({"work": "other"}, 3)):
        done: list[Item] = []
        found = list(go_on(changed, path, heading, _counting(done)))
        assert (found, done) == (in_one_process(changed), changed[3 - count :])


def test_a_killed_run_is_resumed(folder: Path, tmp_path: Path, whole: bytes) -> None:
    output = tmp_path / "out.jsonl"
    journal = tmp_path / "out.jsonl.journal"
    command = ["extract", str(folder), "--resume", "--output", str(output)]
    with subprocess.Popen(
        [*SIJILL, *command], cwd=ROOT, stderr=subprocess.DEVNULL
    ) as process:
        while not (journal.exists() and journal.stat().st_size > 1000):
            time.sleep(0.001)
        process.send_signal(signal.SIGKILL)
    assert not output.exists()
    assert _written(output, *command[:3], "--workers", "2") == whole
    assert not journal.exists()


def test_shards_are_runs_of_the_sorted_inputs(folder: Path) -> None:
    paths = [str(folder)]
    for count in (1, 3, 7, 60):
        shards = cut_inputs(paths, count)
        held = [found.path for shard in shards for found in shard.inputs]
        assert held == sorted(map(str, folder.iterdir()))
        assert len(shards) == count
        assert max(len(shard.inputs) for shard in shards) <= 40 // count + 2
    assert count_for(paths) == 1


def test_shards_merge_to_the_bytes_of_one_run(
    folder: Path, tmp_path: Path, whole: bytes
) -> None:
    output = tmp_path / "out.jsonl"
    parts = tmp_path / "out.jsonl.shards"
    for number in (3, 1):
        sijill("extract", folder, "--output", output, "--shard", f"{number}/3")
    lacking = sijill("merge", parts)
    assert lacking.stderr == f"Error: {parts}: 00002-of-00003.jsonl of 3 not done\n"
    assert lacking.exit_code == 1
    sijill("extract", folder, "--output", output, "--shard", "2/3")
    assert _written(output, "merge", parts) == whole


def test_a_done_shard_is_done_again_only_when_its_input_changed(
    folder: Path, tmp_path: Path
) -> None:
    command = ("extract", folder, "--output", tmp_path / "o", "--shard", "1/2")
    assert sijill(*command).stderr == "sijill: 20 articles, 20 records, 0 failures\n"
    shard = tmp_path / "o.shards" / "00001-of-00002.jsonl"
    made = shard.stat()
    sijill(*command)
    assert shard.stat().st_ino == made.st_ino
    (folder / "0003.txt").write_text(told(9) + "\n", encoding="utf-8")
    sijill(*command)
    again = shard.read_bytes()
    assert shard.stat().st_ino != made.st_ino
    assert b"killed 11 civilians" in again.splitlines()[4]


def test_what_is_no_folder_of_shards(tmp_path: Path) -> None:
    for folder, text in ((tmp_path, "{}"), (tmp_path / "none", None)):
        if text is not None:
            (folder / "manifest.json").write_text(text, encoding="utf-8")
        result = sijill("merge", folder)
        assert result.exit_code == 2
        assert result.stderr.endswith(f"Error: {folder} holds no parts to merge\n")


def test_merging_sees_an_id_twice(tmp_path: Path) -> None:
    for name in ("a.jsonl", "b.jsonl"):
        row = {"id": "one", "text": told(1)}
        (tmp_path / name).write_text(json.dumps(row) + "\n", encoding="utf-8")
    output = tmp_path / "out.jsonl"
    inputs = (tmp_path / "a.jsonl", tmp_path / "b.jsonl")
    whole = sijill("extract", *inputs)
    for shard in ("1/2", "2/2"):
        sijill("extract", *inputs, "--output", output, "--shard", shard)
    merged = sijill("merge", f"{output}.shards")
    assert (merged.exit_code, merged.stdout, merged.stderr) == (
        1,
        whole.stdout,
        whole.stderr,
    )


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--resume"], "--resume needs --output FILE"),
        (["--shard", "1/2"], "--shard needs --output FILE"),
        (["--shard", "3/2", "-o", "x"], "'3/2': there is no such part"),
        (["--shard", "half", "-o", "x"], "'half' is not like 3/10"),
        (["--shard", "1/2", "--resume", "-o", "x"], "do not go together"),
        (["-", "--shard", "1/2", "-o", "x"], "cannot cut stdin into shards"),
        (["--scheduler", "x", "--workers", "2", "-o", "x"], "are for one machine"),
    ],
)
def test_options_that_do_not_fit(options: list[str], message: str) -> None:
    result = sijill("extract", os.devnull, *options)
    assert (result.exit_code, message in result.stderr) == (2, True)
