"""Assemble an article's incidents from the facts of its sentences."""

from __future__ import annotations

from collections.abc import Iterator

from extract.article import Article
from extract.assemble.context import contextualise
from extract.assemble.merge import merge
from extract.assemble.records import build_records
from extract.assemble.scope import set_scopes
from extract.assemble.select import is_about_syria, keep_records
from extract.facts import Facts
from extract.frames import find_frames
from extract.models import Incident


def assemble(
    article: Article, facts: Facts, *, any_country: bool
) -> Iterator[Incident]:
    """Yield the records of one article, in the order in which it tells them."""
    if not any_country and not is_about_syria(facts):
        return
    frames = list(find_frames(facts))
    told = contextualise(facts, frames)
    events = merge(keep_records(told, any_country=any_country))
    set_scopes(events)
    yield from build_records(article, facts, events)
