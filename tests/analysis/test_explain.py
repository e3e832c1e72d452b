"""Why a record is there: rules, characters, rows of tables, confidence, and places without one."""

from __future__ import annotations

import json

import pytest

from thidua.analysis.explain import (
    Sheet,
    as_json,
    as_text,
    explain_place,
    explain_quote,
    explain_record,
)
from thidua.dataset import DocumentRows, assemble
from thidua.document import Box, Document, Span, Word
from thidua.extract.directives import find_directives
from thidua.knowledge.confidence import calibrated
from thidua.knowledge.field_origins import origin_of
from thidua.structure import parse

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
