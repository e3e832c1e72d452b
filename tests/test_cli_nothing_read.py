"""A dataset stays as it was where there is nothing better to put in its place."""

from __future__ import annotations

import pytest
from tests.command_line import PLAN, run

from thidua.batch import mine
from thidua.dataset import Dataset
from thidua.errors import ErrorCode, ExitCode, ThiduaError


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A plan, an empty folder, a damaged file; the dataset of the plan."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plan.txt").write_text(PLAN, encoding="utf-8")
    (tmp_path / "nothing").mkdir()
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.7\n1 0 obj")
    (tmp_path / "dead.txt").symlink_to(tmp_path / "gone")
    mine("plan.txt", "out")
    return tmp_path


def content(folder):
    return {
        path.relative_to(folder): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.mark.parametrize(
    "paths",
    [["plann.txt"], ["a.txt", "b/c.txt"], ["*.docx"], ["nothing"], ["x" * 5000], ["plan.txt/x"]],
)
@pytest.mark.parametrize("out", ["out", "new"])
def test_nothing_to_read_writes_nothing(folder, paths, out):
    before = content(folder)
    result = run("mine", *paths, "-o", out)
    assert result.exit_code == ExitCode.NOTHING_READ
    (line,) = result.stderr.strip().splitlines()
    assert line.startswith("[E116] There is no file to read in ")
    assert paths[0][:200] in line
    assert len(line) < 400
    assert result.stdout == ""
    assert content(folder) == before
    assert not (folder / "new").exists()


def test_nothing_to_read_for_an_audit(folder):
    result = run("audit", "plann.txt", "--format", "json")
    assert result.exit_code == ExitCode.NOTHING_READ
    assert result.stderr.startswith("[E116] ")
    assert not (folder / "audit.json").exists()


def test_one_that_is_missing_among_several_is_a_row(folder):
    assert run("mine", "plann.txt", "plan.txt", "-o", "out").exit_code == ExitCode.SOME_FAILED
    statuses = [row["status"] for row in Dataset.open("out").rows("documents")]
    assert statuses == ["failed", "ok"]


@pytest.mark.parametrize("paths", [["bad.pdf"], ["bad.pdf", "plann.txt"], ["dead.txt"]])
def test_a_good_dataset_stays_where_every_file_failed(folder, paths):
    before = content(folder / "out")
    result = run("mine", *paths, "-o", "out")
    assert result.exit_code == ExitCode.SOME_FAILED
    lines = [line for line in result.stderr.splitlines() if line.startswith("[")]
    assert [line[:6] for line in lines[:-1]] == [
        {"bad.pdf": "[E106]", "plann.txt": "[E103]", "dead.txt": "[E103]"}[path] for path in paths
    ]
    assert lines[-1] == "[E207] out stays as it was: none of the files could be read."
    assert content(folder / "out") == before
    assert not (folder / "out.unfinished").exists()


def test_a_new_dataset_and_one_of_failures_take_failed_rows(folder):
    for _ in range(2):
        assert run("mine", "bad.pdf", "-o", "new").exit_code == ExitCode.SOME_FAILED
    (row,) = Dataset.open("new").rows("documents")
    assert row["status"] == "failed"
    assert run("mine", "plan.txt", "-o", "new").exit_code == ExitCode.OK


def test_a_damaged_dataset_is_no_good_one(folder):
    (folder / "out" / "tables" / "documents.parquet").write_bytes(b"PAR1")
    assert run("mine", "bad.pdf", "-o", "out").exit_code == ExitCode.SOME_FAILED
    assert [row["status"] for row in Dataset.open("out").rows("documents")] == ["failed"]


def test_from_python(folder):
    with pytest.raises(ThiduaError) as error:
        mine("plann.txt", "out")
    assert error.value.code == ErrorCode.NO_INPUT
    with pytest.raises(ThiduaError) as error:
        mine(["bad.pdf"], "out")
    assert error.value.code == ErrorCode.NOTHING_NEW
    assert mine("plann.txt").rows("documents")[0]["status"] == "failed"  # nothing is replaced


def test_files_of_others_beside_what_waits_stay(folder):
    waiting = folder / "out.unfinished"
    waiting.mkdir()
    (waiting / "notes.json").write_text("giữ lại", encoding="utf-8")
    assert run("mine", "plan.txt", "-o", "out").exit_code == ExitCode.OK
    assert [path.name for path in waiting.iterdir()] == ["notes.json"]
