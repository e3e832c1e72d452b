"""A second run does only what is new, and gives the same dataset."""

from __future__ import annotations

import pytest

from thidua.batch import mine, one
from thidua.dataset import TABLES

PLAN = """TRƯỜNG THCS HOA SEN

KẾ HOẠCH
Phát động thi đua năm 2025

I. CHỈ TIÊU
- 90% lớp đạt danh hiệu lớp tiên tiến.
"""


@pytest.fixture
def folder(tmp_path):
    plans = tmp_path / "plans"
    plans.mkdir()
    (plans / "a.txt").write_text(PLAN, encoding="utf-8")
    (plans / "b.txt").write_text(PLAN.replace("90", "95"), encoding="utf-8")
    (plans / "english.txt").write_text("Minutes of the meeting of the board. " * 40, "utf-8")
    return plans


def same(one_, other):
    return all(one_.tables[table].equals(other.tables[table]) for table in TABLES)


def test_what_is_known_is_not_done_again(folder, tmp_path, monkeypatch):
    first = mine(folder, memory=tmp_path / "memory")
    assert same(first, mine(folder))

    def forbidden(*_):
        raise AssertionError("mined again")

    monkeypatch.setattr(one, "read_source", forbidden)
    assert same(first, mine(folder, memory=tmp_path / "memory"))


def test_a_changed_file_is_new_and_a_copy_elsewhere_has_its_own_source(folder, tmp_path):
    mine(folder, memory=tmp_path / "memory")
    (folder / "a.txt").write_text(PLAN.replace("90", "80"), encoding="utf-8")
    (folder / "sub").mkdir()
    (folder / "sub" / "b.txt").write_bytes((folder / "b.txt").read_bytes())
    assert same(mine(folder, memory=tmp_path / "memory"), mine(folder))


def test_damaged_entries_are_forgotten(folder, tmp_path):
    first = mine(folder, memory=tmp_path / "memory")
    for number, path in enumerate(sorted((tmp_path / "memory").iterdir())):
        path.write_bytes(b"" if number else path.read_bytes()[:-3])
    assert same(first, mine(folder, memory=tmp_path / "memory"))


def test_an_error_of_ours_is_tried_again(folder, tmp_path, monkeypatch):
    def broken(*_):
        raise RuntimeError("line\nbreak")

    with monkeypatch.context() as patch:
        patch.setattr(one, "mine_document", broken)
        rows = mine(folder, memory=tmp_path / "memory").rows("documents")
    assert rows[0]["error"].startswith("[E199] a.txt met an error of thidua itself (extraction:")
    assert "\n" not in rows[0]["error"]
    assert same(mine(folder), mine(folder, memory=tmp_path / "memory"))


def test_a_memory_that_cannot_be_written_is_no_failure(folder, tmp_path):
    (tmp_path / "file").write_text("x")
    assert same(mine(folder), mine(folder, memory=tmp_path / "file"))
