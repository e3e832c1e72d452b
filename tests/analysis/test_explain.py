"""Why a record is there: rules, characters, rows of tables, confidence, and places without one."""

from __future__ import annotations

import ast
import json
import re
from collections import Counter
from importlib import import_module
from pathlib import Path

import pytest
from click.testing import CliRunner

import thidua
from thidua.analysis.explain import (
    Sheet,
    as_json,
    as_text,
    explain_place,
    explain_quote,
    explain_record,
)
from thidua.analysis.explain.gazetteers import table_rows
from thidua.analysis.explain.locate import locate_date, locate_number, locate_words
from thidua.cli import main
from thidua.dataset import DocumentRows, assemble
from thidua.document import Box, Document, Span, Word
from thidua.errors import ExitCode
from thidua.extract.directives import find_directives
from thidua.knowledge.confidence import calibrated
from thidua.knowledge.field_origins import origin_of
from thidua.knowledge.findings import finding_kinds
from thidua.knowledge.rules import rules, rules_named
from thidua.structure import parse

SOURCE = Path(thidua.__file__).resolve().parent
PLANS = Path(__file__).resolve().parents[2] / "corpora" / "plans"
PLAN = """UBND TỈNH HOA BAN
SỞ NỘI VỤ
Số: 8/KH-SNV
Hoa Ban, ngày 1 tháng 2 năm 2021

KẾ HOẠCH
Phát động thi đua năm 2021

I. MỤC ĐÍCH
1. Thực hiện Chỉ thị số 19/CT-TTg ngày 16/7/2021 của Thủ tướng Chính phủ.
II. CHỈ TIÊU THI ĐUA
1. Ít nhất 90% cán bộ đạt danh hiệu Lao động tiên tiến.
Không có gì khác được nêu trong đoạn văn này cả.
"""


# ---------------------------------------------------------------------------- the table of rules


def _correction_reasons() -> set[str]:
    tree = ast.parse((SOURCE / "ingest" / "correction.py").read_text(encoding="utf-8"))
    return {
        argument.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Correction"
        for argument in node.args
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    }


def _written() -> set[str]:
    """Every whole name of an extractor that stands in the source."""
    names: set[str] = set()
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                names |= set(re.findall(r"^rule:[a-z_]+(?:\.[a-z_]+)?$", node.value))
    return names


def test_the_table_lists_every_extractor(told):
    listed = {name for name in rules() if not name.endswith("*")}
    emitted = {found.extractor for _, found in told}
    known = {f"rule:finding.{code}" for code in finding_kinds()}
    known |= {f"rule:correction.{reason}" for reason in _correction_reasons()}
    assert _written() | known <= listed
    assert {name for name in emitted if name and not name.startswith("rule:correction")} <= listed


def test_every_rule_says_where_it_stands():
    for rule in rules().values():
        import_module(rule.module)
        assert rule.vi
        assert rule.en
        assert rule.source


@pytest.mark.parametrize(
    ("name", "families"),
    [
        ("rule:directive.numbered", ["rule:directive.numbered"]),
        ("rule:correction.syllable, date", ["rule:correction.syllable", "rule:correction.date"]),
        ("model:role@0.2.0", ["model:*"]),
        ("review:2026-03-01", ["review:*"]),
        ("rule:nothing.known", []),
        ("", []),
    ],
)
def test_names_of_extractors(name, families):
    assert [rule.extractor for rule in rules_named(name)] == families


# ---------------------------------------------------------------------------- where words stand


