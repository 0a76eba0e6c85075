"""HTML pages: the main text without menus, and what the page says about itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from extract.article import Article, Failure
from extract.readers.decode import decode
from extract.readers.errors import FailureKind, ReadError
from extract.readers.html_bounds import bound_markup
from extract.readers.html_metadata import metadata_of
from extract.readers.origin import Found, Origin, make_article
from extract.readers.stream import ByteStream

if TYPE_CHECKING:  # imported where a page is first parsed
    from resiliparse.parse.html import HTMLTree

_DECLARED = re.compile(
    rb"""charset\s{0,9}=\s{0,9}["']?([\w.:-]{2,30})""", re.IGNORECASE
)
_HEAD_BYTES = 4096
_NOT_TEXT = [
    "nav",
    "aside",
    "footer",
    "figure",
    "button",
    "dialog",
    "iframe",
    "svg",
    "[role=navigation]",
    "[role=complementary]",
    "[role=contentinfo]",
    "amp-sidebar",
]
_OTHER_STORIES = [
    f"{tag}[{attribute}*={part}]"
    for tag in ("div", "section", "ul")
    for attribute in ("class", "id")
    for part in ("related", "recommend", "most-read", "more-stories", "newsletter")
]
# A line of a menu or a list of headlines is shorter, or does not end a sentence.
_PROSE = re.compile(r"^.{30,}[.!?][\"'’”)]{0,3}$", re.MULTILINE)
_INDENT = re.compile(r"^[ \t]+", re.MULTILINE)
_GAP = re.compile(r"\n{3,}")


def read_html(stream: ByteStream, origin: Origin) -> Iterator[Article | Failure]:
    """Yield the one article of a page; its text is the main text, a block a line."""
    data = stream.read_all()
    declared = _DECLARED.search(data, 0, _HEAD_BYTES)
    page = decode(data, declared[1].decode("ascii") if declared else None)
    if not page.strip():
        raise ReadError(FailureKind.EMPTY, "holds no text")
    return make_article(_found(page), origin, origin.stem)


def _found(page: str) -> Found:
    from resiliparse.parse.html import HTMLTree

    try:
        tree = HTMLTree.parse(bound_markup(page))
        about = metadata_of(tree)
        text = _main_text(tree)
    except (ValueError, RuntimeError) as error:
        raise ReadError(FailureKind.BROKEN_HTML, "page cannot be parsed") from error
    return Found(
        text=text,
        title=about.title,
        publisher=about.publisher,
        url=about.url,
        published=about.published,
    )


def _main_text(tree: HTMLTree) -> str:
    """Return the text of the article, without menus and other stories.

    A page may bear the marks of other stories around its own, or none of an article:
    then what reads as prose decides.
    """
    strict = _text(tree, _NOT_TEXT + _OTHER_STORIES)
    if _PROSE.search(strict):
        return strict
    loose = _text(tree, _NOT_TEXT)
    if _PROSE.search(loose):
        return loose
    if strict or loose:
        return strict or loose
    whole = _text(tree, _NOT_TEXT, main_content=False)
    return "\n\n".join(_PROSE.findall(whole))


def _text(tree: HTMLTree, skipped: list[str], *, main_content: bool = True) -> str:
    from resiliparse.extract.html2text import extract_plain_text

    text = extract_plain_text(
        tree,
        preserve_formatting=True,
        main_content=main_content,
        list_bullets=False,
        alt_texts=False,
        comments=False,
        skip_elements=skipped,
    )
    return _GAP.sub("\n\n", _INDENT.sub("", text)).strip()
