"""What a page says about itself: JSON-LD first, then meta tags, then its markup."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.readers.published import is_date

if TYPE_CHECKING:  # imported where a page is first parsed
    from resiliparse.parse.html import ElementNode, HTMLTree

_ARTICLES = frozenset(
    [
        "article",
        "newsarticle",
        "reportagenewsarticle",
        "report",
        "blogposting",
        "webpage",
        "liveblogposting",
        "analysisnewsarticle",
        "backgroundnewsarticle",
        "opinionnewsarticle",
        "socialmediaposting",
        "scholarlyarticle",
        "techarticle",
    ]
)
_TITLES = ("og:title", "twitter:title", "dc.title", "parsely-title", "title")
_PUBLISHERS = ("og:site_name", "dc.publisher", "publisher", "application-name")
_URLS = ("og:url", "twitter:url", "parsely-link")
_DATES = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "date.published",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "citation_publication_date",
    "citation_date",
    "article:published",
    "date",
)
_ANY_TIME = "time[datetime]"
_TIMES = (
    "[itemprop=datePublished]",
    "time[pubdate]",
    "article time[datetime]",
    "main time[datetime]",
    _ANY_TIME,
)
_MAX_JSON_LD = 1 << 20
_MAX_NODES = 2000


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """Title, publisher, address and publication dates as printed in a page."""

    title: str | None
    publisher: str | None
    url: str | None
    published: tuple[object, ...]


def metadata_of(tree: HTMLTree) -> PageMetadata:
    """Read the metadata of a parsed page; later sources fill what earlier ones lack."""
    linked = list(_json_ld(tree))
    meta = _meta(tree)
    dates: list[object] = [
        one["datePublished"] for one in linked if "datePublished" in one
    ]
    dates += [meta[name] for name in _DATES if name in meta]
    return PageMetadata(
        title=_first(linked, "headline", meta, _TITLES) or _heading(tree),
        publisher=_first(linked, "publisher", meta, _PUBLISHERS),
        url=_web(_link(tree)) or _web(_first(linked, "url", meta, _URLS)),
        published=tuple(date for date in dates if date) or _times(tree),
    )


def _first(
    linked: list[Mapping[str, object]],
    key: str,
    meta: Mapping[str, str],
    names: tuple[str, ...],
) -> str | None:
    """Return the first text under a key of the JSON-LD, else under a meta name."""
    texts = [_text_of(one.get(key)) for one in linked]
    texts += [meta.get(name) for name in names]
    return next((text for text in texts if text and text.strip()), None)


def _text_of(value: object) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name")
    return value if isinstance(value, str) else None


def _json_ld(tree: HTMLTree) -> Iterator[Mapping[str, object]]:
    """Yield the articles that the page describes in JSON-LD."""
    for script in _select(tree, "script[type='application/ld+json']"):
        source = _content(script)
        if len(source) > _MAX_JSON_LD:
            continue
        try:
            value = json.loads(source, strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _nodes(value):
            if _is_article(node):
                yield node


def _nodes(value: object) -> Iterator[Mapping[str, object]]:
    """Yield the objects of a JSON-LD value: the graph's, or those of a list."""
    waiting = deque([value])
    for _ in range(_MAX_NODES):
        if not waiting:
            return
        current = waiting.popleft()
        if isinstance(current, list):
            waiting += current[:_MAX_NODES]
        elif isinstance(current, dict):
            yield current
            waiting += [current.get("@graph"), current.get("mainEntity")]


def _is_article(node: Mapping[str, object]) -> bool:
    kinds = node.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(name, str) and name.lower() in _ARTICLES for name in names)


def _meta(tree: HTMLTree) -> dict[str, str]:
    """Return the content of the meta tags under name or property, the first of each."""
    found: dict[str, str] = {}
    for tag in _select(tree, "meta[content]"):
        name = _attribute(tag, "property") or _attribute(tag, "name")
        name = (name or _attribute(tag, "itemprop") or "").strip().lower()
        if name and (content := _attribute(tag, "content").strip()):
            found.setdefault(name, content)
    return found


def _times(tree: HTMLTree) -> tuple[object, ...]:
    """Return the first time element that can be the publication's and is a date.

    Outside the article, only the page's one and only: others are of other stories.
    """
    for selector in _TIMES:
        nodes = _select(tree, selector)
        if selector == _ANY_TIME and len(nodes) != 1:
            continue
        for node in nodes[:1]:
            shown = _attribute(node, "datetime") or _attribute(node, "content")
            value = (shown or _content(node)).strip()
            if is_date(value):
                return (value,)
    return ()


def _heading(tree: HTMLTree) -> str | None:
    headings = [_content(node).strip() for node in _select(tree, "h1")]
    if len(headings) == 1 and headings[0]:
        return headings[0]
    return tree.title


def _link(tree: HTMLTree) -> str | None:
    links = _select(tree, "link[rel=canonical]")
    return _attribute(links[0], "href") if links else None


def _web(address: str | None) -> str | None:
    """Return an address only if it is one on the web."""
    address = (address or "").strip()
    return address if address.lower().startswith(("http://", "https://")) else None


def _select(tree: HTMLTree, selector: str) -> list[ElementNode]:
    return list(tree.document.query_selector_all(selector)) if tree.document else []


def _attribute(node: ElementNode, name: str) -> str:
    return node.getattr(name) or ""


def _content(node: ElementNode) -> str:
    return node.text or ""
