"""The options of the commands that write records."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class OutputOptions:
    """Where and how to write records; `progress` None shows a bar where it fits."""

    output: str
    output_format: str
    errors: str | None = None
    strict: bool = False
    progress: bool | None = None
    quiet: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeOptions(OutputOptions):
    """The options of `sijill merge`."""

    folder: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtractOptions(OutputOptions):
    """The options of `sijill extract`."""

    paths: tuple[str, ...]
    input_format: str | None
    published: datetime | None
    model: str
    min_confidence: float
    any_country: bool
    workers: int
    timeout: float | None
    resume: bool
    shard: tuple[int, int] | None
    scheduler: str | None

    @property
    def shards_folder(self) -> str:
        """Return the folder of the shards that will be merged to the output."""
        return f"{self.output}.shards"

    @property
    def journal(self) -> str:
        """Return the file that keeps the results of a run that may be resumed."""
        return f"{self.output}.journal"
