"""The command line as a newcomer uses it: mine, show, search, export, eval, and its exit codes."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from tests.command_line import run

from thidua.errors import ExitCode

CORPORA = Path(__file__).resolve().parents[1] / "corpora"
PLAN = CORPORA / "plans" / "ubnd-tinh-2026.txt"


@pytest.fixture(scope="module")
def dataset(tmp_path_factory):
    out = tmp_path_factory.mktemp("cli") / "out"
    result = run("mine", PLAN, CORPORA / "plans" / "thpt-2010.txt", "-o", out)
    assert result.exit_code == ExitCode.OK, result.output
    return out


def test_help_loads_no_heavy_library():
    code = (
        "import sys\nfrom thidua.cli import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit:\n    pass\n"
        "heavy = {'spacy', 'pandas', 'pyarrow', 'underthesea', 'pdfplumber', 'tesserocr'}\n"
        "sys.exit(bool(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.returncode == 0
    assert "mine" in done.stdout.decode()


def test_read_prints_the_text():
    result = run("read", PLAN)
    assert result.exit_code == ExitCode.OK
    assert "KẾ HOẠCH" in result.stdout


def test_read_as_json_has_pages_and_text():
    data = json.loads(run("read", PLAN, "--json").stdout)
    assert data["text"].startswith("ỦY BAN NHÂN DÂN")


def test_what_a_dataset_holds(dataset):
    names = {path.name for path in dataset.iterdir()}
    assert {"tables", "plans.db", "datapackage.json"} <= names
    assert not dataset.with_name("out.unfinished").exists()


def test_show_lists_and_shows(dataset):
    assert len(run("show", dataset).stdout.splitlines()) == 2
    shown = run("show", dataset, "thpt")
    assert "Cửa Nhượng" in shown.stdout
    assert "numbering_gap" in shown.stdout


def test_search_needs_no_diacritics(dataset):
    plain, marked = run("search", dataset, "chuong trinh"), run("search", dataset, "chương trình")
    assert plain.stdout == marked.stdout
    assert run("search", dataset, "thi dua").stdout.strip()
    assert run("search", dataset, "dot").stdout.strip()  # đ too


@pytest.mark.parametrize(("kind", "file"), [("csv", "directives.csv"), ("jsonl", "targets.jsonl")])
def test_export_writes_a_file_a_table(dataset, tmp_path, kind, file):
    assert run("export", dataset, "--format", kind, "-o", tmp_path / kind).exit_code == ExitCode.OK
    assert (tmp_path / kind / file).stat().st_size > 100


def test_eval_prints_a_row_a_table(dataset):
    result = run("eval", dataset, "--gold", CORPORA / "gold", "--json")
    assert result.exit_code == ExitCode.OK
    assert json.loads(result.stdout)


def test_some_failed(tmp_path):
    (tmp_path / "empty.txt").write_bytes(b"")
    result = run("mine", PLAN, tmp_path / "empty.txt", "-o", tmp_path / "out")
    assert result.exit_code == ExitCode.SOME_FAILED
    assert "empty.txt" in result.output


def test_nothing_to_read(tmp_path):
    (tmp_path / "folder").mkdir()
    result = run("mine", tmp_path / "folder", "-o", tmp_path / "out")
    assert result.exit_code == ExitCode.NOTHING_READ


def test_an_unknown_document_is_one_sentence(dataset):
    result = run("show", dataset, "no-such-plan")
    assert result.exit_code == ExitCode.SOME_FAILED
    assert "no-such-plan" in result.output
    assert "Traceback" not in result.output


def test_a_stopped_run_goes_on(tmp_path, monkeypatch):
    out = tmp_path / "out"
    waiting = tmp_path / "out.unfinished"
    import thidua.batch.mining as mining

    def stop(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(mining.Dataset, "of", stop)
    assert run("mine", PLAN, "-o", out).exit_code == ExitCode.INTERRUPTED
    assert not out.exists()
    assert len(list(waiting.iterdir())) == 1
    monkeypatch.undo()
    monkeypatch.setattr("thidua.batch.one.read_source", stop)  # nothing is read twice
    assert run("mine", PLAN, "-o", out).exit_code == ExitCode.OK
    assert not waiting.exists()
