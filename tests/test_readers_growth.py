"""Reading costs as much as there is to read: growth is checked, not seconds."""

from __future__ import annotations

import gzip
import io
import time
import tracemalloc
from collections.abc import Callable

import pytest

from extract.readers import Limits, read_inputs

LIMITS = Limits(max_chars=10**9, max_bytes=10**9, max_ratio=10**9)
STEP = 8  # times as much input …
BOUND = 4 * STEP  # … may take this many times as long: far below the square, 64

# kind → (size for a few milliseconds, what is repeated so often)
Make = Callable[[int], bytes]
INPUTS: dict[str, tuple[str, int, Make]] = {
    "deep page": ("html", 3000, lambda n: b"<div>" * n + b"text"),
    "unclosed": ("html", 1500, lambda n: b"<b><p>" * n + b"text"),
    "attributes": ("html", 2000, lambda n: b"<p " + b"a%d=1 " * n + b">text"),
    "no end": ("html", 10000, lambda n: b"text" + b"<p " * n),
    "no script end": ("html", 5000, lambda n: b"text" + b"<script>" * n),
    "comments": ("html", 10000, lambda n: b"text" + b"<!--" * n),
    "blank front matter": ("text", 50_000, lambda n: b"---\na" + b" " * n + b"\nx"),
    "colons": ("text", 50_000, lambda n: b"---\n" + b"a: " * n),
    "names": ("text", 20_000, lambda n: b"Azaz, " * n),
    "digits": ("text", 50_000, lambda n: b"2016-" * n),
    "controls": ("text", 50_000, lambda n: b"\xe9 " * n),
    "open objects": ("json", 20_000, lambda n: b'{"text": "' + b"x" * 50 * n),
    "elements": ("json", 500, lambda n: b"[" + b'{"text": "x"},' * n + b"0]"),
    "commas": ("json", 100_000, lambda n: b"[" + b"," * n),
    "lines": ("jsonl", 500, lambda n: b'{"text": "x"}\n' * n),
    "one line": ("jsonl", 300_000, lambda n: b'{"text": "' + b"x" * n),
    "members": ("jsonl", 100, lambda n: gzip.compress(b'{"text": "x"}\n') * n),
}


def seconds(kind: str, data: bytes) -> float:
    """Return the shortest of three readings, in time of this process alone."""
    times = []
    for _ in range(3):
        start = time.process_time()
        stdin = io.BytesIO(data)
        for _ in read_inputs(["-"], input_format=kind, limits=LIMITS, stdin=stdin):
            pass
        times.append(time.process_time() - start)
    return min(times)


@pytest.mark.parametrize("name", INPUTS)
def test_time_grows_with_the_input(name: str) -> None:
    kind, size, make = INPUTS[name]
    unit = max(seconds(kind, make(size)), 0.001)
    assert seconds(kind, make(size * STEP)) < unit * BOUND


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("jsonl", b"x" * 4_000_000),
        ("jsonl", b'{"text": "' + b"y" * 500 + b'"}\n'),
        ("json", b'{"text": "' + b"y" * 500 + b'"},'),
    ],
    ids=["one line", "many lines", "many elements"],
)
def test_memory_does_not_grow_with_the_input(kind: str, data: bytes) -> None:
    whole = data * (4_000_000 // len(data))
    whole = gzip.compress(b"[" + whole + b"0]" if kind == "json" else whole, 1)
    limits = Limits(max_bytes=100_000, max_ratio=10**9)
    tracemalloc.start()
    seen = set()
    for item in read_inputs(
        ["-"], input_format=kind, limits=limits, stdin=io.BytesIO(whole)
    ):
        seen.add(type(item))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert seen
    assert peak < 4_000_000