@pytest.mark.parametrize(
    ("value", "text", "found"),
    [
        ("Thủ tướng Chính phủ", "của Thủ tướng\n  Chính phủ.", ["Thủ tướng\n  Chính phủ"]),
        ("Thi đua", "**Thi** **đua**", ["Thi** **đua"]),
        ("Chỉ thị", "CHỈ THỊ số 1", ["CHỈ THỊ"]),
        ("thủ tướng", "thu tuong", []),  # marks are words, too
        ("an", "ban an toàn", ["an"]),
        ("1.1", "1.1Tiếp nối", ["1.1"]),  # a space forgotten
        ("*", "* Về học tập", ["*"]),
        ("có 3 sáng kiến", "có ít nhất 3 sáng kiến", ["có", "3 sáng kiến"]),
        ("một hai ba bốn năm", "chỉ có một thôi", []),
        ("", "gì", []),
    ],
)
def test_words(value, text, found):
    assert [span.of(text) for span in locate_words(value, text, 0, len(text))] == found


@pytest.mark.parametrize(
    ("value", "text", "found"),
    [
        ("2021-07-16", "số 19 ngày 16/7/2021", "ngày 16/7/2021"),
        ("1930-02-03", "(03/02/1930 - 03/02/2023)", "03/02/1930"),
        ("2018-04-02", "từ 02/4 đến 30/6/2018", "02/4"),
        ("2023-06-20", "Từ 20-30/6/2023", "20"),
        ("2021-03", "trong tháng 3 năm 2021", "tháng 3 năm 2021"),
        ("2021-01", "Quý I, II/2021", "Quý I"),
        ("2022", "Luật năm 2022", "2022"),
        ("2021-07-16", "không có ngày", None),
        ("sometime", "sometime", None),
    ],
)
def test_dates(value, text, found):
    span = locate_date(value, text, 0, len(text))
    assert (span.of(text) if span else None) == found


@pytest.mark.parametrize(
    ("value", "text", "found"),
    [
        (95.0, "trên 95% hộ", "95"),
        (1500, "trồng 1.500 cây", "1.500"),
        (1.5, "tăng 1,5%/năm", "1,5"),
        (5, "05 xã", "05"),
        (50.0, "ít nhất 1/2 là nữ", "1/2"),
        (3, "ngày 2/3", "3"),
        (7, "17 và 70", None),
    ],
)
def test_numbers(value, text, found):
    span = locate_number(value, text, 0, len(text))
    assert (span.of(text) if span else None) == found


# ---------------------------------------------------------------------------- explanations


@pytest.fixture(scope="module")
def sheets(corpus):
    return [Sheet.of(corpus, row) for row in corpus.rows("documents")]


@pytest.fixture(scope="module")
def told(sheets):
    """(sheet, explanation) of every record of the project's plans, and of every document."""
    names = [(sheet, name) for sheet in sheets for name in (*sheet.by_id, sheet.document["doc_id"])]
    return [
        (sheet, explanation)
        for sheet, name in names
        for explanation in explain_record(sheet, name).explanations
    ]


def test_every_record_has_a_rule_that_gives_it_again(told):
    for _, found in told:
        if found.table != "documents":
            assert found.rules, found.extractor
            assert found.confidence.rule == found.confidence.value, found.record_id
            assert found.confidence.ocr is None


def test_every_field_has_its_characters_or_a_reason(told):
    given = unexplained = 0
    for sheet, found in told:
        for field in found.fields:
            given += 1
            unexplained += not (field.spans or field.vi)
            for span, printed in zip(field.spans, field.printed, strict=True):
                assert sheet.text[span.start : span.end] == printed != ""
    assert unexplained <= 0.002 * given


@pytest.mark.parametrize(
    ("table", "columns"),
    [
        ("themes", ["text", "kind", "launched_by"]),
        ("anniversaries", ["ordinal", "event", "origin_date", "commemorated_date"]),
        ("directives", ["type", "number", "symbol", "date", "issuer", "subject"]),
        ("targets", ["unit", "subject", "predicate"]),
        ("phases", ["label", "start_date", "end_date"]),
        ("assignments", ["actor", "task", "deadline"]),
        ("awards", ["name", "awarding_body"]),
        ("sections", ["label", "title"]),
    ],
)
def test_what_is_printed_is_found(told, table, columns):
    given, located = Counter(), Counter()
    for _, found in told:
        for field in found.fields if found.table == table else ():
            given[field.column] += 1
            located[field.column] += bool(field.spans)
    for column in columns:
        assert located[column] >= 0.97 * given[column] > 0, column


