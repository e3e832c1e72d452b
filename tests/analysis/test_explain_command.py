"""``thidua explain`` over a dataset and a file, and what it refuses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from thidua.cli import main
from thidua.errors import ExitCode

PLANS = Path(__file__).resolve().parents[2] / "corpora" / "plans"


def run(*words):
    return CliRunner().invoke(main, [str(word) for word in words])


def test_the_command_over_a_dataset(corpus_folder, corpus):
    record = corpus.rows("directives")[0]
    by_id = run("explain", corpus_folder, "--record", record["record_id"])
    assert by_id.exit_code == ExitCode.OK, by_id.output
    assert record["extractor"] in by_id.stdout
    at = run("explain", corpus_folder, "--document", record["doc_id"], "--at", record["start"])
    assert record["record_id"] in at.stdout
    data = json.loads(run("explain", corpus_folder, "--quote", "thi đua", "--json").stdout)
    assert data["explanations"]


def test_the_command_over_a_file():
    result = run("explain", PLANS / "thpt-2010.txt", "--at", 70)
    assert result.exit_code == ExitCode.OK, result.output
    assert "rule:directive.named_number" in result.stdout


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ((), ExitCode.USAGE),
        (("--at", 3, "--quote", "x"), ExitCode.USAGE),
        (("--at", 3), ExitCode.USAGE),  # of which document?
        (("--document", "thpt", "--at", 10_000_000), ExitCode.USAGE),
        (("--record", "nothing:targets:1-2"), ExitCode.USAGE),
        (("--quote", "không đâu có chữ này"), ExitCode.USAGE),
        (("--document", "no-such-plan", "--at", 3), ExitCode.SOME_FAILED),
    ],
)
def test_what_cannot_be_explained_is_one_sentence(corpus_folder, words, code):
    result = run("explain", corpus_folder, *words)
    assert result.exit_code == code
    assert "Traceback" not in result.output


def test_a_file_that_cannot_be_read(tmp_path):
    (tmp_path / "empty.txt").write_bytes(b"")
    result = run("explain", tmp_path / "empty.txt", "--at", 0)
    assert result.exit_code == ExitCode.SOME_FAILED
    assert "[E101]" in result.output
