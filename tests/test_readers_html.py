"""What pages become: the main text without menus, and what they say about themselves."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from reader_cases import read

from extract.readers.html_bounds import (
    MAX_DEPTH,
    MAX_MARKS,
    MAX_PAGE,
    MAX_TAG,
    bound_markup,
)

DAY = date(2016, 5, 3)
MENU = "<nav><ul><li><a href='/'>Start</a><li><a href='/s'>Sport</a></ul></nav>"
SIDE = "<aside><h2>More</h2><a href='/x'>Ten killed elsewhere</a></aside>"
FOOT = "<footer>All rights reserved</footer>"
STORY = (
    "<h1>Bakery hit</h1><p>A shell fell on the bakery in Marea on Tuesday, the town's"
    " council said.</p><p>Two bakers were hurt&nbsp;&mdash; one of them <b>badly</b>.</p>"
)
TEXT = (
    "Bakery hit\n\nA shell fell on the bakery in Marea on Tuesday, the town's council"
    " said.\n\nTwo bakers were hurt\u00a0— one of them badly."
)
JSON_LD = (
    '<script type="application/ld+json">{"@context": "https://schema.org", "@graph":'
    ' [{"@type": "WebSite", "name": "x"}, {"@type": ["NewsArticle"], "headline":'
    ' "Bakery hit in Marea", "datePublished": "2016-05-03T08:00:00+03:00",'
    ' "dateModified": "2020-01-01", "url": "https://radio.example/7",'
    ' "publisher": {"@type": "Organization", "name": "Town Radio"}}]}</script>'
)
META = (
    '<meta property="og:title" content="Bakery hit"><meta property="og:site_name"'
    ' content="Town Radio"><meta property="article:published_time"'
    ' content="2016-05-03T08:00:00Z"><meta property="og:url"'
    ' content="https://radio.example/7">'
)


def page(*, head: str = "", body: str = STORY) -> str:
    return (
        f"<!DOCTYPE html><html><head>{head}</head><body>{MENU}"
        f"<main><article>{body}</article></main>{SIDE}{FOOT}</body></html>"
    )


ABOUT = {"publisher": "Town Radio", "url": "https://radio.example/7"}

PAGES = [
    (page(), {"title": "Bakery hit"}),
    (page(head=JSON_LD), {"title": "Bakery hit in Marea", "published": DAY, **ABOUT}),
    (page(head=META), {"title": "Bakery hit", "published": DAY, **ABOUT}),
    (
        page(head='<link rel="canonical" href="https://r.example/2016/05/03/a">'),
        {
            "title": "Bakery hit",
            "published": DAY,
            "url": "https://r.example/2016/05/03/a",
        },
    ),
    (
        page(head='<link rel="canonical" href="javascript:alert(1)">'),
        {"title": "Bakery hit"},
    ),
    (
        page(body=f"{STORY}<time datetime='2016-05-03T08:00'>today</time>"),
        {"title": "Bakery hit", "published": DAY},
    ),
    (
        page(body=f"{STORY}<time datetime='P2H'>two hours ago</time>"),
        {"title": "Bakery hit"},
    ),
    (
        page().replace(FOOT, "<time datetime='2016-05-03'></time>" * 2),
        {"title": "Bakery hit"},
    ),
    (
        page().replace(FOOT, "<time datetime='2016-05-03'></time>"),
        {"title": "Bakery hit", "published": DAY},
    ),
    (
        page(head='<script type="application/ld+json">{"@type": [broken</script>'),
        {"title": "Bakery hit"},
    ),
    (
        page(head="<style>p {color: red}</style><script>if (a<b) x('<p>no')</script>"),
        {"title": "Bakery hit"},
    ),
]

FEW = "<p>Two shells fell on Azaz.</p>"
OTHER = "<div class='related-posts'><p>Ten were killed in another town.</p></div>"
PROSE = TEXT.partition("\n\n")[2]
LAYOUTS = [
    (
        f"<form id='aspnetForm'>{MENU}<div>{FEW}</div></form>",
        "Two shells fell on Azaz.",
    ),
    (f"<main>{FEW}{OTHER}</main>", "Two shells fell on Azaz."),
    (f"<div class='with-related'>{MENU}<article>{STORY}</article></div>", PROSE),
    (f"<div class='sidebar menu'>{STORY}</div>", PROSE),
    (
        f"<h1>Hit</h1>{FEW}<div class='comments'><p>They hit 10!</p></div>",
        "Hit\n\nTwo shells fell on Azaz.",
    ),
    ("<pre>Two shells\n  fell.\n\n\n\nEnd.</pre>", "Two shells\nfell.\n\nEnd."),
    ("Two shells &lt;fell&gt;", "Two shells <fell>"),
]

HOSTILE = {
    "deep": "<div>" * 50_000 + page(),
    "unclosed": "<font><b>" * 20_000 + page(),
    "columns": "<table><tr><td colspan=2000000000 rowspan=2000000000></table>" + page(),
    "attributes": "<p " + "".join(f"a{n}=1 " for n in range(50_000)) + ">" + page(),
    "entities": (
        '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa">'
        + "".join(f'<!ENTITY a{n} "{"&a;" * 10}">' for n in range(50))
        + "]>"
        + page()
    ),
    "half": page()[:-70],
}


@pytest.mark.parametrize(("markup", "about"), PAGES)
def test_pages(tmp_path: Path, markup: str, about: dict[str, object]) -> None:
    expected = {"id": "page", "text": TEXT, **about}
    assert read(tmp_path, "page.html", markup.encode()) == [expected]


@pytest.mark.parametrize(("body", "text"), LAYOUTS)
def test_the_article_is_told_from_what_surrounds_it(
    tmp_path: Path, body: str, text: str
) -> None:
    (item,) = read(tmp_path, "page.html", f"<html><body>{body}</body></html>".encode())
    assert isinstance(item, dict)
    assert item["text"] == text


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pages_still_give_their_text(tmp_path: Path, name: str) -> None:
    (item,) = read(tmp_path, "page.html", HOSTILE[name].encode())
    assert isinstance(item, dict)
    assert "A shell fell on the bakery in Marea" in str(item["text"])
    assert len(str(item["text"])) < 1000


def test_a_date_in_the_metadata_that_is_none(tmp_path: Path) -> None:
    markup = page(head='<meta name="date" content="0001-01-01T00:00:00">')
    reason = "lies outside the years 1900-2100"
    assert read(tmp_path, "page.html", markup.encode()) == [
        (None, "bad date", f"publication date '0001-01-01T00:00:00' {reason}"),
        {"id": "page", "text": TEXT, "title": "Bakery hit"},
    ]


@pytest.mark.parametrize("markup", ["", " ", "<html></html>", "<!-- <p>x -->"])
def test_pages_without_text(tmp_path: Path, markup: str) -> None:
    found = read(tmp_path, "page.html", markup.encode())
    assert found == [(None, "empty", "holds no text")]


@pytest.mark.parametrize(
    ("encoding", "declared", "text"),
    [
        ("utf-8", "iso-8859-1", "Café in حلب"),
        ("cp1256", "windows-1256", "قصف على مدينة حلب أدى إلى مقتل"),
        ("gb18030", "gbk", "阿勒颇遭到炮击，数人受伤"),
        ("latin-1", "no-such-code", "Général Müller"),
        ("utf-16", "utf-16", "Café in حلب"),
    ],
)
def test_declared_encodings(
    tmp_path: Path, encoding: str, declared: str, text: str
) -> None:
    markup = page(head=f'<meta charset="{declared}">', body=f"<p>{text}</p>")
    (item,) = read(tmp_path, "page.html", markup.encode(encoding))
    assert isinstance(item, dict)
    assert item["text"] == text


@pytest.mark.parametrize(
    ("markup", "bounded"),
    [
        (page(head=JSON_LD), page(head=JSON_LD)),
        ("<i>" * MAX_DEPTH, "<i>" * MAX_DEPTH),
        ("<i>" * (MAX_DEPTH + 1), "<i>" * MAX_DEPTH + "</wbr>"),
        ("</i><i></i></i>",) * 2,
        (
            "</i></b>" + "<i></b>" * 300 + "x",
            "</wbr></wbr>" + "<i></wbr>" * 200 + "</wbr></wbr>" * 100 + "x",
        ),
        ("<p>" * 1000, "<p>" * 1000),
        ("<p " + "a" * MAX_TAG + ">x", "<p>x"),
        ("<p " + "a" * MAX_TAG, "<p"),
        ("<script>" + "<i>" * 999 + "</script>x",) * 2,
        ("<SCRIPT>" + "<i>" * 999,) * 2,
    ],
)
def test_bounds_of_markup(markup: str, bounded: str) -> None:
    assert bound_markup(markup) == bounded


@pytest.mark.parametrize(
    ("markup", "message"),
    [
        ("<br>" * (MAX_MARKS + 1), "page has more than 400,000 tags and attributes"),
        ("a=" * (MAX_MARKS + 1), "page has more than 400,000 tags and attributes"),
        ("x" * (MAX_PAGE + 1), "page has more than 5,000,000 characters"),
    ],
)
def test_pages_that_would_not_fit_in_memory(
    tmp_path: Path, markup: str, message: str
) -> None:
    found = read(tmp_path, "page.html", markup.encode())
    assert found == [(None, "too large", message)]


def test_embedded_images_do_not_make_a_page_too_large() -> None:
    markup = page(body=f'<img src="data:image/png;base64,{"A" * MAX_PAGE}">{STORY}')
    assert bound_markup(markup) == page(body=f"<img>{STORY}")
