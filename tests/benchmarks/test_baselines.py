import shutil

import pytest
from benchmarks.baseline_citations import CitationScore, citation_score
from benchmarks.baseline_fields import iso, read
from benchmarks.baseline_header import document as document_fields
from benchmarks.baseline_ner import Entity, _extend
from benchmarks.baseline_patterns import find
from benchmarks.baseline_spacy import LAYERS, gold_spans
from benchmarks.baselines import BEGIN, DOCS, END, measure, regexes, written
from corpora.splits import gold_files, plan_files

from thidua import read as read_document
from thidua.evaluation.gold import TABLES

PLAN = """SỞ NỘI VỤ
Số: 12/KH-SNV
Huế, ngày 05 tháng 3 năm 2024

KẾ HOẠCH
Phong trào thi đua năm 2024

Căn cứ Chỉ thị số 34-CT/TW ngày 07/4/2014 của Bộ Chính trị về tiếp tục đổi mới;

I. CHỈ TIÊU

1. 100% phòng đạt “Tập thể lao động xuất sắc”.

2. Phong trào “Giỏi việc nước”, chào mừng 70 năm Chiến thắng Điện Biên Phủ (07/5/1954 - 07/5/2024).

Đợt 1: từ ngày 10/3 đến 30/6/2024.

II. TỔ CHỨC THỰC HIỆN

1. Văn phòng: tổng hợp đăng ký.

Nơi nhận:
- Các phòng;
- Lưu: VT.

KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC

Trần Văn Bình
"""


def test_regexes_find_the_obvious():
    records = read(PLAN, find(PLAN))
    got = {table: [r.quote for r in found] for table, found in records.items()}
    assert got["themes"] == ["Giỏi việc nước"]
    assert got["phases"] == ["Đợt 1: từ ngày 10/3 đến 30/6/2024"]
    assert got["awards"] == ["Tập thể lao động xuất sắc"]
    assert got["assignments"] == ["Văn phòng: tổng hợp đăng ký."]
    assert [s.label for s in records["sections"]] == ["I", "1", "2", "Đợt 1", "II", "1"]
    directive = records["directives"][0]
    assert (directive.number, directive.symbol) == ("34", "CT/TW")
    assert (directive.date, directive.issuer) == ("2014-04-07", "Bộ Chính trị")
    assert records["anniversaries"][0].arithmetic_ok
    target = records["targets"][0]
    assert (target.value, target.unit, target.subject) == (100, "%", "phòng")


def test_every_quote_stands_at_its_offsets():
    for path in plan_files("train"):
        text = read_document(path).text
        for found in read(text, find(text)).values():
            assert all(text[r.start : r.end] == r.quote for r in found)


def test_header_and_closing():
    fields = document_fields(PLAN)
    assert (fields["number"], fields["symbol"]) == ("12", "KH-SNV")
    assert (fields["place"], fields["issued_date"]) == ("Huế", "2024-03-05")
    assert fields["title"] == "Phong trào thi đua năm 2024"
    assert fields["recipients"] == ["Các phòng", "Lưu: VT"]
    assert (fields["signer_authority"], fields["signer_name"]) == ("KT", "Trần Văn Bình")


@pytest.mark.parametrize(
    ("text", "year", "expected"),
    [
        ("07/4/2014", None, "2014-04-07"),
        ("ngày 5 tháng 3 năm 2024", None, "2024-03-05"),
        ("10/3", "2024", "2024-03-10"),
        ("10/3", None, None),
        ("9/2025", None, "2025-09"),
        (None, None, None),
    ],
)
def test_dates(text, year, expected):
    assert iso(text, year) == expected


def test_words_of_one_name_are_joined():
    names: list[Entity] = []
    _extend(names, 0, 3, "B-ORG")
    _extend(names, 4, 8, "I-ORG")
    _extend(names, 9, 12, "O")
    _extend(names, 20, 22, "I-LOC")
    assert names == [Entity(0, 8, "ORG"), Entity(20, 22, "LOC")]


def test_every_table_with_spans_is_learned_once():
    learned = [table for layer in LAYERS for table in layer]
    assert sorted(learned) == sorted(set(TABLES.values()) - {"findings"})
    assert gold_spans(gold_files("train")[0])


def test_baselines_go_through_the_scorer(tmp_path):
    for path in gold_files("train")[:2]:
        shutil.copy(path, tmp_path)
    documents = [read_document(path) for path in plan_files("train")[:2]]
    measured = measure("regex", regexes, documents, tmp_path)
    assert measured.result.documents == 2
    assert 0 < measured.result.scores["sections"].f1("found") <= 1
    assert 0 < measured.citations.right <= measured.citations.predicted


def test_citations_without_gold_and_predictions():
    assert CitationScore(0, 0, 0).f1 == 1.0
    assert CitationScore(4, 4, 2).f1 == 0.5
    assert callable(citation_score)


def test_the_manual_has_a_place_for_the_tables():
    page = DOCS.read_text(encoding="utf-8")
    assert page.count(BEGIN) == page.count(END) == 1
    again = written(page, "| a |")
    assert f"{BEGIN}\n\n| a |\n\n{END}" in again
    assert written(again, "| a |") == again
