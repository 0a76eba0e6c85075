"""Gzip that is whole, cut off, corrupt or a bomb."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from reader_cases import article, shown

from extract.readers import Limits, read_inputs

LINES = b"".join(b'{"text": "Report %d"}\n' % number for number in range(1, 2001))
ZIPPED = gzip.compress(LINES, mtime=0)
CUT = (None, "broken gzip", "gzip is cut off before its end")
CORRUPT = (None, "broken gzip", "gzip is corrupt")


def reports(count: int) -> list[object]:
    return [article(f"a:{n}", f"Report {n}", line=n) for n in range(1, count + 1)]


def read(tmp_path: Path, data: bytes, limits: Limits | None = None) -> list[object]:
    (tmp_path / "a.jsonl.gz").write_bytes(data)
    items = read_inputs([str(tmp_path)], limits=limits or Limits())
    return [shown(item) for item in items]


@pytest.mark.parametrize(
    "data",
    [
        ZIPPED,
        gzip.compress(LINES[:50_000], mtime=0) + gzip.compress(LINES[50_000:], mtime=0),
        gzip.compress(b"", mtime=0) + ZIPPED + bytes(512),
    ],
    ids=["one member", "two members", "empty member and padding"],
)
def test_whole_gzip(tmp_path: Path, data: bytes) -> None:
    assert read(tmp_path, data) == reports(2000)


@pytest.mark.parametrize(
    ("data", "failure"),
    [
        (ZIPPED[:-8], CUT),
        (ZIPPED[:-4], CUT),
        (ZIPPED[:-8] + bytes(8), CORRUPT),
        (ZIPPED + b"trailing", CORRUPT),
    ],
    ids=["no trailer", "half a trailer", "wrong checksum", "rubbish behind"],
)
def test_what_precedes_a_fault_is_kept(
    tmp_path: Path, data: bytes, failure: object
) -> None:
    assert read(tmp_path, data) == [*reports(2000), failure]


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
@pytest.mark.parametrize("cut", [True, False])
def test_lines_before_the_fault_are_whole(
    tmp_path: Path, share: float, cut: bool
) -> None:
    at = int(len(ZIPPED) * share)
    data = ZIPPED[:at] if cut else ZIPPED[:at] + b"\xff" * (len(ZIPPED) - at)
    *found, failure = read(tmp_path, data)
    whole = [item for item in found if isinstance(item, dict)]
    assert whole[: len(reports(len(whole)))][:500] == reports(len(whole))[:500]
    assert len(whole) > 500 * share
    assert failure in (CUT, CORRUPT)


def test_only_a_head_is_cut_off(tmp_path: Path) -> None:
    assert read(tmp_path, ZIPPED[:5]) == [CUT]
    assert read(tmp_path, b"\x1f\x8b\x08 is no gzip at all") == [CORRUPT]


def test_a_bomb_is_stopped_by_its_ratio(tmp_path: Path) -> None:
    bomb = gzip.compress(bytes(3_000_000))
    found = read(tmp_path, bomb, Limits(max_bytes=10_000, max_ratio=100))
    message = "gzip unpacks to more than 100 times its size"
    assert found[-1] == (None, "too large", message)


def test_a_bomb_is_stopped_by_its_size(tmp_path: Path) -> None:
    limits = Limits(max_bytes=10_000, max_unzipped=20_000)
    *kept, failure = read(tmp_path, ZIPPED, limits)
    assert failure == (None, "too large", "unpacked gzip is larger than 20,000 bytes")
    assert kept == reports(len(kept))


def test_gzip_within_gzip_is_binary(tmp_path: Path) -> None:
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(gzip.compress(bytes(99))))
    (item,) = read_inputs([str(tmp_path)])
    assert shown(item) == (None, "binary", "is binary, not text")


@pytest.mark.parametrize("brackets", [("", ""), ("[", "]")])
def test_values_before_the_fault_are_kept(
    tmp_path: Path, brackets: tuple[str, str]
) -> None:
    text = '{"id": "a", "text": "Report"}'.join(brackets)
    (tmp_path / "a.json.gz").write_bytes(gzip.compress(text.encode())[:-4])
    first, failure = (shown(item) for item in read_inputs([str(tmp_path)]))
    assert isinstance(first, dict)
    assert (first["id"], failure) == ("a", CUT)
