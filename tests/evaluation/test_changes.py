"""Two datasets of the same sources: which records are gained, lost and changed."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from thidua.batch import mine
from thidua.cli import main
from thidua.dataset import Dataset, DocumentRows
from thidua.errors import ExitCode
from thidua.evaluation import change_pairs
from thidua.evaluation.change_formats import FORMATS
from thidua.evaluation.changes import compare
from thidua.records import Award, Directive, DocumentRow, Finding, Target

ROOT = Path(__file__).resolve().parents[2]
TEXT = (
    "Căn cứ Chỉ thị số 19/CT-TTg ngày 16/7/2021 của Thủ tướng; phấn đấu 95% hộ đạt gia đình văn hóa"
)


def at(record_class, words, text=TEXT, **fields):
    """A record that stands where *words* stand in *text*."""
    start = text.index(words)
    return record_class(start=start, end=start + len(words), quote=words, **fields)


def dataset(*records, text=TEXT, doc_id="d1", file_name="a.txt", **fields):
    """One document with *records*."""
    tables = {}
    for number, record in enumerate(records):
        tables.setdefault(record.table, []).append(
            record.model_copy(update={"doc_id": doc_id, "record_id": f"{doc_id}:{number}"})
            if not record.record_id
            else record.model_copy(update={"doc_id": doc_id})
        )
    row = DocumentRow(doc_id=doc_id, source=file_name, file_name=file_name, text=text, **fields)
    return Dataset.of([DocumentRows(row, {name: tuple(rows) for name, rows in tables.items()})])


def listed(old, new, **options):
    """(kind, table, quote or code, columns) of every change."""
    return [
        (c.kind, c.table, c.quote or c.values.get("code"), {d.column for d in c.columns})
        for c in compare(old, new, **options).changes
    ]


CITED = "Chỉ thị số 19/CT-TTg"
DATED = "Chỉ thị số 19/CT-TTg ngày 16/7/2021"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ([], [], []),
        ([at(Award, "gia đình văn hóa")], [at(Award, "gia đình văn hóa")], []),
        (
            [],
            [at(Award, "gia đình văn hóa")],
            [("gained", "awards", "gia đình văn hóa", set())],
        ),
        (
            [at(Award, "gia đình văn hóa")],
            [],
            [("lost", "awards", "gia đình văn hóa", set())],
        ),
        (  # another table at the same place is another record
            [at(Award, "95% hộ")],
            [at(Target, "95% hộ")],
            [("gained", "targets", "95% hộ", set()), ("lost", "awards", "95% hộ", set())],
        ),
        (  # begins at the same character: grown, not lost and gained
            [at(Directive, CITED, number="19")],
            [at(Directive, DATED, number="19", date="2021-07-16")],
            [("changed", "directives", DATED, {"quote", "end", "date"})],
        ),
        (  # one inside the other that begins elsewhere is another citation
            [at(Directive, DATED)],
            [at(Directive, "16/7/2021")],
            [
                ("lost", "directives", DATED, set()),
                ("gained", "directives", "16/7/2021", set()),
            ],
        ),
        (
            [at(Target, "95% hộ", value=95.0)],
            [at(Target, "95% hộ", value=9.5)],
            [("changed", "targets", "95% hộ", {"value"})],
        ),
        (  # who found it and a trifle of confidence are no change
            [at(Award, "gia đình", extractor="rule:a", confidence=0.9)],
            [at(Award, "gia đình", extractor="rule:b", confidence=0.86)],
            [],
        ),
        (
            [at(Award, "gia đình", confidence=0.9)],
            [at(Award, "gia đình", confidence=0.85)],
            [("changed", "awards", "gia đình", {"confidence"})],
        ),
        (  # boxes that shake within a point are the same boxes
            [at(Award, "gia đình", boxes=[(1, 10.0, 20.0, 60.0, 30.0)])],
            [at(Award, "gia đình", boxes=[(1, 10.4, 20.0, 60.0, 30.2)])],
            [],
        ),
        ([Finding(code="missing_place")], [Finding(code="missing_place")], []),
        (
            [Finding(code="missing_place", message_vi="một")],
            [Finding(code="missing_place", message_vi="hai"), Finding(code="missing_date")],
            [
                ("changed", "findings", "missing_place", {"message_vi"}),
                ("gained", "findings", "missing_date", set()),
            ],
        ),
        (  # evidence may be shown longer; another code is another finding
            [at(Finding, "ngày 16/7/2021", code="date_year_mismatch")],
            [at(Finding, "7/2021", code="date_year_mismatch"), at(Finding, "7/2021", code="x")],
            [
                ("gained", "findings", "7/2021", set()),
                ("changed", "findings", "7/2021", {"quote", "start"}),
            ],
        ),
    ],
)
def test_what_is_listed(old, new, expected):
    found = listed(dataset(*old), dataset(*new))
    assert sorted(found, key=repr) == sorted(expected, key=repr)


def test_all_counts_ids_and_extractors_too():
    old = dataset(at(Award, "gia đình", extractor="rule:a", confidence=0.9))
    new = dataset(at(Award, "gia đình", extractor="rule:b", confidence=0.89))
    assert listed(old, new) == []
    assert listed(old, new, everything=True) == [
        ("changed", "awards", "gia đình", {"extractor", "confidence"})
    ]


def test_the_closest_pairs_first():
    old = dataset(at(Directive, DATED, number="19"))
    new = dataset(at(Directive, CITED, number="1"), at(Directive, DATED, number="19"))
    assert listed(old, new) == [("gained", "directives", CITED, set())]


def test_a_reference_is_what_it_points_at():
    def targets(number, *, parent):
        whole = at(Target, "phấn đấu 95% hộ", record_id=f"t{number}")
        return dataset(whole, at(Target, "gia đình văn hóa", record_id="part", parent_id=parent))

    assert listed(targets(1, parent="t1"), targets(2, parent="t2")) == []
    assert listed(targets(1, parent="t1"), targets(2, parent=None)) == [
        ("changed", "targets", "gia đình văn hóa", {"parent_id"})
    ]


def test_offsets_are_carried_over_to_another_reading():
    read = TEXT.replace("Căn cứ", "Căn cứ vào")
    old, new = (
        dataset(
            at(Award, "gia đình văn hóa", text=text), at(Target, "95% hộ", text=text), text=text
        )
        for text in (TEXT, read)
    )
    (change,) = compare(old, new).changes
    assert (change.table, [d.column for d in change.columns]) == ("documents", ["text"])
    assert "Căn cứ vào" in change.columns[0].new


def test_documents_pair_by_id_then_by_name():
    record = at(Award, "gia đình văn hóa")
    old = dataset(record)
    assert listed(old, dataset(record, file_name="b.txt")) == [
        ("changed", "documents", None, {"file_name"})
    ]
    assert listed(old, dataset(record, doc_id="d2")) == []
    assert listed(old, dataset(record, doc_id="d2", file_name="b.txt")) == [
        ("gained", "documents", None, set()),
        ("gained", "awards", "gia đình văn hóa", set()),
        ("lost", "documents", None, set()),
        ("lost", "awards", "gia đình văn hóa", set()),
    ]


def test_a_copy_of_a_document_is_a_document_without_records():
    def twice(names):
        rows = [
            DocumentRows(
                DocumentRow(doc_id="d", source=name, file_name=name, text=TEXT),
                {"awards": (at(Award, "gia đình", doc_id="d", record_id="d:1"),)},
            )
            for name in names
        ]
        return Dataset.of(rows)

    assert listed(twice("ab"), twice("ab")) == []
    assert {row[1] for row in listed(twice("ab"), twice("ba"))} == {"documents"}


def test_a_failure_loses_the_records():
    record = at(Award, "gia đình văn hóa")
    failed = Dataset.of(
        [DocumentRows(DocumentRow(file_name="a.txt", status="failed", error="[E105]"))]
    )
    found = compare(dataset(record), failed).changes
    assert [(c.kind, c.table) for c in found] == [("changed", "documents"), ("lost", "awards")]
    assert {"status", "error"} <= {d.column for d in found[0].columns}


def test_counts_and_the_quote_in_context():
    found = compare(dataset(), dataset(at(Award, "95% hộ", name="hộ"), plan_year=2021))
    counts = {c.table: (c.old, c.new, c.gained, c.lost, c.changed) for c in found.counts}
    assert counts["awards"] == (0, 1, 1, 0, 0)
    assert counts["documents"] == (1, 1, 0, 0, 1)
    gained = next(c for c in found.changes if c.kind == "gained")
    assert gained.before.endswith("phấn đấu ")
    assert gained.after.startswith(" đạt")
    assert gained.values == {"name": "hộ"}
    assert list(found.by_document()) == ["a.txt"]


@pytest.mark.parametrize("kind", sorted(FORMATS))
def test_every_format_shows_every_change(kind):
    old = dataset(at(Award, "gia đình văn hóa", name="<b>&"), at(Target, "95% hộ", value=95.0))
    new = dataset(at(Target, "95% hộ", value=9.5), at(Directive, CITED, number="19"))
    text = FORMATS[kind](compare(old, new))
    assert text == FORMATS[kind](compare(old, new))
    for words in ("gia đình văn hóa", "95% hộ", CITED, "9.5", "a.txt"):
        assert words in text
    if kind == "html":
        assert "<b>&" not in text
    if kind == "json":
        data = json.loads(text)
        assert [c["kind"] for c in data["changes"]] == ["gained", "changed", "lost"]
        assert data["changes"][1]["columns"] == [{"column": "value", "old": 95.0, "new": 9.5}]


# ---------------------------------------------------------------------------- commands


def run(*words):
    return CliRunner().invoke(main, [str(word) for word in words])


@pytest.fixture(scope="module")
def folders(tmp_path_factory):
    """A dataset of one plan, and the same without its awards."""
    place = tmp_path_factory.mktemp("changes")
    whole = mine([ROOT / "corpora" / "plans" / "thpt-2010.txt"], place / "whole")
    poorer = {**whole.tables, "awards": whole.tables["awards"].slice(1)}
    Dataset(poorer).write(place / "poorer")
    return place


def test_the_command(folders):
    old, new = folders / "poorer", folders / "whole"
    assert run("eval", "--against", new, new, "--fail-on-change").exit_code == ExitCode.OK
    listing = run("eval", "--against", old, new)
    assert listing.exit_code == ExitCode.OK
    assert "thêm / gained" in listing.stdout
    assert run("eval", "--against", old, new, "--fail-on-change").exit_code == ExitCode.FINDINGS
    data = json.loads(run("eval", new, "--against", old, "--json").stdout)
    assert [c["table"] for c in data["changes"]] == ["awards"]


def test_the_command_writes_a_page(folders, tmp_path):
    page = tmp_path / "new" / "changes.html"
    result = run(
        "eval", "--against", folders / "poorer", folders / "whole", "--format", "html", "-o", page
    )
    assert result.exit_code == ExitCode.OK
    assert result.stdout.strip() == str(page)
    assert "thpt-2010.txt" in page.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--gold", "gold", "--against", "old"),
        ("--gold", "gold", "--fail-on-change"),
        ("--gold", "gold", "--format", "html"),
        ("--against", "old", "--errors"),
    ],
)
def test_options_that_do_not_go_together(folders, words):
    assert run("eval", folders / "whole", *words).exit_code == ExitCode.USAGE


def test_what_is_no_dataset_is_one_sentence(folders, tmp_path):
    result = run("eval", "--against", tmp_path, folders / "whole")
    assert result.exit_code == ExitCode.SOME_FAILED
    assert "[E201]" in result.output


@pytest.mark.parametrize("commits", [None, 0, 1])
def test_the_script_of_ci_succeeds_where_there_is_nothing_to_compare(tmp_path, commits):
    (tmp_path / ".ci").mkdir()
    shutil.copy(ROOT / ".ci" / "changes", tmp_path / ".ci")
    # no configuration of the user's, and no repository above the temporary folder
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(tmp_path),
        "GIT_CEILING_DIRECTORIES": str(tmp_path.parent),
    }
    if commits is not None:
        if shutil.which("git") is None:
            pytest.skip("git is not installed")
        git = ["git", "-c", "user.name=t", "-c", "user.email=t@example.org"]
        subprocess.run([*git, "init", "-q"], cwd=tmp_path, env=environment, check=True)
        for _ in range(commits):
            commit = [*git, "commit", "-q", "--allow-empty", "-m", "one"]
            subprocess.run(commit, cwd=tmp_path, env=environment, check=True)
    done = subprocess.run(
        [".ci/changes"], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr.startswith("changes: ")
    assert not (tmp_path / "out").exists()


def test_looking_near_by_finds_what_looking_everywhere_finds(monkeypatch):
    rng = random.Random(7)

    def rows(count):
        starts = [rng.choice([None, *range(200)]) for _ in range(count)]
        return [
            {
                "start": start,
                "end": None if start is None else start + rng.randrange(1, 50),
                "code": rng.choice("ab"),
            }
            for start in starts
        ]

    cases = [(rows(25), rows(25)) for _ in range(40)]
    quick = [change_pairs.record_pairs(*case) for case in cases]
    monkeypatch.setattr(change_pairs, "_near", lambda new: lambda _: range(len(new)))
    assert quick == [change_pairs.record_pairs(*case) for case in cases]
