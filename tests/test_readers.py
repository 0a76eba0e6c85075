"""What each kind of input becomes: whole articles, or one line that says what is wrong."""

from __future__ import annotations

import gzip
import io
import json
from datetime import date
from pathlib import Path

import pytest
from reader_cases import article, read, shown

from extract.article import Article
from extract.readers import READERS, Limits, read_inputs

DAY = date(2016, 5, 3)
BODY = "A shell fell on the bakery in Marea. Two bakers were hurt.\n"
ARABIC = "قصف على مدينة حلب أدى إلى مقتل خمسة مدنيين صباح اليوم وإصابة آخرين بجروح\n"


TEXTS = [
    ("plain.txt", BODY.encode(), [article("plain", BODY)]),
    ("marked.txt", b"\xef\xbb\xbf" + BODY.encode(), [article("marked", BODY)]),
    (
        "lines.txt",
        b"One.\r\nTwo.\rThree.\n",
        [article("lines", "One.\nTwo.\nThree.\n")],
    ),
    ("no-suffix", BODY.encode(), [article("no-suffix", BODY)]),
    (
        "note.md",
        b"  Kept as it stands. \n",
        [article("note", "  Kept as it stands. \n")],
    ),
    (
        "front.txt",
        (
            b"---\ntitle: 'A bakery hit'\npublisher: Town Radio\nid: tr-7\n"
            b"date: 3 May 2016\nurl: https://radio.example/7\nmood:\n---\n\nText.\n"
        ),
        [
            article(
                "tr-7",
                "\nText.\n",
                title="A bakery hit",
                publisher="Town Radio",
                url="https://radio.example/7",
                published=DAY,
            )
        ],
    ),
    (
        "rule.txt",
        b"---\nNot front matter, a line drawn.\n",
        [article("rule", "---\nNot front matter, a line drawn.\n")],
    ),
    ("unended.txt", b"---\ntitle: x\n", [article("unended", "---\ntitle: x\n")]),
    (
        "bad.txt",
        b"---\npublished: 2016-13-01\n---\nText.\n",
        [
            (
                None,
                "bad date",
                "publication date '2016-13-01' is no day of the calendar",
            ),
            article("bad", "Text.\n"),
        ],
    ),
    ("2016-05-03.txt", b"Text.", [article("2016-05-03", "Text.", published=DAY)]),
    ("r_20160503_b.txt", b"Text.", [article("r_20160503_b", "Text.", published=DAY)]),
    ("r.2016_05_03.txt", b"Text.", [article("r.2016_05_03", "Text.", published=DAY)]),
    ("20161503.txt", b"Text.", [article("20161503", "Text.")]),
    (
        "head.txt",
        b"Azaz, 3 May 2016 - Text.",
        [article("head", "Azaz, 3 May 2016 - Text.", published=DAY)],
    ),
    (
        "2016-05-03-b.txt",
        b"Azaz, 1 May 2016 - Text.",
        [article("2016-05-03-b", "Azaz, 1 May 2016 - Text.", published=DAY)],
    ),
    ("empty.txt", b"", [(None, "empty", "holds no text")]),
    ("blank.txt", b" \n\t\n", [(None, "empty", "holds no text")]),
    ("nul.txt", b"Text\x00with NUL", [(None, "binary", "is binary, not text")]),
    (
        "image.png",
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        [(None, "binary", "is binary, not text")],
    ),
    ("bytes.bin", bytes(range(1, 32)) * 9, [(None, "binary", "is binary, not text")]),
]

ENCODINGS = [
    ("utf16le.txt", BODY.encode("utf-16-le"), BODY),
    ("utf16be.txt", BODY.encode("utf-16-be"), BODY),
    ("utf16-marked.txt", BODY.encode("utf-16"), BODY),
    ("utf32-marked.txt", BODY.encode("utf-32"), BODY),
    ("arabic16.txt", ARABIC.encode("utf-16-le"), ARABIC),
    ("arabic.txt", (ARABIC * 9).encode("cp1256"), ARABIC * 9),
    ("western.txt", "The café’s owner".encode("cp1252"), "The café’s owner"),
    ("latin.txt", "Général Müller".encode("latin-1"), "Général Müller"),
    (
        "odd.txt",
        "Naïve “quotes” \udcff end".encode("utf-8", "surrogateescape"),
        "Naïve “quotes” \ufffd end",
    ),
]


