"""Kinds of options, and the options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from extract.tokens import DEFAULT_MODEL


class Registered(click.types.StringParamType):
    """A name from a registry that is imported only when the option is used."""

    name = "format"

    def __init__(self, module: str, registry: str) -> None:
        self._module, self._registry = module, registry

    @property
    def choices(self) -> list[str]:
        """Return the registered names."""
        from importlib import import_module

        return list(getattr(import_module(self._module), self._registry))

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        return f"[{'|'.join(self.choices)}]"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> str:
        if value not in self.choices:
            self.fail(f"{value!r} is not one of {', '.join(self.choices)}", param, ctx)
        return str(value)


def share(
    ctx: click.Context, param: click.Parameter, value: str | None
) -> tuple[int, int] | None:
    """Read which part of how many, as in "3/10"."""
    if value is None:
        return None
    number, _, count = value.partition("/")
    if not (number.isdecimal() and count.isdecimal()):
        raise click.BadParameter(f"{value!r} is not like 3/10")
    if not 1 <= int(number) <= int(count):
        raise click.BadParameter(f"{value!r}: there is no such part")
    return int(number), int(count)


def _installed(ctx: click.Context, param: click.Parameter, value: str) -> str:
    """Refuse a model that is neither an installed package nor a folder."""
    from importlib.util import find_spec

    package = value.replace("-", "_")
    installed = package.isidentifier() and find_spec(package) is not None
    if not installed and not Path(value).is_dir():
        raise click.BadParameter(f"no spaCy pipeline {value!r} is installed")
    return value


MODEL = click.option(
    "--model",
    default=DEFAULT_MODEL,
    show_default=True,
    callback=_installed,
    help="The installed English spaCy pipeline to tag and parse with.",
)


OUTPUT = click.option("-o", "--output", default="-", help="File to write; - is stdout.")
FORMAT = click.option(
    "-f",
    "--format",
    "output_format",
    type=Registered("extract.writers", "WRITERS"),
    default="jsonl",
    show_default=True,
    help="Form of the records.",
)
