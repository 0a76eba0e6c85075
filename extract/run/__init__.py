"""Run extraction over many articles: in one process, in several, in shards.

Whatever way is chosen, the records are the same, in the order of the articles.
"""

from extract.run.chunks import Chunk, cut
from extract.run.parallel import run_extraction
from extract.run.pool import WorkerError
from extract.run.work import Records, Result

__all__ = ["Chunk", "Records", "Result", "WorkerError", "cut", "run_extraction"]
