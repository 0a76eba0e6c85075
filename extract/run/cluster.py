"""Do the shards of a run on a dask cluster."""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from threading import Lock
from typing import Any

from extract.run.manifest import Manifest, write_manifest
from extract.run.shards import PART, Shard, Work, count_for, cut_inputs, run_shard

_one_at_a_time = Lock()  # the tagger of a process serves one thread


class ClusterError(OSError):
    """Say why the shards cannot be done on the cluster."""


def run_on_cluster(
    address: str, paths: Sequence[str], folder: str, work: Work
) -> Manifest:
    """Do all shards that are not done yet; return the list to merge them by.

    The workers see the inputs and the folder under the same paths as this process.
    Raises ClusterError; what is done by then stays done.
    """
    try:
        distributed: Any = import_module("distributed")
    except ImportError as error:
        raise ClusterError("--scheduler needs pip install 'sijill[dask]'") from error
    shards = cut_inputs(paths, count_for(paths))
    manifest = write_manifest(folder, shards, work)
    with _connected(distributed, address) as client:
        futures = client.map(
            complete_shard,
            shards,
            folder=folder,
            work=work,
            here=os.getcwd(),
            pure=False,
        )
        for future in distributed.as_completed(futures):
            reason = future.exception()
            if reason is not None:
                raise ClusterError(f"a shard failed on {address}: {reason}")
    for left in Path(folder).glob(f"*{PART}"):  # by workers that were killed
        left.unlink(missing_ok=True)
    return manifest


@contextmanager
def _connected(distributed: Any, address: str) -> Iterator[Any]:
    try:
        client = distributed.Client(address)
    except OSError as error:
        raise ClusterError(f"no scheduler answers at {address}") from error
    with client:
        yield client


def complete_shard(shard: Shard, folder: str, work: Work, here: str) -> str:
    """Do one shard in a worker of the cluster; return the name of its file.

    `here` is the folder from which relative paths are meant.
    """
    with _one_at_a_time:
        os.chdir(here)
        for _ in run_shard(shard, folder, work, attempt=f".{uuid.uuid4().hex}"):
            pass
    return shard.name
