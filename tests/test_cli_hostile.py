"""The command line under hostile circumstances: odd names, locales, links, other versions."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from tests.command_line import PLAN, mined, run

from thidua.batch.inputs import expand
from thidua.cli.group import _say_everything
from thidua.errors import ExitCode

BYTES = os.fsdecode(b"d\xe9")  # a name that is not UTF-8


@pytest.fixture(scope="module")
def dataset(tmp_path_factory):
    return mined(tmp_path_factory.mktemp("hostile"))


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plan.txt").write_text(PLAN, encoding="utf-8")
    return tmp_path


# ---------------------------------------------------------------------------- names and places


@pytest.mark.parametrize(
    "words", [("mine", "", "-o", "out"), ("mine", "plan.txt", "-o", ""), ("show", ""), ("read", "")]
)
def test_an_empty_name_is_not_the_folder_one_stands_in(folder, words):
    result = run(*words)
    assert result.exit_code == ExitCode.USAGE
    assert "the name is empty" in result.stderr
    assert [path.name for path in folder.iterdir()] == ["plan.txt"]


@pytest.mark.parametrize(
    ("out", "reason"),
    [
        ("loop", "Too many levels of symbolic links"),
        ("x" * 300, "File name too long"),
        ("x" * 300 + "/out", "File name too long"),
    ],
)
def test_a_place_there_cannot_be_is_told_before_anything_is_read(folder, monkeypatch, out, reason):
    monkeypatch.setattr("thidua.batch.mining.mine_file", None)
    (folder / "loop").symlink_to(folder / "loop")
    result = run("mine", "plan.txt", "-o", out)
    assert result.exit_code == ExitCode.SOME_FAILED
    assert result.stderr.splitlines()[-1].startswith("[E205] ")
    assert reason in result.stderr


@pytest.mark.parametrize("package", ["[1]", '"thidua"', "null", "{}"])
def test_a_description_of_something_else_is_no_dataset(folder, package):
    (folder / "other").mkdir()
    (folder / "other" / "datapackage.json").write_text(package)
    result = run("mine", "plan.txt", "-o", "other")
    assert (result.exit_code, "[E206]" in result.stderr) == (ExitCode.SOME_FAILED, True)


@pytest.mark.parametrize("name", ["ữ" * 84, "bộ  dữ liệu ", "-out", "a\nb", BYTES])
def test_a_dataset_of_an_odd_name(folder, name):
    try:
        (folder / name).mkdir()
    except OSError:
        pytest.skip("this file system wants another name")
    assert run("mine", "plan.txt", "-o", folder / name).exit_code == ExitCode.OK
    for words in (("show",), ("search",), ("cite", "--format", "csv"), ("audit",)):
        command, *rest = words
        rest += ["thi"] if command == "search" else []
        rest += ["--fail-on", "never"] if command == "audit" else []
        assert run(command, folder / name, *rest).exit_code == ExitCode.OK


def test_a_link_to_a_dataset_stays_a_link(folder):
    (folder / "link").symlink_to("real")
    for _ in range(2):  # dead at first
        assert run("mine", "plan.txt", "-o", "link").exit_code == ExitCode.OK
    assert (folder / "link").is_symlink()
    assert (folder / "real" / "plans.db").exists()


def test_pipes_in_a_folder_are_no_documents(folder):
    os.mkfifo(folder / "pipe")
    (folder / "dead").symlink_to("gone")
    assert [path.name for path in expand([folder])] == ["dead", "plan.txt"]
    assert expand([folder / "pipe"]) == [folder / "pipe"]  # one that is named is meant


# ---------------------------------------------------------------------------- locales and pipes


@pytest.mark.parametrize("encoding", ["latin-1", "ascii", "cp1258", "utf-8"])
def test_vietnamese_goes_out_whatever_the_locale(monkeypatch, encoding):
    out = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(out, encoding=encoding))
    _say_everything()
    sys.stdout.write(f"kế hoạch {BYTES}")
    sys.stdout.flush()
    assert out.getvalue() == "kế hoạch ".encode() + b"d\xe9"


def test_a_screen_that_has_not_the_letters_shows_question_marks(monkeypatch):
    out = io.BytesIO()
    screen = io.TextIOWrapper(out, encoding="latin-1")
    monkeypatch.setattr(screen, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stdout", screen)
    _say_everything()
    sys.stdout.write("kế hoạch")
    sys.stdout.flush()
    assert out.getvalue() == b"k? ho?ch"


def test_a_reader_that_leaves_is_no_traceback(dataset):
    code = "import sys; from thidua.cli import main; main(sys.argv[1:])"
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-c", code, "show", str(dataset), "0"],
        stdout=writing, stderr=subprocess.PIPE, check=False,
        env={**os.environ, "PYTHONIOENCODING": "latin-1"},
    )  # fmt: skip
    os.close(writing)
    assert done.returncode == ExitCode.SOME_FAILED
    assert done.stderr == b""


# ---------------------------------------------------------------------------- other versions


@pytest.fixture(params=["directives.work_id", "documents.body_start", "corrections"])
def other_version(request, dataset, tmp_path):
    """A dataset without a column, or without a table, and what lacks."""
    copy = tmp_path / "old"
    shutil.copytree(dataset, copy)
    table, _, column = request.param.partition(".")
    path = copy / "tables" / f"{table}.parquet"
    if column:
        with path.open("rb") as file:
            content = pq.read_table(file).drop_columns([column])
        pq.write_table(content, path)
    else:
        path.unlink()
    return copy, request.param


@pytest.mark.parametrize("words", [("show",), ("audit",), ("cite",), ("compare",), ("export",)])
def test_a_dataset_of_another_version_is_told(other_version, words):
    folder, lacking = other_version
    result = run(*words, folder)
    assert result.exit_code == ExitCode.SOME_FAILED
    assert result.stderr.startswith(f"[E208] {folder} is of another version of thidua (no ")
    assert lacking in result.stderr


def test_another_version_can_be_compared_and_replaced(other_version, dataset):
    folder, _ = other_version
    assert run("eval", dataset, "--against", folder).exit_code == ExitCode.OK
    assert run("mine", Path(dataset).parent / "plan.txt", "-o", folder).exit_code == ExitCode.OK
    assert run("show", folder).exit_code == ExitCode.OK
