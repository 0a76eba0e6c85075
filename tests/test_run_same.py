"""The same input gives the same bytes, whatever order the process hashes words in."""

import os
import subprocess
from pathlib import Path

from run_cases import ROOT, SIJILL

SEIZED = (
    "Three men were detained and two others abducted in the town of Douma on 3 May"
    " 2016. Gunmen kidnapped a teacher and police arrested four students in Homs."
)


def test_records_do_not_depend_on_the_hash_seed(tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text(SEIZED + "\n", encoding="utf-8")
    command = [*SIJILL, "extract", str(report), "samples/articles"]
    made = {
        subprocess.run(
            command,
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(made) == 1
    assert made.pop().count(b"\n") > 100