def test_the_row_of_an_id_is_the_one_that_the_look_up_takes(told):
    cells = {
        "event_id": "event_id", "movement_id": "movement_id", "title_id": "title_id",
        "issuer_kind": "issuer_kind", "role": "role", "code": "code", "doc_type": "type_id",
    }  # fmt: skip
    counted = Counter()
    for _, found in told:
        decided = {decision.column: decision for decision in found.decisions}
        for field in found.fields:
            if field.column in ("event_id", "movement_id", "title_id", "code"):
                assert field.column in decided, (found.record_id, field)
        for column, decision in decided.items():
            counted[column] += 1
            assert decision.row.source
            if column in cells and found.table != "findings":
                assert decision.row.cells[cells[column]] == decision.value
    assert min(counted[column] for column in cells) > 0


def test_a_line_is_the_line_of_the_file():
    for file in ("section_roles.csv", "anniversaries.csv", "findings.csv"):
        lines = (SOURCE / "knowledge" / file).read_text(encoding="utf-8").splitlines()
        for row in table_rows(file):
            first = next(iter(row.cells.values()))
            assert lines[row.line - 1].lstrip('"').startswith(first)


def test_roles_of_sections_are_explained(sheets):
    reasons = Counter()
    for sheet in sheets:
        for section in sheet.records["sections"]:
            answer = explain_record(sheet, section["record_id"])
            step = answer.path[-1]
            assert (step.title, step.role) == (section["title"], section["role"])
            assert bool(step.reason) == (section["role"] is not None)
            reasons[step.reason] += 1
    assert reasons["table"] > 5 * reasons["none"]
    assert reasons["above"]


def sheet_of(text, words=(), **fields):
    """A sheet with the directives of a text; *words* makes it a scan."""
    document = Document(
        "d", "d", "d.pdf", "application/pdf", "pdf-ocr", text, words=tuple(words), **fields
    )
    plan = parse(document)
    from thidua.dataset import Dataset

    found = [
        r.model_copy(update={"confidence": calibrated(r.extractor, r.confidence)})
        for r in find_directives(plan)
    ]
    rows: DocumentRows = assemble(document, plan, {"directives": found})
    dataset = Dataset.of([rows])
    return Sheet.of(dataset, dataset.rows("documents")[0])


@pytest.fixture(scope="module")
def plain():
    return sheet_of(PLAN)


def test_one_citation_from_end_to_end(plain):
    answer = explain_quote(plain, "19/CT-TTg")
    first, section = answer.explanations
    assert (first.table, section.table) == ("directives", "sections")
    assert [rule.extractor for rule in first.rules] == ["rule:directive.numbered"]
    printed = {field.column: field.printed for field in first.fields}
    assert printed["type"] == ("Chỉ thị",)
    assert printed["number"] == ("19",)
    assert printed["symbol"] == ("CT-TTg",)
    assert printed["date"] == ("ngày 16/7/2021",)
    assert printed["issuer"] == ("Thủ tướng Chính phủ",)
    rows = {d.column: (d.row.file, d.row.cells.get("letters")) for d in first.decisions}
    assert rows["issuer_id"] == ("symbol_bodies.csv", "TTg")
    assert [(step.label, step.role) for step in answer.path] == [("I", "purpose"), ("1", None)]
    assert answer.path[0].decision.row.file == "section_roles.csv"
    assert answer.place.line == "item"
    assert not answer.nearest


