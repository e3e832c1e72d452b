"""``thidua audit``: what it prints, where its files go, its exit codes."""

import json
import re

import pytest
from tests.analysis.audit.trial import BAD, issue, run

from thidua.analysis.audit.suppression import (
    Suppression,
    read_suppressions,
)
from thidua.batch import mine
from thidua.errors import ExitCode


@pytest.mark.parametrize(
    ("name", "level", "code"),
    [
        ("tốt 1.txt", "info", ExitCode.OK),
        ("xấu*", "error", ExitCode.FINDINGS),
        ("xấu*", "never", ExitCode.OK),
    ],
)
def test_exit_codes(folder, name, level, code):
    assert run(folder / "plans" / name, "--fail-on", level).exit_code == code


def test_suppressed_issues_do_not_fail(folder, tmp_path):
    file = tmp_path / "s.yaml"
    file.write_text("- {rule: A1, reason: có ở phụ lục}\n", encoding="utf-8")
    done = run(folder / "plans", "--suppress", file)
    assert done.exit_code == ExitCode.OK
    assert "Không nêu mục đích" not in done.stdout
    assert run(folder / "plans", "--suppress", file, "--fail-on", "warning").exit_code == (
        ExitCode.FINDINGS
    )
    shown = run(folder / "plans", "--suppress", file, "--show-suppressed").stdout
    assert "có ở phụ lục" in shown


def test_a_file_that_cannot_be_read_is_told(folder, tmp_path):
    (tmp_path / "empty.txt").write_bytes(b"")
    done = run(folder / "plans", tmp_path / "empty.txt", tmp_path / "none.docx")
    assert done.exit_code == ExitCode.SOME_FAILED
    assert "empty.txt is empty" in done.stderr
    assert "none.docx does not exist" in done.stderr
    assert "xấu & <2>.txt: điểm / score" in done.stdout
    mine([folder / "plans", tmp_path / "empty.txt"], tmp_path / "dataset")
    done = run(tmp_path / "dataset")
    assert done.exit_code == ExitCode.SOME_FAILED
    assert "empty.txt is empty" in done.stderr


def test_nothing_to_read(tmp_path, folder):
    (tmp_path / "none").mkdir()
    assert run(tmp_path / "none").exit_code == ExitCode.NOTHING_READ


def test_text(folder):
    lines = run(folder / "plans").stdout.splitlines()
    at = next(n for n, line in enumerate(lines) if " X1 " in line)
    assert re.fullmatch(r"  CẢNH BÁO warning X1 \[[0-9a-f]{12}\] Không có ngày 31/2\.", lines[at])
    assert lines[at + 1] == "    There is no day 31/2."
    assert re.fullmatch(r"    “.*31/02/2024” \(\d+-\d+\)", lines[at + 2])
    assert "    Căn cứ / basis: Điều 16, Luật Thi đua" in lines
    assert any(line.startswith("│ tốt 1.txt") for line in lines)


def test_text_does_nothing_to_a_terminal(folder, tmp_path):
    text = BAD.replace("trước ngày 31/02/2024", "trước ngày 31/02/2024 \u202e[bold]x[/bold]")
    (tmp_path / "a\x1b[31m.txt").write_text(text, encoding="utf-8")
    done = run(tmp_path)
    assert "\x1b" not in done.stdout
    assert "\u202e" not in done.stdout


@pytest.mark.parametrize("kind", ["json", "sarif"])
def test_on_the_screen(folder, kind):
    content = json.loads(run(folder / "plans", "--format", kind, "-o", "-").stdout)
    assert content.get("version", "2.1.0") == "2.1.0"


@pytest.mark.parametrize("kind", ["xlsx", "html", "json", "sarif"])
def test_where_files_go(folder, tmp_path, monkeypatch, kind):
    monkeypatch.chdir(tmp_path)
    done = run(folder / "plans", "--format", kind)
    assert done.stdout == f"audit.{kind}\n"
    assert (tmp_path / f"audit.{kind}").stat().st_size > 500
    done = run(folder / "dataset", "--format", kind)
    assert done.stdout == f"{folder / 'dataset' / f'audit.{kind}'}\n"
    done = run(folder / "dataset", "--format", kind, "-o", tmp_path / "new" / "x")
    assert (tmp_path / "new" / "x").is_file()


def test_text_into_a_file(folder, tmp_path):
    done = run(folder / "plans", "-o", tmp_path / "a.txt")
    assert done.stdout == f"{tmp_path / 'a.txt'}\n"
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == run(folder / "plans").stdout


def test_accepting(folder, report, tmp_path):
    dataset = tmp_path / "dataset"
    mine(folder / "plans", dataset)
    one = issue(report, "A1").issue_id
    done = run(dataset, "--accept", one, "--reason", "Có ở văn bản gốc", "--today", "2026-03-05")
    assert done.exit_code == ExitCode.OK
    assert read_suppressions(dataset / "suppressions.yaml") == (
        Suppression(issue=one, reason="Có ở văn bản gốc"),
    )
    assert run(dataset).exit_code == ExitCode.OK  # the dataset's own file is read
    (dataset / "suppressions.yaml").write_text(
        f"- {{issue: {one}, reason: r, until: 2026-01-01}}\n- {{rule: X7, reason: r}}\n",
        encoding="utf-8",
    )
    done = run(dataset, "--today", "2026-01-02")
    assert done.exit_code == ExitCode.FINDINGS
    assert f"issue {one}: đã hết hạn / expired (2026-01-01)" in done.stderr
    assert "rule X7: không còn khớp / matches nothing" in done.stderr


@pytest.mark.parametrize(
    "words",
    [
        ["--accept", "b"],
        ["--reason", "b"],
        ["--accept", "b", "--reason", " "],
        ["--accept", "000000000000", "--reason", "b", "--suppress", "s.yaml"],
        ["--today", "5/3/2026"],
        ["--format", "xlsx", "-o", "-"],
        ["--format", "pptx"],
    ],
)
def test_options_that_do_not_go_together(folder, tmp_path, monkeypatch, words):
    monkeypatch.chdir(tmp_path)
    done = run(folder / "plans", *words)
    assert done.exit_code == ExitCode.USAGE
    assert list(tmp_path.iterdir()) == []


def test_accepting_files_needs_a_file_to_write(folder, report):
    done = run(folder / "plans", "--accept", issue(report, "A1").issue_id, "--reason", "r")
    assert done.exit_code == ExitCode.USAGE
    assert "--suppress FILE" in done.stderr


def test_a_dataset_and_files_at_once_are_refused(folder):
    assert run(folder / "dataset", folder / "plans").exit_code == ExitCode.USAGE


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--suppress", "none.yaml"], "none.yaml does not exist"),
        (["--profile", "none.yaml"], "none.yaml does not exist"),
    ],
)
def test_errors_are_one_sentence(folder, words, sentence):
    done = run(folder / "plans", *words, profile="--profile" not in words)
    assert done.exit_code == ExitCode.SOME_FAILED
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr


def test_the_corpus(corpus_folder):
    done = run(corpus_folder, profile=False)
    assert done.exit_code in (ExitCode.OK, ExitCode.FINDINGS)
    assert "thpt-2010.txt: điểm / score" in done.stdout


def test_workers_change_nothing(folder):
    one = run(folder / "plans", "--format", "json", "-o", "-").stdout
    assert run(folder / "plans", "--format", "json", "-o", "-", "--workers", 2).stdout == one