@pytest.mark.parametrize(("name", "data", "expected"), TEXTS)
def test_text_files(
    tmp_path: Path, name: str, data: bytes, expected: list[object]
) -> None:
    assert read(tmp_path, name, data) == expected


@pytest.mark.parametrize(("name", "data", "text"), ENCODINGS)
def test_encodings(tmp_path: Path, name: str, data: bytes, text: str) -> None:
    assert read(tmp_path, name, data) == [article(name[:-4], text)]


@pytest.mark.parametrize(("name", "data", "expected"), [*TEXTS[:2], TEXTS[5]])
def test_gzipped_is_the_same(
    tmp_path: Path, name: str, data: bytes, expected: list[object]
) -> None:
    assert read(tmp_path, f"{name}.gz", gzip.compress(data)) == expected


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b'{"text": "A"}\n{"text": "B"}', ["A", "B"]),
        (b'[{"text": "A"}, {"text": "B"}]', ["A", "B"]),
        (b'{\n "text": "A"\n}', ["A"]),
        (b" <!DOCTYPE html><p>A shell fell on Marea.", ["A shell fell on Marea."]),
        (b"{ this is prose", ["is no JSON: Expecting property name"]),
        (b"[Editor's note] prose", ["[Editor's note] prose"]),
        (b"<b>prose", ["<b>prose"]),
        (gzip.compress(b'{"text": "A"}\n', mtime=0), ["A"]),
    ],
)
def test_standard_input_tells_its_kind(data: bytes, expected: list[str]) -> None:
    found = [
        item.text if isinstance(item, Article) else item.message[: len(wanted)]
        for item, wanted in zip(
            read_inputs(["-"], stdin=io.BytesIO(data)), expected, strict=True
        )
    ]
    assert found == expected


def test_the_format_can_be_told(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text("<p>A shell fell.</p>")
    (item,) = read_inputs([str(tmp_path)], input_format="html")
    assert shown(item) == article("page", "A shell fell.")


def test_published_dates_only_articles_that_carry_no_date(tmp_path: Path) -> None:
    lines = [
        {"text": "A"},
        {"text": "B", "date": "2016-05-03"},
        {"text": "C", "date": "?"},
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, lines)))
    items = list(read_inputs([str(tmp_path)], published=date(2020, 1, 1)))
    dates = [item.published for item in items if isinstance(item, Article)]
    assert dates == [date(2020, 1, 1), DAY, date(2020, 1, 1)]


SMALL = Limits(max_chars=20, max_bytes=100)


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.txt", b"x" * 21, [(None, "too long", "text is longer than 20 characters")]),
        ("a.txt", b"x" * 101, [(None, "too large", "input is larger than 100 bytes")]),
        ("a.html", b"x" * 101, [(None, "too large", "input is larger than 100 bytes")]),
        (
            "a.jsonl",
            b'{"text": "A"}\n'
            + b"x" * 300
            + b'\n{"text": "B"}\n{"text": "'
            + b"x" * 300,
            [
                article("a:1", "A", line=1),
                (2, "too large", "line is larger than 100 bytes"),
                article("a:3", "B", line=3),
                (4, "too large", "line is larger than 100 bytes"),
            ],
        ),
        (
            "a.json",
            b'[{"text": "A"}, {"text": "' + b"x" * 300_000,
            [
                article("a:1", "A", line=1),
                (1, "too large", "value is larger than 100 bytes"),
            ],
        ),
    ],
)
def test_limits(tmp_path: Path, name: str, data: bytes, expected: list[object]) -> None:
    (tmp_path / name).write_bytes(data)
    assert [
        shown(item) for item in read_inputs([str(tmp_path)], limits=SMALL)
    ] == expected


def test_every_format_says_what_it_is() -> None:
    suffixes = [suffix for reader in READERS.values() for suffix in reader.suffixes]
    assert all(reader.summary for reader in READERS.values())
    assert len(suffixes) == len(set(suffixes))
