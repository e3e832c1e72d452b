"""The command line on messy inputs: every error is one sentence that says what to do."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.command_line import run

from thidua.errors import ExitCode

PLAN = Path(__file__).resolve().parents[1] / "corpora" / "plans" / "thpt-2010.txt"


def sentence(result):
    """The one line on stderr of a command that failed; a traceback would be an exception."""
    assert isinstance(result.exception, SystemExit), result.exception
    assert "Traceback" not in result.output
    return result.stderr.strip().splitlines()[-1]


@pytest.fixture(scope="module")
def dataset(tmp_path_factory):
    out = tmp_path_factory.mktemp("Bộ dữ liệu") / "kế hoạch [2010]"
    assert run("mine", PLAN, "-o", out).exit_code == ExitCode.OK
    return out


@pytest.fixture
def mess(tmp_path):
    """A file, an empty folder, a folder of something else."""
    (tmp_path / "file").write_text("x")
    (tmp_path / "empty").mkdir()
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "letter.txt").write_text("x")
    return tmp_path


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("read", "nothing.pdf"), "E103"),
        (("read", "empty"), "E115"),
        (("mine", PLAN, "-o", "other"), "E206"),
        (("mine", PLAN, "-o", "file"), "E206"),
        (("mine", PLAN, "-o", "."), "E206"),
        (("mine", PLAN, "-o", "/"), "E206"),
        (("mine", PLAN, "-o", "file/out"), "E205"),
        (("show", "empty"), "E201"),
        (("search", "nothing", "thi"), "E201"),
        (("explain", "nothing", "--at", 1), "E103"),
        (("audit", PLAN, "--profile", "nothing.yaml"), "E103"),
    ],
)
def test_wrong_paths(mess, monkeypatch, words, code):
    monkeypatch.chdir(mess)
    result = run(*words)
    assert result.exit_code == ExitCode.SOME_FAILED
    assert sentence(result).startswith(f"[{code}] ")
    assert not (mess / "file.unfinished").exists()


@pytest.mark.parametrize(
    "words",
    [
        ("export", "DATASET", "-o", "file"),
        ("export", "DATASET", "-o", "file/x"),
        ("show", "DATASET", "0", "--svg", "empty"),
        ("audit", "DATASET", "-o", "empty"),
        ("cite", "DATASET", "--format", "xlsx", "-o", "empty"),
        ("compare", "DATASET", "--charts", "file"),
        ("eval", "DATASET", "--against", "DATASET", "-o", "file/x"),
    ],
)
def test_answers_that_cannot_be_written(dataset, mess, monkeypatch, words):
    monkeypatch.chdir(mess)
    result = run(*(dataset if word == "DATASET" else word for word in words))
    assert result.exit_code == ExitCode.SOME_FAILED
    assert sentence(result).startswith("[E205] ")
    assert "Errno" not in result.stderr


@pytest.mark.parametrize("encoding", ["utf-16", "cp1258"])
def test_tables_of_the_user_that_are_not_utf_8(dataset, tmp_path, encoding):
    for name, option in (("a.yaml", "--profile"), ("a.csv", "--portals")):
        (tmp_path / name).write_bytes("tên: thể".encode(encoding, "replace") + b"\xff")
        words = (
            ("audit", dataset) if option == "--profile" else ("cite", dataset, "--format", "csv")
        )
        assert "UTF-8" in sentence(run(*words, option, tmp_path / name))


def test_a_place_without_permission_is_told_before_anything_is_read(tmp_path, monkeypatch):
    monkeypatch.setattr("thidua.dataset.store.os.access", lambda *_: False)
    monkeypatch.setattr("thidua.batch.mining.mine_file", None)
    result = run("mine", PLAN, "-o", tmp_path / "out")
    assert sentence(result).startswith("[E205] ")
    assert "(Permission denied)" in sentence(result)


@pytest.mark.parametrize(
    "words",
    [("read", "{}"), ("mine", "{}", "-o", "out"), ("audit", "{}"), ("explain", "{}", "--at", 1)],
)
def test_a_file_without_permission(tmp_path, monkeypatch, words):
    def refuse(path):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("os.access", lambda path, mode, **_: Path(path).name != PLAN.name)
    monkeypatch.setattr(Path, "read_bytes", refuse)
    result = run(*(str(word).format(PLAN) for word in words))
    assert result.exit_code == ExitCode.SOME_FAILED
    assert sentence(result).startswith("[E102] ")


def test_nothing_to_do_is_said(dataset, tmp_path):
    (tmp_path / "folder").mkdir()
    result = run("mine", tmp_path / "folder", "-o", tmp_path / "out")
    assert result.exit_code == ExitCode.NOTHING_READ
    assert "There is no file to read" in sentence(result)
    found = run("search", dataset, "khủng long")
    assert found.exit_code == ExitCode.OK
    assert (found.stdout, "Nothing found" in found.stderr) == ("", True)


def test_a_damaged_database(dataset, tmp_path):
    copy = shutil.copytree(dataset, tmp_path / "copy")
    (copy / "plans.db").write_bytes(b"x")
    assert sentence(run("search", copy, "thi")).startswith("[E201] ")


def test_names_with_blanks_and_brackets_stay_as_they_are(tmp_path):
    plan = shutil.copy(PLAN, tmp_path / "Kế hoạch [bold] số 5.txt")
    out = tmp_path / "kết quả [b]"
    result = run("mine", plan, "-o", out)
    assert result.exit_code == ExitCode.OK
    assert f"{out}/plans.db" in result.stdout
    assert f"thidua show '{out}'" in result.stdout
    assert "[bold]" in run("show", out).stdout


def test_a_dataset_in_the_folder_one_stands_in(tmp_path, monkeypatch):
    place = tmp_path / "here"
    place.mkdir()
    monkeypatch.chdir(place)
    assert run("mine", PLAN, "-o", ".").exit_code == ExitCode.OK
    assert (tmp_path / "here" / "plans.db").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["here"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk(dataset):
    code = "import sys; from thidua.cli import main; main(sys.argv[1:])"
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-c", code, "show", str(dataset), "0"],
            stdout=full, stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
    assert done.returncode == ExitCode.SOME_FAILED
    assert done.stderr.startswith("[E205] ")
    assert "Traceback" not in done.stderr
