"""Comparisons as files: XLSX, CSV, JSON and HTML."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from markupsafe import Markup

from thidua.analysis.comparison.comparison import Comparison
from thidua.analysis.comparison.differences import PlanDifferences
from thidua.analysis.comparison.groups import Row
from thidua.analysis.comparison.own_last_year import YearPair
from thidua.analysis.comparison.pictures import embedded
from thidua.analysis.comparison.target_alignment import written
from thidua.analysis.pages import page
from thidua.dataset.tabular import Table, table, write_csv, write_xlsx
from thidua.errors import ErrorCode, ThiduaError, writing
from thidua.knowledge.code_names import name_of

FORMATS = ("html", "xlsx", "csv", "json")
# Matrix -> name of its tables, title in Vietnamese and English.
MATRICES: Mapping[str, tuple[str, str, str]] = {
    "themes": ("chu-de", "Chủ đề, phong trào", "Themes and movements"),
    "anniversaries": ("ky-niem", "Ngày kỷ niệm", "Anniversaries"),
    "directives": ("van-ban", "Văn bản viện dẫn", "Cited documents"),
    "targets": ("chi-tieu", "Chỉ tiêu", "Targets"),
    "section_roles": ("muc", "Các mục", "Sections"),
    "section_order": ("trat-tu-muc", "Trật tự các mục", "Order of sections"),
    "section_labels": ("nhan-muc", "Cách đánh số mục", "Labels of sections"),
    "awards": ("khen-thuong", "Danh hiệu, hình thức khen thưởng", "Awards"),
}
_HEADINGS = {
    "group": "Nhóm / Group",
    "item_id": "Mã / Id",
    "item": "Nội dung / Item",
    "plans": "Số kế hoạch / Plans",
    "share": "Tỷ lệ trong nhóm / Share of group",
    "mentions": "Số lần / Mentions",
    "file_name": "Tệp / File",
    "doc_id": "Mã tài liệu / Document",
    "page": "Trang / Page",
    "start": "Từ ký tự / Start",
    "end": "Đến ký tự / End",
    "quote": "Trích / Quote",
    "target_id": "Mã chỉ tiêu / Target id",
    "target": "Chỉ tiêu / Target",
    "label": "Chỉ tiêu / Target",
    "unit": "Đơn vị / Unit",
    "title_id": "Mã danh hiệu / Title id",
    "median": "Trung vị / Median",
    "minimum": "Nhỏ nhất / Minimum",
    "maximum": "Lớn nhất / Maximum",
    "shown": "Mức / Value as printed",
    "comparator": "So sánh / Comparator",
    "value": "Giá trị / Value",
    "value_max": "Giá trị trên / Upper value",
    "number": "Quy đổi / In common unit",
    "record_id": "Mã bản ghi / Record",
    "province": "Tỉnh cũ / Old province",
    "province_2025": "Tỉnh từ 01/7/2025 / Province 2025",
    "plan_year": "Năm / Year",
    "words": "Số từ / Words",
    "shared_words": "Từ trùng kế hoạch trước / Words in earlier plans",
    "share_earlier": "Tỷ lệ trùng kế hoạch trước / Share in earlier plans",
    "share_any": "Tỷ lệ trùng kế hoạch khác / Share in any plan",
    "main_source": "Nguồn chính / Main source",
    "source": "Tệp nguồn / Source file",
    "source_page": "Trang nguồn / Source page",
    "source_start": "Nguồn từ / Source start",
    "source_end": "Nguồn đến / Source end",
    "source_quote": "Trích nguồn / Source quote",
    "source_id": "Mã nguồn / Source id",
    "source_group": "Nhóm nguồn / Source group",
    "passages": "Số đoạn / Passages",
    "kind": "Loại / Kind",
    "status": "Tình trạng / Status",
    "old": "Cũ / Old",
    "new": "Mới / New",
    "issuing_body": "Cơ quan ban hành / Issuing body",
    "old_file_name": "Tệp năm trước / Last year's file",
    "old_doc_id": "Mã năm trước / Last year's id",
    "copied": "Tỷ lệ chép / Copied share",
    "same": "Giữ nguyên / Same",
    "changed": "Thay đổi / Changed",
    "added": "Thêm / Added",
    "dropped": "Bỏ / Dropped",
    "old_years": "Năm chưa sửa / Years not updated",
    "year": "Năm / Year",
    "moved": "Đổi chỗ / Moved",
    "share_same": "Tỷ lệ từ giống / Share of words in both",
}


def write(
    tables: Callable[[], Sequence[Table]], html: Callable[[], str], path: Path, kind: str
) -> list[Path]:
    """Write an answer as *kind* to *path* (a folder for csv); gives the files.

    Raises:
        ThiduaError: *kind* is none of ``FORMATS``, or the place cannot be written.
    """
    if kind not in FORMATS:
        raise ThiduaError(ErrorCode.BAD_FORMAT, kind, f"choose one of text, {', '.join(FORMATS)}")
    with writing(path):
        (path if kind == "csv" else path.parent).mkdir(parents=True, exist_ok=True)
        if kind == "csv":
            return [write_csv(path / f"{content.name}.csv", content) for content in tables()]
        if kind == "xlsx":
            return [write_xlsx(path, tables())]
        text = html() if kind == "html" else as_json(tables())
        path.write_text(text, encoding="utf-8")
    return [path]


def as_json(tables: Sequence[Table]) -> str:
    """All tables as one object: name -> rows."""
    content = {found.name: list(found.rows) for found in tables}
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _table(name: str, rows: Sequence[Row]) -> Table:
    """A table whose headings are those of the columns it has."""
    columns = rows[0] if rows else {}
    return table(name, rows, {column: _HEADINGS.get(column, column) for column in columns})


def comparison_tables(comparison: Comparison) -> list[Table]:
    """The tables of a comparison: groups, and of each matrix the matrix, its cells, its places."""
    tables = [_table("nhom", comparison.groups.rows())]
    if comparison.by.startswith("province"):
        tables.append(_table("tinh-cu-tinh-moi", comparison.merged_provinces))
    for found in comparison.matrices:
        name = MATRICES[found.name][0]
        tables += [_table(name, found.wide_rows()), _table(f"{name}-nhom", found.rows())]
        if found.name == "targets":
            tables += [
                _table("chi-tieu-tong-hop", comparison.target_rows()),
                _table("chi-tieu-muc-nhom", comparison.target_group_rows()),
                _table("chi-tieu-gia-tri", comparison.value_rows()),
            ]
        else:
            tables.append(_table(f"{name}-vi-tri", found.mention_rows()))
    if "reuse" in comparison.what:
        tables += [
            _table("trung-lap", comparison.share_rows()),
            _table("trung-lap-nhom", comparison.reuse_group_rows()),
            _table("doan-trung", comparison.passage_rows()),
        ]
    return tables


def difference_tables(found: PlanDifferences) -> list[Table]:
    """The tables of two plans side by side; the words of the sections come last."""
    words = [
        {"section": place, "kind": change.kind, "old": change.old, "new": change.new}
        for place, pair in enumerate(found.sections)
        for change in pair.changes
        if change.kind != "same"
    ]
    return [
        _table("khac-nhau", [difference.row() for difference in found.differences]),
        _table("muc", [{"section": n} | pair.row() for n, pair in enumerate(found.sections)]),
        _table("tu-ngu", words),
    ]


def year_tables(pairs: Sequence[YearPair]) -> list[Table]:
    """The tables of plans against those of the year before."""
    return [
        _table("nam-truoc", [pair.row() for pair in pairs]),
        _table("khac-nhau", [row for pair in pairs for row in pair.difference_rows()]),
        _table("nam-chua-sua", [row for pair in pairs for row in pair.old_year_rows()]),
    ]


def comparison_page(comparison: Comparison) -> str:
    """A comparison as one page, charts inside."""
    drawn = {name: Markup(svg) for name, svg in embedded(comparison).items()}  # noqa: S704  our own
    return page(
        "compare.html.j2",
        comparison=comparison,
        names=MATRICES,
        pictures=drawn,
        places=_places(comparison),
        merged=_merged(comparison),
        written=written,
        named=lambda group: name_of(comparison.by, group),
    )


def _merged(comparison: Comparison) -> dict[str, list[Row]]:
    """New province -> the rows of its old ones, in Vietnamese order."""
    found: dict[str, list[Row]] = {}
    for row in comparison.merged_provinces:
        found.setdefault(row["province_2025"], []).append(row)
    return found


def _places(comparison: Comparison, most: int = 30) -> dict[str, dict[str, list[Any]]]:
    """Matrix -> item -> its holdings, of the items that the page shows."""
    found: dict[str, dict[str, list[Any]]] = {}
    for matrix in comparison.matrices:
        items: dict[str, list[Any]] = {item: [] for item in list(matrix.labels)[:most]}
        for holding in matrix.holdings:
            if holding.item_id in items:
                items[holding.item_id].append(holding)
        found[matrix.name] = items
    return found


def difference_page(found: PlanDifferences) -> str:
    """Two plans side by side as one page, with the words that changed marked."""
    return page("differences.html.j2", found=found, pairs=())


def year_page(pairs: Sequence[YearPair]) -> str:
    """Plans against those of the year before as one page."""
    return page("differences.html.j2", found=None, pairs=pairs)
