"""What the user names, as a list of files."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from thidua.batch import mine
from thidua.batch.inputs import expand


@pytest.fixture
def tree(tmp_path):
    for name in ("b/2.txt", "b/10.txt", "a.txt", ".hidden/x.txt", "b/~$2.docx", "b/.x", "c[1].txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x")
    (tmp_path / "b" / "up").symlink_to(tmp_path)
    return tmp_path


def names(tree, *paths):
    return [str(p.relative_to(tree)) for p in expand(paths)]


def test_folders_are_walked_in_order_without_hidden_files_and_loops(tree):
    assert names(tree, tree) == ["a.txt", "b/10.txt", "b/2.txt", "c[1].txt"]


def test_globs_and_names_that_look_like_globs(tree):
    assert names(tree, f"{tree}/**/*.txt")[0] == "a.txt"
    assert names(tree, tree / "c[1].txt") == ["c[1].txt"]
    assert names(tree, f"{tree}/*/2.txt") == ["b/2.txt"]


def test_each_file_once_in_the_order_given(tree):
    assert names(tree, tree / "b" / "2.txt", tree, tree / "a.txt")[:2] == ["b/2.txt", "a.txt"]
    assert len(names(tree, tree, tree)) == 4


def test_a_dead_link_and_a_missing_pattern_stay(tree):
    (tree / "dead").symlink_to(tree / "gone")
    assert "dead" in names(tree, tree)
    assert names(tree, f"{tree}/*.pdf") == ["*.pdf"]


@pytest.mark.parametrize("name", ["x" * 5000, "a\0b"])
def test_an_impossible_name_is_a_row(name):
    (row,) = mine(name).rows("documents")
    assert row["status"] == "failed"


def test_a_name_that_is_not_utf8_is_a_row_that_can_be_stored(tmp_path):
    path = os.fsencode(tmp_path) + b"/k\xe9 ho\xe1ch.txt"
    try:
        with Path(os.fsdecode(path)).open("w", encoding="utf-8") as file:
            file.write(
                "KẾ HOẠCH\nPhát động thi đua năm 2024\n\n- 100% đoàn viên đăng ký thi đua.\n"
            )
    except OSError:
        pytest.skip("this file system wants UTF-8")
    (row,) = mine(tmp_path, tmp_path / "out").rows("documents")
    assert row["status"] == "ok"
    assert row["file_name"] == "k? ho?ch.txt"
