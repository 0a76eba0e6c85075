"""How a command ends that is broken off or meets an error of the system."""

from __future__ import annotations

import os
import sys
from typing import Any

import click

INTERRUPTED = 130


class Commands(click.Group):
    """Commands that end quietly on a closed pipe and in one line on an error."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            ctx.exit(INTERRUPTED)
        except BrokenPipeError:
            # The reader has left: nothing more to say, also not when the stream closes.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(0)
        except OSError as error:
            from extract.messages import escape_terminal

            reason = f"{error.filename}: {error.strerror}"
            shown = escape_terminal(reason if error.filename else str(error))
            raise click.ClickException(shown) from error
