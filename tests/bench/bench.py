"""Print speed and memory as ratios, each measured in one run: `bench.py [CORPUS]`.

CORPUS is anything that `sijill extract` reads; by default it is the samples.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, NamedTuple

from measure import articles_of, repeated

from extract.article import Article
from extract.tokens import DEFAULT_MODEL

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
PYTHON = sys.executable
SIJILL = [PYTHON, "-m", "cli"]
SHORT = "Shelling killed two civilians in the town of Douma on 3 May 2016."
# What is installed is compiled once, not at every start.
ENV = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": ""}
# As extraction sets it for itself. A second thread shortens neither side's run, but its
# waiting counts as processor time.
ENV["OPENBLAS_NUM_THREADS"] = "1"
STARTS = 5  # of which the quickest counts
MEGABYTE = 1024 if sys.platform != "darwin" else 1024 * 1024  # of what the system tells


def measure(name: str, *arguments: object) -> Any:
    """Measure in a process of its own."""
    command = [PYTHON, str(HERE / "measure.py"), name, *map(str, arguments)]
    result = subprocess.run(command, capture_output=True, check=True, env=ENV)
    return json.loads(result.stdout)


def starts(own: list[str], other: list[str]) -> tuple[float, float]:
    """Return the processor seconds of the quickest start of two commands, run in turn."""
    times = [(_usage(own).seconds, _usage(other).seconds) for _ in range(STARTS)]
    return min(own for own, _ in times), min(other for _, other in times)


class Usage(NamedTuple):
    """What a finished process took: processor seconds and peak megabytes."""

    seconds: float
    megabytes: float


def _usage(command: list[str]) -> Usage:
    null = subprocess.DEVNULL
    process = subprocess.Popen(command, stdout=null, stderr=null, env=ENV, cwd=ROOT)
    _, _, used = os.wait4(process.pid, 0)
    return Usage(used.ru_utime + used.ru_stime, used.ru_maxrss / MEGABYTE)


def peak_memory(articles: list[Article], folder: Path) -> float:
    """Return the peak megabytes of a run over articles."""
    path = folder / f"{len(articles)}.jsonl"
    rows = (
        {"id": a.id, "text": a.text, "title": a.title, "published": a.published}
        for a in articles
    )
    path.write_text("".join(json.dumps(row, default=str) + "\n" for row in rows))
    output = [str(path), "--quiet", "--output", os.devnull]
    return _usage([*SIJILL, "extract", *output]).megabytes


def show(what: str, value: float, goal: str, detail: str = "") -> None:
    """Print one figure beside its goal."""
    print(f"{what:<44}{value:>8.2f}   {goal:<8}{detail}", flush=True)


def throughput(corpus: str, folder: Path) -> None:
    """Compare with the bare pipeline, and two workers with one."""
    own, bare = measure("own", corpus, 750), measure("bare", corpus, 100)
    detail = f"{own:.0f} and {bare:.1f} articles a second"
    show("one process : bare spaCy pipeline", own / bare, ">= 10", detail)
    among(
        corpus, folder, "harmless", "the same, articles without any casualty", ">= 40"
    )
    among(corpus, folder, "recordless", "the same, casualties but no record", "")
    one, two = (measure("spread", corpus, 3000, workers) for workers in (1, 2))
    detail = f"{two:.0f} and {one:.0f} articles a second"
    show("two workers : one", two / one, ">= 1.8", detail)


def among(corpus: str, folder: Path, kind: str, what: str, goal: str) -> None:
    """Compare with the bare pipeline on the articles of one kind, if there are any."""
    wanted = set(measure(kind, corpus))
    if not wanted:
        print(f"{what:<44}{'-':>8}   {goal:<8}none in the corpus", flush=True)
        return
    rows = [{"id": a.id, "text": a.text} for a in articles_of(corpus) if a.id in wanted]
    path = folder / f"{kind}.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    own, bare = measure("own", path, 3000), measure("bare", path, 100)
    detail = f"{own:.0f} and {bare:.1f} articles a second, {len(rows)} articles"
    show(what, own / bare, goal, detail)


def memory(corpus: str, folder: Path) -> None:
    """Compare the peak of a long run with that of a short one."""
    articles = articles_of(corpus)
    short, long = (
        peak_memory(repeated(articles, count), folder) for count in (2_000, 20_000)
    )
    detail = f"{long:.0f} and {short:.0f} MB"
    show("peak memory, 20,000 : 2,000 articles", long / short, "<= 1.1", detail)
    show("peak memory of a process, MB", long, "< 500")


def start(folder: Path) -> None:
    """Compare start-up with what must be imported anyway."""
    page, click = starts([*SIJILL, "--help"], [PYTHON, "-c", "import click"])
    detail = f"{page:.2f} and {click:.2f} s"
    show("--help : import click", page / click, "<= 3", detail)
    path = folder / "short.txt"
    path.write_text(SHORT + "\n", encoding="utf-8")
    load = f"import spacy; spacy.load({DEFAULT_MODEL!r})"
    own, bare = starts([*SIJILL, "extract", str(path)], [PYTHON, "-c", load])
    detail = f"{own:.2f} and {bare:.2f} s"
    show("first record : import spacy and load", own / bare, "<= 1.3", detail)


def main() -> None:
    """Measure all."""
    corpus = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / "samples" / "articles")
    print(f"{'measured in one run':<44}{'ratio':>8}   goal", flush=True)
    with tempfile.TemporaryDirectory() as name:
        start(Path(name))
        throughput(corpus, Path(name))
        memory(corpus, Path(name))


if __name__ == "__main__":
    main()
