"""Show what readers yield in a form that a table of cases can hold."""

from __future__ import annotations

from pathlib import Path

from extract.article import Article, Failure
from extract.readers import read_inputs


def article(name: str, text: str, **fields: object) -> dict[str, object]:
    """Say what of an article is not as it is by default."""
    return {"id": name, "text": text, **fields}


def shown(item: Article | Failure) -> dict[str, object] | tuple[object, ...]:
    """Show an article by its telling fields, a failure by all but its path."""
    if isinstance(item, Failure):
        return (item.line, item.kind, item.message)
    fields = ("id", "text", "title", "publisher", "url", "published", "line")
    values = {name: getattr(item, name) for name in fields}
    return {name: value for name, value in values.items() if value is not None}


def read(folder: Path, name: str, data: bytes) -> list[object]:
    (folder / name).write_bytes(data)
    return [shown(item) for item in read_inputs([str(folder / name)])]
