"""The dataset on disk: the same bytes twice, all columns, search without marks, exports."""

from __future__ import annotations

import csv
import json
import sqlite3

import openpyxl
import pytest
from frictionless import Package
from lxml import etree

from thidua.batch import mine
from thidua.dataset import TABLES, Dataset, search
from thidua.dataset.export import export
from thidua.dataset.schema import arrow_schema
from thidua.errors import ThiduaError
from thidua.records import ROW_CLASSES

PLAN = """UBND HUYỆN BÌNH MINH
TRƯỜNG THCS AN PHÚ

Số: 15/KH-THCS

KẾ HOẠCH
Phát động thi đua năm 2024

Căn cứ Chỉ thị số 35/CT-TTg ngày 04/12/2023 của Thủ tướng Chính phủ về việc dạy và học.

I. NỘI DUNG
1. Chỉ tiêu
- 100% tổ chuyên môn đạt danh hiệu “Tập thể lao động tiên tiến”, trong đó 25% đạt “Tập thể lao động xuất sắc”.
2. Thời gian
Đợt 1 (từ 05/9/2023 đến 20/11/2023): chào mừng 41 năm Ngày Nhà giáo Việt Nam (20/11/1982 - 20/11/2023).
II. TỔ CHỨC THỰC HIỆN
1. Các tổ chuyên môn xây dựng kế hoạch thi đua của tổ.
"""


@pytest.fixture(scope="module")
def out(tmp_path_factory):
    folder = tmp_path_factory.mktemp("dataset")
    (folder / "plan.txt").write_text(PLAN, encoding="utf-8")
    (folder / "bad.txt").write_bytes(b"")
    mine([folder / "plan.txt", folder / "bad.txt"], folder / "out")
    return folder / "out"


def test_two_runs_give_the_same_bytes(out):
    again = out.with_name("again")
    mine([out.parent / "plan.txt", out.parent / "bad.txt"], again)
    files = sorted(p.relative_to(out) for p in out.rglob("*") if p.is_file())
    assert len(files) == len(TABLES) + 2
    for file in files:
        assert (out / file).read_bytes() == (again / file).read_bytes(), file


def test_every_table_has_the_columns_of_its_class(out):
    dataset = Dataset.open(out)
    for table in TABLES:
        frame = getattr(dataset, table)
        assert list(frame.columns) == list(ROW_CLASSES[table].model_fields)
        assert list(frame.columns) == arrow_schema(table).names


def test_quotes_are_slices_and_references_resolve(out):
    dataset = Dataset.open(out)
    texts = {row["doc_id"]: row["text"] for row in dataset.rows("documents")}
    ids = {r["record_id"] for table in TABLES[1:] for r in dataset.rows(table)}
    sections = {row["record_id"] for row in dataset.rows("sections")}
    count = 0
    for table in TABLES[1:]:
        for row in dataset.rows(table):
            count += 1
            if row["start"] is not None:
                assert texts[row["doc_id"]][row["start"] : row["end"]] == row["quote"]
            assert row.get("parent_id") is None or row["parent_id"] in ids
            assert row["section_id"] is None or row["section_id"] in sections
    assert count > 12
    assert len(ids) == count


def test_search_needs_no_marks(out):
    assert search(out, "thi dua")
    found = search(out, "to chuyen mon dat danh hieu")
    assert any(row["kind"] == "targets" for row in found)
    assert search(out, "ĐỢT 1")
    assert search(out, "dot 1")
    assert search(out, '"') == []
    with pytest.raises(ThiduaError, match="E201"):
        search(out.parent, "thi đua")


def test_the_database_holds_every_row(out):
    with sqlite3.connect(out / "plans.db") as database:
        for table in TABLES:
            (count,) = database.execute(f"SELECT count(*) FROM {table}").fetchone()
            assert count == len(Dataset.open(out).rows(table))


def test_the_package_describes_every_column_in_both_languages(out):
    package = json.loads((out / "datapackage.json").read_text(encoding="utf-8"))
    assert [resource["name"] for resource in package["resources"]] == list(TABLES)
    for resource in package["resources"]:
        for field in resource["schema"]["fields"]:
            assert field["title"]
            assert field["description"]
    assert Package.metadata_validate is not None
    assert not list(Package.metadata_validate(package))


def test_csv_opens_in_excel(out, tmp_path):
    export(Dataset.open(out), tmp_path, "csv")
    data = (tmp_path / "documents.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    with (tmp_path / "targets.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["value"] for row in rows] == ["100.0", "25.0"]


def test_json_lines(out, tmp_path):
    export(Dataset.open(out), tmp_path, "jsonl")
    lines = (tmp_path / "directives.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(lines[0])["directive_id"] == "35/CT-TTg"


def test_xlsx_has_frozen_heads_and_filters_and_no_formulas(out, tmp_path):
    (path,) = export(Dataset.open(out), tmp_path, "xlsx")
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == list(TABLES)
    for sheet in book:
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref
        assert not any(cell.data_type == "f" for row in sheet.iter_rows() for cell in row)


def test_akoma_ntoso_nests_sections_and_marks_citations(out, tmp_path):
    (path,) = export(Dataset.open(out), tmp_path, "akn")
    root = etree.parse(path).getroot()
    space = {"a": root.nsmap[None]}
    assert root.findall(".//a:hcontainer/a:hcontainer", space)
    (reference,) = root.findall(".//a:ref", space)
    assert reference.get("href") == "#35/CT-TTg"


def test_an_unknown_format_is_one_sentence(out, tmp_path):
    with pytest.raises(ThiduaError, match="E204"):
        export(Dataset.open(out), tmp_path, "odt")
