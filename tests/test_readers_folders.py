"""What is found in folders, and what stands in the way there."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from reader_cases import shown

from extract.article import Article, Failure
from extract.readers import Input, find_inputs, read_inputs

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="links and pipes are made as on POSIX"
)


def found_in(*paths: Path | str) -> list[object]:
    """Return the path of each article below the test's folder, or its failure."""
    items = read_inputs([str(path) for path in paths])
    return [
        (Path(item.path).name, item.kind, item.message)
        if isinstance(item, Failure)
        else item.id
        for item in items
    ]


def write(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"A shell fell near {name}.")


def test_folders_are_read_in_the_order_of_names(tmp_path: Path) -> None:
    write(tmp_path, "b.txt", "a/z.txt", "a/b/c.txt", "C.txt", "a.txt", ".hidden/x.txt")
    write(tmp_path, ".x.txt")
    assert found_in(tmp_path) == ["C", "a/b/c", "a/z", "a", "b"]


def test_paths_are_read_as_given(tmp_path: Path) -> None:
    write(tmp_path, "a/b.txt", "c.txt")
    assert list(find_inputs([str(tmp_path / "c.txt"), str(tmp_path / "a")])) == [
        Input(str(tmp_path / "c.txt"), "c"),
        Input(str(tmp_path / "a" / "b.txt"), "b"),
    ]


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    folder, outside = tmp_path / "in", tmp_path / "out"
    write(folder, "a.txt", "sub/b.txt")
    write(outside, "secret.txt")
    (folder / "dangling.txt").symlink_to("nowhere.txt")
    (folder / "escape.txt").symlink_to(outside / "secret.txt")
    (folder / "escape").symlink_to(outside)
    (folder / "inner.txt").symlink_to("a.txt")
    (folder / "inner").symlink_to("sub")
    (folder / "sub" / "up").symlink_to("..")
    (folder / "self").symlink_to("self")
    os.mkfifo(folder / "pipe.txt")
    assert found_in(folder) == [
        "a",
        ("dangling.txt", "missing", "is not there, or links to nothing"),
        ("escape", "link", "links out of the given folders and is not followed"),
        ("escape.txt", "link", "links out of the given folders and is not followed"),
        ("pipe.txt", "not a file", "is no regular file"),
        ("self", "link", "links in a loop"),
        "sub/b",
        ("up", "link", "links to a folder above itself"),
    ]


def test_given_paths_that_are_no_files(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "none").mkdir()
    assert found_in(
        tmp_path / "gone.txt", tmp_path / "pipe", "/dev/null", tmp_path / "none", "a\0b"
    ) == [
        ("gone.txt", "missing", "is not there, or links to nothing"),
        ("pipe", "not a file", "is no regular file"),
        ("null", "not a file", "is no regular file"),
        ("none", "empty", "folder holds no files"),
        ("a\0b", "unreadable", "is no possible path"),
    ]


def test_a_given_link_is_followed(tmp_path: Path) -> None:
    write(tmp_path, "there/a.txt")
    (tmp_path / "link").symlink_to("there")
    (tmp_path / "b.txt").symlink_to("there/a.txt")
    assert found_in(tmp_path / "link", tmp_path / "b.txt") == ["a", "b"]


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything"
)
def test_files_and_folders_without_rights(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "b/c.txt", "d.txt")
    (tmp_path / "a.txt").chmod(0)
    (tmp_path / "b").chmod(0)
    assert found_in(tmp_path) == [
        ("a.txt", "unreadable", "cannot be read: Permission denied"),
        ("b", "unreadable", "cannot be read: Permission denied"),
        "d",
    ]
    (tmp_path / "b").chmod(0o700)


def test_files_that_vanish_or_change_during_the_run(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "b.txt", "c.txt", "d.txt")
    items = read_inputs([str(tmp_path)])
    first = next(items)
    (tmp_path / "b.txt").unlink()
    (tmp_path / "c.txt").unlink()
    os.mkfifo(tmp_path / "c.txt")
    rest = [item.id if isinstance(item, Article) else item.kind for item in items]
    assert isinstance(first, Article)
    assert rest == ["missing", "not a file", "d"]


def test_names_that_are_no_text(tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9\x1b[31m.txt")
    (tmp_path / name).write_text("A shell fell.")
    (item,) = read_inputs([str(tmp_path)])
    assert isinstance(item, Article)
    assert item.id == "caf\ufffd\x1b[31m"
    assert (item.path or "").endswith("caf\ufffd\x1b[31m.txt")


def test_a_deep_folder(tmp_path: Path) -> None:
    folder = tmp_path
    for _ in range(200):
        folder = folder / "deep"
    folder.mkdir(parents=True)
    (folder / "a.txt").write_text("A shell fell.")
    (item,) = read_inputs([str(tmp_path)])
    assert shown(item) == {"id": "deep/" * 200 + "a", "text": "A shell fell."}


def test_the_same_name_twice(tmp_path: Path) -> None:
    write(tmp_path, "x/a.txt", "y/a.txt", "y/a.html")
    assert found_in(tmp_path / "x", tmp_path / "y") == [
        "a",
        ("a.html", "duplicate id", "id 'a' was read before"),
        ("a.txt", "duplicate id", "id 'a' was read before"),
    ]
