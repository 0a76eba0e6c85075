"""What JSON and JSON Lines become."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from reader_cases import article, read

DAY = date(2016, 5, 3)

JSONS = [
    (
        "one.json",
        '{"id": 7, "text": "Text.", "published": "2016-05-03T23:30:00Z"}',
        [article("7", "Text.", published=DAY)],
    ),
    (
        "near.json",
        (
            '{"ID": "n", "Body": "Text.", "headline": "A  bakery\\nhit", "source":'
            ' {"name": "Town Radio"}, "link": "https://radio.example/n",'
            ' "date_published": "Tue, 03 May 2016 10:00:00 GMT", "text": ""}'
        ),
        [
            article(
                "n",
                "Text.",
                title="A bakery hit",
                publisher="Town Radio",
                url="https://radio.example/n",
                published=DAY,
            )
        ],
    ),
    (
        "2016-05-03.json",
        '[{"text": "A"},\n {"text": "B", "url": "https://r.example/2016/05/03/b"}]',
        [
            article("2016-05-03:1", "A", line=1),
            article(
                "2016-05-03:2",
                "B",
                line=2,
                url="https://r.example/2016/05/03/b",
                published=DAY,
            ),
        ],
    ),
    (
        "wrapped.json",
        '{"count": 2, "articles": [{"id": "a", "text": "A"}, 5]}',
        [
            article("a", "A", line=1),
            (1, "bad article", "is no JSON object"),
        ],
    ),
    (
        "rows.json",
        '{"id": "a", "text": "A"}\n{"id": "b", "text": "B"}\n',
        [article("a", "A", line=1), article("b", "B", line=2)],
    ),
    (
        "cut.json",
        '[{"id": "a", "text": "A"},\n{"id": "b", "te',
        [
            article("a", "A", line=1),
            (2, "broken json", "is no JSON: Unterminated string starting at"),
        ],
    ),
    (
        "open.json",
        '[{"id": "a", "text": "A"}',
        [
            article("a", "A", line=1),
            (1, "broken json", "is no JSON: array is cut off before its end"),
        ],
    ),
    (
        "pages.jsonl",
        '{"articles": [{"text": "A"}, {"text": "B"}]}\n{"items": [{"body": "C"}]}',
        [
            article("pages:1:1", "A", line=1),
            article("pages:1:2", "B", line=1),
            article("pages:2:1", "C", line=2),
        ],
    ),
    (
        "mongo.json",
        (
            '{"_id": {"$oid": "5f"}, "content": "Text.", "items": [1], "date":'
            ' {"$date": "2016-05-03T00:00:00Z"}}'
        ),
        [article("5f", "Text.", published=DAY)],
    ),
    ("none.json", "[]", [(None, "empty", "holds no articles")]),
    ("deep.json", "[" * 100_000, [(1, "broken json", "is no JSON: nested too deeply")]),
    (
        "lines.jsonl",
        (
            '{"id": "a", "text": "A"}\n\n{"text": "B", "published": null}\n'
            '{"id": "c", "text": "C", "published": "0000-00-00"}\nno json\n[1]\n'
            '{"id": "d"}\n{"id": "a", "text": "again"}\n{"id": "e", "text": [1]}\n'
            '{"id": "f", "text": "cut'
        ),
        [
            article("a", "A", line=1),
            article("lines:3", "B", line=3),
            (
                4,
                "bad date",
                "publication date '0000-00-00' lies outside the years 1900-2100",
            ),
            article("c", "C", line=4),
            (5, "broken json", "is no JSON: Expecting value (column 1)"),
            (6, "bad article", "is no JSON object"),
            (7, "empty", "has no text"),
            (8, "duplicate id", "id 'a' was read before"),
            (9, "bad article", "has a text that is no string"),
            (
                10,
                "broken json",
                "is no JSON: Unterminated string starting at (column 21)",
            ),
        ],
    ),
    (
        "odd.jsonl",
        '{"text": "lone \\ud800 and \\u0000 kept"}\n{"text": "' + "1" * 9 + '"}',
        [
            article("odd:1", "lone \ufffd and \0 kept", line=1),
            article("odd:2", "1" * 9, line=2),
        ],
    ),
    (
        "big.jsonl",
        '{"text": 1' + "0" * 5000 + "}",
        [(1, "broken json", "is no JSON: Exceeds")],
    ),
    ("none.jsonl", "\n\n", [(None, "empty", "holds no lines")]),
]


@pytest.mark.parametrize(("name", "data", "expected"), JSONS)
def test_json_files(
    tmp_path: Path, name: str, data: str, expected: list[object]
) -> None:
    found = [
        (*item[:2], item[2][: len(wanted[2])]) if isinstance(wanted, tuple) else item
        for item, wanted in zip(
            read(tmp_path, name, data.encode()), expected, strict=True
        )
    ]
    assert found == expected


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
def test_json_in_other_encodings(tmp_path: Path, name: str, encoding: str) -> None:
    data = json.dumps({"id": "a", "text": "Café – open"}, ensure_ascii=False)
    (item,) = read(tmp_path, name, data.encode(encoding))
    assert isinstance(item, dict)
    assert item["text"] == "Café – open"
