"""Whatever the bytes, readers yield articles and failures and raise nothing."""

from __future__ import annotations

import gzip
import io
import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.article import Article, Failure
from extract.messages import escape_terminal, replace_surrogates
from extract.readers import READERS, FailureKind, Limits, read_inputs
from extract.readers.decode import decode
from extract.readers.errors import ReadError
from extract.readers.printed import date_at_head
from extract.readers.published import DateError, parse_published
from extract.readers.stream import split_lines

LIMITS = Limits(max_chars=2000, max_bytes=4000, max_unzipped=100_000)
KINDS = {kind.value for kind in FailureKind}
FRAGMENTS = st.sampled_from(
    [b"{", b"}", b"[", b"]", b'"', b'{"text": "', b'"}', b",", b":", b"\n", b"\\ud800"]
    + [b"---\n", b"date: ", b"2016-05-03", b"0000-00-00", b"<p>", b"</", b"<!--", b"&#"]
    + [b"<script>", b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\x1f\x8b\x08", b"\xd8\x00"]
)
BYTES = st.one_of(
    st.binary(max_size=300),
    st.lists(FRAGMENTS | st.binary(max_size=9), max_size=40).map(b"".join),
)
TEXTS = st.text(st.characters(codec="utf-8"), min_size=1).filter(str.strip)


def read(data: bytes, kind: str | None) -> list[Article | Failure]:
    stdin = io.BytesIO(data)
    return list(read_inputs(["-"], input_format=kind, limits=LIMITS, stdin=stdin))


@pytest.mark.parametrize("kind", [None, *READERS])
@pytest.mark.parametrize("zipped", [False, True])
@settings(max_examples=150, deadline=None)
@given(data=BYTES)
def test_any_bytes(kind: str | None, zipped: bool, data: bytes) -> None:
    items = read(gzip.compress(data) if zipped else data, kind)
    assert items
    for item in items:
        if isinstance(item, Failure):
            assert item.kind in KINDS
            assert item.message
            assert "\n" not in escape_terminal(item.message)
        else:
            assert item.text.strip()
            assert len(item.text) <= LIMITS.max_chars
            assert item.text.encode("utf-8").decode("utf-8") == item.text
            assert item.id.encode("utf-8")


@settings(max_examples=100, deadline=None)
@given(data=st.binary(max_size=200), at=st.integers(0, 400))
def test_any_damage_to_gzip(data: bytes, at: int) -> None:
    whole = gzip.compress(json.dumps({"text": "x" + data.hex()}).encode() * 2)
    damaged = whole[: at % len(whole)] + data
    assert all(isinstance(item, Article | Failure) for item in read(damaged, "jsonl"))


@settings(deadline=None)
@given(texts=st.lists(TEXTS, min_size=1, max_size=5), escaped=st.booleans())
def test_any_text_comes_through_json(texts: list[str], escaped: bool) -> None:
    values = [{"text": text} for text in texts]
    for kind, data in [
        ("jsonl", "\n".join(json.dumps(v, ensure_ascii=escaped) for v in values)),
        ("json", json.dumps(values, ensure_ascii=escaped)),
        ("json", json.dumps({"articles": values}, indent=1, ensure_ascii=escaped)),
    ]:
        items = read(data.encode(), kind)
        assert [getattr(item, "text", item) for item in items] == texts


@settings(deadline=None)
@given(text=TEXTS.filter(lambda text: text.isprintable() and text[:3] != "---"))
def test_any_printable_text_comes_through_as_text(text: str) -> None:
    (item,) = read(text.encode(), "text")
    assert isinstance(item, Article)
    assert item.text == text.removeprefix("\ufeff")


@given(text=st.text())
def test_lone_surrogates_are_replaced_one_for_one(text: str) -> None:
    data = json.dumps({"text": f"x{text}"}).encode()
    (item,) = read(data, "jsonl")
    assert isinstance(item, Article)
    expected = replace_surrogates(json.loads(data)["text"])
    assert item.text == expected


@given(data=BYTES)
def test_decoding_fails_only_as_binary(data: bytes) -> None:
    try:
        assert isinstance(decode(data), str)
    except ReadError as error:
        assert error.kind is FailureKind.BINARY


@given(value=st.text() | st.integers() | st.floats() | st.none() | st.lists(st.text()))
def test_any_value_is_a_date_or_none(value: object) -> None:
    try:
        found = parse_published(value)
    except DateError:
        return
    assert date(1900, 1, 1) <= found <= date(2100, 12, 31)


@given(
    text=st.lists(
        st.sampled_from(["May", "3", " ", "2016", ", ", "Azaz", "\n", "Published", ":"])
    ).map("".join)
)
def test_a_printed_date_is_in_the_text(text: str) -> None:
    found = date_at_head(text)
    assert found is None or (found.year == 2016 and "2016" in text)


@given(
    chunks=st.lists(st.binary(max_size=20).map(lambda b: b.replace(b"\r", b"\n"))),
    bound=st.integers(1, 30),
)
def test_lines_do_not_depend_on_chunks(chunks: list[bytes], bound: int) -> None:
    lines = b"".join(chunks).split(b"\n")
    if not lines[-1]:
        lines.pop()
    expected = [
        (number, line if len(line) <= bound else None)
        for number, line in enumerate(lines, 1)
    ]
    assert list(split_lines(iter(chunks), bound)) == expected
