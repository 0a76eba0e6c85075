"""Explain what extraction makes of one article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

import click

from extract.article import Article, Failure
from extract.commands.reporting import describe, warn
from extract.explain import explain, render_json, render_text
from extract.messages import escape_terminal
from extract.pipeline import Draughts, Settings, draft_events
from extract.readers import read_inputs


@dataclass(frozen=True, slots=True)
class ExplainOptions:
    """The options of `sijill explain`; `article` None takes the first one."""

    file: str
    article: str | None
    published: datetime | None
    model: str
    as_json: bool


def run_explain(options: ExplainOptions) -> int:
    """Run `sijill explain`; return its exit code."""
    items = read_inputs(
        [options.file],
        published=options.published.date() if options.published else None,
    )
    article = _chosen(items, options.article)
    if article is None:
        wanted = "article" if options.article is None else f"article {options.article}"
        warn(escape_terminal(f"{options.file}: no {wanted}"))
        return 1
    for drafted in _drafted(article, options.model):
        story = explain(drafted)
        click.echo(render_json(story) if options.as_json else render_text(story))
    return 0


def _chosen(items: Iterable[Article | Failure], wanted: str | None) -> Article | None:
    """Return the article asked for, and say on the way what could not be read."""
    for item in items:
        if isinstance(item, Failure):
            warn(describe(item))
        elif wanted in (None, item.id):
            return item
    return None


def _drafted(article: Article, model: str) -> Iterator[Draughts]:
    for item in draft_events([article], Settings(model=model)):
        if not isinstance(item, Failure):
            yield item
