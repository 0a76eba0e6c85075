"""Outputs are whole or not there; records are read back from what others made."""

from __future__ import annotations

import gzip
import json
import os
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from record_cases import FULL, incident

from extract.article import Failure
from extract.writers import WRITERS, OutputError, open_output, read_records


def names(folder: Path) -> list[str]:
    return sorted(os.listdir(folder))


def test_a_file_is_there_when_it_is_whole(tmp_path: Path) -> None:
    place = tmp_path / "out.jsonl"
    with open_output(place) as stream:
        stream.write("é\n")
        stream.flush()
        assert not place.exists()
    assert place.read_bytes() == "é\n".encode()
    assert names(tmp_path) == ["out.jsonl"]


def test_an_error_leaves_what_was_there(tmp_path: Path) -> None:
    place = tmp_path / "out.jsonl"
    place.write_text("old")
    with pytest.raises(ZeroDivisionError), open_output(place) as stream:
        stream.write("new")
        raise ZeroDivisionError
    assert place.read_text() == "old"
    assert names(tmp_path) == ["out.jsonl"]


def test_an_interrupt_keeps_what_was_written(tmp_path: Path) -> None:
    place = tmp_path / "out.jsonl"
    with pytest.raises(KeyboardInterrupt), open_output(place) as stream:
        stream.write("done\n")
        raise KeyboardInterrupt
    assert place.read_text() == "done\n"
    assert names(tmp_path) == ["out.jsonl"]


def test_errors_of_others_are_not_ours(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), open_output(tmp_path / "out"):
        (tmp_path / "none").read_text()


@pytest.mark.skipif(os.name != "posix", reason="rights and links are POSIX's")
def test_rights_and_links_are_kept(tmp_path: Path) -> None:
    old, link = tmp_path / "old.jsonl", tmp_path / "link.jsonl"
    old.write_text("old")
    old.chmod(0o640)
    link.symlink_to("old.jsonl")
    with open_output(link) as stream:
        stream.write("new")
    assert link.is_symlink()
    assert old.read_text() == "new"
    assert stat.S_IMODE(old.stat().st_mode) == 0o640


def test_where_nothing_can_be_written(tmp_path: Path) -> None:
    place = tmp_path / "none" / "out.jsonl"
    with pytest.raises(OutputError) as raised, open_output(place):
        pass
    reason = "cannot be written: No such file or directory"
    assert str(raised.value) == f"{place}: {reason}"
    assert (raised.value.filename, raised.value.strerror) == (str(place), reason)


def test_a_folder_is_no_output(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="Is a directory"), open_output(tmp_path):
        pass


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize("count", [1, 1000])
def test_a_full_disk(count: int) -> None:
    with (
        pytest.raises(OutputError, match="/dev/full: cannot be written: No space left"),
        open_output("/dev/full") as stream,
    ):
        WRITERS["jsonl"]([FULL] * count, stream)


WRITE = (
    "from extract.writers import open_output\n"
    "with open_output('-') as stream:\n"
    "    for number in range(100_000): stream.write(f'{number} é\\n')\n"
)


def run(command: str) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    environment["PYTHONIOENCODING"] = "ascii"
    return subprocess.run(
        ["sh", "-c", command, sys.executable, WRITE],
        env=environment,
        capture_output=True,
        check=False,
        timeout=60,
    )


@pytest.mark.skipif(os.name != "posix", reason="runs a POSIX shell")
@pytest.mark.parametrize(
    ("command", "error"),
    [
        ('"$0" -c "$1" | head -1', b"BrokenPipeError"),
        ('"$0" -c "$1" >&-', b"OutputError: stdout: cannot be written: it is closed"),
        (
            '"$0" -c "$1" >/dev/full',
            b"OutputError: stdout: cannot be written: No space",
        ),
    ],
)
def test_a_stdout_that_cannot_take_it(command: str, error: bytes) -> None:
    last = run(command).stderr.strip().splitlines()[-1]
    assert last.split(b".")[-1].startswith(error)


@pytest.mark.skipif(os.name != "posix", reason="runs a POSIX shell")
def test_stdout_is_utf8_whatever_the_locale() -> None:
    result = run('"$0" -c "$1"')
    assert result.stderr == b""
    assert result.stdout.endswith("99999 é\n".encode())


def shown(path: Path) -> list[object]:
    return [
        (item.line, item.kind, item.message) if isinstance(item, Failure) else item
        for item in read_records(path)
    ]


@pytest.mark.parametrize("form", ["jsonl", "json"])
@pytest.mark.parametrize("zipped", [False, True])
def test_records_come_back(tmp_path: Path, form: str, zipped: bool) -> None:
    records = [FULL, incident()]
    place = tmp_path / "records"
    with open_output(place) as stream:
        WRITERS[form](records, stream)
    if zipped:
        place.write_bytes(gzip.compress(place.read_bytes()))
    assert shown(place) == records


def test_wrong_records_are_told_by_line(tmp_path: Path) -> None:
    good = incident().model_dump(mode="json")
    bounds = {**good, "victims": [{**good["victims"][0], "count": {"low": 5}}]}
    place = tmp_path / "records.jsonl"
    lines = [good, {**good, "scope": "all", "id": 5}, bounds]
    text = "\n".join(map(json.dumps, lines))
    place.write_text(f"{text}\n\nno json\n")
    first, *wrong = shown(place)
    assert first == incident()
    assert wrong[0] == (
        2,
        "bad record",
        "id: Input should be a valid string (and 1 more)",
    )
    assert wrong[-1] == (5, "broken json", "is no JSON: Expecting value (column 1)")


@pytest.mark.parametrize(
    ("data", "failure"),
    [
        (b"", (None, "empty", "holds no records")),
        (b"\n \n", (None, "empty", "holds no records")),
        (b"[]", (None, "empty", "holds no records")),
        (b"\x1f\x8b\x08", (None, "broken gzip", "gzip is cut off before its end")),
        (b"\0\0\0\0", (1, "binary", "is binary, not text")),
    ],
)
def test_files_without_records(tmp_path: Path, data: bytes, failure: object) -> None:
    (tmp_path / "records").write_bytes(data)
    assert shown(tmp_path / "records") == [failure]


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert shown(tmp_path / "none") == [
        (None, "missing", "is not there, or links to nothing")
    ]


@given(
    data=st.binary(max_size=100)
    | st.sampled_from([b"[", b"[{}", b"[{},", b"{}", b"5\n"])
)
def test_any_bytes_are_records_or_failures(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "records"
        place.write_bytes(data)
        assert all(isinstance(item, Failure) for item in read_records(place))