def test_the_confidence_of_a_scan_is_taken_apart():
    box = Box(1, 0, 0, 10, 10)
    words = [
        Word(at, at + len(word), box, 0.8)
        for word in set(PLAN.split())
        for at in [PLAN.index(word)]
    ]
    words.sort()
    scan = sheet_of(PLAN, words, ocr_confidence=0.8)
    (found, *_) = explain_quote(scan, "19/CT-TTg").explanations
    assert found.confidence.rule == calibrated("rule:directive.numbered", 0.93)
    assert found.confidence.ocr == pytest.approx(0.8, abs=0.01)
    assert found.confidence.value == pytest.approx(found.confidence.rule * 0.8, abs=0.01)
    assert "× 0.8 (OCR)" in as_text(explain_quote(scan, "19/CT-TTg"))


def test_a_record_that_the_text_does_not_make_again(plain):
    other = {**plain.records["directives"][0], "extractor": "model:cite@1", "confidence": 0.5}
    changed = Sheet(plain.document, {**plain.records, "directives": [other]})
    (found, *_) = explain_record(changed, other["record_id"]).explanations
    assert found.confidence.rule is None
    assert [rule.extractor for rule in found.rules] == ["model:*"]
    assert "does not make it again" in as_text(explain_record(changed, other["record_id"]))


@pytest.mark.parametrize(
    ("words", "line", "tables"),
    [
        ("SỞ NỘI VỤ", "header_field", []),
        ("8/KH-SNV", "header_field", []),
        ("KẾ HOẠCH", "header", []),
        ("Phát động thi đua", "title", []),
        ("MỤC ĐÍCH", "heading", ["sections"]),
        ("Ít nhất 90%", "item", ["sections"]),
        ("gì khác được nêu", "continuation", []),
    ],
)
def test_places_without_a_record(plain, words, line, tables):
    at = PLAN.index(words)
    answer = explain_place(plain, Span(at, at + len(words)))
    assert answer.place.line == line
    assert [found.table for found in answer.explanations] == tables
    assert [near.table for near in answer.nearest] == ["directives"]
    near = answer.nearest[0]
    assert near.distance == max(near.start - at - len(words), at - near.end)
    text = as_text(answer)
    assert "Không có bản ghi nào ở chỗ này" in text
    assert "No record holds this place" in text


def test_quotes(plain):
    assert explain_quote(plain, "chi thi so 19").place.quote == "Chỉ thị số 19"  # without marks
    assert explain_quote(plain, "của  Thủ\ntướng").place.quote == "của Thủ tướng"
    assert explain_quote(plain, "không đâu có") is None
    assert explain_quote(plain, "") is None


def test_record_ids(plain):
    whole = plain.records["directives"][0]["record_id"]
    short = whole.partition(":")[2]
    assert explain_record(plain, whole) == explain_record(plain, short)
    assert explain_record(plain, "targets:0-1") is None
    (document,) = explain_record(plain, "d").explanations
    assert {"number", "symbol", "issued_date"} <= {field.column for field in document.fields}


def test_findings_and_absences(sheets):
    absences = 0
    for sheet in sheets:
        for row in sheet.records["findings"]:
            answer = explain_record(sheet, row["record_id"])
            (found,) = answer.explanations
            assert found.decisions[0].row.file == "findings.csv"
            assert (answer.place is None) == (row["start"] is None)
            absences += row["start"] is None
            if row["code"] == "anniversary_origin":
                assert found.decisions[-1].row.file == "anniversaries.csv"
            assert row["code"] in as_text(answer)
    assert absences


def test_json_holds_everything(plain):
    data = json.loads(as_json(explain_quote(plain, "19/CT-TTg")))
    (found, _) = data["explanations"]
    sure = calibrated("rule:directive.numbered", 0.93)
    assert found["confidence"]["rule"] == sure
    assert found["confidence"]["ocr"] is None
    assert found["decisions"][0]["row"]["line"] > 1
    assert found["fields"][0]["spans"] == [[PLAN.index("Chỉ thị"), PLAN.index("Chỉ thị") + 7]]


def test_origins_fall_back_on_the_column():
    assert origin_of("targets", "comparator", "ge").pattern
    assert origin_of("themes", "kind", "something else").pattern is None
    assert origin_of("themes", "nothing", "x") is None


# ---------------------------------------------------------------------------- command


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
